import PlanningModel

/// What the columns of a foreign table mean (*källprofil*), so that any extract can be read without a program.
///
/// A profile names the columns that make up the units, the objects and the period, the figures, and the rows that are
/// sums. Written in YAML; the two shipped ones are examples to start from.
package struct SourceProfile: Sendable, Decodable {
  /// The word the profile is asked for by.
  package var name: String
  /// What it reads, in Swedish.
  package var description: String
  /// The region's name, the root of the units.
  var region: String
  /// Lines of `settings.yaml` besides the region and the start, which follow from the table.
  var settings: [String: String]
  /// The sheet of a workbook, by name; the first visible one with any cell where none is named.
  var sheet: String?
  /// The cells of a sheet, as `B4:G40`, with the headings in the first row; all of them where none are named.
  var range: String?
  var period: PeriodRole
  /// The levels below the region, from the top.
  var levels: [LevelRole]
  /// When the units are open.
  var opening: OpeningPattern
  var objects: [ObjectRole]
  var beds: BedRole?
  /// Rows that are left out, mostly sums.
  var exclude: [ExcludeRule]
  /// For a column, values that are read as others, for a name that has been spelt in two ways over time.
  var replace: [String: [String: String]]
  /// What codes of the source mean in the region, while they hold.
  var codeMaps: CodeMaps
  /// For a column, short codes for its values; others become a slug of the value.
  var codes: [String: [String: String]]
  /// For a column, names for its values; others keep the value.
  var names: [String: [String: String]]
  /// Whether a unit without a row in the last period is taken to have closed, if its top unit has other rows there.
  var closeAbsentUnits: Bool
  /// Whether a series without any figure but 0 is left out.
  var skipZeroSeries: Bool
}

extension SourceProfile {
  /// The column with the period, and how it writes it.
  struct PeriodRole: Sendable, Decodable {
    enum Form: String, Sendable, Decodable, CaseIterable {
      /// A month or quarter in any of the forms that the other files may use.
      case code
      /// The first or last day of the period.
      case firstDay, lastDay
    }

    var column: String
    var form: Form
    var grain: PeriodGrain
  }

  /// The units of one level, named by one or more columns.
  struct LevelRole: Sendable, Decodable {
    var columns: [String]
    var level: Level
    var kind: String
    /// Whether the columns are a code by themselves; otherwise the code of the unit above comes first.
    var unique: Bool
  }

  /// A column with figures.
  struct FigureRole: Sendable, Decodable, Equatable {
    var column: String
    /// Whether the figures are beds on an average day, which are multiplied by the days of the period.
    var averageBeds: Bool
  }

  /// A planning object for each distinct value of some columns.
  struct ObjectRole: Sendable, Decodable {
    var columns: [String]
    /// Put after the code and the name, to tell objects of the same columns apart.
    var suffix: String
    var nameSuffix: String
    var service: String
    var caregiver: String
    var contact: String
    var acuity: Acuity
    var measure: VolumeMeasure
    /// The figures by their column in volumes.csv or waiting.csv.
    var figures: [String: FigureRole]
    /// Columns that should add up to the activities; how many rows do not is reported.
    var checkSum: [String]
  }

  /// The beds of the units.
  struct BedRole: Sendable, Decodable {
    var capacity: String
    var name: String
    var available: FigureRole
    var occupied: FigureRole?
  }

  /// Rows to leave out by the value of a column.
  struct ExcludeRule: Sendable, Decodable {
    var column: String
    var values: [String]
    var suffix: String?
    /// A regular expression for the whole value.
    var pattern: String?
  }

  /// All columns that the profile names.
  var columns: Set<String> {
    var columns: Set<String> = [period.column]
    for level in levels { columns.formUnion(level.columns) }
    for object in objects { columns.formUnion(object.columns + object.checkSum + object.figures.values.map(\.column)) }
    if let beds { columns.formUnion([beds.available.column] + (beds.occupied.map { [$0.column] } ?? [])) }
    return columns.union(exclude.map(\.column))
  }
}
