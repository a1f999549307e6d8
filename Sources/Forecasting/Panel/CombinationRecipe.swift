/// How much each method weighs in a combination of methods.
///
/// Source: Petropoulos and Svetunkov, "A simple combination of univariate models" (2020),
/// doi:10.1016/j.ijforecast.2019.01.006, for the strength of plain means of unlike methods.
struct CombinationRecipe: Sendable, Equatable {
  /// The weight of each member, in the order of `PanelMethod.allCases`; 0 for one that takes no part.
  let weights: [Double]

  /// Half from what the panel has learned together, half from each series alone.
  static let balanced = CombinationRecipe(weights: [6, 2, 2, 1])
  /// What may be chosen in its place where earlier origins say so.
  static let alternatives = [
    // What the panel has learned, alone; the methods of each series alone; close to the season before.
    CombinationRecipe(weights: [1, 0, 0, 0]),
    CombinationRecipe(weights: [0, 1, 1, 0]),
    CombinationRecipe(weights: [6, 2, 2, 10]),
  ]

  /// The weighted mean of the members that have a forecast; nil if none has.
  func combine(_ members: [[Double]?]) -> [Double]? {
    var sum: [Double] = []
    var total = 0.0
    for (member, weight) in zip(members, weights) where weight > 0 {
      guard let member else { continue }
      if sum.isEmpty { sum = [Double](repeating: 0, count: member.count) }
      for step in sum.indices { sum[step] += weight * member[step] }
      total += weight
    }
    return total > 0 ? sum.map { $0 / total } : nil
  }
}

/// The methods that take part in combinations.
enum PanelMethod: Int, CaseIterable, Sendable {
  case pooledSmoothing, theta, exponentialSmoothing, seasonalNaive
}
