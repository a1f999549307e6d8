/// The organisation as a tree of units with one root, walked parents first.
public struct UnitTree: Sendable {
  /// The units, every parent before its children, children in code order.
  public let units: [CareUnit]
  /// For each unit the position of its parent; `nil` for the root.
  public let parents: [Int?]
  /// For each unit the positions of its children.
  public let children: [[Int]]
  /// For each unit how many steps it lies below the root.
  public let depths: [Int]
  private let positions: [UnitCode: Int]

  /// Builds the tree, or says every reason why the units do not form one.
  public init(_ units: [CareUnit]) throws(UnitTreeError) {
    var problems: [UnitTreeError.Problem] = []
    var byCode: [UnitCode: CareUnit] = [:]
    for unit in units where byCode.updateValue(unit, forKey: unit.code) != nil {
      problems.append(.duplicate(unit.code))
    }
    for unit in units {
      for former in unit.previousCodes where byCode[former] != nil {
        problems.append(.previousCodeInUse(former, by: unit.code))
      }
    }
    var childCodes: [UnitCode: [UnitCode]] = [:]
    var roots: [UnitCode] = []
    for unit in byCode.values {
      guard let parent = unit.parent else {
        roots.append(unit.code)
        continue
      }
      if byCode[parent] == nil { problems.append(.unknownParent(parent, of: unit.code)) }
      childCodes[parent, default: []].append(unit.code)
    }
    if roots.count != 1 { problems.append(.roots(roots.sorted())) }
    var order: [CareUnit] = []
    var parentPositions: [Int?] = []
    var depths: [Int] = []
    var pending: [(code: UnitCode, parent: Int?, depth: Int)] = roots.sorted().reversed().map { ($0, nil, 0) }
    while let next = pending.popLast() {
      guard let unit = byCode[next.code] else { continue }
      let position = order.count
      order.append(unit)
      parentPositions.append(next.parent)
      depths.append(next.depth)
      for child in (childCodes[next.code] ?? []).sorted().reversed() {
        pending.append((child, position, next.depth + 1))
      }
    }
    if order.count < byCode.count, !problems.contains(where: \.isUnknownParent) {
      let reached = Set(order.map(\.code))
      problems.append(.cycle(byCode.keys.filter { !reached.contains($0) }.sorted()))
    }
    guard problems.isEmpty else { throw UnitTreeError(problems: problems.sorted { $0.message < $1.message }) }
    self.units = order
    parents = parentPositions
    self.depths = depths
    var children = [[Int]](repeating: [], count: order.count)
    for (position, parent) in parentPositions.enumerated() {
      if let parent { children[parent].append(position) }
    }
    self.children = children
    var positions: [UnitCode: Int] = [:]
    for (position, unit) in order.enumerated() {
      positions[unit.code] = position
      for former in unit.previousCodes { positions[former] = position }
    }
    self.positions = positions
  }

  /// The position of a unit, found by its present or a previous code.
  public func position(of code: UnitCode) -> Int? { positions[code] }

  /// The unit with a present or previous code.
  public func unit(_ code: UnitCode) -> CareUnit? { positions[code].map { units[$0] } }

  /// The positions of a unit and of all units above it, nearest first.
  public func pathToRoot(from position: Int) -> [Int] {
    var path = [position]
    var current = position
    while let parent = parents[current] {
      path.append(parent)
      current = parent
    }
    return path
  }
}

/// Why a list of units is not one tree; holds every problem found.
public struct UnitTreeError: Error, Equatable {
  /// One thing that is wrong with the units.
  public enum Problem: Sendable, Equatable {
    /// The code stands on more than one unit.
    case duplicate(UnitCode)
    /// The unit belongs to a unit that does not exist.
    case unknownParent(UnitCode, of: UnitCode)
    /// There is no root, or more than one.
    case roots([UnitCode])
    /// The units belong to each other in a circle.
    case cycle([UnitCode])
    /// A unit's previous code is still the code of another unit.
    case previousCodeInUse(UnitCode, by: UnitCode)

    var isUnknownParent: Bool {
      if case .unknownParent = self { return true }
      return false
    }
  }

  /// The problems, in the order of their messages.
  public let problems: [Problem]
}

extension UnitTreeError.Problem {
  /// What is wrong and what to do about it, in Swedish.
  public var message: String {
    switch self {
    case .duplicate(let code):
      "Enhetskoden \(code) förekommer flera gånger. Ge varje enhet en egen kod."
    case .unknownParent(let parent, let unit):
      "Enheten \(unit) hör till \(parent), som inte finns. Lägg till \(parent) eller ändra överordnad enhet."
    case .roots(let roots) where roots.isEmpty:
      "Ingen enhet saknar överordnad. Lämna överordnad tom för regionen."
    case .roots(let roots):
      "Flera enheter saknar överordnad: \(roots.map(\.text).joined(separator: ", ")). Bara regionen får göra det."
    case .cycle(let codes):
      "Enheterna \(codes.map(\.text).joined(separator: ", ")) hör till varandra i en cirkel. Rätta överordnad enhet."
    case .previousCodeInUse(let former, let unit):
      "Enheten \(unit) anger \(former) som tidigare kod, men den koden används av en annan enhet. Ta bort den ena."
    }
  }
}
