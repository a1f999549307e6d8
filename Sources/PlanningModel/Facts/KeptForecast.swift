/// A forecast as it was made on a day (*sparad prognos*), kept so that it can be held against what came (R225, R234).
public struct KeptForecast: Sendable, Equatable {
  /// What was expected of one planning object at one unit in one period.
  public struct Figure: Sendable, Equatable {
    /// The unit.
    public var unit: UnitCode
    /// The planning object.
    public var object: PlanningObjectCode
    /// The period's index on its grain's own axis (`Month.index` or `Quarter.index`).
    public var period: Int
    /// The expected value.
    public var mean: Double
    /// The value that a tenth of the possible futures lay below.
    public var lower: Double
    /// The value that half of the possible futures lay below.
    public var median: Double
    /// The value that nine tenths of the possible futures lay below.
    public var upper: Double
    /// Whether it is the inflow to a waiting list that was forecast; otherwise production.
    public var isInflow: Bool

    /// Creates a figure.
    public init(
      unit: UnitCode, object: PlanningObjectCode, period: Int, mean: Double, lower: Double, median: Double,
      upper: Double, isInflow: Bool
    ) {
      self.unit = unit
      self.object = object
      self.period = period
      self.mean = mean
      self.lower = lower
      self.median = median
      self.upper = upper
      self.isInflow = isInflow
    }
  }

  /// The file it is kept in.
  public var file: String
  /// The day it was made.
  public var madeOn: Day
  /// The index of the last period with figures when it was made; what came later was not known.
  public var historyEnd: Int
  /// Months or quarters.
  public var grain: PeriodGrain
  /// The version of the program that made it.
  public var programVersion: String
  /// The figures, by unit, object and period.
  public var figures: [Figure]

  /// Creates a kept forecast.
  public init(
    file: String, madeOn: Day, historyEnd: Int, grain: PeriodGrain, programVersion: String, figures: [Figure]
  ) {
    self.file = file
    self.madeOn = madeOn
    self.historyEnd = historyEnd
    self.grain = grain
    self.programVersion = programVersion
    self.figures = figures
  }
}
