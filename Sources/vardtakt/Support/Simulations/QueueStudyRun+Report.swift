import PlanningModel
import Reporting
import Simulation

extension QueueStudyRun {
  private var numbers: NumberFormat { .swedish }
  private var weeks: Int { study.model.weeks }

  private func week(_ position: Int?) -> String { position.map(study.weekName) ?? "inte säkert" }

  var stageParts: [StudyReport.Part] {
    study.model.stages.indices.map { stage in
      StudyReport.Part(
        "steg-\(stage + 1)", study.model.stages[stage].name, lead: lead(stage),
        charts: groups(stage).enumerated().map { chart($1, stage: stage, number: $0) },
        tables: [summary(stage)], details: [flows(stage)])
    }
  }

  /// What a planner reads first about a stage.
  private func lead(_ stage: Int) -> String {
    let total = forecast.stages[stage].total
    let last = weeks - 1
    func count(_ value: Double) -> String { numbers.text(value) }
    var sentences = [
      "Efter vecka \(weeks) väntar i medeltal \(count(total.waiting.means[last])), med 80 % sannolikhet "
        + "\(count(total.waiting.quantiles(0.1)[last]))–\(count(total.waiting.quantiles(0.9)[last]))."
    ]
    if let most = study.model.stages[stage].maximumWaiting {
      let share = total.firstWeekWithinMaximum.probability(byWeek: last)
      sentences.append(
        "Högsta accepterade kö är \(count(Double(most))); kön kommer inom den med \(numbers.percent(share)) sannolikhet"
          + (total.firstWeekWithinMaximum.quantile(0.9).map { ", i nio fall av tio senast \(study.weekName($0))." }
            ?? "."))
    }
    if !total.shareWithinLimit.means[last].isNaN {
      sentences.append(
        "Då har \(numbers.percent(total.shareWithinLimit.means[last])) av de väntande väntat inom gränsen.")
    }
    return sentences.joined(separator: " ")
  }

  private func chart(
    _ item: (name: String, group: WaitingGroupForecast, lines: [WaitingLine]), stage: Int, number: Int
  ) -> any Chart {
    let waiting = item.group.waiting
    func bounds(_ low: Double, _ high: Double, _ week: Int) -> ClosedRange<Double> {
      waiting.quantiles(low)[week]...waiting.quantiles(high)[week]
    }
    let most = number == 0 ? study.model.stages[stage].maximumWaiting : nil
    return ForecastChart(
      heading: ChartHeading(
        id: "vantande-\(stage + 1)-\(number)",
        title: "Väntande vecka för vecka: \(study.model.stages[stage].name), \(item.name)"),
      history: [],
      steps: waiting.means.indices.map { week in
        .init(
          label: study.weekName(week), mean: waiting.means[week],
          intervals: [bounds(0.25, 0.75, week), bounds(0.1, 0.9, week), bounds(0.025, 0.975, week)])
      }, measure: "Väntande i medeltal",
      limit: most.map { .init(name: "Högsta accepterade kö", value: Double($0)) })
  }

  /// The stage and its lines at the end.
  private func summary(_ stage: Int) -> DataTable {
    let rows = groups(stage).map { summaryRow($0.name, $0.group, $0.lines) }
    return DataTable(
      id: "ko-\(stage + 1)", caption: "Väntelistan i början och efter vecka \(weeks)",
      columns: [
        StudyColumn.word("group", "Kö"), StudyColumn.number("waiting_first", "Väntar nu"),
        StudyColumn.number("waiting_mean", "Väntar sist, medel"), StudyColumn.number("waiting_lower", "80 % från"),
        StudyColumn.number("waiting_upper", "till"), StudyColumn.number("within_limit", "Inom gräns"),
        StudyColumn.number("longest_weeks", "Längst väntan", unit: "veckor"),
        StudyColumn.number("mean_wait_weeks", "Behandlade, medel", unit: "veckor", decimals: 1),
        StudyColumn.word("within_limit_week", "Alla inom gräns, 9 av 10"),
        StudyColumn.word("cleared_week", "Tom, 9 av 10"),
      ], rows: rows)
  }

