/// What a measure costs (*kostnad*); a part is `nil` when nobody has said.
public struct MeasureCost: Sendable, Equatable {
  /// Kronor paid once.
  public var once: Double?
  /// Kronor each year it acts.
  public var perYear: Double?
  /// Kronor for each hour of effect.
  public var perHour: Double?

  /// Creates a cost.
  public init(once: Double? = nil, perYear: Double? = nil, perHour: Double? = nil) {
    self.once = once
    self.perYear = perYear
    self.perHour = perHour
  }

  /// Whether nobody has said anything.
  public var isUnknown: Bool { once == nil && perYear == nil && perHour == nil }

  /// Kronor for acting a number of months with so many hours of effect in all; `nil` when nobody has said anything.
  public func kronor(months: Int, hours: Double) -> Double? {
    guard !isUnknown else { return nil }
    return (once ?? 0) + (perYear ?? 0) * Double(months) / 12 + (perHour ?? 0) * hours
  }
}

/// What shows whether a measure works (*indikator*): agreed on before, measured after.
public struct MeasureIndicator: Sendable, Equatable {
  /// What is measured.
  public var name: String
  /// Its value before.
  public var baseline: Double
  /// The value aimed at.
  public var target: Double

  /// Creates an indicator.
  public init(name: String, baseline: Double, target: Double) {
    self.name = name
    self.baseline = baseline
    self.target = target
  }
}

/// A unit's share of a measure that acts at several.
public struct MeasureShare: Sendable, Equatable {
  /// The unit.
  public var unit: UnitCode
  /// Its share of the effect, above 0 and at most 1.
  public var share: Double

  /// Creates a share.
  public init(unit: UnitCode, share: Double) {
    self.unit = unit
    self.share = share
  }
}
