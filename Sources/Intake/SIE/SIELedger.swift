/// What a SIE file says, apart from its vouchers' texts and everything about employees.
struct SIELedger {
  /// The kinds of figure, with the stable name that rows have.
  enum Kind: String {
    case budget, outcome, opening, closing, vouchers
  }

  /// Where an amount belongs.
  struct Key: Hashable {
    var kind: Kind
    /// A year number of `#RAR` for what belongs to a year, else 0.
    var year: Int
    /// `YYYYMM`, or 0 for what belongs to a whole year.
    var month: Int
    var account: Int
    /// The position in `objectLists`; 0 has no objects.
    var objects: Int
  }

  /// The amounts of one place.
  struct Entry {
    var key: Key
    /// What stands there without an employee.
    var plain: SIEAmount?
    /// The sum of what stands there for employees.
    var byEmployee: SIEAmount?
    var row: Int
  }

  /// A fiscal year, by first and last day as `YYYYMMDD`.
  struct Year: Equatable {
    var start: Int
    var end: Int
  }

  /// A dimension of the ledger: *kostnadsställe*, *projekt* and so on.
  struct Dimension {
    var number: Int
    var name: String
    var parent: Int?
    var objects: [String: String] = [:]
  }

  /// An object of a dimension.
  struct Object: Hashable {
    var dimension: Int
    var code: String
  }

  static let mostEntries = 4_000_000
  static let mostNames = 1_000_000

  /// Header fields in the order they were met: type, program and so on.
  var facts: [FileContents.Fact] = []
  var company = ""
  var years: [Int: Year] = [:]
  /// The end of the balances, as `YYYYMMDD`, of files made within a year.
  var balanceDay: Int?
  var dimensions: [Int: Dimension] = [:]
  var accountNames: [String: String] = [:]
  private(set) var accounts: [String] = []
  private(set) var objectLists: [[Object]] = [[]]
  private(set) var entries: [Entry] = []
  private(set) var isFull = false
  private var accountNumbers: [String: Int] = [:]
  private var objectNumbers: [[Object]: Int] = [[]: 0]
  private var positions: [Key: Int] = [:]
  private var nameCount = 0

  /// The number that stands for an account in keys.
  mutating func number(ofAccount code: String) -> Int {
    if let number = accountNumbers[code] { return number }
    accounts.append(code)
    accountNumbers[code] = accounts.count - 1
    return accounts.count - 1
  }

  /// The number that stands for a list of objects, sorted by dimension.
  mutating func number(ofObjects list: [Object]) -> Int {
    if let number = objectNumbers[list] { return number }
    objectLists.append(list)
    objectNumbers[list] = objectLists.count - 1
    return objectLists.count - 1
  }

  /// Adds an amount; returns whether another one without an employee stands in the same place.
  mutating func add(_ amount: SIEAmount, at key: Key, isEmployee: Bool, row: Int) -> Bool {
    guard let position = positions[key] else {
      guard entries.count < Self.mostEntries else {
        isFull = true
        return false
      }
      positions[key] = entries.count
      entries.append(
        Entry(key: key, plain: isEmployee ? nil : amount, byEmployee: isEmployee ? amount : nil, row: row))
      return false
    }
    if isEmployee {
      entries[position].byEmployee = (entries[position].byEmployee ?? .zero) + amount
      return false
    }
    let isRepeated = entries[position].plain != nil
    entries[position].plain = (entries[position].plain ?? .zero) + amount
    return isRepeated
  }

  /// Whether there is room for another name.
  mutating func takesName() -> Bool {
    nameCount += 1
    return nameCount <= Self.mostNames
  }
}

// MARK: - Dimensions

extension SIELedger {
  /// The dimension of employees, which the format reserves.
  static let employees = 7

  private static let reserved = [
    1: "Kostnadsställe", 2: "Kostnadsbärare", 6: "Projekt", 8: "Kund", 9: "Leverantör", 10: "Faktura",
  ]

  /// Notes that a dimension is used, whether or not it is declared.
  mutating func use(dimension number: Int) {
    guard dimensions[number] == nil, dimensions.count < 1_000 else { return }
    dimensions[number] = Dimension(number: number, name: Self.reserved[number] ?? "", parent: nil)
  }

  /// Whether a dimension is about single employees: number 7, one below it, or one that is named so.
  func isAboutEmployees(_ number: Int) -> Bool {
    var next: Int? = number
    // A chain of parents may go round in a hostile file.
    for _ in 0..<16 {
      guard let dimension = next else { return false }
      if dimension == Self.employees { return true }
      let name = (dimensions[dimension]?.name ?? "").lowercased()
      if ["anställd", "medarbetare", "personnummer", "employee"].contains(where: name.hasPrefix) { return true }
      next = dimensions[dimension]?.parent
    }
    return false
  }
}
