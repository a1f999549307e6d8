package import Planning
import PlanningModel

/// Waiting lists and wards under variation as tables, one model each for terminal, HTML, CSV and JSON.
package struct VariationTables: Sendable {
  let plan: Plan
  let words: VariationWords
  private let language: ReportLanguage

  /// Creates the tables of a plan.
  package init(_ plan: Plan, options: VariationOptions, language: ReportLanguage = .swedish) {
    self.plan = plan
    self.language = language
    words = VariationWords(plan, options: options, language: language)
  }

  /// All tables about waiting lists.
  package func all(_ queues: [QueueStudy]) -> [DataTable] { [outlooks(queues), weeks(queues), returnVisits(queues)] }

  /// All tables about wards.
  package func all(_ wards: [WardRisk]) -> [DataTable] { [wardRisks(wards), censuses(wards)] }
}

extension VariationTables {
  private func say(_ swedish: String, _ english: String) -> String { language.pick(swedish, english) }

  private func word(_ key: String, _ swedish: String, _ english: String) -> DataTable.Column {
    .init(key: key, header: say(swedish, english))
  }

  private func number(
    _ key: String, _ swedish: String, _ english: String, unit: String? = nil, decimals: Int = 0
  ) -> DataTable.Column {
    .init(key: key, header: say(swedish, english), unit: unit, alignment: .number, decimals: decimals)
  }

  private func table(_ id: String, _ caption: String, _ columns: [DataTable.Column], _ rows: [DataTable.Row])
    -> DataTable
  {
    DataTable(id: id, caption: caption, columns: columns, rows: rows, language: language)
  }

  private func unitCells(_ unit: Int) -> [DataTable.Cell] {
    [.text(plan.units.units[unit].code.text), .text(plan.units.units[unit].name)]
  }

  private var unitColumns: [DataTable.Column] {
    [word("unit", "Enhet", "Unit"), word("unitName", "Enhetens namn", "Unit name")]
  }

  private func known(_ value: Double?) -> DataTable.Cell { .number(value.flatMap { $0.isNaN ? nil : $0 }) }

  private func share(_ value: Double?) -> DataTable.Cell { .percent(value.flatMap { $0.isNaN ? nil : $0 }) }

  private func band(_ band: WeeklyBand?, _ week: Int) -> [DataTable.Cell] {
    [known(band?.low[week]), known(band?.middle[week]), known(band?.high[week])]
  }

  private func shares(_ band: WeeklyBand?, _ week: Int) -> [DataTable.Cell] {
    [share(band?.low[week]), share(band?.middle[week]), share(band?.high[week])]
  }

  private func bandColumns(_ key: String, _ swedish: String, _ english: String) -> [DataTable.Column] {
    ["10", "50", "90"].map { number("\(key)P\($0)", "\(swedish) P\($0)", "\(english) P\($0)") }
  }

  private func object(_ study: QueueStudy) -> [DataTable.Cell] {
    let series = plan.production.series[study.series]
    let object = plan.facts.catalogue.objects[series.object]
    return unitCells(series.unit) + [.text(object.code.text), .text(object.name)]
  }

  private func address(_ kind: FigureAddress.Kind, _ study: QueueStudy, _ view: String) -> DataTable.Cell {
    let series = plan.production.series[study.series]
    return .text(
      FigureAddress(
        kind, unit: plan.units.units[series.unit].code.text,
        subject: plan.facts.catalogue.objects[series.object].code.text, view: view
      ).description)
  }

  private var objectColumns: [DataTable.Column] {
    unitColumns + [
      word("object", "Planeringsobjekt", "Planning object"), word("objectName", "Objektets namn", "Object name"),
    ]
  }
}

// MARK: - Waiting lists

