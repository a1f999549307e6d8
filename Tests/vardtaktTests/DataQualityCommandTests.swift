import Foundation
import Testing

@Suite("Mapping and quality at the command line")
struct DataQualityCommandTests {
  private func plain(_ text: String) -> String { String(text.map { $0 == "\u{A0}" ? " " : $0 }) }

  private func workspace(_ changes: [String: String] = [:]) throws -> (folder: Program.Folder, path: String) {
    let folder = try Program.Folder()
    try SmallestRegion.write(to: folder, changing: changes)
    let path = "\(folder.path)/r.vardtakt"
    let imported = try Program.run("import", "--workspace", path, "--folder", folder.path)
    #expect(imported.status == 0, "\(imported.errors)")
    return (folder, path)
  }

  @Test("A forecast is not kept while a service is in no planning object, and the refusal says which and what to do")
  func lock() throws {
    let mapping = "service;name;object\nAV1;Besök;MED\nAV2;Samtal;\n"
    let (folder, path) = try workspace(["service_mapping.csv": mapping])
    let plan = try Program.run("plan", "--workspace", path)
    #expect(plan.status == 0)
    #expect(plan.output.contains("Varje vårdtjänst ligger i precis ett planeringsobjekt."))
    let refused = try Program.run("keep-forecast", "--workspace", path)
    #expect(refused.status == 1)
    #expect(
      refused.errors == """
        Prognosen är inte sparad: allt måste ligga i ett planeringsobjekt först.
          Vårdtjänsten AV2 Samtal ligger inte i något planeringsobjekt. Ange objektet i service_mapping.csv.

        """)
    try folder.write(mapping.replacingOccurrences(of: "Samtal;", with: "Samtal;MED"), to: "service_mapping.csv")
    #expect(try Program.run("import", "--workspace", path, "--folder", folder.path).status == 0)
    #expect(try Program.run("keep-forecast", "--workspace", path).status == 0)
  }

  @Test("Contacts that no object has got stop the lock until an import in which all have their place")
  func contacts() throws {
    let folder = try Program.Folder()
    try folder.write(
      """
      kind: contacts
      name: prov
      region: Prov
      columns: { date: datum, unit: enhet, service: tjänst }
      objects:
        - { code: BES, when: { service: [AV1] }, service: besök, caregiver: läkare, contact: besök, acuity: elective }
      """, to: "p.yaml")
    let path = "\(folder.path)/r.vardtakt"
    func extract(_ last: String) throws -> Program.Answer {
      var text = "datum;enhet;tjänst\n"
      for month in 1...12 { text += "2026-\(month < 10 ? "0" : "")\(month)-05;A;AV1\n" }
      try folder.write(text + "2026-12-06;A;\(last)\n", to: "k.csv")
      return try Program.run(
        "import", "--workspace", path, "--profile", "\(folder.path)/p.yaml", "\(folder.path)/k.csv")
    }
    #expect(try extract("AV11").output.contains("Menade du AV1? Skriv det i så fall under code_maps."))
    let refused = try Program.run("keep-forecast", "--workspace", path)
    #expect(refused.status == 1)
    #expect(
      plain(refused.errors).contains(
        "1 kontakt av 13 i k.csv med AV11 hör inte till något planeringsobjekt. Lägg till dem under when, eller översätt "
          + "koden under code_maps, i profilen och läs in igen."))
    let quality = plain(try Program.run("quality", "--workspace", path).output)
    #expect(quality.contains("1 av 13 kontakter ligger inte i något planeringsobjekt"))
    #expect(try extract("AV1").status == 0)
    #expect(try Program.run("keep-forecast", "--workspace", path).status == 0)
  }

  @Test("The quality of the data is shown as text, JSON and CSV, and a second delivery tells what it changed")
  func quality() throws {
    let (folder, path) = try workspace()
    let text = try Program.run("quality", "--workspace", path)
    #expect(text.status == 0, "\(text.errors)")
    #expect(plain(text.output).hasPrefix("Produktion: en enhet har lämnat 100,0 % av det väntade."))
    try folder.write(
      "#vardtakt;volumes;1;extracted=2026-12-15\n"
        + SmallestRegion.volumes.replacingOccurrences(of: "2026-11;171", with: "2026-11;180"),
      to: "volumes.csv")
    #expect(try Program.run("import", "--workspace", path, "--folder", folder.path).status == 0)
    let json = try Program.run("quality", "--workspace", path, "--format", "json")
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8))
    let tables = try #require(object as? [String: [[String: Any]]])
    #expect(tables.keys.sorted() == ["dataDeliveries", "dataQuality", "dataQualityYears", "unmappedCodes"])
    let volumes = try #require(tables["dataDeliveries"]).filter { $0["source"] as? String == "volumes" }
    #expect(volumes.map { $0["state"] as? String } == ["ja", "ersatt"])
    // One of 24 months was changed.
    let revised = try #require(volumes[0]["revisedShare"] as? Double)
    #expect(abs(revised - 1.0 / 24) < 1e-6)
    let csv = try Program.run("quality", "--workspace", path, "--format", "csv", "--output", "\(folder.path)/kvalitet")
    #expect(csv.status == 0)
    #expect(folder.holds("kvalitet/dataQuality.csv"))
    #expect(try Program.run("quality", "--workspace", path, "--format", "csv").status == 64)
  }

  @Test("A difference is judged with a reason, shown in the report, and an unknown one is refused with the nearest")
  func judged() throws {
    var volumes = "unit;object;period;activities;bed_days\n"
    for month in 1...12 {
      let period = "2026-\(month < 10 ? "0" : "")\(month)"
      volumes += "A1;MED;\(period);100;400\nA2;MED;\(period);100;500\n"
    }
    let (folder, path) = try workspace([
      "units.csv": """
      code;name;parent;level;kind;opening
      R;Region Prov;;strategic;region;always
      A1;Avdelning 1;R;operational;avdelning;always
      A2;Avdelning 2;R;operational;avdelning;always

      """, "volumes.csv": volumes, "activity_times.csv": "unit;object;capacity;hours\n*;MED;VPL;\n",
      "available_beds.csv": "unit;capacity;period;available_bed_days\nA1;VPL;2026-12;400\n",
    ])
    func judge(_ difference: String, _ unit: String? = nil) throws -> Program.Answer {
      try Program.run(
        [
          "judge-difference", "--workspace", path, "--difference", difference, "--verdict", "learn", "--reason",
          "Helger",
        ]
          + ["--actor", "Maria Ek", "--role", "planerare"] + (unit.map { ["--unit", $0] } ?? []))
    }
    #expect(try judge("stay/MED").output == "Inskrivet som beslut 1: stay/MED, hela skillnaden, något att lära av.\n")
    #expect(
      try judge("stay/MEDD").errors
        == "Skillnaden ”stay/MEDD” finns inte. Menade du stay/MED? Adresserna står i rapporten och "
        + "i tabellen differences. Inget har ändrats.\n")
    #expect(try judge("stay/MED", "R").errors == "R jämförs inte i stay/MED. Välj en av A1, A2. Inget har ändrats.\n")
    #expect(try Program.run("report", "--workspace", path, "--output", "\(folder.path)/r.html").status == 0)
    #expect(try folder.read("r.html").contains("att lära av. Helger (Maria Ek, "))
  }

  @Test("With volumes, waiting, staff and premises alone the plan has a balance and says what it assumed (R113)")
  func minimum() throws {
    var volumes = "unit;object;period;activities\n"
    var waiting = "unit;object;period;inflow;produced;removed;waiting_end\n"
    for year in 2024...2026 {
      for month in 1...12 {
        let period = "\(year)-\(month < 10 ? "0" : "")\(month)"
        volumes += "M;NYB;\(period);\(100 + month % 5)\n"
        waiting += "M;NYB;\(period);\(110 + month % 5);\(100 + month % 5);2;300\n"
      }
    }
    let (folder, path) = try workspace([
      "units.csv": "code;name;parent;level;opening\nR;Prov;;strategic;always\nM;Mottagningen;R;operational;weekdays\n",
      "planning_objects.csv": "code;name;service;caregiver;contact;acuity;measure\n"
        + "NYB;Nybesök;besök;läkare;mottagning;elective;activities\n",
      "volumes.csv": volumes, "waiting.csv": waiting,
      "functions.csv": "unit;function;name;fte;weekly_hours;pattern;leave_days;absence_share;education_share\n"
        + "M;LÄK;Läkare;2;40;weekdays;30;5 %;2 %\n",
      "premises.csv": "unit;premises;name;count;hours_per_day;pattern\nM;RUM;Rum;3;8;weekdays\n",
    ])
    let plan = try Program.run("plan", "--workspace", path)
    #expect(plan.status == 0, "\(plan.errors)")
    let overview = plain(plan.output)
    #expect(overview.contains("Personal"))
    #expect(overview.contains("Antaganden (inget är uppgivet)"))
    #expect(overview.contains("Tid per aktivitet är inte uppgiven. Vid en enhet räknas all personal"))
    let json = try Program.run("plan", "--workspace", path, "--format", "json")
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    let assumptions = try #require(object["assumptions"] as? [[String: Any]])
    #expect(assumptions.first?["assumption"] as? String == "assumedCapacity")
    let balance = try #require(object["balance"] as? [[String: Any]])
    #expect(balance.contains { $0["unit"] as? String == "M" && ($0["gapHours"] as? Double ?? 0) < 0 })
    #expect(try Program.run("report", "--workspace", path, "--output", "\(folder.path)/r.html").status == 0)
    #expect(try folder.read("r.html").contains("Ersätts av activity_times.csv, compositions.csv."))
    let why = try Program.run("explain", "--workspace", path, "time/M/NYB/PERSONAL")
    #expect(why.status == 0, "\(why.errors)")
    #expect(!why.output.contains("rad 0"))
  }
}
