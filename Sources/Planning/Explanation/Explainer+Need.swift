import PlanningModel

extension Explainer {
  func need(
    _ address: FigureAddress, unit: Int, object: Int, view: PlanView
  ) throws(ExplanationError) -> Explanation {
    let members = series(unit: unit, object: object)
    guard let first = members.first else { throw .noSuchFigure(address) }
    let inBedDays = address.kind == .needBedDays
    if inBedDays, first.stay == nil { throw .noSuchFigure(address) }
    let (waterfall, total) = inBedDays ? bedDays(members, view) : activities(members, view)
    let unitKey = inBedDays ? BedDayUnit.key : ActivityUnit.key
    let object = plan.facts.catalogue.objects[object]
    var explanation = Explanation(
      figure: address,
      title: "\(inBedDays ? "Vårddygn" : "Produktionsbehov") av \(object.name) vid \(name(of: unit)), \(view.code)",
      value: total, unit: unitKey,
      formula: "Behovet är summan av sina steg, från basåret till besluten.",
      calculation: waterfall.map { signed($0.effect) }.joined(separator: " ") + " = \(text(total))")
    explanation.terms = waterfall.map { Explanation.Term(stepName($0.step), $0.effect, unitKey) }
    explanation.decisions = decisions(behind: waterfall.map(\.step))
    for member in members {
      // A need that is forecast from the waiting list has the same rows behind its queue.
      for rows in [member.forecast?.rows, member.queue?.rows].compactMap(\.self) {
        let found = source(rows)
        if !explanation.sources.contains(found) { explanation.sources.append(found) }
      }
    }
    if members.count == 1, first.unit == unit {
      explanation.decisions += methodDecision(first)
      explanation.notes = forecastNotes(first, view)
      if inBedDays, let stay = first.stay {
        explanation.terms.append(Explanation.Term("Medelvårdtid", stay.days, DayUnit.key))
      }
    } else {
      explanation.notes = ["Summan av \(members.count) enheter."] + totalNotes(unit: unit, object: first.object, view)
      explanation.terms += members.prefix(60).map { member in
        let code = plan.units.units[member.unit].code.text
        let value =
          inBedDays ? member.bedDaySteps?.total(in: view.range).value ?? 0 : member.need(in: view.range).value
        return Explanation.Term(
          "varav \(name(of: member.unit))", value, unitKey,
          FigureAddress(address.kind, unit: code, subject: address.subject, view: address.view))
      }
    }
    return explanation
  }

  func beds(
    _ address: FigureAddress, unit: Int, object: Int, view: PlanView
  ) throws(ExplanationError) -> Explanation {
    let outlooks = plan.inpatient(unit: unit, in: view).objects.filter { $0.object == object }
    guard let outlook = outlooks.first else { throw .noSuchFigure(address) }
    let days = plan.days(in: view)
    let stays = outlook.stays.map { "\(text($0)) vårdtillfällen · \(text(outlook.meanStay)) dygn = " } ?? ""
    var explanation = Explanation(
      figure: address,
      title: "Vårdplatser för \(plan.facts.catalogue.objects[object].name) vid \(name(of: unit)), \(view.code)",
      value: outlook.beds, unit: "beds",
      formula: "Vårddygn delat med dagar och planerad beläggning.",
      calculation: "\(stays)\(text(outlook.bedDays.value)) vårddygn / (\(days) dagar · "
        + "\(text(outlook.bedDays.value / (outlook.beds * Double(days))))) = \(text(outlook.beds)) vårdplatser")
    explanation.terms = [
      Explanation.Term(
        "Vårddygn", outlook.bedDays.value, BedDayUnit.key,
        FigureAddress(.needBedDays, unit: address.unit, subject: address.subject, view: address.view)),
      Explanation.Term("Dagar", Double(days), DayUnit.key),
    ]
    return explanation
  }

  func series(unit: Int, object: Int) -> [SeriesNeed] {
    plan.subtree(of: unit).compactMap { plan.production.series(unit: $0, object: object) }
  }

  private func activities(
    _ members: [SeriesNeed], _ view: PlanView
  ) -> ([(step: NeedStep, effect: Double)], Double) {
    var sum = Steps<ActivityUnit>(periodCount: plan.timeline.periods.count)
    for member in members { sum.add(member.steps) }
    return (sum.waterfall(in: view.range).map { ($0.step, $0.effect.value) }, sum.total(in: view.range).value)
  }

  private func bedDays(
    _ members: [SeriesNeed], _ view: PlanView
  ) -> ([(step: NeedStep, effect: Double)], Double) {
    var sum = Steps<BedDayUnit>(periodCount: plan.timeline.periods.count)
    for member in members { if let steps = member.bedDaySteps { sum.add(steps) } }
    return (sum.waterfall(in: view.range).map { ($0.step, $0.effect.value) }, sum.total(in: view.range).value)
  }
}
