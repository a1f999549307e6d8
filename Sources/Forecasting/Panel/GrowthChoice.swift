/// How errors grow in each group, learned from earlier origins; a group of few series follows the whole panel.
///
/// The latest origin tells most about what is to come, so it is enough alone when it gives hundreds of comparisons.
struct GrowthChoice: Sendable {
  private let overall: ErrorGrowth
  private let ofGroup: [Int: ErrorGrowth]

  static let enoughComparisons = 500

  /// Learns from what the chosen combinations missed by at the trials, of which the latest is the first.
  init(_ trials: [PanelTrial], choice: RecipeChoice, groups: [Int], reachesFar: Bool) {
    var misses: [Int: [ErrorGrowth.Miss]] = [:]
    let comparisons = trials.first?.outcomes.reduce(0) { $0 + $1.count { !$0.isNaN } } ?? 0
    for trial in comparisons >= Self.enoughComparisons ? Array(trials.prefix(1)) : trials {
      for (index, place) in trial.places.enumerated() {
        let group = groups[place]
        if let miss = trial.miss(index, recipe: choice.recipe(group: group)) { misses[group, default: []].append(miss) }
      }
    }
    overall = ErrorGrowth(misses.sorted { $0.key < $1.key }.flatMap(\.value), reachesFar: reachesFar)
    let sizes = Dictionary(groups.map { ($0, 1) }, uniquingKeysWith: +)
    ofGroup = misses.filter { sizes[$0.key] ?? 0 >= RecipeChoice.fewestSeries }
      .mapValues { ErrorGrowth($0, reachesFar: reachesFar) }
  }

  /// How errors grow for a series of a group.
  func growth(group: Int) -> ErrorGrowth { ofGroup[group] ?? overall }
}
