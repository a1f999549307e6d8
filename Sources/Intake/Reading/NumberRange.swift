import PlanningModel

/// The values that a column of numbers accepts.
///
/// What is counted is at most ten million a period and what is taken of something at most ten thousand hours or times,
/// so that a sentinel such as 99999999 is no volume and no sum in millionths runs over.
enum NumberRange {
  case any
  /// −10 000 000 to 10 000 000.
  case change
  /// 0 to 10 000 000.
  case zeroOrMore
  /// Kronor, from 0.
  case money
  /// 0 to 10 000: hours, days, factors and ratios.
  case factor
  /// 0.0001 to 10 000.
  case aboveZero
  /// 0 to 1, in a file also 0 % to 100 %.
  case share
  /// Above 0 and at most 1.
  case shareAboveZero
  /// 0 and up to but not including 1.
  case shareBelowOne
  /// 0 to 24.
  case hoursOfDay

  func contains(_ value: Double) -> Bool {
    switch self {
    case .any: true
    case .change: abs(value) <= Self.most
    case .zeroOrMore: (0...Self.most).contains(value)
    case .money: value >= 0
    case .factor: (0...Self.mostTimes).contains(value)
    case .aboveZero: (1 / Self.mostTimes...Self.mostTimes).contains(value)
    case .share: (0...1).contains(value)
    case .shareAboveZero: value > 0 && value <= 1
    case .shareBelowOne: value >= 0 && value < 1
    case .hoursOfDay: (0...24).contains(value)
    }
  }

  /// The least and the largest value that a spreadsheet may let in; `nil` for a side without end.
  var bounds: (least: Double?, most: Double?) {
    switch self {
    case .any: (nil, nil)
    case .change: (-Self.most, Self.most)
    case .zeroOrMore: (0, Self.most)
    case .money: (0, nil)
    case .factor: (0, Self.mostTimes)
    case .aboveZero: (1 / Self.mostTimes, Self.mostTimes)
    case .share, .shareAboveZero, .shareBelowOne: (0, 1)
    case .hoursOfDay: (0, 24)
    }
  }

  private static let most = 10_000_000.0
  private static let mostTimes = 10_000.0

  /// What is wrong with a value outside and what to write, in Swedish.
  func message(_ value: Double) -> String {
    let text = SwedishNumber.text(value)
    switch self {
    case .any: return "\(text) går inte att använda."
    case .change: return tooMuch(text, Self.most)
    case .zeroOrMore where value > 0: return tooMuch(text, Self.most)
    case .factor where value > 0: return tooMuch(text, Self.mostTimes)
    case .aboveZero where value > 1: return tooMuch(text, Self.mostTimes)
    case .zeroOrMore, .money, .factor:
      return "\(text) är negativt. Ange 0 eller mer, eller lämna cellen tom om värdet saknas."
    case .aboveZero where value > 0: return "\(text) är för litet. Ange minst 0,0001."
    case .aboveZero: return "\(text) är inte större än 0. Ange ett värde över 0."
    case .share: return "\(text) är ingen andel. Ange ett tal mellan 0 och 1, eller procent med %."
    case .shareAboveZero: return "\(text) går inte. Ange ett tal över 0 och högst 1, eller procent med %."
    case .shareBelowOne: return "\(text) går inte. Ange ett tal från 0 men under 1, eller procent under 100 %."
    case .hoursOfDay: return "\(text) timmar ryms inte i ett dygn. Ange 0–24."
    }
  }

  private func tooMuch(_ text: String, _ most: Double) -> String {
    "\(text) är för mycket; högst \(NumberFormat.swedish.text(most, decimals: 0)) går att räkna med. Rätta värdet, eller "
      + "lämna cellen tom om det saknas."
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
