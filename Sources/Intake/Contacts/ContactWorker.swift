/// Counts the rows of the blocks that one thread is given.
final class ContactWorker {
  let layout: ContactLayout
  /// Whether every row takes the slow path, to check the fast one against it.
  let isCareful: Bool
  let totals: ContactTotals
  /// What the codes of the unit and of each dimension mean, in this order.
  let maps: [CodeMap]
  var findings = ContactFindings()
  /// The rows of each block that this thread has counted, blank ones and comments too.
  private(set) var rowsOfBlock: [(block: Int, rows: Int)] = []

  /// The block and row that is being read.
  var place = RowPlace(block: 0, row: 0)

  let days = DayTable()
  let fast: FastColumns
  let firstMonth: Int32
  let lastMonth: Int32
  /// Rows of the fast path.
  var fastRows = 0
  private var scan = ByteScan()

  init(
    layout: ContactLayout, rules: ObjectRules, maps: [CodeMap], months: ClosedRange<Int32>, isCareful: Bool
  ) {
    self.maps = maps
    self.layout = layout
    self.isCareful = isCareful
    totals = ContactTotals(rules: rules, dimensionCount: layout.dimensions.count)
    fast = FastColumns(layout)
    firstMonth = months.lowerBound
    lastMonth = months.upperBound
  }

  deinit {
    days.deallocate()
    fast.deallocate()
    scan.deallocate()
  }
}

// MARK: - Blocks

extension ContactWorker {
  /// Counts the rows of a block; returns how many there were.
  @discardableResult
  func count(_ block: ContactBlock, of bytes: UnsafeRawBufferPointer) -> Int {
    place = RowPlace(block: block.number, row: 0)
    // The fast path loads some bytes behind the last cell, and wants a line break behind the last row.
    if block.range.upperBound + 64 <= bytes.count {
      count(block.range, of: bytes, hasQuotes: block.hasQuotes)
    } else {
      let padded = UnsafeMutableRawBufferPointer.allocate(byteCount: block.range.count + 65, alignment: 16)
      defer { padded.deallocate() }
      padded.initializeMemory(as: UInt8.self, repeating: 0)
      padded.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[block.range]))
      var count = block.range.count
      if count > 0, padded[count - 1] != lineFeed {
        padded[count] = lineFeed
        count += 1
      }
      self.count(0..<count, of: UnsafeRawBufferPointer(padded), hasQuotes: block.hasQuotes)
    }
    if let excess = totals.excess { findings.stop(.excess(excess), at: RowPlace(block: block.number, row: 0)) }
    rowsOfBlock.append((block.number, place.row))
    return place.row
  }

  private func count(_ range: Range<Int>, of bytes: UnsafeRawBufferPointer, hasQuotes: Bool) {
    var position = range.lowerBound
    if hasQuotes || isCareful {
      countSingly(range, of: bytes)
      return
    }
    guard let base = bytes.baseAddress else { return }
    while position < range.upperBound {
      let count = min(ByteScan.windowLimit, range.upperBound - position)
      scan.run(base + position, count: count, separator: layout.separator, width: layout.width)
      guard scan.rowCount > 0, !scan.isOdd else {
        // Row by row up to the end of the window, or the one row that is longer than it.
        let end = scan.rowCount > 0 ? position + Int(scan.ends[Int(scan.lastEnds[scan.rowCount - 1])]) + 1 : nil
        position = countSingly(position..<range.upperBound, of: bytes, until: end ?? position + 1)
        continue
      }
      position += countFast(base + position)
    }
  }

  /// Counts the complete rows of the window; returns how many bytes they take.
  private func countFast(_ base: UnsafeRawPointer) -> Int {
    var first = 1
    var pending = 0
    let ends = UnsafePointer(scan.ends)
    let lastEnds = UnsafePointer(scan.lastEnds)
    var rowInBlock = place.row
    for row in 0..<scan.rowCount {
      let last = Int(lastEnds[row])
      let next = fast.pending + pending
      if readFast(base, ends + first, cellCount: last &- first &+ 1, row: rowInBlock, into: next) {
        pending &+= 1
        rowInBlock &+= 1
      } else {
        place.row = rowInBlock
        let start = Int(ends[first &- 1] &+ 1)
        addCarefully(UnsafeRawBufferPointer(start: base + start, count: Int(ends[last]) + 1 - start))
        rowInBlock = place.row
      }
      first = last &+ 1
    }
    place.row = rowInBlock
    addPending(pending)
    return Int(ends[first - 1]) + 1
  }

  /// Counts rows one by one until a position has been reached; returns where.
  @discardableResult
  private func countSingly(_ range: Range<Int>, of bytes: UnsafeRawBufferPointer, until goal: Int? = nil) -> Int {
    let rows = BlockCutter(
      UnsafeRawBufferPointer(rebasing: bytes[..<range.upperBound]), separator: layout.separator, from: 0)
    var position = range.lowerBound
    while position < goal ?? range.upperBound {
      guard let (end, hasQuotes) = try? rows.end(from: position, reaching: position + 1),
        end - position <= BlockCutter.longestRow
      else {
        findings.stop(.rowTooLong, at: place)
        return range.upperBound
      }
      let row = UnsafeRawBufferPointer(rebasing: bytes[position..<end])
      if hasQuotes || isCareful || !addSingleFast(row) { addCarefully(row) }
      position = end
    }
    return position
  }

  /// Counts one row by the fast path; false when that path cannot.
  private func addSingleFast(_ row: UnsafeRawBufferPointer) -> Bool {
    guard let base = row.baseAddress, row.count <= ByteScan.windowLimit else { return false }
    scan.run(base, count: row.count, separator: layout.separator, width: layout.width)
    guard scan.rowCount == 1, !scan.isOdd,
      readFast(base, scan.ends + 1, cellCount: Int(scan.lastEnds[0]), row: place.row, into: fast.pending)
    else { return false }
    addPending(1)
    place.row += 1
    return true
  }
}

extension ContactWorker {
  /// What both paths have found.
  var allFindings: ContactFindings {
    var all = findings
    all.add(rows: fastRows)
    for (position, column) in layout.others.enumerated() {
      all.addFilled(column: column, count: fast.filledCounts[position])
    }
    for (dimension, column) in layout.dimensions.enumerated() {
      all.addFilled(column: column, count: totals.filledFastRows(dimension: dimension))
    }
    return all
  }
}
