import PlanningModel

/// One file on its way through a profile.
struct ProfileRows {
  let profile: SourceProfile
  let file: String
  let source: CSVTable
  let columns: [String: Int]
  let log: ProblemLog
  private var signs = DecimalSigns()
  private var excluded: [Int]
  private var disagreeing: [(count: Int, firstRow: Int)]
  private let patterns: [Regex<AnyRegexOutput>?]

  init(profile: SourceProfile, file: String, source: CSVTable, columns: [String: Int], log: ProblemLog) {
    self.profile = profile
    self.file = file
    self.source = source
    self.columns = columns
    self.log = log
    excluded = [Int](repeating: 0, count: profile.exclude.count)
    disagreeing = [(Int, Int)](repeating: (0, 0), count: profile.objects.count)
    patterns = profile.exclude.map { rule in rule.pattern.flatMap { try? Regex($0) } }
  }

  /// Adds all rows that are not left out, and reports what is odd about them.
  mutating func gather(into table: inout ProfileTable) {
    for record in 1..<source.count {
      if let rule = profile.exclude.indices.first(where: { isExcluded(record, $0) }) {
        excluded[rule] += 1
        continue
      }
      guard let period = period(record), let leaf = unit(record, period, &table) else { continue }
      table.lastPeriod = max(table.lastPeriod ?? period, period)
      for role in profile.objects.indices { addObject(record, role, leaf, period, &table) }
      if let beds = profile.beds {
        let figures = [figure(record, beds.available, period), beds.occupied.flatMap { figure(record, $0, period) }]
        ProfileTable.add(figures, to: &table.beds, .init(unit: leaf, item: beds.capacity), period)
      }
    }
    signs.report(file: file, log: log)
    report()
  }

  private func text(_ record: Int, _ column: String) -> String {
    let text = source.text(record, columns[column] ?? -1)
    return profile.replace[column]?[text] ?? text
  }

  /// What a code of the source means in the first days of a period.
  private func mapped(_ kind: CodeMapKind, _ text: String, _ period: Int) -> String {
    let map = profile.codeMaps[kind]
    return map.isEmpty ? text : map.target(of: text, on: profile.period.grain.period(at: period).firstDay) ?? text
  }

  private func report() {
    for (rule, count) in zip(profile.exclude, excluded) where count > 0 {
      log.add(.filtered, file: file, column: rule.column, "\(count) rader är summor enligt profilen och utelämnas.")
    }
    for (role, found) in zip(profile.objects, disagreeing) where found.count > 0 {
      let total = role.figures[Column.activities.rawValue]?.column ?? ""
      log.add(
        .sumDisagrees, file: file, row: found.firstRow, column: total,
        "I \(found.count) rader är \(role.checkSum.joined(separator: " + ")) inte lika med \(total). "
          + "\(total) används.")
    }
  }

  private func isExcluded(_ record: Int, _ rule: Int) -> Bool {
    let value = text(record, profile.exclude[rule].column)
    if profile.exclude[rule].values.contains(value) { return true }
    if let suffix = profile.exclude[rule].suffix, value.hasSuffix(suffix) { return true }
    guard let pattern = patterns[rule] else { return false }
    return (try? pattern.wholeMatch(in: value)) != nil
  }
}

// MARK: - Roles

extension ProfileRows {
  private func period(_ record: Int) -> Int? {
    let text = text(record, profile.period.column)
    func refuse(_ message: String) -> Int? {
      log.add(.invalidPeriod, file: file, row: source.row(record), column: profile.period.column, message)
      return nil
    }
    do throws(PeriodParseError) {
      let read = try PeriodParser.parse(text)
      let period = profile.period.grain.period(containing: read.firstDay)
      let isRight: Bool
      switch profile.period.form {
      case .code: isRight = read == period
      case .firstDay: isRight = read == .day(period.firstDay)
      case .lastDay: isRight = read == .day(period.lastDay)
      }
      guard isRight else {
        return refuse(
          "”\(text)” passar inte profilens form \(profile.period.form.rawValue). Rätta profilen eller värdet.")
      }
      switch period {
      case .month(let month): return Int(month.index)
      case .quarter(let quarter): return Int(quarter.index)
      default: return nil
      }
    } catch {
      return refuse(error.message)
    }
  }

