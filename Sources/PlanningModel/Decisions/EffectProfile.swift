/// An effect in hours a month with its uncertainty: low ≤ likely ≤ high.
public struct EffectInterval: Sendable, Equatable {
  /// What is nearly sure.
  public var low: Double
  /// What is most likely; what a plan draws.
  public var likely: Double
  /// What is just possible.
  public var high: Double

  /// Creates an interval; bounds on the wrong side of the likely value are moved to it.
  public init(low: Double, likely: Double, high: Double) {
    self.low = min(low, likely)
    self.likely = likely
    self.high = max(high, likely)
  }

  /// Creates an interval of one value.
  public init(_ value: Double) { self.init(low: value, likely: value, high: value) }

  /// The interval times a factor of zero or more.
  public static func * (interval: Self, factor: Double) -> Self {
    Self(low: interval.low * factor, likely: interval.likely * factor, high: interval.high * factor)
  }
}

/// An effect said for one month.
public struct MonthlyEffect: Sendable, Equatable {
  /// The month.
  public var month: Month
  /// Hours in that month.
  public var hours: EffectInterval

  /// Creates an effect.
  public init(month: Month, hours: EffectInterval) {
    self.month = month
    self.hours = hours
  }
}

/// How an effect grows and how sure it is (*effektprofil*), beside the likely hours a month when it is complete.
public struct EffectProfile: Sendable, Equatable {
  /// Hours a month that are nearly sure; `nil` when nobody has said.
  public var low: Double?
  /// Hours a month that are just possible; `nil` when nobody has said.
  public var high: Double?
  /// Months until the effect is complete, growing by equal steps; 0 and 1 mean complete at once.
  public var rampMonths: Int
  /// Months whose effect is said on its own, in order; they go before everything else.
  public var months: [MonthlyEffect]

  /// Creates a profile.
  public init(low: Double? = nil, high: Double? = nil, rampMonths: Int = 0, months: [MonthlyEffect] = []) {
    precondition(rampMonths >= 0, "An effect cannot be complete before it begins.")
    self.low = low
    self.high = high
    self.rampMonths = rampMonths
    self.months = months.sorted { $0.month < $1.month }
  }

  /// The effect in a month, for an effect that begins in `from` and is `likely` hours a month when complete.
  ///
  ///     EffectProfile(rampMonths: 4).hours(in: second, from: first, likely: 40).likely   // 20
  public func hours(in month: Month, from: Month, likely: Double) -> EffectInterval {
    if let said = months.first(where: { $0.month == month }) { return said.hours }
    let complete = EffectInterval(low: low ?? likely, likely: likely, high: high ?? likely)
    let elapsed = from.distance(to: month) + 1
    guard rampMonths > 1, elapsed < rampMonths else { return complete }
    return complete * (Double(max(0, elapsed)) / Double(rampMonths))
  }
}
