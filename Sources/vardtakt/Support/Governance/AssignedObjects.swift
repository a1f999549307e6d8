import Governance
import Planning
import PlanningModel
import Workspace

/// The planning objects that assignments may be about: those of the region's catalogue, or any where there is none.
struct AssignedObjects {
  /// A planning object with what people call it; `nil` when nobody has said.
  struct Named {
    let code: PlanningObjectCode
    let name: String?
  }

  private let facts: RegionFacts?
  private let state: GovernanceState

  /// Reads the catalogue of the files in force.
  init(_ reading: GovernanceReading, _ workspace: RegionWorkspace) throws {
    state = reading.state
    let read = try workspace.store.dataSets(current: true).isEmpty ? nil : workspace.input(asOf: nil).facts
    facts = read.flatMap { $0.catalogue.objects.isEmpty ? nil : $0 }
  }

  /// The object of a code; throws `CommandFailure` with the nearest code when the catalogue does not have it.
  func named(_ word: String) throws -> Named {
    guard let facts else { return Named(code: PlanningObjectCode(word), name: earlierName(PlanningObjectCode(word))) }
    let code = try MethodWords.object(word, in: facts)
    return Named(code: code, name: facts.catalogue.object(code)?.name ?? earlierName(code))
  }

  /// What the object's amounts count; only what counts the same thing may be summed.
  ///
  /// Stays are stays and bed-days bed-days whatever they are for, but a visit is not a dialysis; without a catalogue
  /// each object counts its own.
  func counted(_ code: PlanningObjectCode) -> String {
    guard let object = facts?.catalogue.object(code) else { return "object/\(code)" }
    guard object.measure == .activities else { return object.measure.rawValue }
    return "\(object.measure.rawValue)/\(object.service)/\(object.contact)"
  }

  /// The sum of some lines; `nil` when they count different things.
  func sum(of lines: [AssignmentLine]) -> Int? {
    Set(lines.map { counted($0.object) }).count > 1 ? nil : lines.reduce(0) { $0 + $1.amount }
  }

  /// What the object was called in an assignment before, in the latest year that says.
  private func earlierName(_ object: PlanningObjectCode) -> String? {
    for (_, plan) in state.years.sorted(by: { $0.key > $1.key }) {
      for (_, book) in plan.books.sorted(by: { $0.key > $1.key }) {
        if let name = book.assignments.lazy.compactMap({ $0.line(object)?.name }).first { return name }
      }
    }
    return nil
  }
}
