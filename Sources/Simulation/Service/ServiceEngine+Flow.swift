extension ServiceEngine {
  mutating func arrive(_ customerClass: Int) {
    comingClasses -= 1
    guard arrivalsLeft > 0 else { return }
    arrivalsLeft -= 1
    if arrivalsLeft > 0 { planArrival(customerClass) }
    flowTallies.base[customerClass].arrived += 1
    let station = plan.entries[customerClass]
    let startsNow = !stations.base[station].isWanted && canTake(station)
    guard startsNow || hasRoom(station) else {
      flowTallies.base[customerClass].refused += 1
      return
    }
    present += 1
    flowTallies.base[customerClass].presence.change(by: 1, at: now)
    let customer = newCustomer(customerClass)
    if startsNow { start(customer, at: station, joined: now) } else { enqueue(customer, at: station) }
  }

  private mutating func newCustomer(_ customerClass: Int) -> Int {
    let customer: Int
    if freeCustomer >= 0 {
      customer = Int(freeCustomer)
      freeCustomer = customers.base[customer].next
    } else {
      customer = customers.count
      customers.append(Customer())
    }
    customers.base[customer].entered = now
    customers.base[customer].customerClass = Int32(truncatingIfNeeded: customerClass)
    return customer
  }

  mutating func endService(_ customer: Int) {
    let station = Int(customers.base[customer].station)
    let customerClass = Int(customers.base[customer].customerClass)
    let next = nextStation(from: station, customerClass)
    guard next >= 0 else {
      leave(customer)
      vacate(station)
      return
    }
    // Who goes on gives the servers back first, for the next station may need the same ones.
    let turns = stations.base[station].hasTurnover
    if !turns { release(station) }
    if hasRoom(next) {
      enqueue(customer, at: next)
    } else if !stations.base[next].isWanted, canTake(next) {
      start(customer, at: next, joined: now)
    } else {
      if !turns { take(station) }
      block(customer, before: next)
      return
    }
    if turns { planTurnover(station) }
    settle(station)
    settle(next)
  }

  /// The next station by the class's routes, or -1 to leave.
  @inline(__always)
  private mutating func nextStation(from station: Int, _ customerClass: Int) -> Int {
    let sure = sureNext.base[station * classCount + customerClass]
    return sure > -2 ? sure : drawNext(from: station, customerClass)
  }

  private mutating func drawNext(from station: Int, _ customerClass: Int) -> Int {
    let unit = random.nextUnit(classCount + customerClass)
    for route in plan.routes[station * classCount + customerClass] where unit < route.upTo { return route.to }
    return -1
  }

  @inline(__always)
  private func hasRoom(_ station: Int) -> Bool { stations.base[station].waiting < stations.base[station].places }

  private mutating func leave(_ customer: Int) {
    let customerClass = Int(customers.base[customer].customerClass)
    present -= 1
    flowTallies.base[customerClass].leave(entered: customers.base[customer].entered, measuredFrom, at: now)
    customers.base[customer].station = -1
    customers.base[customer].next = freeCustomer
    freeCustomer = Int32(truncatingIfNeeded: customer)
  }

  /// Gives a station's servers back, after their turnover if there is one, and offers them.
  private mutating func vacate(_ station: Int) {
    if stations.base[station].hasTurnover {
      planTurnover(station)
    } else {
      release(station)
      settle(station)
    }
  }

  private mutating func planTurnover(_ station: Int) {
    guard let turnover = plan.turnovers[station] else { return }
    let time = random.draw(turnover, (2 + station) * classCount)
    plan(.turnoverEnd, station, at: now + time)
  }
}

extension ServiceEngine {
  /// Whether everything that a service needs is free.
  @inline(__always)
  func canTake(_ station: Int) -> Bool {
    let only = stations.base[station].onlyPool
    if only >= 0 { return free.base[Int(only)] > 0 }
    for place in Int(stations.base[station].firstNeed)..<Int(stations.base[station].endNeed) {
      let need = needs.base[place]
      if free.base[need.pool] < need.count { return false }
    }
    return true
  }

  @inline(__always)
  mutating func take(_ station: Int) {
    let only = Int(stations.base[station].onlyPool)
    guard only < 0 else {
      free.base[only] -= 1
      poolTallies.base[only].taken.change(by: 1, at: now)
      return
    }
    for place in Int(stations.base[station].firstNeed)..<Int(stations.base[station].endNeed) {
      let need = needs.base[place]
      free.base[need.pool] -= need.count
      poolTallies.base[need.pool].taken.change(by: need.count, at: now)
    }
  }

  @inline(__always)
  mutating func release(_ station: Int) {
    let only = Int(stations.base[station].onlyPool)
    guard only < 0 else {
      free.base[only] += 1
      poolTallies.base[only].taken.change(by: -1, at: now)
      return
    }
    for place in Int(stations.base[station].firstNeed)..<Int(stations.base[station].endNeed) {
      let need = needs.base[place]
      free.base[need.pool] += need.count
      poolTallies.base[need.pool].taken.change(by: -need.count, at: now)
    }
  }

  /// Takes the servers and plans the end of the service.
  private mutating func start(_ customer: Int, at station: Int, joined: Double) {
    take(station)
    let place = station * classCount + Int(customers.base[customer].customerClass)
    recordStart(place, joined: joined)
    customers.base[customer].station = Int32(truncatingIfNeeded: station)
    let stream = 2 * classCount + place
    var time = random.draw(services.base[place], stream)
    if stations.base[station].hasSetup, let setup = plan.setups[station] { time += random.draw(setup, stream) }
    plan(.serviceEnd, customer, at: now + time)
  }

