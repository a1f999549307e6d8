/// One run of a service plan: what is where at a moment of the run, in storage that is laid out before it begins.
///
/// Nothing is allocated per event; lists grow by doubling when more customers are present than ever before.
struct ServiceEngine: ~Copyable {
  /// Someone in the system, or a free slot.
  struct Customer {
    /// When they joined the queue they wait in, or since when they have been blocked.
    var joined = 0.0
    var entered = 0.0
    /// The next in the same list, or -1.
    var next: Int32 = -1
    var customerClass: Int32 = 0
    /// Where they wait or are served; -1 for a free slot.
    var station: Int32 = -1
  }

  /// What happens at an event, above 25 bits for whom it concerns.
  enum Kind: UInt32 {
    case arrival, serviceEnd, turnoverEnd, calendarStep, warmUpEnd
  }

  let plan: ServicePlan
  let length: RunLength
  let classCount: Int
  let levels: Int
  /// The time at which the run ends, infinite for a run that ends by arrivals.
  let end: Double
  /// How many may come yet, of all classes together.
  var arrivalsLeft: Int
  var now = 0.0
  var measuredFrom = 0.0
  var events = 0
  var present = 0
  /// Classes of whom another is planned to come.
  var comingClasses = 0

  var heap = EventHeap()
  var customers = Slab(repeating: Customer(), count: 0)
  var freeCustomer: Int32 = -1
  var stations: Slab<StationState>
  /// First and last waiting by station and urgency.
  var heads: Slab<Int32>
  var tails: Slab<Int32>
  /// By class, 0 for the most urgent.
  var urgencies: Slab<Int>
  /// By station and class: where all go next, -1 if all leave, or -2 if they part.
  var sureNext: Slab<Int>
  /// Servers at work that are not taken; below zero while services outlast a calendar's step down.
  var free: Slab<Int>
  var needs: Slab<ServicePlan.Need>
  /// By station and class.
  var services: Slab<Variate>
  /// Stations whose servers have been given back and not yet been offered.
  var unsettled = Slab(repeating: 0, count: 0)
  var unsettledCount = 0
  /// The running number of the next step of each pool's calendar.
  var steps: Slab<Int>
  /// By class, the time between arrivals; those that come otherwise have a constant that is not used.
  var intervals: Slab<Variate>
  var isRenewal: Slab<Bool>
  /// The next of each class's known arrival times.
  var nextTimes: Slab<Int>
  /// By class arrivals, then by class routes, then services by station and class.
  var random: UnitStreams

  var queueTallies: Slab<QueueTally>
  var flowTallies: Slab<FlowTally>
  var poolTallies: Slab<PoolTally>
  var blockedTallies: Slab<AreaTally>
  var cells = Slab(repeating: UInt32(0), count: 0)
  var batchSums: Slab<Double>
  var batchCounts: Slab<Int>
  let batchesPerTime: Double

  init(_ plan: ServicePlan, length: RunLength, streams: RandomStreams) {
    self.plan = plan
    self.length = length
    let stations = plan.stationNames.count
    classCount = plan.classNames.count
    levels = plan.levels
    switch length.end {
    case .time(let time): (end, arrivalsLeft) = (time, .max)
    case .arrivals(let count): (end, arrivalsLeft) = (.infinity, count)
    }
    let classes = classCount
    let firstNeeds = plan.needs.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    self.stations = Slab((0..<stations).map { StationState(plan, $0, firstNeed: firstNeeds[$0]) })
    heads = Slab(repeating: -1, count: stations * levels)
    tails = Slab(repeating: -1, count: stations * levels)
    urgencies = Slab(plan.urgencies)
    sureNext = Slab(plan.routes.map { $0.isEmpty ? -1 : $0[0].upTo >= 1 ? $0[0].to : -2 })
    free = Slab(plan.pools.map { $0.calendar?.level(at: 0) ?? $0.level })
    needs = Slab(plan.needs.flatMap { $0 })
    services = Slab(plan.services)
    steps = Slab(repeating: 0, count: plan.pools.count)
    intervals = Slab(
      plan.arrivals.map { arrivals in
        if case .renewal(let variate) = arrivals { return variate }
        return Variate(.constant, 0)
      })
    isRenewal = Slab(
      plan.arrivals.map { arrivals in
        if case .renewal = arrivals { return true }
        return false
      })
    nextTimes = Slab(repeating: 0, count: classCount)
    // A class has 2²⁰ channels: one for arrivals, one for routes, one for each station.
    random = UnitStreams(
      seed: streams.seed,
      streams: (0..<classes).map { streams.number($0 << 20) } + (0..<classes).map { streams.number($0 << 20 + 1) }
        + (0..<stations * classes).map { streams.number(($0 % classes) << 20 + 2 + $0 / classes) })
    queueTallies = Slab(repeating: QueueTally(), count: stations * classes)
    flowTallies = Slab(repeating: FlowTally(), count: classes)
    poolTallies = Slab(plan.pools.map { PoolTally(level: $0.calendar?.level(at: 0) ?? $0.level) })
    blockedTallies = Slab(repeating: AreaTally(), count: stations)
    batchesPerTime = 1 / length.batchWidth
    let batches = batchesPerTime > 0 ? length.batches : 0
    batchSums = Slab(repeating: 0, count: stations * classes * batches)
    batchCounts = Slab(repeating: 0, count: stations * classes * batches)
  }

