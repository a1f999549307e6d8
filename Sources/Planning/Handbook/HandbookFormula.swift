/// A calculation that anyone can run alone: named, described, with its inputs, outputs and source.
///
///     let formula = try Handbook.formula(called: "beds-needed")
///     try formula.result(of: ["stays": "2000", "length-of-stay": "3.5", "occupancy": "0.95"]).json
public struct HandbookFormula: Sendable {
  /// Where a formula comes from.
  public struct Source: Sendable, Equatable {
    /// The requirements it meets, for example `R176`.
    public let requirements: [String]
    /// The guide, paper or arithmetic it rests on.
    public let reference: String

    init(_ requirements: [String], _ reference: String) {
      self.requirements = requirements
      self.reference = reference
    }
  }

  /// The stable name in kebab-case.
  public let name: String
  /// What it calculates, in one line.
  public let summary: LocalText
  /// Its inputs, in the order they are shown.
  public let inputs: [FormulaInput]
  /// Its outputs, in the order they are shown.
  public let outputs: [FormulaOutput]
  /// Where it comes from.
  public let source: Source
  /// Calculates the values by key, in the order of the outputs.
  let run: @Sendable (FormulaArguments) throws(FormulaError) -> KeyValuePairs<String, FormulaValue>
}

extension HandbookFormula {
  /// Calculates from texts by input name, as they are written on a command line.
  ///
  /// Throws `FormulaError` for an unknown or missing input, or one that cannot be read or is outside its range.
  public func result(of texts: [String: String]) throws(FormulaError) -> FormulaResult {
    let pairs = try run(FormulaArguments(texts, of: self))
    precondition(pairs.map(\.key) == outputs.map(\.key), "\(name) must give the outputs that it declares.")
    return FormulaResult(formula: self, values: pairs.map(\.value))
  }

  /// Calculates from the words of a command line: `["--stays", "2000", "--occupancy=0.95"]`.
  ///
  /// Throws `FormulaError`, also for an option without value, one given twice and a word that belongs to none.
  public func result(ofOptions words: [String]) throws(FormulaError) -> FormulaResult {
    try result(of: FormulaOptions.texts(of: words, formula: self))
  }

  /// The options that show the formula at work, each required one with its example.
  public var exampleOptions: [String] {
    inputs.filter(\.isRequired).flatMap { [$0.option, $0.example] }
  }
}
