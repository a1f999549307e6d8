import Intake
import PlanningModel
import Simulation

/// A study of waiting lists as a planner wrote it.
struct QueueStudyFile {
  /// What the study is called.
  let name: String
  /// The first week that is followed; `nil` when weeks are only numbered.
  let start: ISOWeek?
  /// What is followed.
  let model: WaitingListModel
  /// The share that must be within the limit for the limit to be met.
  let limitShare: Double
  /// What is to be reached, with the search for the slots that reach it.
  let goal: (search: RequiredCapacity, words: String, planned: Double)?

  /// The most weeks that are followed.
  static let mostWeeks = 1_040

  init(_ document: DocumentNode, file: String) throws(CommandFailure) {
    var fields = try StudyFields(document, file: file, place: "")
    name = try fields.text("name") ?? file
    guard let weeks = try fields.whole("weeks", 1...Self.mostWeeks) else {
      throw fields.missing("weeks", example: "52")
    }
    start = try Self.start(&fields)
    limitShare = try fields.number("limit_share", .share) ?? 1
    guard let parts = try fields.list("stages"), !parts.isEmpty else {
      throw fields.missing("stages", example: "[{ name: Nybesök, … }]")
    }
    var stages: [WaitingStage] = []
    for part in parts { stages.append(try QueueStageReader(weeks: weeks).stage(part)) }
    let goalFields = try fields.inner("goal")
    try fields.finish()
    let model: WaitingListModel
    do {
      model = try WaitingListModel(weeks: weeks, stages: stages)
    } catch {
      throw CommandFailure(message: "\(file): \(SimulationWords.text(error))")
    }
    self.model = model
    goal = try goalFields.map { fields throws(CommandFailure) in try Self.goal(fields, model) }
  }

  /// The name of a week, counted from 0.
  func weekName(_ position: Int) -> String {
    guard let week = start?.advanced(by: position) else { return "v \(position + 1)" }
    return "\(week.weekYear)-V\(week.week < 10 ? "0" : "")\(week.week)"
  }

  private static func start(_ fields: inout StudyFields) throws(CommandFailure) -> ISOWeek? {
    guard let text = try fields.text("start_week") else { return nil }
    guard let week = ISOWeek(text) else {
      throw fields.refusal("start_week", "”\(text)” är ingen vecka; skriv till exempel 2027-W01.")
    }
    return week
  }

  private static func goal(
    _ goal: StudyFields, _ model: WaitingListModel
  ) throws(CommandFailure) -> (search: RequiredCapacity, words: String, planned: Double) {
    var fields = goal
    let stageNames = model.stages.map(\.name)
    let stageName = try fields.choice("stage", stageNames)
    let stage = stageName.flatMap(stageNames.firstIndex(of:)) ?? 0
    let lineNames = model.stages[stage].lines.map(\.name)
    let line = try fields.choice("line", lineNames).flatMap(lineNames.firstIndex(of:))
    let waiting = try fields.whole("waiting", 0...100_000_000)
    let share = try fields.number("share_within_limit", .share)
    guard let week = try fields.whole("week", 1...model.weeks) else {
      throw fields.missing("week", example: "\(model.weeks)")
    }
    let probability = try fields.number("probability", .share) ?? 0.9
    let step = try fields.number("step", .positive) ?? 1
    try fields.finish()
    let goal: WaitingGoal
    let words: String
    switch (waiting, share) {
    case (let most?, nil):
      goal = .waiting(atMost: most, line: line)
      words = "högst \(SimulationWords.count(Double(most))) väntande efter vecka \(week)"
    case (nil, let least?):
      goal = .shareWithinLimit(atLeast: least, line: line)
      words = "minst \(SimulationWords.percent(least)) inom gränsen efter vecka \(week)"
      guard model.stages[stage].lines.contains(where: { $0.limitDays != nil }) else {
        throw fields.refusal("share_within_limit", "Ingen väntande har någon gräns; skriv limit_days i stages.")
      }
    default:
      throw fields.refusal("Skriv antingen waiting (högst så många väntande) eller share_within_limit, inte båda.")
    }
    let slots = model.stages[stage].capacity.paths[0]
    let mean = slots.reduce(0, +) / Double(slots.count)
    let search = RequiredCapacity(
      stage: stage, goal: goal, week: week - 1, probability: probability,
      shape: mean > 0 ? slots.map { $0 / mean } : nil, step: step)
    return (search, words, mean)
  }
}
