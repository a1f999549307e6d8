public import PlanningModel

extension Explainer {
  func time(_ address: FigureAddress, unit: Int, object: Int) throws(ExplanationError) -> Explanation {
    guard let capacity = plan.facts.capacityPositions[CapacityCode(address.view)] else {
      throw .unknownSubject(address.view, kind: address.kind)
    }
    let uses = plan.capacityNeed(unit: unit, capacity: capacity)?.uses ?? []
    guard let use = uses.first(where: { plan.production.series[$0.series].object == object }) else {
      throw .noSuchFigure(address)
    }
    let origin =
      switch use.origin {
      case .unit: "Enhetens egen tid."
      case .standard: "Regionens standardtid."
      case .implied: "Ett vårdtillfälle tar alltid en vårdplats."
      }
    let stay = plan.production.series[use.series].stay
    let formula = use.occupancies == nil ? origin : "Medelvårdtiden gånger 24 timmar, delat med planerad beläggning."
    var calculation = "\(text(use.hoursPerActivity)) timmar per aktivitet"
    if let occupancy = use.occupancies?.first, let stay {
      calculation = "\(text(stay.days)) dygn · 24 / \(text(occupancy)) = \(text(use.hoursPerActivity)) timmar"
    }
    var explanation = Explanation(
      figure: address,
      title: "Tid per \(plan.facts.catalogue.objects[object].name) av \(plan.facts.capacities[capacity].name) vid "
        + name(of: unit),
      value: use.hoursPerActivity, unit: HourUnit.key, formula: formula, calculation: calculation)
    explanation.sources = source(.activityTimes, rows: [use.row].compactMap { $0 })
    if let stay, use.occupancies != nil {
      explanation.terms = [
        Explanation.Term("Vårddygn", stay.bedDays, BedDayUnit.key),
        Explanation.Term("Vårdtillfällen", stay.episodes, ActivityUnit.key),
      ]
      if stay.basis == .region { explanation.notes = ["Enheten saknar egna vårddygn; regionens medelvårdtid används."] }
    }
    return explanation
  }

  func resource(_ address: FigureAddress, unit: Int, view: PlanView) throws(ExplanationError) -> Explanation {
    guard let reference = ResourceReference(subject: address.subject) else {
      throw .unknownSubject(address.subject, kind: address.kind)
    }
    let code = plan.units.units[unit].code
    let resources = ResourceHours(facts: plan.facts, timeline: plan.timeline)
    let hours = resources.hours(of: ResourceKey(unit: code, resource: reference))
    let total = view.range.reduce(0) { $0 + hours[$1] }
    switch reference {
    case .function(let function, let activity):
      let rows = plan.facts.functions.filter { $0.unit == code && $0.code == function }
      guard !rows.isEmpty else { throw .noSuchFigure(address) }
      guard resources.hasTimeUse(of: function, activity: activity, at: code) else { throw .noSuchFigure(address) }
      let share = resources.timeUseShare(of: function, activity: activity, at: code)
      let net = rows.reduce(0) { sum, row in
        sum + view.range.reduce(0) { $0 + resources.netHours(of: row, in: plan.timeline.periods[$1]) }
      }
      var explanation = Explanation(
        figure: address, title: "Timmar för \(rows[0].name), \(activity), vid \(name(of: unit)), \(view.code)",
        value: total, unit: HourUnit.key,
        formula: "Årsarbetare gånger nettoarbetstid gånger tidsslagets andel. Netto är brutto minus helgdagar, "
          + "semester, frånvaro och utbildning.",
        calculation:
          "\(text(net)) timmar netto · \(NumberFormat.swedish.text(share * 100, decimals: 0)) % = \(text(total)) timmar"
      )
      explanation.terms =
        rows.map { Explanation.Term("Årsarbetare", $0.fullTimeEquivalents, FullTimeEquivalentUnit.key) }
        + [Explanation.Term("Nettotimmar", net, HourUnit.key), Explanation.Term("Andel", share, "share")]
      explanation.sources =
        source(.functions, rows: rows.map(\.row))
        + source(
          .timeUse, rows: plan.facts.timeUse.filter { $0.function == function && $0.activity == activity }.map(\.row))
      return explanation
    case .premises(let premises):
      let rows = plan.facts.premises.filter { $0.unit == code && $0.code == premises }
      guard !rows.isEmpty else { throw .noSuchFigure(address) }
      let closures = plan.facts.closures.filter { $0.unit == code && $0.premises == premises }
      var explanation = Explanation(
        figure: address, title: "Öppettimmar för \(rows[0].name) vid \(name(of: unit)), \(view.code)", value: total,
        unit: HourUnit.key, formula: "Antal gånger öppna dagar gånger timmar per dag, minus stängningar.",
        calculation: "\(text(total)) timmar")
      explanation.terms = rows.flatMap {
        [
          Explanation.Term("Antal", $0.count, "count"),
          Explanation.Term("Timmar per dag", $0.hoursPerDay, HourUnit.key),
        ]
      }
      explanation.sources =
        source(.premises, rows: rows.map(\.row)) + source(.closures, rows: closures.map(\.row))
      explanation.notes = closures.map { "Stängt \($0.from)–\($0.through): \($0.reason)" }
      return explanation
    }
  }

