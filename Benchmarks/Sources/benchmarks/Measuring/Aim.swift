/// What a case should take at most; the median counts.
struct Aim: Equatable {
  /// On the wall clock.
  let seconds: Double
  /// In bytes.
  var peakBytes: Int?

  /// Whether a measurement is within the aim.
  func isMet(by measurement: Measurement) -> Bool {
    guard measurement.median <= seconds else { return false }
    guard let peakBytes else { return true }
    return measurement.peakBytes.map { $0 <= peakBytes } ?? false
  }
}
