import Governance
import PlanningModel
import Reporting

/// Tables of rounds and roles, for terminal and exchange files alike.
enum GovernanceTables {
  /// A table in a form.
  static func text(_ table: DataTable, _ format: GovernanceTableFormat) -> String {
    switch format {
    case .text: table.terminalText(maximumWidth: Console.terminalWidth)
    case .json: table.json + "\n"
    case .csv: table.csv(.exchange)
    }
  }

  /// The permission table.
  static var permissions: DataTable {
    DataTable(
      id: "roller", caption: "Vem får göra vad",
      columns: [
        .init(key: "action", header: "Att …"), .init(key: "number", header: "Nr", alignment: .number),
      ] + Role.allCases.map { .init(key: $0.rawValue.lowercased(), header: $0.rawValue) },
      rows: PermissionTable.rows.map { row in
        let cells: [DataTable.Cell] = row.cells.map { .text($0.text) }
        return DataTable.Row([.text(row.name), .number(Double(row.action.rawValue))] + cells)
      })
  }

  /// Who holds which role.
  static func grants(_ reading: GovernanceReading) -> DataTable {
    DataTable(
      id: "behorigheter", caption: "Behörigheter",
      columns: [
        .init(key: "code", header: "Kod"), .init(key: "person", header: "Person"), .init(key: "name", header: "Namn"),
        .init(key: "role", header: "Roll"), .init(key: "unit", header: "Enhet"), .init(key: "year", header: "Planår"),
        .init(key: "from", header: "Från"), .init(key: "through", header: "Till och med"),
        .init(key: "stands_in_for", header: "Vikarie för"), .init(key: "holds", header: "Gäller"),
      ],
      rows: reading.state.grants.map { grant in
        .init([
          .text(grant.code), .text(grant.person.text), .text(grant.name), .text(grant.role.swedish),
          .text(reading.name(grant.unit)), grant.year.map { .text(String($0)) } ?? .empty,
          .text(grant.from.description),
          grant.through.map { .text($0.description) } ?? .empty,
          grant.standsInFor.map { .text(reading.person($0)) } ?? .empty,
          .text(grant.holds(on: reading.day) ? "ja" : "nej"),
        ])
      })
  }

  /// What a person may do at a unit; for what he may not decide, why.
  static func rights(
    of person: PersonID, at unit: UnitCode, year: Int?, _ authority: Authority, _ reading: GovernanceReading
  ) -> DataTable {
    DataTable(
      id: "rattigheter", caption: "\(reading.person(person)) vid \(reading.name(unit)) den \(reading.day)",
      columns: [
        .init(key: "action", header: "Att …")
      ] + Ability.allCases.map { .init(key: "\($0)", header: $0.swedish) },
      rows: GovernedAction.allCases.map { action in
        let cells: [DataTable.Cell] = Ability.allCases.map { ability in
          .text(authority.may(person, ability, action, at: unit, year: year) ? "ja" : "–")
        }
        return DataTable.Row([.text(action.swedish)] + cells)
      })
  }

  /// A round's assignments with their states, and who is late; what counts different things has no sum.
  static func status(_ plan: PlanYear, _ reading: GovernanceReading, _ objects: AssignedObjects) -> DataTable {
    let late = Dictionary(plan.lateUnits(on: reading.day).map { ($0.unit, $0) }) { first, _ in first }
    let book = plan.currentBook
    let chain = book.map { $0.chain(below: plan.region) } ?? []
    return DataTable(
      id: "lage", caption: "Planår \(plan.year): \(plan.phase.swedish)",
      columns: [
        .init(key: "unit", header: "Enhet"), .init(key: "state", header: "Läge"),
        .init(key: "assigned", header: "Uppdrag", alignment: .number), .init(key: "late", header: "Sen"),
        .init(key: "handshake", header: "Handskakning"),
      ],
      rows: chain.compactMap { code in
        guard let unit = book?.units[code] else { return nil }
        let hands = plan.signatures[code].map {
          $0.keys.map(\.swedish).sorted().joined(separator: ", ") + " har skrivit"
        }
        return .init(
          [
            .text(reading.name(code)), .text(code == plan.region ? plan.phase.swedish : unit.state.swedish),
            .number(objects.sum(of: unit.lines).map(Double.init)),
            late[code].map { .text("\(days($0.days)) (skulle \($0.due))") } ?? .empty,
            plan.agreements[code] != nil ? .text("klar") : hands.map { .text($0) } ?? .empty,
          ], depth: (book?.chain(above: code).count ?? 1) - 1)
      })
  }

  /// The year wheel as it stands.
  static func wheel(_ plan: PlanYear, _ reading: GovernanceReading) -> DataTable {
    DataTable(
      id: "arshjul", caption: "Årshjul för planår \(plan.year), läget den \(reading.day)",
      columns: [
        .init(key: "step", header: "Steg"), .init(key: "due", header: "Senast"), .init(key: "state", header: "Läge"),
        .init(key: "waiting_for", header: "Väntar på"), .init(key: "output", header: "Ger"),
        .init(key: "key", header: "Namn"),
      ],
      rows: plan.wheel(reading.state.wheel, on: reading.day).map { status in
        let state =
          switch status.state {
          case .done(let day): "klart" + (day.map { " \($0)" } ?? "")
          case .ahead(let left): "om \(days(left))"
          case .late(let passed): "\(days(passed)) sent"
          }
        return .init([
          .text(status.step.name), .text(status.due.description), .text(state),
          status.waitingFor.isEmpty ? .empty : .text(status.waitingFor.map(reading.name).joined(separator: ", ")),
          .text(status.step.output), .text(status.step.key),
        ])
      })
  }

  private static func days(_ count: Int) -> String { count == 1 ? "1 dag" : "\(count) dagar" }

  /// What the year wheel says is late, and what comes next, in words.
  static func due(_ plan: PlanYear, _ reading: GovernanceReading) -> String {
    let wheel = plan.wheel(reading.state.wheel, on: reading.day)
    func waiting(_ status: WheelStatus) -> String {
      status.waitingFor.isEmpty ? "" : "; väntar på \(status.waitingFor.map(reading.name).joined(separator: ", "))"
    }
    var lines = wheel.compactMap { status -> String? in
      guard case .late(let passed) = status.state else { return nil }
      return "Sent: \(status.step.name) skulle vara klart \(status.due), \(days(passed)) sent\(waiting(status))."
    }
    let next = wheel.lazy.compactMap { status -> String? in
      guard case .ahead(let left) = status.state else { return nil }
      return "Härnäst: \(status.step.name) senast \(status.due), om \(days(left))\(waiting(status))."
    }.first
    lines += [next].compactMap(\.self)
    return lines.map { $0 + "\n" }.joined()
  }

  /// What changed between two rounds or versions.
  static func differences(
    _ differences: [AssignmentDifference], _ caption: String, _ reading: GovernanceReading
  ) -> DataTable {
    DataTable(
      id: "skillnad", caption: caption,
      columns: [
        .init(key: "unit", header: "Enhet"), .init(key: "object", header: "Planeringsobjekt"),
        .init(key: "before", header: "Förut", alignment: .number),
        .init(key: "after", header: "Nu", alignment: .number),
        .init(key: "change", header: "Ändring", alignment: .number, sign: .always),
      ],
      rows: differences.map { change in
        .init([
          .text(reading.name(change.unit)), .text(change.title), .number(change.before.map(Double.init)),
          .number(change.after.map(Double.init)), .number(Double(change.change)),
        ])
      })
  }
}