  func queue(_ address: FigureAddress, unit: Int, object: Int) throws(ExplanationError) -> Explanation {
    guard let outlook = plan.production.series(unit: unit, object: object)?.queue else { throw .noSuchFigure(address) }
    guard let week = outlook.weeks.firstIndex(where: { $0.description == address.view }) else {
      throw .unknownView(address.view, known: outlook.weeks.map(\.description))
    }
    let before = outlook.waitingWithGoal[week]
    let after = outlook.waitingWithGoal[week + 1]
    var explanation = Explanation(
      figure: address,
      title: "Väntande på \(plan.facts.catalogue.objects[object].name) vid \(name(of: unit)) efter \(address.view)",
      value: after, unit: "patients",
      formula: "Väntande före veckan plus inflöde minus produktion, aldrig under noll.",
      calculation:
        "\(text(before)) + \(text(outlook.inflow[week])) − \(text(outlook.production[week])) = \(text(after))")
    explanation.terms = [
      Explanation.Term("Väntande före veckan", before, "patients"),
      Explanation.Term("Inflöde", outlook.inflow[week], "patients"),
      Explanation.Term("varav kömål i produktionen", outlook.extra[week], "patients"),
    ]
    explanation.sources = [source(outlook.rows)]
    explanation.notes = ["Senast räknad \(outlook.countedIn); kön antas oförändrad fram till planens början."]
    return explanation
  }

  func resourceName(_ key: ResourceKey) -> String {
    let unit = plan.units.unit(key.unit)?.name ?? key.unit.text
    switch key.resource {
    case .function(let code, let activity):
      let name = plan.facts.functions.first { $0.unit == key.unit && $0.code == code }?.name ?? code.text
      return "\(name) (\(activity)) vid \(unit)"
    case .premises(let code):
      let name = plan.facts.premises.first { $0.unit == key.unit && $0.code == code }?.name ?? code.text
      return "\(name) vid \(unit)"
    }
  }
}

extension ResourceKey {
  /// A text that orders resources the same way every time.
  var text: String { "\(unit)/\(resource.subject)" }
}

extension ResourceReference {
  /// The resource as the subject of a figure address.
  public var subject: String {
    switch self {
    case .function(let code, let activity): "function:\(code):\(activity)"
    case .premises(let code): "premises:\(code)"
    }
  }

  /// Reads the subject of a figure address; `nil` for every other text.
  init?(subject: String) {
    let parts = subject.split(separator: ":", maxSplits: 2).map(String.init)
    switch parts.first {
    case "function" where parts.count == 3: self = .function(FunctionCode(parts[1]), activity: parts[2])
    case "premises" where parts.count == 2: self = .premises(PremisesCode(parts[1]))
    default: return nil
    }
  }
}
