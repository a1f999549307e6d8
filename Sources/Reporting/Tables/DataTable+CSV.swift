import PlanningModel

extension DataTable {
  /// For whom a CSV text is written.
  public enum CSVPurpose: Sendable {
    /// People with a spreadsheet: headers with units, decimals as shown and the decimal mark of the language.
    case reading
    /// Other programs: stable English keys, decimal point and up to fifteen digits; fractions, not percentages.
    case exchange
  }

  /// Semicolon-separated text in lines that end with CRLF (RFC 4180), without byte order mark.
  ///
  /// Missing numbers are empty. A text that a spreadsheet would run as a formula gets an apostrophe in front
  /// (OWASP, CSV injection).
  public func csv(_ purpose: CSVPurpose = .reading) -> String {
    let header = columns.map { Self.field(purpose == .reading ? $0.title : $0.key) }
    let body = rows.map { row in zip(columns, row.cells).map { csvField($1, $0, purpose) } }
    return ([header] + body).map { $0.joined(separator: ";") + "\r\n" }.joined()
  }

  private func csvField(_ cell: Cell, _ column: Column, _ purpose: CSVPurpose) -> String {
    switch (cell, purpose) {
    case (.text(let text), _): Self.field(text)
    case (.number(let value), .reading), (.gap(let value, _), .reading):
      language.numbers.plain(value, decimals: column.decimals)
    case (.percent(let fraction), .reading):
      language.numbers.plainPercent(fraction, decimals: column.decimals)
    case (.number(let value), .exchange), (.gap(let value, _), .exchange), (.percent(let value), .exchange):
      value.flatMap { $0.isFinite ? JSONText.number($0) : nil } ?? ""
    case (.empty, _): ""
    }
  }

  // Bytes, because Swift sees CRLF as one character that is neither CR nor LF.
  private static func field(_ text: String) -> String {
    let isRisky = text.utf8.first.map("=+-@\t\r\n".utf8.contains) == true
    let safe = isRisky ? "'" + text : text
    guard safe.utf8.contains(where: { ";\"\r\n".utf8.contains($0) }) else { return safe }
    let doubled = safe.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
    return "\"\(doubled)\""
  }
}
