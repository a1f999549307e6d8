package import PlanningModel

/// Forecasts of a set of series as one page: how far they have missed, and history, forecast and errors of each.
///
/// A plain value that whoever forecasts fills in; it knows nothing of methods but their names.
package struct ForecastReport: Sendable {
  /// One series and what is expected of it.
  package struct Series: Sendable {
    package let name: String
    /// The method in words.
    package let method: String
    /// The whole history, as long as `historyLabels`; nil where missing.
    package let history: [Double?]
    /// What is expected, as long as `stepLabels`; empty if there is no forecast.
    package let steps: [ForecastChart.Step]
    /// How far such forecasts have missed from earlier origins; nil if that was not tried.
    package let errors: Errors?
    /// What was done to the history before it was forecast, and what the forecast leans on, one sentence each.
    package let remarks: [String]

    package init(
      name: String, method: String, history: [Double?], steps: [ForecastChart.Step], errors: Errors?, remarks: [String]
    ) {
      self.name = name
      self.method = method
      self.history = history
      self.steps = steps
      self.errors = errors
      self.remarks = remarks
    }
  }

  /// How far forecasts have missed; a measure is nil where it is unknown.
  package struct Errors: Sendable {
    package var comparisons = 0
    /// The sizes of the errors and the errors in percent of the outcomes.
    package var missPercent: Double?
    package var biasPercent: Double?
    package var scaledError: Double?
    package var quantileLoss: Double?
    /// Shares, 0…1, within the 80 and 95 percent intervals.
    package var coverage80: Double?
    package var coverage95: Double?

    package init() {}
  }

  /// The errors of all series together from one origin, or from all of them.
  package struct Origin: Sendable {
    /// The first period that was forecast.
    package let label: String
    /// How many series were compared.
    package let series: Int
    package let errors: Errors

    package init(label: String, series: Int, errors: Errors) {
      self.label = label
      self.series = series
      self.errors = errors
    }
  }

  /// The file the history was read from.
  package let source: String
  package let language: ReportLanguage
  /// The day the page is made.
  package let generated: Day
  /// Steps in a season.
  package let season: Int
  package let historyLabels: [String]
  package let stepLabels: [String]
  package let series: [Series]
  /// The errors by origin, the earliest first; empty if none could be tried.
  package let origins: [Origin]
  /// The errors over all series and origins.
  package let pooled: Errors?
  /// What was odd about the file, one sentence each.
  package let notes: [String]

  package init(
    source: String, language: ReportLanguage, generated: Day, season: Int, historyLabels: [String],
    stepLabels: [String], series: [Series], origins: [Origin], pooled: Errors?, notes: [String]
  ) {
    self.source = source
    self.language = language
    self.generated = generated
    self.season = season
    self.historyLabels = historyLabels
    self.stepLabels = stepLabels
    self.series = series
    self.origins = origins
    self.pooled = pooled
    self.notes = notes
  }

  /// The whole page.
  package func html() -> String {
    let sections = [summary, accuracy, charts, everySeries, reading].compactMap { $0 }
    let horizon = stepLabels.count == 1 ? stepLabels[0] : "\(stepLabels.first ?? "")–\(stepLabels.last ?? "")"
    return ReportPage(
      language: language, title: "\(say("Prognos", "Forecast")) \(source) \(horizon)",
      kind: say("Prognos med träffsäkerhet", "Forecast with its accuracy"), heading: (source, horizon),
      facts: [
        say("Framställd \(generated)", "Made \(generated)"),
        say(
          "historik \(historyLabels.first ?? "")–\(historyLabels.last ?? "")",
          "history \(historyLabels.first ?? "")–\(historyLabels.last ?? "")"),
      ], sections: sections
    ).html()
  }
}

extension ForecastReport {
  func say(_ swedish: String, _ english: String) -> String { language.pick(swedish, english) }

  var numbers: NumberFormat { language.numbers }

  func word(_ key: String, _ swedish: String, _ english: String) -> DataTable.Column {
    .init(key: key, header: say(swedish, english))
  }

  func number(
    _ key: String, _ swedish: String, _ english: String, unit: String? = nil, decimals: Int = 0,
    sign: NumberFormat.Sign = .negativeOnly
  ) -> DataTable.Column {
    .init(key: key, header: say(swedish, english), unit: unit, alignment: .number, decimals: decimals, sign: sign)
  }

  func table(_ id: String, _ caption: String, _ columns: [DataTable.Column], _ rows: [DataTable.Row]) -> DataTable {
    DataTable(id: id, caption: caption, columns: columns, rows: rows, language: language)
  }

  /// Decimals that a series needs: none where its values are whole or large.
  func decimals(_ series: Series) -> Int {
    let known = series.history.compactMap { $0 } + series.steps.map(\.mean)
    let largest = known.max() ?? 0
    if largest >= 100 { return 0 }
    return largest >= 10 ? 1 : 2
  }
}
