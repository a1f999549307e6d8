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
    let lead = say(
      "Staplarna är de som väntar, linjerna inflöde, produktionsplan och högsta accepterade kö. Utan mål följer "
        + "produktionen inflödet, så att kön står kvar; med mål kortas den. Väntelistor över sin gräns står först i tabellen.",
      "Bars are those who wait, lines the inflow, the production plan and the maximum accepted queue. Without a goal "
        + "production follows the inflow, so that the queue remains; with a goal it shrinks. Lists over their limit stand first in the table."
    )
    return ReportSection(
      "koer", say("Köer", "Queues"), startsPage: true,
      [Piece.paragraph(lead, "vt-lead")] + drawn.prefix(Self.queueCharts).map(queueChart)
        + [shortened(queueTable(digest.queuesOverLimit + rest), to: max(12, min(over.count, 20)))])
  }

  private func queueChart(_ index: Int) -> String {
    let series = plan.production.series[index]
    guard let queue = series.queue else { return "" }
    let goal = queue.goalPerWeek
    func weeks(
      _ waiting: [Double], _ production: [Double], _ name: (ISOWeek) -> String
    ) -> [QueueChart.Week] {
      queue.weeks.indices.map { week in
        QueueChart.Week(
          label: name(queue.weeks[week]), waiting: waiting[week + 1], inflow: queue.inflow[week],
          plan: production[week], maximum: queue.maximumQueue.map(Double.init))
      }
    }
    let fewer = numbers.text(goal, decimals: goal == goal.rounded() ? 0 : 1)
    let title = "\(words.object(series.object)), \(labels[series.unit])"
    func chart(_ name: (ISOWeek) -> String) -> QueueChart {
      let without = QueueChart.Panel(
        title: goal > 0 ? say("Utan mål", "Without goal") : say("Inget kömål är satt", "No goal is set"),
        weeks: weeks(queue.waitingWithoutGoal, queue.inflow, name))
      let with = QueueChart.Panel(
        title: say("Med mål: \(fewer) färre i veckan", "With goal: \(fewer) fewer a week"),
        weeks: weeks(queue.waitingWithGoal, queue.production, name))
      return QueueChart(
        heading: chartHeading("ko-\(index)", title), panels: goal > 0 ? [without, with] : [without],
        unit: say("patienter", "patients"))
    }
    // Beside the axis there is room for the last digits of the year only; the table has the whole name.
    return Piece.figure(chart { String(words.week($0).dropFirst(2)) }, table: chart(words.week).dataTable())
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
