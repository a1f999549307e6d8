/// An Excel workbook: its sheets by name, and any of them as text that is read exactly as a CSV file.
///
/// Reads Office Open XML spreadsheets (ECMA-376), transitional and strict, as Excel, LibreOffice, openpyxl and
/// libxlsxwriter write them. Formulas are never calculated: the value that was saved with each is read.
struct Workbook {
  struct SheetEntry {
    var name: String
    var isHidden: Bool
    fileprivate var part: String
  }

  private let archive: ZipArchive
  let sheets: [SheetEntry]
  private let kinds: [NumberFormatKind]
  private let texts: SharedTexts
  /// Whether the days of the workbook are counted from 1904.
  let from1904: Bool

  /// Whether a file is a workbook or at least some zip archive, by its first bytes.
  static func isLikely(_ bytes: some Collection<UInt8>) -> Bool { bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) }

  init(_ bytes: [UInt8]) throws(WorkbookError) {
    archive = try ZipArchive(bytes)
    let book = try Self.bookPart(archive)
    let list = SheetListScan()
    try Self.scan(archive, book, list)
    let relations = try Self.relations(archive, of: book)
    func target(_ kind: String) -> String? {
      relations.first { $0.kind == kind }.map { RelationScan.path($0.target, from: book) }
    }
    from1904 = list.from1904
    sheets = list.sheets.compactMap { sheet in
      guard let relation = relations.first(where: { $0.id == sheet.relation && $0.kind == "worksheet" }) else {
        return nil
      }
      return SheetEntry(
        name: sheet.name, isHidden: sheet.isHidden, part: RelationScan.path(relation.target, from: book))
    }
    guard !sheets.isEmpty else { throw .missingPart("worksheets") }
    let screen = PersonalDataScreen()
    guard !sheets.contains(where: { screen.holdsIdentityNumber($0.name) }) else {
      throw .personalData(where: "Namnet på ett blad")
    }
    let styles = StyleScan()
    // Some programs name these parts without having anything to put in them.
    if let part = target("styles"), archive[part] != nil { try Self.scan(archive, part, styles) }
    kinds = styles.kinds
    let shared = SharedTextScan()
    if let part = target("sharedStrings"), archive[part] != nil {
      try Self.scan(archive, part, shared) { shared.failure }
    }
    texts = shared.texts
  }
}

extension Workbook {
  /// What somebody has chosen of a workbook, or its first table of figures, visible ones first, as text.
  ///
  /// Where no sheet has figures the first with any cell is read, and the program's own instructions never.
  func text(
    sheet name: String?, range: String?, joinsHeadings: Bool = false
  ) throws(WorkbookError) -> SheetText {
    var cells = CellRange.all
    if let range {
      guard let chosen = CellRange(range) else { throw .invalidRange(range) }
      cells = chosen
    }
    if let name {
      let chosen = sheets.first { $0.name == name } ?? sheets.first { $0.name.lowercased() == name.lowercased() }
      guard let chosen else { throw .unknownSheet(name, known: sheets.map(\.name)) }
      guard let text = try text(of: chosen, range: cells, joinsHeadings: joinsHeadings) else { throw .noCells }
      return text
    }
    let candidates = (sheets.filter { !$0.isHidden } + sheets.filter(\.isHidden))
      .filter { !RegionReader.plainSheets.contains($0.name.lowercased()) }
    var first: SheetEntry?
    for sheet in candidates {
      guard let joined = try text(of: sheet, range: cells, joinsHeadings: true) else { continue }
      if candidates.count > 1, !CSVFormatReader.hasFigures(joined.bytes) {
        first = first ?? sheet
      } else if let text = joinsHeadings ? joined : try text(of: sheet, range: cells) {
        return text
      }
    }
    guard let first, let text = try text(of: first, range: cells, joinsHeadings: joinsHeadings) else { throw .noCells }
    return text
  }

  /// Adds which sheets a reading leaves alone, when nobody has chosen one.
  func report(read sheet: String, file: String, log: ProblemLog) {
    let others = sheets.filter { $0.name != sheet }.map { $0.isHidden ? "\($0.name) (dolt)" : $0.name }
    guard !others.isEmpty else { return }
    log.add(
      .filtered, file: file,
      "Bladet \(sheet) läses, men inte \(others.prefix(20).joined(separator: ", "))\(others.count > 20 ? " …" : "").")
  }

  /// A sheet as text; `nil` for one without any filled cell.
  func text(
    of sheet: SheetEntry, range: CellRange = .all, joinsHeadings: Bool = false
  ) throws(WorkbookError) -> SheetText? {
    try screenComments(of: sheet)
    let scan = SheetScan(
      range: range, cells: CellReader(texts: texts, kinds: kinds, dates: SerialDate(from1904: from1904)))
    try Self.scan(archive, sheet.part, scan) { scan.failure }
    return scan.sheetText(named: sheet.name, joinsHeadings: joinsHeadings)
  }

  private func screenComments(of sheet: SheetEntry) throws(WorkbookError) {
    for relation in try Self.relations(archive, of: sheet.part)
    where relation.kind == "comments" || relation.kind == "threadedComment" {
      let scan = CommentScan()
      try Self.scan(archive, RelationScan.path(relation.target, from: sheet.part), scan) { scan.failure }
      let screen = PersonalDataScreen()
      guard !scan.comments.contains(where: screen.holdsIdentityNumber) else {
        throw .personalData(where: "En kommentar på bladet \(sheet.name)")
      }
    }
  }

  private static func bookPart(_ archive: ZipArchive) throws(WorkbookError) -> String {
    guard archive["_rels/.rels"] != nil else {
      throw archive["content.xml"] == nil ? .missingPart("_rels/.rels") : .otherKind("ett OpenDocument-kalkylblad")
    }
    let root = try relations(archive, of: "")
    guard let book = root.first(where: { $0.kind == "officeDocument" })?.target else {
      throw .missingPart("xl/workbook.xml")
    }
    if book.hasSuffix(".bin") { throw .otherKind("en binär arbetsbok (.xlsb)") }
    if book.contains("document.xml") || book.contains("presentation.xml") { throw .otherKind("inget kalkylblad") }
    return RelationScan.path(book, from: "")
  }

  /// What a part refers to; empty where it refers to nothing.
  private static func relations(
    _ archive: ZipArchive, of part: String
  ) throws(WorkbookError) -> [RelationScan.Relation] {
    let folders = part.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    let name = "\(folders)_rels/\(part.split(separator: "/").last ?? "").rels"
    guard archive[name] != nil else { return [] }
    let scan = RelationScan()
    try Self.scan(archive, name, scan)
    return scan.relations
  }

  /// Reads a part through a handler, until its end or the handler's failure.
  private static func scan(
    _ archive: ZipArchive, _ part: String, _ handler: any XMLHandler, failure: () -> WorkbookError? = { nil }
  ) throws(WorkbookError) {
    guard let entry = archive[part] else { throw .missingPart(part) }
    let stream = XMLStream(handler)
    try archive.unpack(entry) { piece throws(WorkbookError) in
      do throws(XMLStreamError) {
        try stream.feed(piece)
      } catch {
        throw .damaged(part: part)
      }
      if let failure = failure() { throw failure }
    }
    do throws(XMLStreamError) {
      try stream.finish()
    } catch {
      throw .damaged(part: part)
    }
    if let failure = failure() { throw failure }
  }
}
