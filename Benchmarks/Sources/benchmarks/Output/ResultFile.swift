import Foundation

/// All comparisons as JSON for machines, with every single run.
struct ResultFile: Encodable {
  private let processors: Int
  private let system: String
  private let comparisons: [Entry]

  init(_ comparisons: [Comparison]) {
    processors = ProcessInfo.processInfo.activeProcessorCount
    system = ProcessInfo.processInfo.operatingSystemVersionString
    self.comparisons = comparisons.map { comparison in
      Entry(title: comparison.title, cases: comparison.rows.map { Case($0, in: comparison) })
    }
  }

  /// Writes the file anew.
  func write(to path: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try encoder.encode(self).write(to: URL(fileURLWithPath: path))
  }

  private struct Entry: Encodable {
    let title: String
    let cases: [Case]
  }

  private struct Case: Encodable {
    let name: String
    var notMeasured: String?
    var medianSeconds: Double?
    var peakBytes: Int?
    var ratio: Double?
    var aimSeconds: Double?
    var aimPeakBytes: Int?
    var aimIsMet: Bool?
    var runs: [Sample] = []

    init(_ row: Comparison.Row, in comparison: Comparison) {
      name = row.name.trimmingCharacters(in: .whitespaces)
      aimSeconds = row.aim?.seconds
      aimPeakBytes = row.aim?.peakBytes
      switch row.outcome {
      case .absent(let reason): notMeasured = reason
      case .measured(let measurement):
        medianSeconds = measurement.median
        peakBytes = measurement.peakBytes
        ratio = comparison.ratio(to: row)
        aimIsMet = row.aim?.isMet(by: measurement)
        runs = measurement.samples
      }
    }
  }
}
