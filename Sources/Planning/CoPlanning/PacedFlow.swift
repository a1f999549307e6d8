/// The common pace of a chain of units: the slowest link sets it (R195–R197, T17).
public struct PacedFlow: Sendable, Equatable {
  /// One supplier in the chain.
  public struct Link: Sendable, Equatable {
    /// The supplier's name.
    public let name: String
    /// What it has planned, per period, in its own activities.
    public let planned: Double
    /// Its activities per activity of the ordering unit, above zero.
    public let perActivity: Double

    /// Creates a link.
    public init(name: String, planned: Double, perActivity: Double = 1) {
      precondition(perActivity > 0, "A link must supply something for each ordered activity.")
      self.name = name
      self.planned = planned
      self.perActivity = perActivity
    }

    /// The ordered activities that the plan has room for.
    var pace: Double { planned / perActivity }
  }

  /// Activities of the ordering unit that every link can hold, at most what it needs.
  public let pace: Double
  /// The links that hold the pace down; empty when all cover the need.
  public let bottlenecks: [String]
  /// For each link in order, its planned activities that the chain cannot use.
  public let idle: [Double]
  /// Ordered activities that are lost.
  public let lost: Double

  /// Calculates the pace for an ordering unit that needs so many activities per period.
  public init(need: Double, links: [Link]) {
    let slowest = links.map(\.pace).min() ?? need
    pace = min(need, slowest)
    let common = pace
    // Links whose paces differ by a rounding error are equally slow, and neither has anything idle.
    let tolerance = abs(slowest) * 1e-12
    bottlenecks = slowest < need ? links.filter { $0.pace <= slowest + tolerance }.map(\.name) : []
    idle = links.map { $0.pace <= common + tolerance ? 0 : $0.planned - common * $0.perActivity }
    lost = max(0, need - pace)
  }
}