extension VariationTables {
  /// One row for each list, at the week that goals are to be met by.
  package func outlooks(_ queues: [QueueStudy]) -> DataTable {
    let certainty = words.options.certainty
    let rows = queues.map { study -> DataTable.Row in
      let week = study.deadline
      func text(_ week: ISOWeek?) -> DataTable.Cell { .text(week?.description ?? "") }
      let spread =
        switch study.spread.basis {
        case .countedOverLimit: "countedOverLimit"
        case .servedInOrder: "servedInOrder"
        }
      let planned = study.planned
      return DataTable.Row(
        object(study) + [
          .number(Double(study.spread.patients.reduce(0, +))), .number(study.maximumQueue.map(Double.init)),
          .number(study.limitDays[week]), text(study.weeks[week]),
        ] + band(study.withoutGoal.waiting, week) + band(study.withGoal?.waiting, week) + [
          text(study.weekWithinMaximum(planned, certainty: 0.5)),
          text(study.weekWithinMaximum(planned, certainty: certainty)), share(planned.probabilityWithinMaximum),
          .number(study.required.map { Double($0.target) }), .number(study.required?.extraPerWeek),
          share(study.required?.probability),
        ] + shares(planned.shareWithinLimit, week) + [
          known(planned.longWaitWeeks.middle[week]), known(planned.longestWaitWeeks.middle[week]),
          .number(study.returnVisits.isEmpty ? 0 : study.returnVisits.reduce(0) { $0 + $1.total }),
          .number(study.dispersion), .percent(study.removalRate), .text(spread),
        ])
    }
    return table(
      "queue_variation", say("Väntelistor under variation", "Waiting lists under variation"),
      objectColumns + [
        number("waiting", "Väntar", "Waiting"), number("maximumQueue", "Maximal kö", "Maximum queue"),
        number("limitDays", "Gräns", "Limit", unit: say("dagar", "days")), word("by", "Till vecka", "By week"),
      ] + bandColumns("waitingWithoutGoal", "Utan mål", "Without goal")
        + bandColumns("waitingWithGoal", "Med mål", "With goal") + [
          word("weekWithinMaximumHalf", "Inom gräns, hälften av förloppen", "Within limit, half of the courses"),
          word("weekWithinMaximumSure", "Inom gräns, vald säkerhet", "Within limit, chosen certainty"),
          number("probabilityWithinMaximum", "Sannolikt inom gräns", "Probably within limit"),
          number("target", "Mål: högst väntande", "Goal: at most waiting"),
          number("extraPerWeek", "Fler i veckan för målet", "More a week for the goal"),
          number("probability", "Sannolikhet", "Probability"),
        ] + bandColumns("shareWithinLimit", "Andel inom gränsen", "Share within the limit") + [
          number("longWaitWeeks", "Nio av tio väntat högst", "Nine of ten waited at most", unit: say("v", "w")),
          number("longestWaitWeeks", "Längsta väntan", "Longest wait", unit: say("v", "w")),
          number("returnVisits", "Återbesök som följer", "Return visits that follow"),
          number("dispersion", "Inflödets varians mot slump", "Inflow variance over chance", decimals: 2),
          number("removalRate", "Lämnar per vecka", "Leave a week", decimals: 2),
          word("spreadBasis", "Dagens kö fördelad efter", "Today's list spread by"),
        ], rows)
  }

  /// One row for each list, course and week.
  package func weeks(_ queues: [QueueStudy]) -> DataTable {
    let rows = queues.flatMap { study -> [DataTable.Row] in
      let courses: [(String, QueueCourse?)] = [("withoutGoal", study.withoutGoal), ("withGoal", study.withGoal)]
      let planned = study.withGoal == nil ? "withoutGoal" : "withGoal"
      return courses.flatMap { name, course -> [DataTable.Row] in
        guard let course else { return [] }
        return study.weeks.indices.map { week in
          DataTable.Row(
            object(study) + [
              .text(study.weeks[week].description), .text(name), known(course.production[week]),
              known(course.waiting.means[week]),
            ] + band(course.waiting, week) + [
              .number(study.limitDays[week])
            ] + shares(course.shareWithinLimit, week) + [
              known(course.longWaitWeeks.middle[week]), known(course.longestWaitWeeks.middle[week]),
              known(course.longestWaitWeeks.high[week]),
              share(course.reachedMaximum?[week]),
              name == planned ? address(.likelyQueue, study, study.weeks[week].description) : .text(""),
            ])
        }
      }
    }
    return table(
      "queue_variation_weeks",
      say("Väntelistor under variation, vecka för vecka", "Waiting lists under variation by week"),
      objectColumns + [
        word("week", "Vecka", "Week"), word("course", "Förlopp", "Course"),
        number("production", "Plan", "Plan", decimals: 1),
        number("waitingMean", "Väntande, medel", "Waiting, mean", decimals: 1),
      ] + bandColumns("waiting", "Väntande", "Waiting") + [
        number("limitDays", "Gräns", "Limit", unit: say("dagar", "days"))
      ] + bandColumns("shareWithinLimit", "Andel inom gränsen", "Share within the limit") + [
        number("longWaitWeeks", "Nio av tio väntat högst", "Nine of ten waited at most", unit: say("v", "w")),
        number("longestWaitWeeksP50", "Längsta väntan P50", "Longest wait P50", unit: say("v", "w")),
        number("longestWaitWeeksP90", "Längsta väntan P90", "Longest wait P90", unit: say("v", "w")),
        number("reachedMaximum", "Har varit inom gräns", "Has been within limit"),
        word("figure", "Siffrans adress", "Figure"),
      ], rows)
  }

  /// The return visits that goals cause, by working period.
  package func returnVisits(_ queues: [QueueStudy]) -> DataTable {
    let rows = queues.flatMap { study in
      study.returnVisits.flatMap { caused in
        let following = plan.facts.catalogue.objects[caused.object]
        let periods = plan.timeline.periods.map(\.description) + ["after"]
        return zip(periods, caused.perPeriod + [caused.afterPlan]).filter { $1 > 0 }.map { period, visits in
          DataTable.Row(
            object(study) + [.text(following.code.text), .text(following.name), .text(period), .number(visits)])
        }
      }
    }
    return table(
      "queue_return_visits",
      say("Återbesök som kömålens extra besök ger", "Return visits caused by the goals' extra visits"),
      objectColumns + [
        word("following", "Återbesök", "Return visit"), word("followingName", "Återbesökets namn", "Return visit name"),
        word("period", "Period", "Period"), number("visits", "Besök", "Visits", decimals: 1),
      ], rows)
  }
}

