import Foundation
import Numerics
import Testing

@testable import Forecasting

@Suite("Season in common")
struct PooledSeasonTests {
  private static let months = [1.05, 1, 1.1, 1, 1.05, 0.95, 0.5, 0.8, 1.15, 1.2, 1.15, 1.05]

  private func evidence(_ values: [Double], period: Int, start: Int = 0) throws -> SeasonEvidence {
    try #require(SeasonEvidence(try TimeSeries(values: values, period: period, start: start), offset: 0))
  }

  @Test(
    "Two and a half seasons without noise give the season itself, wherever the series begins", arguments: [0, 5, -7])
  func exact(start: Int) throws {
    let values = (0..<36).map { 100 * Self.months[(start + $0 + 12) % 12] }
    let found = try evidence(values, period: 12, start: start)
    #expect(found.grade == .severalSeasons)
    // The moving average over a year of a pure season is its mean, so the ratios are the season over one constant.
    let logarithms = Self.months.map { log($0) }
    let mean = logarithms.reduce(0, +) / 12
    #expect(close(found.logarithms, logarithms.map { $0 - mean }))
    #expect(found.variance < 1e-20)
  }

  @Test("Ratios to a moving average of two uneven seasons, calculated by hand")
  func byHand() throws {
    // Period 2. Moving averages (½ · left + middle + ½ · right)/2: of 90, 110, 94, 106, 98, 102 they are 101, 101, 101,
    // 101 at the four inner places. Ratios 110/101, 94/101, 106/101, 98/101, the older of each pair weighing 0.8.
    let found = try evidence([90, 110, 94, 106, 98, 102], period: 2)
    let even = (0.8 * log(94.0 / 101) + log(98.0 / 101)) / 1.8
    let odd = (0.8 * log(110.0 / 101) + log(106.0 / 101)) / 1.8
    #expect(close(found.logarithms, [(even - odd) / 2, (odd - even) / 2], within: 1e-9))
  }

  @Test("A single season is compared with its mean and marked as such; less than one says nothing")
  func oneSeason() throws {
    let found = try evidence([1, 4, 2, 8], period: 4)
    #expect(found.grade == .oneSeason)
    // Logarithms to base 2 are 0, 2, 1, 3 with mean 1.5.
    #expect(close(found.logarithms.map { $0 / log(2) }, [-1.5, 0.5, -0.5, 1.5]))
    #expect(SeasonEvidence(try TimeSeries(values: [1, 2, 3], period: 4), offset: 0) == nil)
    #expect(SeasonEvidence(try TimeSeries(values: [1, 2, 3, 4, 5], period: 1), offset: 0) == nil)
  }

  @Test("A noisy series takes the season of its relatives, a clear one keeps its own")
  func shrinkage() throws {
    var random = PhiloxRandom(seed: 5)
    func series(_ season: [Double], level: Double) throws -> SeasonEvidence {
      let values = (0..<60).map { step in
        let mean = level * season[step % 12]
        return max(0, mean + mean.squareRoot() * SampleSeries.noise(&random))
      }
      return try #require(SeasonEvidence(try TimeSeries(values: values, period: 12), offset: 0.5))
    }
    let own = Self.months.reversed() as [Double]
    let relatives = try (0..<40).map { _ in try series(Self.months, level: 400) }
    let noisy = try series(Self.months, level: 12)
    let clear = try series(own, level: 20_000)
    let all = relatives + [noisy, clear]
    let pooled = PooledSeason(all, groups: [Int](repeating: 0, count: all.count), period: 12)
    func distance(_ season: [Double], to truth: [Double]) -> Double {
      zip(season, truth).map { abs($0 - $1) }.reduce(0, +) / 12
    }
    let alone = PooledSeason([noisy], groups: [0], period: 12).season(noisy, group: 0).multipliers
    let helped = pooled.season(noisy, group: 0)
    #expect(distance(helped.multipliers, to: Self.months) < 0.07)
    #expect(distance(helped.multipliers, to: Self.months) < distance(alone, to: Self.months))
    #expect(distance(pooled.season(clear, group: 0).multipliers, to: own) < 0.03)
    #expect(helped.learned < pooled.season(clear, group: 0).learned)
  }

  @Test("A series without a season of its own takes that of its group, drawn toward all while the group is small")
  func groups() throws {
    let first = try evidence((0..<48).map { 100 * Self.months[$0 % 12] }, period: 12)
    let second = first.opposite
    let evidence = [SeasonEvidence?](repeating: first, count: 10) + [SeasonEvidence?](repeating: second, count: 10)
    let pooled = PooledSeason(
      evidence, groups: .init(repeating: 0, count: 10) + .init(repeating: 1, count: 10), period: 12)
    // Opposite seasons of equal weight cancel over all; ten members against a credibility of five keep two thirds.
    #expect(close(pooled.overall, [Double](repeating: 0, count: 12), within: 1e-9))
    let expected = first.logarithms.map { exp($0 * 2 / 3) }
    #expect(close(pooled.season(nil, group: 0).multipliers, expected, within: 1e-9))
    #expect(close(pooled.season(nil, group: 7).multipliers, [Double](repeating: 1, count: 12)))
  }
}

extension SeasonEvidence {
  fileprivate var opposite: SeasonEvidence {
    SeasonEvidence(logarithms: logarithms.map { -$0 }, variance: variance, grade: grade)
  }
}
