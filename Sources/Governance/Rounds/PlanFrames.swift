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

/// A goal, a frame, a staffing key or a gap that is another than it was.
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
  /// Frames, goals, staffing and owned gaps that have changed since others were in force, in that order; each in order
  /// of unit and code, and what has the same name in order of what it was and is.
  package func differences(since old: PlanFrames) -> [FrameDifference] {
    func changes<Key: Hashable, Value: Equatable>(
      _ before: [Key: Value], _ after: [Key: Value], _ name: (Value) -> (UnitCode, String), _ text: (Value) -> String
    ) -> [FrameDifference] {
      let changed = Set(before.keys).union(after.keys).compactMap { key -> FrameDifference? in
        let (first, second) = (before[key], after[key])
        guard first != second, let named = second ?? first else { return nil }
        let (unit, what) = name(named)
        return FrameDifference(unit: unit, what: what, before: first.map(text), after: second.map(text))
      }
      return changed.sorted {
        ($0.unit, $0.what, $0.before ?? "", $0.after ?? "") < ($1.unit, $1.what, $1.before ?? "", $1.after ?? "")
      }
    }
    func short(_ value: Double) -> String { NumberFormat.swedish.short(value) }
    let frames = changes(
      old.budgets.mapValues(\.value), budgets.mapValues(\.value), { ($0.unit, "budgetram") },
      { "\(short($0.kronor)) kronor" })
    let goals = changes(
      old.goals.mapValues(\.value), goals.mapValues(\.value), { ($0.unit, "mål \($0.code)") },
      { "\($0.text) (\(short($0.target)) \($0.measure))" })
    let staffing = changes(
      old.staffing, staffing, { ($0.unit, "bemanning \($0.function)") },
      { $0.keys.map(\.swedish).joined(separator: " och ") })
    let gaps = changes(
      old.overrides.mapValues(\.value), overrides.mapValues(\.value),
      { ($0.unit, "gap som någon svarar för, \($0.object?.text ?? $0.capacity?.text ?? "")") },
      { "\(short($0.amount)) \($0.matter == .deficit ? "timmar" : "aktiviteter")" })
    return frames + goals + staffing + gaps
  }

  /// The staffing keys of every function at every unit; a function may have several.
  private var staffing: [StaffedFunction.Place: StaffedFunction] {
    var staffing: [StaffedFunction.Place: StaffedFunction] = [:]
    for (unit, dimensioning) in dimensionings {
      for key in dimensioning.value.keys {
        let place = StaffedFunction.Place(unit: unit, function: key.function)
        staffing[place, default: StaffedFunction(unit: unit, function: key.function)].keys.append(key)
      }
    }
    return staffing
  }
}

/// The staffing keys of one function at a unit, in the order they were decided.
private struct StaffedFunction: Equatable {
  struct Place: Hashable {
    let unit: UnitCode
    let function: String
  }

  let unit: UnitCode
  let function: String
  var keys: [StaffingKey] = []
}

extension StaffingKey {
  /// The key in words, for example `2 anställda per 24 vårdplatser, 5 finns`.
  fileprivate var swedish: String {
    func short(_ value: Double) -> String { NumberFormat.swedish.short(value) }
    return "\(short(staff)) \(measure.swedish) per \(short(perBeds)) \(perBeds == 1 ? "vårdplats" : "vårdplatser")"
      + (present.map { ", \(short($0)) finns" } ?? "")
  }
}
