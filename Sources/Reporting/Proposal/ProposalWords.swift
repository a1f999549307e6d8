import Planning
import PlanningModel

/// The sentences of a balancing proposal, written so that they can be read aloud.
struct ProposalWords {
  let found: PlanProposal
  let words: PlanWords
  let labels: UnitLabels
  private let classNames: [Int: String]

  init(_ found: PlanProposal, language: ReportLanguage) {
    self.found = found
    let plan = found.balancing.plan
    words = PlanWords(plan, language: language)
    labels = UnitLabels(plan.units)
    let objects = plan.facts.catalogue.objects
    var names: [Int: String] = [:]
    for (object, priority) in zip(objects, MedicalPriority(objects: objects).classes) {
      names[priority] =
        object.acuity == .acute
        ? language.pick("akut vård", "acute care")
        : object.priorityDays.map { language.pick("vård inom \($0) dagar", "care within \($0) days") }
          ?? language.pick("vård utan tidsgräns", "care without a limit")
    }
    classNames = names
  }

  var problem: BalancingProblem { found.proposal.problem }

  func say(_ swedish: String, _ english: String) -> String { words.say(swedish, english) }

  func number(_ value: Double) -> String {
    // A rounded zero would hide what is there.
    words.numbers.text(value, decimals: value.magnitude < 10 && value.rounded() != value ? 1 : 0)
  }

  func hours(_ value: Double) -> String { number(value) + say(" timmar", " hours") }

  func patients(_ value: Double) -> String {
    number(value) + (abs(value - 1) < 0.05 ? say(" patient", " patient") : say(" patienter", " patients"))
  }

  func kronor(_ value: Double) -> String { words.numbers.text(value) + say(" kronor", " kronor") }

  /// A priority class as people call it.
  func name(ofClass priority: Int) -> String { classNames[priority] ?? say("klass \(priority)", "class \(priority)") }

  func level(_ level: Level) -> String {
    switch level {
    case .political: say("politisk nivå", "political level")
    case .strategic: say("strategisk nivå", "strategic level")
    case .tactical: say("taktisk nivå", "tactical level")
    case .operational: say("operativ nivå", "operational level")
    }
  }

  func supply(_ position: Int) -> String {
    let supply = problem.supplies[position]
    return "\(words.capacityInText(supply.capacity)), \(labels[supply.unit])"
  }

  func period(_ position: Int) -> String { words.view(found.balancing.views[position]) }

  /// The periods in which something happens, from the first to the last.
  func span(_ amounts: [Double]) -> String {
    let periods = amounts.indices.filter { amounts[$0] > 0 }
    guard let first = periods.first, let last = periods.last else { return "" }
    return first == last ? period(first) : "\(period(first))–\(period(last))"
  }

  /// What a line does.
  func what(_ line: Proposal.Line) -> String {
    let when = span(line.amounts)
    switch line.action {
    case .hours(let position):
      let move = problem.hourMoves[position]
      let (from, to) = (problem.supplies[move.from], problem.supplies[move.to])
      let capacity = words.capacityInText(from.capacity)
      return say(
        "Flytta \(hours(line.total)) \(capacity) från \(labels[from.unit]) till \(labels[to.unit]), \(when)",
        "Move \(hours(line.total)) of \(capacity) from \(labels[from.unit]) to \(labels[to.unit]), \(when)")
    case .care(let position):
      let move = problem.careMoves[position]
      let (from, to) = (problem.care[move.from], problem.care[move.to])
      return say(
        "Flytta \(number(line.total)) \(words.object(from.object)) från \(labels[from.unit]) till \(labels[to.unit]), \(when)",
        "Move \(number(line.total)) \(words.object(from.object)) from \(labels[from.unit]) to \(labels[to.unit]), \(when)"
      )
    case .measure(let position, let share):
      let code = found.balancing.measures[position]
      let part =
        share < 0.995 ? say(" till \(words.numbers.percent(share))", " to \(words.numbers.percent(share))") : ""
      return say(
        "Genomför \(problem.measures[position].name) (\(code))\(part): \(hours(line.total)), \(when)",
        "Carry out \(problem.measures[position].name) (\(code))\(part): \(hours(line.total)), \(when)")
    case .overtime(let position):
      return say(
        "Övertid \(hours(line.total)) av \(supply(position)), \(when)",
        "Overtime \(hours(line.total)) of \(supply(position)), \(when)")
    case .purchase(let position):
      let care = problem.care[problem.purchases[position].care]
      return say(
        "Köp \(number(line.total)) \(words.object(care.object)) för \(labels[care.unit]), \(when)",
        "Buy \(number(line.total)) \(words.object(care.object)) for \(labels[care.unit]), \(when)")
    }
  }

