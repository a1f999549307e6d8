package import PlanningModel

/// How a condition stands.
package enum ConditionState: Sendable, Equatable {
  /// Fulfilled.
  case met
  /// Passed by a named decision; says by whom.
  case overridden(String)
  /// Something to look at that does not hinder; says what.
  case flagged(String)
  /// Cannot be judged since a figure is missing, and does not hinder; says which.
  case unknown(String)
  /// Not fulfilled; says what is missing and what to do.
  case unmet(String)

  /// What there is to say about it, in Swedish.
  package var explanation: String {
    switch self {
    case .met: "uppfyllt"
    case .overridden(let who): who
    case .flagged(let what): what
    case .unknown(let what): what
    case .unmet(let why): why
    }
  }

  /// Whether it hinders.
  package var hinders: Bool {
    if case .unmet = self { return true }
    return false
  }
}

/// A condition of the handshake, or of putting a revised plan in force.
package struct HandshakeCondition: Sendable, Equatable {
  /// What it is about.
  package enum Key: String, Sendable, CaseIterable {
    case everybodyReported, answersHandled, sumsHold, withinStatedCapacity, balanceDrawn, goalsAgreed,
      onlyVerifiedEffects
    case budgetSet, budgetCoversCapacity
  }

  /// What it is about.
  package let key: Key
  /// How it stands.
  package let state: ConditionState

  /// Judges a condition.
  package init(key: Key, state: ConditionState) {
    self.key = key
    self.state = state
  }

  /// The condition in words.
  package var name: String {
    switch key {
    case .everybodyReported: "Alla enheter har bedömt och återrapporterat"
    case .answersHandled: "Alla ändringsförslag är omhändertagna"
    case .sumsHold: "Delarna är lika med helheten"
    case .withinStatedCapacity: "Inget uppdrag överstiger uppgiven kapacitet"
    case .balanceDrawn: "Behov och kapacitet är i balans"
    case .goalsAgreed: "Området har mål som ryms i uppdraget"
    case .onlyVerifiedEffects: "Målen räknar bara verifierade effekter"
    case .budgetSet: "Området har en budgetram"
    case .budgetCoversCapacity: "Budgetramen och kostnaden för bemannad kapacitet stämmer överens"
    }
  }

  /// The requirement it comes from.
  package var requirement: String {
    switch key {
    case .everybodyReported: "R179"
    case .answersHandled: "R172"
    case .sumsHold: "T7"
    case .withinStatedCapacity: "R126"
    case .balanceDrawn: "R121"
    case .goalsAgreed: "R128"
    case .onlyVerifiedEffects: "R133"
    case .budgetSet: "R050"
    case .budgetCoversCapacity: "R100"
    }
  }
}

