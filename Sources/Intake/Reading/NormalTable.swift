import PlanningModel

/// A data set with every number written in one way, so that it is the same bytes from a CSV file and from a workbook.
///
/// Rows keep their places: comments and blank lines stay where they are. What is no number in a column of figures, and
/// every cell of the other columns, keeps its text.
package struct NormalTable: Sendable {
  package enum Cell: Sendable, Equatable {
    case text(String)
    case number(Double)
  }

  package enum Line: Sendable, Equatable {
    case blank
    case comment(String)
    case cells([Cell])
  }

  package let lines: [Line]

  /// A stored table; `nil` for one that cannot be written in another way without guessing at its decimal signs.
  package init?(_ dataSet: CanonicalDataSet) {
    guard let schema = DataSetSchema.of(dataSet.kind), let table = try? CSVReader().read(dataSet.bytes) else {
      return nil
    }
    self.init(table, schema: schema)
  }

  init?(_ table: CSVTable, schema: DataSetSchema) {
    guard let header = Sheet.header(of: table, schema) else { return nil }
    var signs = DecimalSigns()
    let width = table.filledWidth(header)
    let figures = (0..<width).map { schema.hasFigures(DataSetSchema.normalised(table.text(header, $0))) }
    var lines: [Line] = []
    var comments = zip(table.commentRows, table.comments).map { ($0, Self.plain(table.text($1))) }[...]
    func pad(to row: Int) { while lines.count < row - 1 { lines.append(.blank) } }
    func addComments(before row: Int) {
      while let (place, text) = comments.first, place < row {
        pad(to: place)
        lines.append(.comment(text))
        comments = comments.dropFirst()
      }
    }
    for record in 0..<table.count {
      addComments(before: table.row(record))
      pad(to: table.row(record))
      let cells = (0..<max(width, table.filledWidth(record))).map { column -> Cell in
        let text = Self.plain(table.text(record, column))
        guard record > header, column < width, figures[column] else { return .text(text) }
        let reading = Array(text.utf8).withUnsafeBufferPointer(NumberParsing.read)
        guard reading.outcome == .value else { return .text(text) }
        signs.note(reading, row: 0, column: "")
        return .number(FileNumber.rounded(reading.value))
      }
      lines.append(.cells(cells))
    }
    addComments(before: .max)
    guard signs.isClear else { return nil }
    self.lines = lines
  }

  /// The text without line breaks and tabs, which a cell of a workbook does not keep.
  private static func plain(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 }) else { return text }
    return String(decoding: text.utf8.map { $0 < 0x20 ? space : $0 }, as: UTF8.self)
  }
}

extension NormalTable {
  /// The table as text in UTF-8, with semicolons and decimal points.
  package var bytes: [UInt8] {
    var writer = CSVWriter()
    for line in lines {
      switch line {
      case .blank: writer.line("")
      case .comment(let text): writer.line(text)
      case .cells(let cells): writer.line(cells.map(Self.text).joined(separator: ";"))
      }
    }
    return writer.bytes
  }

  private static func text(_ cell: Cell) -> String {
    switch cell {
    case .text(let text): return CSVWriter.quoted(text)
    case .number(let number):
      let text = FileNumber.text(number)
      // Three decimals get a fourth: nobody shall take the point for one between thousands.
      return text.utf8.dropLast(3).last == UInt8(ascii: ".") ? text + "0" : text
    }
  }
}

extension DataSetSchema {
  /// Whether a normalised heading is that of a column of numbers.
  fileprivate func hasFigures(_ heading: String) -> Bool {
    guard let column = columns.first(where: { $0.matches(heading) })?.column else { return false }
    switch content(of: column) {
    case .number, .wholeNumber, .share: return true
    default: return false
    }
  }
}
