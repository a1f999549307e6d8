import PlanningModel

/// One month of a waiting list (*väntelista*).
struct WaitingMonth {
  let inflow: Int
  let produced: Int
  let removed: Int
  let waiting: Int
  let waitingOverLimit: Int
}

/// Draws the waiting lists behind what has been produced.
///
/// Waiting at the end of a month is always waiting at its beginning plus inflow less produced and removed.
struct WaitingLists {
  private let blueprint: Blueprint
  private let expected: ExpectedVolumes

  init(_ blueprint: Blueprint, _ expected: ExpectedVolumes) {
    self.blueprint = blueprint
    self.expected = expected
  }

  /// The weeks of production that wait at the beginning and at the end of the history.
  private func weeks(_ series: ExampleSeries, limit: Double, _ stream: inout RandomStream) -> (Double, Double) {
    if series.unit == Story.queueClinic, series.object == Story.queueVisit { return (9, 21) }
    if series.unit == Story.operatingDepartment, series.object == Story.queueOperation { return (10, 22) }
    return (limit * stream.uniform(0.5...0.85), limit * stream.uniform(0.45...0.95))
  }

  /// The list of a series that has one.
  func months(_ series: ExampleSeries, produced: [Int]) -> [WaitingMonth] {
    guard let position = blueprint.position(of: series.object) else { return [] }
    let object = blueprint.objects[position]
    let limit = Double(object.object.priorityDays ?? 90) / 7
    var stream = RandomStream(seed: blueprint.seed, "väntelista", series.unit, series.object)
    let (first, last) = weeks(series, limit: limit, &stream)
    let history = expected.timeline.history
    let inflowFactors = expected.timeline.calendarFactors(.even)
    let yearly = produced.suffix(12).reduce(0, +)
    let pace = max(Double(yearly) / 52.18, 0.02)
    var waiting = Int((first * pace).rounded())
    return produced.enumerated().map { month, done in
      let passed = Double(month) / Double(max(produced.count - 1, 1))
      let wanted = (first + (last - first) * passed) * pace
      let usual = expected.monthly[position][history].reduce(0, +) / Double(history.count) * series.share
      let removed = min(waiting, stream.poisson(0.02 * Double(waiting)))
      let mean = usual * inflowFactors[history.lowerBound + month] + Double(removed) + (wanted - Double(waiting)) / 6
      // Nobody is treated who has not come, so the inflow covers what the list could not.
      let inflow = max(stream.poisson(mean), done + removed - waiting)
      waiting += inflow - done - removed
      let share = overLimit(weeks: Double(waiting) / pace, limit: limit)
      return WaitingMonth(
        inflow: inflow, produced: done, removed: removed, waiting: waiting,
        waitingOverLimit: min(waiting, Int((Double(waiting) * share).rounded())))
    }
  }

  /// The share that has waited longer than the limit: few in a short list, in a long one the rest beyond the limit.
  private func overLimit(weeks: Double, limit: Double) -> Double {
    guard weeks > 0 else { return 0 }
    let beyond = max(0, 1 - limit / weeks)
    return min(0.9, beyond + 0.04 * min(1, weeks / limit))
  }
}
