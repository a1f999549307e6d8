package import Planning
package import PlanningModel

/// What co-planning gives, for people: the common pace of the care chains, what sets it and what one more hour there is
/// worth, beside what is lost when every unit plans on its own (R194–R197).
package struct CoPlanReport: Sendable {
  let plan: Plan
  let year: PlanView
  let coPlan: CoPlan
  let paced: PacedAssignment
  let separate: SeparatePlanning
  let words: PlanWords
  let labels: UnitLabels

  /// Creates a report of a paced assignment.
  package init(
    _ plan: Plan, year: PlanView, coPlan: CoPlan, paced: PacedAssignment, language: ReportLanguage = .swedish
  ) {
    self.plan = plan
    self.year = year
    self.coPlan = coPlan
    self.paced = paced
    separate = SeparatePlanning(coPlan.network)
    words = PlanWords(plan, language: language)
    labels = UnitLabels(plan.units)
  }

  /// The tables, by the names they are exported under.
  package var tables: [DataTable] { [starts, limits, assignments] }

  /// The whole answer for a terminal.
  package func text(width: Int?) -> String {
    ([conclusion] + [starts, limits].map { $0.terminalText(maximumWidth: width) }).joined(separator: "\n")
  }

  /// A page of its own.
  package func html(generated: Day) -> String {
    ReportPage(
      language: words.language,
      title: "\(plan.facts.settings.regionName) – \(say("samplanering", "co-planning")) \(words.view(year))",
      kind: say("Samplanering av vårdkedjor", "Co-planning of care chains"),
      heading: (plan.facts.settings.regionName, words.view(year)),
      facts: [say("Framställd \(generated)", "Made \(generated)")], sections: [section].compactMap { $0 }
    ).html()
  }

  /// The section of a report.
  var section: ReportSection? {
    let figures = groups.enumerated().map { number, group in
      Piece.figure(chart(of: group, number: number + 1), table: chart(of: group, number: number + 1).dataTable())
    }
    return ReportSection(
      "samplanering", say("Samplanering: kedjornas gemensamma takt", "Co-planning: the common pace of the chains"),
      [Piece.paragraph(conclusion, "vt-lead")] + figures + [
        starts.html(), Piece.shortened(limits, to: 10),
        Piece.folded(
          say("Visa taktade uppdrag vecka för vecka", "Show paced assignments week by week"), assignments.html()),
      ])
  }
}

extension CoPlanReport {
  func say(_ swedish: String, _ english: String) -> String { words.say(swedish, english) }

  private var weeks: Double { Double(coPlan.weeks.count) }

  /// What a planner reads first.
  var conclusion: String {
    func count(_ value: Double) -> String { words.numbers.text(value, decimals: 0) }
    let served = paced.served.joined().reduce(0, +)
    let wanted = coPlan.network.steps.map { $0.need.reduce(0, +) }.reduce(0, +)
    var parts = [
      say(
        "Tillsammans klarar kedjorna \(count(served)) av \(count(wanted)) starter \(words.view(year)).",
        "Together the chains hold \(count(served)) of \(count(wanted)) starts in \(words.view(year)).")
    ]
    let gained = paced.gained(over: separate)
    if gained >= 0.5 {
      parts.append(
        say(
          "Om varje enhet planerar för sig går \(count(gained)) av dem förlorade, fast resurserna är desamma.",
          "If every unit plans on its own, \(count(gained)) of them are lost with the same resources."))
    }
    if let first = rankedLimits.first {
      parts.append(
        say(
          "Trängst är \(name(first)), som håller nere takten i \(limitedWeeks(first)) av \(coPlan.weeks.count) veckor.",
          "The narrowest is \(name(first)), which holds the pace down in \(limitedWeeks(first)) of "
            + "\(coPlan.weeks.count) weeks."))
    } else {
      parts.append(say("Inget led håller nere takten.", "No step holds the pace down."))
    }
    return parts.joined(separator: " ")
  }

  /// The weeks in which a capacity holds the pace down.
  func limitedWeeks(_ capacity: Int) -> Int { paced.values[capacity].count(where: \.isAboveZero) }

  /// The capacities that hold the pace down in some week, those that do it longest first.
  var rankedLimits: [Int] {
    coPlan.limits.indices.filter { limitedWeeks($0) > 0 }.sorted {
      (-limitedWeeks($0), -largestValue($0), $0) < (-limitedWeeks($1), -largestValue($1), $1)
    }
  }

  func largestValue(_ capacity: Int) -> Double { paced.values[capacity].map(\.activities).max() ?? 0 }

  func name(_ place: CoPlan.Place) -> String { "\(words.object(place.object)), \(labels[place.unit])" }

  func name(_ capacity: Int) -> String {
    switch coPlan.limits[capacity] {
    case .capacity(let unit, let capacity): "\(words.capacityInText(capacity)) · \(labels[unit])"
    case .planned(let place): say("planen för ", "the plan for ") + name(place)
    }
  }

  /// The steps that hang together, in the order of the file.
  var groups: [[Int]] {
    var group = Array(coPlan.places.indices)
    for _ in group {
      for link in coPlan.network.links {
        let smallest = min(group[link.ordering], group[link.supplying])
        group[link.ordering] = smallest
        group[link.supplying] = smallest
      }
    }
    return Set(group).sorted().map { first in group.indices.filter { group[$0] == first } }
  }

  private func chart(of group: [Int], number: Int) -> ChainFlow {
    let network = coPlan.network
    let wanted = wantedPerWeek
    // What holds the pace down in fewer weeks than others is not what to point at first.
    let inGroup = rankedLimits.filter { network.capacities[$0].steps.contains(where: group.contains) }
    let most = inGroup.first.map(limitedWeeks) ?? 0
    let narrow = Set(inGroup.filter { 2 * limitedWeeks($0) > most }.flatMap { network.capacities[$0].steps })
    let steps = group.map { step in
      ChainFlow.Step(
        label: words.object(coPlan.places[step].object), place: labels[coPlan.places[step].unit],
        assigned: paced.assigned[step].reduce(0, +) / weeks, wanted: wanted[step], isBottleneck: narrow.contains(step))
    }
    let orders = network.links.compactMap { link -> ChainFlow.Order? in
      guard let from = group.firstIndex(of: link.ordering), let to = group.firstIndex(of: link.supplying) else {
        return nil
      }
      return ChainFlow.Order(
        from: from, to: to, amount: link.perActivity * paced.assigned[link.ordering].reduce(0, +) / weeks)
    }
    let title = say("Kedja \(number): uppdrag per vecka", "Chain \(number): assignments a week")
    return ChainFlow(
      heading: ChartHeading(id: "kedja-\(number)", title: title, language: words.language), steps: steps,
      orders: orders)
  }

  /// Activities a week that each step would do if everybody's need were met.
  private var wantedPerWeek: [Double] {
    var wanted = coPlan.network.steps.map { $0.need.reduce(0, +) / weeks }
    for step in coPlan.network.orderingFirst {
      for link in coPlan.network.orders(of: step) { wanted[link.supplying] += link.perActivity * wanted[step] }
    }
    return wanted
  }
}
