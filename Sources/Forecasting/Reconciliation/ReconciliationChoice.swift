/// The method `ReconciliationSelector` chose and what it was compared with.
public struct ReconciliationChoice: Sendable, Equatable {
  /// The method with the least error, bottom-up unless another was better.
  public let method: ReconciliationMethod
  /// The errors of the forecasts before reconciliation; nil if no outcome could be compared.
  public let base: LevelErrors?
  /// The methods compared, bottom-up first; empty if no outcome could be compared.
  public let compared: [ComparedReconciliation]

  /// Whether the method chosen missed no more than the forecasts before reconciliation, over all levels; nil if unknown.
  public var isNoWorseThanBase: Bool? {
    guard let base, let own = compared.first(where: { $0.method == method }) else { return nil }
    return own.error.pooled <= base.pooled
  }
}

/// How far a method would have missed.
public struct ComparedReconciliation: Sendable, Equatable {
  /// The method.
  public let method: ReconciliationMethod
  /// Its errors.
  public let error: LevelErrors
}

/// Mean scaled errors: level by level, and over the levels.
public struct LevelErrors: Sendable, Equatable {
  /// The mean over the levels, each level counting alike.
  public let pooled: Double
  /// The mean over the bottom series; nil if none could be compared.
  public let bottom: Double?
  /// The mean over the sums of each level, in rising order of level.
  public let levels: [LevelError]
}

/// The mean scaled error of the sums of one level.
public struct LevelError: Sendable, Equatable {
  /// The level.
  public let level: Int
  /// The mean scaled error.
  public let error: Double
}

/// Measures forecasts of a structure level by level.
struct LevelErrorMeasure {
  let structure: SummingStructure
  let scales: [Double]

  func error(of pairs: [(forecast: SeriesTable, outcome: SeriesTable)]) -> LevelErrors? {
    let scaled = (0..<structure.seriesCount).map { scaledError(ofSeries: $0, pairs) }
    let bottom = scaled[..<structure.bottomCount].compactMap { $0 }.mean
    let levels = Set(structure.levels).sorted().compactMap { level -> LevelError? in
      let sums = structure.levels.indices.filter { structure.levels[$0] == level }
      return sums.compactMap { scaled[structure.bottomCount + $0] }.mean.map { LevelError(level: level, error: $0) }
    }
    return ([bottom].compactMap { $0 } + levels.map(\.error)).mean
      .map { LevelErrors(pooled: $0, bottom: bottom, levels: levels) }
  }

  private func scaledError(
    ofSeries series: Int, _ pairs: [(forecast: SeriesTable, outcome: SeriesTable)]
  ) -> Double? {
    guard scales[series] > 0 else { return nil }
    let errors = pairs.flatMap { pair in
      (0..<pair.outcome.steps).filter { !pair.outcome[series, $0].isNaN }
        .map { abs(pair.forecast[series, $0] - pair.outcome[series, $0]) }
    }
    return errors.mean.map { $0 / scales[series] }
  }
}
