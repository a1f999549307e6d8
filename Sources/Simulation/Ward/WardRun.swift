/// What is added up for a ward.
struct WardTally {
  var census = AreaTally()
  /// Those present beyond the places.
  var beyond = AreaTally()
  /// Those of the ward's own streams who are at a sister.
  var away = AreaTally()

  mutating func restart(at time: Double) {
    census.restart(at: time)
    beyond.restart(at: time)
    away.restart(at: time)
  }
}

/// What is added up for a stream.
struct StreamTally {
  var presentFirst = 0
  var arrived = 0
  var home = 0
  var elsewhere = 0
  var crowding = 0
  var refused = 0
  var left = 0
  var delayedHours = 0.0
}

/// What one run of wards measured.
public struct WardRun: Sendable {
  /// What happened at a ward.
  public struct WardResult: Sendable {
    /// The name.
    public let name: String
    /// Available places; nil for any number.
    public let places: Int?
    /// How many were present at whole hours.
    public let census: CensusDistribution
    /// The mean number present, over all time.
    public let meanCensus: Double
    /// The mean number present beyond the places (överbeläggning).
    public let meanBeyond: Double
    /// The mean number of the ward's own who were at a sister (utlokaliserade).
    public let meanAway: Double
  }

  /// What happened to a stream.
  public struct StreamResult: Sendable {
    /// The name.
    public let name: String
    /// Those who came, whether there was a place or not.
    public let arrived: Int
    /// Those who got a place at home.
    public let home: Int
    /// Those who got a place at a sister.
    public let elsewhere: Int
    /// Those who came to a home that was full and stayed beyond its places.
    public let crowding: Int
    /// Those who were sent away.
    public let refused: Int
    /// Those who left after their stay.
    public let left: Int
    /// Those present at the beginning of the measured time.
    public let presentFirst: Int
    /// Those present at its end.
    public let presentLast: Int
    /// The hours by which stays that began in the measured time were lengthened by delays.
    public let delayedHours: Double

    /// Whether all who came are accounted for, exactly.
    public var isConserved: Bool {
      arrived == home + elsewhere + crowding + refused
        && presentFirst + home + elsewhere + crowding == left + presentLast
    }

    /// The share of those who came that got no place at home.
    public var shareOverflowing: Double { arrived > 0 ? 1 - Double(home) / Double(arrived) : 0 }
  }

  /// The wards, in the order of the system.
  public let wards: [WardResult]
  /// The streams, in the order of the system.
  public let streams: [StreamResult]
  /// The hours that were measured.
  public let hours: Double
}

extension WardRun.WardResult {
  /// The mean number beyond the places per hundred places; nil without a number of places above zero.
  public var overcrowdingPerHundred: Double? { perHundred(meanBeyond) }

  /// The mean number at a sister per hundred places of the home; nil without a number of places above zero.
  public var awayPerHundred: Double? { perHundred(meanAway) }

  private func perHundred(_ number: Double) -> Double? {
    places.flatMap { $0 > 0 ? 100 * number / Double($0) : nil }
  }
}

extension WardEngine {
  mutating func finish() -> WardRun {
    let span = end - measuredFrom
    for ward in wardTallies.indices {
      wardTallies[ward].census.settle(at: now)
      wardTallies[ward].beyond.settle(at: now)
      wardTallies[ward].away.settle(at: now)
    }
    return WardRun(
      wards: wardTallies.enumerated().map { ward, tally in
        WardRun.WardResult(
          name: plan.wardNames[ward], places: plan.places[ward] == .max ? nil : plan.places[ward],
          census: counted[ward], meanCensus: tally.census.area / span, meanBeyond: tally.beyond.area / span,
          meanAway: tally.away.area / span)
      },
      streams: streamTallies.enumerated().map { stream, tally in
        WardRun.StreamResult(
          name: plan.streamNames[stream], arrived: tally.arrived, home: tally.home, elsewhere: tally.elsewhere,
          crowding: tally.crowding, refused: tally.refused, left: tally.left, presentFirst: tally.presentFirst,
          presentLast: presentNow(stream), delayedHours: tally.delayedHours)
      },
      hours: span)
  }
}
