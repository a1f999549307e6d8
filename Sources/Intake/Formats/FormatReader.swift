/// Reads files of one format as long rows. Every reader passes the same conformance suite.
///
/// Reading never traps and never throws for what stands in the file: what is wrong is told in `FileContents.problems`
/// with row and remedy, in Swedish. Identity numbers are looked for by the caller before anything is shown or stored.
package protocol FormatReader: Sendable {
  /// The format it reads.
  var format: FileFormat { get }

  /// Whether a file looks like the format, by its name and first bytes.
  func recognizes(name: String, beginning: ArraySlice<UInt8>) -> Bool

  /// Reads a file, giving its rows in the order they stand; rows given before an error was met are not to be used.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: Its name without folder, for problems.
  ///   - options: What somebody has decided instead of what is detected.
  ///   - row: Takes each row.
  func read(
    _ bytes: [UInt8], name: String, options: ReadingOptions, row: (LongRow) throws -> Void
  ) rethrows -> FileContents
}

/// What somebody has decided about how a file is to be read; `nil` for what is to be detected.
package struct ReadingOptions: Sendable {
  /// The encoding: `utf-8`, `windows-1252`, `iso-8859-1`, `cp437` or `cp850`.
  package var encoding: String?
  /// What stands between the cells of a CSV file.
  package var separator: Character?
  /// The sheet of a workbook, by name.
  package var sheet: String?
  /// The range of cells of a sheet, as `B4:G40`.
  package var range: String?
  /// The language of a table that has several, as `sv`.
  package var language: String?
  /// Whether vouchers are to be summed where the file has no period balances (SIE).
  package var sumsVouchers: Bool

  package init(
    encoding: String? = nil, separator: Character? = nil, sheet: String? = nil, range: String? = nil,
    language: String? = nil, sumsVouchers: Bool = false
  ) {
    self.encoding = encoding
    self.separator = separator
    self.sheet = sheet
    self.range = range
    self.language = language
    self.sumsVouchers = sumsVouchers
  }
}
