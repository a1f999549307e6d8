package import PlanningModel

/// How one file was read and what it holds.
package struct DataSetQuality: Sendable, Equatable, Codable {
  package var kind: DataSetKind
  package var file: String
  package var rows: Int
  package var encoding: TextEncoding
  /// The word for the separator: semikolon, komma or tabb; empty for the settings.
  package var separator: String = ""
  /// `nil` when no number has decimals.
  package var decimalSign: DecimalSign?
  /// The first and last period; `nil` for tables without periods.
  package var periods: ClosedRange<Period>?
  /// The share of the figures that are missing, 0–1; `nil` for tables without periods.
  package var missingShare: Double?
  package var errors = 0
  package var warnings = 0
}

/// How all files of an import were read, in order of kind and file.
package struct QualityReport: Sendable, Equatable, Codable {
  package var dataSets: [DataSetQuality]

  package init(dataSets: [DataSetQuality] = []) { self.dataSets = dataSets }
}

extension DataSetQuality {
  /// One line for a person, as `volumes.csv: 120 rader, UTF-8, semikolon, decimalkomma, 2024-01–2025-12, 2 % tomma`.
  package var summary: String {
    var parts = ["\(rows) \(rows == 1 ? "rad" : "rader")", encoding.rawValue]
    if !separator.isEmpty { parts.append(separator) }
    if let decimalSign { parts.append(decimalSign == .comma ? "decimalkomma" : "decimalpunkt") }
    if let periods { parts.append("\(periods.lowerBound)–\(periods.upperBound)") }
    if let missingShare, missingShare > 0 {
      parts.append(missingShare < 0.01 ? "under 1 % saknas" : "\(Int((missingShare * 100).rounded())) % saknas")
    }
    if errors > 0 { parts.append("\(errors) fel") }
    if warnings > 0 { parts.append("\(warnings) \(warnings == 1 ? "varning" : "varningar")") }
    return "\(file): \(parts.joined(separator: ", "))"
  }
}
