internal import PlanningModel

extension GovernanceDesk {
  func propose(_ proposal: NeedRedistribution) throws(GovernanceRefusal) -> Ruling {
    let (plan, book) = try openRound(proposal.year)
    if plan.redistributions[proposal.code] != nil { throw .redistributionExists(proposal.code) }
    let right: Grant
    if let area = sharedArea(proposal, plan) {
      right = try permit([.decide, .edit, .propose], .breakDown, at: area, year: proposal.year)
    } else if authority.may(request.actor, .propose, .redistributeNeed, at: proposal.from, year: proposal.year) {
      right = try permit([.propose], .redistributeNeed, at: proposal.from, year: proposal.year)
    } else {
      right = try permit([.propose], .redistributeNeed, at: proposal.to, year: proposal.year)
    }
    try check(proposal, plan, book)
    return Ruling(right, .redistributionProposed(proposal))
  }

  func consent(_ answer: RedistributionAnswer) throws(GovernanceRefusal) -> Ruling {
    let (plan, _) = try openRound(answer.year)
    guard let found = plan.redistributions[answer.code], found.decided == nil else {
      throw .unknownRedistribution(answer.code)
    }
    guard let unit = answer.unit, unit == found.proposal.from || unit == found.proposal.to else {
      throw .badValue("Samtycket gäller den som lämnar eller den som tar emot. Ange en av dem i unit.")
    }
    let right = try permit([.propose], .redistributeNeed, at: unit, year: answer.year)
    return Ruling(right, .redistributionConsented(answer))
  }

  func decide(_ answer: RedistributionAnswer) throws(GovernanceRefusal) -> Ruling {
    let (plan, book) = try openRound(answer.year)
    guard let found = plan.redistributions[answer.code], found.decided == nil else {
      throw .unknownRedistribution(answer.code)
    }
    let proposal = found.proposal
    let right =
      if let area = sharedArea(proposal, plan) {
        try permit([.decide], .breakDown, at: area, year: answer.year)
      } else {
        try permit([.decide], .redistributeNeed, at: plan.region, year: answer.year)
      }
    if found.proposed.actor == request.actor { throw .fourEyes(.decideOwnRedistribution) }
    if !found.missingConsents.isEmpty { throw .consentMissing(found.missingConsents.map(name)) }
    try check(proposal, plan, book)
    var decision = answer
    decision.unit = nil
    return Ruling(right, all: [.redistributionDecided(decision)], reading: [whole(answer.year)])
  }

  func draw(_ reading: BalanceReading) throws(GovernanceRefusal) -> Ruling {
    let (plan, _) = try openRound(reading.year)
    let right = try permit([.decide, .edit], .overallCapacity, at: plan.region, year: reading.year)
    for line in reading.lines {
      guard units.position(of: line.unit) != nil else { throw authority.unknown(line.unit) }
      let hours = [line.need, line.available, line.verifiedEffect]
      // Far above what a region has, and far below where amounts overflow.
      guard hours.allSatisfy({ $0.isFinite && (0...1e9).contains($0) }) else {
        throw .badValue("Balansen för \(name(line.unit)) har timmar under noll eller orimligt många. Rätta raden.")
      }
      let verified = state.verifiedHours(line, in: plan.year, units: units)
      // The plan rounds each month's effect to the millionth of an hour.
      if line.verifiedEffect > verified + 0.001 {
        let others = state.ledger.measures.map(\.value).filter {
          $0.unit == line.unit && $0.capacity == line.capacity && $0.verifiedEffect == nil
        }
        guard others.isEmpty else { throw .unverifiedEffect(others.map(\.code)) }
        throw .badValue(
          "\(name(line.unit)), \(line.capacity): \(NumberFormat.swedish.short(line.verifiedEffect)) timmar effekt, men "
            + "\(NumberFormat.swedish.short(verified)) är verifierade (R133). Räkna bara verifierad effekt.")
      }
    }
    for outside in reading.unstated ?? [] {
      guard units.position(of: outside.unit) != nil else { throw authority.unknown(outside.unit) }
      guard (0...1e9).contains(outside.need) else {
        throw .badValue("Behovet utanför balansen för \(name(outside.unit)) är orimligt. Rätta need.")
      }
    }
    for cost in reading.costs ?? [] {
      guard units.position(of: cost.unit) != nil else { throw authority.unknown(cost.unit) }
      guard (0...1e12).contains(cost.kronor) else {
        throw .badValue("Kostnaden för \(name(cost.unit)) är orimlig. Rätta kronor.")
      }
    }
    return Ruling(right, .balanceDrawn(reading), warnings: flags(reading, plan))
  }

