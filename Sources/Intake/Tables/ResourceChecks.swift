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
    let file = DataSetSchema.fileName(of: .compositions)
    for part in parts {
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
        let places = [part.resourceUnit, nil].map { Place(unit: $0, code: code, activity: activity) }
        guard !places.contains(where: used.contains) else { continue }
        log.add(
          .unknownCode, file: file, row: part.row, column: Column.activity.rawValue,
          "Tidsslaget \(activity) finns inte för \(code) i time_use.csv. Lägg till det eller rätta ordet.")
      }
    }
  }
}
