import ArgumentParser
import Foundation
import Governance

/// `vardtakt decide`: any command of the programming interface, as JSON.
struct DecideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide", abstract: "Utför ett kommando skrivet som JSON; samma form som sidor och skript använder.",
    discussion: """
      vardtakt decide --workspace W --actor vera --reason "Dialog 12/3" \\
        '{"receive": {"year": 2027, "unit": "MED"}}'

      Kommandon: \(GovernanceCommand.Kind.allCases.map(\.rawValue).joined(separator: ", ")).
      """)

  @OptionGroup var options: GovernanceDecidingOptions

  @Argument(help: "Kommandot som JSON.")
  var command: String

  func run() throws {
    try options.decide { _, _ in
      do throws(CommandTextError) {
        return try GovernanceCommand(json: command)
      } catch {
        throw CommandFailure(message: error.message)
      }
    }
  }
}