  private func summaryRow(_ name: String, _ group: WaitingGroupForecast, _ lines: [WaitingLine]) -> DataTable.Row {
    let last = weeks - 1
    let started = lines.flatMap(\.waiting).reduce(0, +)
    let hasLimit = lines.contains { $0.limitDays != nil }
    let cells: [DataTable.Cell] = [
      .text(name), .number(Double(started)), .number(group.waiting.means[last]),
      .number(group.waiting.quantiles(0.1)[last]), .number(group.waiting.quantiles(0.9)[last]),
      .percent(group.shareWithinLimit.means[last]), .number(group.longestWaitWeeks.means[last]),
      .number(group.meanWaitWeeks[last]),
      .text(hasLimit ? week(group.firstWeekWithinLimit.quantile(0.9)) : "–"),
      .text(week(group.firstWeekCleared.quantile(0.9))),
    ]
    return DataTable.Row(cells)
  }

  /// Who came, was treated and left, week by week.
  private func flows(_ stage: Int) -> DataTable {
    let rows = groups(stage).flatMap { item in (0..<weeks).map { flowRow($0, item.name, item.group) } }
    return DataTable(
      id: "floden-\(stage + 1)", caption: "flöden och väntetider vecka för vecka, medeltal",
      columns: [
        StudyColumn.word("week", "Vecka"), StudyColumn.word("group", "Kö"),
        StudyColumn.number("arrived", "Kom", decimals: 1), StudyColumn.number("served", "Behandlades", decimals: 1),
        StudyColumn.number("removed", "Lämnade ändå", decimals: 1),
        StudyColumn.number("waiting", "Väntar", decimals: 1),
        StudyColumn.number("within_limit", "Väntande inom gräns"),
        StudyColumn.number("served_within_limit", "Behandlade inom gräns"),
        StudyColumn.number("median_wait", "Hälften väntade högst", unit: "veckor", decimals: 1),
        StudyColumn.number("long_wait", "Nio av tio högst", unit: "veckor", decimals: 1),
      ], rows: rows)
  }

  private func flowRow(_ week: Int, _ name: String, _ group: WaitingGroupForecast) -> DataTable.Row {
    let cells: [DataTable.Cell] = [
      .text(study.weekName(week)), .text(name), .number(group.arrived.means[week]),
      .number(group.served.means[week]), .number(group.removed.means[week]), .number(group.waiting.means[week]),
      .percent(group.shareWithinLimit.means[week]), .percent(group.servedWithinLimit.means[week]),
      .number(group.medianWaitWeeks.means[week]), .number(group.longWaitWeeks.means[week]),
    ]
    return DataTable.Row(cells)
  }

  var goalPart: StudyReport.Part? {
    guard let goal = study.goal, let answer else { return nil }
    let certainty = SimulationWords.percent(goal.search.probability)
    let planned = SimulationWords.count((goal.planned * 10).rounded() / 10)
    let place = study.model.stages[goal.search.stage].name
    let text =
      switch answer {
      case .found(let slots, let reached):
        "För \(goal.words) i \(place) med \(certainty) sannolikhet behövs \(SimulationWords.count(slots)) tider per "
          + "vecka i medeltal, fördelade som planens; planen har \(planned). Målet nås då i "
          + "\(numbers.percent(reached, decimals: 1)) av förloppen."
      case .unreachable(let slots, let reached):
        "Inte ens \(SimulationWords.count(slots)) tider per vecka ger \(goal.words) i \(place) med \(certainty) "
          + "sannolikhet (\(numbers.percent(reached, decimals: 1))). Sätt målet till en senare vecka eller sänk det."
      }
    return StudyReport.Part("mal", "Vad målet kräver", lead: text)
  }
}
