// What the fast path reads of a row besides its keys.
extension ContactWorker {
  /// Reads up to four digits; false when the cell is anything else but empty.
  @inline(__always)
  func readMinutes(_ cells: FastCells, _ row: inout PendingContact) -> Bool {
    guard fast.minutes >= 0 else { return true }
    let (start, length) = cells[fast.minutes]
    guard length > 0 else { return true }
    guard length <= 4 else { return false }
    // The digits move to the high bytes, with zeros before them.
    let text = start.loadUnaligned(as: UInt32.self) &<< UInt32(truncatingIfNeeded: 32 &- length &* 8)
    let digits = text ^ (0x3030_3030 &<< UInt32(truncatingIfNeeded: 32 &- length &* 8))
    guard (digits &+ 0x7676_7676 | digits) & 0x8080_8080 == 0 else { return false }
    let pairs = digits &* 10 &+ digits >> 8
    let minutes = Int32(truncatingIfNeeded: (pairs & 0xFF) &* 100 &+ (pairs >> 16 & 0xFF))
    guard minutes <= ContactLimits.minutes else { return false }
    row.minutes = minutes
    return true
  }

  @inline(__always)
  func readStay(_ cells: FastCells, _ contactDay: Int32, _ row: inout PendingContact) -> Bool {
    guard fast.admission >= 0 else { return true }
    var end = contactDay
    if fast.discharge >= 0 {
      let (start, length) = cells[fast.discharge]
      if length > 0 {
        let reading = days.read(start, length)
        guard reading.month >= 0 else { return false }
        end = reading.day
      } else {
        // Without a day of discharge there is no stay yet, but the admission must be readable all the same.
        end = Int32.min
      }
    }
    let (start, length) = cells[fast.admission]
    guard length > 0 else { return true }
    let reading = days.read(start, length)
    guard reading.month >= 0 else { return false }
    guard end != Int32.min else { return true }
    let stay = end &- reading.day
    guard stay >= 0, stay <= ContactLimits.days else { return false }
    row.stay = stay
    return true
  }

  @inline(__always)
  func readLead(_ cells: FastCells, _ contactDay: Int32, _ row: inout PendingContact) -> Bool {
    guard fast.referral >= 0 else { return true }
    let (start, length) = cells[fast.referral]
    guard length > 0 else { return true }
    let reading = days.read(start, length)
    guard reading.month >= 0 else { return false }
    let lead = contactDay &- reading.day
    guard lead >= 0, lead <= ContactLimits.days else { return false }
    row.lead = lead
    return true
  }
}

// MARK: - Screening

extension ContactWorker {
  /// Whether no cell of the other columns can hold an identity number; counts those that hold anything.
  @inline(__always)
  func screen(_ cells: FastCells) -> Bool {
    for position in 0..<fast.screenedCount {
      let (start, length) = cells[fast.screened[position]]
      if CellScreen.mayHoldNumber(start, length, fast.masks),
        CellScreen.finding(in: UnsafeRawBufferPointer(start: start, count: length)) != .none
      {
        return false
      }
    }
    // Only now is it certain that the slow path will not count them again.
    for position in 0..<fast.screenedCount {
      let (start, length) = cells[fast.screened[position]]
      var isFilled = length > 0
      if start.load(as: UInt8.self) == space {
        isFilled = CellScreen.isFilled(UnsafeRawBufferPointer(start: start, count: length))
      }
      fast.filledCounts[position] &+= isFilled ? 1 : 0
    }
    return true
  }
}

/// The largest figures of a single contact; larger ones are slips of the pen.
enum ContactLimits {
  /// A week.
  static let minutes: Int32 = 10_080
  /// Ten years, for stays and for waiting.
  static let days: Int32 = 3_660
}
