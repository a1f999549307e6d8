import Planning

/// How far the methods behind a plan would have missed, weighed by how much each series came to.
struct ForecastQuality {
  /// A planning object over all its units.
  struct OfObject {
    let object: Int
    /// Series that have been tried on their own history, and all.
    let tried: Int
    let all: Int
    /// The mean miss, weighed by volume; `nil` where none has been tried.
    let averageMiss: Double?
    let bias: Double?
  }

  /// The mean miss of all tried series, weighed by volume; `nil` where none has been tried.
  let averageMiss: Double?
  /// By planning object, in the order of the catalogue.
  let objects: [OfObject]

  init(_ plan: Plan) {
    let series = plan.production.series.filter { $0.forecast != nil }
    averageMiss = Self.weighed(series) { $0.averageMiss }
    objects = Dictionary(grouping: series, by: \.object).sorted { $0.key < $1.key }.map { object, members in
      OfObject(
        object: object, tried: members.count { $0.forecast?.averageMiss != nil }, all: members.count,
        averageMiss: Self.weighed(members) { $0.averageMiss }, bias: Self.weighed(members) { $0.bias })
    }
  }

  private static func weighed(_ series: [SeriesNeed], _ value: (SeriesForecast) -> Double?) -> Double? {
    var (sum, weight) = (0.0, 0.0)
    for member in series {
      guard let forecast = member.forecast, let value = value(forecast) else { continue }
      let volume = forecast.mean.reduce(0, +)
      sum += value * volume
      weight += volume
    }
    return weight > 0 ? sum / weight : nil
  }
}
