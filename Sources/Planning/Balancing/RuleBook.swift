import PlanningModel

/// Checks the rules that need no people against a plan, one function a rule.
struct RuleBook {
  let input: PlanInput
  let timeline: PlanTimeline
  let production: ProductionNeed
  let balance: Balance
  let available: [AvailableCapacity]
  let chains: [ChainOutlook]

  /// The surplus, relative to the need, from which a measure is asked for.
  static let surplusShare = 0.1

  var years: [PlanView] { timeline.views(of: .year) }

  /// Every broken rule, those that refuse first, then in the order of the table, the heaviest first.
  func findings() -> [Finding] {
    let found =
      everyServiceGrouped() + assignmentWithinStatedCapacity() + onlyVerifiedEffects() + measureActsOnNeed()
      + receiverHasCapacity() + sourceStaysBalanced() + deficitClosed() + goalHasBalance() + redistributionConsidered()
      + efficiencyDemandHasMeasure() + budgetCoversCapacity() + surplusHasMeasure() + childrenSumToParent()
      + supplierCoversOrder() + queueWithinLimit() + capacityStated()
    let order = Dictionary(uniqueKeysWithValues: PlanningRule.all.enumerated().map { ($1.key, $0) })
    return found.enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      if first.rule.severity != second.rule.severity { return first.rule.severity == .hard }
      if first.rule != second.rule { return order[first.rule.key, default: 0] < order[second.rule.key, default: 0] }
      if first.weight != second.weight { return first.weight > second.weight }
      return left.offset < right.offset
    }.map { withOverride($0.element) }
  }

  /// R079: a service in no object, and contacts that no object has got, are in nobody's need.
  private func everyServiceGrouped() -> [Finding] {
    let coverage = ServiceCoverage(input.facts)
    return coverage.gaps.map { gap in
      Finding(
        rule: .everyServiceGrouped, unit: 0, capacity: nil, view: nil, message: gap.message, weight: Double(gap.rows))
    }
  }

  /// R133: planned effects stand beside the balance until they are proved.
  private func onlyVerifiedEffects() -> [Finding] {
    input.decisions.measures.compactMap { measure in
      guard measure.verifiedEffect == nil, measure.state != .cancelled, measure.state != .idea,
        let unit = input.facts.units.position(of: measure.unit)
      else { return nil }
      let hours = NumberFormat.swedish.text(measure.plannedHoursPerMonth, decimals: 0)
      return Finding(
        rule: .onlyVerifiedEffects, unit: unit, capacity: nil, view: nil,
        message: "Åtgärden \(measure.code) \(measure.name) är inte verifierad och räknas inte: \(hours) timmar per "
          + "månad. Mät effekten och låt någon annan än förslagsställaren verifiera den.",
        weight: measure.plannedHoursPerMonth)
    }
  }

  /// R130: a measure at a unit without the need it would cut has nothing to act on.
  private func measureActsOnNeed() -> [Finding] {
    let capacities = input.facts.capacityPositions
    return input.decisions.measures.compactMap { measure in
      guard measure.side == .need, let effect = measure.verifiedEffect,
        let unit = input.facts.units.position(of: measure.unit), let capacity = capacities[measure.capacity],
        balance.own(unit: unit, capacity: capacity)?.need.effects.isEmpty ?? true
      else { return nil }
      return Finding(
        rule: .measureActsOnNeed, unit: unit, capacity: capacity, view: nil,
        message: "Åtgärden \(measure.code) \(measure.name) räknas inte: \(name(unit)) har inget eget behov av "
          + "\(self.capacity(capacity)). Ange den enhet där behovet finns.", weight: effect.hoursPerMonth)
    }
  }

  /// R136: a receiver of moved care must not end in deficit.
  private func receiverHasCapacity() -> [Finding] {
    input.decisions.knownChanges.flatMap { change -> [Finding] in
      guard change.status == .decided, case .move(_, let target, _) = change.effect,
        let unit = input.facts.units.position(of: target)
      else { return [] }
      return balance.own.filter { $0.unit == unit }.flatMap { node in
        years.compactMap { view -> Finding? in
          let figure = node.figure(in: view.range)
          let moved = node.need.waterfall(in: view.range).first { $0.step == .careMoved(change.code) }
          guard let moved, moved.effect > .zero, figure.gap.map({ $0 < .zero }) ?? true else { return nil }
          let short =
            figure.gap.map { "saknar \(NumberFormat.swedish.text(-$0.value, decimals: 0)) timmar" }
            ?? "har inte uppgett"
          return finding(
            .receiverHasCapacity, node, view,
            "\(change.code) \(change.name) flyttar vård till \(name(unit)), som \(short) \(capacity(node.capacity)) under "
              + "\(view.code). Flytta mindre, senare eller tillsammans med resurser.", weight: moved.effect.value)
        }
      }
    }
  }

  /// R132: a surplus is used for something, and what is decided.
  private func surplusHasMeasure() -> [Finding] {
    let used = Set(input.decisions.measures.filter { $0.state != .cancelled }.map { Pair($0.unit, $0.capacity) })
    return balance.own.compactMap { node in
      let unit = input.facts.units.units[node.unit].code
      guard !used.contains(Pair(unit, input.facts.capacities[node.capacity].code)) else { return nil }
      return byYear(.surplusHasMeasure, node) { figure in
        figure.gapShare.flatMap { $0 > Self.surplusShare ? figure.gap : nil }
      } message: { surplus in
        "\(name(node.unit)) har över \(surplus). Besluta vad de används till: omfördelning, kortare köer eller utveckling."
      }
    }
  }

  /// R058: more wait than is accepted.
  private func queueWithinLimit() -> [Finding] {
    production.series.compactMap { series in
      guard let queue = series.queue, queue.isOverLimit, let maximum = queue.maximumQueue else { return nil }
      let waiting = queue.waitingWithoutGoal[0]
      let object = input.facts.catalogue.objects[series.object].name
      let outcome =
        queue.weekWithinLimit.map { "Med kömålet ryms kön från vecka \($0.week) \($0.weekYear)." }
        ?? "Sätt ett kömål som når gränsen."
      return Finding(
        rule: .queueWithinLimit, unit: series.unit, capacity: nil, view: nil,
        message: "\(name(series.unit)): \(NumberFormat.swedish.text(waiting, decimals: 0)) väntar på \(object), högst "
          + "\(NumberFormat.swedish.text(Double(maximum), decimals: 0)) accepteras. \(outcome)",
        weight: waiting - Double(maximum))
    }
  }

  /// R081: a need without a stated capacity cannot be balanced.
  private func capacityStated() -> [Finding] {
    balance.own.compactMap { node in
      byYear(.capacityStated, node) { figure in
        figure.gap == nil && figure.need > .zero ? figure.need : nil
      } message: { need in
        "\(name(node.unit)) behöver \(need) men har inte uppgett någon kapacitet. Lägg till en sammansättning eller "
          + "vårdplatser."
      }
    }
  }
}

