/// How many are present, hour by hour of a week, as it was counted or is expected (beläggning).
public struct CensusDistribution: Sendable, Equatable {
  /// A part of the week.
  public enum Part: Sendable, Equatable {
    /// All hours.
    case week
    /// One day of the week, 0…6 from its first.
    case day(Int)
    /// One hour of the day on all days, 0…23.
    case hour(Int)
    /// One hour of the week, 0…167.
    case hourOfWeek(Int)
  }

  /// By hour of the week, the weight of each number present.
  var weights: [[Double]]

  init() { weights = [[Double]](repeating: [], count: 168) }
}

extension CensusDistribution {
  mutating func add(_ weight: Double, hourOfWeek: Int, number: Int) {
    let lacking = number + 1 - weights[hourOfWeek].count
    if lacking > 0 { weights[hourOfWeek] += [Double](repeating: 0, count: lacking) }
    weights[hourOfWeek][number] += weight
  }

  mutating func add(_ other: CensusDistribution) {
    for hour in weights.indices {
      for (number, weight) in other.weights[hour].enumerated() where weight > 0 {
        add(weight, hourOfWeek: hour, number: number)
      }
    }
  }

  private static func hours(_ part: Part) -> [Int] {
    switch part {
    case .week: Array(0..<168)
    case .day(let day): (0..<24).map { (day * 24 + $0) % 168 }
    case .hour(let hour): (0..<7).map { $0 * 24 + hour % 24 }
    case .hourOfWeek(let hour): [hour % 168]
    }
  }

  /// The share of time at each number present, from none upwards; empty if nothing was counted.
  public func shares(_ part: Part = .week) -> [Double] {
    var sums: [Double] = []
    for hour in Self.hours(part) {
      if weights[hour].count > sums.count {
        sums += [Double](repeating: 0, count: weights[hour].count - sums.count)
      }
      for (number, weight) in weights[hour].enumerated() { sums[number] += weight }
    }
    let total = sums.reduce(0, +)
    return total > 0 ? sums.map { $0 / total } : []
  }

  /// The mean number present.
  public func mean(_ part: Part = .week) -> Double {
    shares(part).enumerated().reduce(0) { $0 + Double($1.offset) * $1.element }
  }

  /// The variance of the number present.
  public func variance(_ part: Part = .week) -> Double {
    let shares = shares(part)
    let mean = shares.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element }
    return shares.enumerated().reduce(0) { sum, one in
      sum + (Double(one.offset) - mean) * (Double(one.offset) - mean) * one.element
    }
  }

  /// The least number that is not exceeded during at least this share, 0…1, of the time.
  public func quantile(_ probability: Double, _ part: Part = .week) -> Int {
    let shares = shares(part)
    var sum = 0.0
    for (number, share) in shares.enumerated() {
      sum += share
      if sum >= probability * (1 - 1e-12) { return number }
    }
    return max(0, shares.count - 1)
  }

  /// The share of time that more are present than there are places (överbelagt).
  public func riskOfOverfull(places: Int, _ part: Part = .week) -> Double {
    min(1, shares(part).dropFirst(max(0, places + 1)).reversed().reduce(0, +))
  }

  /// The share of time that no place is left (fullt).
  public func riskOfFull(places: Int, _ part: Part = .week) -> Double {
    riskOfOverfull(places: places - 1, part)
  }

  /// The fewest places that are exceeded during at most this share of the time.
  public func places(forRiskOfOverfull risk: Double, _ part: Part = .week) -> Int {
    let shares = shares(part)
    var beyond = 0.0
    for number in shares.indices.reversed() {
      if beyond + shares[number] > risk * (1 + 1e-12) { return number }
      beyond += shares[number]
    }
    return 0
  }

  /// The fewest places of which none is left during at most this share of the time.
  public func places(forRiskOfFull risk: Double, _ part: Part = .week) -> Int {
    places(forRiskOfOverfull: risk, part) + 1
  }

  /// The mean number present beyond the places.
  public func meanBeyond(places: Int, _ part: Part = .week) -> Double {
    shares(part).enumerated().reduce(0) { $0 + Double(max(0, $1.offset - places)) * $1.element }
  }

  /// The mean number beyond the places, per hundred places (överbeläggningar per 100 disponibla vårdplatser); nil without
  /// places.
  public func overcrowdingPerHundred(places: Int, _ part: Part = .week) -> Double? {
    places > 0 ? 100 * meanBeyond(places: places, part) / Double(places) : nil
  }
}
