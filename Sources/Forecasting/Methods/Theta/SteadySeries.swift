/// A series whose observed values are all the same, of which no method can learn more than that value.
enum SteadySeries {
  /// The forecast of that value without any error, or nil if values differ.
  static func forecast(_ series: TimeSeries, rates: [Double], horizon: Int, method: String) -> FittedForecast? {
    guard let value = rates.first(where: { !$0.isNaN }), !rates.contains(where: { $0 != value && !$0.isNaN }) else {
      return nil
    }
    return FittedForecast(
      method: method, basis: .ownHistory(observations: rates.count { !$0.isNaN }), series: series,
      rates: [Double](repeating: value, count: horizon), residuals: rates.map { $0 - value }, propagation: .none)
  }

  /// A power of two near the largest value, by which values can be divided without rounding, or 1 if all are 0.
  static func scale(_ rates: [Double]) -> Double {
    let largest = rates.reduce(0) { $1 > $0 ? $1 : $0 }
    return largest > 0 ? Double(sign: .plus, exponent: largest.exponent, significand: 1) : 1
  }
}
