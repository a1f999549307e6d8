import PlanningModel

/// The codes of one kind of thing that other files may refer to.
struct KnownCodes<Thing> {
  /// The present codes, in the order of their table.
  let codes: [Code<Thing>]
  /// What a message calls the thing, for example `Enheten`.
  let noun: String
  /// The file that lists them.
  let file: String
  /// Whether any code is accepted, because the table itself is missing and that has been reported.
  let isOpen: Bool
  private let index: CodeIndex

  /// Codes, and for former codes which present one they stand for.
  init(
    _ codes: [Code<Thing>], former: [(text: String, position: Int)] = [], noun: String, kind: DataSetKind,
    isOpen: Bool = false
  ) {
    self.codes = codes
    self.noun = noun
    self.isOpen = isOpen
    file = DataSetSchema.fileName(of: kind)
    index = CodeIndex(codes.enumerated().map { ($1.text, $0) } + former)
  }

  /// The position of a code in `codes`, also of a former one.
  func position(of text: UnsafeBufferPointer<UInt8>) -> Int? { index.position(of: text) }

  /// The present code of a text.
  func code(_ text: String) -> Code<Thing>? {
    if isOpen { return Code(text) }
    return Array(text.utf8).withUnsafeBufferPointer { index.position(of: $0) }.map { codes[$0] }
  }

  /// Why a code is not known and what to do about it, in Swedish.
  func unknownMessage(_ text: String) -> String {
    let suggestion = NearestWord.suggestion(for: text, among: codes.lazy.map(\.text))
    let remedy = suggestion.map { "Menade du \($0)?" } ?? "Lägg till koden där eller rätta den."
    return "\(noun) \(text) finns inte i \(file). \(remedy)"
  }
}
