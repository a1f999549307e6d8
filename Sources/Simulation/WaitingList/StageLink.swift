/// Who goes on from a stage to the next, and when they arrive there.
public struct StageLink: Sendable, Equatable {
  /// Which wait counts at the next stage.
  public enum Clock: Sendable, Equatable {
    /// The wait goes on from where it began.
    case continues
    /// The wait begins anew on arrival.
    case restarts
  }

  /// Weeks between being served and arriving, with the share of those who go on that take so long.
  public struct Lag: Sendable, Equatable {
    /// Whole weeks from 0, the same week.
    public let weeks: Int
    /// The share, 0…1.
    public let share: Double

    /// States a lag and its share.
    public init(weeks: Int, share: Double) {
      self.weeks = weeks
      self.share = share
    }
  }

  /// The share of those served who go on, 0…1.
  public let conversion: Double
  /// The lags; their shares sum to 1.
  public let lags: [Lag]
  /// Which wait counts at the next stage.
  public let clock: Clock

  /// Links a stage to the next.
  public init(conversion: Double, lags: [Lag], clock: Clock) {
    self.conversion = conversion
    self.lags = lags
    self.clock = clock
  }

  /// The share of each lag by weeks.
  var sharesByWeek: [Double] {
    var shares = [Double](repeating: 0, count: (lags.map(\.weeks).max() ?? 0) + 1)
    for lag in lags { shares[lag.weeks] += lag.share }
    return shares
  }
}
