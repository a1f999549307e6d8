internal import Governance

/// Which events of the plan a state is folded from at a point of the ledger (*ögonblicksbild*), kept so that the events
/// before the point need not be searched.
///
/// It is a shortcut and never the truth: it holds numbers of events and nothing of what they say. One that is damaged,
/// made by other rules or made for another ledger is thrown away and made anew from the events.
package struct LedgerSnapshot: Sendable, Equatable {
  /// The number of the last event that was looked at.
  package let through: Int
  /// The hash of that event, by which the ledger is known again.
  package let hash: String
  /// The numbers as text: the plan's last event, then those that count, each as its distance from the one before.
  package let numbers: String
  /// SHA-256 of all the above and of the rules for which events count, in hexadecimal.
  package let check: String

  /// Describes a snapshot as it was found; for the stores.
  package init(through: Int, hash: String, numbers: String, check: String) {
    self.through = through
    self.hash = hash
    self.numbers = numbers
    self.check = check
  }

  /// Makes a snapshot after an event; the numbers of the events that count stand in order.
  package init(through: Int, hash: String, last: Int, events: [Int]) {
    var numbers = "\(last)"
    var previous = 0
    for event in events {
      numbers += " \(event - previous)"
      previous = event
    }
    self.init(through: through, hash: hash, numbers: numbers)
  }

  /// Makes a snapshot of numbers that are text already, with the check that fits them.
  package init(through: Int, hash: String, numbers: String) {
    let check = Self.check(through: through, hash: hash, numbers: numbers)
    self.init(through: through, hash: hash, numbers: numbers, check: check)
  }

  /// Makes a snapshot of a selection after the event with a hash.
  init(_ selection: PlanSelection, hash: String) {
    self.init(through: selection.through, hash: hash, last: selection.last, events: selection.events)
  }
}

extension LedgerSnapshot {
  /// How many events lie between snapshots when nothing else is said: a few hundredths of a second to read.
  package static let usualInterval = 10_000

  /// What it says; `nil` when it is damaged, made by other rules or forged with numbers that no ledger has.
  package var contents: (last: Int, events: [Int])? {
    guard check == Self.check(through: through, hash: hash, numbers: numbers) else { return nil }
    var events: [Int] = []
    var last: Int?
    var previous = 0
    for part in numbers.utf8.split(separator: UInt8(ascii: " ")) {
      guard let number = Int(Substring(part)) else { return nil }
      if last == nil {
        last = number
      } else {
        let (event, isTooLarge) = previous.addingReportingOverflow(number)
        if isTooLarge { return nil }
        previous = event
        events.append(event)
      }
    }
    return last.map { ($0, events) }
  }

  /// A program with other rules for which events count gets another check, and makes its snapshots anew.
  private static let form =
    "vardtakt-snapshot-1 "
    + LedgerPayload.Kind.allCases.map { kind in
      "\(kind.rawValue):\(kind.saysAllAboutItsSubject ? "last" : kind.isOfRounds ? "none" : "all")"
    }.joined(separator: ",")

  private static func check(through: Int, hash: String, numbers: String) -> String {
    ContentHash.hexadecimal(of: Array("\(form)\n\(through)\n\(hash)\n\(numbers)".utf8))
  }
}
