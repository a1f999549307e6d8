package import Governance
package import PlanningModel

/// The tables of *Vem ska göra vad*, the same in print, workbook and exchange files.
package struct AssignmentTables {
  private let document: AssignmentDocument
  private let units: UnitTree
  private let person: (PersonID) -> String

  /// The tables of a document, with the names of units and persons.
  package init(_ document: AssignmentDocument, units: UnitTree, person: @escaping (PersonID) -> String) {
    self.document = document
    self.units = units
    self.person = person
  }

  /// All tables that have rows, with the codes of units and objects for machines.
  package var all: [DataTable] {
    [production(codes: true), goals, staff, gaps, measures, decisions].filter { !$0.rows.isEmpty }
  }

  /// What shall be produced, with what it takes.
  package var production: DataTable { production(codes: false) }

  private func production(codes: Bool) -> DataTable {
    let codeColumns: [DataTable.Column] =
      codes ? [.init(key: "unit_code", header: "Enhetskod"), .init(key: "object_code", header: "Objektkod")] : []
    return table(
      "uppdrag", "Uppdrag \(document.year)" + (document.scenario.map { " i scenariot \($0)" } ?? ""),
      [.init(key: "unit", header: "Enhet"), .init(key: "object", header: "Planeringsobjekt")] + codeColumns + [
        number("amount", "Uppdrag"), number("change", "Ändring", sign: .always), number("quarter_1", "Kv 1"),
        number("quarter_2", "Kv 2"), number("quarter_3", "Kv 3"), number("quarter_4", "Kv 4"),
        number("capacity_needed", "Tar i anspråk"), .init(key: "measure", header: "i"),
        number("stated_capacity", "Uppgiven kapacitet"), number("beds", "Vårdplatser", decimals: 1),
        number("decision", "Beslut"),
      ] + (codes ? [.init(key: "quarters_by", header: "Kvartal efter")] : []),
      document.rows.map { row in
        var cells: [DataTable.Cell] = [.text(name(row.unit)), .text(row.line.title)]
        if codes { cells += [.text(row.unit.text), .text(row.line.object.text)] }
        cells.append(.number(Double(row.line.amount)))
        cells.append(row.before.map { .number(Double(row.line.amount - $0)) } ?? .empty)
        for quarter in row.quarters.amounts { cells.append(.number(Double(quarter))) }
        cells += [.number(row.line.capacityNeeded), .text(row.line.measure.swedish)]
        cells.append(row.stated.map { .number($0) } ?? .empty)
        cells.append(row.beds.map { .number($0) } ?? .empty)
        cells.append(.number(Double(row.decision.sequence)))
        if codes { cells.append(.text(row.quarters.basis.swedish)) }
        let isSum = row.depth == 0 && document.rows.contains { $0.depth > 0 }
        return DataTable.Row(cells, depth: row.depth, isSum: isSum)
      })
  }

  /// What the quarters have been shared out by, in words.
  package var quarterNote: String {
    let bases = QuarterSplit.Basis.allCases.filter { basis in document.rows.contains { $0.quarters.basis == basis } }
    return "Kvartalen är fördelade efter \(bases.map(\.swedish).joined(separator: " eller ")) och går jämnt upp i året."
  }

  /// Goals, by perspective.
  package var goals: DataTable {
    let order = GoalPerspective.allCases
    let sorted = document.goals.sorted { left, right in
      let first = order.firstIndex(of: left.value.perspective) ?? 0
      let second = order.firstIndex(of: right.value.perspective) ?? 0
      return (first, left.value.code) < (second, right.value.code)
    }
    return table(
      "mal", "Mål",
      [
        .init(key: "goal", header: "Mål"), .init(key: "perspective", header: "Perspektiv"),
        number("target", "Värde", decimals: sorted.contains { $0.value.target.rounded() != $0.value.target } ? 1 : 0),
        .init(key: "measure", header: "Mäts i"),
        .init(key: "period", header: "Period"), number("decision", "Beslut"),
      ],
      sorted.map { goal in
        .init([
          .text(goal.value.text), .text(goal.value.perspective.swedish), .number(goal.value.target),
          .text(goal.value.measure), .text(goal.value.period ?? String(document.year)),
          .number(Double(goal.decision.sequence)),
        ])
      })
  }

  /// Posts against staff there is.
  package var staff: DataTable {
    table(
      "bemanning", "Bemanning för \(document.posts?.beds ?? 0) vårdplatser",
      [
        .init(key: "function", header: "Funktion"), number("per_bed", "Per vårdplats", decimals: 2),
        number("needed", "Behövs"), number("present", "Finns"), number("missing", "Saknas"),
        .init(key: "measure", header: "Räknas i"),
      ],
      (document.posts?.lines ?? []).map { line in
        .init([
          .text(line.key.function), .number(line.key.staff / line.key.perBeds), .number(Double(line.rounded)),
          line.key.present.map { .number($0) } ?? .empty, line.missing.map { .number($0) } ?? .empty,
          .text(line.key.measure.swedish),
        ])
      })
  }

  /// Gaps that somebody answers for by name.
  package var gaps: DataTable {
    table(
      "gap", "Gap som någon svarar för",
      [
        .init(key: "unit", header: "Enhet"), .init(key: "matter", header: "Vad"), number("amount", "Storlek"),
        .init(key: "owner", header: "Ansvarig"), .init(key: "reason", header: "Skäl"), number("decision", "Beslut"),
      ],
      document.gaps.map { gap in
        let what =
          gap.value.matter == .deficit
          ? "timmar \(gap.value.capacity?.text ?? "")" : "ofördelat \(gap.value.object?.text ?? "")"
        return .init([
          .text(name(gap.value.unit)), .text(what), .number(gap.value.amount), .text(person(gap.decision.actor)),
          .text(gap.decision.reason), .number(Double(gap.decision.sequence)),
        ])
      })
  }

  /// Measures at the unit; an effect counts only when it is verified.
  package var measures: DataTable {
    table(
      "atgarder", "Åtgärder",
      [
        .init(key: "measure", header: "Åtgärd"), number("planned", "Planerad effekt", unit: "tim/mån"),
        number("verified", "Verifierad effekt", unit: "tim/mån"),
      ],
      document.measures.map { measure in
        .init([
          .text("\(measure.code) \(measure.name)"), .number(measure.plannedHoursPerMonth),
          measure.verifiedEffect.map { .number($0.hoursPerMonth) } ?? .empty,
        ])
      })
  }

  /// Decisions that one person took together, on one line: for paper, where every number still stands.
  package var decisionsTogether: DataTable {
    var groups: [[AssignmentDocument.Reference]] = []
    for reference in document.decisions {
      let (last, next) = (groups.last?.first?.decision, reference.decision)
      if let last, last.day == next.day, last.actor == next.actor, last.role == next.role, last.reason == next.reason {
        groups[groups.count - 1].append(reference)
      } else {
        groups.append([reference])
      }
    }
    return decisions(
      groups.map { group in
        let numbers = group.map(\.decision.sequence).sorted()
        let whole = numbers.count > 2 && numbers[numbers.count - 1] - numbers[0] == numbers.count - 1
        let text =
          whole ? "\(numbers[0])–\(numbers[numbers.count - 1])" : numbers.map(String.init).joined(separator: ", ")
        return (.text(text), group)
      })
  }

  /// Every decision with its number, day, person and reason.
  package var decisions: DataTable {
    decisions(document.decisions.map { (.number(Double($0.decision.sequence)), [$0]) })
  }

  private func decisions(
    _ groups: [(number: DataTable.Cell, references: [AssignmentDocument.Reference])]
  ) -> DataTable {
    table(
      "beslut", "Gällande beslut",
      [
        .init(key: "decision", header: "Beslut", alignment: .number), .init(key: "date", header: "Datum"),
        .init(key: "what", header: "Vad"), .init(key: "who", header: "Vem"), .init(key: "reason", header: "Skäl"),
      ],
      groups.compactMap { number, references in
        guard let decision = references.first?.decision else { return nil }
        let role = Role(rawValue: decision.role)?.swedish ?? decision.role
        return .init([
          number, .text(decision.day.description), .text(references.map(\.sentence).reversed().joined(separator: "; ")),
          .text("\(person(decision.actor)), \(role)"), .text(decision.reason),
        ])
      })
  }

  private func name(_ unit: UnitCode) -> String { units.unit(unit)?.name ?? unit.text }

  private func table(
    _ id: String, _ caption: String, _ columns: [DataTable.Column], _ rows: [DataTable.Row]
  ) -> DataTable {
    DataTable(id: id, caption: caption, columns: columns, rows: rows)
  }

  private func number(
    _ key: String, _ header: String, unit: String? = nil, decimals: Int = 0,
    sign: NumberFormat.Sign = .negativeOnly
  ) -> DataTable.Column {
    DataTable.Column(key: key, header: header, unit: unit, alignment: .number, decimals: decimals, sign: sign)
  }
}

extension AssignmentTables {
  /// The document as one JSON object: what it is, and its tables by their ids.
  package var json: String {
    let tables = all.map { "  \"\($0.id)\": \($0.json.replacing("\n", with: "\n  "))" }
    let head = [
      "  \"year\": \(document.year)", "  \"unit\": \(JSONText.string(document.unit.text).line)",
      "  \"as_of\": \"\(document.asOf)\"", "  \"phase\": \"\(document.phase.rawValue)\"",
      "  \"version\": \(document.version.map(String.init) ?? "null")", "  \"status\": \"\(document.status.rawValue)\"",
      "  \"scenario\": \(document.scenario.map { JSONText.string($0).line } ?? "null")",
      "  \"budget_kronor\": \(document.budget.map { JSONText.number($0.value.kronor) } ?? "null")",
    ]
    return "{\n" + (head + tables).joined(separator: ",\n") + "\n}\n"
  }

  /// The document as a workbook with one sheet for each table.
  package func workbook() throws -> [UInt8] { try WorkbookFile.bytes { file in all.forEach { file.add($0) } } }
}
