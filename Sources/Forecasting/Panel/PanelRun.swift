import Numerics

/// What every method of a combination makes of a panel, from what was known at one moment.
struct PanelRun: Sendable {
  /// What the panel has learned together.
  let pooled: [PooledSmoothing.Fit?]
  /// For each series the forecast of each method, in the order of `PanelMethod.allCases`, as rates; `nil` for a method
  /// that has too little to learn from.
  let members: [[[Double]?]]

  /// Forecasts series that end at the same time index and have the same period.
  init(_ series: [TimeSeries], groups: [Int], horizon: Int, threads: Int) {
    let smoothing = PooledSmoothing(series, groups: groups, horizon: horizon, threads: threads)
    pooled = smoothing.fits
    members = parallelMap(count: series.count, threads: threads) { position in
      PanelMethod.allCases.map { method -> [Double]? in
        switch method {
        case .pooledSmoothing: smoothing.fits[position]?.rates
        case .theta: Theta().fit(series[position], horizon: horizon).forecast?.rates
        case .exponentialSmoothing: ExponentialSmoothing().fit(series[position], horizon: horizon).forecast?.rates
        case .seasonalNaive: SeasonalNaive().fit(series[position], horizon: horizon).forecast?.rates
        }
      }
    }
  }
}
