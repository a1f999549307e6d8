import PlanningModel

extension IntakeRun {
  /// Reports parts of compositions whose resource is not at the unit they name; such a part would always be nothing.
  func checkResources(
    _ parts: [CompositionPart], functions: [StaffFunction], timeUse: [TimeUse], premises: [Premises]
  ) {
    struct Place<Thing>: Hashable {
      var unit: UnitCode?
      var code: Code<Thing>
      var activity = ""
    }
    let staffed = Set(functions.map { Place(unit: $0.unit, code: $0.code) })
    let equipped = Set(premises.map { Place(unit: $0.unit, code: $0.code) })
    let used = Set(timeUse.map { Place(unit: $0.unit, code: $0.function, activity: $0.activity) })
    let profiled = Set(timeUse.map { Place(unit: $0.unit, code: $0.function) })
    let file = DataSetSchema.fileName(of: .compositions)
    var rows: [String: Int] = [:]
    for part in parts {
      // The same resource may be spelled in two ways: its unit left out or given.
      let key = "\(part.unit)\u{1F}\(part.capacity)\u{1F}\(part.resourceUnit)\u{1F}\(part.resource)"
      if let earlier = rows.updateValue(part.row, forKey: key) {
        log.add(
          .duplicate, file: file, row: part.row,
          "Samma resurs för samma kapacitet står redan på rad \(earlier). Slå ihop raderna till en.")
      }
      switch part.resource {
      case .premises(let code):
        guard !equipped.contains(Place(unit: part.resourceUnit, code: code)) else { continue }
        log.add(
          .unknownCode, file: file, row: part.row, column: Column.resource.rawValue,
          "Lokalen \(code) finns inte vid \(part.resourceUnit) i premises.csv. Lägg till den, eller ange resource_unit."
        )
      case .function(let code, let activity):
        guard staffed.contains(Place(unit: part.resourceUnit, code: code)) else {
          log.add(
            .unknownCode, file: file, row: part.row, column: Column.resource.rawValue,
            "Funktionen \(code) finns inte vid \(part.resourceUnit) i functions.csv. "
              + "Lägg till den, eller ange resource_unit.")
          continue
        }
        // A unit's own profile replaces the region's, also where it lacks what the region's has.
        let owner = profiled.contains(Place(unit: part.resourceUnit, code: code)) ? part.resourceUnit : nil
        guard !used.contains(Place(unit: owner, code: code, activity: activity)) else { continue }
        let place = owner.map { " vid \($0)" } ?? ""
        log.add(
          .unknownCode, file: file, row: part.row, column: Column.activity.rawValue,
          "Tidsslaget \(activity) finns inte för \(code)\(place) i time_use.csv. Lägg till det eller rätta ordet.")
      }
    }
  }

  /// Reports closures of premises that the unit does not have; they would close nothing.
  func checkClosures(_ closures: [Closure], premises: [Premises]) {
    let equipped = Dictionary(grouping: premises, by: \.unit).mapValues { Set($0.map(\.code)) }
    for closure in closures where !(equipped[closure.unit]?.contains(closure.premises) ?? false) {
      log.add(
        .unknownCode, file: DataSetSchema.fileName(of: .closures), row: closure.row, column: Column.premises.rawValue,
        "Lokalen \(closure.premises) finns inte vid \(closure.unit) i premises.csv. Rätta enheten eller koden.")
    }
  }

  /// Warns about rows of one function or premises that hold on the same days: they are added together.
  func checkOverlaps(_ functions: [StaffFunction], _ premises: [Premises]) {
    warnOverlaps(
      .functions, functions.map { ("\($0.code) vid \($0.unit)", $0.validFrom, $0.validThrough, $0.row) })
    warnOverlaps(.premises, premises.map { ("\($0.code) vid \($0.unit)", $0.validFrom, $0.validThrough, $0.row) })
  }

  private func warnOverlaps(_ kind: DataSetKind, _ rows: [(what: String, from: Day?, through: Day?, row: Int)]) {
    var earlier: [String: [(what: String, from: Day?, through: Day?, row: Int)]] = [:]
    for row in rows {
      let overlapping = earlier[row.what]?.first { other in
        (row.from.flatMap { from in other.through.map { from <= $0 } } ?? true)
          && (other.from.flatMap { from in row.through.map { from <= $0 } } ?? true)
      }
      if let overlapping {
        log.add(
          .overlap, file: DataSetSchema.fileName(of: kind), row: row.row,
          "\(row.what) gäller samma dagar som rad \(overlapping.row), och raderna läggs ihop. Ange till och från om den "
            + "ena ersätter den andra.")
      }
      earlier[row.what, default: []].append(row)
    }
  }
}
