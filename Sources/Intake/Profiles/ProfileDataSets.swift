import PlanningModel

/// Writes what a profile has gathered as the data sets of a region.
struct ProfileDataSets {
  let profile: SourceProfile
  let table: ProfileTable
  let lastPeriod: Int
  let extracted: Day?
  /// A comment line that says where the rows came from.
  let note: String

  private static let regionCode = "REGION"

  func dataSets() -> [CanonicalDataSet] {
    let sets = [settings(), units(), objects(), capacities(), activityTimes(), volumes(), waiting(), availableBeds()]
    return sets.compactMap(\.self)
  }

  private var grain: PeriodGrain { profile.period.grain }

  private var written: WrittenDataSet { WrittenDataSet(extracted: extracted, note: note) }

  private func dataSet(_ kind: DataSetKind, _ columns: [Column], _ rows: [[String]]) -> CanonicalDataSet? {
    written.table(kind, columns, rows)
  }

  private func settings() -> CanonicalDataSet {
    written.settings(
      region: profile.region, planStart: Month(containing: grain.period(at: lastPeriod).lastDay + 1),
      others: profile.settings)
  }
}

// MARK: - Organisation

extension ProfileDataSets {
  private func units() -> CanonicalDataSet? {
    let root = [Self.regionCode, profile.region, "", Level.political.rawValue, "region", profile.opening.rawValue, ""]
    let rows = table.units.sorted { $0.key < $1.key }.map { code, unit in
      let role = profile.levels[unit.role]
      let isLeaf = unit.role == profile.levels.count - 1
      // A top unit that has not reported at all says nothing about what has closed below it.
      let report = profile.levels.count > 1 ? table.lastReport(of: code) ?? lastPeriod : lastPeriod
      let closes = profile.closeAbsentUnits && isLeaf && unit.lastPeriod < report
      return [
        code, unit.name, unit.parent ?? Self.regionCode, role.level.rawValue, role.kind, profile.opening.rawValue,
        closes ? grain.period(at: unit.lastPeriod).lastDay.description : "",
      ]
    }
    return dataSet(.units, [.code, .name, .parent, .level, .kind, .opening, .closes], [root] + rows)
  }

  private func objects() -> CanonicalDataSet? {
    let rows = table.objects.sorted { $0.key < $1.key }.map { code, object in
      let role = profile.objects[object.role]
      return [
        code, object.name, role.service, role.caregiver, role.contact, role.acuity.rawValue, role.measure.rawValue,
      ]
    }
    return dataSet(.planningObjects, [.code, .name, .service, .caregiver, .contact, .acuity, .measure], rows)
  }

  private func capacities() -> CanonicalDataSet? {
    let rows = profile.beds.map {
      [[$0.capacity, $0.name, CapacityKind.bed.rawValue, LimitingRule.automatic.rawValue]]
    }
    return dataSet(.capacities, [.code, .name, .kind, .limiting], rows ?? [])
  }

  /// Objects with bed-days take beds, for as long as the stays last.
  private func activityTimes() -> CanonicalDataSet? {
    guard let beds = profile.beds else { return nil }
    let rows = table.objects.sorted { $0.key < $1.key }.filter { _, object in
      profile.objects[object.role].measure != .activities
    }
    return dataSet(.activityTimes, [.unit, .object, .capacity, .hours], rows.map { ["*", $0.key, beds.capacity, ""] })
  }
}

// MARK: - Histories

extension ProfileDataSets {
  private func rows(_ series: [ProfileTable.SeriesKey: ProfileTable.Series]) -> [[String]] {
    series.sorted { $0.key < $1.key }.flatMap { key, periods in
      periods.sorted { $0.key < $1.key }.map { period, figures in
        [key.unit, key.item, grain.period(at: period).description] + figures.map(CSVWriter.number)
      }
    }
  }

  private func volumes() -> CanonicalDataSet? {
    dataSet(.volumes, [.unit, .object, .period] + ProfileTable.volumeColumns, rows(table.volumes))
  }

  private func waiting() -> CanonicalDataSet? {
    dataSet(.waiting, [.unit, .object, .period] + ProfileTable.waitingColumns, rows(table.waiting))
  }

  private func availableBeds() -> CanonicalDataSet? {
    dataSet(
      .availableBeds, [.unit, .capacity, .period, .availableBedDays, .occupiedBedDays], rows(table.beds))
  }
}
