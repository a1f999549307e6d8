extension ExampleYearBuilder {
  private static let units = [
    ("REG", "Region Exempel", "", "strategic", "region"), ("MED", "Medicin", "REG", "tactical", "verksamhetsområde"),
    ("KIR", "Kirurgi", "REG", "tactical", "verksamhetsområde"),
    ("M1", "Hjärtavdelningen", "MED", "operational", "avdelning"),
    ("M2", "Lungavdelningen", "MED", "operational", "avdelning"),
    ("M3", "Njuravdelningen", "MED", "operational", "avdelning"),
    ("M4", "Medicinavdelningen", "MED", "operational", "avdelning"),
    ("K1", "Kirurgavdelningen", "KIR", "operational", "avdelning"),
    ("K2", "Ortopedavdelningen", "KIR", "operational", "avdelning"),
  ]

  private static let people = [
    ("anna", "Anna Lind", "SCH", "REG"), ("sven", "Sven Berg", "SPL", "REG"), ("pia", "Pia Sand", "POL", "REG"),
    ("karl", "Karl Ros", "CON", "REG"), ("rut", "Rut Alm", "REV", "REG"), ("siri", "Siri Holm", "SUP", "REG"),
    ("vera", "Vera Dahl", "TCH", "MED"), ("tore", "Tore Vik", "TPL", "MED"), ("knut", "Knut Ås", "TCH", "KIR"),
    ("kari", "Kari Bro", "TPL", "KIR"), ("otto", "Otto Gren", "OCH", "M1"), ("olga", "Olga Skog", "OCH", "M2"),
    ("orvar", "Orvar Hed", "OCH", "M3"), ("oskar", "Oskar Lund", "OCH", "M4"), ("oda", "Oda Fors", "OCH", "K1"),
    ("olle", "Olle Nord", "OCH", "K2"),
  ]

  mutating func organisation() {
    writer.heading("Organisationen och vem som är vem")
    writer.turn("adam", on: "2026-01-07", "Regionen tar Vårdtakt i bruk")
    for (code, name, parent, level, sort) in Self.units {
      writer.step(
        "changeOrganization: { kind: opened, unit: \(code), from: 2026-01-01, name: \(name), "
          + (parent.isEmpty ? "" : "parent: \(parent), ") + "level: \(level), sort: \(sort), opening: always }")
      if parent.isEmpty { grant("G0", "adam", "Adam Ek", "ADM", code) }
    }
    for (position, person) in Self.people.enumerated() {
      grant("G\(position + 1)", person.0, person.1, person.2, person.3)
    }
    writer.turn("adam", "Orvar är föräldraledig till maj")
    grant("V1", "vilma", "Vilma Strand", "OCH", "M3", ", through: 2026-04-30, standsInFor: orvar")
  }

  private mutating func grant(
    _ code: String, _ person: String, _ name: String, _ role: String, _ unit: String, _ more: String = ""
  ) {
    writer.step(
      "grantRole: { code: \(code), person: \(person), name: \(name), role: \(role), unit: \(unit), "
        + "from: 2026-01-07\(more) }")
  }

  mutating func agreedTexts() {
    writer.heading("Det man är överens om")
    writer.turn("sven", on: "2026-01-12", "Beslut i ledningsgruppen")
    let texts = [
      ("guidingPrinciple", "1", "Patientens behov först", "Planeringen utgår från patienternas behov av vård."),
      ("guidingPrinciple", "2", "Planen styr", "Produktionsplanen är styrande och inte bara en prognos."),
      ("forecastPrinciple", "1", "Lika underlag", "Alla områden räknar vårdtillfällen och medelvårdtid på samma sätt."),
    ]
    for (kind, key, title, body) in texts {
      writer.step(
        "saveText: { kind: \(kind), key: \"\(key)\", unit: REG, title: \(title), body: \(body), owner: anna }")
    }
    writer.turn("siri", "Årets uppföljning av införandet")
    writer.step(
      "saveText: { kind: introduction, key: lage, unit: MED, title: Medicin har börjat, "
        + "body: Prognoser görs men scheman följer ännu inte planen., owner: vera, step: 3 }")
  }
}
