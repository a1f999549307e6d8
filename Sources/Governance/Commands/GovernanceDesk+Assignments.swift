internal import Planning
internal import PlanningModel

extension GovernanceDesk {
  func assign(_ order: AssignmentOrder) throws(GovernanceRefusal) -> Ruling {
    let (plan, book) = try openRound(order.year)
    return try assign(order, plan, book)
  }

  private func assign(_ order: AssignmentOrder, _ plan: PlanYear, _ book: RoundBook) throws(GovernanceRefusal) -> Ruling
  {
    guard units.position(of: order.unit) != nil else { throw authority.unknown(order.unit) }
    try checkValues(order)
    guard order.unit != plan.region else {
      try checkOpen(plan, order.unit)
      let right = try permitToGive(plan, from: plan.region, [.decide, .edit])
      var whole = order
      whole.givenBy = nil
      return Ruling(right, .assigned(whole))
    }
    let existing = book.units[order.unit]
    let giver = order.givenBy ?? existing?.givenBy ?? plan.region
    guard authority.covers(giver, order.unit), giver != order.unit else {
      throw .giverOutsidePath(unit: name(order.unit), giver: name(giver))
    }
    let right = try permitToGive(plan, from: giver, [.decide, .edit])
    if let other = existing?.givenBy, other != giver {
      throw .otherGiver(unit: name(order.unit), giver: name(other))
    }
    try checkOpen(plan, order.unit)
    try checkOpen(plan, giver)
    guard let given = book.units[giver] else { throw .noAssignment(name(giver)) }
    if giver != plan.region, given.state == .drafted { throw stepRefusal(.write, given, book) }
    if let existing, AssignmentTransition.of(.write, in: existing.state, book.kind(order.unit)) == nil {
      throw stepRefusal(.write, existing, book)
    }
    var named = order
    named.givenBy = giver
    var warnings: [String] = []
    if book.kind(order.unit) == .producing {
      var unstated: [String] = []
      for line in order.lines { unstated += try checkCapacity(plan, order.unit, line) }
      // An area has not yet passed its assignment on; those below it state what they can do.
      if units.unit(order.unit)?.level == .operational { warnings += unstated }
    }
    return Ruling(right, all: [.assigned(named)], warnings: warnings)
  }

  func breakDown(_ breakdown: AssignmentBreakdown) throws(GovernanceRefusal) -> Ruling {
    let (plan, book) = try openRound(breakdown.year)
    guard let own = book.units[breakdown.unit], let line = own.line(breakdown.object) else {
      throw .noAssignment(name(breakdown.unit))
    }
    var weights: [Double] = []
    for share in breakdown.shares { weights.append(try weight(share, breakdown, plan, line)) }
    guard weights.allSatisfy({ $0 >= 0 && $0.isFinite }), weights.reduce(0, +) > 0 else {
      throw .badValue("Fördelningen behöver minst en vikt över noll och ingen under. Ändra weight.")
    }
    let parts = LargestRemainder.split(line.amount, by: weights)
    var events: [GovernanceEvent] = []
    var warnings: [String] = []
    var right: Ruling?
    for (share, amount) in zip(breakdown.shares, parts) {
      let ruling = try assign(
        AssignmentOrder(
          year: breakdown.year, unit: share.unit, givenBy: breakdown.unit,
          lines: [
            AssignmentLine(
              object: line.object, name: line.name, amount: amount, conversion: share.conversion ?? line.conversion,
              basis: breakdown.basis)
          ]), plan, book)
      events += ruling.events
      warnings += ruling.warnings
      right = ruling
    }
    guard var result = right else { throw .badValue("Fördelningen saknar enheter. Lägg till dem i shares.") }
    result.events = events
    result.warnings = warnings
    return result
  }

  private func weight(
    _ share: AssignmentBreakdown.Share, _ breakdown: AssignmentBreakdown, _ plan: PlanYear, _ line: AssignmentLine
  ) throws(GovernanceRefusal) -> Double {
    if breakdown.basis == .capacity, share.weight == nil {
      guard let stated = plan.stated(share.unit, breakdown.object) else {
        throw .noStatedCapacity(unit: name(share.unit), object: line.title)
      }
      let one = AssignmentLine(object: line.object, amount: 1, conversion: share.conversion ?? line.conversion)
      return stated.measure == one.measure ? stated.amount / one.capacityNeeded : stated.amount
    }
    guard let weight = share.weight else {
      throw .badValue("\(name(share.unit)) saknar vikt (weight). Ange den eller fördela efter kapacitet.")
    }
    return weight
  }

