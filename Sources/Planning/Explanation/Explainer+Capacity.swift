import PlanningModel

extension Explainer {
  func needHours(
    _ address: FigureAddress, unit: Int, capacity: Int, view: PlanView
  ) throws(ExplanationError) -> Explanation {
    guard let node = plan.balance.summed(unit: unit, capacity: capacity) else { throw .noSuchFigure(address) }
    let waterfall = node.need.waterfall(in: view.range)
    let total = node.need.total(in: view.range).value
    var explanation = Explanation(
      figure: address,
      title: "Kapacitetsbehov av \(plan.facts.capacities[capacity].name) vid \(name(of: unit)), \(view.code)",
      value: total, unit: HourUnit.key,
      formula: "Varje objekts aktiviteter gånger timmar per aktivitet, summerat; samma summa steg för steg.",
      calculation: waterfall.map { signed($0.effect.value) }.joined(separator: " ") + " = \(text(total)) timmar")
    explanation.terms = waterfall.map { Explanation.Term(stepName($0.step), $0.effect.value, HourUnit.key) }
    explanation.decisions = decisions(behind: waterfall.map(\.step))
    if let own = plan.capacityNeed(unit: unit, capacity: capacity) {
      for use in own.uses {
        let series = plan.production.series[use.series]
        let object = plan.facts.catalogue.objects[series.object]
        let activities = series.need(in: view.range).value
        explanation.terms.append(
          Explanation.Term(
            "varav \(object.name): \(text(activities)) · \(text(use.hoursPerActivity)) tim",
            series.steps.converted(to: HourUnit.self, by: use.hours).total(in: view.range).value,
            HourUnit.key,
            FigureAddress(.needActivities, unit: address.unit, subject: object.code.text, view: address.view)))
      }
      explanation.sources = source(.activityTimes, rows: own.uses.compactMap(\.row))
    }
    explanation.terms += below(address, unit: unit, capacity: capacity) { $0.need.total(in: view.range).value }
    return explanation
  }

  func available(
    _ address: FigureAddress, unit: Int, capacity: Int, view: PlanView
  ) throws(ExplanationError) -> Explanation {
    guard let node = plan.balance.summed(unit: unit, capacity: capacity) else { throw .noSuchFigure(address) }
    let figure = node.figure(in: view.range)
    let title = "Tillgänglig kapacitet av \(plan.facts.capacities[capacity].name) vid \(name(of: unit)), \(view.code)"
    guard let own = plan.available(unit: unit, capacity: capacity) else {
      let parts = below(address, unit: unit, capacity: capacity) { $0.figure(in: view.range).available?.value }
      var explanation = Explanation(
        figure: address, title: title, value: figure.available?.value, unit: HourUnit.key,
        formula: "Summan av de enheter som uppgett en kapacitet.",
        calculation: figure.available.map { "\(parts.count) delar = \(text($0.value)) timmar" }
          ?? "Ingen har uppgett någon.")
      explanation.terms = parts
      return explanation
    }
    switch own.basis {
    case .statedBeds(let rows, let lastStated, let beds):
      var explanation = Explanation(
        figure: address, title: title, value: figure.available?.value, unit: HourUnit.key,
        formula: "Disponibla vårddygn gånger 24 timmar.",
        calculation: "\(text(own.hours(in: view.range).value / 24)) vårddygn · 24 = "
          + "\(text(own.hours(in: view.range).value)) timmar")
      explanation.sources = [source(rows)]
      explanation.notes = [
        "Senast uppgivet \(lastStated); därefter antas \(text(beds)) vårdplatser, medianen av det senaste årets uppgifter."
      ]
      return explanation
    case .composition(let parts):
      var explanation = Explanation(
        figure: address, title: title, value: figure.available?.value, unit: HourUnit.key,
        formula: "Det minsta som resurserna räcker till tillsammans; delade resurser fördelas efter behov.",
        calculation: bindingText(own, parts: parts, view: view))
      explanation.terms = zip(parts, own.resourceHours).map { part, hours in
        Explanation.Term(
          "\(resourceName(part.resourceKey)): \(text(part.hoursPerHour)) tim per timme",
          view.range.reduce(0) { $0 + hours[$1] }, HourUnit.key,
          FigureAddress(
            .resource, unit: part.resourceUnit.text, subject: part.resource.subject, view: address.view))
      }
      explanation.sources = source(.compositions, rows: parts.map(\.row))
      return explanation
    }
  }

  private func bindingText(_ own: AvailableCapacity, parts: [CompositionPart], view: PlanView) -> String {
    let bindings = own.binding[view.range].compactMap { $0 }
    let counts = Dictionary(grouping: bindings, by: \.resource).mapValues(\.count)
    let named = counts.keys.sorted { ($1.text, counts[$0] ?? 0) < ($0.text, counts[$1] ?? 0) }
      .sorted { (counts[$0] ?? 0) > (counts[$1] ?? 0) }
    let hours = text(own.hours(in: view.range).value)
    guard let first = named.first, let binding = bindings.first(where: { $0.resource == first }) else {
      return "\(hours) timmar"
    }
    return "\(hours) timmar; begränsas av \(resourceName(first)) i \(counts[first] ?? 0) av \(view.range.count) "
      + "perioder. En timme till av den ger \(text(binding.hoursPerExtraHour)) timmar."
  }

