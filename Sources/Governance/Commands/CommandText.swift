internal import Foundation
internal import PlanningModel

/// Why a text is no command.
package enum CommandTextError: Error, Sendable, Equatable {
  /// The text is not JSON.
  case notJSON
  /// No command has the name.
  case unknownCommand(String, suggestion: String)
  /// A field that is needed is not there.
  case missingField(String)
  /// A field has another kind of value.
  case wrongValue(field: String, expected: String)
  /// A field that the command does not have.
  case unknownField(String)

  /// What is wrong and what to do about it, in Swedish.
  package var message: String {
    switch self {
    case .notJSON:
      "Kommandot är inte JSON med ett kommando. Skriv till exempel {\"send\": {\"year\": 2027, \"unit\": \"REG\"}}."
    case .unknownCommand(let name, let suggestion): "Kommandot \(name) finns inte.\(suggestion)"
    case .missingField(let field): "Fältet \(field) saknas. Lägg till det."
    case .wrongValue(let field, let expected): "Fältet \(field) ska vara \(expected). Rätta det."
    case .unknownField(let field): "Fältet \(field) används inte av kommandot. Rätta stavningen eller ta bort det."
    }
  }
}

extension GovernanceCommand {
  /// Reads a command as `{"send": {"year": 2027, "unit": "REG"}}`, the form that scripts and pages use.
  ///
  /// Throws `CommandTextError` that names the field, also for a field that the command does not have: a misspelt one
  /// must not be lost.
  package init(json: String) throws(CommandTextError) {
    do {
      self = try JSONDecoder().decode(GovernanceCommand.self, from: Data(json.utf8))
    } catch let unknown as UnknownKind {
      throw .unknownCommand(
        unknown.name, suggestion: NearestWord.question(for: unknown.name, among: Kind.allCases.map(\.rawValue)))
    } catch let error as DecodingError {
      throw Self.described(error)
    } catch {
      throw .notJSON
    }
    if let field = try Self.unusedField(json, of: self) { throw .unknownField(field) }
  }

  /// The command in the form `init(json:)` reads, with sorted keys.
  package var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(self) else { return "{}" }
    return String(decoding: data, as: UTF8.self)
  }

  private static func described(_ error: DecodingError) -> CommandTextError {
    switch error {
    case .keyNotFound(let key, let context): .missingField(path(context.codingPath + [key]))
    case .valueNotFound(let type, let context), .typeMismatch(let type, let context):
      .wrongValue(field: path(context.codingPath), expected: name(type))
    case .dataCorrupted(let context) where !context.codingPath.isEmpty:
      .wrongValue(field: path(context.codingPath), expected: "ett av de värden som finns, eller ett datum ÅÅÅÅ-MM-DD")
    case .dataCorrupted: .notJSON
    @unknown default: .notJSON
    }
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    keys.reduce("") { text, key in
      if let index = key.intValue { return "\(text)[\(index + 1)]" }
      return text.isEmpty ? key.stringValue : "\(text).\(key.stringValue)"
    }
  }

  private static func name(_ type: Any.Type) -> String {
    switch type {
    case is String.Type: "text (sätt koder av siffror inom citattecken)"
    case is Int.Type: "ett heltal"
    case is Double.Type: "ett tal"
    case is Bool.Type: "true eller false"
    case is any Collection.Type: "en lista"
    default: "ett objekt med fält"
    }
  }

  /// The first field of a text that is not written back when the command it was read as is written.
  private static func unusedField(_ json: String, of command: GovernanceCommand) throws(CommandTextError) -> String? {
    guard let given = try? JSONSerialization.jsonObject(with: Data(json.utf8)),
      let used = try? JSONSerialization.jsonObject(with: Data(command.json.utf8))
    else { throw .notJSON }
    return unused(given, used, "")
  }

  private static func unused(_ given: Any, _ used: Any?, _ path: String) -> String? {
    if let given = given as? [String: Any] {
      let used = used as? [String: Any] ?? [:]
      for key in given.keys.sorted() {
        let place = path.isEmpty ? key : "\(path).\(key)"
        guard let value = given[key], !(value is NSNull) else { continue }
        guard let kept = used[key] else { return place }
        if let found = unused(value, kept, place) { return found }
      }
    } else if let given = given as? [Any], let used = used as? [Any] {
      for (index, pair) in zip(given, used).enumerated() {
        if let found = unused(pair.0, pair.1, "\(path)[\(index + 1)]") { return found }
      }
    }
    return nil
  }
}
