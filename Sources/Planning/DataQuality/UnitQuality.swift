public import PlanningModel

/// How well one unit's figures in one source are registered (*registreringskvalitet*, R111, R220).
public struct UnitQuality: Sendable {
  /// One calendar year of it.
  public struct Year: Sendable, Equatable {
    /// The year.
    public let year: Int
    /// The periods the unit should have figures for.
    public let expected: Int
    /// Those it has.
    public let present: Int
    /// The share of expected periods with figures, 0–1.
    public var completeness: Double { expected > 0 ? Double(present) / Double(expected) : 1 }
  }

  /// A lasting change of level.
  public struct Shift: Sendable, Equatable {
    /// The planning object's position in the catalogue.
    public let object: Int
    /// The first period at the new level.
    public let period: Period
    /// The new level over the old.
    public let factor: Double
  }

  /// The unit's position in the tree.
  public let unit: Int
  /// The source.
  public let kind: DataSetKind
  /// Completeness by calendar year, oldest first.
  public let years: [Year]
  /// The first periods without figures where there should be some, at most twelve.
  public let missing: [Period]
  /// The last period with figures.
  public let last: Period
  /// How many periods it lies behind the others, or behind its own closing.
  public let periodsLate: Int
  /// The share of figures that are missing in rows that are there, 0–1.
  public let missingShare: Double
  /// Lasting changes of level, the latest first.
  public let shifts: [Shift]
  /// Single values far from their neighbours, which no forecast learns from.
  public let oddValues: Int
  /// Periods whose figures are all exactly those of the period before.
  public let repeated: [Period]

  /// All periods it should have figures for.
  public var expected: Int { years.reduce(0) { $0 + $1.expected } }
  /// Those it has.
  public var present: Int { years.reduce(0) { $0 + $1.present } }
  /// The share of expected periods with figures, 0–1.
  public var completeness: Double { expected > 0 ? Double(present) / Double(expected) : 1 }
  /// Whether somebody should look at anything of it.
  public var hasRemarks: Bool {
    present < expected || periodsLate > 0 || missingShare > 0.005 || !shifts.isEmpty || oddValues > 0
      || !repeated.isEmpty
  }

  /// How heavily its remarks weigh, for ordering: periods that are lost or in doubt.
  public var weight: Double {
    Double(expected - present) + Double(repeated.count) * 2 + Double(shifts.count)
      + Double(oddValues) + missingShare * Double(expected)
  }
}
