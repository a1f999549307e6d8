import Planning
import PlanningModel

extension PlanReport {
  /// Functions that are drawn.
  static let functionRows = 14

  /// How time is used, and which resource holds each capacity down (R091, R097).
  var resources: ReportSection? {
    let bindings = bindingTable
    let lead = say(
      "Varje funktions nettotid fördelad på vad den används till, i årsarbetare över hela regionen. Bara den del som "
        + "blir tid för patienter bygger kapacitet.",
      "The net time of each function by what it is used for, in full-time equivalents over the whole region. Only the part "
        + "that becomes time for patients builds capacity.")
    let second = say(
      "En kapacitet räcker så långt som dess knappaste resurs. Här står vilken det är där underskotten är tyngst, och hur "
        + "mycket kapacitet en timme till av den skulle ge.",
      "A capacity reaches as far as its scarcest resource. Here stands which one it is where the deficits are heaviest, "
        + "and how much capacity one hour more of it would give.")
    let chart = timeUseFigure
    return ReportSection(
      "personal", say("Personal och tidsanvändning", "Staff and time use"), startsPage: true,
      (chart.isEmpty ? [] : [Piece.paragraph(lead, "vt-lead"), chart])
        + (bindings.rows.isEmpty ? [] : [Piece.paragraph(second, "vt-lead"), shortened(bindings, to: 15)]))
  }

  private var timeUseFigure: String {
    let uses = FunctionTime.sums(of: plan, in: digest.firstYear, undivided: say("ej uppdelad", "not divided"))
    guard !uses.isEmpty else { return "" }
    var sums: [String: Double] = [:]
    for use in uses { for (activity, share) in use.byActivity { sums[activity, default: 0] += share } }
    let names = sums.keys.sorted { (sums[$0] ?? 0, $1) > (sums[$1] ?? 0, $0) }
    func chart(_ uses: [FunctionTime]) -> TimeUseBars {
      TimeUseBars(
        heading: chartHeading(
          "tidsanvandning",
          say("Tidsanvändning per funktion, ", "Time use per function, ") + words.view(digest.firstYear)),
        categories: names.map(words.activity),
        rows: uses.map { use in .init(label: use.name, hours: names.map { use.byActivity[$0] ?? 0 }) },
        unit: say("årsarb.", "FTE"), decimals: 0)
    }
    let shown = Array(uses.prefix(Self.functionRows))
    let note =
      shown.count < uses.count
      ? say(
        "Bilden visar de \(shown.count) största av \(uses.count) funktioner; alla finns i tabellen.",
        "The chart shows the \(shown.count) largest of \(uses.count) functions; the table has all.") : ""
    return Piece.figure(chart(shown), note: note, table: chart(uses).dataTable())
  }

  private var bindingTable: DataTable {
    let order = Dictionary(digest.deficits.enumerated().map { ([$1.unit, $1.capacity], $0) }) { first, _ in first }
    let bound = plan.available.compactMap { available -> (rank: Int, row: DataTable.Row)? in
      guard let rank = order[[available.unit, available.capacity]],
        let binding = available.mostCommonBinding(in: digest.firstYear.range)
      else { return nil }
      let figure = plan.balance.own(unit: available.unit, capacity: available.capacity)?
        .figure(in: digest.firstYear.range)
      let owner = plan.units.position(of: binding.resource.unit)
      let borrowed = owner.flatMap { $0 == available.unit ? nil : labels[$0] } ?? ""
      return (
        rank,
        DataTable.Row([
          .text(labels[available.unit]), .text(words.capacity(available.capacity)), .number(figure?.gap?.value),
          .text(words.resource(binding.resource)), .text(borrowed), .number(binding.hoursPerExtraHour),
        ])
      )
    }
    return table(
      "bindande", say("Resursen som begränsar där det saknas mest", "The resource that limits where most is missing"),
      [
        word("unit", "Enhet", "Unit"), word("capacity", "Kapacitet", "Capacity"),
        number(
          "gap", "Gap " + words.view(digest.firstYear), "Gap " + words.view(digest.firstYear), unit: words.hour,
          sign: .always),
        word("resource", "Begränsande resurs", "Limiting resource"), word("owner", "Lånad från", "Borrowed from"),
        number("gives", "En timme till ger", "One hour more gives", unit: words.hour, decimals: 2),
      ], bound.sorted { $0.rank < $1.rank }.map(\.row))
  }
}
