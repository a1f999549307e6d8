import Governance
import PlanningModel

/// What is said about a deviation card in one sentence.
enum DeviationWords {
  static func state(_ card: DeviationCard) -> String {
    let left =
      "\(card.code) saknar \(NumberFormat.swedish.short(card.remaining)) av "
      + NumberFormat.swedish.short(card.missing)
    if let closed = card.closed { return "\(left), stängd \(closed)" }
    return card.nextStep.map { "\(left), nästa är steg \($0.rawValue)" } ?? "\(left), alla steg är tagna"
  }
}
