import Planning
import PlanningModel

extension PlanReport {
  /// Rows of the board that a page holds; the rest is folded.
  private static let boardRows = 20

  /// The balancing board of the first year (S4): what is missing and over, what is done about it, what the gates say.
  var board: ReportSection? {
    let tables = BalanceTables(plan, language: language)
    let board = BalanceBoard(plan).rows.filter { $0.view == digest.firstYear }
    guard !board.isEmpty else { return nil }
    let lead = say(
      "En rad per enhet och begränsande kapacitet i \(words.view(digest.firstYear)), de största underskotten först. Behovet "
        + "står åt vänster, det som finns åt höger. Omfördelade timmar ingår i det tillgängliga hos båda enheterna. "
        + "Ihåligt är det som är planerat och inte verifierat; det räknas inte.",
      "A row for each unit and limiting capacity in \(words.view(digest.firstYear)), the largest deficits first. The need "
        + "stands to the left, what there is to the right. Redistributed hours are part of what is available at both "
        + "units. What is planned and not verified is hollow and does not count.")
    let worst = board.sorted {
      (($0.figure.gap?.value ?? 0), $0.unit, $0.capacity) < (($1.figure.gap?.value ?? 0), $1.unit, $1.capacity)
    }
    let chart = MirroredBars(
      heading: chartHeading(
        "balanstavla-staplar", say("Balanstavla", "Balancing board") + ", \(words.view(digest.firstYear))"),
      rows: worst.prefix(Self.boardRows).map { row in
        MirroredBars.Row(
          label: "\(labels[row.unit]): \(words.capacity(row.capacity))", need: max(0, row.figure.weighedNeed.value),
          available: row.figure.counted.map { max(0, $0.value) }, plannedEffect: max(0, row.figure.planned.value))
      }, unit: words.hour)
    return ReportSection(
      "balanstavla", say("Balanstavla", "Balancing board"), startsPage: true,
      [
        Piece.paragraph(lead, "vt-lead"), ResponsiveFigure(chart).html(), gatePieces(board), redistributionPieces,
        economyPieces(tables),
      ])
  }

  /// What the gates say about each requirement: how often, and who stands for an exception.
  private func gatePieces(_ board: [BalanceBoard.Row]) -> String {
    let rules = PlanningRule.all.compactMap { rule -> DataTable.Row? in
      let found = plan.findings.filter { $0.rule == rule }
      guard let heaviest = found.first else { return nil }
      let owners = Set(found.compactMap { $0.override?.owner }).sorted().joined(separator: ", ")
      return DataTable.Row([
        .text(rule.requirement),
        .text(rule.severity == .hard ? say("vägrar", "refuses") : say("flaggar", "flags")), .text(rule.demand),
        .number(Double(found.count)), .text(heaviest.message), owners.isEmpty ? .empty : .text(owners),
      ])
    }
    guard !rules.isEmpty else { return "" }
    return table(
      "grindarna", say("Grindarna", "The gates"),
      [
        word("requirement", "Krav", "Requirement"), word("severity", "Slag", "Kind"),
        word("demand", "Regel", "Rule"), number("count", "Antal", "Number"),
        word("heaviest", "Tyngst", "Heaviest"), word("owner", "Undantag av", "Set aside by"),
      ], rules
    ).html()
  }

  /// Every agreed redistribution with both sides as they are and as they would be without it.
  private var redistributionPieces: String {
    let rows = plan.available.flatMap { available -> [DataTable.Row] in
      available.redistributed.compactMap { moved in
        let hours = moved.hours(in: digest.firstYear.range)
        guard hours != .zero, let node = plan.balance.own(unit: available.unit, capacity: available.capacity) else {
          return nil
        }
        let gap = node.figure(in: digest.firstYear.range).gap
        return DataTable.Row([
          .text(moved.measure.text), .text(labels[available.unit]), .text(words.capacity(available.capacity)),
          .number(hours.value), .number(gap.map { ($0 - hours).value }), .number(gap?.value),
        ])
      }
    }
    guard !rows.isEmpty else { return "" }
    return table(
      "omfordelat", say("Omfördelat, före och efter", "Redistributed, before and after"),
      [
        word("measure", "Åtgärd", "Measure"), word("unit", "Enhet", "Unit"), word("capacity", "Kapacitet", "Capacity"),
        number("moved", "Flyttat", "Moved", unit: words.hour, sign: .always),
        number("before", "Gap utan", "Gap without", unit: words.hour, sign: .always),
        number("after", "Gap med", "Gap with", unit: words.hour, sign: .always),
      ], rows
    ).html()
  }

  /// R104: what each produced unit costs against the frame.
  private func economyPieces(_ tables: BalanceTables) -> String {
    let table = tables.economy
    return table.rows.isEmpty ? "" : shortened(table, to: 8)
  }
}
