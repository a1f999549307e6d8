import Planning

/// Some of the comparisons of a kept forecast, pooled: all of them, those as many months ahead, of an object or a unit.
struct ForecastFollowUpGroup {
  /// What the comparisons have in common; the raw value is the word in exchange files.
  enum Kind: String {
    case all, monthsAhead, object, unit, series
  }

  let kind: Kind
  var unit: Int?
  var object: Int?
  var monthsAhead: Int?
  let score: ForecastScore

  /// Every group of a kept forecast, the widest first.
  static func all(of followUp: ForecastFollowUp) -> [ForecastFollowUpGroup] {
    [ForecastFollowUpGroup(kind: .all, score: ForecastScore(followUp.comparisons))]
      + byMonthsAhead(followUp) + byObject(followUp) + byUnit(followUp) + bySeries(followUp)
  }

  static func byMonthsAhead(_ followUp: ForecastFollowUp) -> [ForecastFollowUpGroup] {
    grouped(followUp, by: \.monthsAhead).map {
      ForecastFollowUpGroup(kind: .monthsAhead, monthsAhead: $0, score: $1)
    }
  }

  static func byObject(_ followUp: ForecastFollowUp) -> [ForecastFollowUpGroup] {
    grouped(followUp, by: \.object).map { ForecastFollowUpGroup(kind: .object, object: $0, score: $1) }
  }

  static func byUnit(_ followUp: ForecastFollowUp) -> [ForecastFollowUpGroup] {
    grouped(followUp, by: \.unit).map { ForecastFollowUpGroup(kind: .unit, unit: $0, score: $1) }
  }

  static func bySeries(_ followUp: ForecastFollowUp) -> [ForecastFollowUpGroup] {
    Dictionary(grouping: followUp.comparisons) { [$0.unit, $0.object] }
      .sorted { ($0.key[0], $0.key[1]) < ($1.key[0], $1.key[1]) }
      .map {
        ForecastFollowUpGroup(kind: .series, unit: $0.key[0], object: $0.key[1], score: ForecastScore($0.value))
      }
  }

  private static func grouped(
    _ followUp: ForecastFollowUp, by key: (ForecastComparison) -> Int
  ) -> [(Int, ForecastScore)] {
    Dictionary(grouping: followUp.comparisons, by: key).sorted { $0.key < $1.key }
      .map { ($0.key, ForecastScore($0.value)) }
  }
}
