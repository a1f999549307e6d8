import PlanningModel

/// Writes long rows as text, piece by piece: `dimension…;period;value;symbol`, or the same in JSON.
///
/// Numbers have a decimal point and up to fifteen digits; a missing value is empty, in JSON `null`.
package struct LongRowText: Sendable {
  private let contents: FileContents
  private let file: String
  /// The names of the columns; a dimension that has one of the last three names gets an underscore.
  package let names: [String]

  package init(_ contents: FileContents, file: String) {
    self.contents = contents
    self.file = file
    var taken = Set(Self.lastNames)
    names =
      contents.dimensions.map { dimension in
        var name = dimension.code
        while !taken.insert(name).inserted { name += "_" }
        return name
      } + Self.lastNames
  }

  /// The names of the last columns.
  static let lastNames = ["period", "value", "symbol"]
}

// MARK: - CSV

extension LongRowText {
  /// The headings as a CSV line.
  package var csvHeadings: String { names.map(CSVWriter.quoted).joined(separator: ";") + "\n" }

  /// A row as a CSV line.
  package func csv(_ row: LongRow) -> String {
    var text = ""
    for key in row.keys {
      text += CSVWriter.quoted(key)
      text += ";"
    }
    text += CSVWriter.quoted(row.period)
    text += ";"
    text += CSVWriter.number(row.value)
    text += ";"
    text += CSVWriter.quoted(row.symbol)
    text += "\n"
    return text
  }
}

// MARK: - JSON

extension LongRowText {
  /// All that is told about the file, and the beginning of its rows.
  package var jsonBeginning: String {
    let head = JSONText.object([
      ("file", .string(file)), ("format", .string(contents.format.rawValue)), ("title", .string(contents.title)),
      ("facts", .object(contents.facts.map { ($0.key, .string($0.value)) })),
      ("dimensions", .array(contents.dimensions.map(Self.json))), ("rowCount", .whole(contents.rowCount)),
      ("problems", .array(contents.problems.map(Self.json))),
    ])
    return head.text.dropLast(2) + ",\n  \"rows\": ["
  }

  /// A row as a line of JSON, with the comma of the one before.
  package func json(_ row: LongRow, isFirst: Bool) -> String {
    let cells =
      row.keys.map { JSONText.string($0) } + [
        .string(row.period), row.value.map { $0.isFinite ? .number($0) : .null } ?? .null, .string(row.symbol),
      ]
    return (isFirst ? "\n    " : ",\n    ") + JSONText.object(zip(names, cells).map { ($0, $1) }).line
  }

  /// The end of the rows.
  package static let jsonEnd = "\n  ]\n}\n"

  private static func json(_ dimension: FileDimension) -> JSONText {
    .object([
      ("code", .string(dimension.code)), ("label", .string(dimension.label)),
      ("role", .string(dimension.role.rawValue)),
      ("labels", .object(dimension.labels.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })),
    ])
  }

  private static func json(_ problem: IntakeProblem) -> JSONText {
    .object([
      ("kind", .string(problem.kind.rawValue)), ("severity", .string(problem.severity.rawValue)),
      ("file", .string(problem.file)), ("row", problem.row.map { .whole($0) } ?? .null),
      ("column", problem.column.map { .string($0) } ?? .null),
      ("cell", problem.cell.map { .string($0) } ?? .null), ("message", .string(problem.message)),
      ("count", .whole(problem.count)),
    ])
  }
}
