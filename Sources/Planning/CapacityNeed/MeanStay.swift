import PlanningModel

/// The mean length of stay (*medelvårdtid*) of a planning object at a unit: bed-days over care episodes.
public struct MeanStay: Sendable, Equatable {
  /// Where the figures come from.
  public enum Basis: Sendable, Equatable {
    /// The unit's own last year with figures.
    case own
    /// The same object in the whole region, since the unit has no episodes with bed-days.
    case region
    /// Bed-days are what is planned; one activity is one bed-day.
    case bedDaysThemselves
    /// No figures anywhere.
    case unknown
  }

  /// Days per care episode; 0 when unknown.
  public let days: Double
  /// Where it comes from.
  public let basis: Basis
  /// The bed-days it was calculated from.
  public let bedDays: Double
  /// The episodes it was calculated from.
  public let episodes: Double

  /// A unit's own stay, or the fallback where it has none.
  init(history: VolumeHistory?, season: Int, fallback: MeanStay?) {
    let (bedDays, episodes) = Self.lastYear(of: history, season: season)
    if episodes > 0 {
      self.init(days: bedDays / episodes, basis: .own, bedDays: bedDays, episodes: episodes)
    } else if let fallback, fallback.episodes > 0 {
      self.init(
        days: fallback.days, basis: .region, bedDays: fallback.bedDays, episodes: fallback.episodes)
    } else {
      self.init(days: 0, basis: .unknown, bedDays: 0, episodes: 0)
    }
  }

  /// The stay of an object over all its units.
  init(histories: [VolumeHistory], season: Int) {
    let sums = histories.map { Self.lastYear(of: $0, season: season) }
    let (bedDays, episodes) = (sums.reduce(0) { $0 + $1.0 }, sums.reduce(0) { $0 + $1.1 })
    self.init(days: episodes > 0 ? bedDays / episodes : 0, basis: .region, bedDays: bedDays, episodes: episodes)
  }

  init(days: Double, basis: Basis, bedDays: Double, episodes: Double) {
    self.days = days
    self.basis = basis
    self.bedDays = bedDays
    self.episodes = episodes
  }

  /// Bed-days and episodes over the last year of periods in which both are known.
  private static func lastYear(of history: VolumeHistory?, season: Int) -> (Double, Double) {
    guard let history, history.bedDays.count == history.activities.count else { return (0, 0) }
    let known = history.activities.indices.filter { !history.activities[$0].isNaN && !history.bedDays[$0].isNaN }
    return known.suffix(season).reduce((0, 0)) { ($0.0 + history.bedDays[$1], $0.1 + history.activities[$1]) }
  }
}
