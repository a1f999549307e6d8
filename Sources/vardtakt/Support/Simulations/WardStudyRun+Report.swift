import PlanningModel
import Reporting
import Simulation

extension WardStudyRun {
  private static let days = ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"]

  private var numbers: NumberFormat { .swedish }

  var parts: [StudyReport.Part] {
    let overview = StudyReport.Part(
      "belaggning", "Beläggning och vårdplatser", lead: lead, tables: [wardTable, streamTable])
    let wards = file.system.wards.indices.map { ward in
      StudyReport.Part(
        "avdelning-\(ward + 1)", file.system.wards[ward].name, charts: [histogram(ward), byHour(ward)],
        details: [dayTable(ward)])
    }
    return [overview] + [delayPart, poolingPart, levellingPart].compactMap(\.self) + wards
  }

  private var lead: String {
    file.system.wards.indices.compactMap { ward in
      guard let places = places(ward) else { return nil }
      let census = study.census(ward: ward)
      let share = numbers.percent(census.riskOfOverfull(places: places), decimals: 1)
      return "\(file.system.wards[ward].name) har fler patienter än sina \(places) vårdplatser \(share) av tiden; för "
        + "högst \(SimulationWords.percent(file.risk)) behövs \(census.places(forRiskOfOverfull: file.risk))."
    }.joined(separator: " ")
  }

  private var wardTable: DataTable {
    let rows = file.system.wards.indices.map { ward -> DataTable.Row in
      let census = study.census(ward: ward)
      let mean = study.moments { $0.wards[ward].meanCensus }
      let places = places(ward)
      return DataTable.Row([
        .text(file.system.wards[ward].name), places.map { .number(Double($0)) } ?? .text("obegränsat"),
        .number(mean.mean), places.map { .percent($0 > 0 ? mean.mean / Double($0) : nil) } ?? .empty,
        .number(Double(census.quantile(0.95))),
        places.map { .percent(census.riskOfFull(places: $0)) } ?? .empty,
        places.map { .percent(census.riskOfOverfull(places: $0)) } ?? .empty,
        .number(average { $0.wards[ward].overcrowdingPerHundred }),
        .number(average { $0.wards[ward].awayPerHundred }),
        .number(Double(census.places(forRiskOfOverfull: file.risk))),
      ])
    }
    return DataTable(
      id: "avdelningar", caption: "Avdelningarna; per 100 avser disponibla vårdplatser",
      columns: [
        StudyColumn.word("ward", "Avdelning"), StudyColumn.number("beds", "Platser"),
        StudyColumn.number("mean", "Inne i medeltal", decimals: 1), StudyColumn.number("occupancy", "Beläggning"),
        StudyColumn.number("quantile", "95 % av tiden högst"),
        StudyColumn.number("full", "Fullt", decimals: 1), StudyColumn.number("overfull", "Överbelagt", decimals: 1),
        StudyColumn.number("overcrowding", "Överbelagda per 100", decimals: 1),
        StudyColumn.number("away", "Utlokaliserade per 100", decimals: 1),
        StudyColumn.number("beds_for_risk", "Platser för \(SimulationWords.percent(file.risk))"),
      ], rows: rows)
  }

  private func average(_ figure: (WardRun) -> Double?) -> Double? {
    let moments = study.moments { figure($0) ?? .nan }
    return moments.count > 0 ? moments.mean : nil
  }

  private var streamTable: DataTable {
    let weeks = Double(file.weeks)
    let rows = file.system.streams.indices.map { stream -> DataTable.Row in
      func perWeek(_ figure: (WardRun.StreamResult) -> Int) -> DataTable.Cell {
        .number(study.moments { Double(figure($0.streams[stream])) }.mean / weeks)
      }
      return DataTable.Row([
        .text(file.system.streams[stream].name), perWeek { $0.arrived }, perWeek { $0.home },
        perWeek { $0.elsewhere }, perWeek { $0.crowding }, perWeek { $0.refused },
        .number(study.moments { $0.streams[stream].delayedHours }.mean / 24 / weeks),
      ])
    }
    return DataTable(
      id: "strommar", caption: "Patienterna, per vecka",
      columns: [
        StudyColumn.word("stream", "Ström"), StudyColumn.number("arrived", "Kom", decimals: 1),
        StudyColumn.number("home", "Fick plats hemma", decimals: 1),
        StudyColumn.number("elsewhere", "På annan avdelning", decimals: 1),
        StudyColumn.number("crowding", "Som överbeläggning", decimals: 1),
        StudyColumn.number("refused", "Avvisades", decimals: 1),
        StudyColumn.number("delayed", "Väntade på att lämna", unit: "vårddygn", decimals: 1),
      ], rows: rows)
  }

  private func histogram(_ ward: Int) -> any Chart {
    CensusHistogram(
      heading: ChartHeading(
        id: "antal-\(ward + 1)", title: "Hur ofta olika många är inne: \(file.system.wards[ward].name)"),
      shares: study.census(ward: ward).shares(.week), places: places(ward))
  }

