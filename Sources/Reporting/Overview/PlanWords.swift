import Planning
import PlanningModel

/// How the parts of a plan are called in running text: periods, steps, capacities, objects and states.
struct PlanWords: Sendable {
  let plan: Plan
  let language: ReportLanguage
  private let changes: [KnownChangeCode: String]
  private let measures: [MeasureCode: String]

  init(_ plan: Plan, language: ReportLanguage) {
    self.plan = plan
    self.language = language
    changes = Dictionary(plan.input.decisions.knownChanges.map { ($0.code, $0.name) }) { first, _ in first }
    measures = Dictionary(plan.input.decisions.measures.map { ($0.code, $0.name) }) { first, _ in first }
  }

  func say(_ swedish: String, _ english: String) -> String { language.pick(swedish, english) }

  var numbers: NumberFormat { language.numbers }

  var hour: String { say("tim", "h") }
}

extension PlanWords {
  /// A view as people write it: `2027`, `2027/28` for a year of its own, `2027 kv 1`, `2027-03`.
  func view(_ view: PlanView) -> String {
    if let quarter = Quarter(view.code) { return "\(quarter.year) " + say("kv ", "Q") + "\(quarter.quarter)" }
    let years = [view.range.lowerBound, view.range.upperBound - 1].map { plan.timeline.periods[$0].lastDay.year }
    guard view.grain == .year, years[0] != years[1] else { return view.code }
    return "\(years[0])/\(String(years[1]).suffix(2))"
  }

  /// A week as people write it: `2027-V05`.
  func week(_ week: ISOWeek) -> String {
    say(week.description.split(separator: "W").joined(separator: "V"), week.description)
  }

  func capacity(_ position: Int) -> String { plan.facts.capacities[position].name }

  /// The name of a capacity inside a sentence.
  func capacityInText(_ position: Int) -> String {
    let name = capacity(position)
    guard let first = name.first, name.dropFirst().first?.isLowercase == true else { return name }
    return first.lowercased() + name.dropFirst()
  }

  func object(_ position: Int) -> String { plan.facts.catalogue.objects[position].name }

  /// Hours written with their unit.
  func hours(_ value: Double?, sign: NumberFormat.Sign = .negativeOnly) -> String {
    numbers.quantity(value, unit: hour, sign: sign)
  }

  func step(_ step: NeedStep) -> String {
    switch step {
    case .base: say("Senaste året med uppgifter", "Latest year with figures")
    case .demography: say("Befolkning", "Population")
    case .trendAndSeason: say("Trend och säsong", "Trend and season")
    case .coherence: say("Samstämning mellan nivåer", "Agreement between levels")
    case .knownChange(let code): changes[code] ?? code.text
    case .careMoved(let code): say("Flyttad vård: ", "Care moved: ") + (changes[code] ?? code.text)
    case .careRedistributed(let code):
      say("Omfördelad vård: ", "Care redistributed: ") + (measures[code] ?? code.text)
    case .queueGoal: say("Kömål", "Queue goal")
    case .returnVisits: say("Återbesök som följer", "Return visits that follow")
    case .verifiedMeasure(let code): say("Verifierad åtgärd: ", "Verified measure: ") + (measures[code] ?? code.text)
    }
  }

  func state(_ state: MeasureState) -> String {
    switch state {
    case .idea: say("idé", "idea")
    case .decided: say("beslutad", "decided")
    case .inProgress: say("pågår", "in progress")
    case .implemented: say("genomförd", "implemented")
    case .effectVerified: say("effekt verifierad", "effect verified")
    case .cancelled: say("avbruten", "cancelled")
    }
  }

  /// An activity type of a time-use profile as words.
  func activity(_ key: String) -> String { key.split(separator: "_").joined(separator: " ") }

  /// The name of a resource at the unit that owns it.
  func resource(_ key: ResourceKey) -> String {
    switch key.resource {
    case .function(let code, let activity):
      let name = plan.facts.functions.first { $0.code == code && $0.unit == key.unit }?.name ?? code.text
      return "\(name), \(self.activity(activity))"
    case .premises(let code):
      return plan.facts.premises.first { $0.code == code && $0.unit == key.unit }?.name ?? code.text
    }
  }
}
