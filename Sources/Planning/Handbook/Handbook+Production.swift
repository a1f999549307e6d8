import PlanningModel

extension Handbook {
  static let queueProjection = HandbookFormula(
    name: "queue-projection",
    summary: LocalText(
      "Kön vecka för vecka: kö + inflöde − produktion − övriga avslut, aldrig under 0",
      "The queue week by week: queue + inflow − production − other removals, never below 0"),
    inputs: [
      .number("start", .patients, .amount, example: "420", "Väntande vid start", "Waiting at the start"),
      .numbers(
        "inflow", .perWeek, .amount, example: "50", "Inflöde per vecka, ett tal eller ett per vecka",
        "Inflow per week, one number or one for each week"),
      .numbers(
        "production", .perWeek, .amount, example: "65", "Produktion per vecka, ett tal eller ett per vecka",
        "Production per week, one number or one for each week"),
      .numbers(
        "removals", .perWeek, .amount, absence: .replaced(by: "0"), example: "0",
        "Övriga avslut per vecka, till exempel hänvisade vidare", "Other removals per week, for example referred on"),
      .whole(
        "weeks", .weeks, FormulaRange(1, 5200), absence: .allowed, example: "28",
        "Antal veckor; behövs när alla andra uppgifter är ett enda tal",
        "Number of weeks; needed when every other input is a single number"),
    ],
    outputs: [
      FormulaOutput("waiting", .patients, "Väntande vid start och efter varje vecka", "Waiting at start and each week"),
      FormulaOutput("atEnd", .patients, "Väntande efter sista veckan", "Waiting after the last week"),
      FormulaOutput("longest", .patients, "Flest väntande", "Most waiting"),
      FormulaOutput(
        "weekOfZero", .weeks, "Första veckan efter vilken ingen väntar", "First week after which nobody waits"),
    ],
    source: HandbookFormula.Source(["T11", "T12"], guide)
  ) { arguments throws(FormulaError) in
    let names = ["inflow", "production", "removals"]
    if arguments.optionalNumber("weeks") == nil && names.allSatisfy({ arguments.numbers($0).count == 1 }) {
      throw .missing(input: "weeks", example: "28")
    }
    let lists = try arguments.aligned(names, countedBy: "weeks")
    let waiting = QueueProjection.waiting(
      start: arguments.number("start"), inflow: lists[0], production: lists[1], removals: lists[2])
    return [
      "waiting": .numbers(waiting), "atEnd": .number(waiting[waiting.count - 1]),
      "longest": .number(waiting.reduce(0, max)),
      "weekOfZero": QueueProjection.firstEmptyPeriod(in: waiting).map { .whole($0) } ?? .missing,
    ]
  }

  static let maximumQueue = HandbookFormula(
    name: "maximum-queue",
    summary: LocalText(
      "Längsta kö som klarar en väntegräns: takt × gräns i veckor, avrundat nedåt och summerat över prioriteter",
      "The longest queue that meets a waiting limit: pace × limit in weeks, rounded down, summed over priorities"),
    inputs: [
      .numbers(
        "pace", .perWeek, .amount, example: "50", "Produktion per vecka, ett tal per prioritet",
        "Production per week, one number for each priority"),
      .numbers(
        "limit-days", .days, FormulaRange(0, 3660), example: "90", "Väntegräns i kalenderdagar, ett tal per prioritet",
        "Waiting limit in calendar days, one number for each priority"),
    ],
    outputs: [
      FormulaOutput("patients", .patients, "Längsta kö, ej avrundad", "The longest queue, not rounded"),
      FormulaOutput("rounded", .patients, "Längsta kö i hela patienter", "The longest queue in whole patients"),
      FormulaOutput("perClass", .patients, "Längsta kö per prioritet", "The longest queue of each priority"),
      FormulaOutput(
        "roundedPerClass", .patients, "Hela patienter per prioritet", "Whole patients of each priority"),
    ],
    source: HandbookFormula.Source(["R058", "T13"], "Little 1961, doi:10.1287/opre.9.3.383")
  ) { arguments throws(FormulaError) in
    let lists = try arguments.aligned(["pace", "limit-days"])
    let classes = zip(lists[0], lists[1]).map { MaximumQueue(pacePerWeek: $0, limit: Days($1)) }
    return [
      "patients": .number(classes.map(\.patients).reduce(0, +)), "rounded": .whole(classes.map(\.rounded).reduce(0, +)),
      "perClass": .numbers(classes.map(\.patients)), "roundedPerClass": .numbers(classes.map { Double($0.rounded) }),
    ]
  }

