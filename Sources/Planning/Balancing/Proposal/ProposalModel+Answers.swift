import Optimization

extension ProposalModel {
  /// What each class lacks in an outcome, the highest class first.
  func outcomes(_ outcome: LexicographicOutcome) -> [Proposal.ClassOutcome] {
    classes.map { priority in
      func value(_ kind: LevelKind) -> Double {
        zip(kinds, outcome.levels).first { $0.0 == kind }?.1.achieved ?? 0
      }
      return .init(priority: priority, left: value(.left(priority)), waiting: value(.waiting(priority)))
    }
  }

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
    let classes = classes
    let keys = result.map { bottleneck -> [Double] in
      classes.flatMap { priority -> [Double] in
        let value = bottleneck.values.first { $0.priority == priority }
        return [-(value?.left ?? 0), -(value?.waiting ?? 0)]
      } + [Double(bottleneck.supply), Double(bottleneck.period)]
    }
    return result.indices.sorted { keys[$0] < keys[$1] }.map { result[$0] }
  }

  /// What is asked besides the levels: what each measure left out would cost all the same, and fewer lines.
  var guide: LexicographicGuide {
    LexicographicGuide(
      probes: { level, solution in
        guard kinds[level] == .cost else { return [] }
        return zip(problem.measures, shares).compactMap { measure, share in
          guard let share, measure.kronor != nil, (solution.value(of: share) ?? 0) < 1e-6 else { return nil }
          return BoundChange(share, lower: 1, upper: 1)
        }
      }, refined: concentrated)
  }

  /// Measures that were left out and why: what would it cost to carry each out all the same, with nobody worse off?
  func notChosen(_ outcome: LexicographicOutcome?, share: (Variable?) -> Double) -> [Proposal.NotChosen] {
    let cost = zip(kinds, outcome?.levels ?? []).first { $0.0 == .cost }?.1
    return problem.measures.indices.compactMap { measure in
      guard let variable = shares[measure] else {
        return Proposal.NotChosen(measure: measure, reason: .noDeficit)
      }
      guard share(variable) == 0 else { return nil }
      guard problem.measures[measure].kronor != nil else {
        return Proposal.NotChosen(measure: measure, reason: .costUnknown)
      }
      return Proposal.NotChosen(measure: measure, reason: reason(cost, forced: variable))
    }
  }

  /// What the cost level says of carrying out a measure all the same.
  private func reason(_ cost: LexicographicOutcome.Level?, forced variable: Variable) -> Proposal.Reason {
    guard let cost, let probe = cost.probes.first(where: { $0.variable == variable }) else { return .addsNothing }
    guard let forced = probe.value, let value = cost.value else {
      return probe.status.wasStopped ? .notWorkedOut : problem.limits.budget == nil ? .addsNothing : .overBudget
    }
    return forced - value > 0.5 ? .dearer(kronor: forced - value) : .addsNothing
  }
}
