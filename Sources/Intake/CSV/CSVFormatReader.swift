/// Reads tables of text, CSV and TSV, as Swedish spreadsheets and databases write them.
///
/// Encoding, separator, headings and layout are found out and told as facts. Columns of text are dimensions; of several
/// columns of figures each gives its own rows, with the heading in a dimension `column`; headings that are periods
/// become the period. Sums beside their parts are kept and told.
///
/// Limits: 2 GB, 20 000 columns, 100 columns of text, 30 title lines. Needs the file and eight bytes for each cell.
package struct CSVFormatReader: FormatReader {
  package init() {}

  package var format: FileFormat { .csv }

  package func recognizes(name: String, beginning: ArraySlice<UInt8>) -> Bool {
    let name = name.lowercased()
    if [".csv", ".tsv", ".tab", ".txt", ".skv"].contains(where: name.hasSuffix) { return true }
    // What opens with a bracket is another kind of file.
    let first = beginning.first { $0 != space && $0 != lineFeed && $0 != carriageReturn }
    guard let first, !"{[<".utf8.contains(first), !beginning.contains(0) else { return false }
    return beginning.contains { [UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: ",")].contains($0) }
  }

  package func read(
    _ bytes: [UInt8], name: String, options: ReadingOptions, row: (LongRow) throws -> Void
  ) rethrows -> FileContents {
    let log = ProblemLog()
    var contents = FileContents(format: .csv)
    if let table = open(bytes, name: name, options: options, log: log, facts: &contents.facts),
      let layout = layout(of: table, file: name, log: log)
    {
      var rows = CSVLongRows(table: table, layout: layout, file: name, log: log)
      contents.dimensions = rows.dimensions
      try rows.give(row)
      contents.title = table.title(above: layout.header)
      contents.rowCount = rows.count
      contents.facts += rows.facts
    }
    contents.problems = log.problems()
    return contents
  }
}

extension CSVFormatReader {
  /// Whether a sheet's text is a table with figures.
  static func hasFigures(_ sheet: [UInt8]) -> Bool {
    guard let table = try? CSVReader(separator: UInt8(ascii: ";")).read(sheet) else { return false }
    return CSVFormatReader().layout(of: table, file: "", log: ProblemLog()) != nil
  }

  /// The cells of a file; `nil` after adding why there are none.
  func open(
    _ bytes: [UInt8], name: String, options: ReadingOptions, log: ProblemLog, facts: inout [FileContents.Fact]
  ) -> CSVTable? {
    do {
      guard let separator = Self.separator(options.separator) else {
        log.add(
          .invalidSetting, file: name,
          "Skiljetecknet går inte att använda. Ange till exempel ; eller , eller tabb.")
        return nil
      }
      let text = try TextDecoding.decode(bytes, encoding: options.encoding)
      let table = try CSVReader(separator: separator.byte).read(text.bytes)
      facts.append(.init("encoding", text.encoding.rawValue))
      facts.append(.init("separator", table.separatorName))
      if let sample = table.sample { facts.append(.init("sample", sample)) }
      if table.count > 0 { return table }
      log.add(.empty, file: name, "Filen är tom. Exportera den på nytt.")
    } catch let error as TextDecodingError {
      log.add(.wrongEncoding, file: name, error.message)
    } catch let error as CSVError {
      var row: Int?
      if case .unterminatedQuote(let place) = error { row = place }
      log.add(.truncated, file: name, row: row, error.message)
    } catch {
      log.add(.unreadable, file: name, "Filen går inte att läsa. Exportera den på nytt som CSV.")
    }
    return nil
  }

  /// The separator somebody has chosen; `nil` for a sign that cannot be one.
  private static func separator(_ sign: Character?) -> (byte: UInt8?, Void)? {
    guard let sign else { return (nil, ()) }
    guard let byte = sign.asciiValue, CSVReader.canSeparate(byte) else { return nil }
    return (byte, ())
  }

