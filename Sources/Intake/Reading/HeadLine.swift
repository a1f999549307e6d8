package import PlanningModel

/// The first line of an own file, `#vardtakt;volumes;1;extracted=2026-11-03`.
package struct HeadLine: Equatable, Sendable {
  package var kind: DataSetKind
  package var extracted: Day?

  /// The form of files that this program writes.
  package static let version = "1"

  package init(kind: DataSetKind, extracted: Day?) {
    self.kind = kind
    self.extracted = extracted
  }

  /// The line without line break.
  package var text: String {
    let start = "#vardtakt;\(kind.rawValue);\(Self.version)"
    return extracted.map { "\(start);extracted=\($0)" } ?? start
  }

  /// Reads the first line of a text; `nil` when it is no head line.
  ///
  /// Throws a sentence in Swedish when it is one that cannot be obeyed.
  static func read(_ bytes: [UInt8]) throws(HeadLineError) -> HeadLine? {
    guard bytes.starts(with: "#vardtakt".utf8) else { return nil }
    let line = bytes.prefix { $0 != lineFeed && $0 != carriageReturn }
    // Spreadsheets pad the line with empty cells when they save the file.
    var parts = String(decoding: line, as: UTF8.self).split(whereSeparator: { $0 == ";" || $0 == "," || $0 == "\t" })
      .map { String($0.filter { $0 != "\"" && $0 != " " }) }
    while parts.last?.isEmpty == true { parts.removeLast() }
    guard parts.count >= 2, let kind = DataSetKind(rawValue: parts[1]) else {
      throw HeadLineError(
        "Första raden ska lyda till exempel #vardtakt;volumes;1;extracted=2026-11-03. Rätta eller ta bort den.")
    }
    guard parts.count < 3 || parts[2] == version else {
      throw HeadLineError(
        "Filens version är \(parts[2]), men programmet läser version \(version). Skriv filen på nytt.")
    }
    guard let date = parts.dropFirst(3).first(where: { $0.hasPrefix("extracted=") }) else {
      return HeadLine(kind: kind, extracted: nil)
    }
    guard let day = Day(date.dropFirst("extracted=".count)) else {
      throw HeadLineError("Datumet i första raden går inte att läsa. Skriv det som extracted=2026-11-03.")
    }
    return HeadLine(kind: kind, extracted: day)
  }
}

/// Why a head line cannot be obeyed, in Swedish.
struct HeadLineError: Error, Equatable {
  let message: String

  init(_ message: String) { self.message = message }
}
