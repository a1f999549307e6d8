/// How long a run lasts, and from when it is measured.
public struct RunLength: Sendable, Equatable {
  /// When a run ends.
  public enum End: Sendable, Equatable {
    /// At a time.
    case time(Double)
    /// When so many have come, of all classes together, and all of them have left.
    case arrivals(Int)
  }

  /// What happens before this time is not measured, since the system begins empty; zero or more.
  public var warmUp: Double
  /// When the run ends.
  public var end: End
  /// Into how many spans of equal length the measured time is divided for means of batches; only for an end in time.
  public var batches: Int

  /// Keeps the parts.
  public init(warmUp: Double = 0, end: End, batches: Int = 20) {
    self.warmUp = warmUp
    self.end = end
    self.batches = batches
  }

  /// The time that a batch lasts; infinite when there is one batch only.
  var batchWidth: Double {
    if case .time(let end) = end { return (end - warmUp) / Double(batches) }
    return .infinity
  }

  func check() throws(ServiceSystemError) {
    guard warmUp >= 0, warmUp.isFinite, batches >= 1 else { throw .lengthUnusable }
    switch end {
    case .time(let time): guard time > warmUp, time.isFinite else { throw .lengthUnusable }
    case .arrivals(let count): guard count >= 1 else { throw .lengthUnusable }
    }
  }
}
