/// A mean whose latest value weighs 1 over the number seen, until that would be less than `smoothing`.
///
/// So no starting value is needed; with smoothing 0 it is the plain mean.
struct RunningMean {
  /// The least weight of the latest value, 0…1.
  let smoothing: Double
  /// The mean; 0 before the first value.
  private(set) var value = 0.0
  private var count = 0.0

  /// Starts without any value.
  init(smoothing: Double) {
    self.smoothing = smoothing
  }

  /// Whether there has been a value.
  var isEmpty: Bool { count == 0 }

  /// Takes in a value.
  mutating func add(_ next: Double) {
    count += 1
    value += max(smoothing, 1 / count) * (next - value)
  }
}
