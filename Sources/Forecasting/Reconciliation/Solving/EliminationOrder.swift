/// The order in which equations between sums are eliminated so that few new ones arise, and the ones that do.
///
/// The next one is always that with the fewest neighbours (minimum degree), of equals the first. Neighbours are kept as
/// sets of bits, which for some thousand sums is quicker than any list.
///
/// Source: George and Liu, "The evolution of the minimum degree ordering algorithm" (1989), doi:10.1137/1031001.
struct EliminationOrder {
  /// The sums in the order of elimination.
  let order: [Int]
  /// For each place in the order the later places its equation touches, in rising order.
  let later: IndexLists

  init(_ structure: SummingStructure) {
    var graph = NeighbourSets(structure)
    var order: [Int] = []
    var neighbours: [[Int]] = []
    while let next = graph.sumWithFewestNeighbours() {
      order.append(next)
      neighbours.append(graph.eliminate(next))
    }
    var places = [Int](repeating: 0, count: order.count)
    for (place, sum) in order.enumerated() { places[sum] = place }
    self.order = order
    later = IndexLists(neighbours.map { $0.map { places[$0] }.sorted() })
  }
}

/// Which sums share a bottom series, or come to do so by elimination.
private struct NeighbourSets {
  private let words: Int
  private var bits: [UInt64]
  private var degrees: [Int]
  private var remaining: [Int]

  init(_ structure: SummingStructure) {
    let count = structure.sumCount
    words = (count + 63) / 64
    bits = [UInt64](repeating: 0, count: count * words)
    for series in 0..<structure.bottomCount {
      let sums = structure.memberships[series]
      for first in sums {
        for second in sums where first != second {
          bits[Int(first) * words + Int(second) / 64] |= 1 << UInt64(second % 64)
        }
      }
    }
    degrees = [Int](repeating: 0, count: count)
    remaining = Array(0..<count)
    for sum in 0..<count {
      degrees[sum] = bits[sum * words..<(sum + 1) * words].reduce(0) { $0 + $1.nonzeroBitCount }
    }
  }

  func sumWithFewestNeighbours() -> Int? { remaining.min { (degrees[$0], $0) < (degrees[$1], $1) } }

  /// Takes a sum out, joins those that were its neighbours, and returns them.
  mutating func eliminate(_ sum: Int) -> [Int] {
    remaining.removeAll { $0 == sum }
    let row = Array(bits[sum * words..<(sum + 1) * words])
    let filled = row.indices.filter { row[$0] != 0 }
    var neighbours: [Int] = []
    for word in filled {
      var rest = row[word]
      while rest != 0 {
        neighbours.append(word * 64 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
    bits.withUnsafeMutableBufferPointer { bits in
      for neighbour in neighbours {
        let start = neighbour * words
        var gained = 0
        for word in filled {
          let old = bits[start + word]
          let new = old | row[word]
          gained += new.nonzeroBitCount - old.nonzeroBitCount
          bits[start + word] = new
        }
        bits[start + neighbour / 64] &= ~(1 << UInt64(neighbour % 64))
        bits[start + sum / 64] &= ~(1 << UInt64(sum % 64))
        degrees[neighbour] += gained - 2
      }
    }
    return neighbours
  }
}
