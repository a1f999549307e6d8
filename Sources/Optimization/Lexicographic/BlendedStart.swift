/// A first objective that is nearly the levels in their order, in one formula.
///
/// Where many solutions are equally good at the first level, the simplex method wanders among them; a touch of the lower
/// levels breaks the ties. Its corner is only where the first level begins, so the answer stays exact.
enum BlendedStart {
  /// The largest coefficient of a lower level, as a share of the largest of the first.
  private static let touch = 1e-3

  /// The first level's formula with a touch of each of those below it; nil when there is nothing to blend.
  static func objective(of levels: [ObjectiveLevel]) -> Objective? {
    guard let first = levels.first?.objective, levels.count > 1 else { return nil }
    let size = first.largestCoefficient
    guard size > 0 else { return nil }
    var blend = first
    for level in levels.dropFirst() {
      let own = level.objective.largestCoefficient
      guard own > 0, own.isFinite else { continue }
      let sign = level.objective.direction == first.direction ? 1.0 : -1.0
      blend.expression += (sign * touch * size / own) * level.objective.expression
    }
    return blend
  }
}

extension Objective {
  fileprivate var largestCoefficient: Double { expression.terms.lazy.map(\.coefficient.magnitude).max() ?? 0 }
}
