/// A text in a column of fixed width on a terminal.
struct TerminalCell {
  /// What colour repeats; the text says it too.
  enum Tone {
    case plain
    case deficit
    case surplus
  }

  let text: String
  let width: Int
  let isNumber: Bool
  let tone: Tone

  init(_ text: String, _ width: Int, isNumber: Bool = false, tone: Tone = .plain) {
    self.text = text
    self.width = width
    self.isNumber = isNumber
    self.tone = tone
  }

  /// The text cut or filled to the width; a number is never cut, because its beginning is another number.
  func filled(colour: Bool) -> String {
    let shown = text.count > width && !isNumber ? text.prefix(max(0, width - 1)) + "…" : text
    let space = String(repeating: " ", count: max(0, width - shown.count))
    let painted = colour ? painted(shown) : shown
    return isNumber ? space + painted : painted + space
  }

  private func painted(_ text: String) -> String {
    switch tone {
    case .plain: text
    case .deficit: "\u{1B}[33m\(text)\u{1B}[0m"
    case .surplus: "\u{1B}[36m\(text)\u{1B}[0m"
    }
  }
}

extension Overview {
  /// The cells with two spaces between them and none at the end.
  func line(_ cells: [TerminalCell]) -> String {
    var text = cells.map { $0.filled(colour: colour) }.joined(separator: "  ")
    while text.last == " " { text.removeLast() }
    return text
  }

  /// A name followed by a rule to the end of the line.
  func heading(_ text: String) -> String {
    strong(text) + " " + String(repeating: "─", count: max(0, width - text.count - 1))
  }

  func strong(_ text: String) -> String { colour ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
}
