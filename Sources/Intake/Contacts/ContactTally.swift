/// A row of a file of contacts: the block it lies in and its place there, since rows are counted when all are read.
struct RowPlace: Comparable, Sendable {
  var block: Int
  var row: Int

  static func < (left: Self, right: Self) -> Bool { (left.block, left.row) < (right.block, right.row) }
}

/// How many rows something is true of, and the first of them.
struct ContactTally: Equatable, Sendable {
  static let placeLimit = 3

  private(set) var count = 0
  private(set) var first: [RowPlace] = []

  /// Counts a row; rows are counted in order within a thread.
  mutating func add(_ place: RowPlace) {
    count += 1
    if first.count < Self.placeLimit { first.append(place) }
  }

  /// Adds what another thread has counted.
  mutating func add(_ other: ContactTally) {
    count += other.count
    first = Array((first + other.first).sorted().prefix(Self.placeLimit))
  }
}

/// Why a row, or one of its figures, is left out.
enum ContactReason: Int, Sendable, CaseIterable {
  // The whole row.
  case tooManyCells, dateMissing, dateUnreadable, dateFarAway, outsideSpan, unitMissing, noObject
  // One figure of it; the contact itself counts.
  case minutesUnreadable, minutesOutOfRange, stayUnreadable, stayOutOfRange, leadUnreadable, leadOutOfRange
  // Not wrong by itself.
  case decimalComma, decimalPoint
}
