/// The texts that the cells of a workbook share, by number.
///
/// Rich text is read as plain, and the phonetic guides of East Asian text are left out.
struct SharedTexts {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  subscript(_ number: Int) -> ArraySlice<UInt8>? {
    guard ends.indices.contains(number) else { return nil }
    return bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
  }

  fileprivate var isTooLarge: Bool { bytes.count > WorkbookLimits.textBytes || ends.count > WorkbookLimits.cells }

  fileprivate mutating func append(_ text: [UInt8]) {
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
  }
}

/// Reads the part with the shared texts.
final class SharedTextScan: XMLHandler {
  private(set) var texts = SharedTexts()
  private var text = SheetCellText()
  private var isInText = false
  private var phoneticDepth = 0

  var failure: WorkbookError? { texts.isTooLarge ? .tooLarge(what: "för många olika texter") : nil }

  func start(_ name: String, _ attributes: XMLAttributes) {
    if name == "rPh" { phoneticDepth += 1 }
    isInText = name == "t" && phoneticDepth == 0
    if name == "si" { text.removeAll() }
  }

  func end(_ name: String) {
    isInText = false
    if name == "rPh" { phoneticDepth -= 1 }
    if name == "si" {
      text.finish()
      texts.append(text.bytes)
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) { if isInText { text.append(bytes) } }
}
