extension ServiceEngine {
  /// Counts a service that begins, and the wait before it.
  @inline(__always)
  mutating func recordStart(_ place: Int, joined: Double) {
    let tally = queueTallies.base + place
    let wait = now - joined
    tally.pointee.waitArea += now - max(joined, measuredFrom)
    guard joined >= measuredFrom else { return }
    tally.pointee.served += 1
    tally.pointee.sum += wait
    tally.pointee.squares += wait * wait
    if wait > 0 {
      if tally.pointee.cells < 0 { openCells(place) }
      cells.base[tally.pointee.cells + WaitHistogram.cell(of: wait)] += 1
    } else {
      tally.pointee.zeros += 1
    }
    guard batchesPerTime > 0 else { return }
    let batch = place * length.batches + min(length.batches - 1, Int((joined - measuredFrom) * batchesPerTime))
    batchSums.base[batch] += wait
    batchCounts.base[batch] += 1
  }

  private mutating func openCells(_ place: Int) {
    queueTallies.base[place].cells = cells.count
    for _ in 0..<WaitHistogram.cellCount { cells.append(0) }
  }

  /// Forgets what was added up during the warm-up.
  mutating func beginMeasuring() {
    measuredFrom = now
    for place in 0..<queueTallies.count { queueTallies.base[place].restart(at: now) }
    for place in 0..<flowTallies.count { flowTallies.base[place].restart(at: now) }
    for place in 0..<poolTallies.count { poolTallies.base[place].restart(at: now) }
    for place in 0..<blockedTallies.count { blockedTallies.base[place].restart(at: now) }
    for place in 0..<cells.count { cells.base[place] = 0 }
  }

  /// Closes all sums at the end of the run.
  mutating func finish() -> ServiceRun {
    let waiters = waitingCustomers()
    for customer in waiters {
      let one = customers.base[customer]
      let place = Int(one.station) * classCount + Int(one.customerClass)
      queueTallies.base[place].waitArea += now - max(one.joined, measuredFrom)
    }
    for customer in 0..<customers.count where customers.base[customer].station >= 0 {
      let one = customers.base[customer]
      flowTallies.base[Int(one.customerClass)].stayArea += now - max(one.entered, measuredFrom)
    }
    for place in 0..<queueTallies.count { queueTallies.base[place].queue.settle(at: now) }
    for place in 0..<flowTallies.count { flowTallies.base[place].presence.settle(at: now) }
    for place in 0..<blockedTallies.count { blockedTallies.base[place].settle(at: now) }
    for place in 0..<poolTallies.count {
      poolTallies.base[place].taken.settle(at: now)
      poolTallies.base[place].setLevel(poolTallies.base[place].level, at: now)
    }
    let time = now - measuredFrom
    let span = time > 0 ? time : 1
    return ServiceRun(
      stationNames: plan.stationNames, classNames: plan.classNames, measuredTime: time, endTime: now,
      waits: plan.stationNames.indices.map { station in
        (0..<classCount).map { waitingResult(station * classCount + $0, span) }
      },
      pools: plan.pools.enumerated().map { place, pool in
        let tally = poolTallies.base[place]
        return ServiceRun.Use(
          name: pool.name, meanTaken: tally.taken.area / span, meanAtWork: tally.levelArea / span)
      },
      flows: (0..<classCount).map { flowResult($0, span) },
      meanNumbersBlocked: plan.stationNames.indices.map { blockedTallies.base[$0].area / span },
      events: events)
  }

  private func waitingCustomers() -> [Int] {
    var found: [Int] = []
    for list in 0..<heads.count {
      var customer = heads.base[list]
      while customer >= 0 {
        found.append(Int(customer))
        customer = customers.base[Int(customer)].next
      }
    }
    return found
  }

  private func waitingResult(_ place: Int, _ span: Double) -> ServiceRun.Waiting {
    let tally = queueTallies.base[place]
    var result = ServiceRun.Waiting()
    result.served = tally.served
    result.sum = tally.sum
    result.squares = tally.squares
    result.histogram.zeros = tally.zeros
    if tally.cells >= 0 {
      result.histogram.cells = Array(
        UnsafeBufferPointer(start: cells.base + tally.cells, count: WaitHistogram.cellCount))
    }
    if batchesPerTime > 0 {
      let range = (place * length.batches)..<((place + 1) * length.batches)
      result.batchSums = range.map { batchSums.base[$0] }
      result.batchCounts = range.map { batchCounts.base[$0] }
    }
    result.queueArea = tally.queue.area
    result.waitArea = tally.waitArea
    result.meanNumberWaiting = tally.queue.area / span
    return result
  }

  private func flowResult(_ customerClass: Int, _ span: Double) -> ServiceRun.Flow {
    let tally = flowTallies.base[customerClass]
    var flow = ServiceRun.Flow()
    flow.arrived = tally.arrived
    flow.refused = tally.refused
    flow.left = tally.left
    flow.presentFirst = tally.presentFirst
    flow.presentLast = tally.presence.number
    flow.presentArea = tally.presence.area
    flow.stayArea = tally.stayArea
    flow.meanNumberPresent = tally.presence.area / span
    flow.timeSum = tally.timeSum
    flow.timed = tally.timed
    return flow
  }
}
