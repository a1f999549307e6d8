import Forecasting
import Intake
import PlanningModel
import Reporting

extension ForecastRun {
  /// One row for each series and step ahead.
  func forecastTable(_ forecasts: [Forecast?]) -> DataTable {
    let columns =
      ["series", "step", "period", "mean"].map(Self.column)
      + request.quantiles.map { Self.column("q\(JSONText.number($0))") }
    let rows = zip(file.series, forecasts).flatMap { series, forecast -> [DataTable.Row] in
      guard let forecast = forecast?.predicted else { return [] }
      let quantiles = request.quantiles.compactMap { forecast.quantile($0)?.values }
      return (0..<horizon).map { step in
        DataTable.Row(
          [
            .text(series.name), .number(Double(step + 1)), .text(label(ahead: step)), .number(forecast.mean[step]),
          ] + quantiles.map { .number($0[step]) })
      }
    }
    return DataTable(id: "forecast", caption: "Forecast", columns: columns, rows: rows)
  }

  /// One row for each series and last one, with the name `*`, for all of them together.
  func errorTable(_ backtest: RollingBacktest) -> DataTable {
    let names = [
      "series", "origins", "comparisons", "bias", "mae", "rmse", "smape", "mase", "wql", "coverage_80", "coverage_95",
      "wis",
    ]
    let rows =
      zip(file.series, backtest.series).map { Self.row($0.name, $1, origins: $1.items) }
      + [Self.row("*", backtest.pooled, origins: backtest.origins.times.count)]
    return DataTable(id: "errors", caption: "Errors", columns: names.map(Self.column), rows: rows)
  }

  /// The label of a step ahead, counted from 0.
  func label(ahead step: Int) -> String { file.axis.label(at: file.axis.count + step) }

  private static func row(_ name: String, _ errors: ErrorSummary, origins: Int) -> DataTable.Row {
    DataTable.Row([
      .text(name), .number(Double(origins)), .number(Double(errors.comparisons)), .number(errors.bias),
      .number(errors.meanAbsoluteError), .number(errors.rootMeanSquaredError),
      .number(errors.symmetricPercentageError), .number(errors.meanAbsoluteScaledError),
      .number(errors.weightedQuantileLoss), .number(errors.coverage80), .number(errors.coverage95),
      .number(errors.weightedIntervalScore),
    ])
  }

  private static func column(_ key: String) -> DataTable.Column { DataTable.Column(key: key, header: key) }
}
