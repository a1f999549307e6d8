/// Why numbers cannot be a time series of counts.
///
/// Positions are counted from 0 in the values given.
public enum TimeSeriesError: Error, Equatable, Sendable {
  /// The season length must be one or more.
  case periodNotPositive(period: Int)
  /// A count cannot be negative.
  case negativeValue(position: Int, value: Double)
  /// A count cannot be infinite.
  case infiniteValue(position: Int)
  /// Exposure must be given for every value or for none.
  case exposureCountDiffers(values: Int, exposure: Int)
  /// Exposure must be a number that is zero or more.
  case exposureUnusable(position: Int, value: Double)
}

extension TimeSeriesError: CustomStringConvertible {
  /// What is wrong, where, and what to do about it.
  public var description: String {
    switch self {
    case .periodNotPositive(let period):
      "The season length is \(period). Give 1 when there is no season, 12 for months, 4 for quarters."
    case .negativeValue(let position, let value):
      "Value \(position) is \(value), and a count cannot be negative. Correct it, or mark it missing with NaN."
    case .infiniteValue(let position):
      "Value \(position) is infinite. Correct it, or mark it missing with NaN."
    case .exposureCountDiffers(let values, let exposure):
      "There are \(values) values but \(exposure) exposures. Give one exposure for each value, or none at all."
    case .exposureUnusable(let position, let value):
      "Exposure \(position) is \(value). Give a number that is zero or more, such as the working days of the period."
    }
  }
}
