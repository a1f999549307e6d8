import Testing

@testable import Forecasting

#if canImport(Glibc)
  import Glibc
#else
  import Foundation
#endif

@Suite("Complex exponential smoothing models")
struct ComplexModelTests {
  struct Known: Sendable {
    let name: String
    let values: [Double]
    let period: Int
    let variant: ComplexVariant
    let parameters: [Double]
    /// n · log(sum of squared errors).
    let likelihood: Double
    /// Of the first, the 51st and the last value.
    let fitted: [Double]
    let forecast: [Double]
  }

  /// Printed by statsforecast 2.1.1, `auto_ces(y, period, model=…)` and `forecast_ces`.
  static let known = [
    Known(
      name: "Nile", values: PublishedSeries.nileFlow, period: 1, variant: .seasonless,
      parameters: [1.2161187298712317, 0.9951469605322917], likelihood: 1451.3194748,
      fitted: [1083.92544131, 834.933862729, 820.163473953], forecast: [800.127757972, 797.509530889, 794.192327212]),
    Known(
      name: "AirPassengers", values: PublishedSeries.airPassengers, period: 12, variant: .seasonless,
      parameters: [1.7999999999999998, 0.9839288711547911], likelihood: 1747.26626663,
      fitted: [111.561093238, 194.597698816, 400.61546631], forecast: [425.490976001, 418.237663299, 417.202193163]),
    Known(
      name: "AirPassengers", values: PublishedSeries.airPassengers, period: 12, variant: .simple,
      parameters: [1.8, 1.1939023703336713], likelihood: 1583.34601536,
      fitted: [133.563383843, 220.457304125, 420.627854329], forecast: [445.995919054, 422.518096396, 480.08631504]),
    Known(
      name: "AirPassengers", values: PublishedSeries.airPassengers, period: 12, variant: .partial,
      parameters: [1.8, 1.0078683310352061, 0.7258207103754214], likelihood: 1482.35628621,
      fitted: [118.579048807, 213.311249595, 440.881250305], forecast: [452.348179213, 445.456653647, 493.067979856]),
    Known(
      name: "AirPassengers", values: PublishedSeries.airPassengers, period: 12, variant: .full,
      parameters: [1.27342365872632, 1.0094040578540509, 1.4996704014704592, 1.1318820823256803],
      likelihood: 1422.92590555,
      fitted: [93.3191744603, 226.941598973, 432.608341306], forecast: [453.018220471, 429.32291765, 488.627669601]),
    Known(
      name: "USAccDeaths", values: PublishedSeries.accidentalDeaths, period: 12, variant: .simple,
      parameters: [1.0476323854973326, 0.9955789231708867], likelihood: 1191.70249497,
      fitted: [8204.48407082, 8040.80480133, 8307.43351717], forecast: [7975.28873791, 7198.85184981, 7951.46969503]),
    Known(
      name: "USAccDeaths", values: PublishedSeries.accidentalDeaths, period: 12, variant: .partial,
      parameters: [1.5674440497965758, 0.998147739223454, 0.01], likelihood: 1105.76313751,
      fitted: [8908.51588792, 7748.92809777, 8830.79946916], forecast: [8303.13744603, 7567.70998248, 8342.42762219]),
    Known(
      name: "USAccDeaths", values: PublishedSeries.accidentalDeaths, period: 12, variant: .full,
      parameters: [1.5633264518748327, 0.9981664054636578, 0.9970623051775478, 1.0000132549593725],
      likelihood: 1105.60936145,
      fitted: [8904.77840079, 7749.26828174, 8820.8339547], forecast: [8299.78518863, 7572.43503499, 8344.22361718]),
    Known(
      name: "nottem", values: PublishedSeries.nottinghamTemperatures, period: 12, variant: .partial,
      parameters: [1.0205973000011386, 1.0000480500288813, 0.01], likelihood: 1706.08547989,
      fitted: [39.6593861531, 41.7983639467, 40.1827730097], forecast: [40.2142592135, 39.683457827, 42.6624176042]),
    Known(
      name: "nottem", values: PublishedSeries.nottinghamTemperatures, period: 12, variant: .full,
      parameters: [1.0238322837169282, 1.000046115387849, 0.9809314910642618, 0.9999299826039509],
      likelihood: 1702.15466978,
      fitted: [39.6652340464, 41.4943514434, 40.5397569478], forecast: [40.1932698281, 39.5576651842, 42.3984657514]),
  ]

