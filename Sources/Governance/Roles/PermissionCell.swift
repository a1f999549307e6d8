/// What a role may do with something (*rättighet*).
package enum Ability: Character, Sendable, CaseIterable {
  /// *Beslutar, godkänner*.
  case decide = "D"
  /// *Skapar, ändrar*.
  case edit = "E"
  /// *Skickar till nästa nivå*.
  case send = "S"
  /// *Föreslår, kommenterar*.
  case propose = "P"
  /// *Läser*.
  case read = "R"
}

extension Ability {
  /// The ability as a verb in a sentence.
  package var swedish: String {
    switch self {
    case .decide: "besluta"
    case .edit: "ändra"
    case .send: "skicka"
    case .propose: "föreslå"
    case .read: "läsa"
    }
  }
}

/// What narrows a permission down further than the unit subtree.
package enum PermissionCondition: String, Sendable, CaseIterable {
  case delegation, own, ownStaff, ownPlan, suppressed, consent, strategic, tactical, technical, decision
  case firstParty, secondParty, agree, goal, plan

  /// The condition as people read it.
  package var swedish: String {
    switch self {
    case .delegation: "enligt delegation"
    case .own: "egen enhet"
    case .ownStaff: "egen personal"
    case .ownPlan: "egen plan"
    case .suppressed: "med små tal dolda"
    case .consent: "båda parters samtycke skrivs in"
    case .strategic: "strategiska åtgärder"
    case .tactical: "taktiska åtgärder, inte av förslagsställaren"
    case .technical: "tekniska händelser"
    case .decision: "efter beslut"
    case .firstParty: "part 1"
    case .secondParty: "part 2"
    case .agree: "kommer överens"
    case .goal: "målet"
    case .plan: "planen"
    }
  }
}

/// One cell of the permission table: what one role may do with one thing.
package struct PermissionCell: Sendable, Equatable {
  /// What the role may do; empty for nothing.
  package let abilities: [Ability]
  /// Whether it holds in the whole region and not only below the unit of the grant (▲).
  package let wholeRegion: Bool
  /// Whether it is the right to pass a soft gate, by name and with a reason (s).
  package let passesSoftGate: Bool
  /// What narrows it down.
  package let condition: PermissionCondition?

  /// Reads a cell such as `D/S`, `E▲`, `D(s)`, `R[own]` or `–`; `nil` for other text.
  init?(_ text: some StringProtocol) {
    var rest = Substring(text)
    var condition: PermissionCondition?
    if rest.hasSuffix("]"), let start = rest.firstIndex(of: "[") {
      condition = PermissionCondition(rawValue: String(rest[rest.index(after: start)...].dropLast()))
      if condition == nil { return nil }
      rest = rest[..<start]
    }
    passesSoftGate = rest.hasSuffix("(s)")
    if passesSoftGate { rest = rest.dropLast(3) }
    wholeRegion = rest.hasSuffix("▲")
    if wholeRegion { rest = rest.dropLast() }
    self.condition = condition
    if rest == "–" {
      abilities = []
      return
    }
    let letters = rest.split(separator: "/", omittingEmptySubsequences: false)
    let abilities = letters.compactMap { $0.count == 1 ? $0.first.flatMap(Ability.init(rawValue:)) : nil }
    if abilities.count != letters.count || abilities.isEmpty { return nil }
    self.abilities = abilities
  }

  /// The cell as the table shows it.
  package var text: String {
    guard !abilities.isEmpty else { return "–" }
    let letters = abilities.map { String($0.rawValue) }.joined(separator: "/")
    return letters + (wholeRegion ? "▲" : "") + (passesSoftGate ? "(s)" : "")
      + (condition.map { "[\($0.rawValue)]" } ?? "")
  }

  /// Whether the role may do something; who decides or edits may also propose and read.
  package func allows(_ ability: Ability) -> Bool {
    if abilities.contains(ability) { return true }
    switch ability {
    case .read: return !abilities.isEmpty
    case .propose: return abilities.contains { $0 == .decide || $0 == .edit }
    case .decide, .edit, .send: return false
    }
  }
}
