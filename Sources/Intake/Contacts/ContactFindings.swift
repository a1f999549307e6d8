/// What one thread has found besides the figures: rows left out, signs of persons, and what ends the reading.
struct ContactFindings: Sendable {
  /// A cell that has the form of an identity number.
  struct Hit: Comparable, Sendable {
    var place: RowPlace
    /// −1 for a comment line.
    var column: Int

    static func < (left: Self, right: Self) -> Bool {
      left.place == right.place ? left.column < right.column : left.place < right.place
    }
  }

  /// Why a file cannot be read to its end.
  enum Stop: Equatable, Sendable {
    case unterminatedQuote, rowTooLong
    /// A byte 0, which no text has.
    case binary
    case excess(ContactExcess)
  }

  private static let hitLimit = 50

  /// Rows that are neither blank nor comments.
  private(set) var rows = 0
  private(set) var tallies = [ContactTally](repeating: ContactTally(), count: ContactReason.allCases.count)
  private(set) var hits: [Hit] = []
  /// By column: cells of ten digits that may be identity numbers, and cells that hold anything.
  private(set) var bareHits: [Int: ContactTally] = [:]
  private(set) var filled: [Int: Int] = [:]
  private(set) var stop: (place: RowPlace, reason: Stop)?
}

extension ContactFindings {
  mutating func countRow() { rows += 1 }

  mutating func add(_ reason: ContactReason, at place: RowPlace) { tallies[reason.rawValue].add(place) }

  mutating func add(_ tally: ContactTally, to reason: ContactReason) { tallies[reason.rawValue].add(tally) }

  mutating func addFilled(column: Int, count: Int = 1) { filled[column, default: 0] += count }

  mutating func add(_ finding: IdentityNumber.Finding, column: Int, at place: RowPlace) {
    switch finding {
    case .none: return
    case .bareTenDigits: bareHits[column, default: ContactTally()].add(place)
    case .certain: if hits.count < Self.hitLimit { hits.append(Hit(place: place, column: column)) }
    }
  }

  mutating func stop(_ reason: Stop, at place: RowPlace) {
    if stop.map({ place < $0.place }) ?? true { stop = (place, reason) }
  }

  /// Whether reading on is of no use.
  var isFinal: Bool { stop != nil || !hits.isEmpty }

  /// Adds what many rows have counted together.
  mutating func add(rows count: Int) { rows += count }

  /// Adds what another thread has found.
  mutating func add(_ other: ContactFindings) {
    rows += other.rows
    for reason in tallies.indices { tallies[reason].add(other.tallies[reason]) }
    hits = (hits + other.hits).sorted()
    bareHits.merge(other.bareHits) { left, right in
      var sum = left
      sum.add(right)
      return sum
    }
    filled.merge(other.filled, uniquingKeysWith: +)
    if let other = other.stop { stop(other.reason, at: other.place) }
  }
}