  /// The code of the row's lowest unit; adds the unit and those above it.
  private func unit(_ record: Int, _ period: Int, _ table: inout ProfileTable) -> String? {
    var above: String?
    var path: [String] = []
    for (position, role) in profile.levels.enumerated() {
      let values = role.columns.map { mapped(.unit, text(record, $0), period) }
      guard values.allSatisfy({ !$0.isEmpty }) else {
        log.add(
          .missingValue, file: file, row: source.row(record), column: role.columns.joined(separator: ", "),
          "Cellen är tom. Fyll i den, eller uteslut raden i profilen.")
        return nil
      }
      path += values
      let own = codePart(role.columns, values)
      let code = role.unique ? own : [above, own].compactMap(\.self).joined(separator: ".")
      if var known = table.units[code] {
        guard known.path == path else {
          log.add(
            .codeCollision, file: file, row: source.row(record), column: role.columns.joined(separator: ", "),
            "\(path.joined(separator: " / ")) och \(known.path.joined(separator: " / ")) får samma kod \(code). "
              + "Ange koder i profilen, eller unique: false.")
          return nil
        }
        known.firstPeriod = min(known.firstPeriod, period)
        known.lastPeriod = max(known.lastPeriod, period)
        table.units[code] = known
      } else {
        table.units[code] = ProfileTable.Unit(
          name: name(role.columns, values), parent: above, role: position, path: path, firstPeriod: period,
          lastPeriod: period)
      }
      above = code
    }
    return above
  }

  private mutating func addObject(
    _ record: Int, _ role: Int, _ unit: String, _ period: Int, _ table: inout ProfileTable
  ) {
    let object = profile.objects[role]
    let values = object.columns.map { mapped(.object, text(record, $0), period) }
    let code = [codePart(object.columns, values), object.suffix].filter { !$0.isEmpty }.joined(separator: ".")
    if let known = table.objects[code], known.path != values {
      log.add(
        .codeCollision, file: file, row: source.row(record), column: object.columns.joined(separator: ", "),
        "\(values.joined(separator: " / ")) och \(known.path.joined(separator: " / ")) får samma kod \(code). "
          + "Ange koder i profilen.")
      return
    }
    let names = [name(object.columns, values), object.nameSuffix].filter { !$0.isEmpty }
    table.objects[code] = (names.joined(separator: ", "), role, values)
    func figures(_ columns: [Column]) -> [Double?] {
      columns.map { column in object.figures[column.rawValue].flatMap { figure(record, $0, period) } }
    }
    let key = ProfileTable.SeriesKey(unit: unit, item: code)
    let has = { (columns: [Column]) in columns.contains { object.figures[$0.rawValue] != nil } }
    if has(ProfileTable.volumeColumns) {
      let read = figures(ProfileTable.volumeColumns)
      ProfileTable.add(read, to: &table.volumes, key, period)
      checkSum(record, role, total: read[0])
    }
    if has(ProfileTable.waitingColumns) {
      ProfileTable.add(figures(ProfileTable.waitingColumns), to: &table.waiting, key, period)
    }
  }

  private mutating func checkSum(_ record: Int, _ role: Int, total: Double?) {
    guard !profile.objects[role].checkSum.isEmpty, let total else { return }
    let parts = profile.objects[role].checkSum.map { number(record, $0) ?? .nan }
    guard abs(parts.reduce(0, +) - total) > 1e-6 else { return }
    if disagreeing[role].count == 0 { disagreeing[role].firstRow = source.row(record) }
    disagreeing[role].count += 1
  }

  /// A figure; beds on an average day become bed-days of the period, to the nearest millionth.
  private mutating func figure(_ record: Int, _ role: SourceProfile.FigureRole, _ period: Int) -> Double? {
    guard let value = number(record, role.column) else { return nil }
    guard role.averageBeds else { return value }
    let days = Double(profile.period.grain.period(at: period).dayCount)
    return (value * days * 1_000_000).rounded() / 1_000_000
  }

  private mutating func number(_ record: Int, _ column: String) -> Double? {
    let text = text(record, column)
    let reading = Array(text.utf8).withUnsafeBufferPointer(NumberParsing.read)
    signs.note(reading, row: source.row(record), column: column)
    switch reading.outcome {
    case .missing: return nil
    case .value where reading.value >= 0: return reading.value
    case .value:
      log.add(
        .outOfRange, file: file, row: source.row(record), column: column, NumberRange.zeroOrMore.message(reading.value))
    case .invalid:
      log.add(.notANumber, file: file, row: source.row(record), column: column, CellMessage.notANumber(text))
    }
    return nil
  }

  private func codePart(_ columns: [String], _ values: [String]) -> String {
    zip(columns, values).map { column, value in profile.codes[column]?[value] ?? Slug.code(value) }
      .joined(separator: ".")
  }

  private func name(_ columns: [String], _ values: [String]) -> String {
    zip(columns, values).map { column, value in profile.names[column]?[value] ?? value }.joined(separator: ", ")
  }
}
