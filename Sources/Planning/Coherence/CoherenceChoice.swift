import Forecasting
import Numerics
import PlanningModel

/// By which method units and the sums above them agree in the whole region.
enum CoherenceChoice {
  /// The method that a setting asks for; `automatic` is the one that would have missed least from earlier moments.
  ///
  /// The errors of all planning objects count alike. From the bottom up is what holds unless another method has missed at
  /// least two hundredths less.
  static func method(
    for coherence: ForecastCoherence, _ parts: [CoherenceParts], threads: Int
  ) -> ReconciliationMethod {
    switch coherence {
    case .bottomUp: .bottomUp
    case .topDown: .forecastShares
    case .leastSquares: .shrinkage
    case .automatic: leastMissed(parts.filter { !$0.trials.isEmpty }, threads: threads)
    }
  }

  private static func leastMissed(_ parts: [CoherenceParts], threads: Int) -> ReconciliationMethod {
    let selector = ReconciliationSelector(methods: [.variance, .shrinkage])
    let choices = parallelMap(count: parts.count, threads: threads) { position in
      let part = parts[position]
      return selector.choose(in: part.structure, trials: part.reconciliationTrials(), scales: part.scales)
    }
    var best = (method: ReconciliationMethod.bottomUp, ratio: 1 - selector.leastGain)
    for method in selector.methods {
      let ratios = choices.compactMap { choice -> Double? in
        let errors = choice.compared
        guard let own = errors.first(where: { $0.method == method }),
          let neutral = errors.first(where: { $0.method == .bottomUp }), neutral.error.pooled > 0
        else { return nil }
        return own.error.pooled / neutral.error.pooled
      }
      guard !ratios.isEmpty else { continue }
      let ratio = ratios.reduce(0, +) / Double(ratios.count)
      if ratio < best.ratio { best = (method, ratio) }
    }
    return best.method
  }
}
