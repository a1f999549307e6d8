import Foundation

/// Numbers as the table shows them.
enum ResultText {
  /// Milliseconds below a second, else seconds; three digits that matter.
  static func time(_ seconds: Double) -> String {
    seconds < 0.9995 ? digits(seconds * 1000) + " ms" : digits(seconds) + " s"
  }

  /// From the fastest to the slowest, in the unit of the slowest.
  static func range(_ range: ClosedRange<Double>) -> String {
    let scale = range.upperBound < 0.9995 ? 1000.0 : 1
    return digits(range.lowerBound * scale) + "–" + digits(range.upperBound * scale)
  }

  /// In millions of bytes.
  static func megabytes(_ bytes: Int) -> String { String(format: "%.0f", Double(bytes) / 1e6) }

  /// A factor, such as 0.41.
  static func ratio(_ ratio: Double) -> String { digits(ratio) }

  /// An aim and whether it was met, such as `≤ 1.5 s: met`.
  static func aim(_ aim: Aim, for measurement: Measurement) -> String {
    let limits = ["≤ " + limit(aim.seconds)] + (aim.peakBytes.map { ["≤ \(megabytes($0)) MB"] } ?? [])
    return limits.joined(separator: ", ") + (aim.isMet(by: measurement) ? ": met" : ": MISSED")
  }

  private static func limit(_ seconds: Double) -> String {
    seconds < 1 ? String(format: "%g ms", seconds * 1000) : String(format: "%g s", seconds)
  }

  private static func digits(_ number: Double) -> String {
    switch number {
    case ..<9.995: String(format: "%.2f", number)
    case ..<99.95: String(format: "%.1f", number)
    default: String(format: "%.0f", number)
    }
  }
}
