import Planning
import PlanningModel

extension PlanReport {
  /// The pace that the links of each care chain can hold together (R194–R197).
  var chains: ReportSection? {
    guard !plan.chains.isEmpty else { return nil }
    let lead = say(
      "En vårdkedja går i den takt som dess trångaste led klarar. Det som övriga led planerar därutöver kommer inte till "
        + "användning i kedjan.",
      "A care chain runs at the pace of its narrowest link. What the other links plan beyond that is of no use to the chain."
    )
    let years = digest.years.map { year in (year, chainTable(in: year)) }.filter { !$0.1.rows.isEmpty }
    let later = years.dropFirst().map { year, table in
      Piece.folded(say("Visa \(words.view(year))", "Show \(words.view(year))"), table.html())
    }
    return ReportSection(
      "vardkedjor", say("Vårdkedjor", "Care chains"),
      [Piece.paragraph(lead, "vt-lead")] + years.prefix(1).map { $0.1.html() } + later)
  }

  private func chainTable(in year: PlanView) -> DataTable {
    let rows = plan.chains.filter { $0.view == year }.flatMap { chain in
      let start = "\(chain.name): \(words.object(chain.orderingObject)), \(labels[chain.orderingUnit])"
      return chain.links.enumerated().map { index, link in
        // What holds for the whole chain stands on the line of its first link.
        let head: [DataTable.Cell] =
          index > 0
          ? [.text(""), .empty, .empty, .empty]
          : [
            .text(start), .number(chain.need), .number(chain.pace),
            .percent(chain.need > 0 ? chain.pace / chain.need : nil),
          ]
        return DataTable.Row(
          head + [
            .text("\(words.object(link.object)), \(labels[link.unit])"), .number(link.planned),
            .number(link.perActivity),
            .number(link.idle), .text(link.isBottleneck ? "◀\u{A0}" + say("flaskhals", "bottleneck") : ""),
          ])
      }
    }
    return table(
      "kedjor-\(year.code)",
      say("Vårdkedjor och deras flaskhalsar ", "Care chains and their bottlenecks ") + words.view(year),
      [
        word("chain", "Kedja och början", "Chain and start"), number("need", "Behov", "Need"),
        number("pace", "Kedjan klarar", "The chain holds"), number("share", "Av behovet", "Of the need"),
        word("link", "Led", "Link"), number("planned", "Planerar", "Plans"),
        number("perActivity", "Per start", "Per start", decimals: 2), number("idle", "Utan användning", "Not used"),
        word("bottleneck", "Flaskhals", "Bottleneck"),
      ], rows)
  }
}