  @inline(__always)
  private mutating func enqueue(_ customer: Int, at station: Int) {
    let customerClass = Int(customers.base[customer].customerClass)
    let urgency = urgencies.base[customerClass]
    let list = station * levels + urgency
    customers.base[customer].joined = now
    customers.base[customer].next = -1
    customers.base[customer].station = Int32(truncatingIfNeeded: station)
    let last = tails.base[list]
    if last < 0 {
      heads.base[list] = Int32(truncatingIfNeeded: customer)
      stations.base[station].mask |= 1 << UInt64(urgency)
    } else {
      customers.base[Int(last)].next = Int32(truncatingIfNeeded: customer)
    }
    tails.base[list] = Int32(truncatingIfNeeded: customer)
    stations.base[station].waiting += 1
    queueTallies.base[station * classCount + customerClass].queue.change(by: 1, at: now)
  }

  /// Takes out the most urgent who has waited longest; somebody waits.
  @inline(__always)
  private mutating func dequeue(at station: Int) -> Int {
    let urgency = stations.base[station].mask.trailingZeroBitCount
    let list = station * levels + urgency
    let customer = Int(heads.base[list])
    heads.base[list] = customers.base[customer].next
    if heads.base[list] < 0 {
      tails.base[list] = -1
      stations.base[station].mask &= ~(1 << UInt64(urgency))
    }
    stations.base[station].waiting -= 1
    let place = station * classCount + Int(customers.base[customer].customerClass)
    queueTallies.base[place].queue.change(by: -1, at: now)
    return customer
  }

  /// Keeps a customer where they are, with the servers, until there is room at the next station.
  private mutating func block(_ customer: Int, before next: Int) {
    let station = Int(customers.base[customer].station)
    customers.base[customer].joined = now
    customers.base[customer].next = -1
    let last = stations.base[next].blockedTail
    if last < 0 {
      stations.base[next].blockedHead = Int32(truncatingIfNeeded: customer)
    } else {
      customers.base[Int(last)].next = Int32(truncatingIfNeeded: customer)
    }
    stations.base[next].blockedTail = Int32(truncatingIfNeeded: customer)
    blockedTallies.base[station].change(by: 1, at: now)
  }

  /// Takes out who has been held back longest; the servers they held are given back, or turned over.
  private mutating func unblock(before next: Int) -> Int {
    let customer = Int(stations.base[next].blockedHead)
    stations.base[next].blockedHead = customers.base[customer].next
    if stations.base[next].blockedHead < 0 { stations.base[next].blockedTail = -1 }
    let station = Int(customers.base[customer].station)
    blockedTallies.base[station].change(by: -1, at: now)
    if stations.base[station].hasTurnover {
      planTurnover(station)
    } else {
      release(station)
      postpone(station)
    }
    return customer
  }

  private mutating func postpone(_ station: Int) {
    if unsettledCount == unsettled.count {
      unsettled.append(station)
    } else {
      unsettled.base[unsettledCount] = station
    }
    unsettledCount += 1
  }

  /// Starts whatever can start after a station's servers were given back, and all that follows from it.
  @inline(__always)
  mutating func settle(_ station: Int) {
    if stations.base[station].isAlone {
      // The usual case needs no list: a start that unblocks nobody concerns no other station.
      while stations.base[station].isWanted, canTake(station) { startFirst(at: station) }
      if unsettledCount > 0 { settleAll() }
    } else {
      postpone(station)
      settleAll()
    }
  }

  @inline(never)
  private mutating func settleAll() {
    while unsettledCount > 0 {
      unsettledCount -= 1
      let around = unsettled.base[unsettledCount]
      while let chosen = mostUrgent(around: around) { startFirst(at: chosen) }
    }
  }

  /// The station, of those that share servers with this one, whose first in line goes before all others that can start.
  @inline(__always)
  private func mostUrgent(around station: Int) -> Int? {
    var best: Int?
    var bestUrgency = Int.max
    var bestTime = Double.infinity
    for other in plan.neighbours[station] {
      guard stations.base[other].isWanted, canTake(other) else { continue }
      let mask = stations.base[other].mask
      let first =
        mask != 0 ? heads.base[other * levels + mask.trailingZeroBitCount] : stations.base[other].blockedHead
      let urgency = urgencies.base[Int(customers.base[Int(first)].customerClass)]
      let time = customers.base[Int(first)].joined
      if urgency < bestUrgency || (urgency == bestUrgency && time < bestTime) {
        (best, bestUrgency, bestTime) = (other, urgency, time)
      }
    }
    return best
  }

  private mutating func startFirst(at station: Int) {
    guard stations.base[station].mask != 0 else {
      // Nobody can wait here, so that who is held back elsewhere comes straight to the server.
      let customer = unblock(before: station)
      start(customer, at: station, joined: now)
      return
    }
    let customer = dequeue(at: station)
    start(customer, at: station, joined: customers.base[customer].joined)
    while stations.base[station].blockedHead >= 0, hasRoom(station) {
      let moved = unblock(before: station)
      enqueue(moved, at: station)
    }
  }
}
