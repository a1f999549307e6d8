import Forecasting
import Testing

@Suite("Reconciler")
struct ReconcilerTests {
  /// Two clinics forecast at 4 and 6, their sum at 13: three too many.
  static let pair: [(method: ReconciliationMethod, variances: [Double], expected: [Double])] = [
    (.bottomUp, [], [4, 6, 10]),
    // All three move alike: 3 / (1 + 1 + 1) each.
    (.ordinary, [], [5, 7, 12]),
    // The sum has variance 2, so a quarter of the difference goes to each part.
    (.structural, [], [4.75, 6.75, 11.5]),
    // 3 · 1/10, 3 · 3/10 and 3 · 6/10.
    (.variance, [1, 3, 6], [4.3, 6.9, 11.2]),
    (.forecastShares, [], [5.2, 7.8, 13]),
    // By means of 30 and 10.
    (.historicalShares, [], [9.75, 3.25, 13]),
  ]

  @Test("Two series and their sum, by hand", arguments: pair)
  func pairByHand(_ example: (method: ReconciliationMethod, variances: [Double], expected: [Double])) throws {
    let reconciler = try Reconciler(
      example.method, structure: try SummingStructure(bottomCount: 2, sums: [[0, 1]]),
      evidence: ReconciliationEvidence(
        variances: example.variances.isEmpty ? nil : example.variances, bottomMeans: [30, 10]))
    let table = reconciler.reconcile(SeriesTable([[4], [6], [13]]))
    #expect(close(table.values, example.expected, within: 1e-13))
    #expect(table[2, 0] == table[0, 0] + table[1, 0])
  }

  @Test("Where least squares would fall below zero, the nearest forecasts that do not are found")
  func nonNegativePair() throws {
    let structure = try SummingStructure(bottomCount: 2, sums: [[0, 1]])
    let base = SeriesTable([[0], [10], [2]])
    // By hand: (0 − 8/3, 10 − 8/3, 2 + 8/3); with the first at zero the second is the mean of 10 and 2.
    let free = try Reconciler(.ordinary, structure: structure, nonNegative: false).reconcile(base)
    let third = 1.0 / 3
    #expect(close(free.values, [-8 * third, 22 * third, 14 * third]))
    let restricted = try Reconciler(.ordinary, structure: structure).reconcile(base)
    #expect(close(restricted.values, [0, 6, 6]))
  }

  @Test("Without sums nothing changes", arguments: ReconciliationMethod.allCases)
  func noSums(_ method: ReconciliationMethod) throws {
    let evidence = ReconciliationEvidence(residuals: SeriesTable([[1, 2], [3, -1]]), bottomMeans: [1, 2])
    let base = SeriesTable([[4, 0], [6, 9]])
    let reconciler = try Reconciler(
      method, structure: try SummingStructure(bottomCount: 2, sums: []), evidence: evidence)
    #expect(reconciler.reconcile(base) == base)
    let noSteps = SeriesTable(seriesCount: 2, steps: 0, values: [])
    #expect(reconciler.reconcile(noSteps) == noSteps)
  }

  @Test("Shares of nothing are equal")
  func sharesOfNothing() throws {
    let structure = try SummingStructure(bottomCount: 4, sums: [[0, 1, 2], [0, 1]])
    let base = SeriesTable([[0], [0], [0], [5], [9], [0]])
    #expect(try Reconciler(.forecastShares, structure: structure).reconcile(base).values == [3, 3, 3, 5, 9, 6])
  }

