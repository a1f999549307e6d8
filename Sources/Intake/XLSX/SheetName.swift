/// A sheet of a workbook as a file of its own, `region.xlsx, blad units`.
struct SheetName: Equatable {
  /// The workbook's name without folder.
  var file: String
  var sheet: String

  init(file: String, sheet: String) {
    self.file = file
    self.sheet = sheet
  }

  /// Reads the text of one; `nil` for the name of any other file.
  init?(_ text: String) {
    guard let mark = text.firstRange(of: Self.mark), Self.isWorkbook(text[..<mark.lowerBound]) else { return nil }
    self.init(file: String(text[..<mark.lowerBound]), sheet: String(text[mark.upperBound...]))
  }

  private static let mark = ", blad "

  /// Whether a file's name is that of a workbook.
  static func isWorkbook(_ name: some StringProtocol) -> Bool {
    [".xlsx", ".xlsm"].contains { name.lowercased().hasSuffix($0) }
  }

  /// A sheet's name as it stands in an address such as `'Blad 1'!C12`.
  static func quoted(_ name: String) -> String {
    let isPlain =
      name.first?.isNumber == false && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
    return isPlain ? name : "'\(name.replacing("'", with: "''"))'"
  }
}

extension SheetName: CustomStringConvertible {
  var description: String { file + Self.mark + sheet }
}
