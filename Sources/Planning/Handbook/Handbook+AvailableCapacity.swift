import PlanningModel

extension Handbook {
  static let netHours = HandbookFormula(
    name: "net-hours",
    summary: LocalText(
      "Nettoarbetstid för en heltid: brutto − helgdagar − semester − frånvaro − utbildning",
      "Net working time of a full-time equivalent: gross − holidays − leave − absence − education"),
    inputs: [
      .number(
        "weekly-hours", .hoursPerWeek, FormulaRange(0, 168), example: "38.25", "Arbetstid per vecka enligt avtal",
        "Contracted hours a week"),
      .whole(
        "days", .days, FormulaRange(1, 3660), absence: .replaced(by: "365"), example: "365", "Dagar i perioden",
        "Days in the period"),
      .number(
        "holiday-days", .days, FormulaRange(0, 3660), example: "0", "Helgdagar som infaller på arbetsdagar",
        "Holidays that fall on working days"),
      .number("leave-days", .days, FormulaRange(0, 3660), example: "25", "Semesterdagar", "Days of annual leave"),
      .share(
        "absence-share", example: "0.06", "Andel frånvaro av tiden som återstår efter helgdagar och semester",
        "Absence as a share of the time left after holidays and leave"),
      .share(
        "education-share", example: "0.02", "Andel utbildning av tiden som återstår efter frånvaro",
        "Education as a share of the time left after absence"),
    ],
    outputs: [
      FormulaOutput("gross", .hours, "Bruttotimmar", "Gross hours"),
      FormulaOutput("holidays", .hours, "Helgdagar", "Holidays"),
      FormulaOutput("leave", .hours, "Semester", "Annual leave"),
      FormulaOutput("absence", .hours, "Frånvaro", "Absence"),
      FormulaOutput("education", .hours, "Utbildning", "Education"),
      FormulaOutput("net", .hours, "Nettotimmar", "Net hours"),
    ],
    source: HandbookFormula.Source(["R096", "R097"], "a holiday or day of leave is a fifth of the week's hours")
  ) { arguments throws(FormulaError) in
    let time = NetWorkingTime(
      weeklyHours: arguments.number("weekly-hours"), weeks: arguments.number("days") / 7,
      holidayDays: arguments.number("holiday-days"), leaveDays: arguments.number("leave-days"),
      absenceShare: arguments.number("absence-share"), educationShare: arguments.number("education-share"))
    return [
      "gross": .number(time.gross.value), "holidays": .number(time.holidays.value), "leave": .number(time.leave.value),
      "absence": .number(time.absence.value), "education": .number(time.education.value),
      "net": .number(time.net.value),
    ]
  }

  static let roundTheClockPosts = HandbookFormula(
    name: "round-the-clock-posts",
    summary: LocalText(
      "Heltider för en person i tjänst dygnet runt: 8 760 ÷ nettotimmar per år",
      "Full-time equivalents for one person on duty round the clock: 8,760 ÷ net hours a year"),
    inputs: [
      .number(
        "net-hours", .hours, FormulaRange(1, 8784), example: "1600", "Nettotimmar per heltid och år",
        "Net hours of a full-time equivalent in a year"),
      .number(
        "full-time-equivalents", .fullTimeEquivalents, .amount, absence: .allowed, example: "24",
        "Årsarbetare som finns; ger antal i tjänst", "Full-time equivalents at hand; gives persons on duty"),
      .number(
        "beds", .beds, .amount, absence: .allowed, example: "24", "Vårdplatser; ger platser per person i tjänst",
        "Beds; gives beds per person on duty"),
    ],
    outputs: [
      FormulaOutput(
        "fullTimeEquivalentsPerPost", .fullTimeEquivalents, "Årsarbetare per person dygnet runt",
        "Full-time equivalents per person round the clock"),
      FormulaOutput("onDuty", .persons, "Personer i tjänst dygnet runt", "Persons on duty round the clock"),
      FormulaOutput("bedsPerPerson", .beds, "Vårdplatser per person i tjänst", "Beds per person on duty"),
    ],
    source: HandbookFormula.Source(["R188", "T9"], "8,760 hours in a year of 365 days")
  ) { arguments throws(FormulaError) in
    let posts = RoundTheClockPosts(netHours: Hours(arguments.number("net-hours")))
    let onDuty = arguments.optionalNumber("full-time-equivalents").map { posts.onDuty(from: FullTimeEquivalents($0)) }
    let bedsPerPerson = arguments.optionalNumber("beds").flatMap { beds in
      onDuty.flatMap { $0 > 0 ? beds / $0 : nil }
    }
    return [
      "fullTimeEquivalentsPerPost": .number(posts.fullTimeEquivalentsPerPost),
      "onDuty": onDuty.map { .number($0) } ?? .missing, "bedsPerPerson": bedsPerPerson.map { .number($0) } ?? .missing,
    ]
  }

  static let staffingPerBed = HandbookFormula(
    name: "staffing-per-bed",
    summary: LocalText("Personal per vårdplats för varje funktion", "Staff per bed of each function"),
    inputs: [
      .numbers(
        "staff", .staff, .amount, example: "24,30,2", "Anställda eller årsarbetare per funktion; blanda dem inte",
        "Employees or full-time equivalents of each function; do not mix them"),
      .number("beds", .beds, .divisorAmount, example: "24", "Vårdplatser", "Beds"),
      .names("names", example: "sjuksköterska,undersköterska,övriga", "Funktionernas namn", "Names of the functions"),
    ],
    outputs: [
      FormulaOutput("names", .names, "Funktionernas namn", "Names of the functions"),
      FormulaOutput("perBed", .staff, "Personal per vårdplats i samma ordning", "Staff per bed in the same order"),
      FormulaOutput("total", .staff, "Personal i allt", "Staff in all"),
      FormulaOutput("totalPerBed", .staff, "Personal i allt per vårdplats", "Staff in all per bed"),
    ],
    source: HandbookFormula.Source(["R188", "T8"], guide)
  ) { arguments throws(FormulaError) in
    let names = try arguments.names("names", for: "staff")
    let result = StaffingPerBed(staff: arguments.numbers("staff"), beds: arguments.number("beds"))
    return [
      "names": .names(names), "perBed": .numbers(result.perBed), "total": .number(result.total),
      "totalPerBed": .number(result.totalPerBed),
    ]
  }
}
