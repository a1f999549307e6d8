/// How many are at work as time goes, in steps that repeat after a cycle (schema, öppettider).
///
/// Example: `try StepCalendar(cycle: 24, steps: [.init(from: 8, level: 3), .init(from: 16, level: 0)])` has three at work
/// between 8 and 16 each day and nobody at night.
public struct StepCalendar: Sendable, Equatable {
  /// From a time of the cycle on, so many.
  public struct Step: Sendable, Equatable {
    /// From the start of the cycle, below its length.
    public let from: Double
    /// Zero or more.
    public let level: Int

    /// Keeps the numbers; the calendar checks them.
    public init(from: Double, level: Int) {
      self.from = from
      self.level = level
    }
  }

  /// The time after which the steps repeat.
  public let cycle: Double
  /// In rising order; the last holds until the first of the next cycle.
  public let steps: [Step]

  /// Throws unless the steps rise from 0 within the cycle, none below zero and at least one above.
  public init(cycle: Double, steps: [Step]) throws(ServiceSystemError) {
    guard cycle > 0, cycle.isFinite, !steps.isEmpty, steps.allSatisfy({ $0.from >= 0 && $0.from < cycle }),
      zip(steps, steps.dropFirst()).allSatisfy({ $0.from < $1.from })
    else { throw .calendarOutOfOrder(cycle: cycle) }
    for step in steps where step.level < 0 { throw .calendarBelowZero(level: step.level) }
    guard steps.contains(where: { $0.level > 0 }) else { throw .calendarClosed }
    self.cycle = cycle
    self.steps = steps
  }

  /// Open with a number at work between times of a cycle, such as 8–16 of a day; nobody otherwise.
  public static func open(
    _ hours: [ClosedRange<Double>], level: Int, cycle: Double
  ) throws(ServiceSystemError) -> StepCalendar {
    var steps: [Step] = []
    for range in hours {
      if steps.last?.from == range.lowerBound { steps.removeLast() }
      steps.append(Step(from: range.lowerBound, level: level))
      if range.upperBound < cycle { steps.append(Step(from: range.upperBound, level: 0)) }
    }
    if let first = steps.first, first.from > 0 { steps.insert(Step(from: 0, level: 0), at: 0) }
    return try StepCalendar(cycle: cycle, steps: steps)
  }
}

extension StepCalendar {
  /// The most that are ever at work.
  public var greatestLevel: Int { steps.map(\.level).max() ?? 0 }

  /// The number at work at a time, which is zero or more; a step holds from its very start.
  public func level(at time: Double) -> Int {
    let phase = time - (time / cycle).rounded(.down) * cycle
    return (steps.last { $0.from <= phase } ?? steps[steps.count - 1]).level
  }

  /// When the step with this running number begins, counted on over the cycles.
  func start(ofStep number: Int) -> Double {
    Double(number / steps.count) * cycle + steps[number % steps.count].from
  }
}
