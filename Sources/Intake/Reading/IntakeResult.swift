package import PlanningModel

/// What an import gave: facts to plan on, or every reason why not.
package struct IntakeResult: Sendable {
  /// What the region has brought; `nil` when any problem is an error.
  package var facts: RegionFacts?
  /// The rows of limits, known changes and measures, which enter through the ledger.
  package var decisions: Decisions
  /// Everything that is wrong or odd, errors first.
  package var problems: [IntakeProblem]
  /// The accepted files in the form to store, in order of kind and file.
  package var dataSets: [CanonicalDataSet]
  /// How each file was read.
  package var quality: QualityReport

  package var errors: [IntakeProblem] { problems.filter { $0.severity == .error } }
  package var warnings: [IntakeProblem] { problems.filter { $0.severity == .warning } }
}

/// A file as it was found, before anybody knows what it holds.
package struct IntakeFile: Sendable {
  /// The name without its folder.
  package var name: String
  package var bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
