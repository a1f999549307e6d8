internal import PlanningModel

/// What version 2 of the ledger can say about a measure; every part is absent where nothing was said.
struct StoredMeasureAdditions: Codable {
  struct MonthRange: Codable {
    var month: Month
    var low: Double
    var likely: Double
    var high: Double
  }

  struct Share: Codable {
    var unit: UnitCode
    var share: Double
  }

  struct Indicator: Codable {
    var name: String
    var baseline: Double
    var target: Double
  }

  var costOnce: Double?
  var costPerHour: Double?
  var plannedLow: Double?
  var plannedHigh: Double?
  var rampMonths: Int?
  var plannedMonths: [MonthRange]?
  var shares: [Share]?
  var owner: String?
  var proposer: String?
  var leadMonths: Int?
  var qualityShare: Double?
  var indicator: Indicator?
  var redistribution: StoredRedistribution?

  /// The additions of a measure; `nil` where it has none.
  init?(_ measure: BalancingMeasure) {
    costOnce = measure.cost.once
    costPerHour = measure.cost.perHour
    plannedLow = measure.profile.low
    plannedHigh = measure.profile.high
    rampMonths = measure.profile.rampMonths == 0 ? nil : measure.profile.rampMonths
    plannedMonths =
      measure.profile.months.isEmpty
      ? nil
      : measure.profile.months.map {
        MonthRange(month: $0.month, low: $0.hours.low, likely: $0.hours.likely, high: $0.hours.high)
      }
    shares = measure.shares.isEmpty ? nil : measure.shares.map { Share(unit: $0.unit, share: $0.share) }
    owner = measure.owner
    proposer = measure.proposer
    leadMonths = measure.leadMonths
    qualityShare = measure.qualityShare == 0 ? nil : measure.qualityShare
    indicator = measure.indicator.map { Indicator(name: $0.name, baseline: $0.baseline, target: $0.target) }
    redistribution = measure.redistribution.map(StoredRedistribution.init)
    let said: [Any?] = [
      costOnce, costPerHour, plannedLow, plannedHigh, rampMonths, plannedMonths, shares, owner, proposer, leadMonths,
      qualityShare, indicator, redistribution,
    ]
    guard said.contains(where: { $0 != nil }) else { return nil }
  }

  /// A measure with the additions.
  func added(to measure: BalancingMeasure) -> BalancingMeasure {
    var measure = measure
    measure.cost.once = costOnce
    measure.cost.perHour = costPerHour
    measure.profile = EffectProfile(
      low: plannedLow, high: plannedHigh, rampMonths: max(0, rampMonths ?? 0),
      months: (plannedMonths ?? []).map {
        MonthlyEffect(month: $0.month, hours: EffectInterval(low: $0.low, likely: $0.likely, high: $0.high))
      })
    measure.shares = (shares ?? []).map { MeasureShare(unit: $0.unit, share: $0.share) }
    measure.owner = owner
    measure.proposer = proposer
    measure.leadMonths = leadMonths
    measure.qualityShare = qualityShare ?? 0
    measure.indicator = indicator.map { MeasureIndicator(name: $0.name, baseline: $0.baseline, target: $0.target) }
    measure.redistribution = redistribution?.model
    return measure
  }
}

/// A redistribution as version 2 of the ledger stores it: what is moved is exactly one of four keys.
struct StoredRedistribution: Codable {
  struct Amount: Codable {
    var month: Month
    var amount: Double
  }

  struct Consent: Codable {
    var unit: UnitCode
    var by: String
  }

  enum Thing: Codable {
    case capacity(code: CapacityCode)
    case staff(function: FunctionCode, activity: String)
    case premises(code: PremisesCode)
    case care(object: PlanningObjectCode, toObject: PlanningObjectCode)
  }

  var thing: Thing
  var from: UnitCode
  var to: UnitCode
  var amounts: [Amount]
  var consents: [Consent]

  init(_ move: Redistribution) {
    thing =
      switch move.thing {
      case .capacity(let code): .capacity(code: code)
      case .staff(let function, let activity): .staff(function: function, activity: activity)
      case .premises(let code): .premises(code: code)
      case .care(let object, let other): .care(object: object, toObject: other)
      }
    from = move.from
    to = move.to
    amounts = move.amounts.map { Amount(month: $0.month, amount: $0.amount) }
    consents = move.consents.map { Consent(unit: $0.unit, by: $0.by) }
  }

  var model: Redistribution {
    let moved: RedistributedThing =
      switch thing {
      case .capacity(let code): .capacity(code)
      case .staff(let function, let activity): .staff(function, activity: activity)
      case .premises(let code): .premises(code)
      case .care(let object, let other): .care(object, as: other)
      }
    return Redistribution(
      moved, from: from, to: to, amounts: amounts.map { MonthlyAmount(month: $0.month, amount: max(0, $0.amount)) },
      consents: consents.map { RedistributionConsent(unit: $0.unit, by: $0.by) })
  }
}
