extension FormulaInput {
  /// Reads the number or numbers of a text and checks each against the range.
  func read(_ text: String) throws(FormulaError) -> [Double] {
    var numbers: [Double] = []
    for part in kind == .listOfNumbers ? FormulaArguments.parts(of: text) : [text] {
      guard let value = value(of: part) else { throw .notANumber(input: name, text: part, example: example) }
      if kind == .wholeNumber && value != value.rounded() {
        throw .notWhole(input: name, text: part, example: example)
      }
      if let range, !range.contains(value) {
        throw .outsideRange(input: name, value: value, range: range, example: example)
      }
      numbers.append(value)
    }
    return numbers
  }

  /// The number in a text; a share may be written as a percentage.
  private func value(of text: String) -> Double? {
    guard kind == .share, text.hasSuffix("%") else { return Self.number(text) }
    return Self.number(FormulaArguments.trimmed(String(text.dropLast()))).map { $0 / 100 }
  }

  /// Digits with an optional sign, a decimal point or comma, and spaces between thousands; nothing else is a number.
  static func number(_ text: String) -> Double? {
    var plain = text.replacing("\u{2212}", with: "-").replacing(",", with: ".")
    if plain.contains(where: \.isWhitespace) {
      let groups = plain.split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace)
      let digits = groups.map { $0.count { $0.isNumber } - $0.drop { $0 != "." }.count { $0.isNumber } }
      // Only the last group may carry decimals; every group but the first has three digits.
      guard digits[0] <= 3, digits.dropFirst().allSatisfy({ $0 == 3 }),
        !groups.dropLast().contains(where: { $0.contains(".") })
      else { return nil }
      plain = groups.joined()
    }
    let digits = plain.first == "-" || plain.first == "+" ? plain.dropFirst() : plain[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }) else {
      return nil
    }
    return Double(plain)
  }
}
