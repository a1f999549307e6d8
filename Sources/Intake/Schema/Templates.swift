package import PlanningModel

/// The files of an empty region folder: headings, what each column means, and an example row.
///
/// Written from the same table of columns that the reader uses, so that a template is never out of date.
package enum Templates {
  /// The name and text of each file, in the order of the kinds.
  package static var all: [(name: String, text: String)] {
    DataSetKind.allCases.filter { !DataSetKind.madeByProgram.contains($0) }
      .map { (DataSetSchema.fileName(of: $0), text(of: $0)) }
  }

  /// The text of one template.
  package static func text(of kind: DataSetKind) -> String {
    guard let schema = DataSetSchema.of(kind) else { return settings }
    var lines = [HeadLine(kind: kind, extracted: nil).text, "# \(schema.purpose)"]
    for column in schema.columns {
      let swedish = column.swedish.first.map { " (\($0.replacing("_", with: " ")))" } ?? ""
      let optional = column.isRequired ? "" : "; kolumnen får saknas"
      lines.append("# \(column.key)\(swedish): \(column.explanation)\(optional)")
    }
    lines.append("# Exempel: \(schema.columns.map { CSVWriter.quoted($0.example) }.joined(separator: ";"))")
    lines.append(schema.columns.map(\.key).joined(separator: ";"))
    return lines.joined(separator: "\n") + "\n"
  }

  private static var settings: String {
    let lines = SettingDefinition.all.map { setting in
      let line = "\(setting.key): \(setting.example)"
      return setting.isRequired ? "\(line)   # \(setting.explanation)" : "# \(line)   # \(setting.explanation)"
    }
    return "# Inställningar för regionens plan. Ta bort # framför en rad för att ändra den.\n"
      + lines.joined(separator: "\n") + "\n"
  }
}
