/// What a cell's number format makes of its number (ECMA-376 part 1, 18.8.30 and 18.8.31).
enum NumberFormatKind: Equatable {
  /// A number, whatever its decimals and colours.
  case number
  /// A day.
  case day
  /// A month of a year, as `jan-27`.
  case month
  /// A day with a time of day.
  case dayAndTime
  /// A time of day.
  case time
  /// Hours, minutes or seconds that may exceed a day, as `[h]:mm`.
  case elapsed
}

extension NumberFormatKind {
  /// The kind of a format that every program knows by its number; `nil` for others.
  init?(builtIn number: Int) {
    switch number {
    case 0...4, 9...13, 37...40, 48, 49: self = .number
    case 14...16, 27...31, 36, 50...54, 57, 58: self = .day
    case 17, 55, 56: self = .month
    case 18...21, 32...35, 45, 47: self = .time
    case 22: self = .dayAndTime
    case 46: self = .elapsed
    default: return nil
    }
  }

  /// The kind of a format code such as `yyyy\-mm\-dd` or `[h]:mm`; the part for positive numbers decides.
  init(code: String) {
    var letters: [Character] = []
    var isElapsed = false
    var rest = code.lowercased()[...]
    scan: while let character = rest.popFirst() {
      switch character {
      case "\"": rest = rest.firstIndex(of: "\"").map { rest[$0...].dropFirst() } ?? ""
      case "\\", "_", "*": rest = rest.dropFirst()
      case "[":
        let inside = rest.prefix { $0 != "]" }
        rest = rest.dropFirst(inside.count + 1)
        if let first = inside.first, "hms".contains(first), inside.allSatisfy({ $0 == first }) { isElapsed = true }
      case ";": break scan
      case "g" where rest.hasPrefix("eneral"): rest = rest.dropFirst(6)
      case "a" where rest.hasPrefix("m/pm"): rest = rest.dropFirst(4)
      case "y", "m", "d", "h", "s":
        if letters.last != character { letters.append(character) }
      default: continue
      }
    }
    let hasTime = letters.contains("h") || letters.contains("s")
    let hasMonth = letters.indices.contains { position in
      // Minutes stand after hours or before seconds.
      letters[position] == "m" && !(position > 0 && letters[position - 1] == "h")
        && !(position + 1 < letters.count && letters[position + 1] == "s")
    }
    switch (letters.contains("y") || hasMonth || letters.contains("d"), hasTime) {
    case _ where isElapsed: self = .elapsed
    case (true, true): self = .dayAndTime
    case (true, false): self = letters.contains("y") && hasMonth && !letters.contains("d") ? .month : .day
    case (false, true): self = .time
    case (false, false): self = .number
    }
  }
}
