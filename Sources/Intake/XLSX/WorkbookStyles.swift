/// Reads what the cell styles of a workbook make of numbers.
final class StyleScan: XMLHandler {
  /// The kind of each cell style, by number.
  private(set) var kinds: [NumberFormatKind] = []
  private var codes: [Int: NumberFormatKind] = [:]
  private var isInCellStyles = false

  func start(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "numFmt":
      guard let number = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"] else {
        return
      }
      codes[number] = NumberFormatKind(code: code)
    case "cellXfs": isInCellStyles = true
    case "xf" where isInCellStyles && kinds.count < WorkbookLimits.cells:
      let number = attributes["numFmtId"].flatMap { Int($0) } ?? 0
      kinds.append(codes[number] ?? NumberFormatKind(builtIn: number) ?? .number)
    default: break
    }
  }

  func end(_ name: String) { if name == "cellXfs" { isInCellStyles = false } }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
