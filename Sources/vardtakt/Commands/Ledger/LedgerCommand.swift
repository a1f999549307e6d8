import ArgumentParser
import Governance
import Workspace

/// `vardtakt ledger`: the decisions as they were made, and scenarios beside the plan.
struct LedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger", abstract: "Liggaren: besluten så som de fattades, och scenarier vid sidan av planen.",
    subcommands: [
      LedgerLogCommand.self, LedgerVerifyCommand.self, LedgerBranchCommand.self, LedgerCompareCommand.self,
      LedgerAdoptCommand.self, LedgerCopyCommand.self,
    ])
}

/// Who decides, in which role and why.
struct DecidingOptions: ParsableArguments {
  @Option(name: .long, help: "Vem som beslutar; skrivs i liggaren.")
  var actor: String

  @Option(name: .long, help: "I vilken roll; skrivs i liggaren.")
  var role: String

  @Option(name: .long, help: "Varför; skrivs i liggaren.")
  var reason: String

  /// Whoever decides.
  var author: LedgerAuthor { LedgerAuthor(actor: actor, role: role) }
}
