internal import PlanningModel

extension LedgerEvent {
  /// The event on one line as people are told of it, in Swedish.
  ///
  /// Example: `beslut 17 av Maria (planerare) 2027-05-01T10:00:00Z om limit/occupancy/0101//`
  package var summary: String { "beslut \(sequence) av \(actor) (\(role)) \(at) om \(payload.subject)" }
}
