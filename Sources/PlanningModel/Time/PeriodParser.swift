/// Reads periods as people and other systems write them.
///
/// Accepted, in upper or lower case and with spaces (also U+00A0) around:
/// * days `2026-01-31`, `20260131`, `31/1 2026`, `31 januari 2026`
/// * months `2026-01`, `202601`, `2026M01`, `jan 2026`, `2026 januari`
/// * quarters `2026K1`, `2026-Q1`, `Kv1 2026`, `2026 kv 1`, `Kvartal 1 2026`; tertials `2026T1`, `Tertial 1 2026`
/// * ISO weeks `2026V12`, `2026-W12`, `v.12 2026`, `vecka 12 2026`; years `2026`
///
/// Six digits are read as `YYYYMM` only where no reading as `YYMMDD` exists.
/// ```
/// try PeriodParser.parse("Kv1 2026")  // .quarter(2026-Q1)
/// ```
public enum PeriodParser {
  /// The years that are taken for years; others are most likely slips of the pen.
  public static let years = 1900...2199

  /// Reads one period, or says why the text is none.
  public static func parse(_ text: some StringProtocol) throws(PeriodParseError) -> Period {
    let trimmed = trim(String(text))
    guard !trimmed.isEmpty else { throw .empty }
    let reading = PeriodReading(text: trimmed)
    if let period = try reading.digitForm() { return period }
    return try reading.wordForm()
  }

  private static func trim(_ text: String) -> String {
    let isSpace: (Character) -> Bool = { $0.isWhitespace || $0 == "\u{FEFF}" }
    let withoutStart = text.drop(while: isSpace)
    guard let end = withoutStart.lastIndex(where: { !isSpace($0) }) else { return "" }
    return String(withoutStart[...end])
  }
}
