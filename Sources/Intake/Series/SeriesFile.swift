/// The series of one file on one time axis.
package struct SeriesFile: Sendable {
  /// The file's name without its folder.
  package let name: String
  package let axis: SeriesAxis
  /// The series in the order they first stand in the file.
  package let series: [NamedValues]
}

/// A series with its name.
package struct NamedValues: Sendable, Equatable {
  package let name: String
  /// One value for each step of the axis; NaN where missing.
  package let values: [Double]
}

/// What the reading of a file gave: the series, or every reason why not.
package struct SeriesReading: Sendable {
  /// `nil` when any problem is an error.
  package let file: SeriesFile?
  /// Everything that is wrong or odd, errors first.
  package let problems: [IntakeProblem]

  package var errors: [IntakeProblem] { problems.filter { $0.severity == .error } }
  package var warnings: [IntakeProblem] { problems.filter { $0.severity == .warning } }
}

/// What has been read from a file before the labels are understood.
struct SeriesDraft {
  /// A period's label and the row where it first stands.
  struct Label {
    var text: String
    var row: Int
  }

  /// The values of one series with the label and row of each.
  struct Values {
    var name: String
    var labels: [Int] = []
    var values: [Double] = []
    var rows: [Int] = []
  }

  /// Each label once, in the order of the file.
  var labels: [Label] = []
  var series: [Values] = []
  /// Whether all series stand in the same rows, so that what is wrong with one row is said once.
  var isWide: Bool
  /// The heading of the period.
  var periodHeading: String
  private var identifiers: [String: Int] = [:]

  init(isWide: Bool, periodHeading: String) {
    self.isWide = isWide
    self.periodHeading = periodHeading
  }

  /// The number of a label, which is noted when it is new.
  mutating func identifier(of text: String, row: Int) -> Int {
    if let known = identifiers[text] { return known }
    identifiers[text] = labels.count
    labels.append(Label(text: text, row: row))
    return labels.count - 1
  }
}
