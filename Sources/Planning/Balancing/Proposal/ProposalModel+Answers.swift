import Optimization

extension ProposalModel {
  /// What one more hour of each supply in each period gives each class, where it gives anything.
  func bottlenecks(_ outcome: LexicographicOutcome?) -> [Proposal.Bottleneck] {
    guard let outcome else { return [] }
    let result = capacityRows.enumerated().flatMap { supply, rows in
      (rows ?? []).enumerated().compactMap { period, row -> Proposal.Bottleneck? in
        var values: [Int: (left: Double, waiting: Double)] = [:]
        for (kind, level) in zip(kinds, outcome.levels) {
          let price = -(level.solution.shadowPrice(of: row) ?? 0)
          guard price > 1e-7 else { continue }
          switch kind {
          case .left(let priority): values[priority, default: (0, 0)].left = price
          case .waiting(let priority): values[priority, default: (0, 0)].waiting = price
          default: break
          }
        }
        guard !values.isEmpty else { return nil }
        return Proposal.Bottleneck(
          supply: supply, period: period,
          values: values.keys.sorted().map { priority in
            let value = values[priority] ?? (0, 0)
            return Proposal.ClassOutcome(priority: priority, left: value.left, waiting: value.waiting)
          })
      }
    }
    return result.sorted { order(of: $0) < order(of: $1) }
  }

  private func order(of bottleneck: Proposal.Bottleneck) -> [Double] {
    classes.flatMap { priority -> [Double] in
      let value = bottleneck.values.first { $0.priority == priority }
      return [-(value?.left ?? 0), -(value?.waiting ?? 0)]
    } + [Double(bottleneck.supply), Double(bottleneck.period)]
  }

  /// Measures that were left out, with what the solver says about them.
  func notChosen(_ outcome: LexicographicOutcome?, share: (Variable?) -> Double) -> [Proposal.NotChosen] {
    let cost = zip(kinds, outcome?.levels ?? []).first { $0.0 == .cost }?.1.solution
    return problem.measures.indices.compactMap { measure in
      guard let variable = shares[measure] else {
        return Proposal.NotChosen(measure: measure, reason: .noDeficit)
      }
      guard share(variable) == 0 else { return nil }
      guard problem.measures[measure].kronor != nil else {
        return Proposal.NotChosen(measure: measure, reason: .costUnknown)
      }
      let more = cost?.reducedCost(of: variable) ?? 0
      return Proposal.NotChosen(measure: measure, reason: more > 1e-6 ? .dearer(kronor: more) : .addsNothing)
    }
  }
}
