/// Settings of one region's plan, from its `settings.yaml`.
public struct PlanSettings: Sendable, Equatable {
  /// The region's name as printed on the plan.
  public var regionName: String
  /// The first month of the plan.
  public var planStart: Month
  /// Years ahead, 1–4 (R001).
  public var horizonYears: Int
  /// Sample paths drawn for the probabilities.
  public var paths: Int
  /// The seed of all random numbers.
  public var seed: UInt64
  /// The occupancy beds are planned for where no limit says otherwise, above 0 and at most 1 (R176).
  public var occupancy: Double
  /// The shortest time a care episode takes a bed, in hours, so that same-day stays are not free.
  public var minimumStayHours: Double
  /// The utilisation from which an automatic capacity counts as limiting, 0–1 (R092).
  public var limitingUtilisation: Double
  /// The probability that goals for queues are to be met with, above 0 and at most 1.
  public var goalCertainty: Double
  /// The accepted share of time with more patients than beds, above 0 and at most 1.
  public var overcrowdingRisk: Double
  /// The share of annual leave taken in each month, January first; sums to 1.
  public var leaveByMonth: [Double]
  /// Holidays, free eves and short days.
  public var calendar: SwedishCalendar
  /// How forecasts of units and of the levels above them are made to agree.
  public var coherence: ForecastCoherence

  /// Creates settings; every argument but the name and the start has the documented default.
  public init(
    regionName: String, planStart: Month, horizonYears: Int = 1, paths: Int = 200, seed: UInt64 = 1,
    occupancy: Double = 0.95, minimumStayHours: Double = 6, limitingUtilisation: Double = 0.9,
    goalCertainty: Double = 0.9, overcrowdingRisk: Double = 0.05,
    leaveByMonth: [Double] = PlanSettings.defaultLeaveByMonth, calendar: SwedishCalendar = SwedishCalendar(),
    coherence: ForecastCoherence = .automatic
  ) {
    self.regionName = regionName
    self.planStart = planStart
    self.horizonYears = horizonYears
    self.paths = paths
    self.seed = seed
    self.occupancy = occupancy
    self.minimumStayHours = minimumStayHours
    self.limitingUtilisation = limitingUtilisation
    self.goalCertainty = goalCertainty
    self.overcrowdingRisk = overcrowdingRisk
    self.leaveByMonth = leaveByMonth
    self.calendar = calendar
    self.coherence = coherence
  }

  /// Half of the annual leave in July and August, as is common; a region writes its own shares.
  public static let defaultLeaveByMonth: [Double] = [
    0.04, 0.05, 0.05, 0.06, 0.05, 0.12, 0.32, 0.16, 0.03, 0.04, 0.02, 0.06,
  ]
}
