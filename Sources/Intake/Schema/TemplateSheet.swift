package import PlanningModel

/// A table of an empty region workbook: headings, what each column means and may hold, and an example.
///
/// Made from the same table of columns that the reader uses, as the text templates are.
package struct TemplateSheet: Sendable {
  /// A column of the sheet.
  package struct Column: Sendable {
    package var heading: String
    /// What it holds, in Swedish.
    package var explanation: String
    package var isRequired: Bool
    package var example: String
    package var content: CellContent
  }

  package var kind: DataSetKind
  /// What the table answers, in Swedish.
  package var purpose: String
  package var isRequired: Bool
  package var columns: [Column]

  /// The sheet's name.
  package var name: String { kind.rawValue }

  /// The first row for the region's own figures, counted from 1: the headings and the example stand above.
  package static let firstRow = 3

  /// The sheets of all tables that a region brings, in the order of the kinds.
  package static var all: [TemplateSheet] {
    DataSetKind.allCases.filter { !DataSetKind.madeByProgram.contains($0) }.compactMap(DataSetSchema.of).map(Self.init)
  }

  /// The column of the sheet of a kind in which its codes stand, counted from 0.
  package static func codeColumn(of kind: DataSetKind) -> Int? {
    DataSetSchema.of(kind)?.columns.firstIndex { [.code, .function, .premises].contains($0.column) }
  }

  private init(_ schema: DataSetSchema) {
    kind = schema.kind
    purpose = schema.purpose
    isRequired = schema.isRequired
    columns = schema.columns.enumerated().map { position, definition in
      let example = schema.words(of: definition.column)?.templateWord(definition.example) ?? definition.example
      return Column(
        heading: (definition.swedish.first ?? definition.key).replacing("_", with: " "),
        explanation: "\(definition.key): \(definition.explanation)", isRequired: definition.isRequired,
        // A row that begins with # is a comment, so the example may stay where it is.
        example: position == 0 ? "# \(example)" : example, content: schema.content(of: definition.column))
    }
  }
}
