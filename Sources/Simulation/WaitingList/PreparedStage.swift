import Foundation
import Numerics

/// A stage laid out for running; an object, so that looking at it in the inner loop copies nothing.
final class PreparedStage: Sendable {
  let lines: [PreparedLine]
  let paths: [[Double]]
  let logSpread: Double
  /// Whether slots are whole and do not vary, so that no chance is needed.
  let isWhole: Bool
  let reserve: LongWaitReserve?
  /// How often a slot takes nobody off the list.
  let lostSlots: MarkRate
  /// How often somebody taken off the list leaves unserved.
  let leaversAmongTaken: MarkRate
  let conversion: Double
  /// The probability of each lag, given that it is none of the shorter ones.
  let lagHazards: [Double]
  let clockContinues: Bool
  /// Whether those whose wait began in the same week are served in the order it began.
  let servesInOrder: Bool
  let hasLink: Bool

  /// Draws the whole slots of each week of a replication, to a list from a place on.
  ///
  /// More planned slots never give fewer, since chance is drawn apart from the plan.
  func drawSlots(to counts: inout [Int], from start: Int, replication: Int, using random: inout PhiloxRandom) {
    for (week, planned) in paths[replication % paths.count].enumerated() {
      if isWhole {
        counts[start + week] = Int(planned)
        continue
      }
      let part = random.nextUnit()
      var factor = 1.0
      if logSpread > 0 {
        let normal = NormalQuantile.at(max(random.nextUnit(), 0x1p-54))
        factor = Foundation.exp(logSpread * (normal - logSpread / 2))
      }
      counts[start + week] = Int(min(planned * factor, 1e9) + part)
    }
  }

  init(_ stage: WaitingStage, after previous: WaitingStage?, groups: Int) {
    lines = stage.lines.map { PreparedLine($0, groups: groups) }
    paths = stage.capacity.paths
    reserve = stage.reserve
    var kept = 1.0
    var logSpread = 0.0
    switch stage.capacity.variation {
    case .none: break
    case .factor(let spread): logSpread = Foundation.log1p(spread * spread).squareRoot()
    case .lostSlots(let probability): kept = 1 - probability
    }
    self.logSpread = logSpread
    isWhole = logSpread == 0 && paths.allSatisfy { $0.allSatisfy { $0 == $0.rounded(.down) } }
    lostSlots = MarkRate(1 - kept * (stage.missed?.takingShare ?? 1))
    leaversAmongTaken = MarkRate(stage.missed?.leaversAmongTaken ?? 0)
    conversion = stage.link?.conversion ?? 0
    clockContinues = stage.link?.clock == .continues
    hasLink = stage.link != nil
    servesInOrder = previous?.link?.clock != .continues
    var remaining = 1.0
    lagHazards = (stage.link?.sharesByWeek ?? []).map { share in
      let hazard = remaining > 1e-12 ? min(1, share / remaining) : 1
      remaining -= share
      return hazard
    }
  }
}

/// A line laid out for running.
final class PreparedLine: Sendable {
  let waiting: [Int]
  let arrivals: PreparedArrivals
  let removal: RemovalRates
  let limit: LimitWeights?

  init(_ line: WaitingLine, groups: Int) {
    waiting = line.waiting
    arrivals = PreparedArrivals(line.arrivals)
    removal = RemovalRates(line.removalRates)
    limit = line.limitDays.map { LimitWeights(limitDays: $0, longestWeeks: groups) }
  }
}
