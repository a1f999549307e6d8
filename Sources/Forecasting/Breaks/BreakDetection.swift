/// Takes out of a series what is no guide to its future: closed periods, odd values and levels it has left for good.
///
/// * Values in closed periods, which the caller marks, are left out or bridged.
/// * Odd single values, such as a period that was only partly reported, are left out.
/// * Where the level has changed for good, earlier values are multiplied to fit the later level, so that the season stays.
///
/// Everything that is done is told. A series of fewer than eight values or with mostly zeros is left alone, apart from
/// closed periods. Time grows with the length of the series.
///
/// ```swift
/// let adjusted = BreakDetection().adjust(visits, closed: [ClosedPeriod(timeIndices: 62..<78)])
/// for adjustment in adjusted.adjustments { print(adjustment) }
/// ```
public struct BreakDetection: Sendable {
  /// How much it takes for something to be seen.
  public let settings: BreakDetectionSettings

  /// The fewest observed values in which anything is looked for.
  public static let fewestObservations = 8

  /// Keeps the settings.
  public init(settings: BreakDetectionSettings = BreakDetectionSettings()) {
    self.settings = settings
  }

  /// The series that methods should see, and what sets it apart from the one observed.
  public func adjust(_ series: TimeSeries, closed: [ClosedPeriod] = []) -> AdjustedSeries {
    var draft = AdjustmentDraft(series, closed: closed)
    if let reading = SteadyReading(draft.rates, series: series) {
      let findings = BreakFindings(reading, settings: settings)
      draft.leaveOut(findings.odd, in: reading)
      draft.rescale(findings.steps, in: reading, settings: settings)
    }
    draft.bridge(closed)
    return draft.adjusted
  }
}
