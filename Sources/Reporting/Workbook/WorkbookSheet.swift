/// A sheet to be written: its name and columns.
package struct WorkbookSheet: Sendable {
  package var name: String
  package var columns: [WorkbookColumn]
  /// Rows that stay in place when one scrolls down.
  package var frozenRows: Int
  /// Columns that stay in place when one scrolls sideways.
  package var frozenColumns: Int
  /// Whether the headings have filters.
  package var hasFilter: Bool

  package init(
    name: String, columns: [WorkbookColumn], frozenRows: Int = 1, frozenColumns: Int = 1, hasFilter: Bool = true
  ) {
    self.name = Self.allowedName(name)
    self.columns = columns
    self.frozenRows = frozenRows
    self.frozenColumns = frozenColumns
    self.hasFilter = hasFilter
  }

  /// A name without the signs that Excel refuses, of at most 31 letters.
  static func allowedName(_ name: String) -> String {
    let plain = name.map { "[]:*?/\\'".contains($0) ? "-" : $0 }
    return plain.isEmpty ? "Blad" : String(plain.prefix(31))
  }

  /// A text of no more letters than a cell takes.
  static func cut(_ text: String) -> String {
    guard text.utf8.count > 32_767 else { return text }
    var kept = text.prefix(32_000)
    while kept.utf8.count > 32_767 { kept = kept.dropLast(1_000) }
    return String(kept)
  }
}

/// A column of a sheet.
package struct WorkbookColumn: Sendable {
  package var heading: String
  /// What is shown when one points at the heading; empty for nothing.
  package var comment: String
  /// Its width in digits.
  package var width: Double
  package var style: CellStyle
  /// What one may type in it.
  package var check: WorkbookCheck?

  package init(
    heading: String, comment: String = "", width: Double = 12, style: CellStyle = CellStyle(),
    check: WorkbookCheck? = nil
  ) {
    self.heading = heading
    self.comment = comment
    self.width = width
    self.style = style
    self.check = check
  }
}

/// How a cell looks.
package struct CellStyle: Hashable, Sendable {
  /// The number format as every Excel stores it, with point and comma; each language shows its own marks.
  package var code = ""
  package var isBold = false
  /// Whether it is an example to be replaced, set in grey italics.
  package var isExample = false
  var isHeading = false
  var indent = 0

  package init(code: String = "", isBold: Bool = false, isExample: Bool = false) {
    self.code = code
    self.isBold = isBold
    self.isExample = isExample
  }

  init(isBold: Bool, isHeading: Bool) {
    self.isBold = isBold
    self.isHeading = isHeading
  }
}

/// What stands in a cell of a sheet.
package enum WorkbookCell: Sendable, Equatable {
  case text(String)
  case number(Double)
  case empty
}

/// A row of a sheet.
package struct WorkbookRow: Sendable {
  package var cells: [WorkbookCell]
  /// How far the first cell is indented.
  package var depth: Int
  package var isBold: Bool
  package var isExample: Bool

  package init(_ cells: [WorkbookCell], depth: Int = 0, isBold: Bool = false, isExample: Bool = false) {
    self.cells = cells
    self.depth = depth
    self.isBold = isBold
    self.isExample = isExample
  }

  func style(_ column: CellStyle, isFirst: Bool) -> CellStyle {
    var style = column
    style.isBold = column.isBold || isBold
    style.isExample = column.isExample || isExample
    style.indent = isFirst ? depth : 0
    return style
  }
}
