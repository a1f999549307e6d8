import Numerics

/// A panel forecast from an earlier moment, beside what came.
struct PanelTrial: Sendable {
  /// The places of the series that took part, in the panel; rising.
  let places: [Int]
  /// What was known of each.
  let histories: [TimeSeries]
  /// What was forecast.
  let run: PanelRun
  /// The rates that came, for each series and step; `.nan` where missing.
  let outcomes: [[Double]]
  /// The exposure of each step, for series that have one.
  let exposures: [[Double]?]
  /// The typical error of each series while learning, without season; 0 if it made none.
  let widths: [Double]

  /// With fewer observed values before it a series takes no part.
  static let fewestObservations = 6

  /// Cuts series before the steps held out, adjusts what is left as if nothing more were known, and forecasts it.
  ///
  /// Outcomes are as they were observed, apart from values that `hindsight` says are no outcome at all.
  ///
  /// - Parameters:
  ///   - members: What was observed, with the group of each.
  ///   - hindsight: The series as adjusted with all that is known now.
  ///   - sample: The most series to take, evenly over the panel; all if nil.
  init(
    _ members: [PanelMember], hindsight: [AdjustedSeries], stepsBack: Int, horizon: Int, sample: Int?, threads: Int
  ) {
    let every = sample.map { max(1, members.count / $0) } ?? 1
    let cuts = parallelMap(count: members.count, threads: threads) { place -> TimeSeries? in
      guard place.isMultiple(of: every) else { return nil }
      let series = members[place].series
      let cut = series.aligned(to: series.start..<max(series.start, series.end - stepsBack))
      guard cut.observationCount >= Self.fewestObservations else { return nil }
      return BreakDetection().adjust(cut, closed: members[place].closed).series
    }
    places = cuts.indices.filter { cuts[$0] != nil }
    histories = cuts.compactMap { $0 }
    let run = PanelRun(histories, groups: places.map { members[$0].group }, horizon: horizon, threads: threads)
    self.run = run
    let steps = zip(places, histories).map { place, history in
      members[place].series.withoutOddValues(hindsight[place].adjustments)
        .aligned(to: history.end..<history.end + horizon)
    }
    outcomes = steps.map(\.rates)
    exposures = steps.map(\.exposure)
    let pool = ResidualWidth(run.pooled, series: histories)
    widths = zip(run.pooled, histories).map { pool.width($0, series: $1) }
  }

  /// The index of the series at a place of the panel among those that took part.
  func index(of place: Int) -> Int? {
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low < places.count && places[low] == place ? low : nil
  }

  /// The errors of a combination for one participant: outcome − forecast, as rates.
  func errors(_ index: Int, recipe: CombinationRecipe) -> [Double]? {
    recipe.combine(run.members[index]).map { forecast in zip(outcomes[index], forecast).map { $0 - $1 } }
  }

  /// The errors of a combination for one participant, without season and over its typical error.
  func miss(_ index: Int, recipe: CombinationRecipe) -> ErrorGrowth.Miss? {
    guard let errors = errors(index, recipe: recipe), let fit = run.pooled[index], widths[index] > 0 else { return nil }
    return ErrorGrowth.Miss(errors: zip(errors, fit.season).map { $0 / ($1 * widths[index]) })
  }
}
