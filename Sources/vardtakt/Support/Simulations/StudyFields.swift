import Intake
import PlanningModel

/// The keys of one part of a study file, read one by one; those that nobody asked for are refused at the end.
struct StudyFields {
  /// The file's name, for messages.
  let file: String
  /// Where the part stands, such as `stages nr 1`; empty for the whole file.
  let place: String
  /// The row the part begins on.
  let row: Int?
  private let fields: [DocumentNode.Field]
  private var asked: [String] = []

  /// Throws unless the part has keys.
  init(_ node: DocumentNode, file: String, place: String) throws(CommandFailure) {
    self.file = file
    self.place = place
    row = node.row
    switch node.content {
    case .fields(let fields): self.fields = fields
    case .empty: fields = []
    case .text, .list:
      throw Self.failure(file, node.row, place, "Här behövs nycklar med värden, till exempel ”name: Mottagning”.")
    }
  }

  private static func failure(_ file: String, _ row: Int?, _ place: String, _ message: String) -> CommandFailure {
    let parts = [file, row.map { "rad \($0)" }, place.isEmpty ? nil : place].compactMap(\.self)
    return CommandFailure(message: "\(parts.joined(separator: ", ")): \(message)")
  }

  /// A refusal of a key's value.
  func refusal(_ key: String, _ message: String, at row: Int? = nil) -> CommandFailure {
    Self.failure(file, row ?? self.row(of: key), path(key), message)
  }

  /// A refusal of the whole part.
  func refusal(_ message: String) -> CommandFailure { Self.failure(file, row, place, message) }

  /// Where a key stands, in words.
  func path(_ key: String) -> String { place.isEmpty ? key : "\(place) › \(key)" }

  private func row(of key: String) -> Int? { fields.first { $0.key == key }?.row ?? row }
}

extension StudyFields {
  /// The value of a key; `nil` when it is left out or empty.
  mutating func node(_ key: String) -> DocumentNode? {
    asked.append(key)
    guard let value = fields.first(where: { $0.key == key })?.value, value.content != .empty else { return nil }
    return value
  }

  /// Whether a key stands in the part.
  mutating func has(_ key: String) -> Bool { node(key) != nil }

  /// The refusal of a part without a key that it must have.
  func missing(_ key: String, example: String) -> CommandFailure {
    let written = fields.map(\.key).filter { !asked.contains($0) }
    if let near = NearestWord.suggestion(for: key, among: written) {
      return refusal(near, "Nyckeln \(near) är okänd. Menade du \(key)?")
    }
    return refusal("Nyckeln \(key) saknas; skriv till exempel ”\(key): \(example)”.")
  }

  /// Refuses keys that nobody asked for.
  func finish() throws(CommandFailure) {
    for field in fields where !asked.contains(field.key) {
      let known = Set(asked).sorted()
      let nearest = NearestWord.suggestion(for: field.key, among: known)
      throw refusal(
        field.key,
        "Nyckeln \(field.key) är okänd. "
          + (nearest.map { "Menade du \($0)?" } ?? "Nycklarna är \(known.joined(separator: ", "))."))
    }
  }

  /// A text; `nil` when it is left out.
  mutating func text(_ key: String) throws(CommandFailure) -> String? {
    guard let node = node(key) else { return nil }
    guard let text = node.text else { throw refusal(key, "Skriv ett enda ord eller en rad text.") }
    return text
  }

  /// A word among those that are known.
  mutating func choice(_ key: String, _ words: [String]) throws(CommandFailure) -> String? {
    guard let word = try text(key) else { return nil }
    guard words.contains(word) else {
      throw refusal(
        key,
        "”\(word)” går inte; skriv ett av \(words.joined(separator: ", "))."
          + NearestWord.question(for: word, among: words))
    }
    return word
  }

  /// A number; `nil` when it is left out.
  mutating func number(_ key: String, _ kind: StudyNumber) throws(CommandFailure) -> Double? {
    guard let node = node(key) else { return nil }
    return try number(node, key, kind)
  }

  /// A number that must be there.
  mutating func required(_ key: String, _ kind: StudyNumber, example: String) throws(CommandFailure) -> Double {
    guard let value = try number(key, kind) else { throw missing(key, example: example) }
    return value
  }

  /// A whole number; `nil` when it is left out.
  mutating func whole(_ key: String, _ range: ClosedRange<Int>) throws(CommandFailure) -> Int? {
    try number(key, .whole(range)).map { Int($0) }
  }

  /// A text that must be there.
  mutating func required(_ key: String, example: String) throws(CommandFailure) -> String {
    guard let text = try text(key) else { throw missing(key, example: example) }
    return text
  }

  /// One number or several; `nil` when they are left out.
  mutating func numbers(_ key: String, _ kind: StudyNumber, count: Int? = nil) throws(CommandFailure) -> [Double]? {
    guard let node = node(key) else { return nil }
    guard case .list(let items) = node.content else { return [try number(node, key, kind)] }
    if let count, items.count != count {
      throw refusal(key, "Här står \(items.count) värden men det behövs \(count).")
    }
    guard !items.isEmpty else { throw refusal(key, "Listan är tom; skriv minst ett tal.") }
    return try numbers(items, key, kind)
  }

  func numbers(
    _ items: [DocumentNode], _ key: String, _ kind: StudyNumber
  ) throws(CommandFailure) -> [Double] {
    var values: [Double] = []
    for (position, item) in items.enumerated() {
      guard item.content != .empty else {
        throw refusal(key, "Värde nr \(position + 1) saknas; skriv ett tal, 0 om inget händer.", at: item.row)
      }
      values.append(try number(item, key, kind))
    }
    return values
  }

  /// The number of a part, checked.
  func number(_ node: DocumentNode, _ key: String, _ kind: StudyNumber) throws(CommandFailure) -> Double {
    guard let value = node.number else {
      throw refusal(key, "\(node.text.map { "”\($0)”" } ?? "Det som står här") är inget tal.", at: node.row)
    }
    if let remedy = kind.remedy(for: value) { throw refusal(key, remedy, at: node.row) }
    return value
  }

  /// The keys inside a key; `nil` when it is left out.
  mutating func inner(_ key: String) throws(CommandFailure) -> StudyFields? {
    guard let node = node(key) else { return nil }
    return try StudyFields(node, file: file, place: path(key))
  }

  /// The parts of a list, each with keys; `nil` when it is left out.
  mutating func list(_ key: String) throws(CommandFailure) -> [StudyFields]? {
    guard let node = node(key) else { return nil }
    guard case .list(let items) = node.content else {
      throw refusal(key, "Här behövs en lista; börja varje del med ett streck: ”- name: …”.")
    }
    var parts: [StudyFields] = []
    for (position, item) in items.enumerated() {
      parts.append(try StudyFields(item, file: file, place: "\(path(key)) nr \(position + 1)"))
    }
    return parts
  }

  /// The words of a list, or a single one; `nil` when they are left out.
  mutating func words(_ key: String) throws(CommandFailure) -> [String]? {
    guard let node = node(key) else { return nil }
    guard case .list(let items) = node.content else { return try text(key).map { [$0] } }
    var words: [String] = []
    for item in items {
      guard let text = item.text else { throw refusal(key, "Skriv namn efter varandra, som [A, B].", at: item.row) }
      words.append(text)
    }
    return words
  }

  /// The keys themselves with their parts, where names stand as keys.
  mutating func named() -> [(name: String, node: DocumentNode)] {
    asked += fields.map(\.key)
    return fields.map { ($0.key, $0.value) }
  }
}
