import PlanningModel

/// What to call each unit where it stands alone: its name, followed by the units above it until no other has the same.
struct UnitLabels: Sendable {
  private let labels: [String]

  init(_ tree: UnitTree) {
    var labels = tree.units.map(\.name)
    var above = tree.parents
    var clashes = Self.clashes(labels)
    while !clashes.isEmpty {
      var grew = false
      for position in clashes {
        // The root is above all and tells nobody apart.
        guard let parent = above[position], tree.parents[parent] != nil else { continue }
        labels[position] += " · " + tree.units[parent].name
        above[position] = tree.parents[parent]
        grew = true
      }
      guard grew else { break }
      clashes = Self.clashes(labels)
    }
    self.labels = labels
  }

  subscript(unit: Int) -> String { labels[unit] }

  /// The positions whose label is not theirs alone, in order.
  private static func clashes(_ labels: [String]) -> [Int] {
    var counts: [String: Int] = [:]
    for label in labels { counts[label, default: 0] += 1 }
    return labels.indices.filter { counts[labels[$0], default: 0] > 1 }
  }
}
