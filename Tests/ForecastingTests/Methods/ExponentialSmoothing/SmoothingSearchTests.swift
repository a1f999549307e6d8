import Testing

@testable import Forecasting

@Suite("Fits of exponential smoothing")
struct SmoothingSearchTests {
  @Test(
    "A fit is at least as likely as R's, and where it is no more likely it forecasts the same",
    arguments: ReferenceFit.all)
  func asLikely(reference: ReferenceFit) throws {
    let model = try #require(ExponentialSmoothingModel(shortForm: reference.model))
    let learned = try #require(
      ExponentialSmoothing(model: model).learn(reference.series.values, period: reference.series.period))
    #expect(learned.logLikelihood > reference.logLikelihood - 0.1)
    guard abs(learned.logLikelihood - reference.logLikelihood) < 0.01 else { return }
    let means = learned.means(horizon: 12)
    #expect(close([0, 5, 11].map { means[$0] }, reference.ahead, within: 0.02))
  }

  @Test(
    "The model chosen has an AICc no more than 0.1 above R's choice",
    arguments: [
      // R forecast 8.20, ets(y)$aicc: MAdM, ANA, MNN, AAdN, MAM and ANN.
      (ClassicSeries.airPassengers, 1400.638), (.accidentalDeaths, 1148.716), (.nile, 1458.552),
      (.internetUsage, 718.634), (.gas, 1256.558), (.lake, 396.933),
    ])
  func chosen(series: ClassicSeries, criterion: Double) throws {
    let learned = try #require(
      ExponentialSmoothing(trendCaution: 0).learn(series.values, period: series.period))
    #expect(learned.criterion < criterion + 0.1)
  }

  @Test("Caution leaves an undamped trend out unless it is ahead by more")
  func caution() throws {
    let series = ClassicSeries.gas
    let bold = try #require(ExponentialSmoothing(trendCaution: 0).learn(series.values, period: 4))
    let cautious = try #require(ExponentialSmoothing(trendCaution: 1000).learn(series.values, period: 4))
    #expect(bold.model.trend == .additive)
    #expect(cautious.model.trend != .additive)
    #expect(bold.criterion < cautious.criterion)
  }
}
