import PlanningModel

/// Writes what extracts with contacts add up to as the data sets of a region.
struct ContactDataSets {
  let profile: ContactProfile
  let sum: ContactSum
  let months: ClosedRange<Int>
  let extracted: Day?
  /// A comment line that says where the rows came from.
  let note: String
  /// The code of each unit by its text in the files.
  let codes: [String: String]

  static let regionCode = "REGION"
  /// The fewest timed contacts from which an activity time is made.
  static let fewestTimes = 30

  func dataSets() -> [CanonicalDataSet] {
    [settings(), units(), objects(), capacities(), activityTimes(), volumes(), leftOut()].compactMap(\.self)
  }

  /// The series in order of unit and object, by the unit's code.
  var series: [(unit: String, key: ContactSum.Key, series: ContactSum.Series)] {
    sum.series.map { (codes[$0.key.unit] ?? $0.key.unit, $0.key, $0.value) }
      .sorted { ($0.0, $0.1.item) < ($1.0, $1.1.item) }
  }

  private var written: WrittenDataSet { WrittenDataSet(extracted: extracted, note: note) }

  private func dataSet(_ kind: DataSetKind, _ columns: [Column], _ rows: [[String]]) -> CanonicalDataSet? {
    written.table(kind, columns, rows)
  }

  private func settings() -> CanonicalDataSet {
    written.settings(
      region: profile.region, planStart: Self.month(months.upperBound + 1), others: profile.settings)
  }

  private static func month(_ index: Int) -> Month { Month(year: index / 12, month: index % 12 + 1) }
}

// MARK: - Organisation

extension ContactDataSets {
  /// The code of each unit; `nil` when the log has been told that two units would share one.
  static func codes(of sum: ContactSum, profile: ContactProfile, file: String, log: ProblemLog) -> [String: String]? {
    var texts: [String: String] = [:]
    var codes: [String: String] = [:]
    var isUsable = true
    for text in Set(sum.series.keys.map(\.unit)).sorted() {
      let code = profile.units[text]?.code ?? Slug.code(text)
      codes[text] = code
      guard let other = texts.updateValue(text, forKey: code) else { continue }
      isUsable = false
      log.add(
        .codeCollision, file: file, column: profile.columns.unit,
        "”\(other)” och ”\(text)” får samma kod \(code). Ange deras koder under units i profilen.")
    }
    return isUsable ? codes : nil
  }

  private func units() -> CanonicalDataSet? {
    let root = [Self.regionCode, profile.region, "", Level.political.rawValue, "region", profile.opening.rawValue]
    let texts = Set(sum.series.keys.map(\.unit))
    // Units that only stand above others are named in the profile and need no rows.
    let parents = Set(profile.units.values.compactMap(\.parent))
    let above = profile.units.filter { parents.contains($0.value.code ?? $0.key) && !texts.contains($0.key) }.map(\.key)
    let rows = (Array(texts) + above).map { text in
      let role = profile.units[text]
      return [
        codes[text] ?? role?.code ?? text, role?.name ?? text, role?.parent ?? Self.regionCode,
        (role?.level ?? .operational).rawValue, role?.kind ?? "", profile.opening.rawValue,
      ]
    }
    return dataSet(
      .units, [.code, .name, .parent, .level, .kind, .opening], [root] + rows.sorted { $0[0] < $1[0] })
  }

  private func objects() -> CanonicalDataSet? {
    let used = Set(sum.series.keys.map(\.item))
    let rows = profile.objects.filter { used.contains($0.code) }.sorted { $0.code < $1.code }.map {
      [$0.code, $0.name, $0.service, $0.caregiver, $0.contact, $0.acuity.rawValue, $0.measure.rawValue]
    }
    return dataSet(.planningObjects, [.code, .name, .service, .caregiver, .contact, .acuity, .measure], rows)
  }

  private func capacities() -> CanonicalDataSet? {
    let rows = [profile.capacity, profile.beds].compactMap(\.self).map {
      [$0.code, $0.name, $0.kind.rawValue, LimitingRule.automatic.rawValue]
    }
    return dataSet(.capacities, [.code, .name, .kind, .limiting], rows)
  }

  /// The mean time of the contacts, where there are enough, and the beds that stays take.
  private func activityTimes() -> CanonicalDataSet? {
    var rows: [[String]] = []
    if let capacity = profile.capacity {
      for (unit, key, part) in series where part.minutes.count >= Self.fewestTimes {
        guard let mean = part.minutes.mean, mean > 0 else { continue }
        let hours = (mean / 6_000 * 10_000).rounded() / 10_000
        if hours > 0 { rows.append([unit, key.item, capacity.code, CSVWriter.number(hours)]) }
      }
    }
    if let beds = profile.beds {
      let used = Set(sum.series.keys.map(\.item))
      let inWard = profile.objects.filter { $0.measure != .activities && used.contains($0.code) }
      rows += inWard.map(\.code).sorted().map { ["*", $0, beds.code, ""] }
    }
    return dataSet(.activityTimes, [.unit, .object, .capacity, .hours], rows)
  }
}

// MARK: - Left out

extension ContactDataSets {
  /// Rows that nothing was made of; written also when there are none, so that it replaces what an earlier import said.
  private func leftOut() -> CanonicalDataSet {
    let rows = sum.leftOut.map { [$0.source, $0.issue.rawValue, $0.values, String($0.rows), String($0.allRows)] }
    var set = written.filled(.leftOut, [.source, .issue, .values, .rows, .allRows], rows)
    set.file = "\(DataSetKind.leftOut.rawValue)-\(Slug.code(profile.name)).csv"
    return set
  }
}

// MARK: - Volumes

extension ContactDataSets {
  /// A row for each unit, object and month; 0 where the unit has rows that month but the object has none, and no row where
  /// the unit has none at all.
  private func volumes() -> CanonicalDataSet? {
    let reporting = sum.reportingMonths()
    let measures = Dictionary(profile.objects.map { ($0.code, $0.measure) }, uniquingKeysWith: { first, _ in first })
    var rows: [[String]] = []
    for (unit, key, part) in series {
      let hasBedDays = measures[key.item] != .activities && part.stays.count > 0
      for month in reporting[key.unit] ?? [] {
        let bedDays = hasBedDays ? String(part.bedDays[month]) : ""
        rows.append([unit, key.item, Self.month(month).description, String(part.contacts[month]), bedDays])
      }
    }
    return dataSet(.volumes, [.unit, .object, .period, .activities, .bedDays], rows)
  }
}
