/// An action that closes an imbalance (*åtgärd*): the name keeps it apart from a metric.
///
/// A measure without a verified effect has nothing that can be added to a balance (R133).
public struct BalancingMeasure: Sendable, Equatable {
  /// The stable code.
  public var code: MeasureCode
  /// What it is called.
  public var name: String
  /// The unit it acts at; the receiver of a redistribution.
  public var unit: UnitCode
  /// The capacity it acts on.
  public var capacity: CapacityCode
  /// Which side it acts on.
  public var side: MeasureSide
  /// What it does.
  public var kind: MeasureKind
  /// The level that decides on it (R125).
  public var decidingLevel: Level
  /// The first month it acts.
  public var from: Month
  /// The last month it acts; `nil` without end.
  public var through: Month?
  /// The likely effect when it is complete, in hours a month, zero or more.
  public var plannedHoursPerMonth: Double
  /// The role that proposed it.
  public var proposedBy: String
  /// Where it stands.
  public var state: MeasureState
  /// What it costs.
  public var cost: MeasureCost
  /// How the planned effect grows and how sure it is.
  public var profile: EffectProfile
  /// The units' shares of the effect where it acts at several; empty when all of it acts at `unit`.
  public var shares: [MeasureShare]
  /// The role that sees to it that it is done; `nil` when nobody has been named.
  public var owner: String?
  /// The person who proposed it; `nil` where only the role is known.
  public var proposer: String?
  /// Months from decision to effect; `nil` for what is usual for its kind.
  public var leadMonths: Int?
  /// The share of the gain, 0–1, that goes to quality or work environment and cuts no need (R138).
  public var qualityShare: Double
  /// What shows whether it works.
  public var indicator: MeasureIndicator?
  /// Both sides of a redistribution; `nil` for every other kind.
  public var redistribution: Redistribution?

  /// Creates a measure; what stands last is what not every measure has.
  public init(
    code: MeasureCode, name: String, unit: UnitCode, capacity: CapacityCode, side: MeasureSide, kind: MeasureKind,
    decidingLevel: Level, from: Month, through: Month?, plannedHoursPerMonth: Double, costPerYear: Double? = nil,
    proposedBy: String, state: MeasureState, costOnce: Double? = nil, costPerHour: Double? = nil,
    profile: EffectProfile = EffectProfile(), shares: [MeasureShare] = [], owner: String? = nil,
    proposer: String? = nil, leadMonths: Int? = nil, qualityShare: Double = 0, indicator: MeasureIndicator? = nil,
    redistribution: Redistribution? = nil
  ) {
    self.code = code
    self.name = name
    self.unit = unit
    self.capacity = capacity
    self.side = side
    self.kind = kind
    self.decidingLevel = decidingLevel
    self.from = from
    self.through = through
    self.plannedHoursPerMonth = plannedHoursPerMonth
    self.proposedBy = proposedBy
    self.state = state
    cost = MeasureCost(once: costOnce, perYear: costPerYear, perHour: costPerHour)
    self.profile = profile
    self.shares = shares
    self.owner = owner
    self.proposer = proposer
    self.leadMonths = leadMonths
    self.qualityShare = qualityShare
    self.indicator = indicator
    self.redistribution = redistribution
  }
}

extension BalancingMeasure {
  /// The effect that may be counted: the proved one, and nothing in any other state.
  public var verifiedEffect: VerifiedEffect? {
    if case .effectVerified(let effect) = state { return effect }
    return nil
  }

  /// Kronor each year it acts; `nil` when nobody has said.
  public var costPerYear: Double? { cost.perYear }

  /// The share of the effect that acts on the balance (R138).
  public var productiveShare: Double { 1 - qualityShare }

  /// Whether the measure acts in a month.
  public func acts(in month: Month) -> Bool { from <= month && (through.map { month <= $0 } ?? true) }

  /// The planned effect on the balance in a month, all units together; nothing outside the months it acts.
  public func plannedEffect(in month: Month) -> EffectInterval {
    guard acts(in: month) else { return EffectInterval(0) }
    return profile.hours(in: month, from: from, likely: plannedHoursPerMonth) * productiveShare
  }

  /// Where it acts, with the share of the effect at each unit.
  public var places: [MeasureShare] { shares.isEmpty ? [MeasureShare(unit: unit, share: 1)] : shares }

  /// The redistribution that the plan counts: decided on and agreed by both sides.
  ///
  /// A redistribution promises no improvement that must first be proved (R133–R135): it says who disposes of what
  /// there already is, it adds nothing to the region, and a source that has agreed to give must not plan with the same
  /// hours (R142–R143, R152). It therefore counts on both sides at once when it is decided.
  public var agreedRedistribution: Redistribution? {
    guard let redistribution, redistribution.isAgreed else { return nil }
    switch state {
    case .decided, .inProgress, .implemented, .effectVerified: return redistribution
    case .idea, .cancelled: return nil
    }
  }
}
