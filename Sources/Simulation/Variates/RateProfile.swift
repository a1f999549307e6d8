#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How many arrive per time unit as time goes, in slots of one width that repeat for ever.
///
/// Example: 168 slots of one hour are a week by weekday and hour; 24 slots of one hour are a day.
public struct RateProfile: Sendable, Equatable {
  /// Arrivals per time unit in each slot, zero or more.
  public let rates: [Double]
  /// The length of a slot, above zero.
  public let width: Double

  /// Keeps the rates of at least one slot.
  public init(rates: [Double], width: Double = 1) throws(VariateError) {
    guard !rates.isEmpty else { throw .nothingToDraw }
    for rate in rates { _ = try Variate.usable(rate, "arrival rate") }
    self.rates = rates
    self.width = try Variate.positive(width, "width of a slot")
  }

  /// A week by hour, 168 rates from its first hour, times a factor for each week of a season that repeats.
  public static func weekly(hourly: [Double], season: [Double] = [1]) throws(VariateError) -> RateProfile {
    guard hourly.count == 168 else { throw .countsDiffer(values: 168, weights: hourly.count) }
    for factor in season { _ = try Variate.usable(factor, "season factor") }
    return try RateProfile(rates: season.flatMap { factor in hourly.map { $0 * factor } })
  }
}

extension RateProfile {
  /// The time after which the slots repeat.
  public var cycle: Double { Double(rates.count) * width }

  /// The mean rate over a cycle.
  public var meanRate: Double { rates.reduce(0, +) / Double(rates.count) }

  /// The rate at a time, which is zero or more.
  public func rate(at time: Double) -> Double { rates[slot(at: time) % rates.count] }

  private func slot(at time: Double) -> Int { Int(time / width) }

  /// The next arrival after a time when arrivals are random, or infinity if there is none.
  ///
  /// Exact: an exponential amount of rate is used up slot by slot, so that one number of the stream makes one arrival.
  ///
  /// - Parameters:
  ///   - time: Zero or more.
  ///   - unit: A random number in `0..<1`.
  func next(after time: Double, unit: Double) -> Double {
    var amount = -log(1 - unit)
    var now = time
    let perCycle = meanRate * cycle
    guard perCycle > 0 else { return .infinity }
    // Whole cycles without an arrival are passed over at once, for rates may be tiny.
    let passed = (amount / perCycle).rounded(.down)
    amount -= passed * perCycle
    now += passed * cycle
    guard now < 1e15 * width else { return .infinity }
    var slot = slot(at: now)
    while true {
      let rate = rates[slot % rates.count]
      let end = Double(slot + 1) * width
      let held = rate * (end - now)
      if held > amount { return now + amount / rate }
      amount -= max(0, held)
      now = end
      slot += 1
    }
  }
}