  private func byHour(_ ward: Int) -> any Chart {
    let census = study.census(ward: ward)
    func bounds(_ low: Double, _ high: Double, _ hour: Int) -> ClosedRange<Double> {
      Double(census.quantile(low, .hourOfWeek(hour)))...Double(census.quantile(high, .hourOfWeek(hour)))
    }
    return ForecastChart(
      heading: ChartHeading(id: "veckan-\(ward + 1)", title: "Veckan timme för timme: \(file.system.wards[ward].name)"),
      history: [],
      steps: (0..<168).map { hour in
        .init(
          label: "\(Self.days[hour / 24].prefix(3)) \(hour % 24 < 10 ? "0" : "")\(hour % 24)",
          mean: census.mean(.hourOfWeek(hour)),
          intervals: [bounds(0.25, 0.75, hour), bounds(0.1, 0.9, hour), bounds(0.025, 0.975, hour)])
      }, decimals: 1, measure: "Inne i medeltal",
      limit: places(ward).map { .init(name: "Vårdplatser", value: Double($0)) })
  }

  private func dayTable(_ ward: Int) -> DataTable {
    let census = study.census(ward: ward)
    let rows = Self.days.enumerated().map { day, name in
      DataTable.Row([
        .text(name), .number(census.mean(.day(day))), .number(Double(census.quantile(0.5, .day(day)))),
        .number(Double(census.quantile(0.95, .day(day)))),
        places(ward).map { .percent(census.riskOfOverfull(places: $0, .day(day))) } ?? .empty,
      ])
    }
    return DataTable(
      id: "dagar-\(ward + 1)", caption: "beläggningen dag för dag: \(file.system.wards[ward].name)",
      columns: [
        StudyColumn.word("day", "Dag"), StudyColumn.number("mean", "Inne i medeltal", decimals: 1),
        StudyColumn.number("median", "Median"), StudyColumn.number("quantile", "95 % högst"),
        StudyColumn.number("overfull", "Överbelagt", decimals: 1),
      ], rows: rows)
  }

  private var delayPart: StudyReport.Part? {
    guard let withoutDelays else { return nil }
    let hours = study.moments { run in run.streams.reduce(0) { $0 + $1.delayedHours } }.mean
    let days = hours / 24 / Double(file.weeks)
    let (now, then) = (study.meanBeyond.mean, withoutDelays.meanBeyond.mean)
    return StudyReport.Part(
      "utskrivningsklara", "Vad väntan på att lämna kostar",
      lead: "Utskrivningsklara upptar \(numbers.text(days, decimals: 1)) vårddygn per vecka, "
        + "\(numbers.text(days / 7, decimals: 1)) vårdplatser i medeltal. Utan den väntan sjunker överbeläggningen från "
        + "\(numbers.text(now, decimals: 2)) till \(numbers.text(then, decimals: 2)) patienter i medeltal.")
  }

  private var poolingPart: StudyReport.Part? {
    guard !poolings.isEmpty else { return nil }
    let rows = poolings.map { pooling -> DataTable.Row in
      let apart = study.moments { run in pooling.wards.reduce(0) { $0 + run.wards[$1].meanBeyond } }
      let beds = pooling.wards.reduce(0) { $0 + study.census(ward: $1).places(forRiskOfOverfull: file.risk) }
      let together = pooling.study.census(ward: 0).places(forRiskOfOverfull: file.risk)
      return DataTable.Row([
        .text(pooling.name), .text(pooling.wards.map { file.system.wards[$0].name }.joined(separator: ", ")),
        .number(apart.mean), .number(pooling.study.moments { $0.wards[0].meanBeyond }.mean), .number(Double(beds)),
        .number(Double(together)),
      ])
    }
    let risk = SimulationWords.percent(file.risk)
    return StudyReport.Part(
      "samordning", "Om avdelningar delar vårdplatser",
      tables: [
        DataTable(
          id: "samordnade", caption: "Var för sig och tillsammans",
          columns: [
            StudyColumn.word("pool", "Gemensamt"), StudyColumn.word("wards", "Avdelningar"),
            StudyColumn.number("beyond_apart", "Överbelagda var för sig", decimals: 2),
            StudyColumn.number("beyond_together", "Tillsammans", decimals: 2),
            StudyColumn.number("beds_apart", "Platser för \(risk) var för sig"),
            StudyColumn.number("beds_together", "Tillsammans"),
          ], rows: rows)
      ])
  }

  private var levellingPart: StudyReport.Part? {
    guard let levelling else { return nil }
    let rows = Self.days.enumerated().map { day, name in
      DataTable.Row([
        .text(name), .number(Double(levelling.current[day])), .number(levelling.before[day]),
        .number(Double(levelling.after.perDay[day])), .number(levelling.after.meanCensus[day]),
      ])
    }
    let (before, after) = (levelling.before.max() ?? 0, levelling.after.peak)
    return StudyReport.Part(
      "utjamning", "Planerade inskrivningar jämnt över veckan",
      lead: "Med \(levelling.stream) fördelade som nedan blir den högsta dagens medelbeläggning vid \(levelling.ward) "
        + "\(numbers.text(after, decimals: 1)) i stället för \(numbers.text(before, decimals: 1)).",
      tables: [
        DataTable(
          id: "utjamnade", caption: "Inskrivningar per dag, och inne vid mätningen",
          columns: [
            StudyColumn.word("day", "Dag"), StudyColumn.number("now", "Nu"),
            StudyColumn.number("census_now", "Inne nu", decimals: 1), StudyColumn.number("levelled", "Utjämnat"),
            StudyColumn.number("census_levelled", "Inne utjämnat", decimals: 1),
          ], rows: rows)
      ])
  }
}