  static let little = HandbookFormula(
    name: "little",
    summary: LocalText(
      "Väntetid när patienter tas i turordning: kö ÷ takt", "The wait when patients are served in order: queue ÷ pace"),
    inputs: [
      .number("queue", .patients, .amount, example: "420", "Antal väntande", "Number waiting"),
      .number("pace", .perWeek, .divisorAmount, example: "50", "Produktion per vecka", "Production per week"),
    ],
    outputs: [
      FormulaOutput("weeks", .weeks, "Väntetid i veckor", "The wait in weeks"),
      FormulaOutput("days", .days, "Väntetid i kalenderdagar", "The wait in calendar days"),
    ],
    source: HandbookFormula.Source(["R058"], "Little 1961, doi:10.1287/opre.9.3.383")
  ) { arguments throws(FormulaError) in
    let wait = WaitingTime(waiting: arguments.number("queue"), pacePerWeek: arguments.number("pace"))
    return ["weeks": .number(wait.weeks.value), "days": .number(wait.days.value)]
  }

  static let bookedVisits = HandbookFormula(
    name: "booked-visits",
    summary: LocalText(
      "Besök att boka när en andel uteblir: producerade ÷ (1 − andel uteblivna)",
      "Visits to book when a share does not come: produced ÷ (1 − no-show share)"),
    inputs: [
      .number("produced", .activities, .amount, example: "950", "Besök som ska genomföras", "Visits to produce"),
      .share(
        "no-show", FormulaRange(0, 0.99), example: "0.05", "Andel bokade besök som uteblir eller avbokas sent",
        "Share of booked visits that are missed or cancelled late"),
    ],
    outputs: [
      FormulaOutput("booked", .activities, "Besök att boka", "Visits to book"),
      FormulaOutput("roundedUp", .activities, "Hela besök, avrundat uppåt", "Whole visits, rounded up"),
      FormulaOutput("lost", .activities, "Bokade besök som väntas utebli", "Booked visits expected to be lost"),
    ],
    source: HandbookFormula.Source([], "booked × (1 − share) = produced")
  ) { arguments throws(FormulaError) in
    let visits = BookedVisits(produced: arguments.number("produced"), noShowShare: arguments.number("no-show"))
    return [
      "booked": .number(visits.booked.value), "roundedUp": .whole(visits.roundedUp),
      "lost": .number(visits.lost.value),
    ]
  }

  static let largestRemainder = HandbookFormula(
    name: "largest-remainder",
    summary: LocalText(
      "Fördelar ett heltal efter vikter så att delarna är hela och summan exakt",
      "Splits a whole number by weights into whole parts with the exact sum"),
    inputs: [
      .whole(
        "total", .activities, FormulaRange(0, 1_000_000_000), example: "8000", "Det som ska fördelas", "What is split"),
      .numbers(
        "weights", .ratio, .amount, example: "25,30,45", "Vikt för varje del; minst en över 0",
        "Weight of each part; at least one above 0"),
      .names("names", example: "A,B,C", "Delarnas namn", "Names of the parts"),
    ],
    outputs: [
      FormulaOutput("names", .names, "Delarnas namn", "Names of the parts"),
      FormulaOutput("parts", .activities, "Hela delar i samma ordning", "Whole parts in the same order"),
    ],
    source: HandbookFormula.Source(["T7"], "Hamilton's method of largest remainders")
  ) { arguments throws(FormulaError) in
    let weights = arguments.numbers("weights")
    guard weights.contains(where: { $0 > 0 }) else { throw .allZero(input: "weights") }
    let names = try arguments.names("names", for: "weights")
    let parts = LargestRemainder.split(arguments.whole("total"), by: weights)
    return ["names": .names(names), "parts": .numbers(parts.map { Double($0) })]
  }
}
