import Testing

@testable import Forecasting

@Suite("Admissible weights of exponential smoothing")
struct SmoothingAdmissibleTests {
  @Test(
    "The same weights are admissible as in R",
    arguments: [
      // Weights of level, trend and season, damping and period; printed by R forecast 8.20, forecast:::admissible.
      ([0.5, 0.1, 0.2, 1], 4, true), ([0.9, 0.85, 0.05, 1], 4, true), ([0.3, 0.29, 0.65, 1], 4, true),
      ([0.1, 0, 0.89, 1], 4, true), ([0.7, 0.6, 0.29, 0.9], 4, true), ([0.8, 0, 0.19, 1], 4, true),
      ([0.5, 0.1, 0.2, 1], 12, true), ([0.1, 0, 0.89, 1], 12, true), ([0.8, 0, 0.19, 1], 12, true),
      ([0.9, 0.85, 0.05, 1], 12, false), ([0.95, 0.9, 0.04, 1], 12, false), ([0.3, 0.29, 0.65, 1], 12, false),
      ([0.7, 0.6, 0.29, 0.9], 12, false), ([0.99, 0.98, 0.005, 0.98], 12, false), ([0.5, 0.45, 0.49, 1], 12, false),
      ([0.99, 0.98, 0.0099, 1], 12, false), ([0.9, 0.89, 0.09, 0.85], 12, false),
    ])
  func likeR(weights: [Double], period: Int, expected: Bool) {
    let workspace = SmoothingWorkspace([1, 2, 3][...], period: period)
    let trend: ExponentialSmoothingModel.Trend = weights[1] == 0 ? .none : weights[3] < 1 ? .damped : .additive
    let model = ExponentialSmoothingModel(error: .additive, trend: trend, season: .additive)
    let row = [weights[0], weights[1] / weights[0], weights[2] / (1 - weights[0]), weights[3]]
    let admissible = row.withUnsafeBufferPointer {
      workspace.isAdmissible(model, $0.baseAddress.unsafelyUnwrapped)
    }
    #expect(admissible == expected)
  }
}
