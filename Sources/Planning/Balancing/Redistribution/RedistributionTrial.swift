public import PlanningModel

/// Redistributions tried on a plan: both sides before and after, and why they are refused if they are (R136, R143).
public struct RedistributionTrial: Sendable {
  /// What one unit's balance of one capacity is before and after.
  public struct Side: Sendable {
    /// The unit's position in the tree.
    public let unit: Int
    /// The capacity's position among the region's capacities.
    public let capacity: Int
    /// The balance without the moves.
    public let before: BalanceNode
    /// The balance with them.
    public let after: BalanceNode
  }

  /// What was tried.
  public let moves: [Redistribution]
  /// The plan without the moves.
  public let before: Plan
  /// The plan with them.
  public let after: Plan
  /// Every unit and capacity whose balance changes, in order of unit and capacity.
  public let sides: [Side]
  /// Why the moves are refused, in the order they were tried; empty when they may be made.
  public let refusals: [RedistributionRefusal]
  /// Whether competence and premises fit.
  public let fit: FitVerdict

  /// Whether the moves may be made.
  public var isAllowed: Bool { refusals.isEmpty }
}

extension RedistributionTrial {
  /// Return visits that go along with moved first visits.
  public struct Following: Sendable, Equatable {
    /// The unit they leave.
    public let from: UnitCode
    /// The unit they go to.
    public let to: UnitCode
    /// What they are at the receiver.
    public let object: PlanningObjectCode
    /// How many over the whole plan.
    public let visits: Activities
  }

  /// The return visits that go along, in order of move and object.
  public var following: [Following] {
    moves.enumerated().flatMap { number, move -> [Following] in
      guard case .care(let object, let other) = move.thing else { return [] }
      let step = NeedStep.careRedistributed(DecidedRedistribution.code(ofTrial: number))
      let objects = before.followingCare(of: object, as: other, from: move.from, to: move.to).map(\.receivingObject)
      return Set(objects).sorted().compactMap { object in
        func moved(_ plan: Plan) -> Double {
          plan.series(unit: move.to, object: object)?.steps.values(of: step).reduce(0, +) ?? 0
        }
        let visits = Activities(moved(after) - moved(before))
        return visits > .zero ? Following(from: move.from, to: move.to, object: object, visits: visits) : nil
      }
    }
  }
}

extension Plan {
  /// Tries redistributions together, on both sides in one step; nothing is decided and nothing saved.
  ///
  /// All moves are judged on what is left when all of them are made, whatever their order.
  public func trial(of moves: [Redistribution], threads: Int = 1) -> RedistributionTrial {
    let asked = moves.flatMap(malformed)
    guard asked.isEmpty else {
      return RedistributionTrial(
        moves: moves, before: self, after: self, sides: [], refusals: asked, fit: FitVerdict())
    }
    let after = Planner(threads: threads).plan(self, moving: moves)
    let sides = after.balance.own.compactMap { node -> RedistributionTrial.Side? in
      let before =
        balance.own(unit: node.unit, capacity: node.capacity)
        ?? BalanceNode(unit: node.unit, capacity: node.capacity, periodCount: timeline.periods.count)
      let changes = timeline.periods.indices.contains {
        before.figure(in: $0..<($0 + 1)).differs(from: node.figure(in: $0..<($0 + 1)))
      }
      return changes ? .init(unit: node.unit, capacity: node.capacity, before: before, after: node) : nil
    }
    let fit = fit(of: moves)
    let judge = RedistributionJudge(before: self, after: after, sides: sides)
    return RedistributionTrial(
      moves: moves, before: self, after: after, sides: sides, refusals: moves.flatMap(judge.refusals) + fit.refusals,
      fit: fit)
  }

  /// What makes no sense whatever the balance is.
  private func malformed(_ move: Redistribution) -> [RedistributionRefusal] {
    for unit in [move.from, move.to] where units.position(of: unit) == nil { return [.unknownUnit(unit.text)] }
    if move.from == move.to { return [.sameUnit(move.from)] }
    switch move.thing {
    case .capacity(let code):
      guard let capacity = facts.capacityPositions[code] else { return [.unknownThing(code.text)] }
      for unit in [move.from, move.to].compactMap(units.position(of:))
      where available(unit: unit, capacity: capacity) == nil {
        return [.notStated(unit: units.units[unit].name, what: facts.capacities[capacity].name.lowercased())]
      }
    case .staff(let code, _):
      guard facts.functions.contains(where: { $0.unit == move.from && $0.code == code }) else {
        return [.unknownThing(code.text)]
      }
    case .premises(let code):
      guard facts.premises.contains(where: { $0.unit == move.from && $0.code == code }) else {
        return [.unknownThing(code.text)]
      }
    case .care(let object, let other):
      for code in [object, other] where facts.catalogue.position(of: code) == nil {
        return [.unknownThing(code.text)]
      }
      guard series(unit: move.from, object: object) != nil else {
        return [.notStated(unit: name(of: move.from), what: "vård av slaget \(object)")]
      }
    }
    if let resource = move.thing.resource, !isUsed(resource, at: move.to) {
      return [
        .notStated(unit: name(of: move.to), what: "sammansättning med \(move.thing.label)")
      ]
    }
    return timeline.amounts(of: move).allSatisfy { $0 == 0 } ? [.nothingMoved(move.from)] : []
  }

  private func isUsed(_ resource: ResourceReference, at unit: UnitCode) -> Bool {
    facts.compositions.contains { $0.resourceUnit == unit && $0.resource == resource }
  }

  /// A unit's name by its code; the code itself where there is no such unit.
  public func name(of unit: UnitCode) -> String { units.unit(unit)?.name ?? unit.text }
}

extension RedistributedThing {
  /// The code of what is moved.
  public var label: String {
    switch self {
    case .capacity(let code): code.text
    case .staff(let code, let activity): "\(code)/\(activity)"
    case .premises(let code): code.text
    case .care(let object, let other): object == other ? object.text : "\(object)→\(other)"
    }
  }
}

extension BalanceFigure {
  fileprivate func differs(from other: BalanceFigure) -> Bool {
    need != other.need || available != other.available || gap != other.gap
  }
}
