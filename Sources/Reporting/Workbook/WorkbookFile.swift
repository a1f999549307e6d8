internal import CXlsxWriter
internal import Foundation

/// Why a workbook could not be written.
package struct WorkbookFileError: Error, Equatable {
  /// What is wrong and what to do about it, in Swedish.
  package let message: String
}

/// Writes an Excel workbook with libxlsxwriter, sheet by sheet and row by row, so that large tables fit in memory.
///
/// The same sheets give the same bytes: the day of creation is fixed.
package final class WorkbookFile {
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]
  private var failure: lxw_error?
  private var isClosed = false

  private init(path: String) throws(WorkbookFileError) {
    var options = lxw_workbook_options()
    options.constant_memory = 1
    guard let workbook = workbook_new_opt(path, &options) else { throw Self.unwritten("") }
    self.workbook = workbook
    var properties = lxw_doc_properties()
    // 1980-01-01, the day that the parts of the archive have too.
    properties.created = 315_532_800
    note(workbook_set_properties(workbook, &properties))
  }

  deinit { if !isClosed { lxw_workbook_free(workbook) } }

  /// The bytes of a workbook that a closure fills.
  package static func bytes<Failure: Error>(
    _ fill: (WorkbookFile) throws(Failure) -> Void
  ) throws -> [UInt8] {
    let place = FileManager.default.temporaryDirectory.appendingPathComponent("vardtakt-\(UUID().uuidString).xlsx")
    defer { try? FileManager.default.removeItem(at: place) }
    let file = try WorkbookFile(path: place.path)
    try fill(file)
    try file.close()
    do {
      return [UInt8](try Data(contentsOf: place))
    } catch {
      throw unwritten("")
    }
  }

  private func close() throws(WorkbookFileError) {
    isClosed = true
    let result = workbook_close(workbook)
    if let problem = failure ?? (result == LXW_NO_ERROR ? nil : result) {
      throw Self.unwritten(lxw_strerror(problem).map { String(cString: $0) } ?? "")
    }
  }

  private static func unwritten(_ reason: String) -> WorkbookFileError {
    WorkbookFileError(
      message: "Arbetsboken kunde inte skrivas\(reason.isEmpty ? "" : " (\(reason))"). Kontrollera att disken för "
        + "tillfälliga filer inte är full.")
  }

  private func note(_ result: lxw_error) { if result != LXW_NO_ERROR { failure = failure ?? result } }
}

// MARK: - Sheets

extension WorkbookFile {
  /// The most rows of a sheet, headings included.
  package static let mostRows = 1_048_576

  /// Adds a sheet; `rows` are taken one at a time and have at most as many cells as there are columns.
  package func add(_ sheet: WorkbookSheet, rows: some Sequence<WorkbookRow>) {
    guard let worksheet = sheet.name.withCString({ workbook_add_worksheet(workbook, $0) }) else {
      failure = failure ?? LXW_ERROR_SHEETNAME_ALREADY_USED
      return
    }
    for (position, column) in sheet.columns.enumerated() {
      let position = UInt16(clamping: position)
      note(worksheet_set_column(worksheet, position, position, column.width, format(column.style)))
      write(.text(column.heading), at: (0, position), style: CellStyle(isBold: true, isHeading: true), worksheet)
      if !column.comment.isEmpty { note(worksheet_write_comment(worksheet, 0, position, column.comment)) }
      if let check = column.check { add(check, at: position, worksheet) }
    }
    // A sheet whose headings are among its rows begins with them.
    var count: UInt32 = sheet.columns.allSatisfy(\.heading.isEmpty) ? 0 : 1
    for row in rows {
      for (position, cell) in row.cells.enumerated() {
        let style = row.style(sheet.columns[position].style, isFirst: position == 0)
        write(cell, at: (count, UInt16(clamping: position)), style: style, worksheet)
      }
      count += 1
    }
    worksheet_freeze_panes(worksheet, UInt32(clamping: sheet.frozenRows), UInt16(clamping: sheet.frozenColumns))
    if sheet.hasFilter, let last = UInt16(exactly: sheet.columns.count - 1) {
      note(worksheet_autofilter(worksheet, 0, 0, max(1, count - 1), last))
    }
  }

  private func write(
    _ cell: WorkbookCell, at place: (row: UInt32, column: UInt16), style: CellStyle,
    _ worksheet: UnsafeMutablePointer<lxw_worksheet>
  ) {
    let format = format(style)
    switch cell {
    case .text(let text) where !text.isEmpty:
      note(worksheet_write_string(worksheet, place.row, place.column, WorkbookSheet.cut(text), format))
    case .number(let number) where number.isFinite:
      note(worksheet_write_number(worksheet, place.row, place.column, number, format))
    default: break
    }
  }

  private func add(
    _ check: WorkbookCheck, at column: UInt16, _ worksheet: UnsafeMutablePointer<lxw_worksheet>
  ) {
    check.withValidation { validation in
      note(
        worksheet_data_validation_range(
          worksheet, UInt32(check.firstRow - 1), column, UInt32(check.lastRow - 1), column, &validation))
    }
  }

  private func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
    if let known = formats[style] { return known }
    guard style != CellStyle(), let format = workbook_add_format(workbook) else { return nil }
    if !style.code.isEmpty { format_set_num_format(format, style.code) }
    if style.isBold { format_set_bold(format) }
    if style.isExample {
      format_set_italic(format)
      format_set_font_color(format, 0x595959)
    }
    if style.isHeading {
      format_set_text_wrap(format)
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
      format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
    }
    if style.indent > 0 { format_set_indent(format, UInt8(clamping: style.indent)) }
    formats[style] = format
    return format
  }
}
