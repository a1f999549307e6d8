/// The cells of a file that holds one table: a CSV file, or a sheet of a workbook that is read as one.
struct SourceTable {
  let table: CSVTable
  /// The file's name for problems; with the sheet's for a workbook.
  let file: String

  /// Opens a file; `nil` after adding why it cannot be read.
  ///
  /// - Parameters:
  ///   - sheet: The sheet to read; the first visible one with any cell where nobody has chosen.
  ///   - range: The cells of it to read, as `B4:G40`.
  static func open(_ file: IntakeFile, sheet: String? = nil, range: String? = nil, log: ProblemLog) -> SourceTable? {
    Workbook.isLikely(file.bytes)
      ? openWorkbook(file, sheet: sheet, range: range, log: log) : openText(file, log: log)
  }

  private static func openText(_ file: IntakeFile, log: ProblemLog) -> SourceTable? {
    do {
      return SourceTable(table: try CSVReader().read(try TextDecoding.decode(file.bytes).bytes), file: file.name)
    } catch let error as TextDecodingError {
      log.add(.wrongEncoding, file: file.name, error.message)
    } catch let error as CSVError {
      log.add(.truncated, file: file.name, row: error.row, error.message)
    } catch {
      log.add(.unreadable, file: file.name, "Filen går inte att läsa. Exportera den på nytt som CSV.")
    }
    return nil
  }

  private static func openWorkbook(
    _ file: IntakeFile, sheet: String?, range: String?, log: ProblemLog
  ) -> SourceTable? {
    do {
      let workbook = try Workbook(file.bytes)
      let text = try workbook.text(sheet: sheet, range: range)
      if sheet == nil { workbook.report(read: text.name, file: file.name, log: log) }
      let table = try CSVReader().read(text.bytes)
      let name = SheetName(file: file.name, sheet: text.name).description
      log.locate(name, SheetAddresses(table, sheet: text.name, firstColumn: text.firstColumn))
      text.report(file: name, log: log)
      return SourceTable(table: table, file: name)
    } catch let error as WorkbookError {
      log.add(error.kind, file: file.name, error.message)
    } catch {
      log.add(.unreadable, file: file.name, WorkbookError.damaged(part: "").message)
    }
    return nil
  }
}
