import PlanningModel

extension Handbook {
  static let bedsNeeded = HandbookFormula(
    name: "beds-needed",
    summary: LocalText(
      "Från vårdtillfällen till vårddygn till vårdplatser: vårddygn ÷ (dagar × beläggningsgrad)",
      "From care episodes to bed-days to beds: bed-days ÷ (days × occupancy)"),
    inputs: [
      .number("stays", .activities, .amount, example: "2000", "Vårdtillfällen under perioden", "Care episodes"),
      .number(
        "length-of-stay", .days, FormulaRange(0, 3660), example: "3.5", "Medelvårdtid i dagar",
        "Mean length of stay in days"),
      .share(
        "occupancy", .divisor, example: "0.95", "Planerad beläggningsgrad, 0,95 eller 95 %",
        "Planned occupancy, 0.95 or 95 %"),
      .whole(
        "days", .days, FormulaRange(1, 3660), absence: .replaced(by: "365"), example: "365", "Dagar i perioden",
        "Days in the period"),
    ],
    outputs: [
      FormulaOutput("bedDays", .bedDays, "Vårddygn", "Bed-days"),
      FormulaOutput("beds", .beds, "Vårdplatser i snitt, ej avrundat", "Beds on average, not rounded"),
      FormulaOutput("rounded", .beds, "Vårdplatser, närmaste heltal", "Beds to the nearest whole bed"),
      FormulaOutput(
        "impliedOccupancy", .share, "Beläggningsgrad som det avrundade antalet ger",
        "Occupancy that the rounded number leads to"),
      FormulaOutput(
        "residualBedDays", .bedDays, "Vårddygn över behovet vid planerad beläggning; negativt när de inte räcker",
        "Bed-days beyond the need at the planned occupancy; negative when they fall short"),
    ],
    source: HandbookFormula.Source(["R175", "R176", "T1", "T2", "T3", "T4", "T5"], guide)
  ) { arguments throws(FormulaError) in
    let result = BedsNeeded(
      stays: arguments.number("stays"), meanStayDays: arguments.number("length-of-stay"),
      occupancy: arguments.number("occupancy"), days: arguments.whole("days"))
    return [
      "bedDays": .number(result.bedDays.value), "beds": .number(result.beds), "rounded": .whole(result.rounded),
      "impliedOccupancy": result.impliedOccupancy.map { .number($0) } ?? .missing,
      "residualBedDays": .number(result.residual.value),
    ]
  }

  static let clinicSessions = HandbookFormula(
    name: "clinic-sessions",
    summary: LocalText(
      "Mottagningspass för ett antal besök: besök × minuter ÷ (passets minuter × nyttjandegrad)",
      "Clinic sessions for a number of visits: visits × minutes ÷ (session minutes × utilisation)"),
    inputs: [
      .number("visits", .activities, .amount, example: "1200", "Besök under perioden", "Visits in the period"),
      .number("minutes", .minutes, FormulaRange(0, 1440), example: "45", "Minuter per besök", "Minutes per visit"),
      .number(
        "session-minutes", .minutes, FormulaRange(1, 1440), example: "240", "Minuter per pass", "Minutes per session"),
      .share(
        "utilisation", .divisor, absence: .replaced(by: "1"), example: "0.9", "Andel av passet med patienter",
        "Share of the session with patients"),
    ],
    outputs: [
      FormulaOutput("sessions", .sessions, "Pass, ej avrundat", "Sessions, not rounded"),
      FormulaOutput("roundedUp", .sessions, "Hela pass, avrundat uppåt", "Whole sessions, rounded up"),
      FormulaOutput("hours", .hours, "Timmar med patienter", "Hours with patients"),
    ],
    source: HandbookFormula.Source(["R065"], "sessions × session minutes × utilisation = visits × minutes")
  ) { arguments throws(FormulaError) in
    let result = ClinicSessions(
      visits: arguments.number("visits"), minutesPerVisit: arguments.number("minutes"),
      minutesPerSession: arguments.number("session-minutes"), utilisation: arguments.number("utilisation"))
    return [
      "sessions": .number(result.sessions.value), "roundedUp": .whole(result.roundedUp),
      "hours": .number(result.hours.value),
    ]
  }

  static let operatingDays = HandbookFormula(
    name: "operating-days",
    summary: LocalText(
      "Operationsdagar för ett antal operationer: operationer × (salstid + bytestid) ÷ (dagens minuter × nyttjandegrad)",
      "Operating days for a number of operations: operations × (in-room + turnover) ÷ (minutes per day × utilisation)"),
    inputs: [
      .number("operations", .activities, .amount, example: "300", "Operationer under perioden", "Operations"),
      .number(
        "in-room", .minutes, FormulaRange(0, 1440), example: "95", "Patientens minuter i sal",
        "The patient's minutes in the room"),
      .number(
        "turnover", .minutes, FormulaRange(0, 1440), absence: .replaced(by: "0"), example: "25",
        "Minuter från patient ut till nästa patient in", "Minutes from patient out to next patient in"),
      .number(
        "minutes-per-day", .minutes, FormulaRange(1, 1440), example: "450", "Bemannade minuter per sal och dag",
        "Staffed minutes per room and day"),
      .share(
        "utilisation", .divisor, absence: .replaced(by: "1"), example: "0.8",
        "Andel av den bemannade tiden som används",
        "Share of the staffed time that is used"),
    ],
    outputs: [
      FormulaOutput("days", .days, "Operationsdagar, ej avrundat", "Operating days, not rounded"),
      FormulaOutput("roundedUp", .days, "Hela operationsdagar, avrundat uppåt", "Whole operating days, rounded up"),
      FormulaOutput("hours", .hours, "Timmar i sal med byten", "Room hours with turnover"),
    ],
    source: HandbookFormula.Source(
      ["R065"], "days × minutes per day × utilisation = operations × (in-room + turnover)")
  ) { arguments throws(FormulaError) in
    let result = OperatingDays(
      operations: arguments.number("operations"), inRoomMinutes: arguments.number("in-room"),
      turnoverMinutes: arguments.number("turnover"), minutesPerDay: arguments.number("minutes-per-day"),
      utilisation: arguments.number("utilisation"))
    return [
      "days": .number(result.days), "roundedUp": .whole(result.roundedUp), "hours": .number(result.hours.value),
    ]
  }
}
