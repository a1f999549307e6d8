/// Finds the method that would have missed least, had it been used earlier; bottom-up unless another was better.
///
/// Errors are scaled so that small and large series count alike, averaged within each level and then over the levels,
/// so that one region weighs as much as its thousand bottom series together.
public struct ReconciliationSelector: Sendable {
  /// The methods to compare with bottom-up, best liked first.
  public let methods: [ReconciliationMethod]
  /// Whether no bottom series may fall below zero.
  public let nonNegative: Bool
  /// The share of bottom-up's error that a method must save to be chosen in its place, 0…1.
  ///
  /// With few origins the differences are partly chance; the usual 0.02 asks for more than that.
  public let leastGain: Double

  /// Keeps the settings.
  public init(
    methods: [ReconciliationMethod] = [.structural, .variance, .shrinkage], nonNegative: Bool = true,
    leastGain: Double = 0.02
  ) {
    precondition((0...1).contains(leastGain), "The least gain is a share between 0 and 1.")
    self.methods = methods.filter { $0 != .bottomUp }
    self.nonNegative = nonNegative
    self.leastGain = leastGain
  }
}

/// Forecasts that were, or could have been, made at an earlier time, and what came after.
public struct ReconciliationTrial: Sendable {
  /// The forecasts as they were before reconciliation.
  public let base: SeriesTable
  /// What happened; NaN where it is not known.
  public let outcome: SeriesTable
  /// What was known when the forecasts were made.
  public let evidence: ReconciliationEvidence

  /// Keeps the tables, which must be of one size.
  public init(base: SeriesTable, outcome: SeriesTable, evidence: ReconciliationEvidence = ReconciliationEvidence()) {
    precondition(
      base.seriesCount == outcome.seriesCount && base.steps == outcome.steps, "Give one outcome for each forecast.")
    self.base = base
    self.outcome = outcome
    self.evidence = evidence
  }
}

extension ReconciliationSelector {
  /// The method with the least error over all trials, with what it was compared with.
  ///
  /// A method that does not fit the structure or lacks evidence in any trial is left out of the comparison.
  ///
  /// - Parameters:
  ///   - scales: For each series what its errors are divided by, for example the mean size of the errors of repeating the
  ///     season before; series with 0 or NaN are left out.
  ///   - threads: How many threads may work; the result is the same for any number.
  public func choose(
    in structure: SummingStructure, trials: [ReconciliationTrial], scales: [Double], threads: Int = 1
  ) -> ReconciliationChoice {
    precondition(scales.count == structure.seriesCount, "Give one scale for each bottom series and each sum.")
    let measure = LevelErrorMeasure(structure: structure, scales: scales)
    let base = measure.error(of: trials.map { (forecast: $0.base, outcome: $0.outcome) })
    var compared: [ComparedReconciliation] = []
    var chosen = ReconciliationMethod.bottomUp
    var limit = Double.infinity
    for method in [.bottomUp] + methods {
      guard let pairs = reconciled(method, structure, trials, threads: threads),
        let error = measure.error(of: pairs)
      else { continue }
      compared.append(ComparedReconciliation(method: method, error: error))
      if method == .bottomUp {
        limit = error.pooled * (1 - leastGain)
      } else if error.pooled < limit {
        limit = error.pooled
        chosen = method
      }
    }
    return ReconciliationChoice(method: chosen, base: base, compared: compared)
  }

  private func reconciled(
    _ method: ReconciliationMethod, _ structure: SummingStructure, _ trials: [ReconciliationTrial], threads: Int
  ) -> [(forecast: SeriesTable, outcome: SeriesTable)]? {
    var pairs: [(forecast: SeriesTable, outcome: SeriesTable)] = []
    for trial in trials {
      guard
        let reconciler = try? Reconciler(
          method, structure: structure, evidence: trial.evidence, nonNegative: nonNegative)
      else { return nil }
      pairs.append((reconciler.reconcile(trial.base, threads: threads), trial.outcome))
    }
    return pairs
  }
}
