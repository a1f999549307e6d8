import Numerics

/// One line of one replication: whole persons by the week their wait began, served from the oldest.
///
/// Persons of a group are numbered in the order they came. A line that loses persons keeps a bit for each, so that it is
/// known who left: of two runs with the same arrivals, the one with more slots then always holds a part of the other's
/// persons, group by group.
struct LineState {
  /// All who ever came, by group; a group is a week in which waits began.
  private(set) var came: [Int32]
  /// Those still waiting, by group.
  private(set) var waiting: [Int32]
  /// How far service has come in each group; who left unserved before that is counted too.
  private var passed: [Int32]
  /// Where the bits of each group begin.
  private var firstBit: [Int]
  private var left: [UInt64] = []
  private var usedBits = 0
  private let keepsBits: Bool
  /// The oldest group with anybody waiting, or one past the newest.
  private(set) var head = 0
  /// One past the newest group.
  private(set) var end = 0
  /// All waiting.
  private(set) var total = 0
  /// How many can ever join the newest group.
  private(set) var roomOfNewest = 0

  init(groups: Int, keepsBits: Bool) {
    came = [Int32](repeating: 0, count: groups)
    waiting = came
    passed = came
    firstBit = [Int](repeating: 0, count: groups)
    self.keepsBits = keepsBits
  }

  /// Forgets the last replication.
  mutating func reset() {
    for group in 0..<end {
      came[group] = 0
      waiting[group] = 0
      passed[group] = 0
    }
    for word in 0..<((usedBits + 63) / 64) { left[word] = 0 }
    usedBits = 0
    head = 0
    end = 0
    total = 0
  }

  /// Opens the next group, which at most so many will ever join.
  mutating func open(atMost bound: Int) {
    roomOfNewest = bound
    if keepsBits {
      firstBit[end] = usedBits
      usedBits += bound
      while left.count * 64 < usedBits { left.append(0) }
    }
    if total == 0 { head = end }
    end += 1
  }

  /// Lets persons join an open group.
  mutating func join(_ count: Int, group: Int) {
    guard count > 0 else { return }
    came[group] += Int32(count)
    waiting[group] += Int32(count)
    head = total == 0 ? group : min(head, group)
    total += count
  }

  /// The part of a group that service has not come to.
  func openShare(group: Int) -> Double {
    Double(came[group] - passed[group]) / Double(max(1, came[group]))
  }

  /// Takes at most so many from the oldest group and says how many; 0 when nobody waits.
  mutating func take(atMost count: Int) -> Int {
    guard total > 0 else { return 0 }
    let group = head
    let here = Int(waiting[group])
    if count >= here {
      passed[group] = came[group]
      waiting[group] = 0
      total -= here
      advanceHead()
      return here
    }
    pass(count, group: group)
    waiting[group] -= Int32(count)
    total -= count
    return count
  }

  private mutating func advanceHead() {
    if total == 0 {
      head = end
      return
    }
    while waiting[head] == 0 { head += 1 }
  }

  private mutating func pass(_ count: Int, group: Int) {
    guard keepsBits else {
      passed[group] += Int32(count)
      return
    }
    // Sixty-four persons at a time, up to right after the last one taken.
    var place = Int(passed[group])
    var remaining = count
    while true {
      let bit = firstBit[group] + place
      var present = ~left[bit >> 6] >> UInt64(bit & 63)
      let here = present.nonzeroBitCount
      if here >= remaining {
        for _ in 1..<remaining { present &= present - 1 }
        place += present.trailingZeroBitCount + 1
        break
      }
      remaining -= here
      place += 64 - (bit & 63)
    }
    passed[group] = Int32(place)
  }
}

extension LineState {
  /// Lets some of those waiting leave, and says how many and how long they had waited in all.
  ///
  /// Marks fall on persons from the youngest to the oldest, served or not; those on persons who are no longer there are
  /// void. Nobody's leaving thus depends on how many slots there were.
  mutating func leave(rates: RemovalRates, newest: Int, random: PhiloxRandom) -> (count: Int, weeks: Int) {
    guard total > 0, rates.highest > 0 else { return (0, 0) }
    var marks = SkipSequence(rates.marks, random: random)
    var count = 0
    var weeks = 0
    var start = 0
    var group = newest
    let oldest = head
    while group >= oldest {
      let size = Int(came[group])
      while marks.next < start + size {
        let place = size - 1 - (marks.next - start)
        let holds = rates.isConstant || marks.nextUnit() * rates.highest < rates.rate(afterWeeks: newest - group)
        if holds && place >= Int(passed[group]) {
          let bit = firstBit[group] + place
          let mask: UInt64 = 1 << UInt64(bit & 63)
          if left[bit >> 6] & mask == 0 {
            left[bit >> 6] |= mask
            waiting[group] -= 1
            count += 1
            weeks += newest - group
          }
        }
        marks.advance()
      }
      start += size
      group -= 1
    }
    total -= count
    if total == 0 || waiting[head] == 0 { advanceHead() }
    return (count, weeks)
  }
}

/// Shares who leave in a week, by weeks waited.
struct RemovalRates: Sendable {
  let byWeek: [Double]
  let highest: Double
  let marks: MarkRate
  let isConstant: Bool

  init(_ rates: [Double]) {
    byWeek = rates
    highest = rates.max() ?? 0
    marks = MarkRate(highest)
    isConstant = rates.allSatisfy { $0 == rates[0] }
  }

  func rate(afterWeeks weeks: Int) -> Double {
    byWeek.isEmpty ? 0 : byWeek[min(weeks, byWeek.count - 1)]
  }
}
