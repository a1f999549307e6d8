import PlanningModel

/// The common time axis of all histories: they are cut or padded to end together, just before the first step ahead.
struct HistoryAxis {
  let grain: PeriodGrain
  /// The indices with figures, on the grain's own axis.
  let range: Range<Int>

  /// The axis of a region's histories, which never reach into the plan.
  init?(facts: RegionFacts, planStart: Int) {
    let spans =
      facts.volumes.map { ($0.start, $0.start + $0.activities.count) }
      + facts.waiting.map { ($0.start, $0.start + $0.inflow.count) }
    guard let first = spans.map(\.0).min(), let last = spans.map(\.1).max() else { return nil }
    let end = min(last, planStart)
    guard first < end, let grain = facts.volumes.first?.grain ?? facts.waiting.first?.grain else { return nil }
    self.grain = grain
    range = first..<end
  }

  /// Values that begin at an index, cut to the axis and padded with missing values up to its end.
  func aligned(_ values: [Double], start: Int) -> (values: [Double], start: Int) {
    guard start < range.upperBound else { return ([], range.upperBound) }
    let kept = values.prefix(range.upperBound - start)
    return (Array(kept) + [Double](repeating: .nan, count: range.upperBound - start - kept.count), start)
  }
}
