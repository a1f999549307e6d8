/// The Cholesky factor L of C D C′ for C = [I −A] and a diagonal D, with sums in an order that keeps L sparse.
///
/// A adds bottom series up to sums, so that C D C′ = A D₍bottom₎ A′ + D₍sums₎.
///
/// Source: Davis, "Direct methods for sparse linear systems" (2006), doi:10.1137/1.9780898718881, chapter 4.
struct SumFactor: Sendable {
  /// The sum at each place.
  let order: [Int]
  /// The rows below the diagonal of each column of L.
  let rows: IndexLists
  /// The numbers at these rows.
  let values: [Double]
  /// The diagonal of L.
  let diagonal: [Double]

  init(_ structure: SummingStructure, bottom: [Double], sums: [Double]) {
    let elimination = EliminationOrder(structure)
    order = elimination.order
    rows = elimination.later
    (values, diagonal) = Self.factor(structure, elimination, bottom: bottom, sums: sums)
  }
}

extension SumFactor {
  /// Column by column: what the matrix holds, less what earlier columns explain.
  private static func factor(
    _ structure: SummingStructure, _ elimination: EliminationOrder, bottom: [Double], sums: [Double]
  ) -> (values: [Double], diagonal: [Double]) {
    let count = elimination.order.count
    let starts = elimination.later.starts.map(Int.init)
    let rows = elimination.later.values
    var places = [Int](repeating: 0, count: count)
    for (place, sum) in elimination.order.enumerated() { places[sum] = place }
    var values = [Double](repeating: 0, count: rows.count)
    var diagonal = [Double](repeating: 0, count: count)
    // The columns whose next row to be used is the one at hand are chained: first[row], then next[column].
    var next = [Int](repeating: -1, count: count)
    var first = [Int](repeating: -1, count: count)
    var reached = starts
    var work = [Double](repeating: 0, count: count)
    work.withUnsafeMutableBufferPointer { work in
      values.withUnsafeMutableBufferPointer { values in
        rows.withUnsafeBufferPointer { rows in
          for column in 0..<count {
            addColumn(structure, sum: elimination.order[column], places: places, bottom: bottom, to: work)
            work[column] += sums[elimination.order[column]]
            let largest = work[column]
            var earlier = first[column]
            while earlier >= 0 {
              let following = next[earlier]
              let start = reached[earlier]
              let end = starts[earlier + 1]
              subtract(values[start], times: values, rows, start..<end, from: work)
              reached[earlier] = start + 1
              if start + 1 < end {
                let row = Int(rows[start + 1])
                next[earlier] = first[row]
                first[row] = earlier
              }
              earlier = following
            }
            // In exact arithmetic the pivot is at least the variance of the sum itself.
            let pivot = max(work[column], 1e-14 * largest).squareRoot()
            diagonal[column] = pivot
            work[column] = 0
            for place in starts[column]..<starts[column + 1] {
              values[place] = work[Int(rows[place])] / pivot
              work[Int(rows[place])] = 0
            }
            if starts[column] < starts[column + 1] {
              let row = Int(rows[starts[column]])
              next[column] = first[row]
              first[row] = column
            }
          }
        }
      }
    }
    return (values, diagonal)
  }

  /// Adds the column of A D A′ that belongs to a sum, from the diagonal on down.
  private static func addColumn(
    _ structure: SummingStructure, sum: Int, places: [Int], bottom: [Double],
    to work: UnsafeMutableBufferPointer<Double>
  ) {
    let column = places[sum]
    for part in structure.parts[sum] {
      let weight = bottom[Int(part)]
      for other in structure.memberships[Int(part)] {
        let row = places[Int(other)]
        if row >= column { work[row] += weight }
      }
    }
  }

  private static func subtract(
    _ factor: Double, times values: UnsafeMutableBufferPointer<Double>, _ rows: UnsafeBufferPointer<Int32>,
    _ range: Range<Int>, from work: UnsafeMutableBufferPointer<Double>
  ) {
    let offset = Int(rows[range.lowerBound])
    if Int(rows[range.upperBound - 1]) - offset == range.count - 1 {
      for place in 0..<range.count { work[offset + place] -= factor * values[range.lowerBound + place] }
    } else {
      for place in range { work[Int(rows[place])] -= factor * values[place] }
    }
  }
}
