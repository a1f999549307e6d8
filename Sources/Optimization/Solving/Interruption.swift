internal import Synchronization

/// A flag with which one thread asks a solve on another to stop.
public final class Interruption: Sendable {
  private let flag = Atomic(false)

  /// A flag that is not set.
  public init() {}

  /// Asks the solve to stop; it ends as interrupted with its best values so far.
  public func set() { flag.store(true, ordering: .relaxed) }

  /// Whether somebody has asked.
  public var isSet: Bool { flag.load(ordering: .relaxed) }
}
