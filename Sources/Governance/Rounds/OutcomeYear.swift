import PlanningModel

/// What was produced in the latest twelve months that anything is known of; what is missing is counted, never read as 0.
struct OutcomeYear {
  /// One history in the measure that its object is counted in.
  struct Values {
    let grain: PeriodGrain
    let start: Int
    let values: [Double]

    init(_ history: VolumeHistory, measure: VolumeMeasure?) {
      grain = history.grain
      start = history.start
      values = measure == .bedDays ? history.bedDays : history.activities
    }

    /// The index after the last period with a value, on the grain's own axis.
    var end: Int? { values.lastIndex { !$0.isNaN }.map { start + $0 + 1 } }

    func value(at index: Int) -> Double? {
      let position = index - start
      return values.indices.contains(position) && !values[position].isNaN ? values[position] : nil
    }
  }

  /// What was produced in the periods that are known.
  let sum: Double
  /// Periods with a value, all histories together.
  let known: Int
  /// Periods there would be if none were missing.
  let expected: Int
  private let grain: PeriodGrain
  private let periods: Range<Int>

  /// The year up to the last known period of any of some histories, or up to another; `nil` when nothing is known of it.
  ///
  /// A history without any value in the year is of something that is no longer produced there and is left out.
  init?(_ histories: [Values], end: Int? = nil) {
    guard let grain = histories.first?.grain, let end = end ?? histories.compactMap(\.end).max() else { return nil }
    let periods = (end - grain.seasonLength)..<end
    let rows = histories.map { history in periods.compactMap(history.value) }.filter { !$0.isEmpty }
    guard !rows.isEmpty else { return nil }
    self.grain = grain
    self.periods = periods
    sum = rows.joined().reduce(0, +)
    known = rows.reduce(0) { $0 + $1.count }
    expected = rows.count * periods.count
  }

  /// Whether no period is missing.
  var isWhole: Bool { known == expected }

  /// The outcome with its periods and what is missing, in Swedish.
  var text: String {
    let span = "\(grain.period(at: periods.lowerBound))–\(grain.period(at: periods.upperBound - 1))"
    let rest = isWhole ? "" : ", \(known) av \(expected) uppgifter, resten saknas"
    return "\(NumberFormat.swedish.text(sum)) (\(span)\(rest))"
  }
}
