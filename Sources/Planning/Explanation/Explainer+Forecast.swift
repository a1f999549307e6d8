import Forecasting
import PlanningModel

extension Explainer {
  /// How a forecast was made and how far such forecasts have missed.
  func forecastNotes(_ series: SeriesNeed, _ view: PlanView) -> [String] {
    guard let forecast = series.forecast else {
      return ["Ingen historik: behovet kommer helt från beslutade förändringar."]
    }
    var notes = [
      forecast.basis == .inflow
        ? "Bygger på inflödet till väntelistan minus dem som lämnar den obehandlade "
          + "(\(NumberFormat.swedish.text(forecast.removalShare * 100, decimals: 1)) %)."
        : "Bygger på tidigare produktion.",
      "Metod: \(ForecastMethodName.swedish(forecast.method)). \(basisText(forecast))",
    ]
    notes += missNotes(forecast)
    notes += forecast.closed.map { "Prognosen lär inte av \($0.from)–\($0.through): \($0.reason)." }
    notes += forecast.adjustments.compactMap(adjustmentNote)
    notes += coherenceNotes(series, view)
    if view.range.contains(where: { forecast.isTrendFaded(inPeriod: $0) }) {
      notes.append("Trenden dämpas från och med det tredje året efter historikens slut.")
    }
    let unknown = view.range.count { !forecast.isBaseKnown[$0] }
    if unknown > 0 {
      notes.append(
        "Basåret saknar uppgifter för \(unknown) av \(view.range.count) perioder; deras prognos räknas helt till trend, "
          + "säsong och kalender.")
    }
    if plan.facts.careRates.contains(where: { $0.object == plan.facts.catalogue.objects[series.object].code }) {
      notes.append("Historiken är räknad i befolkningens storlek och åldrar och framskriven med befolkningsprognosen.")
    }
    return notes
  }

  /// Who chose the method, when and why; empty where the choice was automatic.
  func methodDecision(_ series: SeriesNeed) -> [String] {
    guard let choice = series.forecast?.choice, let method = choice.method else { return [] }
    let who = "av \(choice.decidedBy) den \(choice.decidedOn)"
    guard choice.forecastMethod != nil else {
      return [
        "Metoden ”\(method)”, vald \(who), finns inte i det här programmet; metoden väljs automatiskt. Välj en annan med "
          + "vardtakt method."
      ]
    }
    return ["Metod vald \(who): \(ForecastMethodName.swedish(method)), därför att ”\(choice.reason)”."]
  }

  /// How the forecast of a unit above was made to agree with those of the units below it.
  func totalNotes(unit: Int, object: Int, _ view: PlanView) -> [String] {
    guard let total = plan.production.totals.first(where: { $0.unit == unit && $0.object == object }) else { return [] }
    func sum(_ values: [Double]) -> String { text(values[view.range].reduce(0, +)) }
    let miss = total.averageMiss.map {
      ", som i genomsnitt har missat med \(NumberFormat.swedish.text($0 * 100, decimals: 0)) %,"
    }
    return [
      "Prognosen är samstämd: en egen prognos på summan\(miss ?? "") ger \(sum(total.own)), enheternas egna prognoser "
        + "ger \(sum(total.unitsAlone)). Efter samstämning är båda \(sum(total.agreed)), före beslut."
    ]
  }

  private func missNotes(_ forecast: SeriesForecast) -> [String] {
    guard let miss = forecast.averageMiss else {
      return ["Historiken är för kort för att säga hur mycket metoden brukar missa."]
    }
    var text =
      "Metoden har i genomsnitt missat med \(NumberFormat.swedish.text(miss * 100, decimals: 0)) % när den prövats på de "
      + "senaste åren."
    if let scaled = forecast.scaledError {
      text +=
        " Det är \(NumberFormat.swedish.text(scaled, decimals: 2)) gånger den ändring från samma tid året före som "
        + "historiken brukar visa."
    }
    guard let bias = forecast.bias, abs(bias) >= 0.02 else { return [text] }
    let percent = NumberFormat.swedish.text(abs(bias) * 100, decimals: 0)
    return [text, "Prognoserna har då legat \(percent) % för \(bias > 0 ? "högt" : "lågt")."]
  }

  private func coherenceNotes(_ series: SeriesNeed, _ view: PlanView) -> [String] {
    let moved = series.steps.values(of: .coherence)[view.range].reduce(0, +)
    guard abs(moved) >= 0.05 else { return [] }
    return [
      "Prognosen är samstämd med prognoserna för nivåerna ovanför, vilket ändrade den med \(signed(moved))."
    ]
  }

  private func basisText(_ forecast: SeriesForecast) -> String {
    switch forecast.model.basis {
    case .ownHistory(let observations): "\(observations) perioder med egna uppgifter."
    case .shortHistory(let observations):
      "Bara \(observations) perioder med egna uppgifter; säsong och osäkerhet lånas från liknande serier."
    case .constant(let observations): "Bara \(observations) perioder med uppgifter; medelvärdet förs framåt."
    }
  }

  /// What was done to the history before anything was learnt from it; closed months are told with their reason instead.
  private func adjustmentNote(_ adjustment: SeriesAdjustment) -> String? {
    func period(_ index: Int) -> String { plan.timeline.period(atIndex: index).description }
    let first = period(adjustment.timeIndices.lowerBound)
    switch adjustment.kind {
    case .closedMasked, .closedBridged: return nil
    case .levelScaled(let shift):
      return
        "Nivån ändrades från och med \(period(shift.timeIndex)) till \(text(shift.factor)) gånger den tidigare; äldre "
        + "värden räknas om till den nya nivån."
    case .levelMasked(let shift):
      return "Nivån är en helt annan från och med \(period(shift.timeIndex)); äldre värden används inte."
    case .oddValue(let value):
      let ending = value.isConfirmed ? "" : " Det står i historikens ände, så kontrollera det."
      return "Värdet för \(first) avviker (\(text(value.observed.rounded())) mot väntade "
        + "\(text(value.expected.rounded()))) och används inte.\(ending)"
    }
  }
}
