/// How much it takes for a value to be odd or a level to have changed.
///
/// The defaults rather miss something than see what is not there.
public struct BreakDetectionSettings: Sendable, Equatable {
  /// How far from the values on both sides, in robust scales, a value must lie to be odd.
  public let oddScales: Double
  /// A value within this factor of what is expected, up or down, is never odd; above 1.
  public let oddFactor: Double
  /// The same for the first and last values, which have neighbours on one side only; above 1.
  public let oddFactorAtEnds: Double
  /// How many standard errors a change of level must be, beyond those that the best of so many positions has by chance:
  /// √(this² + 2 ln positions) in all, 3.7 for the default and five years of months.
  public let shiftErrors: Double
  /// A change of level within this factor, up or down, is left alone; above 1.
  public let shiftFactor: Double
  /// Beyond this factor the earlier values are left out rather than multiplied.
  public let incomparableFactor: Double
  /// The fewest values before and after a change of level.
  public let shortestSegment: Int
  /// The most changes of level that are looked for.
  public let mostShifts: Int

  /// Keeps the settings.
  public init(
    oddScales: Double = 6, oddFactor: Double = 1.6, oddFactorAtEnds: Double = 4, shiftErrors: Double = 2.45,
    shiftFactor: Double = 1.2, incomparableFactor: Double = 10, shortestSegment: Int = 6, mostShifts: Int = 3
  ) {
    precondition(oddScales > 0 && shiftErrors > 0, "Give thresholds above 0.")
    precondition(
      min(oddFactor, oddFactorAtEnds, shiftFactor, incomparableFactor) > 1, "Give factors above 1.")
    precondition(shortestSegment >= 2, "A level rests on at least two values.")
    self.oddScales = oddScales
    self.oddFactor = oddFactor
    self.oddFactorAtEnds = oddFactorAtEnds
    self.shiftErrors = shiftErrors
    self.shiftFactor = shiftFactor
    self.incomparableFactor = incomparableFactor
    self.shortestSegment = shortestSegment
    self.mostShifts = mostShifts
  }
}
