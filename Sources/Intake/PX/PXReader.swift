/// Reads PC-Axis files, the form in which statistics offices keep and send tables.
///
/// Reads the head into memory and gives the cells one by one. A symbol instead of a figure is kept and its value is
/// missing; that holds for `-` too, which means nil or nothing: whether it counts as 0 is for the profile to say.
/// Limits: 64 variables, 500 000 keywords, and as many cells as the file has room for. Grammar: PxTools/PCAxis.Core.
package struct PXReader: FormatReader {
  package init() {}

  package var format: FileFormat { .px }

  package func recognizes(name: String, beginning: ArraySlice<UInt8>) -> Bool {
    if name.lowercased().hasSuffix(".px") { return true }
    // Every table begins with one of these keywords, and few other texts have two of them.
    let text = String(decoding: beginning.prefix(2000), as: UTF8.self)
    let keywords = ["CHARSET=", "AXIS-VERSION=", "CODEPAGE=", "CREATION-DATE=", "SUBJECT-AREA=", "MATRIX="]
    let begins = keywords.contains { text.hasPrefix($0) || text.hasPrefix("\u{FEFF}" + $0) }
    return begins && keywords.count(where: text.contains) > 1
  }

  package func read(
    _ bytes: [UInt8], name: String, options: ReadingOptions, row: (LongRow) throws -> Void
  ) rethrows -> FileContents {
    let log = ProblemLog()
    var contents = FileContents(format: .px)
    if let table = open(bytes, name: name, options: options, into: &contents, log) {
      contents.rowCount = try table.read(bytes, row: row)
    }
    contents.problems = log.problems()
    return contents
  }
}

// MARK: - Head

extension PXReader {
  /// Reads everything but the cells; nil after adding why they cannot be read.
  private func open(
    _ bytes: [UInt8], name: String, options: ReadingOptions, into contents: inout FileContents, _ log: ProblemLog
  ) -> PXTable? {
    var chosen: TextEncoding?
    do throws(TextDecodingError) {
      try TextDecoding.refuse(bytes)
      chosen = options.encoding.flatMap(TextEncoding.init(name:))
      if options.encoding != nil, chosen == nil { throw .unknownEncoding }
    } catch {
      log.add(.wrongEncoding, file: name, error.message)
      return nil
    }
    guard bytes.contains(where: { !PXScanner.isSpace($0) }) else {
      log.add(.empty, file: name, "Filen är tom. Hämta den på nytt.")
      return nil
    }
    let read = PXEncoding(bytes, chosen: chosen)
    if let remark = read.remark { log.add(.oddMetadata, file: name, column: "CODEPAGE", remark) }
    if let stop = read.scan.stop {
      log.add(.unreadable, file: name, row: read.scan.line, "\(stop) Exportera tabellen på nytt.")
      return nil
    }
    guard !read.scan.keywords.isEmpty else {
      log.add(.unreadable, file: name, "Filen har inga nyckelord; den är ingen PC-Axis-fil. Hämta den på nytt.")
      return nil
    }
    var head = PXHead(read.scan.keywords)
    head.chooseLanguage(options.language, file: name, log: log)
    PXChecks(head, file: name, log: log).run(faults: read.scan.faults)
    contents.title = head.text("TITLE") ?? head.text("DESCRIPTION") ?? ""
    contents.facts = PXFacts(head, encoding: read.encoding).all
    guard !log.hasErrors else { return nil }
    let dimensions = PXVariables(head, file: name, log: log).dimensions()
    contents.dimensions = (dimensions?.all ?? []).enumerated().filter { $0.offset != dimensions?.time }
      .map(\.element.fileDimension)
    guard let start = read.scan.dataStart else {
      log.add(.truncated, file: name, column: "DATA", "DATA saknas; filen är troligen avhuggen. Hämta den på nytt.")
      return nil
    }
    guard let dimensions, !log.hasErrors else { return nil }
    return PXTable(
      head: head, encoding: read.encoding, dimensions: dimensions.all, time: dimensions.time,
      periods: dimensions.periods, start: start, line: read.scan.line, file: name, log: log)
  }
}

extension PXHead {
  /// Sets the language that labels are read in.
  mutating func chooseLanguage(_ wanted: String?, file: String, log: ProblemLog) {
    guard let wanted, wanted != mainLanguage else { return }
    guard languages.contains(wanted) else {
      log.add(
        .oddMetadata, file: file, column: "LANGUAGES",
        "Språket \(wanted) finns inte i filen, som har \(languages.joined(separator: ", ")). Läst på filens eget.")
      return
    }
    language = wanted
  }
}
