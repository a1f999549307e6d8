/// An age as tables of inhabitants write it: `67`, `67 år`, `100+`, `100 år eller äldre`, `65-69`.
enum AgeCategory: Equatable {
  case single(Int)
  /// This age and all above.
  case open(Int)
  /// Several ages together.
  case group
  case total
  case unknown

  /// Reads the code, and the label where the code says nothing.
  init(code: String, label: String) {
    if TotalCategory.isTotal(code: code, label: label) {
      self = .total
      return
    }
    let byCode = Self.read(code)
    self = byCode == .unknown ? Self.read(label) : byCode
  }

  private static func read(_ text: String) -> AgeCategory {
    var rest = text.lowercased()[...]
    // A group without a lower end, as -4 or <15.
    if let first = rest.first, "-<–".contains(first), rest.dropFirst().first?.isNumber == true { return .group }
    let digits = rest.prefix { ("0"..."9").contains($0) }
    guard !digits.isEmpty, digits.count <= 3, let age = Int(digits), age <= 130 else { return .unknown }
    rest = trimmed(rest.dropFirst(digits.count))
    if rest.hasPrefix("år") { rest = trimmed(rest.dropFirst(2)) }
    switch rest {
    case "": return .single(age)
    case "+", "+ år", "-", "–", "- år", "– år", "och äldre", "eller äldre", "och över": return .open(age)
    default:
      guard let sign = rest.first, "-–".contains(sign), trimmed(rest.dropFirst()).first?.isNumber == true else {
        return .unknown
      }
      return .group
    }
  }

  private static func trimmed(_ text: Substring) -> Substring { text.drop { $0 == " " } }
}
