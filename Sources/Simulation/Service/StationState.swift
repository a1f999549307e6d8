/// A station at a moment of a run, together with what never changes about it, so that one read brings all of it near.
struct StationState {
  /// Which urgencies have somebody waiting, a bit for each.
  var mask: UInt64 = 0
  var waiting = 0
  /// How many may wait.
  let places: Int
  /// First and last of those held back elsewhere until there is room here.
  var blockedHead: Int32 = -1
  var blockedTail: Int32 = -1
  /// What a service takes, as a range of all needs.
  let firstNeed: Int32
  let endNeed: Int32
  /// The pool that a service takes one server of, if that is all it takes; otherwise -1.
  let onlyPool: Int32
  let hasSetup: Bool
  let hasTurnover: Bool
  /// Whether it shares servers with no other station.
  let isAlone: Bool

  init(_ plan: ServicePlan, _ station: Int, firstNeed: Int) {
    places = plan.waitingPlaces[station]
    let needs = plan.needs[station]
    self.firstNeed = Int32(firstNeed)
    endNeed = Int32(firstNeed + needs.count)
    onlyPool = needs.count == 1 && needs[0].count == 1 ? Int32(needs[0].pool) : -1
    hasSetup = plan.setups[station] != nil
    hasTurnover = plan.turnovers[station] != nil
    isAlone = plan.neighbours[station].count == 1
  }

  /// Whether anybody waits here or is held back elsewhere.
  var isWanted: Bool { mask != 0 || blockedHead >= 0 }
}
