import Governance
import PlanningModel
import Workspace

/// A ledger of many events about some thousands of things, every twentieth of them from the rounds of ten plan years,
/// and how long it takes to open, ask and verify it.
struct FilledLedger {
  let address: String
  let count: Int
  var things = 5_000

  private static let batch = 10_000

  /// Fills the ledger up to the wanted number of events, if it is not, and prints the times.
  func measure() throws {
    try LedgerLoad.timing("fill") {
      let store = try LedgerLoad.open(address)
      var next = try store.ledgerHead().sequence
      while next < count {
        _ = try store.append((next..<min(next + Self.batch, count)).map(event))
        next = try store.ledgerHead().sequence
      }
      try store.close()
    }
    var store = try LedgerLoad.open(address, create: false)
    try store.close()
    try LedgerLoad.timing("open and fold the state") {
      store = try LedgerLoad.open(address, create: false)
      _ = try store.state()
    }
    for point in [count, count - 1, count / 2, count / 2 - 1, count / 100] {
      try LedgerLoad.timing("state as of event \(point)") { _ = try store.state(asOf: .sequence(point)) }
    }
    let day = Instant.now().swedishDay
    try LedgerLoad.timing("state as of \(day)") { _ = try store.state(asOf: .day(day)) }
    try LedgerLoad.timing("rounds and roles") { _ = GovernanceState.fold(try store.eventsOfGovernance()) }
    for number in 0..<2 {
      try LedgerLoad.timing("append one") {
        let basis = LedgerBasis(sequence: try store.ledgerHead().sequence - 1_000)
        let id = "sist-\(number)-\(basis.sequence)"
        _ = try store.append([LedgerLoad.event(id, unit: id, value: 1)], basedOn: basis)
      }
    }
    try LedgerLoad.timing("verify") { _ = try LedgerVerification(of: store) }
    try store.close()
  }

  private func event(_ number: Int) throws -> NewLedgerEvent {
    let unit = "E\(number % things)"
    guard number % 20 == 10 else {
      return try LedgerLoad.event("h-\(number)", unit: unit, value: Double(number))
    }
    let year = 2027 + number / 20 % 10
    let decision: GovernanceEvent =
      number < 200
      ? .planYearOpened(PlanYearOpening(year: year, region: Code("R"), owner: PersonID("maria")))
      : .capacityStated(
        CapacityStatement(year: year, unit: Code(unit), object: Code("MED-SV"), amount: 9_000, measure: .bedDays))
    return try NewLedgerEvent(
      id: "command:h-\(number)/1", at: Instant.now(), actor: "chef", role: "verksamhetschef", unit: Code(unit),
      reason: "Underlag till ronden", payload: .governance(decision))
  }
}
