/// Finds the record with the headings of a table that nobody has described.
enum CSVHeadings {
  private static let mostTitleLines = 30
  private static let sampledRecords = 200

  /// The first record that is as wide as most of the table; `nil` for a table of no records.
  ///
  /// Titles above the headings fill one or two cells. A corner may be empty, so not every heading needs a text.
  static func record(of table: CSVTable) -> Int? {
    guard table.count > 0 else { return nil }
    let width = commonWidth(of: table)
    let candidates = 0..<min(table.count, mostTitleLines)
    let header = candidates.first { record in
      guard table.filledWidth(record) >= width else { return false }
      return table.cells(record).count { $0.count > 0 } * 2 >= width
    }
    return header ?? 0
  }

  /// The width that most of the first records have, and of two the larger.
  static func commonWidth(of table: CSVTable) -> Int {
    var counts: [Int: Int] = [:]
    for record in 0..<min(table.count, sampledRecords) { counts[table.filledWidth(record), default: 0] += 1 }
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
  }

  /// The names of the columns: the headings, or `kolumn-3` where there is none.
  static func names(of table: CSVTable, header: Int, width: Int) -> [String] {
    (0..<width).map { column in
      let text = table.text(header, column)
      return text.isEmpty ? "kolumn-\(column + 1)" : text
    }
  }
}