  /// What a balance leaves open without hindering anything: need nobody has stated a capacity for, and frames that do
  /// not agree with what capacity costs (R100).
  private func flags(_ reading: BalanceReading, _ plan: PlanYear) -> [String] {
    let outside = (reading.unstated ?? []).map {
      "\(name($0.unit)) har \(NumberFormat.swedish.hours($0.need)) timmars behov av \($0.capacity) utanför balansen; "
        + "uppgift om kapacitet saknas."
    }
    let frames = (reading.costs ?? []).compactMap { cost -> String? in
      let check = FrameCheck(unit: cost.unit, frame: plan.budgets[cost.unit]?.value.kronor, cost: cost, assigned: nil)
      guard case .differ = check.state else { return nil }
      return "\(name(cost.unit)): \(check.text) (R100)."
    }
    return outside + frames
  }

  func override(_ gap: GapOverride) throws(GovernanceRefusal) -> Ruling {
    let (plan, book) = try openRound(gap.year)
    let right = try permit([.decide], .overrideDeficit, at: plan.region, year: gap.year)
    guard plan.owner == request.actor else { throw .notTheOwner(owner: state.name(of: plan.owner)) }
    guard gap.amount > 0, gap.amount <= 1e9 else { throw .badValue("Gapet ska vara över noll. Ändra amount.") }
    let (actual, what) = try actualGap(gap, plan, book)
    if actual <= 0 { throw .noSuchGap(what) }
    if !gap.covers(actual) { throw .gapIsLarger(actual: actual, answeredFor: gap.amount) }
    return Ruling(right, .gapOverridden(gap))
  }

  // MARK: - Parts

  private func actualGap(
    _ gap: GapOverride, _ plan: PlanYear, _ book: RoundBook
  ) throws(GovernanceRefusal) -> (amount: Double, what: String) {
    switch gap.matter {
    case .undistributed:
      guard let object = gap.object, gap.capacity == nil else {
        throw .badValue("Ett ofördelat behov gäller ett planeringsobjekt. Ange object och inte capacity.")
      }
      let check = plan.sumChecks(of: gap.unit, in: book).first { $0.object == object }
      return (Double(check?.undistributed ?? 0), "\(name(gap.unit)) har fördelat allt av \(object).")
    case .deficit:
      guard let capacity = gap.capacity, gap.object == nil else {
        throw .badValue("Ett underskott gäller en kapacitet. Ange capacity och inte object.")
      }
      let line = plan.balance?.value.lines.first { $0.unit == gap.unit && $0.capacity == capacity }
      return (line.map { -$0.gap.value } ?? 0, "\(name(gap.unit)) har inget underskott av \(capacity) i balansen.")
    }
  }

  /// The tactical area that both sides belong to; `nil` when the move is between areas.
  private func sharedArea(_ proposal: NeedRedistribution, _ plan: PlanYear) -> UnitCode? {
    guard let area = plan.area(of: proposal.from), area == plan.area(of: proposal.to), area != proposal.from,
      area != proposal.to
    else { return nil }
    return area
  }

  private func check(_ proposal: NeedRedistribution, _ plan: PlanYear, _ book: RoundBook) throws(GovernanceRefusal) {
    for unit in [proposal.from, proposal.to] {
      let assignment = try self.assignment(unit, in: book)
      try checkOpen(plan, unit)
      guard book.kind(assignment.unit) == .producing else {
        throw .badValue("\(name(unit)) har fördelat sitt uppdrag. Omfördela mellan de enheter som producerar.")
      }
    }
    guard proposal.from != proposal.to, proposal.amount > 0 else {
      throw .badValue("En omfördelning går från en enhet till en annan och är över noll. Ändra from, to eller amount.")
    }
    guard let source = book.units[proposal.from]?.line(proposal.object) else {
      throw .sourceTooSmall(unit: name(proposal.from), has: 0, asked: proposal.amount)
    }
    if source.amount < proposal.amount {
      throw .sourceTooSmall(unit: name(proposal.from), has: source.amount, asked: proposal.amount)
    }
    var line = book.units[proposal.to]?.line(proposal.object) ?? source
    let before = book.units[proposal.to]?.line(proposal.object)?.amount ?? 0
    line.amount = before + proposal.amount
    _ = try checkCapacity(plan, proposal.to, line)
  }
}

extension GovernanceState {
  /// Hours a year of measures at a unit and below it whose effect on a capacity is verified (R133).
  func verifiedHours(_ line: BalanceLine, in year: Int, units: UnitTree) -> Double {
    let months = PlanningModel.Year(number: year).months
    let authority = Authority(grants: [], units: units, on: months.lowerBound.firstDay)
    return ledger.measures.map(\.value).filter { $0.capacity == line.capacity }.reduce(0) { sum, measure in
      let share = measure.places.filter { authority.covers(line.unit, $0.unit) }.reduce(0) { $0 + $1.share }
      let acting = months.filter { measure.acts(in: $0) }.count
      return sum + (measure.verifiedEffect?.hoursPerMonth ?? 0) * share * Double(acting)
    }
  }
}