  /// Where the table has what; `nil` after adding why it cannot be read.
  private func layout(of table: CSVTable, file: String, log: ProblemLog) -> CSVLayout? {
    guard let header = CSVHeadings.record(of: table) else { return nil }
    let headerRow = table.row(header)
    let width = max(table.filledWidth(header), CSVHeadings.commonWidth(of: table))
    guard width <= CSVLayout.mostColumns else {
      log.add(
        .tooManyCells, file: file, row: headerRow,
        "Tabellen har \(width) kolumner; högst \(CSVLayout.mostColumns) läses. Dela filen i flera.")
      return nil
    }
    guard header + 1 < table.count else {
      log.add(.empty, file: file, row: headerRow, "Filen har rubriker men inga rader. Exportera den på nytt.")
      return nil
    }
    let headings = (0..<table.width(header)).map { table.text(header, $0) }
    guard hasHeadings(headings) else {
      log.add(
        .missingColumn, file: file, row: headerRow,
        "Rubrikraden saknas; första raden har bara tal. Lägg till en rad med rubriker överst.")
      return nil
    }
    let repeated = Dictionary(grouping: headings.filter { !$0.isEmpty }, by: \.self).filter { $0.value.count > 1 }
    for heading in repeated.keys.sorted() {
      log.add(
        .repeatedColumn, file: file, row: headerRow, column: heading,
        "Rubriken finns flera gånger. Ge varje kolumn en egen rubrik.")
    }
    guard repeated.isEmpty else { return nil }
    let layout = CSVLayout(table, header: header, width: width)
    return isUsable(layout, table, headings, file, log) ? layout : nil
  }

  /// Whether a record has some text other than numbers, or nothing but periods.
  private func hasHeadings(_ headings: [String]) -> Bool {
    let filled = headings.filter { !$0.isEmpty }
    let periods = filled.filter { SeriesAxisFinder.period($0) != nil }
    if filled.count >= 2, periods.count == filled.count { return true }
    return filled.contains { heading in
      Array(heading.utf8).withUnsafeBufferPointer(NumberParsing.read).outcome == .invalid
        && SeriesAxisFinder.period(heading) == nil
    }
  }

  private func isUsable(
    _ layout: CSVLayout, _ table: CSVTable, _ headings: [String], _ file: String, _ log: ProblemLog
  ) -> Bool {
    let headerRow = table.row(layout.header)
    guard !layout.values.isEmpty else {
      log.add(
        .missingColumn, file: file, row: headerRow,
        "Ingen kolumn har tal. Exportera en tabell med antal; en rad per kontakt läses genom en källprofil.")
      return false
    }
    guard layout.dimensions.count <= CSVLayout.mostDimensions else {
      log.add(
        .tooManyCells, file: file, row: headerRow,
        "Tabellen har \(layout.dimensions.count) kolumner med text; högst \(CSVLayout.mostDimensions) läses. "
          + "Ta bort dem som inte behövs.")
      return false
    }
    if layout.header > 0 {
      log.add(.titleLines, file: file, row: table.row(0), "\(layout.header) rader ovanför rubrikraden hoppas över.")
    }
    if !table.comments.isEmpty {
      log.add(.titleLines, file: file, "\(table.comments.count) rader som börjar med # läses inte.")
    }
    for column in layout.dimensions + layout.values
    where column.position >= headings.count || headings[column.position].isEmpty {
      log.add(
        .unknownColumn, file: file, row: headerRow, column: column.name,
        "Kolumn \(column.position + 1) saknar rubrik och kallas \(column.name).")
    }
    for column in layout.empty {
      log.add(.unknownColumn, file: file, row: headerRow, column: column.name, "Kolumnen är tom och läses inte.")
    }
    return true
  }
}

extension CSVTable {
  /// The first cell with a letter outside ASCII, by which a person sees whether the encoding is the right one.
  fileprivate var sample: String? {
    guard !TextDecoding.isASCII(bytes) else { return nil }
    let cell = cells.first { cell in bytes[cell.range].contains { $0 >= 0x80 } }
    return cell.map { String(text($0).prefix(40)) }
  }

  /// The first text of the lines above the headings.
  fileprivate func title(above header: Int) -> String {
    guard header > 0, let cell = cells(0).first(where: { $0.count > 0 }) else { return "" }
    return text(cell)
  }
}
