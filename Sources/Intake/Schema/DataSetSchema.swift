package import PlanningModel

/// One column of a data set.
package struct ColumnDefinition: Sendable {
  let column: Column
  /// Swedish headings that are read as well.
  let swedish: [String]
  /// Whether the header must have it.
  let isRequired: Bool
  /// Whether it is part of what must not stand twice.
  let isKey: Bool
  /// What it holds, in Swedish, for the template.
  let explanation: String
  /// A value for the template's example row.
  let example: String

  /// The English heading.
  package var key: String { column.rawValue }

  /// Whether a heading, normalised by `DataSetSchema.normalised`, means this column.
  func matches(_ heading: String) -> Bool { heading == key || swedish.contains(heading) }
}

/// The columns of one kind of file: the only place that says what the reader accepts and the templates explain.
package struct DataSetSchema: Sendable {
  package let kind: DataSetKind
  /// What the file answers, in Swedish.
  package let purpose: String
  package let columns: [ColumnDefinition]
  /// Whether a region must bring the file.
  package var isRequired: Bool { Self.requiredKinds.contains(kind) }

  /// The files without which nothing can be planned.
  package static let requiredKinds: [DataSetKind] = [.settings, .units, .planningObjects, .volumes]

  /// The file's name in a region folder.
  package var fileName: String { Self.fileName(of: kind) }

  package static func fileName(of kind: DataSetKind) -> String {
    kind == .settings ? "settings.yaml" : "\(kind.rawValue).csv"
  }

  /// The schema of a kind of table; `nil` for the settings, which are no table.
  package static func of(_ kind: DataSetKind) -> DataSetSchema? { all.first { $0.kind == kind } }

  /// A heading in lower case with underscores for spaces and hyphens.
  static func normalised(_ heading: String) -> String {
    String(heading.lowercased().map { " -\u{00A0}".contains($0) ? "_" : $0 })
  }
}

/// Shorthand for the tables of columns below: a required column.
func need(_ column: Column, _ swedish: String, key: Bool = false, _ explanation: String, _ example: String)
  -> ColumnDefinition
{
  define(column, swedish, isRequired: true, isKey: key, explanation, example)
}

/// Shorthand for the tables of columns below: a column that may be left out.
func may(_ column: Column, _ swedish: String, key: Bool = false, _ explanation: String, _ example: String)
  -> ColumnDefinition
{
  define(column, swedish, isRequired: false, isKey: key, explanation, example)
}

private func define(
  _ column: Column, _ swedish: String, isRequired: Bool, isKey: Bool, _ explanation: String, _ example: String
) -> ColumnDefinition {
  ColumnDefinition(
    column: column, swedish: swedish.split(separator: "|").map(String.init), isRequired: isRequired, isKey: isKey,
    explanation: explanation, example: example)
}
