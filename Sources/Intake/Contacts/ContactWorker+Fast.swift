// The fast path: rows without quotes whose every cell has the plainest form. It understands a row exactly as the slow path
// does, or leaves the row to it before anything has been counted.
extension ContactWorker {
  /// Reads a row from the ends of its cells; false when the slow path has to read it.
  @inline(__always)
  func readFast(
    _ base: UnsafeRawPointer, _ ends: UnsafePointer<UInt32>, cellCount: Int,
    row: Int, into pending: UnsafeMutablePointer<PendingContact>
  ) -> Bool {
    guard cellCount == fast.width else { return false }
    let cells = FastCells(base, ends, count: cellCount)
    guard cells[0].start.load(as: UInt8.self) != numberSign else { return false }
    let dateCell = cells[fast.date]
    let date = day(dateCell)
    guard date.month >= 0 else { return false }
    let unit = number(cells[fast.keyColumns[0]], key: 0)
    guard unit >= 0 else { return false }
    var key: UInt64 = 0
    for dimension in 0..<fast.dimensionCount {
      let value = number(cells[fast.keyColumns[dimension &+ 1]], key: dimension &+ 1)
      guard value >= 0 else { return false }
      key |= UInt64(UInt32(bitPattern: value)) &<< UInt64(truncatingIfNeeded: dimension &* 16)
    }
    var contact = PendingContact(key: key, unit: unit, month: date.month, row: Int32(truncatingIfNeeded: row))
    guard readMinutes(cells, &contact), readStay(cells, date.day, &contact), readLead(cells, date.day, &contact),
      fast.screenedCount == 0 || screen(cells)
    else { return false }
    pending.pointee = contact
    return true
  }

  /// Counts the rows that have been read. Done for many at a time, since each waits for memory but none for another.
  func addPending(_ count: Int) {
    fastRows &+= count
    let sums = totals.sums
    for position in 0..<count {
      let row = fast.pending[position]
      let kind = kind(row.key)
      sums.pointee.countFast(kind)
      guard firstMonth <= row.month, row.month <= lastMonth else {
        leaveOut(row)
        continue
      }
      guard sums.pointee.hasObject(kind) else {
        totals.addUnmapped(kind, at: RowPlace(block: place.block, row: Int(row.row)))
        continue
      }
      sums.pointee.add(
        ContactRow(
          unit: row.unit, kind: kind, month: row.month, minutes: row.minutes < 0 ? -1 : Int64(row.minutes) &* 100,
          stay: row.stay, lead: row.lead))
    }
  }

  /// Counts a row outside the months that are read.
  private func leaveOut(_ row: PendingContact) {
    findings.add(
      DayTable.contactMonths.contains(Int(row.month)) ? .outsideSpan : .dateFarAway,
      at: RowPlace(block: place.block, row: Int(row.row)))
  }
}

// MARK: - Keys

extension ContactWorker {
  /// The day of a contact, mostly that of the row before.
  @inline(__always)
  private func day(_ cell: (start: UnsafeRawPointer, length: Int)) -> DayTable.Reading {
    let first = cell.start.loadUnaligned(as: UInt64.self)
    let last = cell.start.loadUnaligned(fromByteOffset: 8, as: UInt16.self)
    let before = fast.lastDay
    if cell.length == 10, first == before.pointee.first, last == before.pointee.last { return before.pointee.reading }
    let reading = days.read(cell.start, cell.length)
    if cell.length == 10, reading.month >= 0 {
      before.pointee = LastDay(first: first, last: last, reading: reading)
    }
    return reading
  }
}

extension ContactWorker {
  /// The number of a unit, or of a value of a dimension; negative when the slow path has to look at the cell.
  @inline(__always)
  private func number(_ cell: (start: UnsafeRawPointer, length: Int), key: Int) -> Int32 {
    guard cell.length <= KeyCache.longest else { return KeyCache.declined }
    let number = fast.caches[key].number(cell.start, cell.length, fast.masks)
    return number == KeyCache.unknown ? learn(cell, key: key) : number
  }

  /// Finds out what a cell that has not been met stands for, and remembers it.
  @inline(never)
  private func learn(_ cell: (start: UnsafeRawPointer, length: Int), key: Int) -> Int32 {
    let bytes = UnsafeRawBufferPointer(start: cell.start, count: cell.length)
    var number = KeyCache.declined
    // A cell of nothing but spaces is empty, which the fast path tells from its length.
    if !bytes.contains(carriageReturn), bytes.isEmpty || CellScreen.isFilled(bytes),
      CellScreen.finding(in: bytes) == .none
    {
      let written = ContactText.trimmed(bytes)
      // What depends on the day is left to the slow path.
      let isDated = maps[key].isDated(written)
      let text = maps[key].target(of: written) ?? written
      if isDated {
        number = KeyCache.declined
      } else if key > 0 {
        number = totals.value(text, dimension: key - 1) ?? KeyCache.declined
      } else if !MissingValue.matches(text) {
        number = totals.unit(text) ?? KeyCache.declined
      }
    }
    fast.caches[key].remember(cell.start, cell.length, fast.masks, number)
    return number
  }

  @inline(__always)
  private func kind(_ key: UInt64) -> Int32 {
    let number = fast.kinds.pointee.number(key)
    return number >= 0 ? Int32(truncatingIfNeeded: number) : learnKind(key)
  }

  @inline(never)
  private func learnKind(_ key: UInt64) -> Int32 {
    let number = totals.kind(key)
    fast.kinds.pointee.remember(key, Int64(number))
    return number
  }
}
