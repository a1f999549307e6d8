import PlanningModel

/// The measures (*åtgärder*) of the made-up region, in every state that a measure can have.
enum ExampleMeasures {
  /// 5: decided but not verified, so it must not count.
  static let decided = "A01"
  /// 5: verified, so it counts.
  static let verified = "A02"
  /// The measure that primary care's efficiency demand is tied to.
  static let primaryCare = "A05"

  /// The measures whose units are in the region, in code order.
  static func all(_ blueprint: Blueprint) -> [BalancingMeasure] {
    let units = Set(blueprint.units.map(\.code))
    return all.filter { units.contains($0.unit.text) }
  }

  private static let all: [BalancingMeasure] = [
    measure(
      decided, "Rekrytering av två anestesisjuksköterskor", Story.operatingDepartment, CapacityTable.operatingRoom,
      .capacity, .recruitment, .tactical, from: 3, hours: 120, cost: 1_620_000, by: "Verksamhetschef anestesi", .decided
    ),
    measure(
      verified, "Digital bedömning före nybesök", Story.queueClinic, CapacityTable.doctor, .need, .digitalTool,
      .tactical, from: 1, hours: 40, cost: 350_000, by: "Enhetschef ortopedmottagningen",
      .effectVerified(
        VerifiedEffect(
          indicator: "Läkartimmar per nybesök", baseline: 0.82, target: 0.74, measured: 0.75,
          date: Timeline.extracted - 34, verifiedBy: "Controller vid sjukhusets stab", hoursPerMonth: 28))),
    measure(
      "A03", "Två vårdplatser från avdelning 2 till avdelning 1", Story.deficitWard, CapacityTable.bed, .capacity,
      .redistribution, .tactical, from: 2, hours: 1_400, cost: nil, by: "Verksamhetschef medicin", .inProgress),
    measure(
      "A04", "Hemmonitorering vid hjärtsvikt", Story.deficitWard, CapacityTable.bed, .need, .shiftCare, .strategic,
      from: 9, hours: 700, cost: 900_000, by: "Överläkare medicin", .idea),
    measure(
      primaryCare, "Sjuksköterska bedömer först vid akuta besök", Story.lateUnit, CapacityTable.doctor, .need,
      .improvedMethod, .operational, from: 1, hours: 45, cost: 0, by: "Enhetschef vårdcentral", .implemented),
    measure(
      "A06", "Hyrda operationsteam på kvällar", Story.operatingDepartment, CapacityTable.operatingRoom, .capacity,
      .agencyStaff, .strategic, from: 1, hours: 80, cost: 6_200_000, by: "Chef centraloperation", .cancelled),
    measure(
      "A07", "Köpta höftprotesoperationer", Story.operatingDepartment, CapacityTable.operatingRoom, .need,
      .boughtCare, .strategic, from: 4, through: 12, hours: 60, cost: 4_800_000, by: "Sjukhuschef Norra", .decided),
    measure(
      "A08", "Överskott på avdelning 2 används till fallförebyggande arbete", Story.surplusWard, CapacityTable.bed,
      .capacity, .useOfSurplus, .operational, from: 1, hours: 300, cost: 0, by: "Avdelningschef", .idea),
    measure(
      "A09", "Färre magnetkameror av rygg utan åtgärd", "M-RON", CapacityTable.magneticResonance, .need,
      .lowValueCare, .tactical, from: 1, hours: 50, cost: 0, by: "Verksamhetschef röntgen",
      .effectVerified(
        VerifiedEffect(
          indicator: "Undersökningar av rygg per månad", baseline: 190, target: 130, measured: 142,
          date: Timeline.extracted - 60, verifiedBy: "Chefläkare", hoursPerMonth: 36))),
    measure(
      "A10", "Undersköterskor tar över provtagning", "S-MED-M", CapacityTable.nurse, .capacity, .staffingMix,
      .operational, from: 2, hours: 30, cost: 120_000, by: "Enhetschef medicinmottagningen", .inProgress),
    measure(
      "A11", "Senare nybesök för lägst prioriterade", "M-ORT-M", CapacityTable.doctor, .need, .reprioritisation,
      .strategic, from: 5, hours: 25, cost: 0, by: "Verksamhetschef ortopedi", .idea),
    measure(
      "A12", "Ny operationssal för dagkirurgi", "M-DAG", CapacityTable.operatingRoom, .capacity, .premises,
      .political, from: 9, hours: 130, cost: 9_500_000, by: "Sjukhuschef Mellersta", .decided),
  ]

  private static func measure(
    _ code: String, _ name: String, _ unit: String, _ capacity: String, _ side: MeasureSide, _ kind: MeasureKind,
    _ level: Level, from: Int, through: Int? = nil, hours: Double, cost: Double?, by role: String,
    _ state: MeasureState
  ) -> BalancingMeasure {
    let year = Timeline.planStart.year
    return BalancingMeasure(
      code: MeasureCode(code), name: name, unit: UnitCode(unit), capacity: CapacityCode(capacity), side: side,
      kind: kind, decidingLevel: level, from: Month(year: year, month: from),
      through: through.map { Month(year: year, month: $0) }, plannedHoursPerMonth: hours, costPerYear: cost,
      proposedBy: role, state: state)
  }
}

extension MeasureState {
  /// The word that the file writes.
  var key: String {
    switch self {
    case .idea: "idea"
    case .decided: "decided"
    case .inProgress: "inProgress"
    case .implemented: "implemented"
    case .effectVerified: "effectVerified"
    case .cancelled: "cancelled"
    }
  }
}