  @Test("Forecasts cannot be split from the top where sums are crossed, by the past they can")
  func crossed() throws {
    let structure = try SummingStructure(bottomCount: 4, sums: [[0, 1], [2, 3], [0, 2], [1, 3], [0, 1, 2, 3]])
    #expect(throws: ReconciliationError.sumsNotNested(sum: 2, overlapping: 1)) {
      try Reconciler(.forecastShares, structure: structure)
    }
    let evidence = ReconciliationEvidence(bottomMeans: [1, 2, 3, 4])
    let base = SeriesTable([[0], [0], [0], [0], [0], [0], [0], [0], [50]])
    let table = try Reconciler(.historicalShares, structure: structure, evidence: evidence).reconcile(base)
    #expect(close(table.values, [5, 10, 15, 20, 15, 35, 20, 30, 50]))
    let overlapping = try SummingStructure(bottomCount: 3, sums: [[0, 1], [1, 2]])
    #expect(throws: ReconciliationError.sumsNotNested(sum: 1, overlapping: 0)) {
      try Reconciler(
        .historicalShares, structure: overlapping, evidence: ReconciliationEvidence(bottomMeans: [1, 1, 1]))
    }
  }

  @Test("Missing or unusable evidence is told with what to do")
  func evidence() throws {
    let structure = try SummingStructure(bottomCount: 2, sums: [[0, 1]])
    func error(_ method: ReconciliationMethod, _ evidence: ReconciliationEvidence) -> ReconciliationError? {
      #expect(throws: ReconciliationError.self) {
        try Reconciler(method, structure: structure, evidence: evidence)
      }
    }
    let none = ReconciliationEvidence()
    #expect(error(.historicalShares, none) == .bottomMeansMissing)
    #expect(error(.variance, none) == .residualsMissing(method: .variance))
    #expect(error(.shrinkage, none) == .residualsMissing(method: .shrinkage))
    let empty = ReconciliationEvidence(residuals: SeriesTable([[.nan], [.nan], [.nan]]))
    #expect(error(.variance, empty) == .residualsMissing(method: .variance))
    let short = ReconciliationEvidence(residuals: SeriesTable([[1], [2]]), bottomMeans: [1])
    #expect(error(.variance, short) == .seriesCountDiffers(expected: 3, given: 2))
    #expect(error(.historicalShares, short) == .seriesCountDiffers(expected: 2, given: 1))
    let negative = ReconciliationEvidence(variances: [1, -2, 1], bottomMeans: [1, .infinity])
    #expect(error(.variance, negative) == .evidenceUnusable(series: 1, value: -2))
    #expect(error(.historicalShares, negative) == .evidenceUnusable(series: 1, value: .infinity))
  }

  static let texts: [(error: ReconciliationError, text: String)] = [
    (
      .residualsMissing(method: .shrinkage),
      "Method shrinkage weighs series by their errors, and no residual is known. "
        + "Give residuals, or use method structural."
    ),
    (.bottomMeansMissing, "Method historical_shares splits by the past. Give the mean of each bottom series."),
    (
      .seriesCountDiffers(expected: 3, given: 2),
      "The structure has 3 series but the past of 2 was given. "
        + "Give one row for each bottom series and then one for each sum."
    ),
    (
      .evidenceUnusable(series: 1, value: -2),
      "The past of series 1 is -2.0. Give a number that is zero or more."
    ),
    (
      .sumsNotNested(sum: 1, overlapping: 0),
      "Sum 1 overlaps sum 0 without being part of it, so forecasts cannot be split from the top. "
        + "Use bottom_up or a least squares method, or give a structure of nested sums."
    ),
  ]

  @Test("Errors say what to do", arguments: texts)
  func text(_ example: (error: ReconciliationError, text: String)) {
    #expect(example.error.description == example.text)
  }

  @Test("A series without residuals has the variance of the others, part by part")
  func unknownVariance() throws {
    let structure = try SummingStructure(bottomCount: 2, sums: [[0, 1]])
    // The first has 9, the second and the sum are unknown: 9 and 18, so that 3 is split as 9 : 9 : 18.
    let evidence = ReconciliationEvidence(residuals: SeriesTable([[3, -3], [.nan, .nan], [.nan, .nan]]))
    let table = try Reconciler(.variance, structure: structure, evidence: evidence)
      .reconcile(SeriesTable([[4], [6], [13]]))
    #expect(close(table.values, [4.75, 6.75, 11.5], within: 1e-13))
  }

  @Test("Errors of forecasts become counts, and borrowed ones give variance only")
  func evidenceOfForecasts() throws {
    let series = try TimeSeries(values: [8, 10, 12, 14], period: 2, start: 5, exposure: [2, 2, 2, 4])
    let own = FittedForecast(
      method: "a", basis: .ownHistory(observations: 4), series: series, rates: [4, 4], errorScale: [0.5, 2],
      residuals: [.nan, 1, -2, 3], propagation: .none)
    let borrowed = FittedForecast(
      method: "b", basis: .ownHistory(observations: 1), series: try TimeSeries(values: [9], period: 1, start: 8),
      rates: [9], residuals: [.nan], propagation: .none)
    let evidence = ReconciliationEvidence(
      forecasts: [own, borrowed], over: 6..<9, exposures: [[2, 2, 4], []], bottomMeans: [1, 2])
    // The series ends before index 9, so index 7 is at the position of the first step ahead, 6 and 8 of the second:
    // 1 · 2 · 2, −2 · 0.5 · 2 and 3 · 2 · 4.
    let residuals = try #require(evidence.residuals)
    #expect(residuals.row(0) == [4, -2, 24])
    #expect(residuals.row(1).allSatisfy { $0.isNaN })
    let variances = try #require(evidence.variances)
    #expect(variances[0].isNaN)
    #expect(variances[1] > 0)
    #expect(evidence.bottomMeans == [1, 2])
  }
}
