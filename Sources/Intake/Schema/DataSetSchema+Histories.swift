import PlanningModel

extension DataSetSchema {
  /// The tables with one row for each period.
  static let histories: [DataSetSchema] = [
    DataSetSchema(
      kind: .volumes, purpose: "Vad har producerats?",
      columns: volumeColumns + [
        may(.delayedBedDays, "utskrivningsklara_dygn", "av dem, de som utskrivningsklara låg kvar", "")
      ]),
    DataSetSchema(
      kind: .outcome, purpose: "Vad har producerats i perioder som redan planerats?", columns: volumeColumns),
    DataSetSchema(
      kind: .waiting, purpose: "Hur många väntar, och hur många kommer till?",
      columns: [
        need(.unit, "enhet", key: true, "enhetens kod", "ORT"),
        need(.object, "objekt|planeringsobjekt", key: true, "vad patienterna väntar på", "ORT-NYB"),
        need(.period, "period", key: true, "månad 2026-01 eller kvartal 2026-Q1, samma i hela filen", "2026-01"),
        may(.inflow, "inflöde", "nya på väntelistan under perioden", "120"),
        may(.produced, "producerat", "behandlade från väntelistan", "110"),
        may(.removed, "övriga_ut", "lämnade listan av andra skäl", "6"),
        need(.waitingEnd, "väntande", "väntande vid periodens slut", "240"),
        may(.waitingOverLimit, "väntande_över_gräns", "av dem, de som väntat längre än gränsen", "31"),
      ]),
    DataSetSchema(
      kind: .availableBeds, purpose: "Vilka vårdplatser uppges direkt?",
      columns: [
        need(.unit, "enhet", key: true, "enhetens kod", "A1"),
        need(.capacity, "kapacitet", key: true, "kapacitetens kod", "VPL"),
        need(.period, "period", key: true, "månad 2026-01 eller kvartal 2026-Q1, samma i hela filen", "2026-01"),
        need(.availableBedDays, "disponibla_vårddygn", "disponibla vårdplatser gånger periodens dagar", "620"),
        may(.occupiedBedDays, "belagda_vårddygn", "vårddygn då en plats var belagd", "588"),
      ]),
  ]

  private static let volumeColumns = [
    need(.unit, "enhet", key: true, "enhetens kod", "ORT"),
    need(.object, "objekt|planeringsobjekt", key: true, "planeringsobjektets kod", "ORT-NYB"),
    need(.period, "period", key: true, "månad 2026-01 eller kvartal 2026-Q1, samma i hela filen", "2026-01"),
    need(.activities, "aktiviteter|vårdtillfällen", "aktiviteter, eller vårdtillfällen för slutenvård", "115"),
    may(.bedDays, "vårddygn", "vårddygn, bara för slutenvård", ""),
  ]
}
