import Planning
import PlanningModel

extension PlanTables {
  /// How every series was forecast, who chose the method and how far it has missed.
  package var forecasts: DataTable {
    let rows = plan.production.series.map { series -> DataTable.Row in
      let forecast = series.forecast
      let choice = forecast?.choice
      return DataTable.Row([
        code(series.unit), name(series.unit), objectCode(series.object), .text(forecast?.basis.rawValue ?? "decisions"),
        .text(forecast?.method ?? ""), .text(forecast.map { language.method($0.method) } ?? ""),
        .text(choice?.decidedBy ?? ""), .text(choice?.decidedOn.description ?? ""), .text(choice?.reason ?? ""),
        forecast.map { .number(Double($0.rows.count)) } ?? .empty,
        forecast.map { .percent($0.averageMiss) } ?? .empty,
        forecast.map { .percent($0.bias) } ?? .empty,
        forecast.map { .number($0.scaledError) } ?? .empty,
      ])
    }
    return DataTable(
      id: "forecasts", caption: say("Prognoser och hur de har träffat", "Forecasts and how they have hit"),
      columns: unitColumns + [
        word("object", "Planeringsobjekt", "Planning object"), word("basis", "Underlag", "Basis"),
        word("method", "Metodens namn i filer", "Method key"), word("methodName", "Metod", "Method"),
        word("chosenBy", "Vald av", "Chosen by"), word("chosenOn", "Vald den", "Chosen on"),
        word("reason", "Därför att", "Because"), number("rows", "Rader", "Rows"),
        number("absoluteMiss", "Har i genomsnitt missat med", "Has missed by on average"),
        number("bias", "Systematiskt fel", "Bias"), number("scaledError", "Skalat fel (MASE)", "MASE", decimals: 2),
      ], rows: rows, language: language)
  }

  /// The forecasts of units above, beside what the units below them came to on their own (R039, R062).
  package var forecastTotals: DataTable {
    let years = plan.timeline.views(of: .year)
    let rows = plan.production.totals.flatMap { total in
      years.map { view -> DataTable.Row in
        func sum(_ values: [Double]) -> DataTable.Cell { .number(values[view.range].reduce(0, +)) }
        return DataTable.Row([
          code(total.unit), name(total.unit), objectCode(total.object), .text(view.code),
          .number(Double(total.unitCount)), .text(total.method), .text(language.method(total.method)),
          .percent(total.averageMiss), sum(total.own), sum(total.unitsAlone), sum(total.agreed),
          .text(total.agreementName),
        ])
      }
    }
    return DataTable(
      id: "forecast_totals",
      caption: say("Prognoser på summor och hur de stämts av", "Forecasts of sums and how they were made to agree"),
      columns: unitColumns + [
        word("object", "Planeringsobjekt", "Planning object"), word("period", "Period", "Period"),
        number("units", "Enheter", "Units"), word("method", "Metodens namn i filer", "Method key"),
        word("methodName", "Metod", "Method"),
        number("absoluteMiss", "Har i genomsnitt missat med", "Has missed by on average"),
        number("own", "Egen prognos", "Own forecast"),
        number("unitsAlone", "Enheternas egna", "The units' own"), number("agreed", "Samstämt", "Agreed"),
        word("agreement", "Samstämt genom", "Agreement"),
      ], rows: rows, language: language)
  }

  /// Earlier forecasts against what came: in all, by months ahead, by object, by unit and for each series (R225, R234).
  package var forecastFollowUp: DataTable {
    let rows = plan.forecastFollowUp.flatMap { followUp in
      ForecastFollowUpGroup.all(of: followUp).map { group -> DataTable.Row in
        let score = group.score
        return DataTable.Row([
          .text(followUp.madeOn.description), .text(followUp.historyEnd.description), .text(group.kind.rawValue),
          group.unit.map(code) ?? .empty, group.unit.map(name) ?? .empty, group.object.map(objectCode) ?? .empty,
          group.monthsAhead.map { .number(Double($0)) } ?? .empty, .number(Double(score.comparisons)),
          .percent(score.averageMiss), .percent(score.bias), .number(score.scaledError),
          .number(score.weightedIntervalScore), .percent(score.coverage),
          .text(followUp.outcomeSources.map(\.rawValue).joined(separator: ", ")), .text(followUp.programVersion),
        ])
      }
    }
    return DataTable(
      id: "forecast_follow_up", caption: say("Sparade prognoser mot utfall", "Kept forecasts against outcome"),
      columns: [
        word("madeOn", "Prognos från", "Forecast of"), word("historyEnd", "Historik till", "History until"),
        word("grouping", "Indelning", "Grouping"),
      ] + unitColumns + [
        word("object", "Planeringsobjekt", "Planning object"), number("monthsAhead", "Månader framåt", "Months ahead"),
        number("comparisons", "Jämförelser", "Comparisons"),
        number("absoluteMiss", "Missade i genomsnitt med", "Missed by on average"),
        number("bias", "Systematiskt fel", "Bias"), number("scaledError", "Skalat fel (MASE)", "MASE", decimals: 2),
        number("weightedIntervalScore", "Intervallpoäng (WIS)", "Interval score (WIS)", decimals: 2),
        number("coverage80", "Inom 80 %-intervallet", "Within the 80 % interval"),
        word("outcomeSource", "Utfall från", "Outcome from"), word("programVersion", "Program", "Program"),
      ], rows: rows, language: language)
  }

  /// The months that no forecast learns from.
  package var closedPeriods: DataTable {
    let rows = plan.facts.closedPeriods.map { closed in
      DataTable.Row([
        .text(closed.from.description), .text(closed.through.description), .text(closed.unit?.text ?? "*"),
        .text(closed.object?.text ?? "*"), .text(closed.treatment.rawValue), .text(closed.reason),
      ])
    }
    return DataTable(
      id: "closed_periods", caption: say("Månader som prognosen inte lär av", "Months no forecast learns from"),
      columns: [
        word("from", "Från", "From"), word("through", "Till", "Through"), word("unit", "Enhet", "Unit"),
        word("object", "Planeringsobjekt", "Planning object"), word("treatment", "Behandling", "Treatment"),
        word("reason", "Skäl", "Reason"),
      ], rows: rows, language: language)
  }
}

extension ReportLanguage {
  /// The name of a forecast method as people read it.
  func method(_ name: String) -> String {
    pick(ForecastMethodName.swedish(name), ForecastMethodName.english(name))
  }
}
