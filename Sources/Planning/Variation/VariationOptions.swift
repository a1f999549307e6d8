public import PlanningModel

/// How variation is followed: how many times, how sure a promise is to be, and by when.
public struct VariationOptions: Sendable, Equatable {
  /// How many possible courses are followed; more give steadier figures and take more time.
  public var replications: Int
  /// The probability that a goal is to be met with, above 0 and at most 1.
  public var certainty: Double
  /// The week at whose end goals are to be met; the last week of the plan's first year when `nil`.
  public var by: ISOWeek?
  /// The accepted share of time with more patients than beds, above 0 and at most 1.
  public var risk: Double
  /// How much shorter stays become in the question "what if they were shorter", 0 up to 1.
  public var shorterStays: Double

  /// The numbers of replications that can be asked for.
  public static let replicationRange = 50...100_000

  /// Takes what is not stated from the settings of the region.
  public init(
    _ settings: PlanSettings, replications: Int = 400, certainty: Double? = nil, by: ISOWeek? = nil,
    risk: Double? = nil, shorterStays: Double = 0.1
  ) {
    self.replications = replications
    self.certainty = certainty ?? settings.goalCertainty
    self.by = by
    self.risk = risk ?? settings.overcrowdingRisk
    self.shorterStays = shorterStays
  }
}

extension VariationOptions {
  /// Refuses what cannot be followed in a plan.
  public func check(_ plan: Plan) throws(VariationError) {
    guard Self.replicationRange.contains(replications) else { throw .replications(replications) }
    guard certainty > 0, certainty <= 1 else { throw .notAShare("certainty", certainty) }
    guard risk > 0, risk <= 1 else { throw .notAShare("risk", risk) }
    guard shorterStays >= 0, shorterStays < 1 else { throw .notAShare("shorter-stays", shorterStays) }
    let weeks = WeekAxis(timeline: plan.timeline, calendar: plan.facts.settings.calendar).weeks
    if let by, !weeks.contains(by) { throw .weekOutsidePlan(by, first: weeks.first, last: weeks.last) }
  }
}

/// Why variation cannot be followed, and what to do about it.
public enum VariationError: Error, Sendable, Equatable {
  /// Too few or too many replications.
  case replications(Int)
  /// Not a share that can be used; the option's name.
  case notAShare(String, Double)
  /// The week lies outside the plan.
  case weekOutsidePlan(ISOWeek, first: ISOWeek?, last: ISOWeek?)
  /// The plan has no such unit.
  case unknownUnit(String)
  /// The plan has no such planning object.
  case unknownObject(String)
  /// Nobody has counted those who wait.
  case noWaitingList(unit: String?, object: String?)
  /// Nothing at the unit takes beds.
  case noBeds(unit: String?)

  /// What is wrong and how to mend it, in Swedish.
  public var message: String {
    switch self {
    case .replications(let count):
      "\(count) slumpade förlopp går inte att räkna med. Ange mellan \(VariationOptions.replicationRange.lowerBound) och "
        + "\(VariationOptions.replicationRange.upperBound)."
    case .notAShare(let option, let value):
      "\(option) är \(NumberFormat.swedish.plain(value)). Ange en andel mellan 0 och 1, till exempel 0.9."
    case .weekOutsidePlan(let week, let first, let last):
      "Veckan \(week) ligger utanför planen. Ange en vecka från \(first?.description ?? "") till "
        + "\(last?.description ?? "")."
    case .unknownUnit(let code): "Planen har ingen enhet med koden ”\(code)”. Koderna står i units.csv."
    case .unknownObject(let code):
      "Planen har inget planeringsobjekt med koden ”\(code)”. Koderna står i planning_objects.csv."
    case .noWaitingList(let unit, let object):
      "Ingen väntelista är räknad före planen\(Self.place(unit, object)). Läs in waiting.csv med unit, object, period och "
        + "waiting_end för minst en period före planens start."
    case .noBeds(let unit):
      "Ingen vård som tar vårdplatser finns i planen\(Self.place(unit, nil)). Läs in vårddygn (bed_days) i volumes.csv, "
        + "och en kapacitet av slaget bed i capacities.csv."
    }
  }

  private static func place(_ unit: String?, _ object: String?) -> String {
    (unit.map { " vid \($0)" } ?? "") + (object.map { " för \($0)" } ?? "")
  }
}
