import Planning
import PlanningModel

/// What is said in sentences about waiting lists and wards under variation.
struct VariationWords: Sendable {
  let words: PlanWords
  let labels: UnitLabels
  let options: VariationOptions

  init(_ plan: Plan, options: VariationOptions, language: ReportLanguage) {
    words = PlanWords(plan, language: language)
    labels = UnitLabels(plan.units)
    self.options = options
  }

  func say(_ swedish: String, _ english: String) -> String { words.say(swedish, english) }

  var numbers: NumberFormat { words.numbers }

  private var certainty: String { numbers.percent(options.certainty) }

  /// A range of whole numbers, or the one number when its ends are written alike.
  private func range(_ low: Double, _ high: Double, _ text: (Double) -> String) -> String {
    text(low) == text(high) ? text(low) : "\(text(low))–\(text(high))"
  }

  private func whole(_ value: Double) -> String { numbers.text(value) }
}

// MARK: - Waiting lists

extension VariationWords {
  /// What may come of a list, from the number waiting to the return visits that follow.
  func sentences(_ study: QueueStudy) -> [String] {
    let queue = words.plan.production.series[study.series].queue
    return [course(study), within(study, waiting: queue), promise(study), share(study), waits(study), returns(study)]
      .compactMap { $0 }
  }

  private func at(_ band: WeeklyBand, _ week: Int) -> String {
    "\(whole(band.middle[week])) (\(range(band.low[week], band.high[week], whole)))"
  }

  private func course(_ study: QueueStudy) -> String {
    let week = words.week(study.weeks[study.deadline])
    let without = at(study.withoutGoal.waiting, study.deadline)
    guard let course = study.withGoal else {
      return say(
        "Efter \(week) väntar \(without): det mittersta av förloppen, och inom parentes åtta av tio.",
        "After \(week) \(without) wait: the middle course, and in brackets eight of ten.")
    }
    let with = at(course.waiting, study.deadline)
    return say(
      "Efter \(week) väntar \(without) utan mål och \(with) med mål: det mittersta av förloppen, och inom parentes åtta av "
        + "tio.",
      "After \(week) \(without) wait without the goal and \(with) with it: the middle course, and in brackets eight of ten."
    )
  }

  private func within(_ study: QueueStudy, waiting queue: QueueOutlook?) -> String? {
    guard let maximum = study.maximumQueue, queue?.isOverLimit == true else { return nil }
    let course = study.planned
    guard let even = study.weekWithinMaximum(course, certainty: 0.5) else {
      let reached = course.reachedMaximum?.last
      return say(
        "Högsta kö (\(maximum)) nås under planen i \(numbers.percent(reached)) av förloppen.",
        "The maximum (\(maximum)) is reached during the plan in \(numbers.percent(reached)) of the courses.")
    }
    let half = words.week(even)
    guard let sure = study.weekWithinMaximum(course, certainty: options.certainty) else {
      return say(
        "Högsta kö (\(maximum)) nås i hälften av förloppen senast \(half), men inte i \(certainty) av dem under planen.",
        "The maximum (\(maximum)) is reached in half of the courses by \(half), but not in \(certainty) of them during the "
          + "plan.")
    }
    return say(
      "Högsta kö (\(maximum)) nås i hälften av förloppen senast \(half) och i \(certainty) av dem senast "
        + "\(words.week(sure)).",
      "The maximum (\(maximum)) is reached in half of the courses by \(half) and in \(certainty) of them by "
        + "\(words.week(sure)).")
  }

  private func promise(_ study: QueueStudy) -> String? {
    guard let required = study.required else { return nil }
    let week = words.week(required.by)
    let goal = say(
      "För att högst \(required.target) ska vänta efter \(week) med \(certainty) sannolikhet ",
      "For at most \(required.target) to wait after \(week) with \(certainty) probability ")
    guard let extra = required.extraPerWeek else {
      return goal
        + say(
          "räcker ingen produktion; börja i tid eller flytta målet.",
          "no production is enough; begin earlier or move it.")
    }
    guard extra > 0 else {
      return goal
        + say("räcker det att produktionen följer inflödet.", "it is enough that production follows the inflow.")
    }
    return goal
      + say(
        "behöver \(whole(extra)) fler i veckan behandlas än som kommer.",
        "\(whole(extra)) more a week need to be treated than come.")
  }

  private func share(_ study: QueueStudy) -> String? {
    guard let band = study.planned.shareWithinLimit, let days = study.limitDays[study.deadline],
      !band.middle[study.deadline].isNaN
    else { return nil }
    let week = study.deadline
    let percent: (Double) -> String = { numbers.text(100 * $0) }
    let inside = "\(percent(band.middle[week])) % (\(range(band.low[week], band.high[week], percent)) %)"
    return say(
      "Av dem som då väntar har \(inside) väntat högst \(whole(days)) dagar.",
      "Of those who wait then \(inside) have waited at most \(whole(days)) days.")
  }

