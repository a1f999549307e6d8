package import PlanningModel

/// The four grounds of a reasonableness assessment (*rimlighetsbedömning*, R171).
package struct AssessmentGrounds: Sendable, Equatable, Codable {
  /// The estimated need of patients: forecasts and history.
  package var need: String
  /// Known changes: new treatments, changed methods.
  package var knownChanges: String
  /// Available capacity: resources and competence.
  package var capacity: String
  /// Earlier assignments and outcome.
  package var history: String

  /// Creates grounds.
  package init(need: String, knownChanges: String, capacity: String, history: String) {
    self.need = need
    self.knownChanges = knownChanges
    self.capacity = capacity
    self.history = history
  }

  /// The names of the grounds with what is said on each, in the order of the guide.
  package var all: [(name: String, text: String)] {
    [
      ("Uppskattat behov", need), ("Kända förändringar", knownChanges), ("Tillgänglig kapacitet", capacity),
      ("Historik", history),
    ]
  }
}

/// What a unit says about its assignment (R171–R172): it is accepted, or changed with a reason.
package struct Assessment: Sendable, Equatable, Codable {
  /// What the unit can do of one object.
  package struct Proposal: Sendable, Equatable, Codable {
    /// The planning object.
    package var object: PlanningObjectCode
    /// Activities that the unit judges reasonable.
    package var amount: Int

    /// Creates a proposal.
    package init(object: PlanningObjectCode, amount: Int) {
      self.object = object
      self.amount = amount
    }
  }

  /// The plan year.
  package var year: Int
  /// The unit.
  package var unit: UnitCode
  /// What is judged otherwise than assigned; empty or absent when all is accepted.
  package var proposals: [Proposal]?
  /// The four grounds.
  package var grounds: AssessmentGrounds

  /// Creates an assessment.
  package init(year: Int, unit: UnitCode, proposals: [Proposal]? = nil, grounds: AssessmentGrounds) {
    self.year = year
    self.unit = unit
    self.proposals = proposals
    self.grounds = grounds
  }

  /// Whether the unit accepts the whole assignment.
  package var isAccepted: Bool { (proposals ?? []).isEmpty }

  /// The amount the unit judges reasonable where it differs from the assignment.
  package func proposed(_ object: PlanningObjectCode) -> Int? {
    (proposals ?? []).last { $0.object == object }?.amount
  }
}
