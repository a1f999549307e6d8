import Testing

@testable import Forecasting

@Suite("Theta models")
struct ThetaModelTests {
  struct Known: Sendable {
    let variant: ThetaVariant
    let theta: Double
    let initialLevel: Double
    let errors: [Double]
    let forecast: [Double]
  }

  /// Printed by statsforecast 2.1.1, `theta.pegels_resid` and `theta.forecast` on R's Nile with alpha 0.3; errors of the
  /// years 4, 5, 51 and 100.
  static let known = [
    Known(
      variant: .standard, theta: 2, initialLevel: 500,
      errors: [163.62122207, 65.8920081644, -75.1911729859, -64.6763370237],
      forecast: [783.916283201, 782.559130486, 781.201977771, 779.844825056]),
    Known(
      variant: .optimised, theta: 4, initialLevel: 300,
      errors: [143.351833105, 52.3820122466, -72.9292529752, -62.4144158316],
      forecast: [781.654362009, 779.618632936, 777.582903863, 775.54717479]),
    Known(
      variant: .dynamicStandard, theta: 2, initialLevel: 500,
      errors: [228.46325, 47.375435, -67.6031317298, -64.7227108448],
      forecast: [783.916283201, 782.560721155, 781.206836952, 779.854898211]),
    Known(
      variant: .dynamicOptimised, theta: 4, initialLevel: 300,
      errors: [240.614875, 24.6071525, -61.547191091, -62.4839765632],
      forecast: [781.654362009, 779.61772552, 777.58183721, 775.546926773]),
  ]

  @Test("With parameters of another program errors and forecast are its own", arguments: known)
  func fixedParameters(_ known: Known) {
    let model = ThetaModel(
      PublishedSeries.nileFlow, variant: known.variant, alpha: 0.3, theta: known.theta,
      initialLevel: known.initialLevel)
    #expect(close([3, 4, 50, 99].map { model.errors[$0] }, known.errors))
    #expect(close(model.forecast(4), known.forecast))
  }

  /// Printed by statsforecast 2.1.1, `auto_theta(Nile, 1, model=…)`: sum of squared errors / mean, and forecast.
  @Test(
    "The squared error is as small as another program's and the forecast near its own",
    arguments: [
      (ThetaVariant.standard, 2167.92747929, [800.884991889, 799.527839174, 798.170686459]),
      (.optimised, 2160.52110497, [799.194989898, 796.481391876, 793.767793854]),
      (.dynamicStandard, 2262.58598876, [783.033453272, 781.677026343, 780.322055756]),
      (.dynamicOptimised, 2180.19416065, [798.23018873, 798.23018873, 798.23018873]),
    ])
  func optimum(variant: ThetaVariant, squaredError: Double, forecast: [Double]) throws {
    let values = PublishedSeries.nileFlow
    let model = try #require(ThetaModel.best(values, variant: variant))
    let own = model.errors.dropFirst(3).reduce(0) { $0 + $1 * $1 } / (values.reduce(0, +) / 100)
    #expect(own <= squaredError * (1 + 1e-9))
    #expect(close(model.forecast(3), forecast, within: 5e-4))
  }

  @Test("A gap moves the level on and leaves the line as it was, calculated by hand")
  func gap() {
    // The line through 10, 12 and 14 at times 1, 2 and 4 is 9 + 9/7 t. Levels 8, 9, 10.5, 11.625 with pulls 36/7,
    // 22.5/7, 2.25 and 12.375/7; the third is a gap, whose level rises by half its pull.
    let model = ThetaModel([10, 12, .nan, 14], variant: .standard, alpha: 0.5, theta: 2, initialLevel: 8)
    #expect(close(model.errors, [-22.0 / 7, -1.5 / 7, .nan, 4.25 / 7]))
  }

  @Test("Parameters found for values with gaps are no worse than any near them", arguments: ThetaVariant.allCases)
  func gapsOptimum(variant: ThetaVariant) throws {
    var values = Array(PublishedSeries.nileFlow.prefix(40))
    for place in [5, 6, 17, 30] { values[place] = .nan }
    func squaredError(_ model: ThetaModel) -> Double {
      model.errors.dropFirst(3).reduce(0) { $0 + ($1.isNaN ? 0 : $1 * $1) }
    }
    let best = try #require(ThetaModel.best(values, variant: variant))
    let least = squaredError(best)
    for alpha in [best.alpha - 0.02, best.alpha, best.alpha + 0.02] where ThetaProfile.weights.contains(alpha) {
      for theta in variant.learnsTheta ? [best.theta, best.theta * 1.1, max(1, best.theta / 1.1)] : [2] {
        for shift in [-20.0, 0, 20] {
          let other = ThetaModel(
            values, variant: variant, alpha: alpha, theta: theta, initialLevel: best.initialLevel + shift)
          #expect(squaredError(other) >= least * (1 - 1e-6))
        }
      }
    }
  }

  @Test("Missing values at the ends make no other model, only later steps", arguments: ThetaVariant.allCases)
  func missingEnds(variant: ThetaVariant) throws {
    let values = PublishedSeries.nileFlow
    let plain = try #require(ThetaModel.best(values, variant: variant))
    let padded = try #require(ThetaModel.best([.nan, .nan] + values + [.nan, .nan, .nan], variant: variant))
    #expect(padded.forecast(4) == Array(plain.forecast(7).dropFirst(3)))
    #expect(close(padded.errors, plain.errors + [.nan, .nan, .nan]))
  }

  @Test("A straight line is carried on, also below zero", arguments: [ThetaVariant.optimised, .dynamicOptimised])
  func line(variant: ThetaVariant) throws {
    let model = try #require(ThetaModel.best((0..<30).map { 20 - 2 * Double($0) }, variant: variant))
    #expect(close(model.forecast(3), [-40, -42, -44], within: 1e-4))
  }

  @Test("Few values do not tell theta, and fewer than six tell nothing")
  func few() {
    #expect(ThetaModel.best(Array(PublishedSeries.nileFlow.prefix(11)))?.theta == 2)
    #expect(ThetaModel.best(Array(PublishedSeries.nileFlow.prefix(5))) == nil)
    #expect(ThetaModel.best([.nan, .nan]) == nil)
  }
}
