import Intake
import PlanningModel
import Reporting

/// The empty region workbook: a sheet for each table, with words and codes to choose from and examples.
enum TemplateWorkbook {
  /// The workbook's name in a region folder.
  static let fileName = "region.xlsx"

  /// The rows that are checked while one types.
  private static let rows = TemplateSheet.firstRow...5_000

  /// The bytes of the workbook.
  static func bytes() throws -> [UInt8] {
    let sheets = TemplateSheet.all
    return try WorkbookFile.bytes { (file: WorkbookFile) in
      file.add(guide, rows: guideRows(sheets))
      for sheet in sheets {
        let columns = sheet.columns.map(column)
        let example = WorkbookRow(sheet.columns.map { .text($0.example) }, isExample: true)
        file.add(WorkbookSheet(name: sheet.name, columns: columns, hasFilter: false), rows: [example])
      }
    }
  }

  private static func column(_ column: TemplateSheet.Column) -> WorkbookColumn {
    let need = column.isRequired ? "" : "\nKolumnen får lämnas tom eller tas bort."
    return WorkbookColumn(
      heading: column.heading, comment: column.explanation + need,
      width: Double(min(max(column.heading.count, column.example.count, 10) + 2, 30)),
      style: CellStyle(code: code(column.content)), check: check(column))
  }

  /// The number format of a column: text where a spreadsheet would make a day or a number of a code or a month.
  private static func code(_ content: CellContent) -> String {
    switch content {
    case .text, .words, .codes, .month, .period: "@"
    case .day: "yyyy-mm-dd"
    case .share: "0.0%"
    case .number, .wholeNumber: ""
    }
  }

  private static func check(_ column: TemplateSheet.Column) -> WorkbookCheck? {
    let message = "\(column.heading): \(column.explanation)."
    func check(_ rule: WorkbookCheck.Rule) -> WorkbookCheck { WorkbookCheck(rule, rows: rows, message: message) }
    switch column.content {
    case .text: return nil
    case .words(let words): return check(.words(words))
    case .codes(let kind, let orAll):
      guard let position = TemplateSheet.codeColumn(of: kind) else { return nil }
      let letter = String(UnicodeScalar(UInt8(65 + position)))
      let cells = "=\(kind.rawValue)!$\(letter)$\(rows.lowerBound):$\(letter)$\(rows.upperBound)"
      return check(.listed(cells, asks: orAll))
    case .number(let least, let most): return check(.number(least: least, most: most))
    case .wholeNumber(let range): return check(.wholeNumber(range))
    case .share: return check(.number(least: 0, most: 1))
    case .day: return check(.day)
    case .month, .period: return check(.length(6...8))
    }
  }
}

// MARK: - Guide

extension TemplateWorkbook {
  private static let guide = WorkbookSheet(
    name: "Anvisning",
    columns: [
      WorkbookColumn(heading: "Blad", width: 20), WorkbookColumn(heading: "Fråga", width: 70),
      WorkbookColumn(heading: "Krävs", width: 10),
    ], hasFilter: false)

  private static func guideRows(_ sheets: [TemplateSheet]) -> [WorkbookRow] {
    let words = [
      "Fyll i bladen från rad \(TemplateSheet.firstRow). Rad 2 är ett exempel och läses inte: rader vars första cell "
        + "börjar med # är anteckningar.",
      "Peka på en rubrik för att se vad kolumnen betyder. Blad som inte behövs kan tas bort.",
      "Skriv månader som 2027-01, kvartal som 2027-Q1 och dagar som 2027-01-31. Lämna tomt där ett värde saknas.",
      "Lägg arbetsboken i regionmappen tillsammans med settings.yaml och kör vardtakt import.",
    ]
    return sheets.map { WorkbookRow([.text($0.name), .text($0.purpose), .text($0.isRequired ? "ja" : "")]) }
      + [WorkbookRow([])] + words.map { WorkbookRow([.empty, .text($0)]) }
  }
}
