/// Bottom series and the sums over them that have to agree: a tree, or several trees crossed (Swedish: summeringsstruktur).
///
/// Bottom series are numbered from 0. In a `SeriesTable` the bottom series come first, then the sums in the order given.
///
/// ```swift
/// // Two clinics with two planning objects each: the clinics, the objects and the total.
/// let structure = try SummingStructure(
///   bottomCount: 4, sums: [[0, 1], [2, 3], [0, 2], [1, 3], [0, 1, 2, 3]], levels: [1, 1, 2, 2, 3])
/// ```
public struct SummingStructure: Sendable {
  /// How many bottom series there are.
  public let bottomCount: Int
  /// The level of each sum, for example 1 for clinics and 2 for regions; errors are compared level by level.
  public let levels: [Int]
  /// The parts of all sums, sum by sum, and where those of each sum begin.
  let parts: IndexLists
  /// The sums of all bottom series, series by series, and where those of each series begin.
  let memberships: IndexLists

  /// Checks and keeps the sums, each a list of bottom series in any order.
  ///
  /// - Parameters:
  ///   - bottomCount: At least 1.
  ///   - sums: Each with two parts or more; no two of them alike. `merging` handles sums that are less well behaved.
  ///   - levels: The level of each sum; without it all sums are of level 1.
  /// - Throws: `SummingStructureError`.
  public init(bottomCount: Int, sums: [[Int]], levels: [Int]? = nil) throws(SummingStructureError) {
    try Self.check(bottomCount: bottomCount, sums: sums, levels: levels)
    let sorted = sums.map { $0.sorted() }
    var seen: [[Int]: Int] = [:]
    for (position, parts) in sorted.enumerated() {
      guard parts.count > 1 else { throw .singlePart(sum: position, part: parts[0]) }
      if let first = seen.updateValue(position, forKey: parts) { throw .sameParts(first: first, second: position) }
    }
    self.init(bottomCount: bottomCount, sorted: sorted, levels: levels ?? sums.map { _ in 1 })
  }

  private init(bottomCount: Int, sorted: [[Int]], levels: [Int]) {
    self.bottomCount = bottomCount
    self.levels = levels
    parts = IndexLists(sorted)
    memberships = parts.transposed(count: bottomCount)
  }

  private static func check(bottomCount: Int, sums: [[Int]], levels: [Int]?) throws(SummingStructureError) {
    guard bottomCount > 0 else { throw .noBottomSeries }
    if let levels, levels.count != sums.count { throw .levelCountDiffers(sums: sums.count, levels: levels.count) }
    var latest = [Int](repeating: -1, count: bottomCount)
    for (position, parts) in sums.enumerated() {
      guard !parts.isEmpty else { throw .emptySum(sum: position) }
      for part in parts {
        guard latest.indices.contains(part) else {
          throw .unknownPart(sum: position, part: part, bottomCount: bottomCount)
        }
        guard latest[part] != position else { throw .repeatedPart(sum: position, part: part) }
        latest[part] = position
      }
    }
  }
}

extension SummingStructure {
  /// How many sums there are.
  public var sumCount: Int { parts.count }

  /// How many series there are in all, bottom series and sums.
  public var seriesCount: Int { bottomCount + sumCount }

  /// The bottom series of a sum, in rising order, which is the order they are added in.
  public func parts(ofSum sum: Int) -> [Int] { parts[sum].map(Int.init) }

  /// Keeps sums of which some may have a single part or the same parts as another: those need no series of their own.
  ///
  /// Real structures have them: a hospital with a single clinic, a clinic with a single planning object.
  ///
  /// - Returns: The structure, and for each sum given the row of a `SeriesTable` where its values stand: a bottom
  ///   series, or the first sum with these parts.
  /// - Throws: `SummingStructureError` for sums that are empty or name series that do not exist.
  public static func merging(
    bottomCount: Int, sums: [[Int]], levels: [Int]? = nil
  ) throws(SummingStructureError) -> (structure: SummingStructure, rows: [Int]) {
    try check(bottomCount: bottomCount, sums: sums, levels: levels)
    var kept: [[Int]] = []
    var keptLevels: [Int] = []
    var places: [[Int]: Int] = [:]
    var rows: [Int] = []
    for (position, unsorted) in sums.enumerated() {
      let parts = unsorted.sorted()
      if parts.count == 1 {
        rows.append(parts[0])
      } else if let place = places[parts] {
        rows.append(bottomCount + place)
      } else {
        places[parts] = kept.count
        rows.append(bottomCount + kept.count)
        kept.append(parts)
        keptLevels.append(levels?[position] ?? 1)
      }
    }
    return (SummingStructure(bottomCount: bottomCount, sorted: kept, levels: keptLevels), rows)
  }
}
