/// A series as methods should see it, with an account of every value that differs from what was observed.
public struct AdjustedSeries: Sendable {
  /// The series to learn from.
  public let series: TimeSeries
  /// What was done, in the order of time; empty if nothing was.
  public let adjustments: [SeriesAdjustment]
}

/// Something that was done to a stretch of a series before methods saw it.
public struct SeriesAdjustment: Sendable, Equatable {
  /// The time indices whose values were changed or left out; never empty.
  public let timeIndices: Range<Int>
  /// Why and how.
  public let kind: Kind

  /// Keeps the parts, for accounts of adjustments made elsewhere.
  public init(timeIndices: Range<Int>, kind: Kind) {
    precondition(!timeIndices.isEmpty, "An adjustment concerns at least one time index.")
    self.timeIndices = timeIndices
    self.kind = kind
  }

  /// Why and how values were changed.
  public enum Kind: Sendable, Equatable {
    /// A caller marked the values; they count as missing.
    case closedMasked
    /// A caller marked the values; the sum that was observed and the sum methods see instead, in counts.
    case closedBridged(observed: Double, bridged: Double)
    /// The level has changed for good, and the earlier values were multiplied to fit the later level.
    case levelScaled(LevelShift)
    /// The level has changed beyond comparison, and the earlier values count as missing.
    case levelMasked(LevelShift)
    /// A single value is odd and counts as missing.
    case oddValue(OddValue)
  }
}

/// A lasting change of level.
public struct LevelShift: Sendable, Equatable {
  /// The time index of the first value at the new level.
  public let timeIndex: Int
  /// The new level over the old, 0 or more: 1.25 is a rise by a quarter.
  public let factor: Double
  /// The bounds of a 95 percent interval for the factor.
  public let lower: Double
  /// The upper bound of that interval.
  public let upper: Double
}

/// A value far from what its neighbours and season let expect.
public struct OddValue: Sendable, Equatable {
  /// What was observed, in counts.
  public let observed: Double
  /// What had been expected, in counts.
  public let expected: Double
  /// Whether the values on both sides speak against it. At the ends of a series only time will tell whether the value
  /// is odd or the first of something new, so somebody should look at it.
  public let isConfirmed: Bool
}

extension SeriesAdjustment: CustomStringConvertible {
  /// What was done, in a sentence.
  public var description: String {
    let count = timeIndices.count
    let place =
      count == 1
      ? "Time index \(timeIndices.lowerBound)" : "Time indices \(timeIndices.lowerBound)–\(timeIndices.upperBound - 1)"
    switch kind {
    case .closedMasked:
      return "\(place): marked as a closed period and left out."
    case .closedBridged(let observed, let bridged):
      return
        "\(place): marked as a closed period; \(Self.rounded(observed)) observed, read as \(Self.rounded(bridged))."
    case .levelScaled(let shift):
      return
        "\(place): multiplied by \(Self.rounded(shift.factor)) to fit the level from time index \(shift.timeIndex) on "
        + "(95 % interval \(Self.rounded(shift.lower))–\(Self.rounded(shift.upper)))."
    case .levelMasked(let shift):
      return "\(place): left out, since the level from time index \(shift.timeIndex) on is another."
    case .oddValue(let value):
      let ending = value.isConfirmed ? "." : "; uncertain, since it stands at the end of the series. Look at it."
      return "\(place): \(Self.rounded(value.observed)) observed where \(Self.rounded(value.expected)) was expected, "
        + "left out\(ending)"
    }
  }

  private static func rounded(_ value: Double) -> Double {
    abs(value) >= 100 ? value.rounded() : (value * 100).rounded() / 100
  }
}
