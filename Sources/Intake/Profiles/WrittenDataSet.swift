import PlanningModel

/// Writes data sets of a region from what a profile has made of a source: tables and settings as a person would.
struct WrittenDataSet {
  let extracted: Day?
  /// A comment line that says where the rows came from.
  let note: String

  /// A table, or `nil` without rows.
  func table(_ kind: DataSetKind, _ columns: [Column], _ rows: [[String]]) -> CanonicalDataSet? {
    rows.isEmpty ? nil : filled(kind, columns, rows)
  }

  /// A table, with or without rows.
  func filled(_ kind: DataSetKind, _ columns: [Column], _ rows: [[String]]) -> CanonicalDataSet {
    var writer = CSVWriter()
    writer.line(HeadLine(kind: kind, extracted: extracted).text)
    writer.line(note)
    writer.record(columns.map(\.rawValue))
    for row in rows { writer.record(row) }
    return CanonicalDataSet(
      kind: kind, file: DataSetSchema.fileName(of: kind), extracted: extracted, rowCount: rows.count,
      bytes: writer.bytes)
  }

  /// The settings of a region whose plan starts in a month, with what else the profile sets.
  func settings(region: String, planStart: Month, others: [String: String]) -> CanonicalDataSet {
    let lines =
      [note, "region: \"\(region)\"", "plan_start: \(planStart)"]
      + others.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
    return CanonicalDataSet(
      kind: .settings, file: DataSetSchema.fileName(of: .settings), extracted: extracted, rowCount: lines.count,
      bytes: Array((lines.joined(separator: "\n") + "\n").utf8))
  }
}
