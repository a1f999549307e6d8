import Testing

@testable import Forecasting

@Suite("Recursion of exponential smoothing")
struct SmoothingRecursionTests {
  private let series = ClassicSeries.accidentalDeaths

  /// A row of quantities as the search would have found it, scaled for a workspace.
  private func row(_ reference: ReferenceModel, _ workspace: SmoothingWorkspace) throws -> [Double] {
    let model = try #require(ExponentialSmoothingModel(shortForm: reference.model))
    let (level, trend, season) = (reference.weights[0], reference.weights[1], reference.weights[2])
    var row = [Double](repeating: 0, count: workspace.width)
    row[SmoothingLanes.level] = level
    row[SmoothingLanes.trendShare] = trend / level
    row[SmoothingLanes.seasonShare] = season / (1 - level)
    row[SmoothingLanes.damping] = reference.weights[3]
    row[SmoothingLanes.startLevel] = reference.level / workspace.scale
    row[SmoothingLanes.startTrend] = reference.trend / workspace.scale
    for (position, effect) in reference.season.enumerated() {
      row[SmoothingLanes.firstSeason + position] = model.season == .additive ? effect / workspace.scale : effect
    }
    return row
  }

  @Test(
    "With R's weights and starting states, likelihood, expected values and forecasts are R's",
    arguments: ReferenceModel.all)
  func likeR(reference: ReferenceModel) throws {
    let model = try #require(ExponentialSmoothingModel(shortForm: reference.model))
    let workspace = SmoothingWorkspace(series.values[...], period: 12)
    let row = try row(reference, workspace)
    let squares = row.withUnsafeBufferPointer {
      SmoothingSearch(workspace, model).equivalentSquares($0.baseAddress.unsafelyUnwrapped)
    }
    let learned = LearnedSmoothing(SmoothingFit(model: model, row: row, squares: squares), workspace, start: 0)
    #expect(close(learned.logLikelihood, reference.logLikelihood, within: 1e-9))
    #expect(close([0, 1, 12, 39, 71].map { learned.expected[$0] }, reference.fitted, within: 1e-9))
    let means = learned.means(horizon: 24)
    #expect(close([0, 1, 11, 12, 23].map { means[$0] }, reference.ahead, within: 1e-6))
  }

  @Test("The derivatives are those of the likelihood, gaps and all", arguments: ReferenceModel.all)
  func derivatives(reference: ReferenceModel) throws {
    var values = series.values
    for gap in [5, 30, 31] { values[gap] = .nan }
    let model = try #require(ExponentialSmoothingModel(shortForm: reference.model))
    let workspace = SmoothingWorkspace(values[...], period: 12)
    let search = SmoothingSearch(workspace, model)
    var row = try row(reference, workspace)
    // Away from the bounds.
    row[SmoothingLanes.level] = 0.4
    if model.trend != .none { row[SmoothingLanes.trendShare] = 0.2 }
    if model.season != nil { row[SmoothingLanes.seasonShare] = 0.3 }
    func halfLogarithm(_ row: [Double]) -> Double {
      row.withUnsafeBufferPointer { logarithm(search.equivalentSquares($0.baseAddress.unsafelyUnwrapped)) / 2 }
    }
    let squares = row.withUnsafeBufferPointer { workspace.linearize(model, $0.baseAddress.unsafelyUnwrapped) }
    for lane in search.lanes {
      let step = 1e-5
      var (left, right) = (row, row)
      left[lane] -= step
      right[lane] += step
      let difference = (halfLogarithm(right) - halfLogarithm(left)) / (2 * step)
      #expect(close(workspace.side[lane] / squares, difference, within: 1e-5), "quantity \(lane)")
    }
  }

  @Test("A missing value moves the states on and counts for nothing")
  func missing() {
    // Level 0.5, by hand: 4 → (4 + 8)/2 = 6, nothing, then an error of 10 − 6.
    let workspace = SmoothingWorkspace([8, .nan, 10][...], period: 1)
    var row = [Double](repeating: 0, count: workspace.width)
    row[SmoothingLanes.level] = 0.5
    row[SmoothingLanes.damping] = 1
    row[SmoothingLanes.startLevel] = 4 / workspace.scale
    let model = ExponentialSmoothingModel(error: .additive)
    let learned = LearnedSmoothing(SmoothingFit(model: model, row: row, squares: 1), workspace, start: 0)
    #expect(close(learned.errors, [4, .nan, 4]))
    #expect(close(learned.level, 8))
  }
}
