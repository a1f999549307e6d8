/// Numbers as files have them: at most fifteen significant digits, which every spreadsheet and program keeps.
///
/// Sums of decimals carry noise in their last digits (0.1 + 0.2 is 0.30000000000000004). Without it a table says the same
/// in CSV, JSON and a workbook, and each of them is read back as the very same number.
package enum FileNumber {
  /// The most digits that survive from decimal text to a number of 64 bits and back (IEEE 754: `DBL_DIG`).
  static let digits = 15

  /// The nearest number of at most fifteen digits.
  package static func rounded(_ value: Double) -> Double {
    // Fifteen digits, a point and a sign.
    guard value.isFinite, value.description.utf8.count > digits + 1 else { return value }
    let rounded = DecimalDigits.rounded(value, significant: digits)
    return rounded.isFinite ? rounded : value
  }

  /// The shortest text of the number, without an empty decimal part; zero has no sign.
  package static func text(_ value: Double) -> String {
    precondition(value.isFinite, "A file has no word for a number that is infinite or none.")
    let rounded = rounded(value)
    let text = rounded == 0 ? "0" : rounded.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
