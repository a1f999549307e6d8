import PlanningModel

/// Reads the words of a command line into texts by input name.
enum FormulaOptions {
  static func texts(of words: [String], formula: HandbookFormula) throws(FormulaError) -> [String: String] {
    var texts: [String: String] = [:]
    var rest = words[...]
    while let word = rest.popFirst() {
      guard word.hasPrefix("--"), word.count > 2 else { throw .strayWord(word) }
      let option = word.dropFirst(2)
      let name: String
      let text: String
      if let sign = option.firstIndex(of: "=") {
        name = String(option[..<sign])
        text = String(option[option.index(after: sign)...])
      } else {
        name = String(option)
        let input = try formula.input(named: name)
        guard let value = rest.popFirst(), !value.hasPrefix("--") else {
          throw .missing(input: name, example: input.example)
        }
        text = value
      }
      guard texts[name] == nil else { throw .givenTwice(input: name) }
      texts[name] = text
    }
    return texts
  }
}

extension HandbookFormula {
  /// The input with a name; throws with the nearest name when the formula has none.
  func input(named name: String) throws(FormulaError) -> FormulaInput {
    guard let input = inputs.first(where: { $0.name == name }) else {
      let names = inputs.map(\.name)
      throw .unknownInput(
        formula: self.name, input: name, nearest: NearestWord.suggestion(for: name, among: names), known: names)
    }
    return input
  }
}
