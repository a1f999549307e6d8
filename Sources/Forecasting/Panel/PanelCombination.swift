import Numerics

/// The combined forecasts of a panel of series that are not intermittent, with what earlier origins have taught.
struct PanelCombination: Sendable {
  private let members: [PanelMember]
  private let adjusted: [AdjustedSeries]
  private let run: PanelRun
  private let trials: [PanelTrial]
  private let choice: RecipeChoice
  private let growth: GrowthChoice
  private let widths: ResidualWidth

  /// Learns from members together; `adjusted` holds the series of each as methods should see it.
  init(_ members: [PanelMember], adjusted: [AdjustedSeries], horizon: Int, threads: Int) {
    self.members = members
    self.adjusted = adjusted
    let series = adjusted.map(\.series)
    let groups = members.map(\.group)
    run = PanelRun(series, groups: groups, horizon: horizon, threads: threads)
    let length = series.map { $0.values.count }.max() ?? 0
    let plan = TrialPlan(length: length, period: series.first?.period ?? 1, horizon: horizon)
    let trials = plan.stepsBack.enumerated().map { index, back in
      PanelTrial(
        members, hindsight: adjusted, stepsBack: back, horizon: plan.horizon,
        sample: index == 0 ? nil : TrialPlan.sample, threads: threads)
    }
    self.trials = trials
    let choice = RecipeChoice(plan.tellsMethodsApart ? trials : [], groups: groups)
    self.choice = choice
    growth = GrowthChoice(trials, choice: choice, groups: groups, reachesFar: plan.tellsMethodsApart)
    widths = ResidualWidth(run.pooled, series: series)
  }

  /// The forecast of the series at a place, with its backtest.
  func choice(_ place: Int) -> AutomaticChoice {
    let one = adjusted[place].series
    let adjustments = adjusted[place].adjustments
    let group = members[place].group
    let recipe = choice.recipe(group: group)
    guard let fit = run.pooled[place] else {
      return AutomaticChoice(
        result: .insufficient(.tooFewObservations(method: "combination", observed: 0, needed: 1)), backtest: nil,
        adjustments: adjustments, trials: [])
    }
    let rates = recipe.combine(run.members[place]) ?? fit.rates
    let width = widths.width(fit, series: one)
    let growth = growth.growth(group: group)
    let (residuals, start, spread) = residuals(fit, series: one, width: width)
    let isShort = fit.observations < PanelTrial.fewestObservations
    let forecast = FittedForecast(
      method: "combination",
      basis: isShort ? .shortHistory(observations: fit.observations) : .ownHistory(observations: fit.observations),
      series: one, rates: rates, errorScale: fit.season.map { $0 * growth.noise }, residuals: residuals,
      residualStart: start, propagation: growth.propagation, spread: spread)
    let tried = tried(place, recipe: recipe)
    return AutomaticChoice(
      result: .fitted(forecast), backtest: backtest(place, tried), adjustments: adjustments, trials: tried)
  }

  /// The errors to draw from, made as wide as the series is believed to be, with the time index of the first.
  private func residuals(
    _ fit: PooledSmoothing.Fit, series: TimeSeries, width: Double
  ) -> (residuals: [Double], start: Int, spread: SpreadBasis) {
    let own = ResidualWidth.variance(fit.residuals)
    let count = own?.count ?? 0
    guard let own, count >= CountNoise.fewestResiduals else {
      return (
        CountNoise.residuals(width: width, endingAt: series.end), series.end - CountNoise.length,
        .relatives(count: count)
      )
    }
    let deviation = own.variance.squareRoot()
    return (
      fit.residuals.map { deviation > 0 ? $0 * width / deviation : $0 }, series.start,
      count < ResidualWidth.fewest ? .relatives(count: count) : .residuals(count: count)
    )
  }

  /// What the combination would have forecast at the trials the series took part in.
  private func tried(_ place: Int, recipe: CombinationRecipe) -> [ForecastTrial] {
    trials.compactMap { trial in
      guard let index = trial.index(of: place), let rates = recipe.combine(trial.run.members[index]) else { return nil }
      let exposure = trial.exposures[index] ?? [Double](repeating: 1, count: rates.count)
      return ForecastTrial(
        origin: trial.histories[index].end, forecast: zip(rates, exposure).map { $0 * $1 },
        outcome: zip(trial.outcomes[index], exposure).map { $0 * $1 })
    }
  }

  /// How far it would have missed at them.
  private func backtest(_ place: Int, _ tried: [ForecastTrial]) -> Backtest? {
    guard let latest = tried.first else { return nil }
    let history = adjusted[place].series
    return Backtest(
      method: "combination", origins: tried.count, forecasts: tried.flatMap(\.forecast),
      outcomes: tried.flatMap(\.outcome), history: history.prefix(latest.origin - history.start))
  }
}
