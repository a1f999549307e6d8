/// A number and its sum over time.
struct AreaTally {
  var number = 0
  var area = 0.0
  var changed = 0.0

  @inline(__always)
  mutating func change(by step: Int, at time: Double) {
    settle(at: time)
    number += step
  }

  @inline(__always)
  mutating func settle(at time: Double) {
    area += Double(number) * (time - changed)
    changed = time
  }

  /// Begins to measure anew, with the number as it is.
  mutating func restart(at time: Double) {
    area = 0
    changed = time
  }
}

/// What is added up for a class at a station.
struct QueueTally {
  var queue = AreaTally()
  var served = 0
  var sum = 0.0
  var squares = 0.0
  var waitArea = 0.0
  var zeros = 0
  /// Where this tally's cells begin, or -1 as long as nobody has waited.
  var cells = -1

  mutating func restart(at time: Double) {
    let kept = (queue, cells)
    self = QueueTally()
    (queue, cells) = kept
    queue.restart(at: time)
  }
}

/// What is added up for a class.
struct FlowTally {
  var presence = AreaTally()
  var presentFirst = 0
  var arrived = 0
  var refused = 0
  var left = 0
  var stayArea = 0.0
  var timeSum = 0.0
  var timed = 0

  mutating func leave(entered: Double, _ measuredFrom: Double, at time: Double) {
    presence.change(by: -1, at: time)
    left += 1
    stayArea += time - max(entered, measuredFrom)
    guard entered >= measuredFrom else { return }
    timeSum += time - entered
    timed += 1
  }

  mutating func restart(at time: Double) {
    var kept = presence
    kept.restart(at: time)
    self = FlowTally()
    presence = kept
    presentFirst = kept.number
  }
}

/// What is added up for a pool.
struct PoolTally {
  var taken = AreaTally()
  var level: Int
  var levelArea = 0.0
  var changed = 0.0

  init(level: Int) { self.level = level }

  mutating func setLevel(_ new: Int, at time: Double) {
    levelArea += Double(level) * (time - changed)
    changed = time
    level = new
  }

  mutating func restart(at time: Double) {
    taken.restart(at: time)
    levelArea = 0
    changed = time
  }
}
