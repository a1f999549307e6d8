/// Finds the address in a workbook of a cell that a reader of tables names by row and heading.
struct SheetAddresses {
  private let sheet: String
  private let firstColumn: Int
  private var columns: [String: Int] = [:]

  /// The addresses of a table that is a sheet, whose first cells stand in a column counted from 0.
  init(_ table: CSVTable, sheet: String, firstColumn: Int = 0) {
    self.sheet = SheetName.quoted(sheet)
    self.firstColumn = firstColumn
    for record in 0..<min(table.count, SheetHead.rowCount) {
      for column in 0..<table.width(record) {
        let heading = table.text(record, column)
        // Headings stand above all cells that may have the same text.
        if !heading.isEmpty, columns[heading] == nil { columns[heading] = column }
      }
    }
  }

  /// The addresses of a sheet.
  init(_ sheet: SheetText) {
    var end = sheet.bytes.startIndex
    var lines = 0
    while end < sheet.bytes.endIndex, lines < SheetHead.rowCount {
      let next = sheet.bytes[end...].firstIndex(of: lineFeed) ?? sheet.bytes.endIndex - 1
      if next > end { lines += 1 }
      end = next + 1
    }
    let table = try? CSVReader(separator: UInt8(ascii: ";")).read(Array(sheet.bytes[..<end]))
    self.init(
      table
        ?? CSVTable(
          bytes: [], cells: [], records: [.init(firstCell: 0, row: 1)], comments: [], separator: UInt8(ascii: ";"),
          endsWithLineBreak: true), sheet: sheet.name, firstColumn: sheet.firstColumn)
  }

  /// The address of a cell; `nil` where the column is not known, since the row then says all.
  func cell(row: Int?, column: String?) -> String? {
    guard let row, let column, let position = columns[column] ?? Self.numbered(column) else { return nil }
    return "\(sheet)!\(CellReference(row: row - 1, column: firstColumn + position))"
  }

  /// The column of a name for one without heading: `kolumn-3`, `nr 3`.
  private static func numbered(_ name: String) -> Int? {
    for start in ["kolumn-", "nr "] where name.hasPrefix(start) {
      if let number = Int(name.dropFirst(start.count)), (1...WorkbookLimits.columns).contains(number) {
        return number - 1
      }
    }
    return nil
  }
}
