/// The working days of a stretch of time, counted once so that many periods can be asked for in constant time.
///
/// Answers equal those of the calendar to the last bit, because both add the same short days in the same order.
public struct WorkingDayTable: Hashable, Sendable {
  /// The days that the table covers.
  public let days: Range<Day>

  // Position i counts what lies before the i-th day.
  private let fullBefore: [Int32]
  private let shortBefore: [Int32]
  private let shortShares: [Double]

  /// The table of a calendar from one day through another, which must not be earlier.
  public init(calendar: SwedishCalendar, from first: Day, through last: Day) {
    precondition(first <= last, "The last day of a working-day table must not come before the first.")
    days = first..<(last + 1)
    var fullBefore: [Int32] = [0]
    var shortBefore: [Int32] = [0]
    var shortShares: [Double] = []
    var full: Int32 = 0
    fullBefore.reserveCapacity(days.count + 1)
    shortBefore.reserveCapacity(days.count + 1)
    calendar.forEachShare(in: days) { _, share in
      if share == 1 {
        full += 1
      } else if share > 0 {
        shortShares.append(share)
      }
      fullBefore.append(full)
      shortBefore.append(Int32(shortShares.count))
    }
    self.fullBefore = fullBefore
    self.shortBefore = shortBefore
    self.shortShares = shortShares
  }
}

extension WorkingDayTable {
  /// The working days of some days inside the table, where a short day counts as its share.
  public func workingDays(in range: Range<Day>) -> Double {
    let (start, end) = positions(of: range)
    let short = shortShares[Int(shortBefore[start])..<Int(shortBefore[end])].reduce(0, +)
    return Double(fullBefore[end] - fullBefore[start]) + short
  }

  /// The working days of a period inside the table, where a short day counts as its share.
  public func workingDays(in period: Period) -> Double { workingDays(in: period.days) }

  /// The number of days inside the table that are worked in whole or part.
  public func workingDayCount(in range: Range<Day>) -> Int {
    let (start, end) = positions(of: range)
    return Int(fullBefore[end] - fullBefore[start] + shortBefore[end] - shortBefore[start])
  }

  /// The number of days of a period inside the table that are worked in whole or part.
  public func workingDayCount(in period: Period) -> Int { workingDayCount(in: period.days) }

  /// The number of calendar days of some days inside the table.
  public func calendarDays(in range: Range<Day>) -> Int {
    let (start, end) = positions(of: range)
    return end - start
  }

  private func positions(of range: Range<Day>) -> (start: Int, end: Int) {
    precondition(
      days.lowerBound <= range.lowerBound && range.upperBound <= days.upperBound,
      "The working-day table does not cover all days asked for.")
    let first = days.lowerBound
    return (first.distance(to: range.lowerBound), first.distance(to: range.upperBound))
  }
}
