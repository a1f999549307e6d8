import Numerics

/// Follows the level of each series of a panel with what all of them have learned: season and speed of change.
///
/// Each series is freed from its season (`PooledSeason`), every level model is run through it (`LevelRuns`), and the
/// models are mixed by how likely they are (`LevelMixture`). The width of short histories leans on that of the others.
/// Costs some twenty microseconds for a series of sixty values.
struct PooledSmoothing: Sendable {
  /// What the panel has learned about one series.
  struct Fit: Sendable {
    /// The expected rate at each step ahead.
    let rates: [Double]
    /// The multiplier of the season at each step ahead.
    let season: [Double]
    /// Errors one step ahead, without season, one for each value; `.nan` where there is none.
    let residuals: [Double]
    /// How many values have been observed.
    let observations: Int
  }

  /// One fit for each series, in their order; `nil` for a series without values.
  let fits: [Fit?]

  /// Learns from series with the same period that end at the same time index.
  ///
  /// - Parameters:
  ///   - groups: The number of each series' group.
  ///   - horizon: Steps ahead.
  init(_ series: [TimeSeries], groups: [Int], horizon: Int, threads: Int) {
    let evidence = parallelMap(count: series.count, threads: threads) { position in
      SeasonEvidence(series[position], offset: 0.5 / series[position].typicalExposure)
    }
    let season = PooledSeason(evidence, groups: groups, period: series.first?.period ?? 1)
    let models = LevelModel.all
    let prepared = parallelMap(count: series.count, threads: threads) { position -> Prepared? in
      let one = series[position]
      guard one.observationCount > 0 else { return nil }
      let own = season.season(evidence[position], group: groups[position])
      let seasonless = one.rates.enumerated().map { $1 / own.multiplier(at: one.start + $0) }
      return Prepared(season: own, seasonless: seasonless, runs: LevelRuns(seasonless, models: models))
    }
    let prior = LevelMixture.prior(prepared.compactMap { $0?.runs })
    fits = parallelMap(count: series.count, threads: threads) { position in
      guard let one = prepared[position] else { return nil }
      return Self.fit(series[position], one, models: models, prior: prior, horizon: horizon)
    }
  }

  private struct Prepared: Sendable {
    let season: MemberSeason
    let seasonless: [Double]
    let runs: LevelRuns
  }

  private static func fit(
    _ series: TimeSeries, _ prepared: Prepared, models: [LevelModel], prior: [Double], horizon: Int
  ) -> Fit {
    let weights = LevelMixture.weights(prepared.runs, prior: prior)
    var level = 0.0
    var slopes: [Double: Double] = [:]
    for (index, model) in models.enumerated() {
      level += weights[index] * prepared.runs.levels[index]
      if model.trendShare > 0 { slopes[model.damping, default: 0] += weights[index] * prepared.runs.trends[index] }
    }
    var path = [Double](repeating: level, count: horizon)
    for (damping, slope) in slopes.sorted(by: { $0.key < $1.key }) {
      var step = slope
      var sum = 0.0
      for index in 0..<horizon {
        step *= damping
        sum += step
        path[index] += sum
      }
    }
    let season = (0..<horizon).map { prepared.season.multiplier(at: series.end + $0) }
    let observed = Double(series.observationCount)
    // What was learned from the values makes them look closer than the next ones will be.
    let enlargement = (observed / max(observed - 1 - prepared.season.learned, observed / 2)).squareRoot()
    let errors = LevelRuns.errors(prepared.seasonless, models: models, weights: weights)
    return Fit(
      rates: zip(path, season).map { max(0, $0 * $1) }, season: season, residuals: errors.map { $0 * enlargement },
      observations: series.observationCount)
  }
}
