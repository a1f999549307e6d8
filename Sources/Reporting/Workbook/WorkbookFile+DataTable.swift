import PlanningModel

extension WorkbookFile {
  /// Adds a table as a sheet named by its id; one of more rows than a sheet has goes on in further sheets.
  ///
  /// Numbers have the digits that CSV and JSON have and are shown with the decimals of their column. What is missing is empty.
  package func add(_ table: DataTable, _ purpose: DataTable.CSVPurpose = .reading) {
    let mostRows = Self.mostRows - 1
    var number = 1
    repeat {
      let start = (number - 1) * mostRows
      let rows = table.rows[start..<min(start + mostRows, table.rows.count)]
      add(table.sheet(purpose, number: number), rows: rows.lazy.map { table.workbookRow($0) })
      number += 1
    } while (number - 1) * mostRows < table.rows.count
  }
}

extension DataTable {
  fileprivate func sheet(_ purpose: CSVPurpose, number: Int) -> WorkbookSheet {
    WorkbookSheet(
      name: number == 1 ? id : "\(id.prefix(25)) \(number)",
      columns: columns.enumerated().map { position, column in
        WorkbookColumn(
          heading: purpose == .reading ? column.title : column.key, comment: position == 0 ? caption : "",
          width: width(position), style: CellStyle(code: code(position)))
      })
  }

  fileprivate func workbookRow(_ row: Row) -> WorkbookRow {
    WorkbookRow(row.cells.map(Self.workbookCell), depth: row.depth, isBold: row.isSum)
  }

  private static func workbookCell(_ cell: Cell) -> WorkbookCell {
    switch cell {
    case .text(let text): .text(text)
    case .number(let value), .percent(let value), .gap(let value, _):
      value.map { .number(FileNumber.rounded($0)) } ?? .empty
    case .empty: .empty
    }
  }

  /// The width that shows most of a column's cells, found from its first rows.
  private func width(_ position: Int) -> Double {
    let column = columns[position]
    let longest = rows.prefix(200).map { readable($0.cells[position], column).count + 2 * $0.depth }.max() ?? 0
    // Long headings are broken, words rather than letters.
    let word = column.title.split(separator: " ").map(\.count).max() ?? 0
    return Double(min(max(longest, word, 8) + 2, 60))
  }

  /// The number format of a column; nothing for words.
  private func code(_ position: Int) -> String {
    let column = columns[position]
    let isPercent = rows.contains { if case .percent = $0.cells[position] { true } else { false } }
    guard isPercent || column.alignment == .number else { return "" }
    let decimals = column.decimals > 0 ? "." + String(repeating: "0", count: column.decimals) : ""
    let plain = isPercent ? "0\(decimals)%" : "#,##0\(decimals)"
    return column.sign == .always ? "+\(plain);-\(plain);\(plain)" : plain
  }
}
