import Numerics

/// One draw of past moments for each path and step, the same for all series, so that their errors are drawn together.
///
/// Where path 17 takes the errors of March 2023 for its second month, it takes them for every series. What varied
/// together in the past thereby varies together in the paths, and the sum of paths over series has honest width:
/// quantiles are taken of sums, never summed.
///
/// The draw for a path and step depends only on the seed, the range of time and those two numbers: more paths or a longer
/// horizon leave the earlier ones as they were.
public struct JointSampling: Sendable {
  /// The seed of the draws.
  public let seed: UInt64
  /// How many paths, at least 1.
  public let paths: Int
  /// How many steps ahead, at least 1.
  public let horizon: Int
  /// The past to draw from. Its end is the first step ahead of every series that is sampled.
  public let timeRange: Range<Int>
  /// Drawn positions in `timeRange`, path by path.
  let draws: [Int32]
  /// Drawn positions for the level that each path starts from.
  let initialDraws: [Int32]

  /// With fewer moments the past is drawn from as if it were longer: a handful of errors would be no distribution.
  static let fewestMoments = 24
  /// How long it is then taken to be.
  static let longPast = 60

  /// Draws a moment of `timeRange`, which must not be empty, for each path and step.
  public init(seed: UInt64, paths: Int, horizon: Int, timeRange: Range<Int>) {
    precondition(paths >= 1 && horizon >= 1, "Sampling needs at least one path and one step ahead.")
    precondition(!timeRange.isEmpty, "Sampling needs a past to draw errors from.")
    self.seed = seed
    self.paths = paths
    self.horizon = horizon
    let timeRange =
      timeRange.count < Self.fewestMoments ? timeRange.upperBound - Self.longPast..<timeRange.upperBound : timeRange
    self.timeRange = timeRange
    var draws: [Int32] = []
    var initialDraws: [Int32] = []
    draws.reserveCapacity(paths * horizon)
    for path in 0..<paths {
      var random = PhiloxRandom(seed: seed, stream: UInt64(path))
      initialDraws.append(Int32(random.next(below: UInt32(timeRange.count))))
      for _ in 0..<horizon { draws.append(Int32(random.next(below: UInt32(timeRange.count)))) }
    }
    self.draws = draws
    self.initialDraws = initialDraws
  }

  /// The past moment drawn for a path and a step, both counted from 0.
  public func timeIndex(path: Int, step: Int) -> Int {
    timeRange.lowerBound + Int(draws[path * horizon + step])
  }

  /// How many numbers the paths of one series take.
  public var valueCount: Int { paths * horizon }
}
