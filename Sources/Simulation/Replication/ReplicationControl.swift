/// How many times a simulation is run: at least, at most, and when it is precise enough to stop between the two.
public struct ReplicationControl: Sendable, Equatable {
  /// The fewest replications; at least 2, so that spread can be measured.
  public let minimum: Int
  /// The most replications.
  public let maximum: Int
  /// Stop when half the confidence interval of each watched mean is at most this share of the mean; `nil` runs all.
  public let relativePrecision: Double?
  /// The confidence of the interval that is held against the precision, between 0 and 1.
  public let confidence: Double

  /// States the number of replications and, if wanted, the precision to stop at.
  ///
  ///     ReplicationControl(minimum: 200, maximum: 5000, relativePrecision: 0.01)
  ///
  /// - Parameters:
  ///   - minimum: At least 2.
  ///   - maximum: At least `minimum`.
  ///   - relativePrecision: Above 0, e.g. 0.01 for one per cent; `nil` runs `maximum` replications.
  ///   - confidence: Above 0 and below 1.
  public init(
    minimum: Int = 200, maximum: Int = 1000, relativePrecision: Double? = nil, confidence: Double = 0.95
  ) {
    precondition(minimum >= 2 && maximum >= minimum, "Run at least 2 replications, and at most no fewer than at least.")
    precondition(relativePrecision.map { $0 > 0 } ?? true, "A relative precision is a share above 0.")
    precondition(confidence > 0 && confidence < 1, "A confidence lies between 0 and 1.")
    self.minimum = minimum
    self.maximum = maximum
    self.relativePrecision = relativePrecision
    self.confidence = confidence
  }

  /// Runs a fixed number of replications.
  public static func exactly(_ count: Int) -> ReplicationControl {
    ReplicationControl(minimum: count, maximum: count)
  }
}

extension ReplicationControl {
  /// How many replications are run before the first look, and then between looks; looks do not depend on threads.
  func steps() -> [Int] {
    guard relativePrecision != nil else { return [maximum] }
    var ends = [minimum]
    while let last = ends.last, last < maximum { ends.append(min(maximum, last + max(64, last / 2))) }
    return ends
  }

  /// Whether all means are known well enough; a mean of exactly 0 that never varied counts as known.
  func isPrecise(_ moments: [Moments]) -> Bool {
    guard let relativePrecision else { return false }
    return moments.allSatisfy { moment in
      moment.count >= 2
        && moment.interval(confidence: confidence).halfWidth <= relativePrecision * abs(moment.mean)
    }
  }
}
