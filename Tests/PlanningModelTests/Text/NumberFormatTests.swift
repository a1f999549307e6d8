import Foundation
import PlanningModel
import Testing

/// A value, its decimals and sign, and the two texts, written by hand from Språkrådets Svenska skrivregler and the usual
/// English conventions.
struct WrittenNumber: Sendable {
  let value: Double?
  let decimals: Int
  let sign: NumberFormat.Sign
  let swedish: String
  let english: String

  init(_ value: Double?, _ decimals: Int, _ sign: NumberFormat.Sign, _ swedish: String, _ english: String) {
    self.value = value
    self.decimals = decimals
    self.sign = sign
    self.swedish = swedish
    self.english = english
  }
}

private let writtenNumbers: [WrittenNumber] = [
  WrittenNumber(0, 0, .always, "0", "0"),
  WrittenNumber(7, 0, .negativeOnly, "7", "7"),
  WrittenNumber(999, 0, .negativeOnly, "999", "999"),
  WrittenNumber(1234.5, 1, .negativeOnly, "1\u{A0}234,5", "1,234.5"),
  WrittenNumber(-1234.5, 1, .negativeOnly, "\u{2212}1\u{A0}234,5", "\u{2212}1,234.5"),
  WrittenNumber(1_234_567, 0, .always, "+1\u{A0}234\u{A0}567", "+1,234,567"),
  WrittenNumber(
    1e21, 0, .negativeOnly, "1" + String(repeating: "\u{A0}000", count: 7), "1" + String(repeating: ",000", count: 7)),
  WrittenNumber(2.675, 2, .negativeOnly, "2,68", "2.68"),
  WrittenNumber(1.005, 2, .negativeOnly, "1,01", "1.01"),
  WrittenNumber(0.5, 0, .negativeOnly, "1", "1"),
  WrittenNumber(-2.5, 0, .negativeOnly, "\u{2212}3", "\u{2212}3"),
  WrittenNumber(999.96, 1, .negativeOnly, "1\u{A0}000,0", "1,000.0"),
  WrittenNumber(-0.04, 1, .always, "0,0", "0.0"),
  WrittenNumber(1.5e-7, 8, .negativeOnly, "0,00000015", "0.00000015"),
  WrittenNumber(24.2249, 2, .negativeOnly, "24,22", "24.22"),
  WrittenNumber(nil, 2, .always, "saknas", "missing"),
  WrittenNumber(.nan, 0, .always, "saknas", "missing"),
  WrittenNumber(.infinity, 0, .always, "saknas", "missing"),
]

@Test("A number is written by the conventions of its language", arguments: writtenNumbers)
func numberIsWritten(_ row: WrittenNumber) {
  #expect(NumberFormat.swedish.text(row.value, decimals: row.decimals, sign: row.sign) == row.swedish)
  #expect(NumberFormat.english.text(row.value, decimals: row.decimals, sign: row.sign) == row.english)
}

@Test("A fraction is written as a percentage, with a no-break space in Swedish alone")
func percentIsWritten() {
  #expect(NumberFormat.swedish.percent(0.125, decimals: 1) == "12,5\u{A0}%")
  #expect(NumberFormat.english.percent(0.125, decimals: 1) == "12.5%")
  #expect(NumberFormat.swedish.percent(-0.3438, sign: .always) == "\u{2212}34\u{A0}%")
  // 0.285 × 100 is 28.499999999999996 in binary; the reader sees 28.5 and rounds up.
  #expect(NumberFormat.swedish.percent(0.285) == "29\u{A0}%")
  #expect(NumberFormat.swedish.percent(nil) == "saknas")
}

@Test("A unit hangs on its number by a no-break space")
func quantityIsWritten() {
  #expect(NumberFormat.swedish.quantity(-1200, unit: "h") == "\u{2212}1\u{A0}200\u{A0}h")
  #expect(NumberFormat.swedish.quantity(12, unit: "") == "12")
  #expect(NumberFormat.swedish.quantity(nil, unit: "h") == "saknas")
}

@Test("A number for a file has no groups, a hyphen as minus and all its digits")
func plainNumberIsWritten() {
  #expect(NumberFormat.swedish.plain(-1234.56) == "-1234,56")
  #expect(NumberFormat.english.plain(-1234.56) == "-1234.56")
  #expect(NumberFormat.english.plain(0.1 + 0.2) == "0.30000000000000004")
  #expect(NumberFormat.english.plain(1e22) == "10000000000000000000000")
  #expect(NumberFormat.english.plain(-0.0) == "0")
  #expect(NumberFormat.english.plain(nil) == "")
  #expect(NumberFormat.swedish.plainPercent(-0.0708, decimals: 1) == "-7,1%")
}

@Test("Rounding agrees with printf of the C library where no tie is involved")
func roundingAgreesWithPrintf() {
  var state: UInt64 = 42
  for _ in 0..<500 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    // Odd multiples of 1/1024 lie never on a tie at three decimals, and binary holds them exactly.
    let value = Double(Int64(bitPattern: state) >> 30 | 1) / 1024
    let printed = String(format: "%.3f", value)
    #expect(NumberFormat.english.plain(value, decimals: 3) == printed)
  }
}
