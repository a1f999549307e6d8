import PlanningModel

extension DataTable {
  /// The rows as a JSON list, one object a line with the columns' stable keys, numbers in full precision and `null` for
  /// what is missing.
  package var json: String {
    let lines = rows.map { row in
      "  " + JSONText.object(zip(columns, row.cells).map { (key: $0.key, value: Self.jsonText($1)) }).line
    }
    return lines.isEmpty ? "[]" : "[\n" + lines.joined(separator: ",\n") + "\n]"
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
