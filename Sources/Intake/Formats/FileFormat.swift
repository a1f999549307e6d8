/// The kinds of file that a region brings.
package enum FileFormat: String, Sendable, CaseIterable {
  case csv, xlsx, px, jsonStat = "json-stat", sie, paxml

  /// What people call it.
  package var name: String {
    switch self {
    case .csv: "CSV"
    case .xlsx: "Excel (XLSX)"
    case .px: "PC-Axis (PX)"
    case .jsonStat: "JSON-stat"
    case .sie: "SIE"
    case .paxml: "PAXml"
    }
  }
}
