/// Which combination suits each group, by what would have missed least from earlier origins.
///
/// The balanced combination stays unless another one has missed less by more than chance would make: by twice the standard
/// error of the mean difference over the series. A group of fewer than thirty series follows the whole panel.
struct RecipeChoice: Sendable {
  private let overall: CombinationRecipe
  private let ofGroup: [Int: CombinationRecipe]

  static let fewestSeries = 30

  /// Compares the recipes over the trials; without any, the balanced one is used.
  init(_ trials: [PanelTrial], groups: [Int]) {
    var ofSeries: [Int: [[Double]]] = [:]
    for trial in trials {
      for (index, place) in trial.places.enumerated() {
        guard trial.widths[index] > 0, let balanced = Self.size(trial, index, .balanced) else { continue }
        let others = CombinationRecipe.alternatives.map { recipe in
          (Self.size(trial, index, recipe) ?? balanced) - balanced
        }
        ofSeries[place, default: []].append(others.map { $0 / trial.widths[index] })
      }
    }
    // The trials of one series overlap and count as one.
    var differences: [Int: [[Double]]] = [:]
    for (place, tried) in ofSeries.sorted(by: { $0.key < $1.key }) {
      let count = Double(tried.count)
      differences[groups[place], default: []].append(
        CombinationRecipe.alternatives.indices.map { recipe in tried.reduce(0) { $0 + $1[recipe] } / count })
    }
    overall = Self.best(differences.sorted { $0.key < $1.key }.flatMap(\.value))
    ofGroup = differences.filter { $0.value.count >= Self.fewestSeries }.mapValues(Self.best)
  }

  /// The recipe for a series of a group.
  func recipe(group: Int) -> CombinationRecipe { ofGroup[group] ?? overall }

  private static func size(_ trial: PanelTrial, _ index: Int, _ recipe: CombinationRecipe) -> Double? {
    trial.errors(index, recipe: recipe)?.filter { !$0.isNaN }.map(abs).mean
  }

  private static func best(_ differences: [[Double]]) -> CombinationRecipe {
    guard differences.count >= fewestSeries else { return .balanced }
    let count = Double(differences.count)
    var best: (recipe: CombinationRecipe, gain: Double) = (.balanced, 0)
    for (position, recipe) in CombinationRecipe.alternatives.enumerated() {
      let mean = differences.reduce(0) { $0 + $1[position] } / count
      let spread = differences.reduce(0) { $0 + ($1[position] - mean) * ($1[position] - mean) } / (count - 1)
      let certain = -mean - 2 * (spread / count).squareRoot()
      if certain > 0, -mean > best.gain { best = (recipe, -mean) }
    }
    return best.recipe
  }
}
