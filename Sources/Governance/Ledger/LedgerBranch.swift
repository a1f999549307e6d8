internal import PlanningModel

/// Where a scenario (*scenario*) parts from the plan.
package struct BranchOrigin: Sendable, Equatable {
  /// The number of the last event of the plan that the scenario builds on; 0 before the first.
  package var sequence: Int

  /// Creates an origin.
  package init(sequence: Int) {
    precondition(sequence >= 0, "A branch starts after an event or before all of them.")
    self.sequence = sequence
  }
}

/// That the decisions of a scenario became the plan's: the events after it repeat them, one for one and in order.
package struct BranchAdoption: Sendable, Equatable {
  /// The scenario.
  package var branch: String
  /// The numbers of the scenario's events, in the order they are repeated.
  package var events: [Int]

  /// Creates an adoption.
  package init(branch: String, events: [Int]) {
    self.branch = branch
    self.events = events
  }
}

/// An origin as version 1 of the ledger stores it.
struct StoredBranchOrigin: Codable {
  var after: Int

  init(_ origin: BranchOrigin) { after = origin.sequence }

  var model: BranchOrigin {
    get throws {
      guard after >= 0 else {
        throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "an origin before the first event"))
      }
      return BranchOrigin(sequence: after)
    }
  }
}

/// An adoption as version 1 of the ledger stores it.
struct StoredBranchAdoption: Codable {
  var branch: String
  var events: [Int]

  init(_ adoption: BranchAdoption) {
    branch = adoption.branch
    events = adoption.events
  }

  var model: BranchAdoption { BranchAdoption(branch: branch, events: events) }
}
