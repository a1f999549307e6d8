#if canImport(Glibc)
  // The exponential of the standard library is a function of the C library.
  import Glibc
#endif

/// The season that related series have in common, and how much of it each series is believed to have.
///
/// The common season of a group is the mean of its members' own, the certain ones weighing most, drawn toward that of
/// all groups where a group is small. Each series is first given the share of the common season that it shows signs of
/// (0–1.5 of it), and then so much of its own deviation from that as is more than chance would make.
///
/// Sources: James and Stein (1961) and Efron and Morris, "Data analysis using Stein's estimator and its generalizations"
/// (1975), doi:10.1080/01621459.1975.10479864, for the shrinkage; Bunn and Vassilopoulos, "Comparison of seasonal
/// estimation methods in multi-item short-term forecasting" (1999), doi:10.1016/S0169-2070(99)00005-9, for the
/// gain from seasons in common.
struct PooledSeason: Sendable {
  /// The season of all groups together, as logarithms; zeros if nobody has one.
  let overall: [Double]
  /// The season of each group, as logarithms.
  let ofGroup: [Int: [Double]]

  /// After so many members a group's own season weighs as much as that of all groups.
  static let credibility = 5.0
  /// The share of a common season that is believed in where nobody has more than one season of history, and of a
  /// series' own deviation from it.
  static let oneSeasonShares = (common: 0.5, own: 0.3)

  /// Learns from the evidence of all members; `groups` holds the group of each.
  init(_ evidence: [SeasonEvidence?], groups: [Int], period: Int) {
    let best = evidence.contains { $0?.grade == .severalSeasons } ? SeasonEvidence.Grade.severalSeasons : .oneSeason
    let usable = evidence.indices.filter { evidence[$0]?.grade == best }
    let spread = usable.map { position in
      (evidence[position]?.logarithms ?? []).reduce(0) { $0 + $1 * $1 } / Double(period)
    }
    let typical = usable.isEmpty ? 0 : max(spread.sorted()[spread.count / 2], 1e-9)
    var sums = [Int: (weight: Double, count: Double, values: [Double])]()
    var total = (weight: 0.0, values: [Double](repeating: 0, count: period))
    for position in usable {
      guard let one = evidence[position] else { continue }
      let weight = 1 / (typical + (one.variance.isNaN ? typical : one.variance))
      var sum = sums[groups[position]] ?? (0, 0, [Double](repeating: 0, count: period))
      sum.weight += weight
      sum.count += 1
      for step in 0..<period {
        sum.values[step] += weight * one.logarithms[step]
        total.values[step] += weight * one.logarithms[step]
      }
      total.weight += weight
      sums[groups[position]] = sum
    }
    let discount = best == .oneSeason ? Self.oneSeasonShares.common : 1
    let overall = total.values.map { total.weight > 0 ? discount * $0 / total.weight : 0 }
    self.overall = overall
    ofGroup = sums.mapValues { sum in
      let share = sum.count / (sum.count + Self.credibility)
      return zip(sum.values, overall).map { share * discount * $0 / sum.weight + (1 - share) * $1 }
    }
  }

  /// The season of one member.
  func season(_ evidence: SeasonEvidence?, group: Int) -> MemberSeason {
    let common = ofGroup[group] ?? overall
    guard let evidence else { return MemberSeason(multipliers: common.map { exp($0) }, learned: 0) }
    let own = evidence.logarithms
    let (share, kept) = evidence.grade == .oneSeason ? (1, Self.oneSeasonShares.own) : shares(evidence, common: common)
    return MemberSeason(
      multipliers: zip(own, common).map { exp(share * $1 + kept * ($0 - share * $1)) },
      learned: kept * Double(own.count - 1))
  }

  /// How much of the common season a series has, and how much of its own deviation from that is more than chance.
  private func shares(_ evidence: SeasonEvidence, common: [Double]) -> (common: Double, own: Double) {
    let own = evidence.logarithms
    let size = common.reduce(0) { $0 + $1 * $1 }
    let alike = zip(own, common).reduce(0) { $0 + $1.0 * $1.1 }
    let share = size > 0 ? min(max(alike / size, 0), 1.5) : 0
    let period = Double(own.count)
    let distance = zip(own, common).reduce(0) { $0 + ($1.0 - share * $1.1) * ($1.0 - share * $1.1) } / (period - 1)
    let chance = evidence.variance * max(0.5, (period - 3) / (period - 1))
    return (share, distance > chance ? 1 - chance / distance : 0)
  }
}

/// The season that one member of a panel is believed to have.
struct MemberSeason: Sendable {
  /// The multiplier of each position, time index 0 at the first.
  let multipliers: [Double]
  /// How many quantities were learned from its own values for this, parts of one counted as such.
  let learned: Double

  /// The multiplier at a time index.
  func multiplier(at timeIndex: Int) -> Double {
    let place = timeIndex % multipliers.count
    return multipliers[place < 0 ? place + multipliers.count : place]
  }
}
