import Planning
import PlanningModel

/// The sentences of a balancing proposal, written so that they can be read aloud.
struct ProposalWords {
  let found: PlanProposal
  let words: PlanWords
  let labels: UnitLabels
  private let classNames: [Int: String]
  /// Whether all care is counted in bed-days, as where only beds are known.
  let countsBedDays: Bool

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
          ?? language.pick("vård som saknar tidsgräns", "care that has no limit")
    }
    classNames = names
    let care = found.proposal.problem.care
    countsBedDays = !care.isEmpty && care.allSatisfy { objects[$0.object].measure == .bedDays }
  }

  var problem: BalancingProblem { found.proposal.problem }

  func say(_ swedish: String, _ english: String) -> String { words.say(swedish, english) }

  func number(_ value: Double) -> String {
    // A rounded zero would hide what is there.
    let isSmall = value.magnitude >= 0.05 && value.magnitude < 9.95 && value.rounded() != value
    return words.numbers.text(value, decimals: isSmall ? 1 : 0)
  }

  func hours(_ value: Double) -> String { number(value) + say(" timmar", " hours") }

  /// What lines cost together.
  func together(_ kronor: Double) -> String {
    kronor < 0.5
      ? say("Raderna kostar inget extra", "The lines cost nothing more")
      : say("Tillsammans kostar raderna \(self.kronor(kronor))", "Together the lines cost \(self.kronor(kronor))")
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
    return span(first...last)
  }

  /// A number of things.
  func count(_ count: Int, _ one: String, _ many: String, _ oneEnglish: String, _ manyEnglish: String) -> String {
    number(Double(count)) + " " + (count == 1 ? say(one, oneEnglish) : say(many, manyEnglish))
  }

  /// Hours moved of a capacity; beds as how many there are on average from the first period to the last.
  private func moved(_ line: Proposal.Line, of capacity: Int) -> String {
    let plan = found.balancing.plan
    let name = words.capacityInText(capacity)
    let used = line.amounts.indices.filter { line.amounts[$0] > 0 }
    guard plan.facts.capacities[capacity].kind == .bed, let first = used.first, let last = used.last else {
      return say("\(hours(line.total)) \(name)", "\(hours(line.total)) of \(name)")
    }
    let periods = found.balancing.views[first...last].flatMap { plan.timeline.periods[$0.range] }
    let days = periods.reduce(0) { $0 + $1.dayCount }
    let beds = rate(line.total / Double(24 * days))
    return say(
      "\(hours(line.total)) \(name) (i snitt \(beds) dygnet runt)",
      "\(hours(line.total)) of \(name) (on average \(beds) day and night)")
  }

  /// What a line does.
  func what(_ line: Proposal.Line) -> String {
    let when = span(line.amounts)
    switch line.action {
    case .hours(let position):
      let move = problem.hourMoves[position]
      let (from, to) = (problem.supplies[move.from], problem.supplies[move.to])
      let amount = moved(line, of: from.capacity)
      return say(
        "Flytta \(amount) från \(labels[from.unit]) till \(labels[to.unit]), \(when)",
        "Move \(amount) from \(labels[from.unit]) to \(labels[to.unit]), \(when)")
    case .care(let position):
      let move = problem.careMoves[position]
      let (from, to) = (problem.care[move.from], problem.care[move.to])
      let along = move.following.reduce(0) { $0 + $1.activities(following: line.amounts).reduce(0, +) }
      return say(
        "Flytta \(number(line.total)) \(words.object(from.object)) från \(labels[from.unit]) till \(labels[to.unit]), \(when)",
        "Move \(number(line.total)) \(words.object(from.object)) from \(labels[from.unit]) to \(labels[to.unit]), \(when)"
      )
        + (along < 0.5
          ? ""
          : say("; \(number(along)) återbesök följer med", "; \(number(along)) return visits go along"))
    case .measure(let position, let share):
      let code = found.balancing.measures[position]
      let needed = words.numbers.percent(found.proposal.neededShares[position])
      let part =
        share < 0.995
        ? say(" till \(words.numbers.percent(share))", " to \(words.numbers.percent(share))")
        : found.proposal.neededShares[position] < 0.995
          ? say(", av vilken \(needed) hade räckt", ", of which \(needed) would have been enough") : ""
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

  /// What a line does, in the parts that a table sorts by.
  func parts(_ line: Proposal.Line) -> (action: String, what: String, from: String, to: String) {
    switch line.action {
    case .hours(let position):
      let move = problem.hourMoves[position]
      let (from, to) = (problem.supplies[move.from], problem.supplies[move.to])
      return (
        say("flytta timmar", "move hours"), words.capacity(from.capacity), labels[from.unit], labels[to.unit]
      )
    case .care(let position):
      let move = problem.careMoves[position]
      let (from, to) = (problem.care[move.from], problem.care[move.to])
      return (say("flytta vård", "move care"), words.object(from.object), labels[from.unit], labels[to.unit])
    case .measure(let position, _):
      let measure = problem.measures[position]
      let units = Set(measure.effects.map { problem.supplies[$0.supply].unit }).sorted().map { labels[$0] }
      return (
        say("genomför åtgärd", "carry out a measure"), "\(measure.name) (\(found.balancing.measures[position]))", "",
        units.joined(separator: ", ")
      )
    case .overtime(let position):
      let supply = problem.supplies[position]
      return (say("övertid", "overtime"), words.capacity(supply.capacity), "", labels[supply.unit])
    case .purchase(let position):
      let care = problem.care[problem.purchases[position].care]
      return (say("köp vård", "buy care"), words.object(care.object), "", labels[care.unit])
    }
  }

  func cost(_ line: Proposal.Line) -> String {
    guard let kronor = line.kronor else {
      return say("Kostnaden är inte angiven.", "Nobody has said what it costs.")
    }
    return kronor == 0
      ? say("Kostar inget extra.", "Costs nothing more.") : say("Kostar ", "Costs ") + self.kronor(kronor) + "."
  }

  /// Periods in a row by their first and last.
  func runs(_ periods: [Int]) -> [String] {
    var runs: [ClosedRange<Int>] = []
    for period in periods {
      if let last = runs.last, last.upperBound + 1 == period {
        runs[runs.count - 1] = last.lowerBound...period
      } else {
        runs.append(period...period)
      }
    }
    return runs.map { span($0) }
  }

  private func span(_ range: ClosedRange<Int>) -> String {
    range.count == 1 ? period(range.lowerBound) : "\(period(range.lowerBound))–\(period(range.upperBound))"
  }

  /// A rate with about two digits that mean something.
  func rate(_ value: Double) -> String {
    let decimals = value >= 9.95 ? 0 : value >= 0.995 ? 1 : value >= 0.0995 ? 2 : 3
    let scale = [1.0, 10, 100, 1000][decimals]
    return words.numbers.short((value * scale).rounded() / scale)
  }

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
    case .overBudget:
      say("budgeten räcker inte till hela åtgärden", "the budget does not reach for all of it")
    case .notWorkedOut:
      say("inte uträknat innan uträkningen stoppades", "not worked out before the computation was stopped")
    case .addsNothing:
      say(
        "det den skulle ge nås av det som står före i ordningen, eller så är det något annat som fattas",
        "what it would give is reached by what stands before it, or something else is lacking")
    }
  }
}
