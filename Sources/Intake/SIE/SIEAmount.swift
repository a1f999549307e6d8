/// An amount of a SIE file in ten-thousandths, so that sums are exact.
struct SIEAmount: Equatable {
  var tenThousandths: Int

  static let zero = SIEAmount(tenThousandths: 0)

  var value: Double { Double(tenThousandths) / 10_000 }

  init(tenThousandths: Int) { self.tenThousandths = tenThousandths }

  /// Reads `-1150000.00`; `nil` for what is no amount or one of more than 13 digits before the point.
  ///
  /// A file that is not true to the format may have a decimal comma. More than four decimals are cut off.
  init?(_ text: Slice<UnsafeBufferPointer<UInt8>>) {
    var digits = text
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative || digits.first == UInt8(ascii: "+") { digits = digits.dropFirst() }
    var (number, whole, decimals) = (0, 0, -1)
    for byte in digits {
      if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ","), decimals < 0 {
        decimals = 0
        continue
      }
      guard (0x30...0x39).contains(byte) else { return nil }
      if decimals < 0 {
        whole += 1
        guard whole <= 13 else { return nil }
      } else {
        decimals += 1
        if decimals > 4 { continue }
      }
      number = number * 10 + Int(byte - 0x30)
    }
    guard whole > 0 || decimals > 0 else { return nil }
    for _ in min(max(decimals, 0), 4)..<4 { number *= 10 }
    tenThousandths = isNegative ? -number : number
  }

  /// The sum, at most what a number can hold.
  static func + (left: SIEAmount, right: SIEAmount) -> SIEAmount {
    let (sum, overflow) = left.tenThousandths.addingReportingOverflow(right.tenThousandths)
    return SIEAmount(tenThousandths: overflow ? (left.tenThousandths < 0 ? Int.min + 1 : .max) : sum)
  }

  static func - (left: SIEAmount, right: SIEAmount) -> SIEAmount {
    left + SIEAmount(tenThousandths: right.tenThousandths == .min ? .max : -right.tenThousandths)
  }

  static func += (left: inout SIEAmount, right: SIEAmount) { left = left + right }

  /// The amount for a Swedish message.
  var text: String { SwedishNumber.text(value) }
}
