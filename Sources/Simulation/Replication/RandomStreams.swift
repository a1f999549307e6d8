public import Numerics

/// The random numbers of one replication: a stream of its own for each thing that varies.
///
/// Streams are keyed by seed, replication and channel, never by what else was drawn. Two scenarios that use the same
/// seed therefore meet the same chance (common random numbers), and no answer depends on the number of threads.
public struct RandomStreams: Sendable {
  /// The seed of the whole simulation.
  public let seed: UInt64
  /// The replication these streams belong to.
  public let replication: Int

  /// Names the replication; its number is below 2²⁶.
  public init(seed: UInt64, replication: Int) {
    precondition((0..<(1 << 26)).contains(replication), "A replication has a number from 0 up to 67 108 863.")
    self.seed = seed
    self.replication = replication
  }

  /// The stream of a channel, from its start; channels are numbered from 0 and below 2³⁸.
  public func stream(_ channel: Int) -> PhiloxRandom {
    precondition((0..<(1 << 38)).contains(channel), "A channel has a number from 0 and below 2 to the power 38.")
    return PhiloxRandom(seed: seed, stream: UInt64(replication) << 38 | UInt64(channel))
  }
}
