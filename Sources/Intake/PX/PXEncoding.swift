/// Finds out how the letters of a PC-Axis file are stored, and reads its head in them.
///
/// What somebody has decided comes first; then a byte order mark, letters that are UTF-8 and nothing else, `CODEPAGE`
/// and `CHARSET`. A file with neither is from DOS, unless its Swedish letters are those of Windows.
struct PXEncoding {
  /// The keywords and where they end, with letters read right.
  var scan: PXScanner
  var encoding: TextEncoding
  /// What is odd about how the file says that it is stored, in Swedish.
  var remark: String?

  /// - Parameter chosen: The encoding that somebody has decided.
  init(_ bytes: [UInt8], chosen: TextEncoding?) {
    var raw = PXScanner(bytes)
    raw.run()
    let head = Array(bytes[..<(raw.dataStart ?? bytes.count)])
    let page = raw.keywords.first { $0.name == "CODEPAGE" }?.texts.first
    let charset = raw.keywords.first { $0.name == "CHARSET" }?.texts.first
    (encoding, remark) = Self.find(head, page: page, charset: charset)
    if let chosen { (encoding, remark) = (chosen, nil) }
    guard encoding != .utf8, encoding != .utf8WithMark, !TextDecoding.isASCII(head) else {
      scan = raw
      return
    }
    scan = PXScanner(encoding.utf8(from: head))
    scan.run()
    scan.moveData(to: raw.dataStart)
  }

  private static func find(_ head: [UInt8], page: String?, charset: String?) -> (TextEncoding, String?) {
    if head.starts(with: TextDecoding.mark) { return (.utf8WithMark, nil) }
    let stated = page.flatMap(TextEncoding.init(name:))
    if TextDecoding.isASCII(head) { return (stated ?? .utf8, nil) }
    if TextDecoding.isUTF8(head) {
      let isLie = stated != nil && stated != .utf8
      return (.utf8, isLie ? "CODEPAGE säger \(page ?? "") men texten är UTF-8, som den läses som." : nil)
    }
    switch stated {
    case .utf8?, .utf8WithMark?:
      return (.windows1252, "CODEPAGE säger \(page ?? "") men texten är det inte; den läses som Windows-1252.")
    // The letters of ISO 8859-1 are also those of Windows-1252, which programs write under its name.
    case .latin1?: return (.windows1252, nil)
    case let stated?: return (stated, nil)
    case nil: break
    }
    if let page { return (.windows1252, "CODEPAGE \(page) är okänd; texten läses som Windows-1252.") }
    if charset != nil { return (.windows1252, nil) }
    return (looksLikeWindows(head) ? .windows1252 : .cp850, nil)
  }

  /// Whether Swedish letters outside ASCII are more often those of Windows than those of DOS.
  private static func looksLikeWindows(_ head: [UInt8]) -> Bool {
    let windows: Set<UInt8> = [0xC4, 0xC5, 0xD6, 0xE4, 0xE5, 0xF6]
    let dos: Set<UInt8> = [0x84, 0x86, 0x8E, 0x8F, 0x94, 0x99]
    return head.count { windows.contains($0) } > head.count { dos.contains($0) }
  }
}
