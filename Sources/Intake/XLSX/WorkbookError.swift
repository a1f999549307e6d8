/// Why a workbook cannot be read.
package enum WorkbookError: Error, Equatable {
  /// No zip archive at all.
  case notAWorkbook
  /// An old `.xls`, or a workbook with a password: both are compound files.
  case oldOrProtected
  /// An archive whose parts are encrypted.
  case encrypted
  /// The archive ends before its directory.
  case truncated
  /// Bytes that contradict each other; the part is empty for the archive itself.
  case damaged(part: String)
  /// A part that every workbook has is not there.
  case missingPart(String)
  /// A part packed in another way than stored or deflated.
  case unknownPacking(part: String)
  /// A spreadsheet of another kind, by its name.
  case otherKind(String)
  /// More parts, larger parts or more cells than a workbook of figures has.
  case tooLarge(what: String)
  /// A part that swells more than real sheets do.
  case swells(part: String)
  /// No sheet of that name.
  case unknownSheet(String, known: [String])
  /// No sheet has any cells.
  case noCells
  /// A range that is not written as `B4:G40`.
  case invalidRange(String)
  /// The name of a sheet, or a comment in a cell, holds an identity number.
  case personalData(where: String)

  /// What is wrong and what to do about it, in Swedish.
  package var message: String {
    switch self {
    case .notAWorkbook: "Filen är ingen Excel-arbetsbok. Öppna den i Excel och spara den som ”Excel-arbetsbok (.xlsx)”."
    case .oldOrProtected:
      "Filen är en äldre .xls eller har ett lösenord. Ta bort lösenordet och spara den som ”Excel-arbetsbok (.xlsx)”."
    case .encrypted: "Arbetsboken är krypterad. Ta bort lösenordet och spara den på nytt."
    case .truncated: "Arbetsboken är avhuggen: filens slut saknas. Kopiera eller hämta den på nytt."
    case .damaged(let part):
      part.isEmpty
        ? "Arbetsboken är skadad. Öppna den i Excel och spara den på nytt, eller hämta den på nytt."
        : "Delen \(part) i arbetsboken är skadad. Öppna den i Excel och spara den på nytt, eller hämta den på nytt."
    case .missingPart(let part):
      "Delen \(part) saknas i arbetsboken. Öppna den i Excel och spara den på nytt."
    case .unknownPacking(let part):
      "Delen \(part) är packad på ett okänt sätt. Öppna arbetsboken i Excel och spara den på nytt."
    case .otherKind(let kind): "Filen är \(kind). Öppna den och spara den som ”Excel-arbetsbok (.xlsx)”."
    case .tooLarge(let what): "Arbetsboken är för stor: \(what). Dela den, eller exportera uppgifterna som CSV."
    case .swells(let part):
      "Delen \(part) växer mer än \(WorkbookLimits.largestRatio) gånger när den packas upp, som i en fil gjord för att "
        + "skada. Öppna arbetsboken i Excel och spara den på nytt om den är riktig."
    case .unknownSheet(let name, let known):
      "Bladet ”\(name)” finns inte. Arbetsboken har bladen \(known.joined(separator: ", "))."
    case .noCells: "Arbetsboken har inga ifyllda celler. Fyll i den, eller ta bort den."
    case .invalidRange(let text): "Området ”\(text)” går inte att läsa. Skriv det som B4:G40."
    case .personalData(let place):
      "\(place) innehåller ett person- eller reservnummer. Ta bort det och spara arbetsboken på nytt."
    }
  }

  /// What kind of problem it is for an import.
  var kind: IntakeProblem.Kind {
    switch self {
    case .truncated, .damaged, .missingPart: .truncated
    case .noCells: .empty
    case .personalData: .personalData
    case .notAWorkbook, .oldOrProtected, .otherKind: .wrongEncoding
    default: .unreadable
    }
  }
}

/// How much of a workbook is read: more than any real one needs, and so little that no file can use up the memory.
enum WorkbookLimits {
  /// Parts of the archive.
  static let parts = 10_000
  /// Bytes of one unpacked part.
  static let partBytes = 1 << 30
  /// How many times a part may grow when it is unpacked; sheets of figures grow ten to fifty times.
  static let largestRatio = 250
  /// Smaller parts may grow as they like.
  static let ratioFrom = 1 << 24
  /// Cells of a sheet, empty ones between others counted.
  static let cells = 20_000_000
  /// Bytes of the texts of a sheet, or of all shared texts.
  static let textBytes = 1 << 28
  /// Bytes of the text of one cell; Excel itself takes 32 767 characters.
  static let cellBytes = 1 << 18
  /// Rows and columns of a sheet, as in Excel.
  static let rows = 1_048_576
  static let columns = 16_384
  /// Sheets of a workbook.
  static let sheets = 1_000
  /// Merged ranges that are looked at.
  static let merges = 100_000
}
