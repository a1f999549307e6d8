import Intake
import Workspace

/// What an import says to the person who ran it.
enum ImportReport {
  /// Most problems that are listed at once.
  private static let limit = 200

  /// Every problem that stopped an import, with what to do now.
  static func problems(_ problems: [IntakeProblem], in place: String) -> String {
    let count = problems.placeCount
    let head = count == 1 ? "Ett fel i \(place); inget har lästs in:" : "\(count) fel i \(place); inget har lästs in:"
    return ([head] + list(problems)).joined(separator: "\n")
  }

  private static func list(_ problems: [IntakeProblem]) -> [String] {
    let rest = problems.dropFirst(limit).placeCount
    return problems.prefix(limit).map { "  \($0)" } + (rest > 0 ? ["  … och \(rest) till"] : [])
  }

  /// How the files were read, what is odd about them and what was stored.
  static func summary(_ result: IntakeResult, outcome: ImportOutcome, workspace: String) -> String {
    var lines = result.quality.dataSets.map { "  \($0.summary)" }
    let warnings = result.warnings
    if !warnings.isEmpty {
      lines.append("Att titta på (\(warnings.placeCount)):")
      lines += list(warnings)
    }
    let stored = outcome.dataSets.count { $0.isChange }
    lines.append(
      outcome.isChange
        ? "Inläst i \(workspace): \(stored) nya eller ändrade filer, \(outcome.events.count) beslut."
        : "Inget nytt: allt finns redan i \(workspace).")
    return (["Lästa filer:"] + lines).joined(separator: "\n") + "\n"
  }
}
