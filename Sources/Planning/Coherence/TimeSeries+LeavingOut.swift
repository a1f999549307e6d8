import Forecasting

extension TimeSeries {
  /// The same series with the values at some time indices missing.
  func leavingOut(_ ranges: [Range<Int>]) -> TimeSeries {
    guard !ranges.isEmpty else { return self }
    var values = values
    for position in values.indices where ranges.contains(where: { $0.contains(start + position) }) {
      values[position] = .nan
    }
    do {
      return try TimeSeries(values: values, period: period, start: start, exposure: exposure)
    } catch {
      preconditionFailure("Leaving out values of a series makes it a worse one: \(error)")
    }
  }
}
