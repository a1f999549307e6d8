/// The periods of `TIMEVAL`, which PC-Axis writes without signs: `2026`, `20261`, `202601`, `202605`.
enum PXTime {
  /// The periods of a list or a range as the program writes them, or nil when the list cannot be understood.
  ///
  /// - Parameter limit: The most periods that a range may have.
  static func periods(_ values: [PXKeyword.Value], limit: Int) -> [String]? {
    guard case .timeList(let unit, let first, let last) = values.first else { return nil }
    guard let first, let last else {
      return values.dropFirst().map { value in
        if case .text(let text) = value { period(text, unit: unit) } else { "" }
      }
    }
    guard let scale = perYear[unit], let from = Step(first, scale), let through = Step(last, scale),
      from.index <= through.index, through.index - from.index < limit
    else { return nil }
    return (from.index...through.index).map { period(Step.text($0, scale), unit: unit) }
  }

  /// A period of a unit as the program writes it; as it stands where it has no such form, as half-years.
  static func period(_ text: String, unit: String) -> String {
    guard let scale = perYear[unit], let step = Step(text, scale), text.utf8.count == 4 + scale.digits else {
      return PeriodText.canonical(text)
    }
    guard (1...scale.count).contains(step.part) else { return text }
    let year = text.prefix(4)
    switch unit {
    case "A1": return text
    case "Q1": return "\(year)-Q\(step.part)"
    case "M1": return "\(year)-\(text.suffix(2))"
    case "W1": return "\(year)-W\(text.suffix(2))"
    default: return text
    }
  }

  /// How many periods a year has, and with how many digits they are written.
  private struct Scale {
    var count: Int
    var digits: Int
  }

  private static let perYear: [String: Scale] = [
    "A1": Scale(count: 1, digits: 0), "H1": Scale(count: 2, digits: 1), "Q1": Scale(count: 4, digits: 1),
    "M1": Scale(count: 12, digits: 2), "W1": Scale(count: 53, digits: 2),
  ]

  /// A period counted from the year 0.
  private struct Step {
    var index: Int
    var part: Int

    init?(_ text: String, _ scale: Scale) {
      guard text.utf8.count == 4 + scale.digits, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
        let year = Int(text.prefix(4))
      else { return nil }
      part = scale.digits == 0 ? 1 : Int(text.dropFirst(4)) ?? 0
      index = year * scale.count + part - 1
    }

    static func text(_ index: Int, _ scale: Scale) -> String {
      let year = String(index / scale.count)
      let part = scale.digits == 0 ? "" : String(index % scale.count + 1)
      return String(repeating: "0", count: max(0, 4 - year.count)) + year
        + String(repeating: "0", count: max(0, scale.digits - part.count)) + part
    }
  }
}
