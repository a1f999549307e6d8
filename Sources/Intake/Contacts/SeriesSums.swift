/// A contact as both paths understand it: what it counts for, never what it was.
struct ContactRow {
  var unit: Int32
  /// The combination of values in the used dimensions.
  var kind: Int32
  /// Months since January of year 0.
  var month: Int32
  /// Hundredths of a minute; −1 where they are missing.
  var minutes: Int64
  /// Days from admission to discharge; −1 where there was no stay.
  var stay: Int32
  /// Days of waiting; −1 where they are not known.
  var lead: Int32
}

/// The sums of one thread by unit and object, all in whole numbers so that the order of rows never matters.
struct SeriesSums {
  /// A combination of values: the object, and the place of its service in the object.
  struct Kind: BitwiseCopyable {
    /// −1 where the combination belongs to no object.
    var object: Int32
    var service: Int32
    /// Rows of the fast path with the combination.
    var fastRows = 0
  }

  private let objectCount: Int
  var kinds = GrowingBuffer<Kind>()
  var serviceMinutes = GrowingBuffer<Moments>()
  /// The number of the series of each unit and object; −1 where there is none.
  private var seriesNumbers = GrowingBuffer<Int32>()
  private(set) var seriesKeys: [(unit: Int32, object: Int32)] = []
  private(set) var contacts = MonthCounts<UInt32>()
  private(set) var bedDays = MonthCounts<UInt64>()
  private(set) var minutes = GrowingBuffer<Moments>()
  private(set) var stays = GrowingBuffer<Moments>()
  private(set) var leads = GrowingBuffer<Moments>()
  private(set) var sameDayStays = GrowingBuffer<UInt64>()

  init(objectCount: Int) { self.objectCount = objectCount }

  func deallocate() {
    kinds.deallocate()
    serviceMinutes.deallocate()
    seriesNumbers.deallocate()
    contacts.deallocate()
    bedDays.deallocate()
    minutes.deallocate()
    stays.deallocate()
    leads.deallocate()
    sameDayStays.deallocate()
  }
}

extension SeriesSums {
  /// Makes room for the next unit.
  mutating func addUnit() { seriesNumbers.grow(to: seriesNumbers.count + objectCount, filling: -1) }

  /// Whether a combination belongs to an object.
  @inline(__always)
  func hasObject(_ kind: Int32) -> Bool { kinds[Int(kind)].object >= 0 }

  /// Counts a row of the fast path with a combination, for the share of a column's cells that hold anything.
  @inline(__always)
  func countFast(_ kind: Int32) { kinds.pointer[Int(kind)].fastRows &+= 1 }

  /// Counts a row whose combination has an object.
  @inline(__always)
  mutating func add(_ row: ContactRow) {
    let kind = kinds[Int(row.kind)]
    let place = Int(row.unit) &* objectCount &+ Int(kind.object)
    var series = Int(seriesNumbers[place])
    if series < 0 { series = addSeries(unit: row.unit, object: kind.object, place: place) }
    let month = Int(row.month)
    contacts.reach(month)
    contacts.add(1, series: series, month: month)
    if row.minutes >= 0 {
      let value = UInt64(bitPattern: row.minutes)
      minutes.pointer[series].add(value)
      if kind.service >= 0 { serviceMinutes.pointer[Int(kind.service)].add(value) }
    }
    if row.stay >= 0 { addStay(row.stay, series: series, month: month) }
    if row.lead >= 0 { leads.pointer[series].add(UInt64(row.lead)) }
  }

  private mutating func addStay(_ days: Int32, series: Int, month: Int) {
    stays.pointer[series].add(UInt64(days))
    if days == 0 { sameDayStays[series] += 1 }
    bedDays.reach(month)
    bedDays.add(UInt64(days), series: series, month: month)
  }

  @inline(never)
  private mutating func addSeries(unit: Int32, object: Int32, place: Int) -> Int {
    let number = contacts.addSeries()
    _ = bedDays.addSeries()
    seriesNumbers[place] = Int32(number)
    seriesKeys.append((unit, object))
    minutes.append(Moments())
    stays.append(Moments())
    leads.append(Moments())
    sameDayStays.append(0)
    return number
  }
}
