import PlanningModel

extension DataSetSchema {
  /// The tables about forecasts: what they are not to learn from, and those made earlier.
  static let forecasts: [DataSetSchema] = [
    DataSetSchema(
      kind: .closedPeriods, purpose: "Vilka månader i historiken ska prognosen inte lära av?",
      columns: [
        need(.from, "från", key: true, "första månaden", "2020-03"),
        need(.through, "till", "sista månaden", "2021-06"),
        may(.unit, "enhet", key: true, "enhetens kod, eller * för regionen; * om kolumnen saknas", "*"),
        may(.object, "objekt|planeringsobjekt", key: true, "planeringsobjektets kod, eller * för alla", "*"),
        may(
          .treatment, "behandling",
          "missing (utelämna) eller bridged (överbrygga); missing om kolumnen saknas", "missing"),
        need(.reason, "skäl", "varför", "pandemin"),
      ]),
    DataSetSchema(
      kind: .keptForecasts, purpose: "Vilka prognoser har sparats? Skrivs av vardtakt keep-forecast.",
      columns: [
        need(.unit, "enhet", key: true, "enhetens kod", "ORT"),
        need(.object, "objekt|planeringsobjekt", key: true, "planeringsobjektets kod", "ORT-NYB"),
        need(.period, "period", key: true, "månad eller kvartal", "2027-01"),
        need(.basis, "underlag", "production (produktion) eller inflow (inflöde)", "production"),
        need(.mean, "väntevärde", "det väntade antalet", "115,2"),
        need(.lower, "p10", "en tiondel av de tänkbara framtiderna ligger under", "101"),
        need(.median, "p50", "hälften ligger under", "115"),
        need(.upper, "p90", "nio tiondelar ligger under", "130"),
        need(.historyEnd, "historikens_slut", "sista perioden med uppgifter när prognosen gjordes", "2026-11"),
        need(.madeOn, "gjord", "dagen prognosen gjordes", "2026-12-03"),
        need(.programVersion, "program", "programmets version", "0.2.0"),
      ]),
  ]
}
