import Governance
import Planning
import PlanningModel
import Reporting

/// Makes documents from what is in force.
struct GovernanceDocuments {
  let workspace: RegionWorkspace
  let reading: GovernanceReading
  let plan: PlanYear
  /// The day or decision that is asked for; `nil` is the present.
  let asOf: LedgerPoint?

  /// A document in a form.
  func make(
    _ kind: DocumentKind, of unit: UnitCode, as format: DocumentFormat, since: LedgerPoint?, through: Day?,
    policy: SmallCellPolicy
  ) throws -> [UInt8] {
    switch kind {
    case .assignment:
      let document = try self.document(of: unit)
      let tables = AssignmentTables(document, units: reading.units, person: reading.person)
      let changed = try since.map { try changes(since: $0, of: unit) }
      let page = AssignmentPage(
        document, units: reading.units, since: changed?.assignments, frames: changed?.frames ?? [],
        person: reading.person)
      return try bytes(format, page.html(), tables.all, json: tables.json)
    case .agreement:
      guard let agreement = plan.agreements[unit] else {
        throw CommandFailure(message: "\(reading.name(unit)) har inte skakat hand. Se vardtakt handshake \(unit).")
      }
      // What was agreed stands as it was when the second hand was given, whatever has been decided since.
      let state = try workspace.governanceState(
        asOf: .sequence(agreement.sequence), scenario: reading.state.scenario)
      let conditions =
        state.conditions(
          year: plan.year, area: unit, units: reading.units, capacities: try workspace.capacityNames()) ?? []
      let signed = agreement.signatures.values.map(\.day).max() ?? reading.day
      let advice = try workspace.advice(
        year: plan.year, asOf: .sequence(agreement.sequence), scenario: reading.state.scenario)
      guard
        let document = state.document(
          of: unit, year: plan.year, asOf: signed, units: reading.units, advice: advice),
        let page = AgreementPage(document, conditions: conditions, units: reading.units, person: reading.person)
      else { throw CommandFailure(message: GovernanceRefusal.noAssignment(reading.name(unit)).message) }
      let tables = AssignmentTables(document, units: reading.units, person: reading.person).all
      return try bytes(format, page.html(), [ConditionTable.make(conditions)] + tables)
    case .round:
      guard let round = plan.currentRound, let summary = plan.summary(of: unit, in: round) else {
        throw CommandFailure(message: GovernanceRefusal.noAssignment(reading.name(unit)).message)
      }
      let page = RoundPage(
        summary, units: reading.units, scenario: reading.state.scenario, person: reading.person)
      return try bytes(format, page.html(), page.tables)
    case .interim:
      let day = through ?? reading.day
      let report = plan.interimReport(try counts(through: day), through: day, policy: policy)
      let page = InterimPage(report, units: reading.units, scenario: reading.state.scenario)
      return try bytes(format, page.html(), [page.table])
    }
  }

  private func document(of unit: UnitCode) throws -> AssignmentDocument {
    let advice = try workspace.advice(year: plan.year, asOf: asOf, scenario: reading.state.scenario)
    guard
      let document = reading.state.document(
        of: unit, year: plan.year, asOf: reading.day, units: reading.units, advice: advice)
    else { throw CommandFailure(message: GovernanceRefusal.noAssignment(reading.name(unit)).message) }
    return document
  }

  /// What has changed for a unit and those below since a point, and in the frames it and those above are given.
  private func changes(
    since point: LedgerPoint, of unit: UnitCode
  ) throws -> (assignments: [AssignmentDifference], frames: [FrameDifference]) {
    let before = try workspace.governance(asOf: point, scenario: reading.state.scenario).state.years[plan.year]
    guard let before, let old = before.bookInForce, let book = plan.bookInForce else { return ([], []) }
    let chain = Set(book.chain(below: unit) + old.chain(below: unit))
    let related = chain.union(book.chain(above: unit))
    return (
      book.differences(since: old).filter { chain.contains($0.unit) },
      plan.framesInForce.differences(since: before.framesInForce).filter { related.contains($0.unit) }
    )
  }

  /// What has been produced in whole periods of the plan year up to a day, from the files of outcome, else of volumes.
  private func counts(through day: Day) throws -> [InterimReport.Count] {
    let facts = try workspace.input(asOf: nil).facts
    let first = PlanningModel.Year(number: plan.year).firstDay
    let known = facts.outcome.isEmpty ? facts.volumes : facts.outcome
    let counts = known.compactMap { history -> InterimReport.Count? in
      let periods = history.activities.indices.filter { index in
        let period = history.grain.period(at: history.start + index)
        return period.firstDay >= first && period.lastDay <= day && !history.activities[index].isNaN
      }
      guard !periods.isEmpty, let unit = facts.units.unit(history.unit)?.code else { return nil }
      return InterimReport.Count(
        unit: unit, object: history.object, title: facts.catalogue.object(history.object)?.name ?? history.object.text,
        outcome: Int(periods.reduce(0) { $0 + history.activities[$1] }.rounded()))
    }
    guard !counts.isEmpty else {
      throw CommandFailure(
        message:
          "Det finns inget utfall för \(plan.year) till och med \(day). Läs in outcome.csv eller ange ett senare datum."
      )
    }
    return counts
  }

  private func bytes(
    _ format: DocumentFormat, _ html: String, _ tables: [DataTable], json: String? = nil
  ) throws -> [UInt8] {
    switch format {
    case .html: return Array(html.utf8)
    case .xlsx: return try WorkbookFile.bytes { (file: WorkbookFile) in tables.forEach { file.add($0) } }
    case .json:
      let scenario = reading.state.scenario.map { "  \"scenario\": \(JSONText.string($0).line),\n" } ?? ""
      let text =
        json
        ?? "{\n" + scenario
        + tables.map { "  \"\($0.id)\": \($0.json.replacing("\n", with: "\n  "))" }.joined(separator: ",\n")
        + "\n}\n"
      return Array(text.utf8)
    }
  }
}
