public import PlanningModel

/// The effects of the steps that lead to a need, per working period; they add up to it exactly.
///
/// The need has no value of its own: it is the sum of its steps, in whole millionths, so a waterfall cannot miss its
/// total at any level of the organisation.
public struct Steps<Measure: UnitOfMeasure>: Sendable {
  /// One step and its effect in millionths per working period.
  public struct Effect: Sendable, Equatable {
    /// The step.
    public let step: NeedStep
    /// Millionths per working period.
    public fileprivate(set) var millionths: [Int64]
  }

  /// The number of working periods.
  public let periodCount: Int
  /// The steps that do something, in their order.
  public private(set) var effects: [Effect] = []

  /// Creates a need of nothing over a number of working periods.
  public init(periodCount: Int) { self.periodCount = periodCount }

  /// Adds an effect given in millionths per working period.
  public mutating func add(_ step: NeedStep, millionths: [Int64]) {
    precondition(millionths.count == periodCount, "An effect must cover every working period.")
    guard millionths.contains(where: { $0 != 0 }) else { return }
    if let position = effects.firstIndex(where: { $0.step == step }) {
      for period in 0..<periodCount { effects[position].millionths[period] += millionths[period] }
    } else {
      let position = effects.firstIndex { step < $0.step } ?? effects.endIndex
      effects.insert(Effect(step: step, millionths: millionths), at: position)
    }
  }

  /// Adds an effect calculated in floating point, each period rounded once to the nearest millionth.
  public mutating func add(_ step: NeedStep, values: [Double]) {
    add(step, millionths: values.map { Quantity<Measure>($0).millionths })
  }

  /// Adds an effect that takes away at most what there is: a decision cannot make a need negative.
  mutating func addWithinNeed(_ step: NeedStep, millionths: [Int64]) {
    add(step, millionths: zip(millionths, totals).map { max($0, min(0, -$1.millionths)) })
  }

  /// Adds an effect calculated in floating point that takes away at most what there is.
  mutating func addWithinNeed(_ step: NeedStep, values: [Double]) {
    addWithinNeed(step, millionths: values.map { Quantity<Measure>($0).millionths })
  }

  /// Adds every step of another need.
  public mutating func add(_ other: Self) {
    for effect in other.effects { add(effect.step, millionths: effect.millionths) }
  }
}

extension Steps {
  /// The need in some working periods: the exact sum of the steps.
  public func total(in range: Range<Int>) -> Quantity<Measure> {
    effects.reduce(.zero) { $0 + $1.total(in: range) }
  }

  /// The need in each working period.
  public var totals: [Quantity<Measure>] {
    (0..<periodCount).map { total(in: $0..<($0 + 1)) }
  }

  /// The steps' own effects in some working periods, in their order.
  public func waterfall(in range: Range<Int>) -> [(step: NeedStep, effect: Quantity<Measure>)] {
    effects.map { ($0.step, $0.total(in: range)) }
  }

  /// The effect of one step in each working period; zeros where it does nothing.
  public func values(of step: NeedStep) -> [Double] {
    effects.first { $0.step == step }?.millionths.map { Double($0) / 1_000_000 }
      ?? [Double](repeating: 0, count: periodCount)
  }

  /// The same steps in another unit, each effect converted by one factor and rounded once.
  public func converted<Other: UnitOfMeasure>(to: Other.Type = Other.self, by factor: Double) -> Steps<Other> {
    converted(by: [Double](repeating: factor, count: periodCount))
  }

  /// The same steps in another unit, each effect converted by its working period's factor and rounded once.
  public func converted<Other: UnitOfMeasure>(to: Other.Type = Other.self, by factors: [Double]) -> Steps<Other> {
    precondition(factors.count == periodCount, "A conversion needs a factor for every working period.")
    var result = Steps<Other>(periodCount: periodCount)
    result.effects = effects.map { effect in
      .init(
        step: effect.step,
        millionths: zip(effect.millionths, factors).map {
          Int64((Double($0) * $1).rounded(.toNearestOrAwayFromZero))
        })
    }
    return result
  }
}

extension Steps.Effect {
  /// The step's effect in some working periods.
  public func total(in range: Range<Int>) -> Quantity<Measure> {
    Quantity(millionths: millionths[range].reduce(0, +))
  }
}
