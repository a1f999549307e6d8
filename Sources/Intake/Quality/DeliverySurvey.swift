package import PlanningModel

/// Looks through a stored file of periods for what each unit had in each, without making facts of it.
package enum DeliverySurvey {
  /// The figures of a data set; `nil` for a kind without periods, or a file that cannot be read.
  package static func figures(of dataSet: CanonicalDataSet) -> DeliveredFigures? {
    guard let measure = measures[dataSet.kind], let schema = DataSetSchema.of(dataSet.kind),
      let table = try? CSVReader().read(dataSet.bytes), let header = Sheet.header(of: table, schema),
      let sheet = Sheet(table, schema: schema, file: dataSet.file, header: header, log: ProblemLog()),
      let unit = sheet.positions[.unit], let period = sheet.positions[.period], let figure = sheet.positions[measure]
    else { return nil }
    var grain: PeriodGrain?
    var sums: [String: [Int: Double]] = [:]
    for record in sheet.dataRecords {
      let read = Array(table.text(record, period).utf8).withUnsafeBufferPointer { try? PeriodIndex.read($0) }
      guard let read else { continue }
      grain = grain ?? (read.isQuarter ? .quarter : .month)
      let number = Array(table.text(record, figure).utf8).withUnsafeBufferPointer(NumberParsing.read)
      guard number.outcome == .value else { continue }
      sums[table.text(record, unit), default: [:]][Int(read.index), default: 0] += number.value
    }
    return grain.map { DeliveredFigures(grain: $0, sums: sums) }
  }

  /// The kinds with periods.
  package static var kinds: Set<DataSetKind> { Set(measures.keys) }

  /// The column of each kind that every row should have.
  private static let measures: [DataSetKind: Column] = [
    .volumes: .activities, .outcome: .activities, .waiting: .waitingEnd, .availableBeds: .availableBedDays,
  ]
}