/// Judges the conditions of a plan year.
package struct HandshakeConditions {
  let plan: PlanYear
  let book: RoundBook
  let isVerified: (MeasureCode) -> Bool
  let name: (UnitCode) -> String
  let person: (PersonID) -> String
  let capacityName: (CapacityCode) -> String

  /// All conditions for an area, each with how it stands; those of the whole plan hold for every area.
  package func all(for area: UnitCode) -> [HandshakeCondition] {
    [
      HandshakeCondition(key: .everybodyReported, state: everybodyReported()),
      HandshakeCondition(key: .answersHandled, state: answersHandled()),
      HandshakeCondition(key: .sumsHold, state: sumsHold()),
      HandshakeCondition(key: .withinStatedCapacity, state: withinStatedCapacity()),
      HandshakeCondition(key: .balanceDrawn, state: balanceDrawn()),
      HandshakeCondition(key: .goalsAgreed, state: goalsAgreed(area)),
      HandshakeCondition(key: .onlyVerifiedEffects, state: onlyVerifiedEffects()),
      HandshakeCondition(key: .budgetSet, state: budgetSet(area)),
      HandshakeCondition(key: .budgetCoversCapacity, state: plan.frameCheck(of: area).condition),
    ]
  }

  private var producing: [UnitAssignment] { book.assignments.filter { book.kind($0.unit) == .producing } }

  private func everybodyReported() -> ConditionState {
    let late = book.assignments.filter { $0.unit != plan.region && $0.state != .reported && $0.state != .adjusted }
    guard late.isEmpty else {
      return .unmet("\(listed(late.map(\.unit))) har inte återrapporterat; vänta eller påminn")
    }
    return book.units.count > 1 ? .met : .unmet("inga uppdrag är utlagda; lägg ut dem")
  }

  private func answersHandled() -> ConditionState {
    let open = producing.flatMap { unit in
      unit.lines.filter { unit.answered($0.object) != $0.amount }.map { "\(name(unit.unit)): \($0.title)" }
    }
    return open.isEmpty
      ? .met
      : .unmet(
        "förslag som skiljer sig från uppdraget (\(open.joined(separator: ", "))); ändra uppdraget eller "
          + "be om en ny bedömning")
  }

  private func sumsHold() -> ConditionState {
    let checks = plan.sumChecks(in: book)
    let wrong = checks.filter { !$0.holds }
    guard wrong.isEmpty else {
      let texts = wrong.map {
        "\(name($0.unit)), \($0.title): uppdrag \(number($0.assigned)), fördelat \(number($0.distributed)), skillnad "
          + number($0.undistributed, sign: .always)
      }
      return .unmet(texts.joined(separator: "; ") + ". Fördela resten, eller låt planårets ansvariga svara för gapet")
    }
    return owned(
      checks.filter { $0.undistributed > 0 }.compactMap { check in
        plan.overrides[.init(matter: .undistributed, unit: check.unit, object: check.object, capacity: nil)]
      })
  }

  private func withinStatedCapacity() -> ConditionState {
    var problems: [String] = []
    for unit in producing {
      for line in unit.lines where line.amount > 0 {
        guard let stated = plan.stated(unit.unit, line.object) else {
          problems.append("\(name(unit.unit)) har inte uppgett kapacitet för \(line.title)")
          continue
        }
        if stated.measure != line.measure {
          problems.append(
            "\(name(unit.unit)), \(line.title): kapaciteten är i \(stated.measure.swedish), uppdraget i "
              + line.measure.swedish)
        } else if line.capacityNeeded > stated.amount {
          problems.append(
            "\(name(unit.unit)), \(line.title): \(NumberFormat.swedish.short(line.capacityNeeded)) av "
              + "\(NumberFormat.swedish.short(stated.amount)) \(stated.measure.swedish)")
        }
      }
    }
    return problems.isEmpty
      ? .met : .unmet(problems.joined(separator: "; ") + ". Minska uppdraget, omfördela eller ange kapaciteten")
  }

  private func balanceDrawn() -> ConditionState {
    guard let balance = plan.balance else { return .unmet("balansen är inte framtagen; ta fram den (drawBalance)") }
    var passed: [Decided<GapOverride>] = []
    var open: [String] = []
    for line in balance.value.lines where line.gap < .zero {
      let key = GapOverride.Key(matter: .deficit, unit: line.unit, object: nil, capacity: line.capacity)
      if let override = plan.overrides[key], override.value.covers(-line.gap.value) {
        passed.append(override)
      } else {
        let hours = NumberFormat.swedish.hours(-line.gap.value)
        open.append("\(name(line.unit)) saknar \(hours) timmar \(capacityName(line.capacity))")
      }
    }
    guard open.isEmpty else {
      return .unmet(
        open.joined(separator: "; ")
          + ". Omfördela eller besluta en åtgärd, eller låt planårets ansvariga svara för underskottet")
    }
    let state = owned(passed)
    // What nobody has stated is no deficit, and no balance either.
    let outside = (balance.value.unstated ?? []).map {
      "\(name($0.unit)) har \(NumberFormat.swedish.hours($0.need)) timmars behov av \(capacityName($0.capacity)) "
        + "utanför balansen"
    }
    guard !outside.isEmpty else { return state }
    let missing = "uppgift om kapacitet saknas: \(outside.joined(separator: "; "))"
    if case .overridden(let who) = state { return .overridden("\(who); \(missing)") }
    return .unknown(missing)
  }

  private func goalsAgreed(_ area: UnitCode) -> ConditionState {
    let production = plan.frames.goals(of: area).filter { $0.value.perspective == .production }
    guard !production.isEmpty else { return .unmet("\(name(area)) saknar produktionsmål; sätt minst ett") }
    let below = Set(book.chain(below: area))
    for goal in plan.goals.values.map(\.value).sorted(by: { $0.code < $1.code })
    where goal.perspective == .production && below.contains(goal.unit) && goal.period == nil {
      guard let object = goal.object, let line = book.units[goal.unit]?.line(object) else { continue }
      if goal.target > Double(line.amount) {
        return .unmet(
          "målet \(goal.code) är \(NumberFormat.swedish.short(goal.target)) men uppdraget \(number(line.amount)); "
            + "sänk målet eller höj uppdraget")
      }
    }
    return .met
  }

  private func onlyVerifiedEffects() -> ConditionState {
    let wrong = plan.goals.values.map(\.value).sorted { $0.code < $1.code }.flatMap { goal in
      (goal.countedEffects ?? []).filter { !isVerified($0) }.map { "målet \(goal.code) räknar \($0)" }
    }
    return wrong.isEmpty
      ? .met : .unmet(wrong.joined(separator: "; ") + ", som inte är verifierad; ta bort den ur målet")
  }

  private func budgetSet(_ area: UnitCode) -> ConditionState {
    plan.budgets[area] == nil ? .unmet("\(name(area)) saknar budgetram; sätt den") : .met
  }

  private func owned(_ overrides: [Decided<GapOverride>]) -> ConditionState {
    guard !overrides.isEmpty else { return .met }
    let texts = overrides.map { override in
      let what = override.value.matter == .deficit ? "timmar" : "aktiviteter"
      return
        "\(person(override.decision.actor)) svarar för \(NumberFormat.swedish.hours(override.value.amount)) \(what) "
        + "i \(name(override.value.unit)) (beslut \(override.decision.sequence): \(override.decision.reason))"
    }
    return .overridden(texts.joined(separator: "; "))
  }

  private func number(_ value: Int, sign: NumberFormat.Sign = .negativeOnly) -> String {
    NumberFormat.swedish.text(Double(value), sign: sign)
  }

  private func listed(_ units: [UnitCode]) -> String { units.map(name).joined(separator: ", ") }
}
