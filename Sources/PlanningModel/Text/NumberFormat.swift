/// How a language writes numbers: marks, groups and the word for a value that is missing.
///
/// Rounding is half away from zero on the number as it is written in decimal (2.675 with two decimals is 2,68), which is
/// what a reader with a pocket calculator expects. A value that rounds to zero has no sign. A value that is `nil`, not a
/// number or infinite is written as missing, never as zero.
///
/// Example: `NumberFormat.swedish.text(-1234.5, decimals: 1)` is `−1 234,5`.
public struct NumberFormat: Sendable, Equatable {
  /// The mark before the decimals.
  public let decimalMark: String
  /// The mark between groups of three digits.
  public let groupMark: String
  /// What follows a percentage, including its space.
  public let percentMark: String
  /// The word for a missing value.
  public let missing: String
  /// The true minus sign U+2212, as wide as the plus and never broken from its number.
  public let minus = "\u{2212}"

  /// When a number carries a sign.
  public enum Sign: Sendable {
    /// Only below zero.
    case negativeOnly
    /// Below and above zero: differences and gaps.
    case always
  }
}

extension NumberFormat {
  /// The number with fixed decimals and grouped thousands.
  public func text(_ value: Double?, decimals: Int = 0, sign: Sign = .negativeOnly) -> String {
    written(value, decimals: decimals, sign: sign, powerOfTen: 0) ?? missing
  }

  /// A fraction written as a percentage: 0.125 with one decimal is `12,5 %`.
  public func percent(_ fraction: Double?, decimals: Int = 0, sign: Sign = .negativeOnly) -> String {
    guard let digits = written(fraction, decimals: decimals, sign: sign, powerOfTen: 2) else { return missing }
    return digits + percentMark
  }

  /// The number and its unit, held together by a no-break space; an empty unit leaves the bare number.
  public func quantity(_ value: Double?, unit: String, decimals: Int = 0, sign: Sign = .negativeOnly) -> String {
    guard let digits = written(value, decimals: decimals, sign: sign, powerOfTen: 0) else { return missing }
    return unit.isEmpty ? digits : digits + "\u{A0}" + unit
  }

  /// The number for a file that another program reads: no groups, hyphen as minus; empty when missing.
  ///
  /// Without `decimals` the shortest text that gives the same number back is written.
  public func plain(_ value: Double?, decimals: Int? = nil) -> String {
    plain(value, decimals: decimals, powerOfTen: 0)
  }

  /// A fraction as a percentage for a file, followed by `%` without space; empty when missing.
  public func plainPercent(_ fraction: Double?, decimals: Int? = nil) -> String {
    let digits = plain(fraction, decimals: decimals, powerOfTen: 2)
    return digits.isEmpty ? "" : digits + "%"
  }

  private func plain(_ value: Double?, decimals: Int?, powerOfTen: Int) -> String {
    guard let value, value.isFinite else { return "" }
    let digits = DecimalDigits(magnitude: value.magnitude, decimals: decimals, powerOfTen: powerOfTen)
    let fraction = digits.fraction.isEmpty ? "" : decimalMark + digits.fraction
    return (value < 0 && !digits.isZero ? "-" : "") + digits.whole + fraction
  }

  private func written(_ value: Double?, decimals: Int, sign: Sign, powerOfTen: Int) -> String? {
    guard let value, value.isFinite else { return nil }
    let digits = DecimalDigits(magnitude: value.magnitude, decimals: decimals, powerOfTen: powerOfTen)
    let fraction = digits.fraction.isEmpty ? "" : decimalMark + digits.fraction
    return signMark(value, isZero: digits.isZero, sign: sign) + grouped(digits.whole) + fraction
  }

  private func signMark(_ value: Double, isZero: Bool, sign: Sign) -> String {
    if isZero { return "" }
    if value < 0 { return minus }
    return sign == .always ? "+" : ""
  }

  private func grouped(_ whole: String) -> String {
    var result = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index).isMultiple(of: 3) { result += groupMark }
      result.append(digit)
    }
    return result
  }
}
