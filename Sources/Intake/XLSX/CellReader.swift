/// Makes the text of a cell from what stands in the sheet, as a CSV file of the sheet would have it but with all
/// decimals and with days as `2027-01-31`.
struct CellReader {
  let texts: SharedTexts
  let kinds: [NumberFormatKind]
  let dates: SerialDate

  /// The types of cells that sheets tell (ECMA-376 part 1, 18.18.11).
  enum Kind {
    case number, shared, inline, formulaText, boolean, error, date

    init(_ word: String?) {
      self =
        switch word {
        case "s": .shared
        case "inlineStr": .inline
        case "str": .formulaText
        case "b": .boolean
        case "e": .error
        case "d": .date
        default: .number
        }
    }
  }

  /// Appends the text of a cell; false where the cell refers to a text that is not there.
  func append(_ value: SheetCellText, kind: Kind, style: Int, to text: inout [UInt8]) -> Bool {
    switch kind {
    case .shared:
      guard let number = Int(String(decoding: value.bytes, as: UTF8.self)), let shared = texts[number] else {
        return false
      }
      text.append(contentsOf: shared)
    case .number: appendNumber(value.bytes, style: style, to: &text)
    case .boolean: text.append(contentsOf: (value.bytes == [UInt8(ascii: "1")] ? "SANT" : "FALSKT").utf8)
    case .date: text.append(contentsOf: Self.isoDate(String(decoding: value.bytes, as: UTF8.self)).utf8)
    case .inline, .formulaText, .error: text.append(contentsOf: value.bytes)
    }
    return true
  }

  private func appendNumber(_ bytes: [UInt8], style: Int, to text: inout [UInt8]) {
    let kind = kinds.indices.contains(style) ? kinds[style] : .number
    let isWhole = bytes.count < 16 && bytes.allSatisfy { (0x30...0x39).contains($0) }
    if kind == .number, isWhole { return text.append(contentsOf: bytes) }
    let written = String(decoding: bytes, as: UTF8.self)
    // Whatever is no number is shown as it is, so that the reader of the table can point at it.
    guard let number = Double(written), number.isFinite else { return text.append(contentsOf: bytes) }
    if let date = dates.text(number, kind) { return text.append(contentsOf: date.utf8) }
    text.append(contentsOf: Self.decimal(number).utf8)
  }

  /// Stands for the decimal sign of a number until it is known which one the texts of the sheet use.
  static let decimalSign: UInt8 = 0x1F

  /// The decimal sign of a text that is a number with decimals; `nil` for others.
  static func sign(of text: ArraySlice<UInt8>) -> DecimalSign? {
    guard text.count <= 24, text.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") }) else {
      return nil
    }
    return Array(text).withUnsafeBufferPointer(NumberParsing.read).sign
  }

  /// A number with a mark for its decimal sign.
  ///
  /// Three decimals get a fourth: nobody shall take the comma of a number for one between thousands.
  static func decimal(_ number: Double) -> String {
    if number.rounded() == number, abs(number) < 1e15 { return String(Int64(number)) }
    var text = Array(String(number).utf8)
    guard let point = text.firstIndex(of: UInt8(ascii: ".")) else { return String(decoding: text, as: UTF8.self) }
    text[point] = decimalSign
    if text.count - point == 4, !text.contains(UInt8(ascii: "e")) { text.append(UInt8(ascii: "0")) }
    return String(decoding: text, as: UTF8.self)
  }

  /// A day without the midnight that some programs put after it.
  private static func isoDate(_ text: String) -> String {
    let parts = text.split(separator: "T", maxSplits: 1)
    guard parts.count == 2 else { return text }
    let clock = parts[1].prefix(5)
    return clock == "00:00" ? String(parts[0]) : "\(parts[0]) \(clock)"
  }
}
