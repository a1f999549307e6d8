import Testing

@testable import Planning

@Suite("A trend fades beyond two years")
struct TrendDampingTests {
  /// Hand calculation: 10 a month for 24 months, then 10 · 0.9, 10 · 0.9², 10 · 0.9³ …
  @Test("A straight rise stands for two years and then loses a tenth of itself each month")
  func straight() {
    let rates = (1...48).map { 100 + 10 * Double($0) }
    let damped = TrendDamping.damped(rates, season: 12)
    #expect(Array(damped[..<24]) == Array(rates[..<24]))
    var level = 340.0
    var step = 10.0
    for month in 24..<48 {
      step *= 0.9
      level += step
      #expect(abs(damped[month] - level) < 1e-9, "month \(month + 1)")
    }
    // The whole rise after the second year stays below 10 · 0.9 / 0.1 = 90.
    #expect(damped[47] < 340 + 90)
  }

  @Test("A season without trend is left as it is, in months and in quarters")
  func season() {
    for season in [12, 4] {
      let rates = (0..<(4 * season)).map { Double(100 + 7 * ($0 % season)) }
      #expect(TrendDamping.damped(rates, season: season) == rates)
    }
  }

  /// Hand calculation: a quarter loses what three months do, 1 − 0.9³ = 0.271, so 30 becomes 21.87 in the ninth quarter.
  @Test("A quarterly rise fades as fast in time as a monthly one")
  func quarters() {
    let rates = (1...12).map { 30 * Double($0) }
    let damped = TrendDamping.damped(rates, season: 4)
    #expect(damped[7] == 240)
    #expect(abs(damped[8] - 261.87) < 1e-9)
  }

  @Test("A fall never goes below nothing, and a plan of two years is not touched")
  func bounds() {
    #expect(TrendDamping.damped((0..<48).map { max(0, 50 - 2 * Double($0)) }, season: 12).allSatisfy { $0 >= 0 })
    let short = (0..<24).map(Double.init)
    #expect(TrendDamping.damped(short, season: 12) == short)
  }
}
