import PlanningModel

/// A unit of the made-up region.
struct ExampleUnit {
  let code: String
  let name: String
  let parent: String?
  let level: Level
  let kind: String
  let opening: OpeningPattern
  var opens: Day?
  var previousCodes: [String] = []
}

/// What one unit produces of one object, as its weight among all that produce it.
struct ExampleSeries {
  let unit: String
  let object: String
  /// The unit's share of the region's volume, 0–1.
  var share: Double
}
