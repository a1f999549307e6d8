import PlanningModel
import Simulation

extension Handbook {
  static let allenCunneen = HandbookFormula(
    name: "allen-cunneen",
    summary: LocalText(
      "Allen–Cunneen: ungefärlig väntan i en kö till flera betjänare med valfri variation (G/G/c)",
      "Allen–Cunneen: the approximate wait in one queue to several servers with any variation (G/G/c)"),
    inputs: [
      .servers, .arrivalRate, .serviceRate,
      .number(
        "arrival-squared-variation", .ratio, .squaredVariation, absence: .replaced(by: "1"), example: "1",
        "Varians delad med medelvärdet i kvadrat för tiden mellan ankomster: 1 slumpmässiga, 0 jämna",
        "The variance over the squared mean of the time between arrivals: 1 random, 0 even"),
      .number(
        "service-squared-variation", .ratio, .squaredVariation, absence: .replaced(by: "1"), example: "0.5",
        "Varians delad med medelvärdet i kvadrat för betjäningstiden", "The same of the service time"),
    ],
    outputs: [
      FormulaOutput("utilisation", .share, "Beläggning per betjänare", "Utilisation of a server"),
      FormulaOutput("meanWait", .timeUnits, "Väntan i medeltal", "Mean wait"),
      FormulaOutput("meanTimeInSystem", .timeUnits, "Väntan och betjäning i medeltal", "Mean wait and service"),
      FormulaOutput("meanNumberWaiting", .persons, "Väntande i medeltal", "Mean number waiting"),
      FormulaOutput("meanNumberInSystem", .persons, "Väntande och betjänade i medeltal", "Mean number present"),
    ],
    source: HandbookFormula.Source(
      [], "Allen, Probability, Statistics, and Queueing Theory, 2nd ed. 1990, section 5.3")
  ) { arguments throws(FormulaError) in
    try solved { () throws(QueueError) in
      let queue = try GeneralQueueApproximation(
        servers: arguments.whole("servers"), arrivalRate: arguments.number("arrival-rate"),
        serviceRate: arguments.number("service-rate"),
        arrivalSquaredVariation: arguments.number("arrival-squared-variation"),
        serviceSquaredVariation: arguments.number("service-squared-variation"))
      return [
        "utilisation": .number(queue.markovian.utilisation), "meanWait": .number(queue.meanWait),
        "meanTimeInSystem": .number(queue.meanTimeInSystem), "meanNumberWaiting": .number(queue.meanNumberWaiting),
        "meanNumberInSystem": .number(queue.meanNumberInSystem),
      ]
    }
  }

  static let priorityQueue = HandbookFormula(
    name: "priority-queue",
    summary: LocalText(
      "Medelväntan per prioritet i en kö till flera betjänare; ingen betjäning avbryts (M/M/c)",
      "Mean wait by priority in one queue to several servers; no service is interrupted (M/M/c)"),
    inputs: [
      .servers, .rates,
      .number(
        "service-rate", .perTimeUnit, .serviceRate, example: "1", "Så många hinner en betjänare per tidsenhet",
        "What one server serves per time unit"),
      classNames,
    ],
    outputs: classOutputs,
    source: HandbookFormula.Source([], "Cobham 1954, doi:10.1287/opre.2.1.70; Davis 1966, doi:10.1287/opre.14.1.133")
  ) { arguments throws(FormulaError) in
    let names = try arguments.names("names", for: "arrival-rates")
    let queue = try solved { () throws(QueueError) in
      try PriorityMultiServerQueue(
        servers: arguments.whole("servers"), arrivalRates: arguments.numbers("arrival-rates"),
        serviceRate: arguments.number("service-rate"))
    }
    return [
      "names": .names(names), "utilisation": .number(queue.together.utilisation),
      "meanWaits": .numbers(queue.meanWaits), "meanNumbersWaiting": .numbers(queue.meanNumbersWaiting),
    ]
  }

  static let prioritySingle = HandbookFormula(
    name: "priority-single",
    summary: LocalText(
      "Medelväntan per prioritet hos en betjänare med egen betjäningstid för varje prioritet (M/G/1)",
      "Mean wait by priority at one server with a service of its own for each priority (M/G/1)"),
    inputs: [
      .rates,
      .numbers(
        "service-times", .timeUnits, .positiveTime, example: "1,1",
        "Betjäningens medeltid, ett tal eller ett per prioritet", "Mean service time, one number or one per priority"),
      .numbers(
        "service-squared-variations", .ratio, .squaredVariation, absence: .replaced(by: "1"), example: "1",
        "Betjäningens varians delad med medeltiden i kvadrat, ett tal eller ett per prioritet",
        "The variance of the service over its squared mean, one number or one per priority"),
      classNames,
    ],
    outputs: classOutputs, source: HandbookFormula.Source([], "Cobham 1954, doi:10.1287/opre.2.1.70")
  ) { arguments throws(FormulaError) in
    let lists = try arguments.aligned(["arrival-rates", "service-times", "service-squared-variations"])
    let names: [String]
    guard arguments.numbers("arrival-rates").count == lists[0].count else {
      throw .differentLengths(
        input: "arrival-rates", count: 1, other: "service-times", otherCount: lists[0].count)
    }
    names = try arguments.names("names", for: "arrival-rates")
    let queue = try solved { () throws(QueueError) in
      try PrioritySingleServerQueue(
        classes: lists[0].indices.map {
          .init(arrivalRate: lists[0][$0], meanService: lists[1][$0], squaredVariation: lists[2][$0])
        })
    }
    return [
      "names": .names(names), "utilisation": .number(queue.utilisation), "meanWaits": .numbers(queue.meanWaits),
      "meanNumbersWaiting": .numbers(queue.meanNumbersWaiting),
    ]
  }

  private static let classNames = FormulaInput.names(
    "names", example: "förtur,övriga", "Prioriteternas namn", "Names of the priorities")

  private static let classOutputs = [
    FormulaOutput("names", .names, "Prioritet", "Priority"),
    FormulaOutput("utilisation", .share, "Beläggning per betjänare", "Utilisation of a server"),
    FormulaOutput("meanWaits", .timeUnits, "Väntan i medeltal per prioritet", "Mean wait of each priority"),
    FormulaOutput("meanNumbersWaiting", .persons, "Väntande i medeltal per prioritet", "Mean number waiting of each"),
  ]
}

extension FormulaInput {
  fileprivate static var rates: FormulaInput {
    .numbers(
      "arrival-rates", .perTimeUnit, .arrivalRate, example: "0.3,0.3",
      "Ankomster per tidsenhet för varje prioritet, den mest brådskande först",
      "Arrivals per time unit of each priority, the most urgent first")
  }
}
