/// One run of wards: who is where at a moment of the run.
struct WardEngine: ~Copyable {
  private enum Kind: UInt32 {
    case arrival, departure
  }

  let plan: WardPlan
  let streamCount: Int
  let measuredFrom: Double
  let end: Double

  var now = 0.0
  private var nextHour: Int
  private var heap = EventHeap()
  private var random: UnitStreams
  /// The next of each stream's planned or known arrivals.
  private var nextPlanned: [Int]
  var census: [Int]
  /// By ward and then stream.
  var present: [Int]

  var wardTallies: [WardTally]
  var streamTallies: [StreamTally]
  var counted: [CensusDistribution]

  init(_ plan: WardPlan, warmUp: Double, end: Double, streams: RandomStreams) {
    self.plan = plan
    self.end = end
    let count = plan.streams.count
    streamCount = count
    measuredFrom = warmUp
    nextHour = Int(warmUp)
    // A stream has 2²⁰ channels, of which six are used.
    random = UnitStreams(
      seed: streams.seed,
      streams: (0..<(count * Self.channels)).map { place in
        streams.number((place / Self.channels) << 20 + place % Self.channels)
      })
    nextPlanned = [Int](repeating: 0, count: count)
    census = [Int](repeating: 0, count: plan.places.count)
    present = [Int](repeating: 0, count: plan.places.count * count)
    wardTallies = [WardTally](repeating: WardTally(), count: plan.places.count)
    streamTallies = [StreamTally](repeating: StreamTally(), count: count)
    counted = [CensusDistribution](repeating: CensusDistribution(), count: plan.places.count)
  }

  private static let channels = 6
  /// What each channel of a stream is drawn for; all draw for everyone who comes, so that scenarios stay in step.
  private enum Channel: Int {
    case arrival, show, stay, delay, extra, leavingHour
  }

  private mutating func unit(_ stream: Int, _ channel: Channel) -> Double {
    random.nextUnit(stream * Self.channels + channel.rawValue)
  }

  mutating func run() -> WardRun {
    for stream in 0..<streamCount { planArrival(stream) }
    var isMeasuring = false
    while heap.count > 0 {
      let (time, payload) = heap.pop()
      guard time <= end else { break }
      if !isMeasuring, time >= measuredFrom {
        beginMeasuring()
        isMeasuring = true
      }
      countHours(before: time)
      now = time
      let whom = Int(payload >> 1)
      if payload & 1 == Kind.arrival.rawValue { arrive(whom) } else { depart(whom) }
    }
    if !isMeasuring { beginMeasuring() }
    countHours(before: end)
    now = end
    return finish()
  }

  /// Counts who is present at every whole hour that has passed.
  private mutating func countHours(before time: Double) {
    while Double(nextHour) < time {
      for ward in census.indices { counted[ward].add(1, hourOfWeek: nextHour % 168, number: census[ward]) }
      nextHour += 1
    }
  }

  private mutating func planArrival(_ stream: Int) {
    let next: Double
    switch plan.streams[stream].arrivals {
    case .random(let profile): next = profile.next(after: now, unit: unit(stream, .arrival))
    case .times(let times):
      let place = nextPlanned[stream]
      nextPlanned[stream] += 1
      next = place < times.count ? times[place] : .infinity
    case .scheduled(let schedule):
      guard !schedule.slots.isEmpty else { return }
      let place = nextPlanned[stream]
      nextPlanned[stream] += 1
      next = Double(place / schedule.slots.count) * 168 + schedule.slots[place % schedule.slots.count].hour
    }
    guard next <= end else { return }
    heap.push(time: next, payload: UInt32(truncatingIfNeeded: stream) << 1 | Kind.arrival.rawValue)
  }

  private mutating func arrive(_ stream: Int) {
    if case .scheduled(let schedule) = plan.streams[stream].arrivals {
      let slot = schedule.slots[(nextPlanned[stream] - 1) % schedule.slots.count]
      for _ in 0..<slot.count where unit(stream, .show) < schedule.showProbability { admit(stream) }
    } else {
      admit(stream)
    }
    planArrival(stream)
  }

  /// Draws the stay, whether there is a place or not, and finds one.
  private mutating func admit(_ stream: Int) {
    let one = plan.streams[stream]
    let base = stream * Self.channels
    let stay = random.draw(one.stay, base + Channel.stay.rawValue)
    var extra = 0.0
    if let delay = one.delay {
      let isDelayed = unit(stream, .delay) < delay.share
      let drawn = random.draw(delay.extra, base + Channel.extra.rawValue)
      if isDelayed { extra = drawn }
    }
    streamTallies[stream].arrived += 1
    let wards = plan.wards[stream]
    let ward: Int
    if let free = wards.first(where: { census[$0] < plan.places[$0] }) {
      ward = free
      if ward == wards[0] { streamTallies[stream].home += 1 } else { streamTallies[stream].elsewhere += 1 }
    } else if one.overflow == .crowdsHome {
      ward = wards[0]
      streamTallies[stream].crowding += 1
    } else {
      streamTallies[stream].refused += 1
      return
    }
    let leaves = leavingTime(stream, now + stay + extra)
    streamTallies[stream].delayedHours += extra
    change(ward, stream, by: 1)
    let payload = UInt32(truncatingIfNeeded: ward * streamCount + stream) << 1 | Kind.departure.rawValue
    heap.push(time: leaves, payload: payload)
  }

  /// Moves the end of a stay to an hour at which the stream leaves, on the same day.
  private mutating func leavingTime(_ stream: Int, _ stayEnds: Double) -> Double {
    guard let shares = plan.leavingShares[stream] else { return stayEnds }
    let unit = unit(stream, .leavingHour)
    let day = (stayEnds / 24).rounded(.down) * 24
    guard day > now else { return stayEnds }
    let hour = shares.firstIndex { unit < $0 } ?? 23
    let before = hour > 0 ? shares[hour - 1] : 0
    return day + Double(hour) + (unit - before) / (shares[hour] - before)
  }

  private mutating func depart(_ place: Int) {
    streamTallies[place % streamCount].left += 1
    change(place / streamCount, place % streamCount, by: -1)
  }

  private mutating func change(_ ward: Int, _ stream: Int, by step: Int) {
    let home = plan.wards[stream][0]
    wardTallies[ward].census.change(by: step, at: now)
    census[ward] += step
    present[ward * streamCount + stream] += step
    let places = plan.places[ward]
    let beyond = max(0, census[ward] - places) - wardTallies[ward].beyond.number
    if beyond != 0 { wardTallies[ward].beyond.change(by: beyond, at: now) }
    if ward != home { wardTallies[home].away.change(by: step, at: now) }
  }

  private mutating func beginMeasuring() {
    now = measuredFrom
    for ward in wardTallies.indices { wardTallies[ward].restart(at: now) }
    for stream in streamTallies.indices {
      streamTallies[stream] = StreamTally()
      streamTallies[stream].presentFirst = presentNow(stream)
    }
  }

  func presentNow(_ stream: Int) -> Int {
    census.indices.reduce(0) { $0 + present[$1 * streamCount + stream] }
  }
}
