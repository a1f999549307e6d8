extension Reconciler {
  /// Coherent sample paths: each path of all series, drawn with the same sampling, is reconciled by itself.
  ///
  /// The sums' own paths thereby take part in the width, as their forecasts do in the mean. Takes memory and time as so
  /// many forecasts of paths × horizon steps; where that is much, draw from `FittedForecast.moved` instead.
  ///
  /// Source: Panagiotelis, Gamakumara, Athanasopoulos and Hyndman, "Probabilistic forecast reconciliation: properties,
  /// evaluation and score optimisation" (2023), doi:10.1016/j.ejor.2022.07.040.
  ///
  /// - Parameter paths: Those of the bottom series and then of the sums, with equally many paths and steps.
  /// - Returns: Paths in the same order; in each path every sum is exactly the sum of its parts.
  public func reconcile(_ paths: [SamplePaths], threads: Int = 1) -> [SamplePaths] {
    precondition(paths.count == structure.seriesCount, "Give the paths of each bottom series and each sum.")
    precondition(
      paths.allSatisfy { $0.paths == paths[0].paths && $0.horizon == paths[0].horizon },
      "Only paths from the same sampling can be reconciled.")
    let coherent = reconcile(SeriesTable(paths.map(\.values)), threads: threads)
    return paths.indices.map {
      SamplePaths(paths: paths[$0].paths, horizon: paths[$0].horizon, values: coherent.row($0))
    }
  }
}
