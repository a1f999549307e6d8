/// Many short lists of numbers in one array, so that walking through them is quick.
struct IndexLists: Sendable {
  /// Where each list begins, and where the last one ends.
  private(set) var starts: [Int32]
  /// The numbers of all lists, list by list.
  private(set) var values: [Int32]

  init(_ lists: [[Int]]) {
    starts = [0]
    values = []
    values.reserveCapacity(lists.reduce(0) { $0 + $1.count })
    for list in lists {
      for value in list { values.append(Int32(value)) }
      starts.append(Int32(values.count))
    }
  }

  private init(starts: [Int32], values: [Int32]) {
    self.starts = starts
    self.values = values
  }

  var count: Int { starts.count - 1 }

  subscript(list: Int) -> ArraySlice<Int32> { values[Int(starts[list])..<Int(starts[list + 1])] }

  /// For each number below `count` the lists it stands in, in rising order.
  func transposed(count: Int) -> IndexLists {
    var starts = [Int32](repeating: 0, count: count + 1)
    for value in values { starts[Int(value) + 1] += 1 }
    for place in 0..<count { starts[place + 1] += starts[place] }
    var next = starts
    var turned = [Int32](repeating: 0, count: values.count)
    for list in 0..<self.count {
      for value in self[list] {
        turned[Int(next[Int(value)])] = Int32(list)
        next[Int(value)] += 1
      }
    }
    return IndexLists(starts: starts, values: turned)
  }

  /// Adds to each list's row of `target` the rows of `source` that the list names, in its order.
  ///
  /// Rows hold `width` numbers. Adding one row after the other makes each number independent of the width.
  func addRows(
    of source: UnsafePointer<Double>, to target: UnsafeMutablePointer<Double>, width: Int
  ) {
    starts.withUnsafeBufferPointer { starts in
      values.withUnsafeBufferPointer { values in
        for list in 0..<(starts.count - 1) {
          let range = Int(starts[list])..<Int(starts[list + 1])
          if width == 1 {
            var sum = target[list]
            for place in range { sum += source[Int(values[place])] }
            target[list] = sum
          } else {
            let row = target + list * width
            for place in range {
              let added = source + Int(values[place]) * width
              for step in 0..<width { row[step] += added[step] }
            }
          }
        }
      }
    }
  }
}
