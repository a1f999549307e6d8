/// Chooses among models by Akaike's criterion.
struct SmoothingChoice {
  let workspace: SmoothingWorkspace
  let candidates: [ExponentialSmoothingModel]
  /// What is added to the criterion of a trend that goes on forever.
  let trendCaution: Double

  /// A first round ends where a step gains less than this in the logarithm of the likelihood.
  static let roughTolerance = 0.05
  /// Models whose criterion is within this of the best after the first round are fitted to the end.
  static let closeBehind = 2.0
  static let fineTolerance = 1e-6

  /// The best model, of equals the first; there must be a candidate.
  func best() -> SmoothingFit? {
    var starts: [ExponentialSmoothingModel.Effect?: SmoothingStart] = [:]
    var fits: [SmoothingFit] = []
    for model in candidates {
      let start = starts[model.season] ?? SmoothingStart(workspace, season: model.season)
      starts[model.season] = start
      let similar = fits.filter { $0.model.season == model.season && $0.squares < .infinity }.map(\.row)
      fits.append(
        SmoothingFit.of(
          model, workspace, start: start, similar: similar,
          tolerance: candidates.count > 1 ? Self.roughTolerance : Self.fineTolerance))
    }
    let criteria = fits.map(criterion)
    let least = criteria.min() ?? .infinity
    var best: (fit: SmoothingFit, criterion: Double)?
    for (fit, criterion) in zip(fits, criteria) where criterion <= least + Self.closeBehind {
      var fit = fit
      if fits.count > 1 {
        fit.squares = SmoothingSearch(workspace, fit.model).improve(&fit.row, tolerance: Self.fineTolerance)
      }
      let criterion = self.criterion(fit)
      if let leader = best, leader.criterion <= criterion { continue }
      best = (fit, criterion)
    }
    return best?.fit
  }

  private func criterion(_ fit: SmoothingFit) -> Double {
    fit.criterion(workspace) + (fit.model.trend == .additive ? trendCaution : 0)
  }
}
