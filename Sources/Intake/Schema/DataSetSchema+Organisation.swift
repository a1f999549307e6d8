import PlanningModel

extension DataSetSchema {
  /// The tables of the organisation and of what it does.
  static let organisation: [DataSetSchema] = [
    DataSetSchema(
      kind: .units, purpose: "Vilka enheter finns och hur hör de ihop?",
      columns: [
        need(.code, "kod", key: true, "enhetens kod, text", "A1"),
        need(.name, "namn", "det namn som används", "Avdelning 1"),
        need(.parent, "överordnad", "koden för enheten ovanför, tom för regionen", "SJH"),
        need(.level, "nivå", "political, strategic, tactical eller operational", "operational"),
        may(.kind, "slag", "fritt ord, till exempel sjukhus eller avdelning", "avdelning"),
        need(.opening, "öppet", "weekdays (vardagar) eller always (alltid)", "always"),
        may(.opens, "öppnar", "första dagen, om enheten öppnar efter att historiken börjar", ""),
        may(.closes, "stänger", "sista dagen, om enheten stänger", ""),
        may(.previousCodes, "tidigare_koder", "koder som enheten haft, åtskilda med |", "A01|A001"),
      ]),
    DataSetSchema(
      kind: .planningObjects, purpose: "Vilka planeringsobjekt planeras?",
      columns: [
        need(.code, "kod", key: true, "objektets kod, text", "ORT-NYB"),
        need(.name, "namn", "det namn som används", "Ortopedi nybesök"),
        need(.service, "vårdtjänst", "vad som görs", "nybesök"),
        need(.caregiver, "vårdgivarkategori", "vem som gör det", "läkare"),
        need(.contact, "kontakttyp", "på vilket sätt", "mottagning"),
        may(
          .priorityDays, "medicinsk_prioritet|medicinsk_prioritet_dagar",
          "högsta antal dagar som patienten bör vänta, tom om ingen gräns", "90"),
        need(.acuity, "akut_elektiv", "acute (akut) eller elective (elektiv)", "elective"),
        need(
          .measure, "mäts_i", "activities (aktiviteter), episodes (vårdtillfällen) eller bedDays (vårddygn)",
          "activities"),
      ]),
    DataSetSchema(
      kind: .serviceMapping, purpose: "Vilka vårdtjänster ligger i vilket objekt? Varje vårdtjänst i precis ett.",
      columns: [
        need(.service, "vårdtjänst", key: true, "vårdtjänstens kod, text", "NFB49"),
        may(.name, "namn", "det namn som används", "Höftprotes"),
        need(.object, "planeringsobjekt|objekt", key: true, "planeringsobjektets kod", "ORT-OP"),
      ]),
    DataSetSchema(
      kind: .capacities, purpose: "Vilka kapaciteter räknas, och vilka är begränsande?",
      columns: [
        need(.code, "kod", key: true, "kapacitetens kod, text", "VPL"),
        need(.name, "namn", "det namn som används", "Vårdplats"),
        need(
          .kind, "slag",
          "bed (vårdplats), staffedRoom (bemannad_sal), careTeam (vårdteam) eller equipment (utrustning)", "bed"),
        may(
          .limiting, "begränsande",
          "always (alltid), never (aldrig) eller automatic (automatisk); automatic om kolumnen saknas", "automatic"),
      ]),
    DataSetSchema(
      kind: .careChains, purpose: "Vilka enheter beställer av vilka?",
      columns: [
        need(.chain, "kedja", key: true, "kedjans namn", "höft"),
        need(.orderingUnit, "beställande_enhet", key: true, "enheten vars uppdrag driver kedjan", "ORT"),
        need(.orderingObject, "beställande_objekt", key: true, "vad den producerar", "ORT-OP"),
        need(.supplyingUnit, "levererande_enhet", key: true, "enheten som levererar", "RTG"),
        need(.supplyingObject, "levererande_objekt", key: true, "vad den levererar", "RTG-UND"),
        need(.perActivity, "per_aktivitet", "levererade aktiviteter per beställd", "1,2"),
      ]),
  ]
}
