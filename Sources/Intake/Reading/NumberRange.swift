/// The values that a column of numbers accepts.
enum NumberRange {
  case any
  case zeroOrMore
  case aboveZero
  /// 0 to 1, in a file also 0 % to 100 %.
  case share
  /// Above 0 and at most 1.
  case shareAboveZero
  /// 0 to 24.
  case hoursOfDay

  func contains(_ value: Double) -> Bool {
    switch self {
    case .any: true
    case .zeroOrMore: value >= 0
    case .aboveZero: value > 0
    case .share: (0...1).contains(value)
    case .shareAboveZero: value > 0 && value <= 1
    case .hoursOfDay: (0...24).contains(value)
    }
  }

  /// What is wrong with a value outside and what to write, in Swedish.
  func message(_ value: Double) -> String {
    let text = SwedishNumber.text(value)
    switch self {
    case .any: return "\(text) går inte att använda."
    case .zeroOrMore: return "\(text) är negativt. Ange 0 eller mer, eller lämna cellen tom om värdet saknas."
    case .aboveZero: return "\(text) är inte större än 0. Ange ett värde över 0."
    case .share: return "\(text) är ingen andel. Ange ett tal mellan 0 och 1, eller procent med %."
    case .shareAboveZero: return "\(text) går inte. Ange ett tal över 0 och högst 1, eller procent med %."
    case .hoursOfDay: return "\(text) timmar ryms inte i ett dygn. Ange 0–24."
    }
  }
}

/// Numbers for Swedish messages.
enum SwedishNumber {
  /// The shortest exact text, with decimal comma and without decimals where there are none.
  static func text(_ value: Double) -> String {
    let text = value.rounded() == value && abs(value) < 1e15 ? String(Int64(value)) : String(value)
    return text.replacing("-", with: "\u{2212}").replacing(".", with: ",")
  }
}
