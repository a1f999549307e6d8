import PlanningModel

extension ForecastReport {
  /// Series that are drawn.
  static let mostCharts = 24
  /// Rows of the table of all series that stand in the open.
  private static let openRows = 30
  /// Rows of the table of all series; more would make the page too heavy to open.
  private static let mostRows = 2_000
  /// Moments of history that a chart has room for.
  private static let mostMoments = 160

  /// The largest series and those that were hardest to forecast, or all where they are few.
  var charts: ReportSection? {
    let usable = series.indices.filter { !series[$0].steps.isEmpty }
    guard usable.count > Self.mostCharts else {
      return ReportSection(
        "serier", say("Serierna", "The series"), startsPage: true, usable.map(figure))
    }
    let half = Self.mostCharts / 2
    let largest = usable.sorted { (size($1), $0) < (size($0), $1) }.prefix(half)
    let hardest = usable.filter { series[$0].errors?.scaledError != nil && !largest.contains($0) }
      .sorted { (scaled($1), $0) < (scaled($0), $1) }.prefix(half)
    let lead = say(
      "Av \(series.count) serier visas de \(largest.count) största och de \(hardest.count) som i förhållande till sin "
        + "historik varit svårast att förutse. Alla står i tabellen efter.",
      "Of \(series.count) series the \(largest.count) largest are shown and the \(hardest.count) that were hardest to "
        + "foresee for their history. All stand in the table that follows.")
    return ReportSection(
      "serier", say("Serier i diagram", "Series in charts"), startsPage: true,
      [Piece.paragraph(lead, "vt-lead"), Piece.heading(say("Störst", "Largest"))] + largest.map(figure)
        + [hardest.isEmpty ? "" : Piece.heading(say("Svårast att förutse", "Hardest to foresee"))]
        + hardest.map(figure))
  }

  private func size(_ index: Int) -> Double { series[index].steps.reduce(0) { $0 + $1.mean } }

  private func scaled(_ index: Int) -> Double { series[index].errors?.scaledError ?? 0 }

  private func figure(_ index: Int) -> String {
    let series = series[index]
    // Some seasons to compare with, without leaving the forecast a sliver at the edge.
    let wanted = max(3 * stepLabels.count, 4 * season, 24)
    let count = min(series.history.count, wanted, Self.mostMoments)
    let first = series.history.count - count
    let moments = (first..<series.history.count).map {
      ForecastChart.Outcome(label: historyLabels[$0], value: series.history[$0])
    }
    let begin = moments.firstIndex { $0.value != nil } ?? 0
    let chart = ForecastChart(
      heading: ChartHeading(id: "serie-\(index)", title: series.name, language: language),
      history: Array(moments[begin...]), steps: series.steps, decimals: decimals(series))
    return Piece.figure(chart, note: note(series), table: chart.dataTable())
  }

  /// The method, how far it has missed, and what is worth knowing about the history, in a few sentences.
  private func note(_ series: Series) -> String {
    var sentences = [say("Metod: \(series.method).", "Method: \(series.method).")]
    if let errors = series.errors, let miss = errors.missPercent {
      let percent = numbers.percent(miss / 100, decimals: miss < 10 ? 1 : 0)
      var text = say("Har i genomsnitt missat med \(percent)", "Has on average missed by \(percent)")
      if let scaled = errors.scaledError { text += ", MASE \(numbers.text(scaled, decimals: 2))" }
      if let coverage = errors.coverage80 {
        let share = numbers.percent(coverage)
        text += say(
          "; \(share) av utfallen inom 80-procentsintervallet", "; \(share) of outcomes within the 80% interval")
      }
      sentences.append(text + ".")
    }
    return (sentences + series.remarks).joined(separator: " ")
  }

  /// Every series with its forecast and errors.
  var everySeries: ReportSection? {
    guard series.count > 1 else { return nil }
    let rows = series.prefix(Self.mostRows).map { series -> DataTable.Row in
      let compared = min(series.steps.count, series.history.count, season)
      let ahead = compared > 0 ? series.steps.prefix(compared).reduce(0) { $0 + $1.mean } : nil
      let latest = series.history.suffix(compared)
      let past = latest.contains(nil) || latest.isEmpty ? nil : latest.reduce(0) { $0 + ($1 ?? 0) }
      let change = past.flatMap { past in past > 0 ? ahead.map { $0 / past - 1 } : nil }
      return DataTable.Row(
        [
          .text(series.name), .text(series.steps.isEmpty ? say("ingen prognos", "no forecast") : series.method),
          .number(past), .number(ahead), .percent(change),
        ] + cells(series.errors))
    }
    let span = min(stepLabels.count, historyLabels.count, season)
    let periods = span == 1 ? say("perioden", "period") : say("\(span) perioderna", "\(span) periods")
    let columns =
      [
        word("series", "Serie", "Series"), word("method", "Metod", "Method"),
        number("past", "Utfall", "Outcome"), number("ahead", "Prognos", "Forecast"),
        number("change", "Ändring", "Change", sign: .always),
      ] + errorColumns
    let more =
      series.count > Self.mostRows
      ? say(
        "Tabellen har de första \(Self.mostRows) av \(series.count) serier; resten finns i filen med fel.",
        "The table has the first \(Self.mostRows) of \(series.count) series; the rest are in the file of errors.") : ""
    return ReportSection(
      "alla-serier", say("Alla serier", "All series"),
      [
        Piece.shortened(
          table(
            "seriefel",
            say(
              "De senaste \(periods), de kommande och felen från tidigare tidpunkter",
              "The latest \(periods), the coming ones and the errors from earlier moments"), columns, rows),
          to: Self.openRows), more.isEmpty ? "" : Piece.paragraph(more, "vt-note"),
      ])
  }
}