  func gap(
    _ address: FigureAddress, unit: Int, capacity: Int, view: PlanView
  ) throws(ExplanationError) -> Explanation {
    guard let node = plan.balance.summed(unit: unit, capacity: capacity) else { throw .noSuchFigure(address) }
    let figure = node.figure(in: view.range)
    let covered = figure.need - figure.needWithoutStatedCapacity
    var explanation = Explanation(
      figure: address,
      title: "Balans för \(plan.facts.capacities[capacity].name) vid \(name(of: unit)), \(view.code)",
      value: figure.gap?.value, unit: HourUnit.key,
      formula: "Tillgänglig kapacitet plus köpt vård plus verifierade åtgärder minus behov.",
      calculation: figure.gap.map {
        "\(text(figure.available?.value ?? 0)) + \(text(figure.bought.value)) + \(text(figure.verified.value)) − "
          + "\(text(covered.value)) = \(text($0.value)) timmar"
      } ?? "Ingen tillgänglig kapacitet är uppgiven.")
    func beside(_ kind: FigureAddress.Kind) -> FigureAddress {
      FigureAddress(kind, unit: address.unit, subject: address.subject, view: address.view)
    }
    if let available = figure.available {
      explanation.terms.append(
        Explanation.Term("Tillgänglig kapacitet", available.value, HourUnit.key, beside(.available)))
    }
    explanation.terms += [
      Explanation.Term("Köpt vård med verifierad effekt", figure.bought.value, HourUnit.key),
      Explanation.Term("Verifierade åtgärder", figure.verified.value, HourUnit.key),
      Explanation.Term("Behov", covered.value, HourUnit.key, beside(.needHours)),
    ]
    if figure.needWithoutStatedCapacity > .zero {
      explanation.notes.append(
        "Utanför balansen: \(text(figure.needWithoutStatedCapacity.value)) timmars behov hos enheter som inte uppgett "
          + "någon kapacitet.")
    }
    if figure.planned > .zero {
      explanation.notes.append(
        "Planerade åtgärder på \(text(figure.planned.value)) timmar är inte verifierade och räknas inte.")
    }
    let inside = Set(plan.subtree(of: unit).map { plan.units.units[$0].code })
    explanation.decisions = plan.input.decisions.measures.compactMap { measure in
      guard measure.capacity.text == address.subject, inside.contains(measure.unit), let effect = measure.verifiedEffect
      else { return nil }
      return "Åtgärd \(measure.code) \(measure.name), verifierad \(effect.date) av \(effect.verifiedBy): "
        + "\(text(effect.hoursPerMonth)) timmar per månad."
    }
    return explanation
  }

  func probability(
    _ address: FigureAddress, unit: Int, capacity: Int, view: PlanView
  ) throws(ExplanationError) -> Explanation {
    guard let node = plan.balance.summed(unit: unit, capacity: capacity) else { throw .noSuchFigure(address) }
    let figure = node.figure(in: view.range)
    let paths = plan.facts.settings.paths
    let quantiles = node.needQuantiles([0.1, 0.9], in: view.range)
    var explanation = Explanation(
      figure: address,
      title: "Sannolikhet att planen håller för \(plan.facts.capacities[capacity].name) vid \(name(of: unit)), "
        + view.code,
      value: figure.probability, unit: "share",
      formula: "Andelen slumpade framtider där behovet ryms i kapaciteten.",
      calculation: figure.probability.map {
        "\(Int(($0 * Double(paths)).rounded())) av \(paths) framtider = \(NumberFormat.swedish.text($0 * 100, decimals: 0)) %"
      } ?? "Ingen tillgänglig kapacitet är uppgiven.")
    explanation.terms = [
      Explanation.Term("Behov, var tionde framtid är lägre", quantiles[0], HourUnit.key),
      Explanation.Term("Behov, var tionde framtid är högre", quantiles[1], HourUnit.key),
    ]
    explanation.notes = [
      "Framtiderna dras gemensamt för alla enheter ur historikens prognosfel, så att summor får ärlig bredd."
    ]
    return explanation
  }

  /// The parts below a unit, one term each, for figures that are sums.
  private func below(
    _ address: FigureAddress, unit: Int, capacity: Int, value: (BalanceNode) -> Double?
  ) -> [Explanation.Term] {
    plan.units.children[unit].compactMap { child in
      guard let node = plan.balance.summed(unit: child, capacity: capacity), let part = value(node) else { return nil }
      return Explanation.Term(
        "varav \(name(of: child))", part, HourUnit.key,
        FigureAddress(
          address.kind, unit: plan.units.units[child].code.text, subject: address.subject, view: address.view))
    }
  }
}

extension CapacityUse {
  /// The row the time was read from; `nil` for the bed that every care episode needs.
  var row: Int? {
    switch origin {
    case .unit(let row), .standard(let row): row
    case .implied: nil
    }
  }
}
