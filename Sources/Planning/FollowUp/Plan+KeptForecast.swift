import Forecasting
public import PlanningModel

extension Plan {
  /// The plan's forecast as it is now, to be kept and held against what comes; `nil` where there is no history.
  ///
  /// What is kept is the expected volume with the decided changes in it and without queue goals: a goal is something to
  /// do, not something to expect (R030).
  public func keptForecast(file: String, madeOn: Day, programVersion: String) -> KeptForecast? {
    guard let axis = HistoryAxis(facts: facts, planStart: timeline.firstIndex) else { return nil }
    let periods = timeline.periods.count
    var scratch = [Float](repeating: 0, count: production.sampling.valueCount)
    let figures = production.series.indices.flatMap { position -> [KeptForecast.Figure] in
      let series = production.series[position]
      guard let forecast = series.forecast else { return [] }
      let expected = zip(series.steps.totals, series.steps.values(of: .queueGoal)).map { max(0, $0.value - $1) }
      var deviations = [Float](repeating: 0, count: production.sampling.paths * periods)
      production.addDeviations(
        of: position, hours: [Double](repeating: 1, count: periods), to: &deviations, scratch: &scratch,
        periodCount: periods)
      return (0..<periods).map { period in
        let values = (0..<production.sampling.paths).map { Double(deviations[$0 * periods + period]) }
        let quantiles = PathQuantiles.of(values, at: [0.1, 0.5, 0.9]).map { max(0, expected[period] + $0) }
        return KeptForecast.Figure(
          unit: units.units[series.unit].code, object: facts.catalogue.objects[series.object].code,
          period: timeline.firstIndex + period, mean: expected[period], lower: quantiles[0], median: quantiles[1],
          upper: quantiles[2], isInflow: forecast.basis == .inflow)
      }
    }
    return KeptForecast(
      file: file, madeOn: madeOn, historyEnd: axis.range.upperBound - 1, grain: timeline.grain,
      programVersion: programVersion, figures: figures)
  }
}
