import Planning
import PlanningModel

extension PlanReport {
  /// The measures: what is proved and counted, and what is hoped for and not (R133–R135).
  var measures: ReportSection? {
    let all = plan.input.decisions.measures
    let living = all.filter { $0.state != .cancelled }
    guard !all.isEmpty else { return nil }
    let lead = say(
      "En åtgärds effekt räknas in i balansen först när den är mätt och verifierad av någon annan än den som föreslog den. "
        + "Fyllda staplar räknas; ihåliga gör det inte.",
      "The effect of a measure counts in the balance only once it is measured and verified by somebody other than its "
        + "proposer. Filled bars count; hollow ones do not.")
    let chart = MeasureBars(
      heading: chartHeading(
        "atgardernas-effekt", say("Åtgärdernas effekt i månaden", "Effect of the measures a month")),
      rows: living.map { measure in
        MeasureBars.Row(
          label: measure.name, detail: detail(measure), planned: max(0, measure.plannedHoursPerMonth),
          verified: measure.verifiedEffect.map { max(0, $0.hoursPerMonth) })
      }, unit: words.hour)
    return ReportSection(
      "atgarder", say("Åtgärder", "Measures"), startsPage: true,
      [
        Piece.paragraph(lead, "vt-lead"), living.isEmpty ? "" : ResponsiveFigure(chart).html(),
        measureTable(all).html(),
      ])
  }

  private func detail(_ measure: BalancingMeasure) -> String {
    "\(unitName(measure.unit)) · \(words.state(measure.state))"
  }

  func unitName(_ code: UnitCode) -> String { plan.units.position(of: code).map { labels[$0] } ?? code.text }

  /// Hours a month inside the balance; `nil` where nothing is.
  private func counted(_ measure: BalancingMeasure) -> Double? {
    if measure.agreedRedistribution != nil { return measure.plannedHoursPerMonth }
    return measure.verifiedEffect.map { $0.hoursPerMonth * measure.productiveShare }
  }

  private func measureTable(_ measures: [BalancingMeasure]) -> DataTable {
    let names = Dictionary(plan.facts.capacities.map { ($0.code, $0.name) }) { first, _ in first }
    let deadlines = plan.verificationDeadlines
    let states = MeasureState.Name.allCases
    let ordered = measures.sorted {
      (states.firstIndex(of: $0.state.name) ?? 0, $0.code) < (states.firstIndex(of: $1.state.name) ?? 0, $1.code)
    }
    let rows = ordered.map { measure in
      let name = names[measure.capacity] ?? measure.capacity.text
      let side = measure.side == .need ? say("mindre behov", "less need") : say("mer kapacitet", "more capacity")
      let end = measure.through.map { say(" till \($0)", " to \($0)") } ?? ""
      return DataTable.Row([
        .text("\(measure.code) \(measure.name)"), .text(unitName(measure.unit)),
        .text("\(name): \(side)"), .text(words.state(measure.state)), .text("\(measure.from)\(end)"),
        .number(measure.plannedHoursPerMonth),
        counted(measure).map { .number($0) } ?? .text(say("inget", "nothing")),
        deadlines[measure.code].map { .text($0.description) } ?? .empty,
        .number(measure.costPerYear.map { $0 / 1000 }),
      ])
    }
    return table(
      "atgardslista", say("Alla åtgärder efter läge", "All measures by state"),
      [
        word("measure", "Åtgärd", "Measure"), word("unit", "Enhet", "Unit"),
        word("capacity", "Vad som ändras", "What changes"),
        word("state", "Läge", "State"), word("time", "Verkar från", "Acts from"),
        number("planned", "Planerat", "Planned", unit: say("tim/mån", "h/month")),
        number("counted", "Räknas", "Counted", unit: say("tim/mån", "h/month")),
        word("verify_by", "Verifieras senast", "Verify by"),
        number("cost", "Kostnad", "Cost", unit: say("tkr/år", "kkr/year")),
      ], rows)
  }
}
