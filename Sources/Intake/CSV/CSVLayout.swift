import PlanningModel

/// Where a table that nobody has described has its dimensions, periods and figures.
struct CSVLayout {
  /// How the figures stand.
  enum Form: String {
    /// A column of periods and one of figures.
    case long
    /// A column of figures for each measure.
    case wide
    /// A column of figures for each period.
    case periods
  }

  /// A column of the table.
  struct Column: Equatable {
    var position: Int
    var name: String
  }

  let form: Form
  let header: Int
  /// The columns of the file that have a heading or any cell.
  let width: Int
  let dimensions: [Column]
  let period: Column?
  let values: [Column]
  /// The column that says why a figure is missing, in tables that the program has written.
  let symbol: Column?
  /// Columns with a heading but not one cell.
  let empty: [Column]

  /// The most columns that are read; a sheet of Excel has 16 384.
  static let mostColumns = 20_000
  /// The most columns of text.
  static let mostDimensions = 100
}

extension CSVLayout {
  /// Finds out the layout from headings and cells.
  init(_ table: CSVTable, header: Int, width: Int) {
    let body = header + 1..<table.count
    let names = CSVHeadings.names(of: table, header: header, width: width)
    if names.suffix(LongRowText.lastNames.count) == LongRowText.lastNames[...] {
      self = Self.written(names, header: header)
      return
    }
    let headings = names.map(DataSetSchema.normalised)
    let statistics = CSVColumnStatistics.all(table, records: body, width: width)
    let columns = names.indices.map { Column(position: $0, name: names[$0]) }
    let hasHeading = names.indices.map { !table.text(header, $0).isEmpty }
    let period = Self.periodColumn(table, headings: headings, statistics: statistics, body: body)
    let namesPeriod = names.map { SeriesAxisFinder.period($0) != nil }
    let isWide =
      period == nil
      && names.indices.count { namesPeriod[$0] && (statistics[$0].areNumbers || statistics[$0].texts == 0) } >= 2
    func isValue(_ column: Int) -> Bool {
      let cells = statistics[column]
      if column == period || CSVHeadingWords.isPeriod(headings[column]) { return false }
      if isWide {
        let isTotal = CSVHeadingWords.isTotal(names[column]) && cells.areNumbers
        return isTotal || (namesPeriod[column] && (cells.areNumbers || cells.texts == 0))
      }
      if CSVHeadingWords.isDimension(headings[column]) { return false }
      return cells.areNumbers || (cells.missing > 0 && cells.texts == 0 && cells.numbers == 0)
    }
    let isEmpty = { (column: Int) in statistics[column].filled == 0 && !(isWide && namesPeriod[column]) }
    let values = columns.filter { !isEmpty($0.position) && isValue($0.position) }
    self.header = header
    self.width = width
    self.period = period.map { columns[$0] }
    self.values = values
    symbol = nil
    empty = columns.filter { isEmpty($0.position) && hasHeading[$0.position] }
    dimensions = columns.filter { !isEmpty($0.position) && $0.position != period && !isValue($0.position) }
    form = isWide ? .periods : period != nil && values.count == 1 ? .long : .wide
  }

  /// The layout of long rows that the program has written: everything before the period is a dimension.
  private static func written(_ names: [String], header: Int) -> CSVLayout {
    let columns = names.indices.map { Column(position: $0, name: names[$0]) }
    let period = columns.count - LongRowText.lastNames.count
    return CSVLayout(
      form: .long, header: header, width: names.count, dimensions: Array(columns[..<period]), period: columns[period],
      values: [columns[period + 1]], symbol: columns[period + 2], empty: [])
  }

  /// The column with the periods: the first whose heading or cells say so, and rather one of months than of years.
  private static func periodColumn(
    _ table: CSVTable, headings: [String], statistics: [CSVColumnStatistics], body: Range<Int>
  ) -> Int? {
    var best: (column: Int, score: Int)?
    for column in headings.indices where statistics[column].filled > 0 {
      let isNamed = CSVHeadingWords.isPeriod(headings[column])
      // A column of nothing but digits holds periods only if its heading says so.
      guard isNamed || (statistics[column].numbers == 0 && statistics[column].texts > 0) else { continue }
      let sample = periods(in: table, column, body)
      guard sample.read * 10 >= sample.filled * 9, sample.read > 0 else { continue }
      let score = (isNamed ? 2 : 0) + (sample.areYears ? 0 : 1)
      if score > (best?.score ?? -1) { best = (column, score) }
    }
    return best?.column
  }

  /// How many of a sample of cells spread over the table are periods.
  private static func periods(
    in table: CSVTable, _ column: Int, _ body: Range<Int>
  ) -> (filled: Int, read: Int, areYears: Bool) {
    let step = max(1, body.count / 200)
    var (filled, read, areYears) = (0, 0, true)
    for record in stride(from: body.lowerBound, to: body.upperBound, by: step) {
      let text = table.text(record, column)
      guard !text.isEmpty, !CSVHeadingWords.isTotal(text) else { continue }
      filled += 1
      guard let period = SeriesAxisFinder.period(text) else {
        if filled > 20, read == 0 { break }
        continue
      }
      read += 1
      if period.grain != .year { areYears = false }
    }
    return (filled, read, areYears)
  }
}
