/// What one run took.
struct Sample: Equatable, Codable {
  /// Seconds on the wall clock.
  var seconds: Double
  /// Seconds of all processors together; nil where only part of a process is measured.
  var processorSeconds: Double?
  /// The most memory held at once, in bytes; nil where only part of a process is measured.
  var peakBytes: Int?
}
