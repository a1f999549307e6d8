import PlanningModel

/// One way to write a period with digits, signs and names of months, which reads labels and continues them in the same manner.
struct PeriodStyle: Sendable, Equatable {
  /// A part of a label.
  enum Piece: Sendable, Equatable, ExpressibleByStringLiteral {
    case text(String)
    case year, shortYear, tertial, quarter, month, week, day
    case monthName(MonthNames)

    init(stringLiteral text: String) { self = .text(text) }
  }

  /// Which day of a longer period a date stands for.
  enum Anchor: Sendable { case first, last }

  let pieces: [Piece]
  /// Whether months, weeks and days below 10 have a leading zero.
  let isPadded: Bool
  var anchor = Anchor.first

  /// Every style that is known; a label that has several readings has them as the same period.
  static let all: [PeriodStyle] =
    patterns.flatMap { pieces in
      let canLackZeros = pieces.count > 2 && !pieces.contains(.quarter) && !pieces.contains(.tertial)
      return [PeriodStyle(pieces: pieces, isPadded: true)]
        + (canLackZeros ? [PeriodStyle(pieces: pieces, isPadded: false)] : [])
    } + named

  /// Months by name, before a year of two or four digits; `20-jan` may be a day and is no period.
  private static let named: [PeriodStyle] = MonthNames.all.flatMap { names in
    ["-", " ", "", ".", "/", "-'", " '"].flatMap { sign in
      [Piece.year, .shortYear].map { PeriodStyle(pieces: [.monthName(names), .text(sign), $0], isPadded: true) }
    }
  }

  /// Whether a label could as well be a day of a month, as `jan-20`.
  var mayBeDay: Bool {
    if case .monthName? = pieces.first { pieces.last == .shortYear } else { false }
  }

  // Dates with signs between are day first, as in most of Europe.
  private static let patterns: [[Piece]] =
    [
      [.year], [.year, "-", .month], [.year, .month], [.year, "M", .month], [.year, "m", .month],
      [.year, "-M", .month],
      [.month, "/", .year], [.month, "-", .year], [.month, ".", .year], [.year, "/", .month],
      [.year, "-", .month, "-", .day], [.year, .month, .day], [.year, "/", .month, "/", .day],
      [.day, "/", .month, "/", .year], [.day, "/", .month, "/", .shortYear], [.day, ".", .month, ".", .year],
      [.day, ".", .month, ".", .shortYear], [.day, "-", .month, "-", .year],
    ]
    + ["Q", "K", "q", "k", "kv", "Kv"].flatMap { letter -> [[Piece]] in
      ["-", "", " "].map { [.year, .text($0 + letter), .quarter] } + [[.text(letter), .quarter, " ", .year]]
    }
    + ["T", "t"].flatMap { letter -> [[Piece]] in ["-", "", " "].map { [.year, .text($0 + letter), .tertial] } }
    + ["W", "V", "w", "v"].flatMap { letter -> [[Piece]] in ["-", "", " "].map { [.year, .text($0 + letter), .week] } }
}

// MARK: - Reading

extension PeriodStyle {
  /// The period of a label, or nil if it is written in another way or does not exist.
  func read(_ label: String) -> Period? {
    var rest = label.utf8[...]
    var parts = Parts()
    for (position, piece) in pieces.enumerated() {
      guard let value = take(piece, isLast: position == pieces.count - 1, from: &rest) else { return nil }
      parts.set(piece, value)
    }
    return rest.isEmpty ? parts.period : nil
  }

  private func take(_ piece: Piece, isLast: Bool, from rest: inout Substring.UTF8View) -> Int? {
    switch piece {
    case .text(let text):
      guard rest.starts(with: text.utf8) else { return nil }
      rest = rest.dropFirst(text.utf8.count)
      return 0
    case .monthName(let names): return names.take(from: &rest)
    case .year: return number(of: 4, &rest)
    case .tertial, .quarter: return number(of: 1, &rest)
    case .shortYear: return number(of: 2, &rest)
    case .month, .week, .day:
      guard !isPadded else { return number(of: 2, &rest) }
      guard rest.first != UInt8(ascii: "0") else { return nil }
      let digits = rest.prefix(2).prefix { Self.digit($0) != nil }.count
      return digits > 0 ? number(of: digits, &rest) : nil
    }
  }

  private func number(of count: Int, _ rest: inout Substring.UTF8View) -> Int? {
    var value = 0
    for _ in 0..<count {
      guard let digit = rest.popFirst().flatMap(Self.digit) else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  private static func digit(_ byte: UInt8) -> Int? {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? Int(byte - UInt8(ascii: "0")) : nil
  }

  private struct Parts {
    var year = 0
    var tertial: Int?
    var quarter: Int?
    var month: Int?
    var week: Int?
    var day: Int?

    mutating func set(_ piece: Piece, _ value: Int) {
      switch piece {
      case .text: break
      case .year: year = value
      case .shortYear: year = value + (value < 70 ? 2000 : 1900)
      case .tertial: tertial = value
      case .quarter: quarter = value
      case .month, .monthName: month = value
      case .week: week = value
      case .day: day = value
      }
    }

    var period: Period? {
      guard PeriodParser.years.contains(year) else { return nil }
      if let quarter { return (1...4).contains(quarter) ? .quarter(Quarter(year: year, quarter: quarter)) : nil }
      if let tertial { return (1...3).contains(tertial) ? .tertial(Tertial(year: year, tertial: tertial)) : nil }
      if let week { return ISOWeek(year: year, week: week).map(Period.week) }
      guard let month else { return .year(Year(number: year)) }
      guard (1...12).contains(month) else { return nil }
      guard let day else { return .month(Month(year: year, month: month)) }
      return Day(year: year, month: month, day: day).map(Period.day)
    }
  }
}

// MARK: - Writing

extension PeriodStyle {
  /// The label of a period; a date stands for the first or last day of a longer one.
  func write(_ period: Period) -> String {
    let day = anchor == .first ? period.firstDay : period.lastDay
    let month = Month(containing: day)
    return pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .year:
        // The year of a week is that of its Thursday.
        if case .week(let week) = period { digits(week.weekYear, 4) } else { digits(day.year, 4) }
      case .shortYear: digits(day.year % 100, 2)
      case .tertial: digits(month.tertial.tertial, 1)
      case .quarter: digits(month.quarter.quarter, 1)
      case .month: digits(month.month, isPadded ? 2 : 1)
      case .monthName(let names): names.names[month.month - 1]
      case .week: if case .week(let week) = period { digits(week.week, isPadded ? 2 : 1) } else { "" }
      case .day: digits(Month(containing: day).firstDay.distance(to: day) + 1, isPadded ? 2 : 1)
      }
    }.joined()
  }

  private func digits(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }
}
