import Planning
import PlanningModel

extension PlanReport {
  /// Units that one heat map draws; more would not fit a page.
  static let heatMapUnits = 18
  /// Units that one chart of bars draws.
  static let barUnits = 18

  /// Where and when need and capacity part (R150): a heat map per limiting capacity.
  var imbalance: ReportSection? {
    let capacities = limitingCapacities
    guard !capacities.isEmpty else { return nil }
    let lead = say(
      "Varje ruta är en enhet ett kvartal: gapet i timmar och som andel av behovet. Underskott har ▼ och en streckad "
        + "kant som tätnar, överskott ▲. Värst drabbade enheter står först inom sin grupp.",
      "Each cell is a unit in a quarter: the gap in hours and as a share of the need. A deficit has ▼ and a hatched edge "
        + "that grows denser, a surplus ▲. The units worst off stand first in their group.")
    return ReportSection(
      "obalans", say("När och var uppstår obalans", "When and where imbalance arises"), startsPage: true,
      [Piece.paragraph(lead, "vt-lead")] + capacities.map(heatMaps))
  }

  /// The limiting capacities of any year, the largest deficits of the first year first.
  var limitingCapacities: [Int] {
    var seen: Set<Int> = []
    return digest.years.flatMap { digest.limiting(in: $0) }.map(\.capacity).filter { seen.insert($0).inserted }
  }

  private func heatMaps(of capacity: Int) -> String {
    let rows = CapacityRows(self, capacity: capacity, limit: Self.heatMapUnits)
    guard !rows.all.isEmpty else { return "" }
    let quarters = plan.timeline.views(of: .quarter)
    let name = words.capacity(capacity)
    let years = digest.years.enumerated().map { index, year in
      let inside = quarters.filter { year.range.contains($0.range.lowerBound) }
      return heatMap("varme-\(capacity)-\(index + 1)", "\(name), \(words.view(year))", rows.shown, inside)
    }
    let all = heatMap("varme-\(capacity)", name, rows.all, quarters).dataTable()
    // The years share one table; later years are folded, since a reader decides about the first year first.
    let later = zip(digest.years, years).dropFirst().map { year, map in
      Piece.folded(
        say("Visa \(words.view(year))", "Show \(words.view(year))"), ResponsiveFigure(map, showsTable: false).html())
    }
    return ([Piece.figure(years[0], note: rows.note(words), table: all)] + later).joined(separator: "\n")
  }

  private func heatMap(
    _ id: String, _ title: String, _ rows: [CapacityRows.Row], _ views: [PlanView]
  ) -> HeatMap {
    HeatMap(
      heading: chartHeading(id, title + say(": gap per kvartal", ": gap per quarter")),
      columns: views.map(words.view),
      rows: rows.map { row in
        let cells = views.map { view -> HeatMap.Cell? in
          let figure = row.node.figure(in: view.range)
          return figure.gap.map { HeatMap.Cell(gap: $0.value, shareOfNeed: figure.gapShare) }
        }
        return HeatMap.Row(label: row.label, depth: row.depth, cells: cells)
      }, unit: words.hour)
  }

  /// Need to the left, what there is to the right, per unit in the first year (R115).
  var needAgainstCapacity: ReportSection? {
    let capacities = limitingCapacities
    guard !capacities.isEmpty else { return nil }
    let lead = say(
      "Behovet i timmar åt vänster och det som finns åt höger, för hela \(words.view(digest.firstYear)). Till det som "
        + "finns räknas egen kapacitet, köpt vård och verifierade åtgärder. Planerade åtgärder är ihåliga: de är inte "
        + "bevisade och räknas inte.",
      "The need in hours to the left and what there is to the right, for all of \(words.view(digest.firstYear)). What "
        + "there is counts own capacity, bought care and verified measures. Planned measures are hollow: they are not "
        + "proved and not counted.")
    return ReportSection(
      "behov", say("Behov mot tillgänglig kapacitet", "Need against available capacity"), startsPage: true,
      [Piece.paragraph(lead, "vt-lead")] + capacities.map(bars))
  }

  private func bars(of capacity: Int) -> String {
    let rows = CapacityRows(self, capacity: capacity, limit: Self.barUnits)
    let units = worstFirst(rows.shown)
    guard !units.isEmpty else { return "" }
    let title = "\(words.capacity(capacity)), \(words.view(digest.firstYear))"
    func chart(_ id: String, _ rows: [CapacityRows.Row]) -> MirroredBars {
      MirroredBars(heading: chartHeading(id, title), rows: rows.map(bar), unit: words.hour)
    }
    let all = chart("behov-\(capacity)", worstFirst(rows.all)).dataTable()
    return Piece.figure(chart("behov-\(capacity)", units), note: rows.note(words), table: all)
  }

  /// The units without their groups, by their gap in the first year.
  private func worstFirst(_ rows: [CapacityRows.Row]) -> [CapacityRows.Row] {
    let gaps = rows.filter { !$0.isGroup }.map { row in
      (row: row, gap: row.node.figure(in: digest.firstYear.range).gap?.value ?? .infinity)
    }
    return gaps.sorted { ($0.gap, $0.row.unit) < ($1.gap, $1.row.unit) }.map(\.row)
  }

  private func bar(_ row: CapacityRows.Row) -> MirroredBars.Row {
    let figure = row.node.figure(in: digest.firstYear.range)
    return MirroredBars.Row(
      label: row.label, need: max(0, figure.weighedNeed.value), available: figure.counted.map { max(0, $0.value) },
      plannedEffect: figure.planned.value)
  }
}
