import PlanningModel

extension Explainer {
  /// The middle of the possible courses of a waiting list, with what they are made from.
  func likelyQueue(_ address: FigureAddress, unit: Int, object: Int) throws(ExplanationError) -> Explanation {
    let options = VariationOptions(plan.facts.settings)
    let position = plan.production.seriesOfUnit[unit].first { plan.production.series[$0].object == object }
    guard let position, let study = QueueStudy(plan, series: position, options: options) else {
      throw .noSuchFigure(address)
    }
    guard let week = study.weeks.firstIndex(where: { $0.description == address.view }) else {
      throw .unknownView(address.view, known: study.weeks.map(\.description))
    }
    let waiting = study.planned.waiting
    var explanation = Explanation(
      figure: address,
      title: "Väntande på \(plan.facts.catalogue.objects[object].name) vid \(name(of: unit)) efter \(address.view), "
        + "mittersta förloppet",
      value: waiting.middle[week], unit: "patients",
      formula: "Kön följs vecka för vecka genom \(options.replications) tänkbara förlopp; talet är det mittersta.",
      calculation: "Åtta av tio förlopp ligger mellan \(text(waiting.low[week])) och \(text(waiting.high[week])), "
        + "medelvärdet är \(text(waiting.means[week])).")
    explanation.terms = [
      Explanation.Term("Vart tionde förlopp är lägre", waiting.low[week], "patients"),
      Explanation.Term("Vart tionde förlopp är högre", waiting.high[week], "patients"),
      Explanation.Term(
        "Planens egen siffra, utan slump",
        plan.production.series[position].queue?.waitingWithGoal[week + 1] ?? waiting.means[week], "patients",
        FigureAddress(.queue, unit: address.unit, subject: address.subject, view: address.view)),
      Explanation.Term("Planerad produktion i veckan", study.planned.production[week], ActivityUnit.key),
    ]
    if let rows = plan.production.series[position].queue?.rows { explanation.sources = [source(rows)] }
    explanation.notes = [
      "Inflödet kommer ur prognosens tänkbara framtider och faller slumpmässigt på månadens veckor. Ett månadsinflöde "
        + "varierar \(text(study.dispersion)) gånger så mycket som ren slump.",
      spreadNote(study.spread),
    ]
    if let rate = study.removalRate {
      explanation.notes.append(
        "\(NumberFormat.swedish.percent(rate, decimals: 1)) av dem som väntar lämnar listan obehandlade varje vecka.")
    }
    return explanation
  }

  private func spreadNote(_ spread: WaitingSpread) -> String {
    switch spread.basis {
    case .countedOverLimit(let over, let days):
      "Dagens kö är fördelad över väntade veckor efter filens \(text(over)) som har väntat mer än \(text(days)) dagar."
    case .servedInOrder:
      "Filen säger inte hur länge de har väntat; de antas ha behandlats i tur och ordning."
    }
  }

  /// The share of time that a ward has more patients than beds.
  func overfullRisk(
    _ address: FigureAddress, unit: Int, capacity: Int, view: PlanView
  ) throws(ExplanationError) -> Explanation {
    guard plan.facts.capacities[capacity].kind == .bed,
      let months = WardMonths(plan, unit: unit, capacity: capacity, in: view)
    else { throw .noSuchFigure(address) }
    let risk = plan.facts.settings.overcrowdingRisk
    let census = WardCensus(months, risk: risk, withUncertainty: false)
    let uncertain = WardCensus(months, risk: risk, withUncertainty: true)
    func percent(_ value: Double?) -> String { NumberFormat.swedish.percent(value, decimals: 1) }
    var explanation = Explanation(
      figure: address, title: "Andel av tiden med fler patienter än vårdplatser vid \(name(of: unit)), \(address.view)",
      value: census.riskOfOverfull, unit: "share",
      formula: "Modell: patienterna kommer oberoende av varandra och alla får en plats, så att antalet inneliggande är "
        + "Poissonfördelat runt månadens medeltal.",
      calculation: months.beds.map {
        "I snitt \(text(census.mean)) inneliggande på \(text($0)) platser ger \(percent(census.riskOfOverfull))."
      } ?? "I snitt \(text(census.mean)) inneliggande; inga platser är uppgivna.")
    explanation.terms = [
      Explanation.Term("Inneliggande i snitt", census.mean, "patients"),
      Explanation.Term(
        "Platser som räcker utom \(percent(risk)) av tiden", Double(census.bedsForRisk), "beds"),
      Explanation.Term("Samma med prognosens osäkerhet", Double(uncertain.bedsForRisk), "beds"),
    ]
    if let beds = months.beds {
      explanation.terms.append(
        Explanation.Term(
          "Platser i snitt", beds, "beds",
          FigureAddress(.available, unit: address.unit, subject: address.subject, view: address.view)))
    }
    explanation.notes = ["Med prognosens osäkerhet är andelen \(percent(uncertain.riskOfOverfull))."]
    return explanation
  }
}
