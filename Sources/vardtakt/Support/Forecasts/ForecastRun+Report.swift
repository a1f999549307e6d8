import Forecasting
import Intake
import PlanningModel
import Reporting

extension ForecastRun {
  /// The page that shows the forecasts and, where they could be tried, their errors.
  func report(
    _ forecasts: [Forecast?], _ backtest: RollingBacktest?, notes: [String], language: ReportLanguage, generated: Day
  ) -> ForecastReport {
    let words = ForecastWords(axis: file.axis, language: language)
    let shown = series.indices.map { position in
      let forecast = forecasts[position]
      return ForecastReport.Series(
        name: file.series[position].name,
        method: forecast?.choice.result.forecast.map { words.method($0.method) } ?? "",
        history: file.series[position].values.map { $0.isNaN ? nil : $0 },
        steps: forecast.map { steps($0.predicted) } ?? [],
        errors: backtest.flatMap { Self.errors($0.series[position]) },
        remarks: words.remarks(forecast?.choice, on: series[position]))
    }
    let origins = backtest.map { backtest in
      zip(backtest.origins.times, backtest.byOrigin).map { time, errors in
        ForecastReport.Origin(
          label: file.axis.label(at: time), series: errors.items, errors: Self.errors(errors) ?? .init())
      }
    }
    return ForecastReport(
      source: file.name, language: language, generated: generated, season: season,
      historyLabels: (0..<file.axis.count).map(file.axis.label), stepLabels: (0..<horizon).map(label(ahead:)),
      series: shown, origins: origins ?? [], pooled: backtest.flatMap { Self.errors($0.pooled) }, notes: notes)
  }

  private func steps(_ forecast: PredictiveForecast) -> [ForecastChart.Step] {
    let intervals = ForecastChart.coverages.compactMap { forecast.interval(coverage: Double($0) / 100) }
    return (0..<horizon).map { step in
      ForecastChart.Step(
        label: label(ahead: step), mean: forecast.mean[step],
        intervals: intervals.map { $0.lower[step]...max($0.lower[step], $0.upper[step]) })
    }
  }

  private static func errors(_ summary: ErrorSummary) -> ForecastReport.Errors? {
    guard summary.comparisons > 0 else { return nil }
    var errors = ForecastReport.Errors()
    errors.comparisons = summary.comparisons
    errors.missPercent = summary.absolutePercentMiss
    errors.biasPercent = summary.biasPercent
    errors.scaledError = summary.meanAbsoluteScaledError
    errors.quantileLoss = summary.weightedQuantileLoss
    errors.coverage80 = summary.coverage80
    errors.coverage95 = summary.coverage95
    return errors
  }
}
