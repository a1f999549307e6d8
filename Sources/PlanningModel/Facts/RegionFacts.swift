/// Everything a region has brought, checked and ready to plan on: immutable facts and settings.
public struct RegionFacts: Sendable {
  /// Settings of the plan.
  public var settings: PlanSettings
  /// The organisation.
  public var units: UnitTree
  /// Planning objects and the services in them.
  public var catalogue: ServiceCatalogue
  /// The capacities, in code order.
  public var capacities: [Capacity]
  /// Production per unit and object.
  public var volumes: [VolumeHistory] = []
  /// Waiting lists per unit and object.
  public var waiting: [WaitingHistory] = []
  /// Beds stated directly.
  public var bedStock: [BedStockHistory] = []
  /// The bill of capacity.
  public var activityTimes: [ActivityTime] = []
  /// Return visits per first visit.
  public var returnVisits: [ReturnVisitRule] = []
  /// Staff per function.
  public var functions: [StaffFunction] = []
  /// Time-use profiles.
  public var timeUse: [TimeUse] = []
  /// Rooms, beds and equipment.
  public var premises: [Premises] = []
  /// Dated closures.
  public var closures: [Closure] = []
  /// What staff and premises can do: the rows of the competence matrix, then those of the matrix of premises.
  public var resourceFits: [ResourceFit] = []
  /// Recipes of the capacities.
  public var compositions: [CompositionPart] = []
  /// Inhabitants, past and projected.
  public var population: [PopulationRow] = []
  /// Use of care by age and sex.
  public var careRates: [CareRate] = []
  /// Budget lines.
  public var budget: [BudgetLine] = []
  /// Care chains.
  public var careChains: [CareChainLink] = []
  /// What was really produced in periods that have been planned.
  public var outcome: [VolumeHistory] = []
  /// Periods that no forecast learns from.
  public var closedPeriods: [ClosedMonths] = []
  /// Earlier forecasts as they were made, the oldest first.
  public var keptForecasts: [KeptForecast] = []
  /// Rows of extracts that no planning object or figure has got (R079).
  public var leftOut: [LeftOutRows] = []
  /// Where each data set came from, in order of kind and file.
  public var sources: [DataSource] = []

  /// Creates facts that so far hold the organisation and the catalogue.
  public init(settings: PlanSettings, units: UnitTree, catalogue: ServiceCatalogue, capacities: [Capacity]) {
    self.settings = settings
    self.units = units
    self.catalogue = catalogue
    self.capacities = capacities.sorted { $0.code < $1.code }
  }

  /// The position of each capacity in `capacities`, by its code.
  public var capacityPositions: [CapacityCode: Int] {
    Dictionary(capacities.enumerated().map { ($1.code, $0) }) { first, _ in first }
  }
}