  @Test("With parameters of another program fitted values and forecast are its own", arguments: known)
  func fixedParameters(_ known: Known) throws {
    let values = known.values
    let model = try #require(
      ComplexModel(values, period: known.period, variant: known.variant, parameters: known.parameters))
    #expect(close(Double(values.count) * log(model.squaredError), known.likelihood))
    let fitted = [0, 50, values.count - 1].map { values[$0] - model.errors[$0] }
    #expect(close(fitted, known.fitted))
    #expect(close(model.forecast(3), known.forecast))
  }

  @Test("The squared error is as small as another program's", arguments: known)
  func optimum(_ known: Known) throws {
    let model = try #require(ComplexModel(known.values, period: known.period, variant: known.variant))
    let likelihood = Double(known.values.count) * log(model.squaredError)
    // Ends of a search: a likelihood worse by 0.002 is one of parameters that differ in the third digit.
    #expect(likelihood <= known.likelihood + 0.002)
    // Where the other search ended far from the least error, its forecast is another one.
    if likelihood > known.likelihood - 1 { #expect(close(model.forecast(3), known.forecast, within: 2e-3)) }
  }

  @Test("Without error the states move on: the level stays over a gap if nothing hidden is taken off it")
  func gap() throws {
    // With an imaginary part of 1 the level is simple exponential smoothing with weight 1.4 − 1 = 0.4.
    let values = [10.0, 12, .nan, .nan, 14, 13]
    let model = try #require(ComplexModel(values, period: 1, variant: .seasonless, parameters: [1.4, 1]))
    let level = values[1] - model.errors[1] + 0.4 * model.errors[1]
    #expect(close(model.errors[4], 14 - level))
    #expect(close(model.errors[5], 13 - (level + 0.4 * model.errors[4])))
    #expect(model.errors[2].isNaN && model.errors[3].isNaN)
  }

  @Test("However far ahead and however steep, the forecast is a number")
  func farAhead() throws {
    // Without error the states follow λ² − 0.7 λ − 0.8 = 0, of which one root is 1.31: a third more with each step.
    let values = (0..<30).map { Double($0) }
    let model = try #require(ComplexModel(values, period: 1, variant: .seasonless, parameters: [1.3, 1.5]))
    let forecast = model.forecast(5000)
    #expect(forecast.allSatisfy { abs($0) <= 1e9 })
    let root = 0.35 + (0.35 * 0.35 + 0.8).squareRoot()
    #expect(close(forecast[41] / forecast[40], root))
  }

  @Test("A season is not started without two of them, or where a position was never observed")
  func noSeason() {
    let values = PublishedSeries.nottinghamTemperatures
    for variant in [ComplexVariant.simple, .partial, .full] {
      #expect(ComplexModel(Array(values.prefix(23)), period: 12, variant: variant) == nil)
      let gappy = values.enumerated().map { $0 % 12 == 3 ? .nan : $1 }
      #expect(ComplexModel(gappy, period: 12, variant: variant) == nil)
      #expect(ComplexModel(values, period: 1, variant: variant) == nil)
    }
  }

  @Test("The criterion without season is another program's")
  func criterion() throws {
    // statsforecast 2.1.1 prints an AICc of 1457.5694748 for R's Nile.
    let model = try #require(
      ComplexModel(
        PublishedSeries.nileFlow, period: 1, variant: .seasonless, parameters: [1.2161187298712317, 0.9951469605322917])
    )
    #expect(close(model.criterion(observed: 100, period: 1), 1457.5694748))
    #expect(model.criterion(observed: 4, period: 1) == .infinity)
  }
}
