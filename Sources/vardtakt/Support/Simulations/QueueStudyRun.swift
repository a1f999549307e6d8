import PlanningModel
import Reporting
import Simulation

/// Runs a study of waiting lists.
struct QueueStudyRun {
  let study: QueueStudyFile
  let control: StudyControl
  let forecast: WaitingListForecast
  /// What the goal takes; `nil` without one.
  let answer: RequiredCapacity.Answer?

  static let probabilities = [0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975]

  init(_ study: QueueStudyFile, _ control: StudyControl) throws {
    self.study = study
    self.control = control
    forecast = WaitingListSimulation(
      study.model, control: control.replicationControl, seed: control.seed, threads: control.threads,
      probabilities: Self.probabilities, limitShare: study.limitShare
    ).run()
    answer = try study.goal.map { goal in
      try goal.search.search(
        study.model, replications: max(2, control.replications), seed: control.seed, threads: control.threads)
    }
  }

  var result: StudyResult {
    StudyResult(
      json: json,
      report: StudyReport(
        kind: "Simulering av väntelista", name: study.name,
        facts: control.facts(replications: forecast.replications) + ["\(study.model.weeks) veckor"],
        parts: stageParts + (goalPart.map { [$0] } ?? [])))
  }

  /// The groups of a stage: all together, then the lines when there are several.
  func groups(_ stage: Int) -> [(name: String, group: WaitingGroupForecast, lines: [WaitingLine])] {
    let (model, result) = (study.model.stages[stage], forecast.stages[stage])
    let all = (name: "alla", group: result.total, lines: model.lines)
    guard model.lines.count > 1 else { return [all] }
    return [all] + zip(model.lines, result.lines).map { (name: $0.name, group: $1, lines: [$0]) }
  }
}

extension QueueStudyRun {
  private var json: JSONText {
    let head = control.json(
      kind: "queue", name: study.name, replications: forecast.replications, reached: forecast.reachedPrecision)
    let stages = study.model.stages.indices.map { stage in
      JSONText.object([
        (key: "name", value: .string(study.model.stages[stage].name)),
        (key: "maximum_waiting", value: study.model.stages[stage].maximumWaiting.map(JSONText.whole) ?? .null),
        (key: "mean_waiting", value: StudyJSON.moments(forecast.stages[stage].meanWaiting)),
        (key: "groups", value: .array(groups(stage).map { json($0.name, $0.group) })),
      ])
    }
    let audit = JSONText.object([
      (key: "unaccounted_persons", value: .whole(forecast.audit.unaccountedPersons)),
      (key: "unaccounted_weeks", value: .whole(forecast.audit.unaccountedWeeks)),
    ])
    return .object(
      head + [
        (key: "weeks", value: .whole(study.model.weeks)), (key: "stages", value: .array(stages)),
        (key: "goal", value: goalJSON), (key: "audit", value: audit),
      ])
  }

  private func json(_ name: String, _ group: WaitingGroupForecast) -> JSONText {
    func weekly(_ values: WeeklyQuantiles) -> JSONText {
      StudyJSON.weekly(values, replications: forecast.replications)
    }
    return .object([
      (key: "name", value: .string(name)), (key: "waiting", value: weekly(group.waiting)),
      (key: "arrived", value: weekly(group.arrived)), (key: "served", value: weekly(group.served)),
      (key: "removed", value: weekly(group.removed)),
      (key: "share_within_limit", value: weekly(group.shareWithinLimit)),
      (key: "served_within_limit", value: weekly(group.servedWithinLimit)),
      (key: "median_wait_weeks", value: weekly(group.medianWaitWeeks)),
      (key: "long_wait_weeks", value: weekly(group.longWaitWeeks)),
      (key: "longest_wait_weeks", value: weekly(group.longestWaitWeeks)),
      (key: "mean_wait_weeks", value: StudyJSON.numbers(group.meanWaitWeeks)),
      (key: "first_week_cleared", value: json(group.firstWeekCleared)),
      (key: "first_week_within_limit", value: json(group.firstWeekWithinLimit)),
      (key: "first_week_within_maximum", value: json(group.firstWeekWithinMaximum)),
    ])
  }

  /// Weeks are numbered from 1 in what is written.
  private func json(_ first: FirstWeek) -> JSONText {
    .object([
      (key: "probability_at_end", value: .number(first.probability(byWeek: study.model.weeks - 1))),
      (key: "half", value: first.quantile(0.5).map { .whole($0 + 1) } ?? .null),
      (key: "nine_of_ten", value: first.quantile(0.9).map { .whole($0 + 1) } ?? .null),
    ])
  }

  private var goalJSON: JSONText {
    guard let goal = study.goal, let answer else { return .null }
    let (slots, probability, isFound) =
      switch answer {
      case .found(let slots, let probability): (slots, probability, true)
      case .unreachable(let slots, let probability): (slots, probability, false)
      }
    return .object([
      (key: "stage", value: .string(study.model.stages[goal.search.stage].name)),
      (key: "week", value: .whole(goal.search.week + 1)), (key: "probability", value: .number(goal.search.probability)),
      (key: "reachable", value: .bool(isFound)), (key: "slots_per_week", value: .number(slots)),
      (key: "reached_probability", value: .number(probability)),
      (key: "planned_slots_per_week", value: .number(goal.planned)),
    ])
  }
}
