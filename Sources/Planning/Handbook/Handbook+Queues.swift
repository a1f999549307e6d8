import PlanningModel
import Simulation

extension Handbook {
  static let erlangB = HandbookFormula(
    name: "erlang-b",
    summary: LocalText(
      "Erlang B: andelen som avvisas när alla betjänare är upptagna och ingen får vänta (M/G/c/c)",
      "Erlang B: the share turned away when all servers are busy and nobody may wait (M/G/c/c)"),
    inputs: [
      .servers, .arrivalRate, .serviceRate,
      .share(
        "accepted-loss", .openShare, absence: .allowed, example: "0.01",
        "Högsta andel som får avvisas; ger minsta antal betjänare",
        "The highest share that may be turned away; gives the fewest servers"),
    ],
    outputs: [
      FormulaOutput("offeredLoad", .erlang, "Erbjuden belastning: ankomster × medeltid", "Offered load"),
      FormulaOutput("lossProbability", .share, "Andel som avvisas", "Share turned away"),
      FormulaOutput("carriedLoad", .erlang, "Upptagna betjänare i medeltal", "Mean number of busy servers"),
      FormulaOutput("utilisation", .share, "Beläggning per betjänare", "Utilisation of a server"),
      FormulaOutput("lostRate", .perTimeUnit, "Avvisade per tidsenhet", "Turned away per time unit"),
      FormulaOutput(
        "leastServers", .servers, "Minsta antal betjänare för den accepterade andelen",
        "Fewest servers for the accepted share"),
    ],
    source: HandbookFormula.Source(
      [], "Erlang 1917; Cooper, Introduction to Queueing Theory, 2nd ed. 1981, chapter 3")
  ) { arguments throws(FormulaError) in
    let rate = arguments.number("arrival-rate")
    let load = rate / arguments.number("service-rate")
    let accepted = arguments.optionalNumber("accepted-loss")
    return try solved { () throws(QueueError) in
      let queue = try ErlangLoss(servers: arguments.whole("servers"), offeredLoad: load)
      var least = FormulaValue.missing
      if let accepted { least = .whole(try ErlangLoss.servers(forLoss: accepted, offeredLoad: load)) }
      return [
        "offeredLoad": .number(load), "lossProbability": .number(queue.lossProbability),
        "carriedLoad": .number(queue.carriedLoad), "utilisation": .number(queue.utilisation),
        "lostRate": .number(rate * queue.lossProbability), "leastServers": least,
      ]
    }
  }

  static let erlangC = HandbookFormula(
    name: "erlang-c",
    summary: LocalText(
      "Erlang C: hur många som får vänta, och hur länge, i en kö till flera betjänare (M/M/c)",
      "Erlang C: how many wait, and for how long, in one queue to several servers (M/M/c)"),
    inputs: [
      .servers, .arrivalRate, .serviceRate,
      .number(
        "longer-than", .timeUnits, .time, absence: .replaced(by: "0"), example: "1",
        "Väntan i tidsenheter som andelen ovanför ska räknas för",
        "The wait in time units that the share beyond is counted for"),
      .share(
        "accepted-share", .openShare, absence: .allowed, example: "0.1",
        "Högsta andel som får vänta längre än så; ger minsta antal betjänare",
        "The highest share that may wait longer; gives the fewest servers"),
    ],
    outputs: [
      FormulaOutput("utilisation", .share, "Beläggning per betjänare", "Utilisation of a server"),
      FormulaOutput("probabilityOfWaiting", .share, "Andel som får vänta alls", "Share that waits at all"),
      FormulaOutput("meanWait", .timeUnits, "Väntan i medeltal, över alla", "Mean wait, over all"),
      FormulaOutput("meanTimeInSystem", .timeUnits, "Väntan och betjäning i medeltal", "Mean wait and service"),
      FormulaOutput("meanNumberWaiting", .persons, "Väntande i medeltal", "Mean number waiting"),
      FormulaOutput("meanNumberInSystem", .persons, "Väntande och betjänade i medeltal", "Mean number present"),
      FormulaOutput("shareWaitingLonger", .share, "Andel som väntar längre än angivet", "Share that waits longer"),
      FormulaOutput("longWait", .timeUnits, "Väntan som nio av tio inte överskrider", "Wait that nine of ten keep"),
      FormulaOutput("leastServers", .servers, "Minsta antal betjänare för den accepterade andelen", "Fewest servers"),
    ],
    source: HandbookFormula.Source(
      [], "Gross, Shortle, Thompson, Harris, Fundamentals of Queueing Theory, 4th ed. 2008, section 2.3")
  ) { arguments throws(FormulaError) in
    let (rate, service) = (arguments.number("arrival-rate"), arguments.number("service-rate"))
    let longer = arguments.number("longer-than")
    let accepted = arguments.optionalNumber("accepted-share")
    return try solved { () throws(QueueError) in
      let queue = try MultiServerQueue(servers: arguments.whole("servers"), arrivalRate: rate, serviceRate: service)
      var least = FormulaValue.missing
      if let accepted {
        least = .whole(
          try MultiServerQueue.servers(
            forWaitLongerThan: longer, atMost: accepted, arrivalRate: rate, serviceRate: service))
      }
      return [
        "utilisation": .number(queue.utilisation), "probabilityOfWaiting": .number(queue.probabilityOfWaiting),
        "meanWait": .number(queue.meanWait), "meanTimeInSystem": .number(queue.meanTimeInSystem),
        "meanNumberWaiting": .number(queue.meanNumberWaiting),
        "meanNumberInSystem": .number(queue.meanNumberInSystem),
        "shareWaitingLonger": .number(try queue.probabilityOfWaiting(longerThan: longer)),
        "longWait": .number(try queue.waitQuantile(0.9)), "leastServers": least,
      ]
    }
  }

