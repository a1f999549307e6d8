import ArgumentParser

/// The program: one command with a subcommand for each thing a planner does.
@main
struct Vardtakt: ParsableCommand {
  /// The version that results and the ledger name.
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "vardtakt",
    abstract: "Planerar vård så att planen håller: behov, kapacitet och balans, med varje siffra förklarad.",
    discussion: """
      Börja så här:
        vardtakt demo                                   en påhittad region från början till slut
        vardtakt init MAPP                              tomma mallar att fylla i
        vardtakt import --workspace region.vardtakt --folder MAPP
        vardtakt plan --workspace region.vardtakt
        vardtakt explain --workspace region.vardtakt gap/ENHET/KAPACITET/2027
      """,
    version: version,
    subcommands: [
      DemoCommand.self, InitCommand.self, ImportCommand.self, PlanCommand.self, ExplainCommand.self,
      WhatIfCommand.self, BalanceCommand.self, CoPlanCommand.self, MeasureCommand.self, DeviationCommand.self,
      ReportCommand.self, QueueCommand.self, WardCommand.self, ForecastCommand.self, MethodCommand.self,
      KeepForecastCommand.self,
      QualityCommand.self, JudgeDifferenceCommand.self,
      FollowUpCommand.self, CalculateCommand.self, SimulateCommand.self, ReadCommand.self, ExportCommand.self,
      LedgerCommand.self,
      RoundCommand.self, AssignmentCommand.self, HandshakeCommand.self, DocumentCommand.self, RolesCommand.self,
      MayCommand.self, PlayCommand.self, DecideCommand.self,
    ])

  /// Runs a command; a refusal or failure goes to standard error as one message and the exit status is 1, wrong usage 64.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as CommandFailure {
      Console.error(failure.message)
      exit(withError: ExitCode.failure)
    } catch {
      exit(withError: Failures.described(error))
    }
  }
}
