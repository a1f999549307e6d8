import PlanningModel

/// The days of the years that are taken for years, by table look-up.
struct DayTable {
  /// The months that contacts may lie in; days of birth and other slips lie outside.
  static let contactMonths = 1990 * 12..<2100 * 12

  private static let firstYear = PeriodParser.years.lowerBound
  private static let monthCount = PeriodParser.years.count * 12

  /// The number of the first day of each month, and of the month after the last.
  private let starts: UnsafeMutablePointer<Int32>

  init() {
    starts = .allocate(capacity: Self.firstDays.count)
    starts.initialize(from: Self.firstDays, count: Self.firstDays.count)
  }

  private static let firstDays = (0...monthCount).map { month in
    Day(year: firstYear + month / 12, month: month % 12 + 1, day: 1)?.number ?? 0
  }

  func deallocate() { starts.deallocate() }
}

extension DayTable {
  /// A day as its number since 1970 and the index of its month; the month is −1 where there is no such day.
  typealias Reading = (day: Int32, month: Int32)

  private static let none: Reading = (0, -1)

  /// Reads `2026-03-01` or `20260301`, with or without a time after `T` or a space; other forms are left to the slow
  /// path. At least 16 bytes from the start are loaded.
  @inline(__always)
  func read(_ cell: UnsafeRawPointer, _ length: Int) -> Reading {
    let first = cell.loadUnaligned(as: UInt64.self)
    if length == 8 { return day(ofDigits: first) }
    guard length >= 10, UInt8(truncatingIfNeeded: first >> 32) == 0x2D, UInt8(truncatingIfNeeded: first >> 56) == 0x2D
    else { return Self.none }
    if length > 10, !isTime(cell + 10, length - 10) { return Self.none }
    let last = UInt64(cell.loadUnaligned(fromByteOffset: 8, as: UInt16.self))
    return day(ofDigits: first & 0xFFFF_FFFF | (first >> 40 & 0xFFFF) << 32 | last << 48)
  }

  /// The day of eight digits, the first in the lowest byte.
  @inline(__always)
  private func day(ofDigits text: UInt64) -> Reading {
    let digits = text ^ 0x3030_3030_3030_3030
    guard (digits &+ 0x7676_7676_7676_7676 | digits) & 0x8080_8080_8080_8080 == 0 else { return Self.none }
    // Each even byte becomes ten times itself plus its neighbour.
    let pairs = digits &* 10 &+ digits >> 8
    let year = Int(pairs & 0xFF) &* 100 &+ Int(pairs >> 16 & 0xFF)
    let month = Int(pairs >> 32 & 0xFF) &- 1
    let day = Int32(truncatingIfNeeded: pairs >> 48 & 0xFF)
    guard month >= 0, month < 12, year >= Self.firstYear, year < Self.firstYear &+ Self.monthCount / 12 else {
      return Self.none
    }
    let position = (year &- Self.firstYear) &* 12 &+ month
    guard day > 0, day <= starts[position &+ 1] &- starts[position] else { return Self.none }
    return (starts[position] &+ day &- 1, Int32(truncatingIfNeeded: year &* 12 &+ month))
  }

  /// Whether the rest of a cell is a time of day with or without seconds, after `T` or a space.
  private func isTime(_ text: UnsafeRawPointer, _ length: Int) -> Bool {
    guard length == 6 || length == 9 else { return false }
    let bytes = UnsafeRawBufferPointer(start: text, count: length)
    return bytes.enumerated().allSatisfy { position, byte in
      switch position {
      case 0: byte == space || byte == UInt8(ascii: "T")
      case 3, 6: byte == UInt8(ascii: ":")
      default: byte &- UInt8(ascii: "0") < 10
      }
    }
  }
}
