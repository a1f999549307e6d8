/// An approximation of how wide a text becomes, since the server has no fonts to ask.
///
/// The widths are those of DejaVu Sans in thousandths of the letter height, rounded up into classes. It is wider than
/// Arial, Segoe UI and Helvetica, so a text that fits here fits with them as well.
enum TextMeasure {
  /// The width in units.
  static func width(_ text: String, _ style: TextStyle) -> Double {
    let thousandths = text.reduce(0) { $0 + width(of: $1) }
    return Double(thousandths) / 1000 * style.size * (style.isBold ? 1.1 : 1)
  }

  /// The text if it fits, otherwise its beginning and an ellipsis.
  static func truncated(_ text: String, to width: Double, _ style: TextStyle) -> String {
    guard self.width(text, style) > width else { return text }
    var kept = text
    while !kept.isEmpty, self.width(kept + "…", style) > width { kept.removeLast() }
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }

  /// The text broken at spaces into at most `maximumLines`; what does not fit on the last line is truncated.
  static func wrapped(_ text: String, to width: Double, _ style: TextStyle, maximumLines: Int = 2) -> [String] {
    var lines: [String] = []
    var current = ""
    for word in text.split(separator: " ").map(String.init) {
      let longer = current.isEmpty ? word : current + " " + word
      if current.isEmpty || lines.count == maximumLines - 1 || self.width(longer, style) <= width {
        current = longer
      } else {
        lines.append(current)
        current = word
      }
    }
    return (lines + [current]).map { truncated($0, to: width, style) }
  }

  private static func width(of character: Character) -> Int {
    switch character {
    case "i", "j", "l", "'", "|", "I": 300
    case " ", "\u{A0}", ",", ".", ":", ";": 325
    case "f", "t", "r", "(", ")", "/", "-", "J": 405
    case "s", "z", "c", "?": 550
    case "0"..."9", "a"..."h", "k", "n"..."q", "u", "v", "x", "y", "å", "ä", "ö", "é", "–": 640
    case "A"..."H", "K", "L", "P", "R"..."V", "X"..."Z", "Å", "Ä": 700
    case "+", "−", "=", "×", "÷", "±", "<", ">", "w", "≈", "N", "O", "Q", "Ö", "→", "▼", "▲": 840
    case "m", "M", "W", "%", "…", "—": 1000
    default: 800
    }
  }
}
