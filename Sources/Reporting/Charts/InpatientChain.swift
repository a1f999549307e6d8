/// From care episodes to beds as a drawn chain: shares from level to level, then × length of stay = bed-days, then
/// ÷ (days × occupancy) = beds (R174–R188).
///
/// The rounded number of beds is never shown alone: the unrounded number, the bed-days that the rounding leaves uncovered
/// and the occupancy it really means stand beside it. All results are given by the caller, so that the drawing cannot
/// compute differently from the plan.
public struct InpatientChain: Chart {
  /// The episodes of one level, from the whole down to the ward.
  public struct Level: Sendable, Equatable {
    /// The name of the region, area or ward.
    public let label: String
    /// Its care episodes.
    public let episodes: Double
    /// Its episodes in the round before; `nil` when there was none.
    public let previousEpisodes: Double?
    /// A line of its own, such as what the other wards lost.
    public let note: String?

    /// Creates a level.
    public init(label: String, episodes: Double, previousEpisodes: Double? = nil, note: String? = nil) {
      self.label = label
      self.episodes = episodes
      self.previousEpisodes = previousEpisodes
      self.note = note
    }
  }

  /// The steps from the episodes of the last level to its beds.
  public struct Conversion: Sendable, Equatable {
    /// Mean length of stay in days.
    public let meanLengthOfStay: Double
    /// Episodes × mean length of stay.
    public let bedDays: Double
    /// Days of the period.
    public let days: Int
    /// The occupancy aimed at, as a fraction.
    public let occupancy: Double
    /// Bed-days ÷ (days × occupancy).
    public let unroundedBeds: Double
    /// The beds decided on.
    public let beds: Int
    /// What those beds cover at the aimed occupancy minus the bed-days; negative when they fall short.
    public let residualBedDays: Double
    /// Bed-days ÷ (days × beds), as a fraction; `nil` without beds.
    public let impliedOccupancy: Double?

    /// Creates a conversion from results already computed.
    public init(
      meanLengthOfStay: Double, bedDays: Double, days: Int, occupancy: Double, unroundedBeds: Double, beds: Int,
      residualBedDays: Double, impliedOccupancy: Double?
    ) {
      self.meanLengthOfStay = meanLengthOfStay
      self.bedDays = bedDays
      self.days = days
      self.occupancy = occupancy
      self.unroundedBeds = unroundedBeds
      self.beds = beds
      self.residualBedDays = residualBedDays
      self.impliedOccupancy = impliedOccupancy
    }
  }

  /// One function that the beds need.
  public struct Staff: Sendable, Equatable {
    /// The function, such as *sjuksköterskor*.
    public let label: String
    /// How many.
    public let count: Double

    /// Creates a line of staff.
    public init(label: String, count: Double) {
      self.label = label
      self.count = count
    }
  }

  /// The name, language and width of the chart.
  public let heading: ChartHeading
  /// The levels from the whole down; the last one is converted.
  public let levels: [Level]
  /// The way from episodes to beds.
  public let conversion: Conversion
  /// The staff for the beds; may be empty.
  public let staff: [Staff]
  /// What the staff counts, such as *anställda* or *årsarbetare*.
  public let staffUnit: String

  /// Creates a chain of at least one level.
  public init(
    heading: ChartHeading, levels: [Level], conversion: Conversion, staff: [Staff] = [], staffUnit: String = ""
  ) {
    precondition(!levels.isEmpty, "An inpatient chain begins with at least one level.")
    self.heading = heading
    self.levels = levels
    self.conversion = conversion
    self.staff = staff
    self.staffUnit = staffUnit
  }

  /// The same chart under another heading.
  public func with(heading: ChartHeading) -> InpatientChain {
    InpatientChain(heading: heading, levels: levels, conversion: conversion, staff: staff, staffUnit: staffUnit)
  }

  /// The drawing as one `<svg>` element.
  public func svg() -> String { BoxFlowDrawing(heading: heading, nodes: nodes, summary: summary).svg() }
}
