/// Wards with places that streams of arrivals stay in, each stream with a home and with sisters to overflow to.
///
/// All times are in hours from the start of a week. Nobody is moved once they have a place.
///
/// ```swift
/// let system = WardSystem(
///   wards: [.init(name: "A", places: 24)],
///   streams: [
///     .init(
///       name: "acute", arrivals: .random(try RateProfile(rates: [0.2])),
///       stay: try .logNormal(mean: 110, deviation: 90), wards: ["A"])
///   ])
/// let study = try WardSimulation(system, warmUpWeeks: 8, weeks: 52).study(seed: 1, replications: 20)
/// study.census(ward: 0).quantile(0.95)
/// ```
public struct WardSystem: Sendable, Equatable {
  /// The wards.
  public var wards: [Ward]
  /// Who comes, and how long they stay.
  public var streams: [ArrivalStream]

  /// Keeps the parts, which name each other; ``WardSimulation`` checks them.
  public init(wards: [Ward], streams: [ArrivalStream]) {
    self.wards = wards
    self.streams = streams
  }
}

extension WardSystem {
  /// A ward with a number of places (vårdavdelning).
  public struct Ward: Sendable, Equatable {
    /// Unlike the names of other wards.
    public var name: String
    /// Available places, zero or more; nil for as many as are asked for.
    public var places: Int?

    /// Keeps the parts.
    public init(name: String, places: Int?) {
      self.name = name
      self.places = places
    }
  }

  /// How a stream arrives.
  public enum Arrivals: Sendable, Equatable {
    /// Random in time, so many per hour by a profile.
    case random(RateProfile)
    /// By a weekly schedule.
    case scheduled(WeeklySchedule)
    /// At known hours, in rising order and zero or more.
    case times([Double])
  }

  /// What happens to those for whom there is no place at home or at a sister.
  public enum Overflow: String, Sendable, Equatable {
    /// They stay at home beyond its places (överbeläggning).
    case crowdsHome
    /// They are sent away.
    case refused
  }

  /// A longer stay of some who are ready to leave (utskrivningsklara).
  public struct Delay: Sendable, Equatable {
    /// The share that is delayed, 0…1.
    public var share: Double
    /// By how many hours.
    public var extra: Variate

    /// Keeps the parts.
    public init(share: Double, extra: Variate) {
      self.share = share
      self.extra = extra
    }
  }

  /// Arrivals that are alike.
  public struct ArrivalStream: Sendable, Equatable {
    /// Unlike the names of other streams.
    public var name: String
    /// How they arrive.
    public var arrivals: Arrivals
    /// How long they stay, in hours.
    public var stay: Variate
    /// Who stays longer than that.
    public var delay: Delay?
    /// At which hours of the day they leave, as 24 weights; who would leave on the day of arrival leaves when the stay
    /// ends, all others at an hour drawn by the weights on the day that the stay ends. Nil: when the stay ends.
    public var leavingHours: [Double]?
    /// The home, then the sisters in the order they are asked.
    public var wards: [String]
    /// What happens when all of these are full.
    public var overflow: Overflow

    /// Keeps the parts.
    public init(
      name: String, arrivals: Arrivals, stay: Variate, delay: Delay? = nil, leavingHours: [Double]? = nil,
      wards: [String], overflow: Overflow = .crowdsHome
    ) {
      self.name = name
      self.arrivals = arrivals
      self.stay = stay
      self.delay = delay
      self.leavingHours = leavingHours
      self.wards = wards
      self.overflow = overflow
    }
  }
}

extension WardSystem {
  /// The same system with some wards made into one, which has all their places and is home to all their streams.
  ///
  /// When all crowd their home, pooling never raises the mean number beyond the places, whatever happens: what one ward
  /// lacks another may have. When some are refused it lowers the number refused if stays are alike; a pool of short and
  /// very long stays can refuse more. Source: Smith and Whitt, "Resource sharing for efficiency in traffic systems"
  /// (1981), doi:10.1002/j.1538-7305.1981.tb00221.x.
  public func pooling(_ names: [String], as pooled: String) throws(WardError) -> WardSystem {
    for name in names where !wards.contains(where: { $0.name == name }) {
      throw .unknownWard(name: name, at: pooled)
    }
    let members = wards.filter { names.contains($0.name) }
    var places: Int? = 0
    for ward in members { places = places.flatMap { sum in ward.places.map { sum + $0 } } }
    var result = self
    result.wards = [Ward(name: pooled, places: places)] + wards.filter { !names.contains($0.name) }
    for index in result.streams.indices {
      var kept: [String] = []
      for name in streams[index].wards.map({ names.contains($0) ? pooled : $0 }) where !kept.contains(name) {
        kept.append(name)
      }
      result.streams[index].wards = kept
    }
    return result
  }
}
