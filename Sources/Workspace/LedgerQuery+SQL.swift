internal import Governance
internal import PlanningModel

/// A value that a database statement is given.
package enum SQLValue: Sendable, Equatable {
  /// A whole number.
  case integer(Int)
  /// A text.
  case text(String)
}

extension LedgerQuery {
  /// The columns of the table of events in every database, in the order of `LedgerRecord`.
  package static let columns =
    "sequence, id, at, actor, role, unit, reason, status, branch, subject, kind, schema_version, payload, hash"

  /// The query as a statement for a database with a table of events, and the values of its numbered parameters.
  ///
  /// `parameter` writes the name of a parameter, `?1` or `$1`. The inner statements of `onlyLastOfSubject` need nothing
  /// but what stands in an index over branch, subject, sequence, kind and moment, which keeps them quick for a million
  /// events.
  package func statement(
    table: String = "ledger_event", parameter: (Int) -> String
  ) -> (sql: String, values: [SQLValue]) {
    var values: [SQLValue] = []
    var conditions: [String] = []
    func add(_ comparison: String, _ value: SQLValue) {
      values.append(value)
      conditions.append(comparison + " " + parameter(values.count))
    }
    if after > 0 { add("sequence >", .integer(after)) }
    if through < .max { add("sequence <=", .integer(through)) }
    if let before { add("at <", .text(before.description)) }
    if let branch { add("branch =", .text(branch)) }
    if let subject { add("subject =", .text(subject)) }
    if let within {
      add("subject >", .text(within + "/"))
      // The character after the slash.
      add("subject <", .text(within + "0"))
    }
    // Words and numbers of our own may stand in the statement, where an index over one kind is found by them.
    if let kind { conditions.append("kind = '\(kind.rawValue)'") }
    if let numbers { conditions.append("sequence IN (" + numbers.map(String.init).joined(separator: ", ") + ")") }
    if onlyLastOfSubject {
      precondition(unit == nil, "The last event about a subject may be another unit's.")
      let kinds = Self.kindsThatSayAll.map { "'\($0)'" }.joined(separator: ", ")
      let inner = "FROM \(table) WHERE " + (conditions + ["kind"]).joined(separator: " AND ")
      conditions = [
        "sequence IN (SELECT max(sequence) \(inner) IN (\(kinds)) GROUP BY branch, subject"
          + " UNION ALL SELECT sequence \(inner) NOT IN (\(kinds)))"
      ]
    }
    if let unit { add("unit =", .text(unit)) }
    let filter = conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
    let count = limit.map { " LIMIT \($0)" } ?? ""
    return ("SELECT \(Self.columns) FROM \(table)\(filter) ORDER BY sequence\(count)", values)
  }
}
