import Forecasting

/// The history of a unit above: the sum of the units below it, also where some of them lack a figure.
enum SummedHistory {
  /// A sum needs figures from units that usually make up this share of it.
  static let leastShare = 0.5

  /// One part of a sum.
  struct Part {
    /// The history.
    let series: TimeSeries
    /// The time index from which the unit exists; before it there is nothing, which is not the same as missing.
    let existsFrom: Int
  }

  /// The sum at every time index from the first history's beginning.
  ///
  /// Where figures are missing the rest is grossed up by what those units usually make up of the whole, judged by their
  /// latest season with figures. Where less than half is known the sum is missing.
  static func of(_ parts: [Part]) -> (values: [Double], start: Int) {
    guard let start = parts.map(\.series.start).min(), let end = parts.map(\.series.end).max() else { return ([], 0) }
    let weights = parts.map { usual($0.series) }
    let whole = weights.reduce(0, +)
    let values = (start..<end).map { time -> Double in
      var (sum, known) = (0.0, 0.0)
      for (part, weight) in zip(parts, weights) {
        if time < part.existsFrom {
          known += weight
          continue
        }
        let position = time - part.series.start
        guard part.series.values.indices.contains(position), !part.series.values[position].isNaN else { continue }
        sum += part.series.values[position]
        known += weight
      }
      guard whole > 0 else { return sum }
      return known >= leastShare * whole && known > 0 ? sum * whole / known : .nan
    }
    return (values, start)
  }

  /// The mean of the latest season of known values.
  static func usual(_ series: TimeSeries) -> Double {
    let latest = series.values.filter { !$0.isNaN }.suffix(series.period)
    return latest.isEmpty ? 0 : latest.reduce(0, +) / Double(latest.count)
  }
}
