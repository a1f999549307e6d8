import Forecasting

/// The forecasts of one planning object at units and above them, ready to be made to agree.
struct CoherenceParts: Sendable {
  let structure: SummingStructure
  /// What is expected at each step ahead, units first and then sums.
  let ahead: SeriesTable
  /// What the methods have learned, units first and then sums.
  let models: [FittedForecast]
  /// The mean working or calendar days of a step, for each of them.
  let usualExposures: [Double]
  /// The time indices with figures.
  let past: Range<Int>
  /// What would have been expected from earlier moments, for those moments that all parts were tried from.
  let trials: [(origin: Int, base: SeriesTable, outcome: SeriesTable)]
  /// The mean of each part in the outcomes of the trials, which its errors are divided by; 0 where nothing came.
  let scales: [Double]

  /// `nil` where some part has no forecast, so that there is nothing to agree on.
  init?(
    _ group: CoherenceGroup, units: [NeedForecaster.Answer?], sums: [NeedForecaster.Answer?], past: Range<Int>
  ) {
    let answers = (units + sums).compactMap { $0 }
    guard answers.count == units.count + sums.count else { return nil }
    do {
      structure = try SummingStructure(
        bottomCount: units.count, sums: group.tree.sums.map(\.forecasts), levels: group.tree.sums.map(\.level))
    } catch {
      // A tree of units is nested, finite and has no two sums alike, which is all that can be wrong.
      preconditionFailure("Forecasts of a tree of units cannot be summed: \(error)")
    }
    ahead = SeriesTable(answers.map(\.ahead))
    models = answers.map(\.model)
    usualExposures = answers.map(\.usualExposure)
    self.past = past
    let origins = answers.map { Set($0.trials.map(\.origin)) }
    let shared = origins.dropFirst().reduce(origins.first ?? []) { $0.intersection($1) }
    trials = shared.sorted(by: >).map { origin in
      let tried = answers.compactMap { answer in answer.trials.first { $0.origin == origin } }
      return (origin, SeriesTable(tried.map(\.forecast)), SeriesTable(tried.map(\.outcome)))
    }
    scales = answers.map { answer in
      let outcomes = answer.trials.flatMap(\.outcome).filter { !$0.isNaN }
      return outcomes.isEmpty ? 0 : outcomes.reduce(0, +) / Double(outcomes.count)
    }
  }

  /// What the units expect once they agree with the sums, in the order of the sources.
  ///
  /// Least squares without any known error move forecasts as the number of units in a sum lets expect.
  func agreed(by method: ReconciliationMethod) -> [[Double]] {
    let evidence = evidence(over: past)
    do {
      let reconciler: Reconciler
      do throws(ReconciliationError) {
        reconciler = try Reconciler(method, structure: structure, evidence: evidence)
      } catch {
        guard case .residualsMissing = error else { throw error }
        reconciler = try Reconciler(.structural, structure: structure)
      }
      let table = reconciler.reconcile(ahead)
      return (0..<structure.bottomCount).map { table.row($0) }
    } catch {
      preconditionFailure("Forecasts of a tree of units cannot be made to agree: \(error)")
    }
  }

  /// The earlier moments with the errors that were known at each.
  func reconciliationTrials() -> [ReconciliationTrial] {
    trials.map { trial in
      let known = past.lowerBound..<max(past.lowerBound, trial.origin)
      return ReconciliationTrial(base: trial.base, outcome: trial.outcome, evidence: evidence(over: known))
    }
  }

  /// The errors in a range of time, in counts of a usual month.
  private func evidence(over range: Range<Int>) -> ReconciliationEvidence {
    ReconciliationEvidence(
      forecasts: models, over: range,
      exposures: usualExposures.map { [Double](repeating: $0, count: range.count) })
  }
}
