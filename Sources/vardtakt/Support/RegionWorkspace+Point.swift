import ArgumentParser
package import Governance
import PlanningModel
import Workspace

extension LedgerPoint: ExpressibleByArgument {
  /// Reads a point as people write it: a date (`2027-05-01`), or the number of a decision (`17`).
  package init?(argument: String) {
    if let day = Day(argument) {
      self = .day(day)
    } else if let number = Int(argument), number >= 0 {
      self = .sequence(number)
    } else {
      return nil
    }
  }
}

extension RegionWorkspace {
  /// The moment from which files no longer count for somebody who looks from a point; `nil` when all count.
  ///
  /// A file belongs to a decision when it was imported no later than in the same second. Throws `CommandFailure` for a
  /// decision that is not there.
  func end(of point: LedgerPoint?) throws -> Instant? {
    switch point {
    case nil, .latest: return nil
    case .day(let day): return Instant.endOfSwedishDay(day)
    case .sequence(let number):
      let last = try store.ledgerHead().sequence
      guard number <= last else {
        throw CommandFailure(
          message: "Beslut \(number) finns inte; "
            + (last == 0 ? "liggaren är tom." : "det senaste är beslut \(last). Ange ett nummer till och med \(last)."))
      }
      // Before the first decision is before everything that came with it.
      return try event(max(number, 1)).map { number == 0 ? $0 : Instant(seconds: $0.seconds + 1) }
    }
  }

  /// The day it is for somebody who looks from a point.
  func day(of point: LedgerPoint?) throws -> Day {
    switch point {
    case .day(let day): day
    case nil, .latest: Instant.now().swedishDay
    case .sequence: try end(of: point).map { Instant(seconds: $0.seconds - 1).swedishDay } ?? Instant.now().swedishDay
    }
  }

  /// The same point; throws `CommandFailure` for a decision that is not there and for a day before the first decision.
  func checked(_ point: LedgerPoint?) throws -> LedgerPoint {
    _ = try end(of: point)
    if case .day(let day) = point, let first = try event(1), day < first.swedishDay {
      throw CommandFailure(
        message: "Den \(day) fanns inga beslut; det första är från \(first.swedishDay). Ange den dagen eller en senare."
      )
    }
    return point ?? .latest
  }

  /// The point that changes are told since; throws `CommandFailure` when it is later than the point they are told at.
  ///
  /// `day` is the day that is seen from when no point is given.
  func checked(since: LedgerPoint, asOf point: LedgerPoint?, on day: Day) throws {
    let end = try end(of: point) ?? Instant.endOfSwedishDay(day)
    guard let start = try self.end(of: since), start > end else { return }
    let until = point.map { "--as-of \($0)" } ?? "läget den \(day)"
    throw CommandFailure(
      message: "--since \(since) är senare än \(until). Ange en tidigare dag eller ett tidigare beslut.")
  }

  /// When an event of the ledger was decided; `nil` when it is not there.
  private func event(_ number: Int) throws -> Instant? {
    try store.records(LedgerQuery(after: number - 1, through: number)).first.flatMap { Instant($0.at) }
  }
}
