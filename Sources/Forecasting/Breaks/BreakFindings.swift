/// The odd values and changes of level in a series, with the season they were found beside.
///
/// Season, odd values and changes of level disturb each other's estimates: what is found is taken out, the season is
/// estimated again, and the search starts anew.
struct BreakFindings {
  /// Odd values by position in the series.
  let odd: [OddFinding]
  /// Changes of level; their positions are those in the series.
  let steps: [LevelShiftSearch.Step]
  /// The season of the rest.
  let season: RobustSeason

  /// An odd value.
  struct OddFinding {
    /// Its position in the series.
    let position: Int
    /// What had been expected, on the steady scale with season.
    let expected: Double
    /// Whether there are values on both sides.
    let isConfirmed: Bool
  }

  /// Searches the series.
  init(_ reading: SteadyReading, settings: BreakDetectionSettings) {
    var season = RobustSeason(reading.values, period: reading.period)
    var odd = Self.oddValues(reading, season: season, settings: settings)
    var usable = reading.values
    if !odd.isEmpty {
      for finding in odd { usable[finding.position] = .nan }
      season = RobustSeason(usable, period: reading.period)
      odd = Self.oddValues(reading, season: season, settings: settings)
      usable = reading.values
      for finding in odd { usable[finding.position] = .nan }
    }
    let kept = odd.isEmpty ? reading.observed : reading.observed.filter { !usable[$0].isNaN }
    var steps = Self.steps(reading, at: kept, season: season, settings: settings)
    if !steps.isEmpty && season.values.count > 1 {
      var level = 0.0
      var next = 0
      for position in usable.indices {
        while next < steps.count && position >= steps[next].position {
          level += steps[next].change
          next += 1
        }
        usable[position] -= level
      }
      season = RobustSeason(usable, period: reading.period)
      steps = Self.steps(reading, at: kept, season: season, settings: settings)
    }
    self.odd = odd
    self.steps = steps
    self.season = season
  }

  private static func oddValues(
    _ reading: SteadyReading, season: RobustSeason, settings: BreakDetectionSettings
  ) -> [OddFinding] {
    let values = reading.withoutSeason(season, at: reading.observed)
    let search = OddValueSearch(values: values, scale: reading.scale, exposure: reading.exposure, settings: settings)
    return search.findings().map { finding in
      let position = reading.observed[finding.position]
      return OddFinding(
        position: position, expected: finding.expected + season.values[position % reading.period],
        isConfirmed: finding.isConfirmed)
    }
  }

  private static func steps(
    _ reading: SteadyReading, at positions: [Int], season: RobustSeason, settings: BreakDetectionSettings
  ) -> [LevelShiftSearch.Step] {
    let search = LevelShiftSearch(
      values: reading.withoutSeason(season, at: positions), times: positions.map(Double.init),
      seasonal: season.strength * Double(reading.period - 1), settings: settings)
    return search.steps().map { $0.moved(to: positions[$0.position]) }
  }
}
