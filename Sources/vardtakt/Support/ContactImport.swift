import Foundation
import Intake
import PlanningModel

/// Reads extracts with contact rows for `vardtakt import`, and tells a person at a terminal how it goes.
struct ContactImport {
  let profile: ContactProfile
  /// Where the statistics go; `nil` when nobody wants them.
  let statistics: String?
  /// Whether to say how long the rows took.
  let timing: Bool

  func read(_ paths: [String]) throws -> IntakeResult {
    let result = ContactReader(profile).read(paths: paths) { Console.progress(Self.text($0)) }
    if timing {
      let milliseconds = NumberFormat.english.text(result.seconds * 1000, decimals: 2)
      Console.error("contacts: \(result.contacts) in \(milliseconds) ms")
    }
    if let statistics, result.intake.errors.isEmpty {
      try OutputFiles.write(result.statistics.csv, to: statistics)
    }
    return result.intake
  }

  /// As `  42 %, 3 100 000 rader, 12 400 000 rader/s, 1 s kvar`.
  private static func text(_ progress: ContactProgress) -> String {
    func whole(_ value: Double) -> String { NumberFormat.swedish.text(value) }
    let share = progress.byteCount > 0 ? Double(progress.bytes) / Double(progress.byteCount) : 1
    return
      "  \(whole(share * 100)) %, \(whole(Double(progress.rows))) rader, \(whole(progress.rowsPerSecond)) rader/s, "
      + "\(whole(progress.secondsLeft)) s kvar"
  }
}
