/// Writes the steps of a year script; what a step shares with the one before it is left out.
struct YearWriter {
  private(set) var lines: [String] = []
  private var on = ""
  private var by = ""
  private var reason = ""

  /// A heading between steps.
  mutating func heading(_ text: String) { lines += ["", "  # \(text)"] }

  /// Who acts from here on, when and why.
  mutating func turn(_ person: String, on day: String? = nil, _ why: String? = nil) {
    by = person
    on = day ?? on
    reason = why ?? reason
  }

  private var written = (on: "", by: "", reason: "")

  /// A step with one command; `refused` are words of the refusal that must come.
  mutating func step(_ command: String, refused: String? = nil) {
    var fields: [String] = []
    if on != written.on { fields.append("on: \(on)") }
    if by != written.by { fields.append("by: \(by)") }
    if reason != written.reason { fields.append("reason: \(reason)") }
    written = (on, by, reason)
    fields.append(command)
    if let refused { fields.append("refused: \"\(refused)\"") }
    lines += fields.enumerated().map { ($0 == 0 ? "  - " : "    ") + $1 }
  }
}