  private func waits(_ study: QueueStudy) -> String? {
    let course = study.planned
    let long = course.longWaitWeeks.middle[study.deadline]
    guard !long.isNaN else { return nil }
    return say(
      "Nio av tio som då behandlas har väntat högst \(whole(long)) hela veckor, den som väntat längst "
        + "\(whole(course.longestWaitWeeks.middle[study.deadline])).",
      "Nine of ten treated then have waited at most \(whole(long)) whole weeks, whoever has waited longest "
        + "\(whole(course.longestWaitWeeks.middle[study.deadline])).")
  }

  private func returns(_ study: QueueStudy) -> String? {
    guard !study.returnVisits.isEmpty else { return nil }
    let parts = study.returnVisits.map { caused in
      let later =
        caused.afterPlan >= 0.5
        ? say(", därav \(whole(caused.afterPlan)) efter planen", ", of which \(whole(caused.afterPlan)) after the plan")
        : ""
      return "\(whole(caused.total)) \(words.object(caused.object).lowercased())\(later)"
    }
    return say("Målets extra besök ger ", "The goal's extra visits cause ") + parts.joined(separator: "; ") + "."
  }

  /// What a list's course is made from.
  func basis(_ study: QueueStudy) -> [String] {
    let spread =
      switch study.spread.basis {
      case .countedOverLimit(let over, let days):
        say(
          "Dagens kö är fördelad efter filens \(whole(over)) som väntat mer än \(whole(days)) dagar.",
          "Today's list is spread by the file's \(whole(over)) who have waited more than \(whole(days)) days.")
      case .servedInOrder:
        say(
          "Filen säger inte hur länge de har väntat; de antas ha behandlats i tur och ordning.",
          "The file does not say how long they have waited; they are taken to have been served in order.")
      }
    let times = numbers.text(study.dispersion, decimals: 1)
    let inflow = say(
      "Ett månadsinflöde varierar \(times) gånger så mycket som ren slump.",
      "A month's inflow varies \(times) times as much as pure chance.")
    let leaving =
      study.removalRate.map {
        let rate = numbers.percent($0, decimals: 1)
        return say(
          "\(rate) av dem som väntar lämnar listan per vecka.", "\(rate) of those waiting leave the list each week.")
      } ?? ""
    return [spread, inflow, leaving].filter { !$0.isEmpty }
  }
}

// MARK: - Wards

extension VariationWords {
  /// What a ward's beds are enough for.
  func sentences(_ ward: WardRisk) -> [String] {
    let mean = numbers.text(ward.census.mean, decimals: 1)
    let risk = numbers.percent(options.risk)
    var result: [String] = []
    if let beds = ward.beds, let overfull = ward.census.riskOfOverfull {
      result.append(
        say(
          "I snitt ligger \(mean) inne på \(numbers.text(beds, decimals: 1)) platser, och "
            + "\(numbers.percent(overfull)) av tiden är de fler än platserna.",
          "On average \(mean) are present in \(numbers.text(beds, decimals: 1)) beds, and \(numbers.percent(overfull)) of "
            + "the time they are more than the beds."))
    }
    result.append(
      say(
        "\(ward.census.bedsForRisk) platser räcker alla utom \(risk) av tiden; med prognosens osäkerhet "
          + "\(ward.uncertain.bedsForRisk).",
        "\(ward.census.bedsForRisk) beds are enough all but \(risk) of the time; with the forecast's uncertainty "
          + "\(ward.uncertain.bedsForRisk)."))
    let shorter = numbers.percent(options.shorterStays)
    result.append(
      say(
        "Med \(shorter) kortare vårdtider räcker \(ward.shorter.bedsForRisk).",
        "With stays \(shorter) shorter \(ward.shorter.bedsForRisk) are enough."))
    if let delayed = ward.delayed {
      result.append(
        say(
          "Utskrivningsklara tar \(numbers.text(delayed.bedDays)) vårddygn, i snitt \(numbers.text(delayed.beds, decimals: 1)) "
            + "platser; utan dem räcker \(delayed.without.bedsForRisk).",
          "Those ready to leave take \(numbers.text(delayed.bedDays)) bed-days, on average "
            + "\(numbers.text(delayed.beds, decimals: 1)) beds; without them \(delayed.without.bedsForRisk) are enough."
        ))
    }
    if let pooling = ward.pooling {
      result.append(
        say(
          "Delar \(pooling.units.count) systeravdelningar platser räcker \(pooling.bedsTogether) i stället för "
            + "\(pooling.bedsApart).",
          "If \(pooling.units.count) sister wards share beds, \(pooling.bedsTogether) are enough instead of "
            + "\(pooling.bedsApart)."))
    }
    return result
  }
}
