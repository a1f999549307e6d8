/// What one imported file holds; each kind has one template.
public enum DataSetKind: String, Sendable, Codable, CaseIterable {
  case settings
  case units
  case planningObjects = "planning_objects"
  case serviceMapping = "service_mapping"
  case capacities
  case volumes
  case waiting
  case availableBeds = "available_beds"
  case activityTimes = "activity_times"
  case returnVisits = "return_visits"
  case functions
  case timeUse = "time_use"
  case premises
  case closures
  case compositions
  case competenceMatrix = "competence_matrix"
  case premisesMatrix = "premises_matrix"
  case population
  case careRates = "care_rates"
  case budget
  case limits
  case knownChanges = "known_changes"
  case measures
  case careChains = "care_chains"
  case outcome
  case closedPeriods = "closed_periods"
  case keptForecasts = "kept_forecasts"
  case codeMaps = "code_maps"
  case leftOut = "left_out"

  /// The kinds that the program writes itself and a region has no template for.
  public static let madeByProgram: Set<DataSetKind> = [.keptForecasts, .leftOut]

  /// The kinds whose rows are decisions and therefore enter through the ledger.
  public static let decisions: Set<DataSetKind> = [.limits, .knownChanges, .measures]
}

/// Where the rows of a data set came from (R105).
public struct DataSource: Sendable, Equatable, Codable {
  /// What the rows are.
  public var kind: DataSetKind
  /// The file's name without its folder.
  public var file: String
  /// The day the figures were extracted from the source system; `nil` when nobody has said.
  public var extracted: Day?
  /// The number of data rows.
  public var rows: Int
  /// SHA-256 of the stored bytes in hexadecimal.
  public var contentHash: String

  /// Creates a description of a source.
  public init(kind: DataSetKind, file: String, extracted: Day?, rows: Int, contentHash: String) {
    self.kind = kind
    self.file = file
    self.extracted = extracted
    self.rows = rows
    self.contentHash = contentHash
  }
}

/// The rows of a file that a figure was calculated from.
public struct RowReference: Sendable, Equatable, Codable {
  /// The kind of data set, which names the file.
  public var kind: DataSetKind
  /// The first row in the file, counted from 1 with the header.
  public var firstRow: Int
  /// The last row in the file.
  public var lastRow: Int
  /// How many rows were used.
  public var count: Int

  /// Creates a reference.
  public init(kind: DataSetKind, firstRow: Int, lastRow: Int, count: Int) {
    self.kind = kind
    self.firstRow = firstRow
    self.lastRow = lastRow
    self.count = count
  }
}
