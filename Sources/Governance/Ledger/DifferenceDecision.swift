package import PlanningModel

/// That somebody has judged a difference between units, or taken the judgement back (R075).
///
/// Who judged, when and why stand on the event, where a reason is always required.
package struct DifferenceDecision: Sendable, Equatable {
  /// What is judged; a later judgement of the same takes its place.
  package struct Key: Hashable, Sendable {
    /// The address of the difference, as `stay/MED-SV`.
    package var difference: String
    /// The unit whose value is meant; `nil` for the difference as a whole.
    package var unit: UnitCode?
  }

  /// The address of the difference, as `stay/MED-SV`.
  package var difference: String
  /// The unit whose value is meant; `nil` for the difference as a whole.
  package var unit: UnitCode?
  /// What it is; `nil` takes an earlier judgement back.
  package var verdict: DifferenceJudgement.Verdict?

  /// Creates a decision.
  package init(difference: String, unit: UnitCode?, verdict: DifferenceJudgement.Verdict?) {
    self.difference = difference
    self.unit = unit
    self.verdict = verdict
  }

  /// What is judged.
  package var key: Key { Key(difference: difference, unit: unit) }
}

/// A judged difference as version 1 of the ledger stores it.
struct StoredDifference: Codable {
  /// The word for a judgement taken back, which no verdict is called.
  private static let open = "open"

  var difference: String
  var unit: UnitCode?
  var verdict: String

  init(_ decision: DifferenceDecision) {
    difference = decision.difference
    unit = decision.unit
    verdict = decision.verdict?.rawValue ?? Self.open
  }

  /// Throws when the verdict is a word this program does not know.
  func model() throws -> DifferenceDecision {
    guard verdict != Self.open else { return DifferenceDecision(difference: difference, unit: unit, verdict: nil) }
    guard let known = DifferenceJudgement.Verdict(rawValue: verdict) else {
      throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "unknown verdict"))
    }
    return DifferenceDecision(difference: difference, unit: unit, verdict: known)
  }
}
