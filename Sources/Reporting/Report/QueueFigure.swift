import Planning
import PlanningModel

/// The figure of one waiting list, without and with its goal, and with the band of its possible courses where they have
/// been followed (R055–R059).
struct QueueFigure {
  let words: PlanWords
  let labels: UnitLabels

  /// The figure of a series; empty where no waiting list is kept.
  func html(series index: Int, study: QueueStudy? = nil, note: String = "") -> String {
    let series = words.plan.production.series[index]
    guard let queue = series.queue else { return "" }
    let title = "\(words.object(series.object)), \(labels[series.unit])"
    let heading = ChartHeading(id: "ko-\(index)", title: title, language: words.language)
    // Beside the axis there is room for the last digits of the year only; the table has the whole name.
    let drawn = QueueChart(
      heading: heading, panels: panels(queue, study) { String(words.week($0).dropFirst(2)) },
      unit: words.say("patienter", "patients"))
    let table = QueueChart(heading: heading, panels: panels(queue, study, name: words.week), unit: drawn.unit)
    return Piece.figure(drawn, note: note, table: table.dataTable())
  }

  private func panels(
    _ queue: QueueOutlook, _ study: QueueStudy?, name: (ISOWeek) -> String
  ) -> [QueueChart.Panel] {
    let goal = queue.goalPerWeek
    func weeks(_ waiting: [Double], _ production: [Double], _ course: QueueCourse?) -> [QueueChart.Week] {
      queue.weeks.indices.map { week in
        QueueChart.Week(
          label: name(queue.weeks[week]), waiting: waiting[week + 1], inflow: queue.inflow[week],
          plan: production[week], maximum: queue.maximumQueue.map(Double.init),
          likely: course.map { $0.waiting.low[week]...$0.waiting.high[week] })
      }
    }
    let without = QueueChart.Panel(
      title: goal > 0
        ? words.say("Utan mål", "Without goal") : words.say("Inget kömål är satt", "No goal is set"),
      weeks: weeks(queue.waitingWithoutGoal, queue.inflow, study?.withoutGoal))
    guard goal > 0 else { return [without] }
    let fewer = words.numbers.text(goal, decimals: goal == goal.rounded() ? 0 : 1)
    let with = QueueChart.Panel(
      title: words.say("Med mål: \(fewer) färre i veckan", "With goal: \(fewer) fewer a week"),
      weeks: weeks(queue.waitingWithGoal, queue.production, study?.withGoal))
    return [without, with]
  }
}
