public import PlanningModel

/// The production need (*produktionsbehov*) of one planning object at one unit, step by step (R025, R057–R060).
public struct SeriesNeed: Sendable {
  /// The unit's position in the tree.
  public let unit: Int
  /// The object's position in the catalogue.
  public let object: Int
  /// The forecast; `nil` where there is no history and all need comes from decided changes.
  public let forecast: SeriesForecast?
  /// The steps, in the object's own measure.
  public internal(set) var steps: Steps<ActivityUnit>
  /// The mean length of stay; `nil` for objects that take no beds.
  public let stay: MeanStay?
  /// The occupancy its beds are planned for in each working period; `nil` for objects that take no beds.
  public let occupancies: [Double]?
  /// How the forecast paths of this and other series move the need.
  var deviations: [DeviationPart]
  /// The share of booked patients who do not come, 0–1 (*uteblivna besök*).
  public let noShowShare: Double
  /// The waiting list; `nil` where none is kept.
  public internal(set) var queue: QueueOutlook?

  /// The need in some working periods.
  public func need(in range: Range<Int>) -> Activities { steps.total(in: range) }

  /// How many must be booked for the need to be produced when some do not come: need / (1 − no-shows).
  public func booked(in range: Range<Int>) -> Activities {
    BookedVisits(produced: need(in: range).value, noShowShare: noShowShare).booked
  }

  /// The steps in bed-days; `nil` for objects that take no beds.
  public var bedDaySteps: Steps<BedDayUnit>? { stay.map { steps.converted(by: $0.days) } }
}

/// A share of a series' forecast deviation that acts on a need: its own, or one that came with moved care.
struct DeviationPart {
  /// The position of the series whose forecast paths are used.
  let series: Int
  /// The factor per working period.
  var factors: [Double]
}
