/// What one thread has counted; everything in whole numbers, so that the order of rows never matters.
final class ContactTotals {
  /// A planning object's service, by the service's number.
  struct ObjectService: Hashable {
    var object: Int32
    var service: Int32
  }

  let rules: ObjectRules
  private(set) var units = KeyList()
  private(set) var dimensions: [KeyList]
  private var allowed: [[[UInt64]]]
  private var kindNumbers: [UInt64: Int32] = [:]
  private(set) var kindKeys: [UInt64] = []
  private(set) var objectServices: [ObjectService] = []
  private var objectServiceNumbers: [ObjectService: Int32] = [:]
  private(set) var unmapped: [Int32: ContactTally] = [:]

  /// The sums; behind an address, so that counting a row needs no check of who else may be looking.
  let sums: UnsafeMutablePointer<SeriesSums>

  init(rules: ObjectRules, dimensionCount: Int) {
    self.rules = rules
    dimensions = [KeyList](repeating: KeyList(), count: dimensionCount)
    allowed = [[[UInt64]]](repeating: [], count: dimensionCount)
    sums = .allocate(capacity: 1)
    sums.initialize(to: SeriesSums(objectCount: rules.objectCount))
  }

  deinit {
    sums.pointee.deallocate()
    sums.deinitialize(count: 1)
    sums.deallocate()
  }
}

// MARK: - Keys

extension ContactTotals {
  /// The most combinations of values in the used dimensions.
  static let kindLimit = 500_000

  /// The number of a unit; `nil` when there are too many.
  func unit(_ text: String) -> Int32? {
    let (number, isNew) = units.number(text)
    guard Int(number) < KeyList.limit, (Int(number) + 1) * rules.objectCount <= Self.seriesLimit else { return nil }
    if isNew { sums.pointee.addUnit() }
    return number
  }

  /// The number of a value of a dimension; `nil` when there are too many.
  func value(_ text: String, dimension: Int) -> Int32? {
    let (number, isNew) = dimensions[dimension].number(text)
    guard Int(number) < KeyList.limit else { return nil }
    if isNew { allowed[dimension].append(rules.allowed(text, dimension: dimension)) }
    return number
  }

  /// The number of a combination of values, 16 bits for each dimension.
  func kind(_ key: UInt64) -> Int32 {
    if let known = kindNumbers[key] { return known }
    let values = dimensions.indices.map { Int(key >> UInt64($0 * 16) & 0xFFFF) }
    let object = rules.object(zip(allowed, values).map { $0[$1] })
    var service: Int32 = -1
    if let object, let first = values.first {
      let pair = ObjectService(object: Int32(object), service: Int32(first))
      if let known = objectServiceNumbers[pair] {
        service = known
      } else {
        service = Int32(objectServices.count)
        objectServices.append(pair)
        objectServiceNumbers[pair] = service
        sums.pointee.serviceMinutes.append(Moments())
      }
    }
    let number = Int32(kindKeys.count)
    kindKeys.append(key)
    kindNumbers[key] = number
    sums.pointee.kinds.append(.init(object: object.map { Int32($0) } ?? -1, service: service))
    return number
  }

  /// The texts of a combination.
  func values(_ key: UInt64) -> [String] {
    dimensions.indices.map { dimensions[$0].texts[Int(key >> UInt64($0 * 16) & 0xFFFF)] }
  }

  /// Adds the rows without an object to those of other threads.
  func addUnmapped(to all: inout [[String]: ContactTally]) {
    for (kind, tally) in unmapped { all[values(kindKeys[Int(kind)]), default: ContactTally()].add(tally) }
  }

  /// What there are too many of to be codes; `nil` while all is well.
  ///
  /// A thread never has more of anything than all threads together, so the answer does not depend on their number.
  var excess: ContactExcess? {
    if units.texts.count > KeyList.limit || units.texts.count * rules.objectCount > Self.seriesLimit { return .units }
    if let dimension = dimensions.firstIndex(where: { $0.texts.count > KeyList.limit }) { return .values(dimension) }
    if kindKeys.count > Self.kindLimit { return .combinations }
    return sums.pointee.contacts.cellCount > Self.cellLimit ? .months : nil
  }

  static let seriesLimit = 4_000_000
  /// The most series times months; more than any region has.
  static let cellLimit = 4_000_000
}

/// What an extract can have too many of.
enum ContactExcess: Equatable, Sendable {
  case units
  /// Values of a used dimension.
  case values(Int)
  case combinations, months
}

// MARK: - Rows of a combination

extension ContactTotals {
  /// In how many rows of the fast path a dimension has a text.
  func filledFastRows(dimension: Int) -> Int {
    kindKeys.enumerated().reduce(0) { sum, kind in
      let value = Int(kind.element >> UInt64(dimension * 16) & 0xFFFF)
      return sum + (dimensions[dimension].texts[value].isEmpty ? 0 : sums.pointee.kinds[kind.offset].fastRows)
    }
  }

  /// Counts a row that belongs to no object.
  func addUnmapped(_ kind: Int32, at place: RowPlace) { unmapped[kind, default: ContactTally()].add(place) }
}
