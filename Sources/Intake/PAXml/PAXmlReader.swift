/// Reads PAXml files (1.0 and 2.0): hours of schedules and time transactions for each result unit, code and day.
///
/// Persons are dropped while reading: `persnr` and `anstid` are never looked at, and sections about staff, pay, travel
/// and balances are passed over whole. Hours of all persons with the same unit, code and day are one row.
///
/// Limits: a million rows, 128 elements in each other, no document type (XMLStream).
package struct PAXmlReader: FormatReader {
  package init() {}

  package var format: FileFormat { .paxml }

  package func recognizes(name: String, beginning: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: beginning.prefix(4096), as: UTF8.self).lowercased()
    return text.contains("<paxml") || (name.lowercased().hasSuffix(".paxml") && !text.isEmpty)
  }

  package func read(
    _ bytes: [UInt8], name: String, options: ReadingOptions, row: (LongRow) throws -> Void
  ) rethrows -> FileContents {
    let log = ProblemLog()
    var contents = FileContents(format: .paxml)
    if let (handler, encoding) = parse(bytes, name: name, options: options, log: log) {
      let hours = handler.hours.sorted
      let columns = Set(hours.flatMap { $0.key.units.map(\.dimension) }).sorted()
      contents.dimensions = dimensions(handler, columns)
      for (key, hours) in hours {
        let units = columns.map { column in key.units.first { $0.dimension == column }?.code ?? "" }
        try row(LongRow(keys: [key.kind, key.code] + units, period: key.day, value: hours))
      }
      contents.rowCount = hours.count
      contents.facts = facts(handler, encoding)
      report(handler, hours.count, name, log)
    }
    contents.problems = log.problems()
    return contents
  }
}

extension PAXmlReader {
  private func parse(
    _ bytes: [UInt8], name: String, options: ReadingOptions, log: ProblemLog
  ) -> (PAXmlHandler, TextEncoding)? {
    guard !bytes.isEmpty else {
      log.add(.empty, file: name, "Filen är tom. Exportera den på nytt.")
      return nil
    }
    guard !TextDecoding.looksLikeWebPage(bytes) else {
      log.add(.unreadable, file: name, TextDecodingError.webPage.message)
      return nil
    }
    let handler = PAXmlHandler()
    do {
      let text = try TextDecoding.decode(bytes, encoding: options.encoding ?? Self.declaredEncoding(bytes))
      try Self.feed(text.bytes, to: XMLStream(handler))
      guard handler.isPAXml else {
        log.add(
          .unreadable, file: name,
          "Filen är ingen PAXml-fil: den börjar inte med elementet paxml. Exportera den på nytt ur lönesystemet.")
        return nil
      }
      return (handler, text.encoding)
    } catch let error as TextDecodingError {
      log.add(.wrongEncoding, file: name, error.message)
    } catch let error as XMLStreamError {
      add(error, name, log)
    } catch {
      log.add(.unreadable, file: name, "Filen går inte att läsa. Exportera den på nytt ur lönesystemet.")
    }
    return nil
  }

  /// Feeds the text without its declaration, which names an encoding it no longer has.
  private static func feed(_ text: [UInt8], to stream: XMLStream) throws(XMLStreamError) {
    let declaration = text.starts(with: "<?xml".utf8) ? text.prefix(400).firstIndex(of: UInt8(ascii: ">")) : nil
    var start = declaration.map { $0 + 1 } ?? 0
    while start < text.count {
      let end = min(start + 65_536, text.count)
      try text[start..<end].withUnsafeBufferPointer { piece throws(XMLStreamError) in try stream.feed(piece) }
      start = end
    }
    try stream.finish()
  }

  /// The encoding of `<?xml version="1.0" encoding="ISO-8859-1"?>`, where the text is not UTF-8 anyway.
  private static func declaredEncoding(_ bytes: [UInt8]) -> String? {
    let declaration = String(decoding: bytes.prefix(200).prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self)
    guard !TextDecoding.isUTF8(bytes), let key = declaration.firstRange(of: "encoding=") else { return nil }
    let name = declaration[key.upperBound...].dropFirst().prefix { $0 != "\"" && $0 != "'" }
    return TextEncoding(name: String(name)) == .utf8 ? nil : TextEncoding(name: String(name)).map { _ in String(name) }
  }

  private func add(_ error: XMLStreamError, _ name: String, _ log: ProblemLog) {
    switch error {
    case .malformed(let line):
      log.add(
        .truncated, file: name, row: line,
        "Filen är inte välformad XML; den är troligen avhuggen. Exportera den på nytt ur lönesystemet.")
    case .documentType:
      log.add(.unreadable, file: name, "Filen har en dokumenttyp (DOCTYPE), som inte läses. Exportera den utan.")
    case .tooDeep:
      log.add(
        .unreadable, file: name,
        "Filen har fler än \(XMLStream.deepest) element i varandra. Exportera den på nytt ur lönesystemet.")
    case .longPiece:
      log.add(.unreadable, file: name, "Filen har ett element som är för långt. Exportera den på nytt ur lönesystemet.")
    }
  }

  private func report(_ handler: PAXmlHandler, _ rows: Int, _ name: String, _ log: ProblemLog) {
    if handler.hours.isFull {
      log.add(
        .unreadable, file: name,
        "Filen ger fler än \(PAXmlHours.mostKeys) rader. Exportera en kortare period i taget.")
    }
    if handler.unusable > 0 {
      log.add(
        .gap, file: name,
        "\(handler.unusable) dagar eller tidtransaktioner saknar datum eller timmar och räknas inte. "
          + "Kontrollera exporten.")
    }
    let singles = handler.hours.singleCount
    if singles > 0, rows > 0 {
      log.add(
        .possiblePersonalData, file: name,
        "\(singles) av \(rows) rader bygger på ett enda schema. Slå ihop enheter eller dagar innan de visas för andra.")
    }
    if rows == 0 {
      log.add(
        .empty, file: name,
        "Filen har varken schematransaktioner eller tidtransaktioner med timmar. Välj dem när du exporterar.")
    }
  }

  private func facts(_ handler: PAXmlHandler, _ encoding: TextEncoding) -> [FileContents.Fact] {
    var facts = [FileContents.Fact("encoding", encoding.rawValue)]
    if !handler.version.isEmpty { facts.append(.init("version", handler.version)) }
    if !handler.software.isEmpty { facts.append(.init("program", handler.software)) }
    if handler.dropped > 0 { facts.append(.init("droppedSections", String(handler.dropped))) }
    facts.append(.init("unit", "hours"))
    return facts
  }

  private func dimensions(_ handler: PAXmlHandler, _ columns: [String]) -> [FileDimension] {
    let kinds = ["schedule": "Schema", "time": "Tidtransaktion"]
    return [
      FileDimension(code: "kind", label: "Slag", role: .measure, labels: kinds),
      FileDimension(code: "code", label: "Tidkod", labels: handler.codeNames),
    ]
      + columns.map { column in
        FileDimension(
          code: "dim\(column)", label: handler.dimensionNames[column] ?? "",
          labels: handler.unitNames[column] ?? [:])
      }
  }
}