  /// What a line closes, class by class.
  func closes(_ line: Proposal.Line) -> String {
    guard let closes = line.closes else { return say("Vad raden ger är inte uträknat.", "Not worked out.") }
    let parts = closes.compactMap { outcome -> String? in
      if outcome.left > 0.05 {
        return say(
          "\(patients(outcome.left)) färre utan \(name(ofClass: outcome.priority))",
          "\(patients(outcome.left)) fewer without \(name(ofClass: outcome.priority))")
      }
      guard outcome.waiting > 0.05 else { return nil }
      return say(
        "kortare väntan på \(name(ofClass: outcome.priority))", "a shorter wait for \(name(ofClass: outcome.priority))")
    }
    guard !parts.isEmpty else {
      return say("Behövs tillsammans med andra rader.", "Needed together with other lines.")
    }
    return say("Ger ", "Gives ") + parts.joined(separator: ", ") + "."
  }

  func cost(_ line: Proposal.Line) -> String {
    guard let kronor = line.kronor else {
      return say("Kostnaden är inte angiven.", "Nobody has said what it costs.")
    }
    return kronor == 0
      ? say("Kostar inget extra.", "Costs nothing more.") : say("Kostar ", "Costs ") + self.kronor(kronor) + "."
  }

  /// What one more hour would give.
  func value(_ bottleneck: Proposal.Bottleneck) -> String {
    let parts = bottleneck.values.map { value in
      value.left > 1e-7
        ? say(
          "\(short(value.left)) fler patienter får \(name(ofClass: value.priority))",
          "\(short(value.left)) more patients get \(name(ofClass: value.priority))")
        : say(
          "\(short(value.waiting)) färre patientperioder i väntan på \(name(ofClass: value.priority))",
          "\(short(value.waiting)) fewer patient periods of waiting for \(name(ofClass: value.priority))")
    }
    return say(
      "En timme till av \(supply(bottleneck.supply)) under \(period(bottleneck.period)): ",
      "One more hour of \(supply(bottleneck.supply)) in \(period(bottleneck.period)): ")
      + parts.joined(separator: ", ") + "."
  }

  func short(_ value: Double) -> String { words.numbers.short(value) }

  /// Why a measure was not chosen.
  func reason(_ reason: Proposal.Reason) -> String {
    switch reason {
    case .noDeficit:
      say("det finns inget underskott där den verkar", "there is no deficit where it acts")
    case .dearer(let more):
      say(
        "det den skulle ge nås billigare; att ändå genomföra den kostar \(kronor(more)) mer utan att fler får vård",
        "what it would give is reached for less; carrying it out all the same costs \(kronor(more)) more and gives nobody "
          + "more care")
    case .costUnknown:
      say(
        "ingen har angett vad den kostar, och det den skulle ge nås utan den",
        "nobody has said what it costs, and what it would give is reached without it")
    case .addsNothing:
      say(
        "det den skulle ge nås av det som står före i ordningen, eller så är det något annat som fattas",
        "what it would give is reached by what stands before it, or something else is lacking")
    }
  }
}
