/// The arrow that repeats the sign of a written number, so that the sign is seen before the figures are read.
enum SignMark {
  /// Judged from the text with its sign, because a small gap that is written as zero is no deficit to the reader.
  static func mark(ofSigned text: String) -> String {
    switch text.first {
    case "\u{2212}": "▼"
    case "+": "▲"
    default: "="
    }
  }
}
