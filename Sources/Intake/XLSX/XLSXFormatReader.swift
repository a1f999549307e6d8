/// Reads a sheet of an Excel workbook as long rows, with headings and layout found out as for a CSV file.
///
/// Headings above each other become one. Without a choice the first visible sheet with a table of figures is read.
///
/// Limits are those of `WorkbookLimits`; needs the file, the shared texts and twice the text of the sheet.
package struct XLSXFormatReader: FormatReader {
  package init() {}

  package var format: FileFormat { .xlsx }

  package func recognizes(name: String, beginning: ArraySlice<UInt8>) -> Bool {
    Workbook.isLikely(beginning) || (SheetName.isWorkbook(name) && !beginning.isEmpty)
  }

  package func read(
    _ bytes: [UInt8], name: String, options: ReadingOptions, row: (LongRow) throws -> Void
  ) rethrows -> FileContents {
    let log = ProblemLog()
    guard let (text, facts) = open(bytes, name: name, options: options, log: log) else {
      return FileContents(format: .xlsx, problems: log.problems())
    }
    let file = SheetName(file: name, sheet: text.name).description
    text.report(file: file, log: log)
    var contents = try CSVFormatReader().read(
      text.bytes, name: file, options: ReadingOptions(separator: ";"), row: row)
    let addresses = SheetAddresses(text)
    let problems =
      contents.problems.map { problem in
        var problem = problem
        problem.cell = addresses.cell(row: problem.row, column: problem.column)
        return problem
      } + log.problems()
    contents.format = .xlsx
    contents.facts = facts + contents.facts.filter { !["encoding", "separator", "decimalSign"].contains($0.key) }
    contents.problems = problems.filter { $0.severity == .error } + problems.filter { $0.severity == .warning }
    return contents
  }

  private func open(
    _ bytes: [UInt8], name: String, options: ReadingOptions, log: ProblemLog
  ) -> (text: SheetText, facts: [FileContents.Fact])? {
    do throws(WorkbookError) {
      let workbook = try Workbook(bytes)
      let text = try workbook.text(sheet: options.sheet, range: options.range, joinsHeadings: true)
      if options.sheet == nil { workbook.report(read: text.name, file: name, log: log) }
      var facts = [FileContents.Fact("sheet", text.name)]
      if let range = options.range { facts.append(.init("range", range)) }
      let hidden = workbook.sheets.filter(\.isHidden).map(\.name)
      facts.append(.init("sheets", workbook.sheets.map(\.name).joined(separator: ", ")))
      if !hidden.isEmpty { facts.append(.init("hiddenSheets", hidden.joined(separator: ", "))) }
      if workbook.from1904 { facts.append(.init("daysFrom", "1904")) }
      return (text, facts)
    } catch {
      log.add(error.kind, file: name, error.message)
      return nil
    }
  }
}
