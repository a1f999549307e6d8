internal import PlanningModel
internal import Yams

/// Reads a year script from YAML.
///
/// Each step has `on`, `by`, `reason` and one command; what a step leaves out of the first three is as in the step
/// before it. `refused` says that the command shall be refused, and with which words.
package enum YearScriptReader {
  private static let words = ["on", "by", "reason", "refused"]

  /// The script of a text; throws `YearScriptError` that names the row.
  package static func read(_ text: String) throws(YearScriptError) -> YearScript {
    let node: Node?
    do {
      node = try Yams.compose(yaml: text)
    } catch {
      throw YearScriptError(row: row(of: error), message: "Filen följer inte YAML. Skriv en lista under steps.")
    }
    guard let list = node?.mapping?["steps"]?.sequence, !list.isEmpty else {
      throw YearScriptError(row: nil, message: "Filen saknar steps. Skriv stegen som en lista under steps.")
    }
    var steps: [YearScript.Step] = []
    for node in list { steps.append(try step(node, after: steps.last)) }
    return YearScript(steps: steps)
  }

  private static func step(_ node: Node, after last: YearScript.Step?) throws(YearScriptError) -> YearScript.Step {
    let row = node.mark?.line
    guard let fields = node.mapping else {
      throw YearScriptError(row: row, message: "Steget är inga fält. Skriv on, by, reason och ett kommando.")
    }
    func text(_ key: String, _ inherited: String?) throws(YearScriptError) -> String {
      guard let value = fields[key]?.string ?? inherited else {
        throw YearScriptError(row: row, message: "Steget saknar \(key). Lägg till det i det första steget.")
      }
      return value
    }
    let date = try text("on", last?.on.description)
    guard let on = Day(date) else {
      throw YearScriptError(row: row, message: "Dagen \(date) finns inte. Skriv den som 2027-05-01.")
    }
    let commands = fields.filter { !words.contains($0.key.string ?? "") }
    guard let command = commands.first, commands.count == 1, let name = command.key.string else {
      let names = commands.compactMap(\.key.string).joined(separator: ", ")
      throw YearScriptError(
        row: row, message: "Steget ska ha ett kommando, inte \(commands.isEmpty ? "inget" : names). Dela upp steget.")
    }
    let contents = JSONText.object([(key: name, value: try json(command.value))])
    return YearScript.Step(
      row: row ?? 0, on: on, by: try text("by", last?.by), reason: try text("reason", last?.reason),
      command: contents.line, refused: fields["refused"].map { $0.string ?? "" })
  }

  private static func json(_ node: Node) throws(YearScriptError) -> JSONText {
    switch node {
    case .mapping(let mapping):
      var pairs: [(key: String, value: JSONText)] = []
      for (key, value) in mapping { pairs.append((key: key.string ?? "", value: try json(value))) }
      return .object(pairs)
    case .sequence(let sequence):
      var values: [JSONText] = []
      for value in sequence { values.append(try json(value)) }
      return .array(values)
    case .scalar(let scalar): return json(scalar, node)
    case .alias:
      throw YearScriptError(
        row: node.mark?.line, message: "Filen har en hänvisning (*) som inte går att följa. Skriv ut värdet.")
    }
  }

  /// A plain word is what it looks like; what stands in quotes is text.
  private static func json(_ scalar: Node.Scalar, _ node: Node) -> JSONText {
    guard scalar.style == .plain else { return .string(scalar.string) }
    if node.null != nil { return .null }
    if let value = Int(scalar.string) { return .whole(value) }
    if let value = Double(scalar.string), value.isFinite, scalar.string.utf8.allSatisfy(isNumeric) {
      return .number(value)
    }
    if scalar.string == "true" || scalar.string == "false" { return .bool(scalar.string == "true") }
    return .string(scalar.string)
  }

  private static func isNumeric(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "+-.eE".utf8.contains(byte)
  }

  private static func row(of error: any Error) -> Int? {
    switch error as? YamlError {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
    default: nil
    }
  }
}
