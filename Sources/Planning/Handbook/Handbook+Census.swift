import PlanningModel
import Simulation

extension Handbook {
  static let infiniteServers = HandbookFormula(
    name: "m-g-infinity",
    summary: LocalText(
      "M/G/∞: hur många som är inne samtidigt när ingen väntar eller avvisas",
      "M/G/∞: how many are present at once when nobody waits or is turned away"),
    inputs: [
      .number(
        "arrival-rate", .perTimeUnit, .arrivalRate, example: "4", "Ankomster per tidsenhet, slumpmässiga i tiden",
        "Arrivals per time unit, random in time"),
      .number("mean-stay", .timeUnits, .time, example: "5", "Vistelsens medeltid", "The mean stay"),
      .share(
        "probability", .openShare, absence: .replaced(by: "0.95"), example: "0.95",
        "Sannolikheten att antalet inte överskrids", "The probability that the number is not exceeded"),
    ],
    outputs: [
      FormulaOutput("mean", .persons, "Inne i medeltal", "Mean number present"),
      FormulaOutput("variance", .ratio, "Varians, lika med medeltalet", "Variance, equal to the mean"),
      FormulaOutput("deviation", .persons, "Standardavvikelse", "Standard deviation"),
      FormulaOutput("quantile", .persons, "Antal som inte överskrids med sannolikheten", "Number not exceeded"),
    ],
    source: HandbookFormula.Source([], "Takács, Introduction to the Theory of Queues, 1962, chapter 3")
  ) { arguments throws(FormulaError) in
    try solved { () throws(QueueError) in
      let census = try InfiniteServerCensus(
        arrivalRate: arguments.number("arrival-rate"), meanStay: arguments.number("mean-stay"))
      return [
        "mean": .number(census.mean), "variance": .number(census.variance),
        "deviation": .number(census.variance.squareRoot()),
        "quantile": .whole(try census.quantile(arguments.number("probability"))),
      ]
    }
  }

  static let wardCensus = HandbookFormula(
    name: "ward-census",
    summary: LocalText(
      "Hur ofta en vårdavdelning är full eller överbelagd när patienter kommer slumpmässigt",
      "How often a ward is full or overfull when patients come at random"),
    inputs: wardInputs + [
      .whole("beds", .beds, FormulaRange(0, 100_000), example: "24", "Disponibla vårdplatser", "Available beds")
    ],
    outputs: [
      FormulaOutput("meanCensus", .patients, "Inneliggande i medeltal", "Mean number of patients"),
      FormulaOutput("deviation", .patients, "Standardavvikelse", "Standard deviation"),
      FormulaOutput("occupancy", .share, "Beläggning: medeltal genom vårdplatser", "Occupancy"),
      FormulaOutput("riskOfFull", .share, "Andel av tiden utan ledig vårdplats", "Share of time with no bed left"),
      FormulaOutput(
        "riskOfOverfull", .share, "Andel av tiden med fler patienter än vårdplatser",
        "Share of time with more patients than beds"),
      FormulaOutput("meanBeyond", .patients, "Överbelagda i medeltal", "Mean number beyond the beds"),
      FormulaOutput(
        "overcrowdingPerHundred", .patients, "Överbelagda per 100 disponibla vårdplatser",
        "Beyond the beds per 100 available beds"),
    ],
    source: HandbookFormula.Source(["T10"], "Bekker, de Bruin 2010, doi:10.1007/s10479-009-0570-z")
  ) { arguments throws(FormulaError) in
    let census = try census(arguments)
    let beds = arguments.whole("beds")
    let beyond = census.meanBeyond(places: beds)
    return [
      "meanCensus": .number(census.mean), "deviation": .number(census.variance.squareRoot()),
      "occupancy": beds > 0 ? .number(census.mean / Double(beds)) : .missing,
      "riskOfFull": .number(census.riskOfFull(places: beds)),
      "riskOfOverfull": .number(census.riskOfOverfull(places: beds)), "meanBeyond": .number(beyond),
      "overcrowdingPerHundred": beds > 0 ? .number(100 * beyond / Double(beds)) : .missing,
    ]
  }

  static let bedsForRisk = HandbookFormula(
    name: "beds-for-risk",
    summary: LocalText(
      "Vårdplatser för en vald risk att avdelningen är överbelagd eller full",
      "Beds for a chosen risk that the ward is overfull or full"),
    inputs: wardInputs + [
      .share(
        "risk", .openShare, example: "0.05", "Andel av tiden som får vara överbelagd eller full",
        "Share of time that may be overfull or full")
    ],
    outputs: [
      FormulaOutput("meanCensus", .patients, "Inneliggande i medeltal", "Mean number of patients"),
      FormulaOutput(
        "bedsForOverfull", .beds, "Vårdplatser så att fler patienter än platser är så ovanligt",
        "Beds so that more patients than beds is that rare"),
      FormulaOutput("riskOfOverfull", .share, "Risken som det ger", "The risk that this gives"),
      FormulaOutput("occupancy", .share, "Beläggningen som det ger", "The occupancy that this gives"),
      FormulaOutput(
        "bedsForFull", .beds, "Vårdplatser så att ingen ledig plats är så ovanligt",
        "Beds so that no bed left is that rare"),
      FormulaOutput("riskOfFull", .share, "Risken som det ger", "The risk that this gives"),
    ],
    source: HandbookFormula.Source(["T10"], "Bekker, de Bruin 2010, doi:10.1007/s10479-009-0570-z")
  ) { arguments throws(FormulaError) in
    let census = try census(arguments)
    let risk = arguments.number("risk")
    return try solved { () throws(QueueError) in
      let beds = try census.places(forRiskOfOverfull: risk)
      let never = try census.places(forRiskOfFull: risk)
      return [
        "meanCensus": .number(census.mean), "bedsForOverfull": .whole(beds),
        "riskOfOverfull": .number(census.riskOfOverfull(places: beds)),
        "occupancy": beds > 0 ? .number(census.mean / Double(beds)) : .missing, "bedsForFull": .whole(never),
        "riskOfFull": .number(census.riskOfFull(places: never)),
      ]
    }
  }

  private static let wardInputs: [FormulaInput] = [
    .number(
      "arrivals-per-day", .perDay, FormulaRange(0, 1_000), example: "6.575", "Inskrivningar per dygn i medeltal",
      "Admissions per day on average"),
    .number(
      "length-of-stay", .days, FormulaRange(0, 3_660), example: "3.5", "Medelvårdtid i dagar",
      "Mean length of stay in days"),
  ]

  private static func census(_ arguments: FormulaArguments) throws(FormulaError) -> InfiniteServerCensus {
    try solved { () throws(QueueError) in
      try InfiniteServerCensus(
        arrivalRate: arguments.number("arrivals-per-day"), meanStay: arguments.number("length-of-stay"))
    }
  }
}
