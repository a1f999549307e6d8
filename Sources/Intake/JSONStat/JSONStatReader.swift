/// Reads JSON-stat 2, the form in which PxWeb and other statistical services answer.
///
/// Reads the description into memory and gives the cells one by one. A collection or an older bundle with one table is
/// read as that table; hierarchies of categories are checked but not used. Limits: 64 levels, 64 dimensions, two million
/// values in the description, and as many cells as the file has room for. Source: json-stat.org/format, version 2.0.
package struct JSONStatReader: FormatReader {
  package init() {}

  package var format: FileFormat { .jsonStat }

  package func recognizes(name: String, beginning: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: beginning.prefix(4000), as: UTF8.self).drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    guard text.first == "{" else { return false }
    return name.lowercased().hasSuffix(".json") || text.contains("\"dataset\"") || text.contains("json-stat")
  }

  package func read(
    _ bytes: [UInt8], name: String, options: ReadingOptions, row: (LongRow) throws -> Void
  ) rethrows -> FileContents {
    let log = ProblemLog()
    var contents = FileContents(format: .jsonStat)
    if let table = open(bytes, name: name, into: &contents, log) {
      contents.rowCount = try table.read(bytes, row: row)
    }
    contents.problems = log.problems()
    return contents
  }
}

// MARK: - Description

extension JSONStatReader {
  /// Reads everything but the cells; nil after adding why they cannot be read.
  private func open(
    _ bytes: [UInt8], name: String, into contents: inout FileContents, _ log: ProblemLog
  ) -> JSONStatTable? {
    do throws(TextDecodingError) {
      try TextDecoding.refuse(bytes)
    } catch {
      log.add(.wrongEncoding, file: name, error.message)
      return nil
    }
    let root: JSONValue
    do throws(JSONSyntaxError) {
      root = try JSONValue.read(bytes, isUnread: Self.isCells)
    } catch {
      log.add(
        error.reason == .unfinished ? .truncated : .unreadable, file: name,
        row: 1 + bytes[..<min(error.position, bytes.count)].count { $0 == lineFeed },
        "\(error.message) Filen följer inte JSON. Hämta den på nytt.")
      return nil
    }
    guard let dataset = table(root, name: name, log) else { return nil }
    let description = JSONStatDescription(dataset, file: name, log: log)
    contents.title = dataset["label"]?.string ?? ""
    contents.facts = description.facts
    guard let dimensions = description.dimensions() else { return nil }
    contents.dimensions = dimensions.all.enumerated().filter { $0.offset != dimensions.time }
      .map(\.element.fileDimension)
    guard !log.hasErrors else { return nil }
    guard case .unread(let values)? = dataset["value"], !Self.isBare(bytes, at: values, cells: dimensions.shape.count)
    else {
      log.add(
        .empty, file: name, column: "value",
        "Filen beskriver en tabell men har inga värden. Hämta tabellens data, inte dess beskrivning.")
      return nil
    }
    var status: Int?
    if case .unread(let place)? = dataset["status"] { status = place }
    return JSONStatTable(
      dimensions: dimensions.all, time: dimensions.time, periods: dimensions.periods, shape: dimensions.shape,
      decimals: description.decimals, addsUp: description.addsUp, values: values, status: status, file: name, log: log)
  }

  /// Whether there are no values at all, as in an answer that only describes the table.
  private static func isBare(_ bytes: [UInt8], at start: Int, cells: Int) -> Bool {
    var scanner = JSONScanner(bytes, from: start)
    if scanner.take("[") { return cells > 0 && scanner.take("]") }
    return bytes[start] == UInt8(ascii: "n")
  }

  /// Whether a key holds the cells of a table: of the file itself, of one in a collection, or of one in a bundle.
  private static func isCells(_ key: String, _ path: [String]) -> Bool {
    guard key == "value" || key == "status" else { return false }
    return path.isEmpty || path == ["link", "item"] || path.count == 1 && !tableKeys.contains(path[0])
  }

  private static let tableKeys: Set<String> = ["dimension", "role", "extension", "link", "category", "id", "size"]

  /// The one table of the file; nil after adding why there is none.
  private func table(_ root: JSONValue, name: String, _ log: ProblemLog) -> JSONValue? {
    func refuse(_ message: String) -> JSONValue? {
      log.add(.unreadable, file: name, message)
      return nil
    }
    guard let members = root.members else { return refuse("Filen är ingen JSON-stat-tabell. Hämta den på nytt.") }
    switch root["class"]?.string {
    case "dataset": return root
    case "dimension": return refuse("Filen beskriver bara en dimension. Hämta tabellen.")
    case "collection":
      let tables = (root["link"]?["item"]?.elements ?? []).filter { $0["id"] != nil && $0["value"] != nil }
      if tables.count == 1 { return tables[0] }
      return refuse(
        tables.isEmpty
          ? "Filen är en förteckning över tabeller. Hämta den tabell som ska läsas."
          : "Filen har \(tables.count) tabeller. Spara den som ska läsas för sig.")
    case nil:
      if root["id"] != nil, root["size"] != nil { return root }
      if root["dimension"]?["id"] != nil {
        return refuse("Filen följer JSON-stat 1. Hämta tabellen som JSON-stat 2 (json-stat2).")
      }
      let tables = members.filter { $0.value["id"] != nil && $0.value["size"] != nil }
      guard tables.count == 1 else { return refuse("Filen är ingen JSON-stat-tabell. Hämta den på nytt.") }
      log.add(.oddMetadata, file: name, "Filen är ett knippe enligt JSON-stat 1; dess enda tabell läses.")
      return tables[0].value
    case let other?: return refuse("Klassen ”\(other)” är okänd. Hämta tabellen som JSON-stat 2.")
    }
  }
}
