internal import Testing
package import Workspace

/// Opens the same workspace anew each time it is called; the first time it is empty.
package typealias OpenWorkspace = @Sendable () throws -> any WorkspaceStore

/// One thing every store must do, with the check of it.
package struct ConformanceRule: Sendable, CustomTestStringConvertible {
  /// The rule in words.
  package let testDescription: String
  /// Tries the rule on an empty workspace; what is broken is recorded as issues of the running test.
  package let check: @Sendable (OpenWorkspace) throws -> Void

  init(_ words: String, check: @escaping @Sendable (OpenWorkspace) throws -> Void) {
    testDescription = words
    self.check = check
  }
}

/// What every store must do, whatever it keeps its data in.
///
/// A store's own test runs all rules, each on a new workspace:
/// ```swift
/// @Test("The store keeps every rule", arguments: WorkspaceConformance.rules)
/// func rule(rule: ConformanceRule) throws { try rule.check { try MyStore(at: place) } }
/// ```
package enum WorkspaceConformance {
  /// All rules.
  package static let rules: [ConformanceRule] =
    dataSetRules + ledgerRules + transactionRules + chainRules + concurrencyRules
    + branchRules + stateRules + copyRules
}

/// The failure that is thrown inside a transaction to see that nothing of it remains.
struct Interruption: Error {}
