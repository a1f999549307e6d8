import Intake
import Simulation

/// Reads the stages of waiting lists.
struct QueueStageReader {
  let weeks: Int

  func stage(_ part: StudyFields) throws(CommandFailure) -> WaitingStage {
    var fields = part
    let name = try fields.required("name", example: "Nybesök")
    let lines = try lines(&fields, stage: name)
    let stage = WaitingStage(
      name: name, lines: lines, capacity: try capacity(&fields), reserve: try reserve(&fields),
      missed: try missed(&fields), link: try link(&fields),
      maximumWaiting: try fields.whole("maximum_waiting", 0...100_000_000))
    try fields.finish()
    return stage
  }

  /// The lines in order of priority; a stage without a list of them is one line itself.
  private func lines(_ fields: inout StudyFields, stage: String) throws(CommandFailure) -> [WaitingLine] {
    guard let parts = try fields.list("lines") else { return [try line(&fields, name: stage)] }
    var lines: [WaitingLine] = []
    for part in parts {
      var inside = part
      let name = try inside.required("name", example: "förtur")
      lines.append(try line(&inside, name: name))
      try inside.finish()
    }
    return lines
  }

  private func line(_ fields: inout StudyFields, name: String) throws(CommandFailure) -> WaitingLine {
    let inflow = try fields.weekly("inflow", weeks: weeks)
    let paths = try fields.paths("inflow_paths", weeks: weeks)
    let variation = try fields.text("inflow_variation") ?? "poisson"
    let means = inflow ?? [Double](repeating: 0, count: weeks)
    let arrivals: ArrivalPlan
    switch (paths, variation) {
    case (let paths?, _):
      guard inflow == nil else {
        throw fields.refusal("inflow_paths", "Skriv antingen inflow eller inflow_paths, inte båda.")
      }
      arrivals = .paths(paths)
    case (nil, "poisson"): arrivals = .poisson(means)
    case (nil, "none"): arrivals = .fixed(means)
    default:
      guard let ratio = try fields.number("inflow_variation", .positive), ratio > 1 else {
        throw fields.refusal(
          "inflow_variation",
          "Skriv poisson, none eller ett tal över 1: så många gånger större än medeltalet är variansen.")
      }
      arrivals = .overdispersed(means, varianceRatio: ratio)
    }
    let perWeek = arrivals.means.reduce(0, +) / Double(weeks)
    return WaitingLine(
      name: name, waiting: try waiting(&fields, perWeek: perWeek), arrivals: arrivals,
      removalRates: try fields.numbers("leaving", .share) ?? [], limitDays: try fields.number("limit_days", .positive))
  }

  /// Those waiting by weeks waited; a single number is spread as if all were served in order.
  private func waiting(_ fields: inout StudyFields, perWeek: Double) throws(CommandFailure) -> [Int] {
    guard let node = fields.node("waiting") else { return [] }
    let kind = StudyNumber.whole(0...100_000_000)
    guard case .list = node.content else {
      return WaitingLine.spread(Int(try fields.number(node, "waiting", kind)), arrivalsPerWeek: perWeek)
    }
    return (try fields.numbers("waiting", kind) ?? []).map { Int($0) }
  }

  private func capacity(_ fields: inout StudyFields) throws(CommandFailure) -> CapacityPlan {
    let paths = try fields.paths("capacity_paths", weeks: weeks)
    let planned = try fields.weekly("capacity", weeks: weeks)
    var variation = CapacityPlan.Variation.none
    if var inside = try fields.inner("capacity_variation") {
      let factor = try inside.number("coefficient", .amount)
      let lost = try inside.number("lost_share", .share)
      try inside.finish()
      switch (factor, lost) {
      case (let spread?, nil):
        guard spread <= 10 else { throw inside.refusal("coefficient", "Skriv ett tal från 0 till 10; 0.2 är 20 %.") }
        variation = .factor(coefficientOfVariation: spread)
      case (nil, let probability?): variation = .lostSlots(probability: probability)
      default: throw inside.refusal("Skriv antingen coefficient (variationskoefficient) eller lost_share.")
      }
    }
    if let paths {
      guard planned == nil, variation == .none else {
        throw fields.refusal("capacity_paths", "Vägar står för sig; ta bort capacity och capacity_variation.")
      }
      return CapacityPlan(paths: paths)
    }
    guard let planned else { throw fields.missing("capacity", example: "65") }
    return CapacityPlan(planned, variation: variation)
  }

  private func reserve(_ fields: inout StudyFields) throws(CommandFailure) -> LongWaitReserve? {
    guard var inside = try fields.inner("reserve") else { return nil }
    let share = try inside.required("share", .share, example: "0.2")
    let weeks = try inside.whole("after_weeks", 0...1_000)
    guard let weeks else { throw inside.missing("after_weeks", example: "12") }
    try inside.finish()
    return LongWaitReserve(share: share, afterWeeks: weeks)
  }

  private func missed(_ fields: inout StudyFields) throws(CommandFailure) -> MissedSlots? {
    guard var inside = try fields.inner("missed") else { return nil }
    let missed = MissedSlots(
      probability: try inside.required("probability", .share, example: "0.05"),
      leavingShare: try inside.number("leaving_share", .share) ?? 0)
    try inside.finish()
    return missed
  }

  private func link(_ fields: inout StudyFields) throws(CommandFailure) -> StageLink? {
    guard var inside = try fields.inner("next") else { return nil }
    let share = try inside.required("share", .share, example: "0.3")
    let clock = try inside.choice("clock", ["continues", "restarts"])
    var lags: [StageLink.Lag] = []
    if case .list? = inside.node("lag_weeks")?.content {
      for part in try inside.list("lag_weeks") ?? [] {
        var lag = part
        let weeks = Int(try lag.required("weeks", .whole(0...10_000), example: "2"))
        lags.append(.init(weeks: weeks, share: try lag.required("share", .share, example: "0.5")))
        try lag.finish()
      }
    } else {
      lags = [.init(weeks: try inside.whole("lag_weeks", 0...10_000) ?? 0, share: 1)]
    }
    try inside.finish()
    return StageLink(conversion: share, lags: lags, clock: clock == "continues" ? .continues : .restarts)
  }
}
