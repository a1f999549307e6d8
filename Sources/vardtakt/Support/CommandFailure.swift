import ArgumentParser
import Governance
import Intake
import Optimization
import Planning
import Workspace

/// Why a command stops, in words that say what to do about it.
struct CommandFailure: Error {
  let message: String
}

/// Turns what the rooms throw into failures with their own messages.
enum Failures {
  /// An error that argument parsing can show: usage errors as they are, others as a message and exit status 1.
  static func described(_ error: any Error) -> any Error {
    let message: String? =
      switch error {
      case let error as WorkspaceError: error.message
      case let error as LedgerError: error.message
      case let error as ExplanationError: error.message
      case let error as VariationError: error.message
      case let error as FormulaError: error.message
      case let error as MeasureRefusal: error.message
      case let error as DeviationRefusal: error.message
      case let error as GateOverrideRefusal: error.message
      case let error as GovernanceRefusal: error.message
      case let error as SolverError: error.swedish
      case let error as ChainNetworkError: error.message
      case let error as PacedAssignmentError: error.message
      default: nil
      }
    guard let message else { return error }
    Console.error(message)
    return ExitCode.failure
  }
}
