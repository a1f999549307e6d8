import PlanningModel

extension DataTable {
  /// The rows as a JSON list, one object a line with the columns' stable keys, numbers of up to fifteen digits and `null` for
  /// what is missing.
  package var json: String {
    var text = ""
    writeJSON { text += $0 }
    return text
  }

  /// Writes `json` some hundred rows at a time.
  func writeJSON(_ write: (String) throws -> Void) rethrows {
    guard !rows.isEmpty else { return try write("[]") }
    for start in stride(from: 0, to: rows.count, by: 500) {
      let lines = rows[start..<min(start + 500, rows.count)].map { row in
        "  " + JSONText.object(zip(columns, row.cells).map { (key: $0.key, value: Self.jsonText($1)) }).line
      }
      try write((start == 0 ? "[\n" : ",\n") + lines.joined(separator: ",\n"))
    }
    try write("\n]")
  }

  private static func jsonText(_ cell: Cell) -> JSONText {
    switch cell {
    case .text(let text): .string(text)
    case .number(let value), .percent(let value), .gap(let value, _):
      value.flatMap { $0.isFinite ? .number($0) : nil } ?? .null
    case .empty: .null
    }
  }
}