  static let constantService = HandbookFormula(
    name: "md1",
    summary: LocalText(
      "M/D/1: väntan hos en betjänare när varje betjäning tar lika lång tid",
      "M/D/1: the wait at one server when every service takes the same time"),
    inputs: [
      .singleRate,
      .number(
        "service-time", .timeUnits, .positiveTime, example: "1", "Tiden för varje betjäning", "The time of a service"),
    ],
    outputs: singleServerOutputs, source: pollaczek
  ) { arguments throws(FormulaError) in
    try solved { () throws(QueueError) in
      singleServerValues(
        try .constantService(
          arrivalRate: arguments.number("arrival-rate"), serviceTime: arguments.number("service-time")))
    }
  }

  static let anyService = HandbookFormula(
    name: "mg1",
    summary: LocalText(
      "M/G/1: väntan hos en betjänare när betjäningens längd varierar (Pollaczek–Khinchine)",
      "M/G/1: the wait at one server when services vary in length (Pollaczek–Khinchine)"),
    inputs: [
      .singleRate,
      .number(
        "service-time", .timeUnits, .positiveTime, example: "1", "Betjäningens medeltid", "The mean time of a service"),
      .number(
        "service-squared-variation", .ratio, .squaredVariation, absence: .replaced(by: "1"), example: "0.5",
        "Betjäningens varians delad med medeltiden i kvadrat: 0 lika långa, 1 exponentiella",
        "The variance of the service divided by its squared mean: 0 constant, 1 exponential"),
    ],
    outputs: singleServerOutputs, source: pollaczek
  ) { arguments throws(FormulaError) in
    try solved { () throws(QueueError) in
      singleServerValues(
        try SingleServerQueue(
          arrivalRate: arguments.number("arrival-rate"), meanService: arguments.number("service-time"),
          squaredVariation: arguments.number("service-squared-variation")))
    }
  }

  private static let pollaczek = HandbookFormula.Source(
    [], "Gross, Shortle, Thompson, Harris, Fundamentals of Queueing Theory, 4th ed. 2008, section 5.1")

  private static let singleServerOutputs = [
    FormulaOutput("utilisation", .share, "Betjänarens beläggning", "Utilisation of the server"),
    FormulaOutput("meanWait", .timeUnits, "Väntan i medeltal", "Mean wait"),
    FormulaOutput("meanTimeInSystem", .timeUnits, "Väntan och betjäning i medeltal", "Mean wait and service"),
    FormulaOutput("meanNumberWaiting", .persons, "Väntande i medeltal", "Mean number waiting"),
    FormulaOutput("meanNumberInSystem", .persons, "Väntande och betjänade i medeltal", "Mean number present"),
  ]

  private static func singleServerValues(_ queue: SingleServerQueue) -> KeyValuePairs<String, FormulaValue> {
    [
      "utilisation": .number(queue.utilisation), "meanWait": .number(queue.meanWait),
      "meanTimeInSystem": .number(queue.meanTimeInSystem), "meanNumberWaiting": .number(queue.meanNumberWaiting),
      "meanNumberInSystem": .number(queue.meanNumberInSystem),
    ]
  }
}

extension FormulaInput {
  fileprivate static var singleRate: FormulaInput {
    .number(
      "arrival-rate", .perTimeUnit, .arrivalRate, example: "0.8", "Ankomster per tidsenhet, slumpmässiga i tiden",
      "Arrivals per time unit, random in time")
  }
}
