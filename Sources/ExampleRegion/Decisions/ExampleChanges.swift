import PlanningModel

/// The known changes (*kända förändringar*) of the made-up region.
enum ExampleChanges {
  /// The changes whose units and objects are in the region, in code order.
  static func all(_ blueprint: Blueprint) -> [KnownChange] {
    let units = Set(blueprint.units.map(\.code))
    return all.filter { change in
      var places = [change.unit.text]
      var objects = [change.object.text]
      if case .move(_, let unit, let object) = change.effect {
        places.append(unit.text)
        objects.append(object.text)
      }
      return places.allSatisfy(units.contains) && objects.allSatisfy { blueprint.position(of: $0) != nil }
    }
  }

  private static let all: [KnownChange] = [
    change(
      "F01", "Sårvård flyttas till primärvården", Story.queueClinic, Story.movedVisit, from: (2027, 2),
      .move(
        share: Story.movedShare, to: UnitCode(Story.receiver), as: PlanningObjectCode(Story.receivingVisit)),
      .decided, "Överenskommelse om nära vård mellan sjukhuset och primärvården"),
    change(
      "F02", "Höftfrakturavdelningen öppnar", Story.relievedWard, Story.openedStay, from: (2027, 3),
      .move(
        share: Story.openedShare, to: UnitCode(Story.newWard), as: PlanningObjectCode(Story.openedStay)), .decided,
      "Beslut om samlad vård efter höftfraktur"),
    change(
      "F03", "Nytt vårdprogram med magnetkamera före provtagning", "N-RON", "RO-MR-EL", from: (2027, 4),
      .multiply(1.06), .decided, "Nytt vårdprogram för prostatacancer"),
    change(
      "F04", "Tarmscreening i ny åldersgrupp", "N-KIR-M", "KIR-L-NS", from: (2027, 1), through: (2028, 6), .add(12),
      .decided, "Screeningen utökas med en årskull"),
    change(
      "F05", "Diabetesuppföljning till vårdcentral", "M-MED-M", "MED-L-AB", from: (2027, 9),
      .move(share: 0.25, to: UnitCode("P-03"), as: PlanningObjectCode("PV-L-KR")), .proposed,
      "Förslag från primärvården, kostnaden är inte utredd"),
    change(
      "F06", "Uppföljning på distans efter ledoperation", Story.queueClinic, "ORT-L-AB", from: (2027, 5),
      .multiply(0.9), .proposed, "Förslag från ortopedmottagningen"),
  ]

  private static func change(
    _ code: String, _ name: String, _ unit: String, _ object: String, from: (year: Int, month: Int),
    through: (year: Int, month: Int)? = nil, _ effect: ChangeEffect, _ status: ChangeStatus, _ reason: String
  ) -> KnownChange {
    KnownChange(
      code: KnownChangeCode(code), name: name, unit: UnitCode(unit), object: PlanningObjectCode(object),
      from: Month(year: from.year, month: from.month),
      through: through.map { Month(year: $0.year, month: $0.month) }, effect: effect, status: status, reason: reason)
  }
}
