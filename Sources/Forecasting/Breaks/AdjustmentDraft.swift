/// A series on its way to being adjusted.
struct AdjustmentDraft {
  /// The rates to search: closed periods are missing.
  private(set) var rates: [Double]
  private let series: TimeSeries
  private var values: [Double]
  private var adjustments: [SeriesAdjustment] = []

  /// Starts with what was observed outside closed periods.
  init(_ series: TimeSeries, closed: [ClosedPeriod]) {
    self.series = series
    values = series.values
    rates = series.rates
    for period in closed {
      for index in period.timeIndices.clamped(to: series.timeRange) { rates[index - series.start] = .nan }
    }
  }

  /// The outcome; adjustments in the order of time.
  var adjusted: AdjustedSeries {
    // Only values near the greatest there are can fail, by growing beyond it.
    guard !adjustments.isEmpty,
      let replaced = try? TimeSeries(
        values: values, period: series.period, start: series.start, exposure: series.exposure)
    else { return AdjustedSeries(series: series, adjustments: []) }
    let sorted = adjustments.enumerated().sorted { left, right in
      let (first, second) = (left.element.timeIndices, right.element.timeIndices)
      return (first.lowerBound, first.upperBound, left.offset) < (second.lowerBound, second.upperBound, right.offset)
    }
    return AdjustedSeries(series: replaced, adjustments: sorted.map(\.element))
  }

  /// Values that are odd count as missing.
  mutating func leaveOut(_ odd: [BreakFindings.OddFinding], in reading: SteadyReading) {
    for finding in odd {
      let position = finding.position
      let expected = reading.scale.rate(finding.expected) * (series.exposure?[position] ?? 1)
      record(
        position..<position + 1,
        .oddValue(OddValue(observed: values[position], expected: expected, isConfirmed: finding.isConfirmed)))
      values[position] = .nan
      rates[position] = .nan
    }
  }

  /// Values before a change of level are multiplied to fit what comes after it.
  mutating func rescale(
    _ steps: [LevelShiftSearch.Step], in reading: SteadyReading, settings: BreakDetectionSettings
  ) {
    for step in steps {
      let shift = step.shift(on: reading.scale, timeIndex: series.start + step.position)
      let size = max(shift.factor, 1 / shift.factor)
      guard size >= settings.shiftFactor else { continue }
      let isComparable = size <= settings.incomparableFactor
      for position in 0..<step.position {
        values[position] = isComparable ? values[position] * shift.factor : .nan
        rates[position] = isComparable ? rates[position] * shift.factor : .nan
      }
      record(0..<step.position, isComparable ? .levelScaled(shift) : .levelMasked(shift))
    }
  }

  private mutating func record(_ positions: Range<Int>, _ kind: SeriesAdjustment.Kind) {
    adjustments.append(
      SeriesAdjustment(
        timeIndices: series.start + positions.lowerBound..<series.start + positions.upperBound, kind: kind))
  }
}

extension AdjustmentDraft {
  /// Values in closed periods are left out, or drawn toward a bridge from the values before to those after.
  mutating func bridge(_ closed: [ClosedPeriod]) {
    guard !closed.isEmpty else { return }
    let bridge = SeriesBridge(rates, period: series.period)
    for period in closed {
      let marked = period.timeIndices.clamped(to: series.timeRange)
      let positions = marked.lowerBound - series.start..<marked.upperBound - series.start
      guard positions.contains(where: { !values[$0].isNaN }) else { continue }
      var observed = 0.0
      var bridged = 0.0
      var isBridged = false
      for position in positions where !values[position].isNaN {
        if case .interpolated(let keeping) = period.bridging, let rate = bridge.rate(at: position) {
          observed += series.values[position]
          let expected = rate * (series.exposure?[position] ?? 1)
          values[position] = expected + keeping * (values[position] - expected)
          bridged += values[position]
          isBridged = true
        } else {
          values[position] = .nan
        }
      }
      record(positions, isBridged ? .closedBridged(observed: observed, bridged: bridged) : .closedMasked)
    }
  }
}
