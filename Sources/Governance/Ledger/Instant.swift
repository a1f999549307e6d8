internal import Foundation
package import PlanningModel

/// A moment in whole seconds of universal time, as the ledger and the workspace write it.
///
/// The text is ISO 8601 with `Z`, for example `2027-05-01T22:30:00Z`, and round-trips for the years 1 to 9999. Texts
/// of that form sort as the moments do.
package struct Instant: Hashable, Comparable, Sendable, CodedAsText {
  /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
  package let seconds: Int

  /// The moment a number of seconds after 1970-01-01T00:00:00Z.
  package init(seconds: Int) {
    self.seconds = seconds
  }

  /// The moment of a text `YYYY-MM-DDThh:mm:ssZ`; nil for every other text.
  package init?(_ text: String) {
    let marks = Array(text.utf8)
    guard marks.count == 20, marks[10] == UInt8(ascii: "T"), marks[19] == UInt8(ascii: "Z") else { return nil }
    guard marks[13] == UInt8(ascii: ":"), marks[16] == UInt8(ascii: ":"), let day = Day(text.prefix(10)) else {
      return nil
    }
    guard let hour = Self.twoDigits(marks[11...12]), let minute = Self.twoDigits(marks[14...15]),
      let second = Self.twoDigits(marks[17...18]), hour < 24, minute < 60, second < 60
    else { return nil }
    self.init(seconds: Int(day.number) * Self.secondsPerDay + hour * 3600 + minute * 60 + second)
  }

  /// The moment the computer's clock shows; everything else takes the clock as an argument.
  package static func now() -> Instant { Instant(seconds: Int(Date().timeIntervalSince1970.rounded(.down))) }
}

extension Instant {
  private static let secondsPerDay = 86_400

  /// The earlier moment comes first.
  package static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }

  /// The text `YYYY-MM-DDThh:mm:ssZ`.
  package var description: String {
    let (day, second) = dayAndSecond(shiftedBy: 0)
    return "\(day)T\(padded(second / 3600)):\(padded(second / 60 % 60)):\(padded(second % 60))Z"
  }

  /// The day people in Sweden wrote when it happened, so that "as of 1 May" ends at Swedish midnight.
  ///
  /// Summer time follows directive 2000/84/EC: from 01:00 universal time on the last Sunday of March to 01:00 on the
  /// last Sunday of October.
  package var swedishDay: Day {
    let year = dayAndSecond(shiftedBy: 0).day.year
    let begins = Self.changeOfClock(in: Month(year: year, month: 3))
    let ends = Self.changeOfClock(in: Month(year: year, month: 10))
    return dayAndSecond(shiftedBy: self >= begins && self < ends ? 7200 : 3600).day
  }

  /// The moment a day ends in Sweden, which is the first of the next.
  package static func endOfSwedishDay(_ day: Day) -> Instant {
    let utcMidnight = Instant(seconds: (Int(day.number) + 1) * secondsPerDay)
    let summer = Instant(seconds: utcMidnight.seconds - 7200)
    // In winter, two hours before midnight of universal time is still the day before.
    return summer.swedishDay > day ? summer : Instant(seconds: utcMidnight.seconds - 3600)
  }

  private static func changeOfClock(in month: Month) -> Instant {
    let last = month.lastDay
    let sunday = last - last.weekday.rawValue % 7
    return Instant(seconds: Int(sunday.number) * secondsPerDay + 3600)
  }

  private func dayAndSecond(shiftedBy shift: Int) -> (day: Day, second: Int) {
    let shifted = seconds + shift
    let second = (shifted % Self.secondsPerDay + Self.secondsPerDay) % Self.secondsPerDay
    return (Day(number: Int32((shifted - second) / Self.secondsPerDay)), second)
  }

  private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func twoDigits(_ marks: ArraySlice<UInt8>) -> Int? {
    let digits = marks.map { Int($0) - 48 }
    guard digits.allSatisfy((0...9).contains) else { return nil }
    return digits.reduce(0) { $0 * 10 + $1 }
  }
}
