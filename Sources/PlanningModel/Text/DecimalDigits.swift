/// The decimal digits of a magnitude, rounded half away from zero on the number as it is written.
///
/// Works on the shortest text that gives the same number back, so that 1.005 rounds as a reader sees it and not as its
/// binary neighbour 1.00499…
struct DecimalDigits {
  /// Digits before the decimal mark, at least one.
  let whole: String
  /// Digits after it.
  let fraction: String

  /// Rounds `magnitude × 10^powerOfTen` (finite, not negative) to `decimals`, or keeps every digit when `nil`.
  init(magnitude: Double, decimals: Int?, powerOfTen: Int = 0) {
    precondition(magnitude.isFinite && magnitude >= 0, "A magnitude is finite and not negative.")
    precondition(decimals ?? 0 >= 0, "A number has no fewer than zero decimals.")
    var (digits, point) = Self.written(magnitude)
    point += powerOfTen
    if point < 1 {
      digits.insert(contentsOf: repeatElement(0, count: 1 - point), at: 0)
      point = 1
    }
    if digits.count < point { digits += repeatElement(0, count: point - digits.count) }
    if let decimals {
      Self.round(&digits, point: &point, decimals: decimals)
    } else {
      while digits.count > point, digits.last == 0 { digits.removeLast() }
    }
    let firstUsed = digits[..<(point - 1)].firstIndex { $0 != 0 } ?? point - 1
    whole = digits[firstUsed..<point].map(String.init).joined()
    fraction = digits[point...].map(String.init).joined()
  }

  /// Whether nothing but zeros is left.
  var isZero: Bool { (whole + fraction).allSatisfy { $0 == "0" } }

  private static func written(_ magnitude: Double) -> (digits: [Int], point: Int) {
    let parts = "\(magnitude)".split(separator: "e")
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let mantissa = parts[0].split(separator: ".")
    let digits = mantissa.joined().compactMap(\.wholeNumberValue)
    return (digits, mantissa[0].count + exponent)
  }

  private static func round(_ digits: inout [Int], point: inout Int, decimals: Int) {
    let kept = point + decimals
    if digits.count <= kept {
      digits += repeatElement(0, count: kept - digits.count)
      return
    }
    let roundsUp = digits[kept] >= 5
    digits.removeSubrange(kept...)
    guard roundsUp else { return }
    var index = kept - 1
    while index >= 0, digits[index] == 9 {
      digits[index] = 0
      index -= 1
    }
    if index >= 0 {
      digits[index] += 1
    } else {
      digits.insert(1, at: 0)
      point += 1
    }
  }
}

extension DecimalDigits {
  /// The number nearest to the value rounded to some significant digits, half away from zero as it is written.
  static func rounded(_ value: Double, significant: Int) -> Double {
    var (digits, point) = written(value.magnitude)
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    point -= zeros
    guard digits.count > significant else { return value }
    round(&digits, point: &point, decimals: significant - point)
    let text = "0.\(digits.map(String.init).joined())e\(point)"
    return Double(value < 0 ? "-" + text : text) ?? value
  }
}
