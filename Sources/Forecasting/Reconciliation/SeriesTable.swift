/// Numbers for each series of a summing structure and each step: bottom series first, then the sums.
///
/// Used for forecasts (a step is a step ahead), residuals (a step is a moment of the past), outcomes, and sample paths (a
/// step is a path and a step ahead). `Double.nan` where missing, which only residuals and outcomes may have.
public struct SeriesTable: Sendable, Equatable {
  /// How many series.
  public let seriesCount: Int
  /// How many numbers each series has.
  public let steps: Int
  /// The numbers; that of a series and step is at `series * steps + step`.
  public internal(set) var values: [Double]

  /// Keeps the numbers, of which there must be `seriesCount * steps`.
  public init(seriesCount: Int, steps: Int, values: [Double]) {
    precondition(values.count == seriesCount * steps, "A table needs one number for each series and step.")
    self.seriesCount = seriesCount
    self.steps = steps
    self.values = values
  }

  /// Keeps the numbers of each series, equally many for all.
  public init(_ rows: [[Double]]) {
    let steps = rows.first?.count ?? 0
    precondition(rows.allSatisfy { $0.count == steps }, "All rows of a table must be equally long.")
    self.init(seriesCount: rows.count, steps: steps, values: rows.flatMap { $0 })
  }
}

extension SeriesTable {
  /// The number of a series at a step, both counted from 0.
  public subscript(series: Int, step: Int) -> Double { values[series * steps + step] }

  /// The numbers of one series.
  public func row(_ series: Int) -> [Double] { Array(values[series * steps..<(series + 1) * steps]) }

  /// The first series only, or all from one on.
  func rows(_ range: Range<Int>) -> SeriesTable {
    SeriesTable(
      seriesCount: range.count, steps: steps,
      values: Array(values[range.lowerBound * steps..<range.upperBound * steps]))
  }

  /// Some steps of all series.
  func columns(_ range: Range<Int>) -> SeriesTable {
    guard range != 0..<steps else { return self }
    var part: [Double] = []
    part.reserveCapacity(seriesCount * range.count)
    for series in 0..<seriesCount {
      part += values[series * steps + range.lowerBound..<series * steps + range.upperBound]
    }
    return SeriesTable(seriesCount: seriesCount, steps: range.count, values: part)
  }

  /// Puts steps of all series in place.
  mutating func replaceColumns(_ range: Range<Int>, with part: SeriesTable) {
    for series in 0..<seriesCount {
      for (place, step) in range.enumerated() { values[series * steps + step] = part[series, place] }
    }
  }
}
