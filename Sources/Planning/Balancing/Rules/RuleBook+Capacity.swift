import PlanningModel

extension RuleBook {
  /// R126: what is added to a unit's assignment fits within the capacity it has stated.
  ///
  /// A need that follows from the past is nobody's assignment; that it is larger than the capacity is a deficit to be
  /// closed (R121). An assignment is what somebody decides that a unit shall do beyond that: a decided change that adds
  /// care, or a goal that a queue shall be shorter. Moved care has a rule of its own (R136).
  func assignmentWithinStatedCapacity() -> [Finding] {
    balance.own.flatMap { node in
      years.flatMap { view -> [Finding] in
        guard let gap = node.figure(in: view.range).gap, gap < .zero else { return [] }
        return node.need.waterfall(in: view.range).compactMap { step, effect in
          guard effect > .zero, let what = assigned(step) else { return nil }
          let over = min(effect.value, -gap.value)
          return finding(
            .assignmentWithinStatedCapacity, node, view,
            "\(what) ger \(name(node.unit)) \(hours(effect.value)) \(capacity(node.capacity)) till under \(view.code), "
              + "\(hours(over)) mer än uppgiven kapacitet. Lägg ut högst \(hours(effect.value - over)), omfördela eller "
              + "besluta en åtgärd först.", weight: over)
        }
      }
    }
  }

  private func assigned(_ step: NeedStep) -> String? {
    switch step {
    case .knownChange(let code):
      "\(code) \(input.decisions.knownChanges.first { $0.code == code }?.name ?? "")"
    case .queueGoal: "Kömålet"
    default: nil
    }
  }

  /// R121: a deficit stays visible, with its owner, until it is closed.
  func deficitClosed() -> [Finding] {
    balance.own.compactMap { node in
      byYear(.deficitClosed, node) { figure in
        figure.gap.flatMap { $0 < .zero ? -$0 : nil }
      } message: { shortage in
        "\(name(node.unit)) saknar \(shortage). Omfördela, besluta en åtgärd eller minska uppdraget; lämnas det vidare "
          + "ska en strategiskt ansvarig stå för det."
      }
    }
  }

  /// R143: an agreed redistribution must not leave its source in deficit, not even in one period.
  func sourceStaysBalanced() -> [Finding] {
    input.redistributions.flatMap { decided -> [Finding] in
      guard let unit = input.facts.units.position(of: decided.move.from) else { return [] }
      let moved = timeline.amounts(of: decided.move)
      return balance.own.filter { $0.unit == unit && isTouched($0, by: decided.move) }.compactMap { node in
        let short = timeline.periods.indices.filter { period in
          moved[period] > 0 && (node.figure(in: period..<(period + 1)).gap.map { $0 < .zero } ?? false)
        }
        guard let first = short.first else { return nil }
        let missing = short.reduce(0) { $0 - (node.figure(in: $1..<($1 + 1)).gap?.value ?? 0) }
        return finding(
          .sourceStaysBalanced, node, nil,
          "\(decided.measure) tar \(capacity(node.capacity)) från \(name(unit)), som då saknar \(hours(missing)) i "
            + "\(short.count) av planens perioder, först \(timeline.periods[first]). Flytta mindre eller avbryt "
            + "omfördelningen.", weight: missing)
      }
    }
  }

  private func isTouched(_ node: BalanceNode, by move: Redistribution) -> Bool {
    switch move.thing {
    case .capacity(let code): return input.facts.capacities[node.capacity].code == code
    case .staff, .premises:
      return input.facts.compositions.contains {
        input.facts.units.position(of: $0.unit) == node.unit
          && $0.capacity == input.facts.capacities[node.capacity].code && $0.resource == move.thing.resource
      }
    case .care: return false
    }
  }

  /// R195–R197: the slowest supplier sets the pace of the whole chain.
  func supplierCoversOrder() -> [Finding] {
    chains.filter { $0.pace < $0.need }.map { chain in
      let lost = chain.need - chain.pace
      let slow = chain.links.filter(\.isBottleneck).map { name($0.unit) }.joined(separator: " och ")
      return Finding(
        rule: .supplierCoversOrder, unit: chain.orderingUnit, capacity: nil, view: chain.view,
        message:
          "\(chain.name): \(name(chain.orderingUnit)) beställer för \(short(chain.need)) under \(chain.view.code), "
          + "men \(slow) planerar bara för \(short(chain.pace)). Planera om från det beställda eller höj flaskhalsen; "
          + "annars går \(short(lost)) förlorade.", weight: lost)
    }
  }

  func hours(_ value: Double) -> String { "\(short(value)) timmar" }

  func short(_ value: Double) -> String { NumberFormat.swedish.text(value, decimals: 0) }
}
