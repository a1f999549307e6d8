import Simulation

/// How many patients a ward may have at once, against its beds (*beläggning*): a model, not a count.
///
/// Admissions come independently of each other and everybody gets a place (M/G/∞), so that the number present is Poisson
/// around the mean of its month, whatever the stays. Months weigh by their days.
public struct WardCensus: Sendable {
  /// Patients present on average.
  public let mean: Double
  /// The share of time with each number present, from none upwards.
  public let shares: [Double]
  /// The number present that is not exceeded in one hour of ten (P10).
  public let low: Int
  /// The number present that is not exceeded in half of the time (P50).
  public let middle: Int
  /// The number present that is not exceeded in nine hours of ten (P90).
  public let high: Int
  /// The share of time with more patients than beds (*överbelagt*), 0–1; `nil` where no beds are stated.
  public let riskOfOverfull: Double?
  /// Patients beyond the beds on average, per hundred beds (*överbeläggningar per 100 disponibla vårdplatser*).
  public let overcrowdingPerHundred: Double?
  /// The fewest beds that are exceeded during at most the accepted share of time.
  public let bedsForRisk: Int

  /// Works out the census of months; with the forecast's uncertainty every possible future weighs the same.
  init(_ ward: WardMonths, risk: Double, withUncertainty: Bool) {
    let means = ward.months.map { withUncertainty ? Self.representatives($0.paths) : [$0.mean] }
    let censuses = means.map { Self.distribution($0) }
    let distribution = Self.distribution(
      means.flatMap { $0 },
      weights: zip(ward.months, means).flatMap { month, means in
        [Double](repeating: month.days / Double(means.count), count: means.count)
      })
    shares = distribution.shares()
    low = distribution.quantile(0.1)
    middle = distribution.quantile(0.5)
    high = distribution.quantile(0.9)
    mean = ward.mean
    bedsForRisk = distribution.places(forRiskOfOverfull: risk)
    let days = ward.days
    guard let beds = ward.beds else {
      riskOfOverfull = nil
      overcrowdingPerHundred = nil
      return
    }
    let places = ward.months.map { Self.whole($0.beds ?? 0) }
    func average(_ value: (CensusDistribution, Int) -> Double) -> Double {
      zip(zip(censuses, places), ward.months).reduce(0) { $0 + value($1.0.0, $1.0.1) * $1.1.days } / days
    }
    riskOfOverfull = min(1, average { $0.riskOfOverfull(places: $1) })
    overcrowdingPerHundred = beds > 0 ? 100 * average { $0.meanBeyond(places: $1) } / beds : nil
  }

  /// The share of time with more than so many present, 0–1.
  public func share(moreThan present: Int) -> Double {
    min(1, shares.dropFirst(max(0, present + 1)).reversed().reduce(0, +))
  }

  /// Whole beds: more than 19.6 patients is 20 or more.
  private static func whole(_ beds: Double) -> Int { Int((beds + 1e-6).rounded(.down)) }

  /// At most so many means stand for the possible futures, each the average of as many neighbours.
  private static let mostRepresentatives = 25

  private static func representatives(_ paths: [Double]) -> [Double] {
    let sorted = paths.sorted()
    let groups = min(mostRepresentatives, sorted.count)
    return (0..<groups).map { group in
      let members = sorted[(group * sorted.count / groups)..<((group + 1) * sorted.count / groups)]
      return members.reduce(0, +) / Double(members.count)
    }
  }

  private static func distribution(_ means: [Double], weights: [Double]? = nil) -> CensusDistribution {
    do {
      return try CensusDistribution(means: means, weights: weights)
    } catch {
      preconditionFailure("A ward has a finite number of patients, zero or more: \(error)")
    }
  }
}
