/// A JSON value that is written the same way every time, with keys in the order they were given.
package indirect enum JSONText: Sendable {
  case object([(key: String, value: JSONText)])
  case array([JSONText])
  case string(String)
  case number(Double)
  case whole(Int)
  case bool(Bool)
  case null
}

extension JSONText {
  /// The text, indented by two spaces; a list of plain values stays on one line.
  package var text: String { text(indent: "") }

  /// The text on one line, for long lists of rows.
  package var line: String {
    switch self {
    case .object(let pairs):
      "{" + pairs.map { "\(Self.quoted($0.key)): \($0.value.line)" }.joined(separator: ", ") + "}"
    case .array(let values): "[" + values.map(\.line).joined(separator: ", ") + "]"
    case .string(let text): Self.quoted(text)
    case .number(let value): Self.number(value)
    case .whole(let value): "\(value)"
    case .bool(let value): value ? "true" : "false"
    case .null: "null"
    }
  }

  private func text(indent: String) -> String {
    let inner = indent + "  "
    switch self {
    case .object(let pairs):
      guard !pairs.isEmpty else { return "{}" }
      let lines = pairs.map { "\(inner)\(Self.quoted($0.key)): \($0.value.text(indent: inner))" }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
    case .array(let values):
      guard values.contains(where: \.isObject) else {
        return "[" + values.map { $0.text(indent: inner) }.joined(separator: ", ") + "]"
      }
      return "[\n" + values.map { inner + $0.text(indent: inner) }.joined(separator: ",\n") + "\n\(indent)]"
    default: return line
    }
  }

  private var isObject: Bool {
    if case .object = self { true } else { false }
  }

  /// A number of at most fifteen digits, without an empty decimal part.
  package static func number(_ value: Double) -> String {
    precondition(value.isFinite, "JSON has no word for a number that is infinite or none.")
    return FileNumber.text(value)
  }

  private static func quoted(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) else {
      return "\"\(text)\""
    }
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20:
        let code = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - code.count) + code
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
