public import PlanningModel

/// Why units, capacities or care cannot be moved as asked.
public enum RedistributionRefusal: Error, Sendable, Equatable {
  /// The unit is not in the region.
  case unknownUnit(String)
  /// The capacity, function, room or object is not in the region.
  case unknownThing(String)
  /// Source and receiver are the same unit.
  case sameUnit(UnitCode)
  /// Nothing is moved in any period of the plan.
  case nothingMoved(UnitCode)
  /// A side has stated no capacity of the kind, so nothing can be taken from or added to it.
  case notStated(unit: String, what: String)
  /// The source does not have what would be taken.
  case tooLittle(unit: String, what: String, period: String, asked: Double, there: Double)
  /// The source would end in deficit, or in a deeper one (R143).
  case sourceDeficit(unit: String, capacity: String, period: String, moved: Double, deficit: Double, surplus: Double)
  /// The receiver of care would lack capacity for it (R136).
  case receiverShort(unit: String, capacity: String, period: String, deficit: Double)
  /// The receiver's staff or premises cannot do what is moved there (R084–R085).
  case unfit(unit: String, resource: String, objects: [String], requirement: String)
}

extension RedistributionRefusal {
  /// The requirement behind the refusal; `nil` where what was asked makes no sense at all.
  public var requirement: String? {
    switch self {
    case .unknownUnit, .unknownThing, .sameUnit, .nothingMoved: nil
    case .notStated: "R081"
    case .tooLittle, .sourceDeficit: "R143"
    case .receiverShort: "R136"
    case .unfit(_, _, _, let requirement): requirement
    }
  }

  /// What is wrong and what to do instead, in Swedish.
  public var message: String {
    func text(_ value: Double) -> String { NumberFormat.swedish.short((value * 10).rounded() / 10) }
    // What may be moved at most is rounded down, so that it can be moved.
    func most(_ value: Double) -> String { NumberFormat.swedish.short((value * 10).rounded(.down) / 10) }
    switch self {
    case .unknownUnit(let word):
      return "Enheten ”\(word)” finns inte. Koderna står i kolumnen code i units.csv."
    case .unknownThing(let word):
      return "”\(word)” finns inte. Koderna står i capacities.csv, functions.csv, premises.csv och "
        + "planning_objects.csv."
    case .sameUnit(let unit):
      return "Källa och mottagare är samma enhet, \(unit). Ange två olika enheter."
    case .nothingMoved(let unit):
      return "Ingenting flyttas från \(unit) i någon av planens perioder. Ange en mängd över 0 och en månad i planen."
    case .notStated(let unit, let what):
      return "\(unit) har inte uppgett någon \(what) (R081). Lägg till en sammansättning eller vårdplatser först."
    case .tooLittle(let unit, let what, let period, let asked, let there):
      return "\(unit) har \(text(there)) av \(what) under \(period) men \(text(asked)) skulle flyttas (R143). "
        + "Flytta högst \(most(there + 0.0005))."
    case .sourceDeficit(let unit, let capacity, let period, let moved, let deficit, let surplus):
      let refused =
        "Att flytta \(text(moved)) timmar \(capacity) från \(unit) ger underskott på \(text(deficit)) timmar där "
        + "under \(period) (R143); "
      guard surplus > 0 else { return refused + "enheten har inget att avstå, välj en annan enhet eller åtgärd." }
      return refused + "flytta högst \(most(surplus + 0.0005)) timmar."
    case .receiverShort(let unit, let capacity, let period, let deficit):
      return "\(unit) skulle sakna \(text(deficit)) timmar \(capacity) under \(period) (R136). Flytta mindre, senare "
        + "eller tillsammans med resurser."
    case .unfit(let unit, let resource, let objects, let requirement):
      let matrix = requirement == "R084" ? "competence_matrix.csv" : "premises_matrix.csv"
      return "\(resource) hos \(unit) kan inte utföra \(FitVerdict.listed(objects)) enligt matrisen "
        + "(\(requirement)). Välj en annan mottagare, eller rätta \(matrix) om den är fel."
    }
  }
}
