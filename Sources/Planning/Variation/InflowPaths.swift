import Forecasting
import Numerics
import PlanningModel
import Simulation

/// The possible inflows to a waiting list, whole patients week by week, from the plan's own possible futures.
///
/// Each month of a path has the forecast's number with that path's deviation, and falls on its weeks by chance, so that
/// the variation of a month is counted once. Where the history varied less than independent patients do by chance
/// (Poisson), what is lacking is added.
struct InflowPaths {
  /// Patients by replication and week.
  let patients: [[Double]]
  /// The variance of a month over its mean, as drawn: 1 for Poisson, more where the history shows more.
  let dispersion: Double

  /// Draws paths around an expected inflow per week; `factor` scales what the plan counts to those who come.
  init(
    plan: Plan, axis: WeekAxis, series: Int, expected: [Double], factor: Double, replications: Int, seed: UInt64
  ) {
    let means = Self.means(plan: plan, axis: axis, series: series, expected: expected, factor: factor)
    let blocks = Self.blocks(axis.weeks, plan.timeline)
    let sums = blocks.map { weeks in means.map { path in path[weeks].reduce(0, +) } }
    let moments = sums.map(Self.moments)
    // The share of a month that comes as independent patients, so that the variance is never below the mean.
    let shares = moments.map { $0.mean > 0 ? min(1, max(0, 1 - $0.variance / $0.mean)) : 0 }
    let spread = moments.reduce((0.0, 0.0)) { ($0.0 + max($1.mean, $1.variance), $0.1 + $1.mean) }
    dispersion = spread.1 > 0 ? spread.0 / spread.1 : 1
    patients = (0..<replications).map { replication in
      let path = means[replication % means.count]
      var random = RandomStreams(seed: seed, replication: replication).stream(Self.channel)
      var counts = [Double](repeating: 0, count: axis.weeks.count)
      for (block, weeks) in blocks.enumerated() {
        let sum = sums[block][replication % means.count]
        let whole = (sum * (1 - shares[block]) + random.nextUnit()).rounded(.down)
        var left = Int(whole) + PoissonCounts.draw(mean: sum * shares[block], using: &random)
        var expectedLeft = sum
        for week in weeks where left > 0 && expectedLeft > 0 {
          let share = week == weeks.upperBound - 1 ? 1 : min(1, path[week] / expectedLeft)
          let count = BinomialCounts.draw(trials: left, probability: share, using: &random)
          counts[week] = Double(count)
          left -= count
          expectedLeft -= path[week]
        }
      }
      return counts
    }
  }

  /// A channel that no waiting list draws from.
  private static let channel = 1 << 37

  /// The expected inflow per week of each of the plan's possible futures.
  private static func means(
    plan: Plan, axis: WeekAxis, series: Int, expected: [Double], factor: Double
  ) -> [[Double]] {
    let production = plan.production
    let periods = plan.timeline.periods.count
    var deviations = [Float](repeating: 0, count: production.sampling.paths * periods)
    var scratch = [Float](repeating: 0, count: production.sampling.valueCount)
    production.addDeviations(
      of: series, hours: [Double](repeating: 1, count: periods), to: &deviations, scratch: &scratch,
      periodCount: periods)
    let unit = plan.units.units[production.series[series].unit]
    let shares = (0..<periods).map { period in
      axis.perWeek((0..<periods).map { $0 == period ? 1 : 0 }, of: unit)
    }
    let parts = axis.weeks.indices.map { week in
      shares.indices.filter { shares[$0][week] > 0 }.map { (period: $0, share: shares[$0][week]) }
    }
    return (0..<production.sampling.paths).map { path in
      axis.weeks.indices.map { week in
        let deviation = parts[week].reduce(0.0) { $0 + $1.share * Double(deviations[path * periods + $1.period]) }
        return max(0, (expected[week] + deviation) * factor)
      }
    }
  }

  /// The weeks of each working period, by their Thursdays.
  private static func blocks(_ weeks: [ISOWeek], _ timeline: PlanTimeline) -> [Range<Int>] {
    let periods = weeks.map { timeline.grain.period(containing: $0.monday + 3) }
    var result: [Range<Int>] = []
    var start = 0
    for week in weeks.indices where week + 1 == weeks.count || periods[week + 1] != periods[week] {
      result.append(start..<(week + 1))
      start = week + 1
    }
    return result
  }

  private static func moments(_ values: [Double]) -> (mean: Double, variance: Double) {
    let mean = values.reduce(0, +) / Double(values.count)
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (mean, squares / Double(max(1, values.count - 1)))
  }
}
