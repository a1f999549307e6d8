/// Counts observed at even steps in time, with a season and, if wanted, an exposure that explains part of them.
///
/// `start` is the place of the first value on the caller's time axis, so that several series can be aligned: value `i`
/// belongs to time index `start + i`. A missing value is `Double.nan` and is never read as 0.
///
/// With an exposure, such as working days, the series is forecast as a rate per exposure and scaled by the exposure to
/// come. Where the exposure is 0 there is no rate, and the value counts as missing.
///
/// ```swift
/// let visits = try TimeSeries(values: [410, 388, .nan, 402], period: 12, start: 24)
/// ```
public struct TimeSeries: Sendable {
  /// The counts in time order; `Double.nan` where missing.
  public let values: [Double]
  /// Steps in a season: 12 for months in a year, 4 for quarters, 1 for none.
  public let period: Int
  /// The time index of the first value.
  public let start: Int
  /// The exposure of each value, for example its working days.
  public let exposure: [Double]?

  /// Checks and keeps the values.
  ///
  /// - Throws: `TimeSeriesError` if a value is negative or infinite, the period is below 1 or the exposure unusable.
  public init(values: [Double], period: Int, start: Int = 0, exposure: [Double]? = nil) throws(TimeSeriesError) {
    guard period >= 1 else { throw .periodNotPositive(period: period) }
    for (position, value) in values.enumerated() {
      if value < 0 { throw .negativeValue(position: position, value: value) }
      if value.isInfinite { throw .infiniteValue(position: position) }
    }
    if let exposure {
      guard exposure.count == values.count else {
        throw .exposureCountDiffers(values: values.count, exposure: exposure.count)
      }
      for (position, value) in exposure.enumerated() where !(value >= 0 && value.isFinite) {
        throw .exposureUnusable(position: position, value: value)
      }
    }
    self.init(checked: values, period: period, start: start, exposure: exposure)
  }

  private init(checked values: [Double], period: Int, start: Int, exposure: [Double]?) {
    self.values = values
    self.period = period
    self.start = start
    self.exposure = exposure
  }
}

extension TimeSeries {
  /// The time index after the last value, which is the first one to forecast.
  public var end: Int { start + values.count }

  /// The time indices the values cover.
  public var timeRange: Range<Int> { start..<end }

  /// The values per unit of exposure, or the values themselves when there is no exposure; `Double.nan` where missing.
  public var rates: [Double] {
    guard let exposure else { return values }
    return zip(values, exposure).map { value, exposure in exposure > 0 ? value / exposure : .nan }
  }

  /// How many values can be used, that is, are neither missing nor without exposure.
  public var observationCount: Int { rates.count { !$0.isNaN } }

  /// The same series over another range of time: what is added is missing, what is outside is left out.
  ///
  /// Series that are to be sampled together must end at the same time index; this makes them do so.
  public func aligned(to range: Range<Int>) -> TimeSeries {
    func moved(_ numbers: [Double], filler: Double) -> [Double] {
      range.map { timeRange.contains($0) ? numbers[$0 - start] : filler }
    }
    return TimeSeries(
      checked: moved(values, filler: .nan), period: period, start: range.lowerBound,
      exposure: exposure.map { moved($0, filler: 0) })
  }

  /// The same series with the values at some time indices missing; indices outside it do not matter.
  public func leavingOut(_ ranges: [Range<Int>]) -> TimeSeries {
    guard !ranges.isEmpty else { return self }
    var values = values
    for range in ranges {
      for index in range.clamped(to: timeRange) { values[index - start] = .nan }
    }
    return TimeSeries(checked: values, period: period, start: start, exposure: exposure)
  }

  /// The same values measured by an exposure, one number above 0 for each, or by none.
  public func measured(by exposure: [Double]?) -> TimeSeries {
    precondition(exposure.map { $0.count == values.count } ?? true, "Give one exposure for each value.")
    return TimeSeries(checked: values, period: period, start: start, exposure: exposure)
  }

  /// The first values only, as they were known at an earlier time.
  public func prefix(_ count: Int) -> TimeSeries {
    aligned(to: start..<start + min(max(count, 0), values.count))
  }
}
