import PlanningModel
import Simulation

extension Handbook {
  static let targetQueue = HandbookFormula(
    name: "target-queue",
    summary: LocalText(
      "Målkö: så många får vänta för att få ska vänta över gränsen, och takten som håller den kön",
      "Target queue: how many may wait so that few wait beyond the limit, and the pace that holds that queue"),
    inputs: [
      .demand, .limitDays, .limitFactor,
      .number(
        "demand-variation", .ratio, FormulaRange(0, 30), absence: .replaced(by: "1"), example: "1",
        "Variationskoefficient för tiden mellan remisser", "Coefficient of variation of the time between referrals"),
      .number(
        "capacity-variation", .ratio, FormulaRange(0, 30), absence: .replaced(by: "1"), example: "1",
        "Variationskoefficient för tiden mellan behandlingar",
        "Coefficient of variation of the time between treatments"),
    ],
    outputs: [
      FormulaOutput("targetQueue", .patients, "Målkö", "Target queue"),
      FormulaOutput("meanWaitWeeks", .weeks, "Medelväntan som målkön ger", "Mean wait that the target queue gives"),
      FormulaOutput(
        "holdingCapacity", .perWeek, "Takt som håller målkön när den är nådd", "Pace that holds the target queue"),
    ],
    source: HandbookFormula.Source(["R058"], fong)
  ) { arguments throws(FormulaError) in
    let demand = arguments.number("demand")
    return try solved { () throws(QueueError) in
      let target = try waitingTarget(arguments)
      return [
        "targetQueue": .number(try target.queue(demandPerWeek: demand)),
        "meanWaitWeeks": .number(target.meanWaitWeeks),
        "holdingCapacity": .number(
          try target.capacity(
            demandPerWeek: demand, demandVariation: arguments.number("demand-variation"),
            capacityVariation: arguments.number("capacity-variation"))),
      ]
    }
  }

  static let reliefCapacity = HandbookFormula(
    name: "relief-capacity",
    summary: LocalText(
      "Takten som arbetar ned en kö till målkön på ett antal veckor: inflöde + (kö − målkö) ÷ veckor",
      "The pace that brings a queue down to its target in a number of weeks: demand + (queue − target) ÷ weeks"),
    inputs: [
      .demand, .number("queue", .patients, .amount, example: "1200", "Antal väntande", "Number waiting"), .limitDays,
      .number(
        "weeks", .weeks, FormulaRange(0.1, 1_000), absence: .replaced(by: "26"), example: "26",
        "Veckor tills målkön ska vara nådd", "Weeks until the target queue is to be reached"),
      .limitFactor,
    ],
    outputs: [
      FormulaOutput("targetQueue", .patients, "Målkö", "Target queue"),
      FormulaOutput("capacity", .perWeek, "Takt som behövs", "Pace that is needed"),
      FormulaOutput("extra", .perWeek, "Takt utöver inflödet", "Pace beyond the demand"),
    ],
    source: HandbookFormula.Source(["R058", "R060"], fong)
  ) { arguments throws(FormulaError) in
    let demand = arguments.number("demand")
    return try solved { () throws(QueueError) in
      let target = try waitingTarget(arguments)
      let capacity = try target.reliefCapacity(
        demandPerWeek: demand, queue: arguments.number("queue"), weeksToTarget: arguments.number("weeks"))
      return [
        "targetQueue": .number(try target.queue(demandPerWeek: demand)), "capacity": .number(capacity),
        "extra": .number(capacity - demand),
      ]
    }
  }

  static let waitingPressure = HandbookFormula(
    name: "waiting-pressure",
    summary: LocalText(
      "Väntetidstryck: dubbla medelväntan genom gränsen; över 1 kommer gränsen troligen att brytas",
      "Waiting pressure: twice the mean wait over the limit; above 1 the limit will most likely be missed"),
    inputs: [
      .number(
        "mean-wait-days", .days, FormulaRange(0.001, 36_600), example: "441", "Medelväntan i kalenderdagar",
        "Mean wait in calendar days"), .limitDays,
    ],
    outputs: [
      FormulaOutput("pressure", .ratio, "Väntetidstryck", "Waiting pressure"),
      FormulaOutput("isAboveOne", .truth, "Om gränsen troligen bryts", "Whether the limit will likely be missed"),
    ],
    source: HandbookFormula.Source(["R058"], fong)
  ) { arguments throws(FormulaError) in
    try solved { () throws(QueueError) in
      let target = try WaitingTarget(limit: WaitingLimit(days: arguments.number("limit-days")))
      let pressure = target.pressure(meanWait: try WaitingLimit(days: arguments.number("mean-wait-days")))
      return ["pressure": .number(pressure), "isAboveOne": .bool(pressure > 1)]
    }
  }

  static let littleNumber = HandbookFormula(
    name: "little-number",
    summary: LocalText(
      "Littles lag: antal inne = ankomster per tidsenhet × medeltid", "Little's law: number present = rate × mean time"),
    inputs: [
      .number(
        "arrival-rate", .perTimeUnit, .amount, example: "30", "Ankomster per tidsenhet", "Arrivals per time unit"),
      .number("mean-time", .timeUnits, .time, example: "13", "Tid i medeltal", "Mean time"),
    ],
    outputs: [FormulaOutput("meanNumber", .persons, "Antal i medeltal", "Mean number present")],
    source: HandbookFormula.Source(["R058"], "Little 1961, doi:10.1287/opre.9.3.383")
  ) { arguments throws(FormulaError) in
    try solved { () throws(QueueError) in
      [
        "meanNumber": .number(
          try LittleLaw.meanNumber(
            arrivalRate: arguments.number("arrival-rate"), meanTime: arguments.number("mean-time")))
      ]
    }
  }

  static let littleRate = HandbookFormula(
    name: "little-rate",
    summary: LocalText(
      "Littles lag: takten som ger en väntan = antal ÷ medeltid", "Little's law: the pace behind a wait = number ÷ time"
    ),
    inputs: [
      .number("mean-number", .persons, .amount, example: "390", "Antal i medeltal", "Mean number present"),
      .number("mean-time", .timeUnits, .positiveTime, example: "13", "Tid i medeltal", "Mean time"),
    ],
    outputs: [FormulaOutput("rate", .perTimeUnit, "Takt per tidsenhet", "Pace per time unit")],
    source: HandbookFormula.Source(["R058"], "Little 1961, doi:10.1287/opre.9.3.383")
  ) { arguments throws(FormulaError) in
    try solved { () throws(QueueError) in
      [
        "rate": .number(
          try LittleLaw.arrivalRate(
            meanNumber: arguments.number("mean-number"), meanTime: arguments.number("mean-time")))
      ]
    }
  }

  private static let fong = "Fong m.fl., Understanding waiting lists pressures, 2022, doi:10.1101/2022.08.23.22279117"

  private static func waitingTarget(_ arguments: FormulaArguments) throws(QueueError) -> WaitingTarget {
    try WaitingTarget(
      limit: WaitingLimit(days: arguments.number("limit-days")), factor: arguments.number("factor"))
  }
}