extension RuleBook {
  private struct Pair: Hashable {
    let unit: UnitCode
    let capacity: CapacityCode

    init(_ unit: UnitCode, _ capacity: CapacityCode) {
      self.unit = unit
      self.capacity = capacity
    }
  }

  /// One finding for all years in which `hours` has something to say, with the hours of each year in its message.
  func byYear(
    _ rule: PlanningRule, _ node: BalanceNode, hours: (BalanceFigure) -> Hours?, message: (String) -> String
  ) -> Finding? {
    let found = years.compactMap { view in hours(node.figure(in: view.range)).map { (view: view, hours: $0) } }
    guard let first = found.first else { return nil }
    let texts = found.map { "\(NumberFormat.swedish.text($0.hours.value, decimals: 0)) timmar under \($0.view.code)" }
    let named =
      [texts[0].replacing("timmar", with: "timmar \(capacity(node.capacity))", maxReplacements: 1)] + texts.dropFirst()
    let list = named.count == 1 ? named[0] : named.dropLast().joined(separator: ", ") + " och " + named[named.count - 1]
    return finding(
      rule, node, found.count == 1 ? first.view : nil, message(list), weight: found.reduce(0) { $0 + $1.hours.value })
  }

  func finding(
    _ rule: PlanningRule, _ node: BalanceNode, _ view: PlanView?, _ message: String, weight: Double
  ) -> Finding {
    Finding(rule: rule, unit: node.unit, capacity: node.capacity, view: view, message: message, weight: weight)
  }

  func name(_ unit: Int) -> String { input.facts.units.units[unit].name }

  func capacity(_ position: Int) -> String { input.facts.capacities[position].name.lowercased() }
}