  /// Runs to the end and says what was measured.
  mutating func run() -> ServiceRun {
    begin()
    while heap.count > 0 {
      let (time, payload) = heap.pop()
      guard time <= end else { break }
      now = time
      events += 1
      let whom = Int(payload & 0x1FF_FFFF)
      switch Kind(rawValue: payload >> 25) {
      case .arrival: arrive(whom)
      case .serviceEnd: endService(whom)
      case .turnoverEnd:
        release(whom)
        settle(whom)
      case .calendarStep: stepCalendar(whom)
      case .warmUpEnd: beginMeasuring()
      case nil: preconditionFailure("Only the kinds above are ever planned.")
      }
      if present == 0, end.isInfinite, comingClasses == 0 || arrivalsLeft == 0 { break }
    }
    if end.isFinite { now = end }
    return finish()
  }

  private mutating func begin() {
    if length.warmUp > 0 { plan(.warmUpEnd, 0, at: length.warmUp) }
    for pool in plan.pools.indices {
      guard let calendar = plan.pools[pool].calendar, calendar.steps.count > 1 || calendar.steps[0].from > 0 else {
        continue
      }
      while calendar.start(ofStep: steps.base[pool]) <= 0 { steps.base[pool] += 1 }
      plan(.calendarStep, pool, at: calendar.start(ofStep: steps.base[pool]))
    }
    for customerClass in 0..<classCount { planArrival(customerClass) }
  }

  @inline(__always)
  mutating func plan(_ kind: Kind, _ whom: Int, at time: Double) {
    precondition(whom < 1 << 25, "At most 33 million customers are in a system at once.")
    heap.push(time: time, payload: kind.rawValue << 25 | UInt32(truncatingIfNeeded: whom))
  }

  /// Plans the next arrival of a class, if there is one.
  @inline(__always)
  mutating func planArrival(_ customerClass: Int) {
    let next =
      isRenewal.base[customerClass]
      ? now + random.draw(intervals.base[customerClass], customerClass) : nextOtherArrival(customerClass)
    guard next.isFinite else { return }
    comingClasses += 1
    plan(.arrival, customerClass, at: next)
  }

  @inline(never)
  private mutating func nextOtherArrival(_ customerClass: Int) -> Double {
    switch plan.arrivals[customerClass] {
    case .renewal: return .infinity
    case .profile(let profile): return profile.next(after: now, unit: random.nextUnit(customerClass))
    case .times(let times):
      let place = nextTimes.base[customerClass]
      nextTimes.base[customerClass] = place + 1
      return place < times.count ? times[place] : .infinity
    }
  }

  private mutating func stepCalendar(_ pool: Int) {
    guard let calendar = plan.pools[pool].calendar else { return }
    let step = calendar.steps[steps.base[pool] % calendar.steps.count]
    steps.base[pool] += 1
    plan(.calendarStep, pool, at: calendar.start(ofStep: steps.base[pool]))
    let change = step.level - poolTallies.base[pool].level
    poolTallies.base[pool].setLevel(step.level, at: now)
    free.base[pool] += change
    guard change > 0 else { return }
    for station in plan.needs.indices where plan.needs[station].contains(where: { $0.pool == pool }) {
      settle(station)
    }
  }
}
