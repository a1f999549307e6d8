/// Arrivals that are planned: so many at set hours of every week (elektiva inskrivningar).
public struct WeeklySchedule: Sendable, Equatable {
  /// So many at an hour of the week.
  public struct Slot: Sendable, Equatable {
    /// From the start of the week, 0..<168.
    public let hour: Double
    /// Zero or more.
    public let count: Int

    /// Keeps the parts; the schedule checks them.
    public init(hour: Double, count: Int) {
      self.hour = hour
      self.count = count
    }
  }

  /// In rising order of hour.
  public let slots: [Slot]
  /// The probability that one who is planned does come, 0…1.
  public let showProbability: Double

  /// Throws unless hours lie within a week, counts are zero or more and the probability is one.
  public init(slots: [Slot], showProbability: Double = 1) throws(WardError) {
    for slot in slots {
      guard slot.hour >= 0, slot.hour < 168 else { throw .hourOutsideWeek(hour: slot.hour) }
      guard slot.count >= 0 else { throw .countBelowZero(count: slot.count) }
    }
    guard showProbability >= 0, showProbability <= 1 else {
      throw .notAShare(quantity: "probability to come", value: showProbability)
    }
    self.slots = slots.sorted { $0.hour < $1.hour }
    self.showProbability = showProbability
  }

  /// So many on each of the seven days, all at one hour of the day.
  public init(perDay: [Int], hourOfDay: Double, showProbability: Double = 1) throws(WardError) {
    guard perDay.count == 7 else { throw .daysInWeek(given: perDay.count) }
    guard hourOfDay >= 0, hourOfDay < 24 else { throw .hourOutsideDay(hour: hourOfDay) }
    try self.init(
      slots: perDay.enumerated().map { Slot(hour: Double($0 * 24) + hourOfDay, count: $1) },
      showProbability: showProbability)
  }

  /// How many are planned in a week.
  public var total: Int { slots.reduce(0) { $0 + $1.count } }
}
