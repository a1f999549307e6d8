import PlanningModel

extension DataSetSchema {
  private static let fittedObjects = "objekt|planeringsobjekt"
  private static let fittedObjectsExplained =
    "planeringsobjektets kod, början av flera koder följd av *, eller bara * för alla"

  /// The tables of times, staff, premises, inhabitants and money.
  static let resources: [DataSetSchema] = [
    DataSetSchema(
      kind: .activityTimes, purpose: "Hur lång tid tar en aktivitet av varje kapacitet?",
      columns: [
        need(.unit, "enhet", key: true, "enhetens kod, eller * för regionens standard", "*"),
        need(.object, "objekt|planeringsobjekt", key: true, "planeringsobjektets kod", "ORT-NYB"),
        need(.capacity, "kapacitet", key: true, "kapacitetens kod", "ORT-TEAM"),
        need(
          .hours, "timmar", "timmar per aktivitet, inklusive byte; tom för en vårdplats, där medelvårdtiden styr",
          "0,75"),
      ]),
    DataSetSchema(
      kind: .returnVisits, purpose: "Hur många återbesök ger ett nybesök, och när?",
      columns: [
        need(.unit, "enhet", key: true, "enhetens kod, eller * för alla", "*"),
        need(.first, "nybesök", key: true, "nybesökets objekt", "ORT-NYB"),
        need(.following, "återbesök", key: true, "återbesökets objekt", "ORT-ÅTB"),
        need(.lagMonths, "månader_efter", key: true, "hela månader efter nybesöket", "2"),
        need(.ratio, "återbesök_per_nybesök|andel", "återbesök per nybesök vid det avståndet", "0,6"),
      ]),
    DataSetSchema(
      kind: .functions, purpose: "Vilken personal finns, per funktion? En funktion, aldrig en person.",
      columns: [
        need(.unit, "enhet", key: true, "enhetens kod", "ORT"),
        need(.function, "funktion", key: true, "funktionens kod", "LÄK"),
        need(.name, "namn", "funktionens namn", "Läkare"),
        need(.fte, "årsarbetare", "heltidsekvivalenter", "4,5"),
        need(.weeklyHours, "veckotimmar", "avtalade timmar per vecka och årsarbetare", "40"),
        need(.pattern, "arbetstid", "weekdays (vardagar) eller always (alltid)", "weekdays"),
        need(.leaveDays, "semesterdagar|semesterdagar_per_år", "semesterdagar per år och årsarbetare", "30"),
        need(.absenceShare, "frånvaro", "andel av tiden som faller bort, procent med % eller tal 0–1", "8 %"),
        need(.educationShare, "utbildning", "andel av tiden till utbildning, procent med % eller tal 0–1", "3 %"),
        may(.validFrom, "från", key: true, "första dagen raden gäller", ""),
        may(.validThrough, "till", "sista dagen raden gäller", ""),
        may(.costPerFullTime, "kronor_per_årsarbetare", "kostnad per år och årsarbetare, allt inräknat", ""),
      ]),
    DataSetSchema(
      kind: .timeUse, purpose: "Hur delar funktionen sin tid? Andelarna för en funktion blir 100 %.",
      columns: [
        need(.unit, "enhet", key: true, "enhetens kod, eller * för alla enheter utan egen profil", "*"),
        need(.function, "funktion", key: true, "funktionens kod", "LÄK"),
        need(.activity, "tidsslag", key: true, "till exempel patient, telefon, administration eller möten", "patient"),
        need(.share, "andel", "procent med % eller tal 0–1", "60 %"),
      ]),
    DataSetSchema(
      kind: .premises, purpose: "Vilka lokaler och vilken utrustning finns?",
      columns: [
        need(.unit, "enhet", key: true, "enhetens kod", "OP"),
        need(.premises, "lokal", key: true, "lokalens eller utrustningens kod", "SAL"),
        need(.name, "namn", "det namn som används", "Operationssal"),
        need(.count, "antal", "hur många som finns", "4"),
        need(.hoursPerDay, "timmar_per_dag", "timmar öppen på en dag då den är öppen, högst 24", "8"),
        need(.pattern, "öppet", "weekdays (vardagar) eller always (alltid)", "weekdays"),
        may(.validFrom, "från", key: true, "första dagen raden gäller", ""),
        may(.validThrough, "till", "sista dagen raden gäller", ""),
      ]),
    DataSetSchema(
      kind: .closures, purpose: "När är lokaler och utrustning stängda?",
      columns: [
        need(.unit, "enhet", key: true, "enhetens kod", "OP"),
        need(.premises, "lokal", key: true, "lokalens eller utrustningens kod", "SAL"),
        need(.count, "antal", "hur många som är stängda", "2"),
        need(.from, "från", key: true, "första stängda dagen", "2027-07-05"),
        need(.through, "till", "sista stängda dagen", "2027-08-01"),
        may(.reason, "skäl", "varför", "sommarstängning"),
      ]),
    DataSetSchema(
      kind: .compositions, purpose: "Vad krävs tillsammans för en timme av en kapacitet? En rad per del.",
      columns: [
        need(.unit, "enhet", key: true, "enheten som erbjuder kapaciteten", "ORT"),
        need(.capacity, "kapacitet", key: true, "kapacitetens kod", "ORT-TEAM"),
        may(.resourceUnit, "resursens_enhet", key: true, "enheten som har resursen, tom för samma enhet", ""),
        need(.resourceKind, "resursslag", key: true, "function (funktion) eller premises (lokal)", "function"),
        need(.resource, "resurs", key: true, "funktionens eller lokalens kod", "LÄK"),
        may(.activity, "tidsslag", key: true, "tidsslaget i time_use.csv, bara för funktion", "patient"),
        need(.hoursPerHour, "resurstimmar_per_kapacitetstimme", "resurstimmar per timme av kapaciteten", "1"),
      ]),
    DataSetSchema(
      kind: .competenceMatrix, purpose: "Vad kan personalen göra, utöver det som enheten gör i dag?",
      columns: [
        need(.unit, "enhet", key: true, "enhetens kod, för den och alla under den, eller * för alla enheter", "*"),
        need(.function, "funktion", key: true, "funktionens kod", "SSK"),
        need(.object, Self.fittedObjects, key: true, Self.fittedObjectsExplained, "ORT-*"),
        need(.able, "kan", "yes (ja), no (nej) eller afterInduction (efter introduktion)", "ja"),
      ]),
    DataSetSchema(
      kind: .premisesMatrix, purpose: "Vad kan lokaler och utrustning användas till, utöver det som görs i dag?",
      columns: [
        need(.unit, "enhet", key: true, "enhetens kod, för den och alla under den, eller * för alla enheter", "*"),
        need(.premises, "lokal", key: true, "lokalens eller utrustningens kod", "SAL"),
        need(.object, Self.fittedObjects, key: true, Self.fittedObjectsExplained, "ORT-*"),
        need(.able, "kan", "yes (ja), no (nej) eller afterAdaptation (efter anpassning)", "ja"),
      ]),
    DataSetSchema(
      kind: .population, purpose: "Hur många invånare finns, nu och i prognosen?",
      columns: [
        need(.year, "år", key: true, "läget den 31 december det året", "2026"),
        need(.sex, "kön", key: true, "women (kvinnor) eller men (män)", "women"),
        need(.age, "ålder", key: true, "fyllda år, den sista åldern är öppen uppåt", "67"),
        need(.persons, "antal", "invånare; prognoser får ha decimaler", "1423,5"),
      ]),
    DataSetSchema(
      kind: .careRates, purpose: "Hur mycket vård behöver olika åldrar?",
      columns: [
        need(.object, "objekt|planeringsobjekt", key: true, "planeringsobjektets kod", "ORT-NYB"),
        need(.sex, "kön", key: true, "women (kvinnor) eller men (män)", "women"),
        need(.ageFrom, "ålder_från", key: true, "gruppens yngsta ålder", "65"),
        need(.ageThrough, "ålder_till", "gruppens äldsta ålder, inräknad", "74"),
        need(.perThousand, "per_tusen", "aktiviteter per tusen invånare och år", "41,5"),
      ]),
    DataSetSchema(
      kind: .budget, purpose: "Vilken ram och vilka effektiviseringskrav finns?",
      columns: [
        need(.unit, "enhet", key: true, "enhetens kod", "ORT"),
        need(.year, "år", key: true, "kalenderår", "2027"),
        need(.kind, "slag", key: true, "frame (ram) eller efficiencyDemand (effektiviseringskrav)", "frame"),
        need(.kronor, "kronor", "belopp i kronor; ett krav skrivs som ett positivt belopp", "48500000"),
        may(.measure, "åtgärd", key: true, "koden för åtgärden som kravet är kopplat till", ""),
      ]),
  ]
}
