import Numerics

/// What a waiting list is to have reached.
public enum WaitingGoal: Sendable, Equatable {
  /// At most so many wait, in a line or (`nil`) in all lines of the stage.
  case waiting(atMost: Int, line: Int? = nil)
  /// At least this share of those waiting is within the limit, in a line or in all lines that have one.
  case shareWithinLimit(atLeast: Double, line: Int? = nil)
}

/// How many slots a week a stage needs to reach a goal by the end of a week with a stated probability.
///
/// All trials meet the same chance, so that the number waiting never grows with slots and the search cannot miss.
/// The slots of a week are `base + slots × shape`. A goal for the share of several lines together need not be
/// monotone; the answer then reaches the goal and stands where the search found the lowest step that does.
public struct RequiredCapacity: Sendable {
  /// The answer of a search.
  public enum Answer: Sendable, Equatable {
    /// So many slots a week, and the probability of reaching the goal with them.
    case found(slotsPerWeek: Double, probability: Double)
    /// Not even so many slots a week suffice; the probability of reaching the goal with them.
    case unreachable(slotsPerWeek: Double, probability: Double)
  }

  /// The stage whose slots are sought.
  public let stage: Int
  /// What is to be reached.
  public let goal: WaitingGoal
  /// The week at whose end it is to be reached, numbered from 0.
  public let week: Int
  /// The probability it is to be reached with, 0…1.
  public let probability: Double
  /// Slots that stand whatever the answer, a number per week; none when `nil`.
  public let base: [Double]?
  /// How the sought slots spread over the weeks, a factor per week; 1 in each when `nil`.
  public let shape: [Double]?
  /// The step of the search in slots a week, above 0.
  public let step: Double

  /// States what is to be reached.
  public init(
    stage: Int, goal: WaitingGoal, week: Int, probability: Double, base: [Double]? = nil, shape: [Double]? = nil,
    step: Double = 1
  ) {
    precondition((0...1).contains(probability), "A probability lies between 0 and 1.")
    precondition(step > 0, "A search needs a step above 0.")
    self.stage = stage
    self.goal = goal
    self.week = week
    self.probability = probability
    self.base = base
    self.shape = shape
    self.step = step
  }
}

extension RequiredCapacity {
  /// Searches for the fewest slots; how slots vary is taken from the stage's own plan.
  ///
  /// - Throws: ``WaitingListError`` when `base` or `shape` does not fit the weeks of the model.
  public func search(
    _ model: WaitingListModel, replications: Int = 1000, seed: UInt64, threads: Int = 1
  ) throws(WaitingListError) -> Answer {
    precondition(model.stages.indices.contains(stage), "The stage must be one of the model's.")
    precondition((0..<model.weeks).contains(week), "The week must be one of the model's.")
    func reached(_ steps: Int) throws(WaitingListError) -> Double {
      let trial = try model.replacing(capacity: plan(Double(steps) * step, model), ofStage: stage)
      return share(trial, replications: replications, seed: seed, threads: threads)
    }
    var low = 0
    let noneShare = try reached(0)
    if noneShare >= probability { return .found(slotsPerWeek: 0, probability: noneShare) }
    var high = 1
    var highShare = try reached(1)
    let most = mostSteps(model)
    while highShare < probability {
      guard high < most else { return .unreachable(slotsPerWeek: Double(high) * step, probability: highShare) }
      low = high
      high = min(most, high * 2)
      highShare = try reached(high)
    }
    while high - low > 1 {
      let middle = low + (high - low) / 2
      let share = try reached(middle)
      if share >= probability { (high, highShare) = (middle, share) } else { low = middle }
    }
    return .found(slotsPerWeek: Double(high) * step, probability: highShare)
  }

  private func plan(_ slots: Double, _ model: WaitingListModel) -> CapacityPlan {
    let own = model.stages[stage].capacity
    let shape = shape ?? [Double](repeating: 1, count: model.weeks)
    let base = base ?? [Double](repeating: 0, count: shape.count)
    // A list of another length is kept as it is, so that the model's own check says what is wrong with it.
    guard base.count == shape.count else { return CapacityPlan(base.count == model.weeks ? shape : base) }
    return CapacityPlan(zip(base, shape).map { $0 + slots * $1 }, variation: own.variation)
  }

  /// Enough slots to serve all who could come, twice over; more would be pointless.
  private func mostSteps(_ model: WaitingListModel) -> Int {
    let persons = model.stages.prefix(stage + 1).flatMap(\.lines).reduce(0.0) { sum, line in
      sum + line.waiting.reduce(0) { $0 + Double($1) } + line.arrivals.means.reduce(0, +)
    }
    let greatest = max(1, shape?.max() ?? 1)
    return max(1, Int(min((1e8 - (base?.max() ?? 0)) / greatest, 2 * persons + 100) / step))
  }

  /// The share of replications that reach the goal.
  private func share(_ model: WaitingListModel, replications: Int, seed: UInt64, threads: Int) -> Double {
    let prepared = PreparedWaitingList(model)
    let size = WaitingListBlock.size
    let reached = parallelMap(count: (replications + size - 1) / size, threads: threads) { block in
      var run = WaitingListRun(prepared)
      var count = 0
      for replication in (block * size)..<min(replications, block * size + size) {
        run.start(seed: seed, replication: replication)
        for week in 0...week { run.step(week: week) }
        if isReached(run) { count += 1 }
      }
      return count
    }
    return Double(reached.reduce(0, +)) / Double(replications)
  }

  private func isReached(_ run: WaitingListRun) -> Bool {
    func notes(_ line: Int?) -> WaitingNotes {
      var sum = WaitingNotes()
      for own in run.plan.stages[stage].lines.indices where line == nil || line == own {
        sum.add(run.notes(stage: stage, line: own, week: week, longWaitShare: 0.9))
      }
      return sum
    }
    return switch goal {
    case .waiting(let most, let line): notes(line).waiting <= most
    case .shareWithinLimit(let least, let line): notes(line).shareWithinLimit >= least
    }
  }
}
