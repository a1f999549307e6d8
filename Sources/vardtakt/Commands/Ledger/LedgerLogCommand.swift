import ArgumentParser
import Foundation
import Governance
import PlanningModel
import Reporting
import Workspace

/// `vardtakt ledger log`: the decisions, in the order they were made.
struct LedgerLogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Visar besluten i den ordning de fattades.",
    discussion: """
      json ger varje beslut så som det är sparat, med fingeravtryck: ett per rad. csv ger detsamma som en tabell, med \
      beslutets innehåll som JSON i sista kolumnen men en.
      """)

  /// How the decisions are shown.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv
  }

  @OptionGroup var source: WorkspaceOption

  @Option(name: .long, help: "Fram till och med en dag (2027-05-01) eller ett beslut (17).")
  var asOf: LedgerPoint?

  @Option(name: .long, help: "Bara besluten i ett scenario; main är planen själv.")
  var scenario: String?

  @Option(name: .long, help: "Bara besluten för en enhet.")
  var unit: String?

  @Option(name: .long, help: "text, json eller csv.")
  var format: Format = .text

  func run() throws {
    try RegionWorkspace.use(source.workspace) { workspace in
      var query = LedgerQuery(asOf: try workspace.checked(asOf))
      query.branch = scenario
      query.unit = unit
      try check(workspace)
      query.limit = 5_000
      var last = 0
      repeat {
        query.after = last
        let records = try workspace.store.records(query)
        switch format {
        case .text: try Console.write(records.map(LedgerWords.line).joined())
        case .json: try Console.write(records.map(LedgerWords.json).joined())
        case .csv: try Console.write(LedgerWords.csv(records, withHeader: last == 0))
        }
        last = records.count == query.limit ? records.last?.sequence ?? 0 : 0
      } while last > 0
    }
  }

  /// Throws when the scenario or the unit that is asked for has never been: no decisions is then no answer.
  private func check(_ workspace: RegionWorkspace) throws {
    if let scenario, scenario != LedgerEvent.mainBranch {
      let known = try workspace.store.branches().map(\.branch)
      guard known.contains(scenario) else { throw LedgerError.unknownBranch(scenario, known: known) }
    }
    guard let unit else { return }
    var query = LedgerQuery(limit: 1)
    query.unit = unit
    guard try workspace.store.records(query).isEmpty else { return }
    let state = try workspace.governanceState(asOf: .latest, scenario: nil)
    let known = Set(try workspace.baseUnits().map(\.code) + state.organizationChanges.map(\.unit))
    guard !known.contains(UnitCode(unit)) else { return }
    let question = NearestWord.question(for: unit, among: known.map(\.text).sorted())
    throw CommandFailure(message: "Enheten \(unit) finns inte och har inga beslut.\(question) Ange en enhets kod.")
  }
}

/// A stored decision as text.
enum LedgerWords {
  /// One line for people; line breaks in the reason become blanks.
  static func line(_ record: LedgerRecord) -> String {
    let status = DocumentStatus(rawValue: record.status)?.swedishName ?? record.status
    let branch = record.branch == LedgerEvent.mainBranch ? "" : "  [\(record.branch)]"
    let unit = record.unit.map { "  \($0)" } ?? ""
    let reason = String(record.reason.map { $0.isNewline ? " " : $0 })
    return "\(record.sequence)  \(record.at)  \(record.actor) (\(record.role))\(unit)  \(record.kind) "
      + "\(record.subject)  \(status)\(branch)  \(reason)\n"
  }

  /// Lines of CSV with all that is stored.
  static func csv(_ records: [LedgerRecord], withHeader: Bool) -> String {
    let keys = [
      "sequence", "at", "actor", "role", "unit", "kind", "subject", "status", "branch", "reason", "id",
      "schema_version", "payload", "hash",
    ]
    let table = DataTable(
      id: "ledger", caption: "Liggaren", columns: keys.map { DataTable.Column(key: $0, header: $0) },
      rows: records.map { record in
        let texts: [String?] = [
          record.at, record.actor, record.role, record.unit, record.kind, record.subject, record.status,
          record.branch, record.reason, record.id, "\(record.schemaVersion)", record.payload, record.hash,
        ]
        return DataTable.Row([.number(Double(record.sequence))] + texts.map { $0.map(DataTable.Cell.text) ?? .empty })
      })
    let text = table.csv(.exchange)
    guard !withHeader, let header = text.range(of: "\r\n") else { return text }
    return String(text[header.upperBound...])
  }

  /// One line of JSON with all that is stored.
  static func json(_ record: LedgerRecord) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    func quoted(_ text: String?) -> String {
      guard let text, let data = try? encoder.encode(text) else { return "null" }
      return String(decoding: data, as: UTF8.self)
    }
    let texts: [(String, String?)] = [
      ("id", record.id), ("at", record.at), ("actor", record.actor), ("role", record.role), ("unit", record.unit),
      ("reason", record.reason), ("status", record.status), ("branch", record.branch), ("subject", record.subject),
      ("kind", record.kind), ("hash", record.hash),
    ]
    let fields = texts.map { "\"\($0.0)\":\(quoted($0.1))" }.joined(separator: ",")
    return "{\"sequence\":\(record.sequence),\(fields),\"schemaVersion\":\(record.schemaVersion),"
      + "\"payload\":\(record.payload)}\n"
  }
}
