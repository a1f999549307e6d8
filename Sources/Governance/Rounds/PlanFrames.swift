package import PlanningModel

/// What a plan year's assignments are given with: goals, frames, staffing and the gaps that somebody answers for.
package struct PlanFrames: Sendable, Equatable {
  /// Goals by code.
  package internal(set) var goals: [String: Decided<Goal>] = [:]
  /// Frames by unit.
  package internal(set) var budgets: [UnitCode: Decided<BudgetFrame>] = [:]
  /// Staffing by unit.
  package internal(set) var dimensionings: [UnitCode: Decided<Dimensioning>] = [:]
  /// The gaps that are answered for.
  package internal(set) var overrides: [GapOverride.Key: Decided<GapOverride>] = [:]

  /// A unit's goals, in code order.
  package func goals(of unit: UnitCode) -> [Decided<Goal>] {
    goals.values.filter { $0.value.unit == unit }.sorted { $0.value.code < $1.value.code }
  }

  /// Gaps that are answered for, in the order they were decided.
  package var ownedGaps: [Decided<GapOverride>] {
    overrides.values.sorted { $0.decision.sequence < $1.decision.sequence }
  }
}

extension PlanYear {
  /// The frames that hold: of the version in force, else as they have been decided so far.
  ///
  /// What a revision changes is not in force until the revision is (R053).
  package var framesInForce: PlanFrames { versions.last?.frames ?? frames }
}

/// A goal, a frame or a gap that is another than it was.
package struct FrameDifference: Sendable, Equatable {
  /// The unit.
  package let unit: UnitCode
  /// What it is, in Swedish.
  package let what: String
  /// Before; `nil` when there was none.
  package let before: String?
  /// After; `nil` when there no longer is any.
  package let after: String?
}

extension PlanFrames {
  /// Goals, frames and owned gaps that have changed since others were in force: frames first, each in order of unit and
  /// code.
  package func differences(since old: PlanFrames) -> [FrameDifference] {
    func changes<Key: Hashable, Value: Sendable & Equatable>(
      _ before: [Key: Decided<Value>], _ after: [Key: Decided<Value>], _ name: (Value) -> (UnitCode, String),
      _ text: (Value) -> String
    ) -> [FrameDifference] {
      let changed = Set(before.keys).union(after.keys).compactMap { key -> FrameDifference? in
        let (first, second) = (before[key]?.value, after[key]?.value)
        guard first != second, let named = second ?? first else { return nil }
        let (unit, what) = name(named)
        return FrameDifference(unit: unit, what: what, before: first.map(text), after: second.map(text))
      }
      return changed.sorted { ($0.unit, $0.what) < ($1.unit, $1.what) }
    }
    func short(_ value: Double) -> String { NumberFormat.swedish.short(value) }
    let frames = changes(old.budgets, budgets, { ($0.unit, "budgetram") }, { "\(short($0.kronor)) kronor" })
    let goals = changes(
      old.goals, goals, { ($0.unit, "mål \($0.code)") }, { "\($0.text) (\(short($0.target)) \($0.measure))" })
    let gaps = changes(
      old.overrides, overrides,
      { ($0.unit, "gap som någon svarar för, \($0.object?.text ?? $0.capacity?.text ?? "")") },
      { "\(short($0.amount)) \($0.matter == .deficit ? "timmar" : "aktiviteter")" })
    return frames + goals + gaps
  }
}
