import Forecasting
import Numerics
import PlanningModel

extension NeedForecaster {
  /// What all forecasts of a region came to.
  struct Outcome {
    /// One for each source, `nil` where there is none or it cannot be forecast.
    let series: [SeriesForecast?]
    /// The forecasts of units above, by object and unit.
    let totals: [TotalForecast]
  }

  /// A method's answer on the way to the plan.
  struct Answer {
    let model: FittedForecast
    let backtest: Backtest?
    let adjustments: [SeriesAdjustment]
    let choice: ForecastMethodChoice?
    /// The expected value at each step ahead, with the trend faded beyond two years.
    let ahead: [Double]
    /// The mean working or calendar days of a step.
    let usualExposure: Double
    /// What would have been expected from earlier moments, beside what came.
    let trials: [ForecastTrial]
  }

  /// Forecasts all sources and the sums above them at once, so that they may lend each other what they have in common.
  func forecasts(of sources: [Source?], threads: Int) -> Outcome {
    let present = sources.indices.filter { sources[$0] != nil }
    let kept = present.compactMap { sources[$0] }
    guard !kept.isEmpty else {
      return Outcome(series: [SeriesForecast?](repeating: nil, count: sources.count), totals: [])
    }
    let adjusted = parallelMap(count: kept.count, threads: threads) { self.adjusted(kept[$0]) }
    let groups = coherenceGroups(kept, adjusted: adjusted)
    let sums = groups.flatMap { group in group.sums.map { (group: group, sum: $0) } }

    let units = kept.map { self.choice(unit: $0.unit, object: $0.object) }
    let above = sums.map { self.choice(unit: $0.sum.unit, object: $0.group.object) }
    let members =
      kept.indices.map { position in
        PanelMember(
          series: adjusted[position], group: kept[position].object, method: units[position]?.forecastMethod,
          closed: kept[position].closed.map { $0.closedPeriod(grain: axis.grain) })
      }
      + sums.enumerated().map { position, sum in
        // Sums share a season with their units but are no further proof of it.
        PanelMember(
          series: sum.sum.history, group: facts.catalogue.objects.count + sum.group.object,
          method: above[position]?.forecastMethod,
          closed: sum.sum.closed.map { $0.closedPeriod(grain: axis.grain) })
      }
    let chosen = PanelForecaster().forecast(members, horizon: horizon, threads: threads)
    let answers = kept.indices.map { position in
      answer(
        chosen[position], choice: units[position], weekdayShare: facts.units.units[kept[position].unit].weekdayShare)
    }
    let sumAnswers = sums.indices.map { position in
      answer(
        chosen[kept.count + position], choice: above[position], weekdayShare: sums[position].sum.weekdayShare)
    }
    return inPlan(
      sources, present: present, kept: kept, answers: answers, groups: groups, sums: sumAnswers, threads: threads)
  }

  private func choice(unit: Int, object: Int) -> ForecastMethodChoice? {
    choices.choice(unit: unit, object: facts.catalogue.objects[object].code)
  }

  private func answer(
    _ choice: AutomaticChoice, choice decided: ForecastMethodChoice?, weekdayShare: Double
  ) -> Answer? {
    guard case .fitted(let model) = choice.result else { return nil }
    let rates = TrendDamping.damped(model.rates, season: axis.grain.seasonLength)
    let exposure = exposureAhead(weekdayShare: weekdayShare)
    return Answer(
      model: model, backtest: choice.backtest, adjustments: choice.adjustments, choice: decided,
      ahead: zip(rates, exposure).map { $0 * $1 },
      usualExposure: exposure.reduce(0, +) / Double(max(1, exposure.count)), trials: choice.trials)
  }

  /// Makes units and sums agree, and sets them on the plan's periods.
  private func inPlan(
    _ sources: [Source?], present: [Int], kept: [Source], answers: [Answer?], groups: [CoherenceGroup], sums: [Answer?],
    threads: Int
  ) -> Outcome {
    var agreed = answers.map { $0?.ahead ?? [] }
    let starts = groups.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.sums.count) }
    let parts = groups.indices.map { position in
      CoherenceParts(
        groups[position], units: groups[position].sources.map { answers[$0] },
        sums: Array(sums[starts[position]..<starts[position + 1]]), past: axis.range)
    }
    let method = CoherenceChoice.method(for: facts.settings.coherence, parts.compactMap { $0 }, threads: threads)
    let found = parallelMap(count: groups.count, threads: threads) { parts[$0]?.agreed(by: method) }
    for (group, forecasts) in zip(groups, found) {
      for (source, forecast) in zip(group.sources, forecasts ?? []) { agreed[source] = forecast }
    }
    var series = [SeriesForecast?](repeating: nil, count: sources.count)
    for (position, place) in present.enumerated() {
      guard let answer = answers[position] else { continue }
      series[place] = forecast(kept[position], answer: answer, agreed: agreed[position])
    }
    let placed = present.map { series[$0] }
    let totals = zip(groups, starts).flatMap { group, start in
      group.sums.enumerated().compactMap { offset, sum in
        sums[start + offset].map { total(sum, group: group, answer: $0, agreement: method, series: placed) }
      }
    }
    return Outcome(series: series, totals: totals)
  }
}

extension ForecastMethodChoice {
  /// The method chosen; `nil` for the automatic choice and for a method this program does not have.
  var forecastMethod: ForecastMethod? { method.flatMap { ForecastMethod(rawValue: $0) } }
}