  func state(_ statement: CapacityStatement) throws(GovernanceRefusal) -> Ruling {
    let plan = try plan(statement.year)
    let right = try permit([.decide, .edit], .activityCapacity, at: statement.unit, year: statement.year)
    guard statement.amount >= 0, statement.amount.isFinite else {
      throw .badValue("Kapaciteten ska vara noll eller mer. Ändra amount.")
    }
    if plan.phase == .closed { throw .outsideRounds(plan.year, plan.phase) }
    return Ruling(right, .capacityStated(statement))
  }

  // MARK: - Checks

  private func checkValues(_ order: AssignmentOrder) throws(GovernanceRefusal) {
    if order.lines.isEmpty { throw .badValue("Uppdraget saknar rader. Lägg till minst ett planeringsobjekt i lines.") }
    if Set(order.lines.map(\.object)).count < order.lines.count {
      throw .badValue("Ett planeringsobjekt står flera gånger i uppdraget. Slå ihop raderna.")
    }
    for line in order.lines {
      // Far above what any region produces, and far below where sums overflow.
      guard (0...1_000_000_000).contains(line.amount) else {
        throw .badValue("Uppdraget för \(line.title) ska vara noll eller mer, högst en miljard. Ändra amount.")
      }
      if let problem = line.conversion?.problem { throw .badValue("\(line.title): \(problem) Ändra conversion.") }
    }
  }

  /// What is agreed on stands until the plan in force is revised.
  func checkOpen(_ plan: PlanYear, _ unit: UnitCode) throws(GovernanceRefusal) {
    guard plan.phase == .round2 else { return }
    if unit == plan.region, let first = plan.agreements.keys.sorted().first { throw .alreadyAgreed(name(first)) }
    if let area = plan.area(of: unit), plan.agreements[area] != nil { throw .alreadyAgreed(name(area)) }
  }

  /// R126: refuses what lies above stated capacity, and says so where none is stated.
  func checkCapacity(_ plan: PlanYear, _ unit: UnitCode, _ line: AssignmentLine) throws(GovernanceRefusal) -> [String] {
    guard let stated = plan.stated(unit, line.object) else {
      return line.amount == 0
        ? [] : ["\(name(unit)) har inte uppgett sin kapacitet för \(line.title); uppdraget kan inte prövas (R126)."]
    }
    guard stated.measure == line.measure else {
      throw .badValue(
        "\(name(unit)), \(line.title): kapaciteten är uppgiven i \(stated.measure.swedish) och uppdraget räknas i "
          + "\(line.measure.swedish). Ändra conversion eller uppge kapaciteten i \(line.measure.swedish).")
    }
    let message =
      switch line.measure {
      case .activities:
        AssignmentCheck(stated: Activities(stated.amount), assigned: Activities(line.capacityNeeded)).message
      case .bedDays: AssignmentCheck(stated: BedDays(stated.amount), assigned: BedDays(line.capacityNeeded)).message
      case .hours: AssignmentCheck(stated: Hours(stated.amount), assigned: Hours(line.capacityNeeded)).message
      }
    if let message { throw .aboveStatedCapacity(unit: name(unit), object: line.title, message: message) }
    return []
  }

  /// The right to give assignments: the strategic level's over the region and hospitals, the tactical level's in its
  /// own area.
  func permitToGive(
    _ plan: PlanYear, from giver: UnitCode, _ abilities: [Ability]
  ) throws(GovernanceRefusal) -> Grant {
    let level = units.unit(giver)?.level ?? .strategic
    let action: GovernedAction =
      level == .tactical || level == .operational
      ? .breakDown : plan.phase == .round1 ? .preliminaryAssignment : .updatedAssignment
    return try permit(abilities, action, at: giver, year: plan.year)
  }

  /// Why an assignment cannot take a step, with the steps it can take.
  func stepRefusal(_ step: AssignmentStep, _ unit: UnitAssignment, _ book: RoundBook) -> GovernanceRefusal {
    let kind = book.kind(unit.unit)
    let allowed = AssignmentTransition.all.filter {
      $0.from == unit.state && $0.step != step && ($0.onlyFor == nil || $0.onlyFor == kind)
        && $0.step != .adjust && $0.step != .reopen
    }
    return .assignmentStep(step, unit: name(unit.unit), unit.state, allowed: allowed.map(\.step))
  }
}