// MARK: - Wards

extension VariationTables {
  /// One row for each ward.
  package func wardRisks(_ wards: [WardRisk]) -> DataTable {
    let rows = wards.map { ward in
      DataTable.Row(
        unitCells(ward.unit) + [
          .text(plan.facts.capacities[ward.capacity].code.text), .text(ward.view.code), .number(ward.census.mean),
          .number(ward.beds), .percent(ward.occupancy), .number(Double(ward.census.low)),
          .number(Double(ward.census.middle)),
          .number(Double(ward.census.high)), .percent(ward.census.riskOfOverfull),
          .percent(ward.uncertain.riskOfOverfull), .number(ward.census.overcrowdingPerHundred),
          .number(Double(ward.census.bedsForRisk)), .number(Double(ward.uncertain.bedsForRisk)),
          .percent(ward.shorter.riskOfOverfull), .number(Double(ward.shorter.bedsForRisk)),
          .number(ward.delayed?.bedDays), .number(ward.delayed?.beds), .percent(ward.delayed?.without.riskOfOverfull),
          .number(ward.pooling.map { Double($0.units.count) }), .number(ward.pooling.map { Double($0.bedsApart) }),
          .number(ward.pooling.map { Double($0.bedsTogether) }), .percent(ward.pooling?.census.riskOfOverfull),
          .text(
            FigureAddress(
              .overfullRisk, unit: plan.units.units[ward.unit].code.text,
              subject: plan.facts.capacities[ward.capacity].code.text, view: ward.view.code
            ).description),
        ])
    }
    return table(
      "ward_variation", say("Vårdplatser under variation (modell)", "Beds under variation (model)"),
      unitColumns + [
        word("capacity", "Kapacitet", "Capacity"), word("view", "Period", "Period"),
        number("meanPresent", "Inneliggande i snitt", "Present on average", decimals: 1),
        number("beds", "Platser", "Beds", decimals: 1), number("occupancy", "Beläggning", "Occupancy"),
        number("presentP10", "Inneliggande P10", "Present P10"),
        number("presentP50", "Inneliggande P50", "Present P50"),
        number("presentP90", "Inneliggande P90", "Present P90"),
        number("riskOfOverfull", "Fler än platserna", "More than the beds"),
        number("riskWithUncertainty", "Med prognosens osäkerhet", "With the forecast's uncertainty"),
        number("overcrowdingPer100", "Överbeläggningar per 100 platser", "Overcrowding per 100 beds", decimals: 1),
        number("bedsForRisk", "Platser för vald risk", "Beds for the chosen risk"),
        number("bedsForRiskWithUncertainty", "Platser med osäkerhet", "Beds with uncertainty"),
        number("riskShorterStays", "Risk, kortare vårdtider", "Risk, shorter stays"),
        number("bedsShorterStays", "Platser, kortare vårdtider", "Beds, shorter stays"),
        number("delayedBedDays", "Vårddygn, utskrivningsklara", "Bed-days, ready to leave"),
        number("delayedBeds", "Platser, utskrivningsklara", "Beds, ready to leave", decimals: 1),
        number("riskWithoutDelays", "Risk utan utskrivningsklara", "Risk without those ready to leave"),
        number("sisterWards", "Systeravdelningar", "Sister wards"),
        number("bedsApart", "Platser var för sig", "Beds apart"),
        number("bedsTogether", "Platser tillsammans", "Beds together"),
        number("riskTogether", "Risk tillsammans", "Risk together"), word("figure", "Siffrans adress", "Figure"),
      ], rows)
  }

  /// The share of time at each number present; those present less than a ten thousandth of the time are left out.
  package func censuses(_ wards: [WardRisk]) -> DataTable {
    let rows = wards.flatMap { ward in
      let shares = ward.census.shares
      return shares.indices.filter { shares[$0] >= 0.0001 }.map { present in
        DataTable.Row(
          unitCells(ward.unit) + [
            .text(plan.facts.capacities[ward.capacity].code.text), .number(Double(present)), .percent(shares[present]),
            .percent(ward.census.share(moreThan: present)),
          ])
      }
    }
    return table(
      "ward_census", say("Inneliggande, andel av tiden (modell)", "Number present, share of time (model)"),
      unitColumns + [
        word("capacity", "Kapacitet", "Capacity"), number("present", "Inneliggande", "Present"),
        number("share", "Andel av tiden", "Share of time", decimals: 2),
        number("more", "Fler än så", "More than that", decimals: 2),
      ], rows)
  }
}
