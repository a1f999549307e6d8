import Planning
import PlanningModel

extension PlanReport {
  /// The way from the latest year to the plan, in hours of every limiting capacity and in bed-days.
  var changes: ReportSection? {
    let range = digest.firstYear.range
    let year = words.view(digest.firstYear)
    var charts = limitingCapacities.compactMap { capacity -> String? in
      guard let node = plan.balance.summed(unit: 0, capacity: capacity) else { return nil }
      return waterfall(
        "steg-\(capacity)", "\(words.capacity(capacity)), \(year)",
        node.need.waterfall(in: range).map { ($0.step, $0.effect.value) },
        unit: words.hour)
    }
    var bedDays = Steps<BedDayUnit>(periodCount: plan.timeline.periods.count)
    for series in plan.production.series {
      if let steps = series.bedDaySteps { bedDays.add(steps) }
    }
    let steps = bedDays.waterfall(in: range).map { ($0.step, $0.effect.value) }
    if let chart = waterfall(
      "steg-varddygn", say("Vårddygn, ", "Bed-days, ") + year, steps, unit: say("dygn", "days"))
    {
      charts.insert(chart, at: 0)
    }
    guard !charts.isEmpty else { return nil }
    let lead = say(
      "Hur behovet i hela regionen går från det senaste året med uppgifter till \(year). Stegen summerar exakt till "
        + "behovet; det finns ingen rest.",
      "How the need of the whole region goes from the latest year with figures to \(year). The steps add up to the need "
        + "exactly; nothing is left over.")
    return ReportSection(
      "forandring", say("Från förra året till planen", "From last year to the plan"), startsPage: true,
      [Piece.paragraph(lead, "vt-lead")] + charts)
  }

  private func waterfall(
    _ id: String, _ title: String, _ steps: [(step: NeedStep, effect: Double)], unit: String
  ) -> String? {
    guard steps.contains(where: { $0.effect != 0 }) else { return nil }
    let base = steps.first { $0.step == .base }?.effect ?? 0
    let changes = steps.filter { $0.step != .base }
    let drawn: [WaterfallChart.Step] =
      [.init(words.step(.base), .start(base))] + changes.map { .init(words.step($0.step), .change($0.effect)) }
      + [.init(say("Behov ", "Need ") + words.view(digest.firstYear), .sum)]
    // Steps that are small beside the whole cannot be seen on an axis from zero.
    let moved = changes.reduce(0) { $0 + $1.effect.magnitude }
    let chart = WaterfallChart(
      heading: chartHeading(id, title), steps: drawn, unit: unit, startsAtZero: base <= 0 || moved > base / 3)
    return ResponsiveFigure(chart).html()
  }
}
