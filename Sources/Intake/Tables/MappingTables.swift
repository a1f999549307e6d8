import PlanningModel

extension IntakeRun {
  /// What codes of the source systems mean; a code must mean one thing a day, and something that exists.
  func codeMaps(_ codes: ReferenceCodes) -> CodeMaps {
    var rows: [(entry: CodeMapEntry, row: Row)] = []
    for sheet in sheets(of: .codeMaps) {
      let reader = SheetReader(sheet, log: log)
      rows += reader.values { row in self.codeMapEntry(row, codes).map { ($0, row) } }
      note(sheet, signs: reader.signs)
    }
    for (position, (entry, row)) in rows.enumerated() {
      let same = rows[..<position].first { CodeMaps([$0.entry, entry]).contradiction != nil }
      guard let same else { continue }
      row.report(
        .duplicate, .code,
        "\(entry.code) betyder redan \(same.entry.target) samma dagar på rad \(same.row.number). Ändra valid_from eller "
          + "valid_through.")
    }
    return CodeMaps(rows.map(\.entry))
  }

  private func codeMapEntry(_ row: Row, _ codes: ReferenceCodes) -> CodeMapEntry? {
    let kind = row.choice(.kind, CodeMapKind.self)
    let code = row.required(.code)
    let days = row.days(.validFrom, .validThrough)
    guard let kind, let code else { return nil }
    let target: String?
    switch kind {
    case .unit: target = row.code(.target, codes.units)?.text
    case .object: target = row.code(.target, codes.objects)?.text
    case .capacity: target = row.code(.target, codes.capacities)?.text
    case .service, .caregiver, .contact, .priority:
      row.report(
        .unknownWord, .kind,
        "\(kind.rawValue) översätts i kontaktradernas profil, under code_maps. Här går unit, object och capacity.")
      return nil
    }
    guard let target else { return nil }
    let source = row.text(.source)
    return CodeMapEntry(
      source: source.isEmpty || source == "*" ? nil : source, kind: kind, code: code, target: target,
      validFrom: days.from, validThrough: days.through)
  }

  /// Rows of extracts that nothing was made of.
  func leftOut() -> [LeftOutRows] {
    values(of: .leftOut) { row in
      let issue = row.choice(.issue, LeftOutRows.Issue.self)
      let rows = row.integer(.rows, in: 0...Int(Int32.max))
      let all = row.integer(.allRows, in: 0...Int(Int32.max))
      guard let source = row.required(.source), let issue, let values = row.required(.values), let rows, let all else {
        return nil
      }
      return LeftOutRows(source: source, issue: issue, values: values, rows: rows, allRows: all)
    }
  }
}
