import Planning
import PlanningModel

extension PlanReport {
  /// Waiting lists that are drawn.
  static let queueCharts = 5

  /// The queues, without and with the goal to shorten them (R055–R059).
  var queues: ReportSection? {
    guard digest.queueCount > 0 else { return nil }
    let series = plan.production.series
    let over = Set(digest.queuesOverLimit)
    let withGoal = series.indices.filter { (series[$0].queue?.goalPerWeek ?? 0) > 0 && !over.contains($0) }
    // Goals come first: they are what somebody has decided to do about a queue.
    let drawn =
      digest.queuesOverLimit.filter { (series[$0].queue?.goalPerWeek ?? 0) > 0 } + withGoal
      + digest.queuesOverLimit.filter { (series[$0].queue?.goalPerWeek ?? 0) == 0 }
    let rest = series.indices.filter { series[$0].queue != nil && !over.contains($0) }
    let lead =
      say(
        "Staplarna är de som väntar, linjerna inflöde, produktionsplan och högsta accepterade kö. Utan mål följer "
          + "produktionen inflödet, så att kön står kvar; med mål kortas den. Väntelistor över sin gräns står först i tabellen.",
        "Bars are those who wait, lines the inflow, the production plan and the maximum accepted queue. Without a goal "
          + "production follows the inflow, so that the queue remains; with a goal it shrinks. Lists over their limit stand first in the table."
      ) + (variation.map { " " + $0.reading } ?? "")
    return ReportSection(
      "koer", say("Köer", "Queues"), startsPage: true,
      [Piece.paragraph(lead, "vt-lead")] + drawn.prefix(Self.queueCharts).map(queueFigure)
        + [shortened(queueTable(digest.queuesOverLimit + rest), to: max(12, min(over.count, 20)))]
        + (variation?.queueTables(first: digest.queuesOverLimit) ?? []))
  }

  private func queueFigure(_ index: Int) -> String {
    guard let variation, let study = variation.study(ofSeries: index) else {
      return QueueFigure(words: words, labels: labels).html(series: index)
    }
    return variation.figure(study)
  }

  private func queueTable(_ indices: [Int]) -> DataTable {
    let rows = indices.compactMap { index -> DataTable.Row? in
      let series = plan.production.series[index]
      guard let queue = series.queue else { return nil }
      let excess = queue.maximumQueue.map { queue.waitingWithoutGoal[0] - Double($0) }
      let within = queue.weekWithinLimit.map(words.week) ?? (queue.maximumQueue == nil ? "" : say("inte", "never"))
      return DataTable.Row([
        .text(labels[series.unit]), .text(words.object(series.object)), .number(queue.waitingWithoutGoal[0]),
        queue.maximumQueue.map { .number(Double($0)) } ?? .text(say("ingen gräns", "no limit")),
        excess.map { .number($0) } ?? .empty, .number(queue.goalPerWeek),
        .number(queue.waitingWithoutGoal.last), .number(queue.waitingWithGoal.last),
        .text(queue.isOverLimit || queue.maximumQueue != nil ? within : ""),
      ])
    }
    return table(
      "vantelistor", say("Väntelistor, antal patienter", "Waiting lists, number of patients"),
      [
        word("unit", "Enhet", "Unit"), word("object", "Planeringsobjekt", "Planning object"),
        number("waiting", "Väntar", "Waiting"), number("maximum", "Högst", "At most"),
        number("excess", "Mot gränsen", "Against the limit", sign: .always),
        number("goal", "Kömål i veckan", "Goal a week", decimals: 1),
        number("endWithout", "Slutet utan mål", "End without goal"),
        number("endWith", "Slutet med mål", "End with goal"),
        word("within", "Inom gräns", "Within limit"),
      ], rows)
  }
}
