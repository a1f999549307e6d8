/// The sign between whole numbers and decimals.
package enum DecimalSign: String, Sendable, Codable {
  case comma = ","
  case point = "."
}

/// A cell read as a number.
struct NumberReading: Equatable {
  enum Outcome { case value, missing, invalid }

  var outcome: Outcome
  var value: Double
  /// The decimal sign that was met.
  var sign: DecimalSign?
  /// Whether the sign cannot be one between thousands, as it could in `1.234`.
  var signIsCertain = false

  static var missing: NumberReading { NumberReading(outcome: .missing, value: .nan) }
  static var invalid: NumberReading { NumberReading(outcome: .invalid, value: .nan) }
}

/// Reads numbers as Swedish planners and spreadsheets write them.
///
/// Decimal comma or point, spaces between thousands, a typographic minus, a minus behind the figure as ledgers write it,
/// per cent (which divides by 100), and the texts for a missing value. A number of at most 15 digits is exact to the last bit.
enum NumberParsing {
  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]

  /// Reads a cell without spaces around it.
  static func read(_ cell: UnsafeBufferPointer<UInt8>) -> NumberReading {
    if cell.isEmpty { return .missing }
    var mantissa: UInt64 = 0
    var digits = 0
    var signPosition = -1
    let start = cell[0] == UInt8(ascii: "-") ? 1 : 0
    var position = start
    while position < cell.count {
      let byte = cell[position]
      let digit = byte &- UInt8(ascii: "0")
      if digit < 10 {
        mantissa = mantissa &* 10 &+ UInt64(digit)
        digits += 1
      } else if signPosition < 0, byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".") {
        signPosition = position
      } else {
        return readCarefully(cell)
      }
      position += 1
    }
    guard digits > 0, digits <= 15 else { return readCarefully(cell) }
    let magnitude: Double
    var reading = NumberReading(outcome: .value, value: 0)
    if signPosition < 0 {
      magnitude = Double(mantissa)
    } else {
      let decimals = cell.count - 1 - signPosition
      magnitude = Double(mantissa) / powersOfTen[decimals]
      reading.sign = cell[signPosition] == UInt8(ascii: ",") ? .comma : .point
      let whole = signPosition - start
      reading.signIsCertain = decimals != 3 || whole > 3 || whole == 0 || cell[start] == UInt8(ascii: "0")
    }
    reading.value = start == 1 ? -magnitude : magnitude
    return reading
  }

  /// Reads what is more than digits and one sign; allocates, and is met in few cells.
  private static func readCarefully(_ cell: UnsafeBufferPointer<UInt8>) -> NumberReading {
    let text = String(decoding: cell, as: UTF8.self)
    if MissingValue.matches(text) { return .missing }
    var rest = plainSigns(text)[...]
    // Ledgers write the minus of a credit behind the figure.
    let isCredit = rest.hasSuffix("-") && rest.count > 1 && !rest.hasPrefix("-")
    if isCredit { rest = trimmed(rest.dropLast()) }
    let isPercent = rest.hasSuffix("%")
    if isPercent { rest = trimmed(rest.dropLast()) }
    guard let plain = withoutThousandsSpaces(rest), !plain.isEmpty,
      plain.allSatisfy({ $0.isASCII && ($0.isNumber || "+-.,eE".contains($0)) }),
      plain.count(where: { $0 == "," || $0 == "." }) <= 1,
      let value = Double(plain.replacing(",", with: ".")), value.isFinite
    else { return .invalid }
    let sign: DecimalSign? = plain.contains(",") ? .comma : plain.contains(".") ? .point : nil
    let parts = plain.split(whereSeparator: { $0 == "," || $0 == "." })
    let isCertain = sign != nil && (parts.last?.count != 3 || rest.contains(" ") || isPercent || plain.count > 7)
    let magnitude = isPercent ? value / 100 : value
    return NumberReading(
      outcome: .value, value: isCredit ? -magnitude : magnitude, sign: sign, signIsCertain: isCertain)
  }

  /// The text with typographic minus signs and spaces as plain ones, and none around it.
  private static func plainSigns(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x2212: plain.append("-")
      // No-break, thin and narrow spaces.
      case 0xA0, 0x2009, 0x202F: plain.append(" ")
      default: plain.append(scalar)
      }
    }
    // An en dash is a minus sign only in front.
    if plain.count > 1, plain.first?.value == 0x2013 {
      plain.replaceSubrange(plain.startIndex...plain.startIndex, with: ["-"])
    }
    return String(trimmed(String(plain)[...]))
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop { $0 == " " }
    while text.last == " " { text = text.dropLast() }
    return text
  }

  /// The number without spaces between groups of three digits; nil when a space stands elsewhere.
  private static func withoutThousandsSpaces(_ text: Substring) -> String? {
    let groups = text.split(separator: " ", omittingEmptySubsequences: false)
    guard groups.count > 1 else { return String(text) }
    for group in groups.dropFirst() where group.prefix(while: \.isNumber).count != 3 { return nil }
    for group in groups.dropLast() where !group.allSatisfy({ $0.isNumber || $0 == "-" || $0 == "+" }) { return nil }
    return groups.joined()
  }
}
