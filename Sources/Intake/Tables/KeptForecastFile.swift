package import PlanningModel

/// Writes a forecast as the data set it is kept in; `IntakeRun.keptForecasts` reads it back.
package enum KeptForecastFile {
  /// The data set of a forecast; numbers have four decimals, far finer than any forecast hits.
  package static func dataSet(_ forecast: KeptForecast) -> CanonicalDataSet {
    let columns: [Column] = [
      .unit, .object, .period, .basis, .mean, .lower, .median, .upper, .historyEnd, .madeOn, .programVersion,
    ]
    var writer = CSVWriter()
    writer.line(HeadLine(kind: .keptForecasts, extracted: nil).text)
    writer.record(columns.map(\.rawValue))
    let end = forecast.grain.period(at: forecast.historyEnd).description
    for figure in forecast.figures {
      let numbers = [figure.mean, figure.lower, figure.median, figure.upper].map {
        CSVWriter.number(($0 * 10_000).rounded() / 10_000)
      }
      writer.record(
        [
          figure.unit.text, figure.object.text, forecast.grain.period(at: figure.period).description,
          figure.isInflow ? ForecastBasisWord.inflow.rawValue : ForecastBasisWord.production.rawValue,
        ] + numbers + [end, forecast.madeOn.description, forecast.programVersion])
    }
    return CanonicalDataSet(
      kind: .keptForecasts, file: forecast.file, extracted: nil, rowCount: forecast.figures.count, bytes: writer.bytes)
  }
}
