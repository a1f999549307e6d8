/// The inputs of one calculation, read from texts and checked against what the formula declares.
public struct FormulaArguments: Sendable {
  private enum Value {
    case numbers([Double])
    case names([String])
  }

  private let values: [String: Value]

  /// Reads texts by input name; an empty text counts as left out.
  ///
  /// A single number has a decimal point or comma and may have spaces between thousands. A list is separated by
  /// semicolons, or by commas when its decimals have points.
  init(_ texts: [String: String], of formula: HandbookFormula) throws(FormulaError) {
    for name in texts.keys.sorted() { _ = try formula.input(named: name) }
    var values: [String: Value] = [:]
    for input in formula.inputs {
      let given = Self.trimmed(texts[input.name] ?? "")
      guard let text = given.isEmpty ? input.defaultText : given else {
        if input.isRequired { throw .missing(input: input.name, example: input.example) }
        continue
      }
      values[input.name] = input.kind == .listOfNames ? .names(Self.parts(of: text)) : .numbers(try input.read(text))
    }
    self.values = values
  }

  /// The text without white space at either end.
  static func trimmed(_ text: some StringProtocol) -> String {
    let start = text.drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }

  /// The parts of a list.
  static func parts(of text: String) -> [String] {
    let separator: Character = text.contains(";") ? ";" : ","
    return text.split(separator: separator, omittingEmptySubsequences: false).map { trimmed($0) }
  }
}

extension FormulaArguments {
  /// The numbers of an input; `nil` when it was left out.
  func optionalNumbers(_ name: String) -> [Double]? {
    guard case .numbers(let numbers) = values[name] else { return nil }
    return numbers
  }

  /// The names of an input; `nil` when they were left out.
  func optionalNames(_ name: String) -> [String]? {
    guard case .names(let names) = values[name] else { return nil }
    return names
  }

  /// The single number of an input; `nil` when it was left out.
  func optionalNumber(_ name: String) -> Double? { optionalNumbers(name)?.first }

  /// The numbers of an input that always has some.
  func numbers(_ name: String) -> [Double] {
    guard let numbers = optionalNumbers(name) else {
      preconditionFailure("A formula reads \(name) as numbers only if it declares that input with a value.")
    }
    return numbers
  }

  /// The number of an input that always has one.
  func number(_ name: String) -> Double { numbers(name)[0] }

  /// The whole number of an input that always has one.
  func whole(_ name: String) -> Int { Int(number(name)) }

  /// Lists that belong together, brought to one length: a single number holds for every position.
  ///
  /// The length is that of the longest list, or a number that another input gives. Throws `FormulaError` when a list
  /// has several values but not that many.
  func aligned(_ names: [String], countedBy counter: String? = nil) throws(FormulaError) -> [[Double]] {
    let lists = names.map(numbers)
    let longest = lists.indices.first { lists[$0].count > 1 } ?? 0
    let stated = counter.flatMap(optionalNumber).map { Int($0) }
    let length = stated ?? lists[longest].count
    for (name, list) in zip(names, lists) where list.count > 1 && list.count != length {
      if let counter, stated != nil {
        throw .wrongCount(input: name, count: list.count, counter: counter, expected: length)
      }
      throw .differentLengths(input: name, count: list.count, other: names[longest], otherCount: length)
    }
    return lists.map { $0.count == 1 ? [Double](repeating: $0[0], count: length) : $0 }
  }

  /// The names of things that another input counts, or their numbers from 1 when no names are given.
  ///
  /// Throws `FormulaError.differentLengths` when there are not equally many.
  func names(_ name: String, for other: String) throws(FormulaError) -> [String] {
    let count = numbers(other).count
    guard let names = optionalNames(name) else { return (1...count).map(String.init) }
    guard names.count == count else {
      throw .differentLengths(input: name, count: names.count, other: other, otherCount: count)
    }
    return names
  }
}
