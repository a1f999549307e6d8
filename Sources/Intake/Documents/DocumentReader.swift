import Yams

/// Why a YAML file cannot be read at all, in Swedish.
package struct DocumentError: Error, Equatable {
  /// The row, from 1; `nil` for the file as a whole.
  package let row: Int?
  /// What is wrong and what to do about it.
  package let message: String
}

/// Reads YAML into parts that know their rows.
package enum DocumentReader {
  /// The most parts of a file, with what its anchors repeat.
  private static let mostParts = 2_000_000
  /// The most levels inside each other.
  private static let mostLevels = 60

  /// The whole file as one part.
  package static func read(_ bytes: [UInt8]) throws(DocumentError) -> DocumentNode {
    let node: Node?
    do {
      node = try Yams.compose(yaml: String(decoding: bytes, as: UTF8.self))
    } catch {
      throw described(error)
    }
    var parts = 0
    return try node.map { node throws(DocumentError) in try part(node, level: 0, &parts) }
      ?? DocumentNode(row: nil, content: .empty)
  }

  private static func part(_ node: Node, level: Int, _ parts: inout Int) throws(DocumentError) -> DocumentNode {
    parts += 1
    guard parts <= mostParts, level <= mostLevels else {
      throw DocumentError(
        row: node.mark?.line,
        message: "Filen är för stor eller har för många nivåer. Dela den i flera filer, eller ta bort upprepade ankare."
      )
    }
    let content: DocumentNode.Content
    switch node {
    case .scalar(let scalar):
      let isEmpty = scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
      content = isEmpty ? .empty : .text(scalar.string)
    case .sequence(let items):
      var list: [DocumentNode] = []
      for item in items { list.append(try part(item, level: level + 1, &parts)) }
      content = .list(list)
    case .mapping(let pairs):
      var fields: [DocumentNode.Field] = []
      for (key, value) in pairs {
        fields.append(
          .init(key: key.string ?? "", row: key.mark?.line, value: try part(value, level: level + 1, &parts)))
      }
      content = .fields(fields)
    case .alias:
      throw DocumentError(row: node.mark?.line, message: "Ett ankare pekar på sig självt. Skriv ut värdet i stället.")
    }
    return DocumentNode(row: node.mark?.line, content: content)
  }

  private static func described(_ error: any Error) -> DocumentError {
    let shape = "Filen följer inte YAML. Rätta indrag, kolon och citattecken; skriv en nyckel per rad som ”weeks: 52”."
    switch error as? YamlError {
    case .duplicatedKeysInMapping(let keys, let context):
      let names = keys.sorted().joined(separator: ", ")
      return DocumentError(
        row: context.mark.line, message: "Nyckeln \(names) står flera gånger. Behåll en av dem.")
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      return DocumentError(row: mark.line, message: shape)
    default: return DocumentError(row: nil, message: shape)
    }
  }
}
