/// The values of a series, scaled to mean 1, and the room in which models are fitted to them.
///
/// Everything is allocated once per series, since a fit takes less time than a handful of allocations.
final class SmoothingWorkspace {
  /// The scaled values, of which the first is observed; `Double.nan` where missing.
  let values: UnsafeMutablePointer<Double>
  let count: Int
  let observed: Int
  /// What a scaled value of 1 is in the series.
  let scale: Double
  /// Steps in a season, 1 where no model has a season.
  let period: Int
  /// SIMD vectors in a row of quantities.
  let groups: Int
  /// The season while a recursion runs.
  let season: UnsafeMutablePointer<Double>
  /// Derivatives of level, trend and each position of the season, then those of the sum of logarithms and the product
  /// of errors and derivatives.
  let tangents: UnsafeMutablePointer<SIMD4<Double>>
  /// Derivatives of the mean, one row for each of a few steps.
  let rows: UnsafeMutablePointer<SIMD4<Double>>
  /// Sums of products of derivatives.
  let gram: UnsafeMutablePointer<SIMD4<Double>>
  /// The matrix of a step of the search with its factor after it, and the gradient with the step after it.
  let matrix: UnsafeMutablePointer<Double>
  let side: UnsafeMutablePointer<Double>
  /// The coefficients of the characteristic equation.
  let polynomial: UnsafeMutablePointer<Double>

  static let rowCount = 64

  /// Numbers in a row of quantities.
  var width: Int { 4 * groups }

  /// Scales the values, at least one of which is observed.
  init(_ series: ArraySlice<Double>, period: Int) {
    self.period = period
    count = series.count
    groups = SmoothingLanes.groups(period: period)
    values = .allocate(capacity: count)
    season = .allocate(capacity: period)
    tangents = .allocate(capacity: (period + 4) * groups)
    rows = .allocate(capacity: Self.rowCount * groups)
    gram = .allocate(capacity: 4 * groups * groups)
    matrix = .allocate(capacity: 32 * groups * groups)
    side = .allocate(capacity: 8 * groups)
    polynomial = .allocate(capacity: 2 * (period + 3))
    var largest = 0.0
    var known = 0
    for value in series where !value.isNaN {
      largest = max(largest, abs(value))
      known += 1
    }
    observed = known
    // Divided by the largest first, so that neither huge nor tiny values get lost.
    var sum = 0.0
    for value in series where !value.isNaN && largest > 0 { sum += abs(value) / largest }
    let mean = sum > 0 ? sum / Double(known) : 1
    scale = largest > 0 ? largest * mean : 1
    let divisor = largest > 0 ? largest : 1
    for (step, value) in series.enumerated() { values[step] = value / divisor / mean }
  }

  deinit {
    values.deallocate()
    season.deallocate()
    tangents.deallocate()
    rows.deallocate()
    gram.deallocate()
    matrix.deallocate()
    side.deallocate()
    polynomial.deallocate()
  }
}
