import PlanningModel
import Testing

@testable import Intake

@Suite struct CodeMapTests {
  private static let volumes = """
    unit;object;period;activities;bed_days
    ORT;NYB;2026-01;110;
    ORT;NYB;2026-02;120;
    A1;SLV;2026-01;40;200
    A1;SLV;2026-02;42;201
    """

  private func read(_ maps: String, _ source: String, file: String = "volumes-medvind.csv") -> IntakeResult {
    ExampleFiles(["volumes.csv": Self.volumes, "code_maps.csv": maps, file: source]).read()
  }

  @Test("A unit that another system renames in the middle of a year keeps one history, by the days its codes hold")
  func renamed() throws {
    let result = read(
      """
      källa;slag;kod;betyder;giltig_från;giltig_till
      medvind;enhet;MED2;A1;;2026-04-30
      medvind;enhet;MED3;A1;2026-05-01;
      medvind;enhet;MED2;ORT;2026-05-01;
      *;objekt;Nybesök läkare;NYB;;
      """,
      """
      unit;object;period;activities;bed_days
      MED2;SLV;2026-03;43;202
      MED2;SLV;2026-04;44;203
      MED3;SLV;2026-05;45;204
      MED2;Nybesök läkare;2026-05;130;
      """)
    #expect(result.lines.filter { !$0.contains("saknas månad") && !$0.contains("utan rader") } == [])
    let volumes = try #require(result.facts).volumes
    let ward = try #require(volumes.first { $0.unit == UnitCode("A1") })
    #expect(ward.activities == [40, 42, 43, 44, 45])
    #expect(ward.bedDays == [200, 201, 202, 203, 204])
    let clinic = try #require(volumes.first { $0.unit == UnitCode("ORT") })
    #expect(clinic.activities[0] == 110)
    #expect(clinic.activities[2].isNaN)
    #expect(clinic.activities[4] == 130)
  }

  @Test("Two codes of a source that mean the same unit add up, but the same code twice is told")
  func added() throws {
    let maps = "source;kind;code;target\nmedvind;unit;B1;ORT\nmedvind;unit;B2;ORT\n"
    let header = "unit;object;period;activities\n"
    let sum = read(maps, header + "B1;NYB;2026-03;60\nB2;NYB;2026-03;65\n")
    #expect(
      sum.lines == [
        "volumes.csv: Enheter utan rader efter en tidigare period än filens sista, 2026-03: A1 (till 2026-02). Det som "
          + "saknas räknas som saknat, inte 0; hämta en senare fil, eller ange när enheten stänger."
      ])
    #expect(sum.facts?.volumes.last?.activities == [110, 120, 125])
    let twice = read(maps, header + "B1;NYB;2026-03;60\nB1;NYB;2026-03;65\n")
    #expect(
      twice.errors.map(\.description) == [
        "volumes-medvind.csv, rad 3, kolumn unit: Samma unit, object, period står redan på rad 2. Ta bort den ena raden."
      ])
  }

  @Test("A map holds for its own source only")
  func sources() {
    let maps = "source;kind;code;target\nmedvind;unit;B1;ORT\n"
    let rows = "unit;object;period;activities\nB1;NYB;2026-03;60\n"
    #expect(read(maps, rows).errors.isEmpty)
    #expect(read(maps, rows, file: "volumes-medvind-2026.csv").errors.isEmpty)
    #expect(
      read(maps, rows, file: "volumes-heroma.csv").errors.map(\.description) == [
        "volumes-heroma.csv, rad 2, kolumn unit: Enheten B1 finns inte i units.csv. Menade du A1?"
      ])
  }

  @Test("A code that nobody knows is told once, with how many rows have it and what it may be")
  func unknown() {
    let header = "unit;object;period;activities\n"
    let result = ExampleFiles([
      "volumes.csv": header + "ORTT;NYB;2026-01;1\nORTT;NYB;2026-02;2\nORTT;NYY;2026-03;3\nORT;NYB;2026-01;1\n"
    ]).read()
    #expect(
      result.errors.map(\.description) == [
        "volumes.csv, rad 2, kolumn unit: Enheten ORTT finns inte i units.csv. Menade du ORT? Koden står på 3 rader.",
        "volumes.csv, rad 4, kolumn object: Planeringsobjektet NYY finns inte i planning_objects.csv. Menade du NYB?",
      ])
  }

  @Test(
    "A map that cannot be used says why",
    arguments: [
      (
        "medvind;unit;B1;ORTT;;",
        "code_maps.csv, rad 2, kolumn target: Enheten ORTT finns inte i units.csv. Menade du ORT?"
      ),
      (
        "medvind;unit;B1;ORT;;\nmedvind;unit;B1;A1;2026-01-01;",
        "code_maps.csv, rad 3, kolumn code: B1 betyder redan ORT samma dagar på rad 2. Ändra valid_from eller "
          + "valid_through."
      ),
      (
        "medvind;service;AV1;NYB;;",
        "code_maps.csv, rad 2, kolumn kind: service översätts i kontaktradernas profil, under code_maps. Här går unit, "
          + "object och capacity."
      ),
      (
        "medvind;unit;B1;ORT;2027-01-01;",
        "volumes-medvind.csv, rad 2, kolumn unit: Enheten B1 står i code_maps.csv men gäller inte den här perioden. "
          + "Ändra valid_from eller valid_through."
      ),
      (
        "medvind;unit;B1;ORT;2027-01-01;2026-01-01",
        "code_maps.csv, rad 2, kolumn valid_through: Slutet 2026-01-01 kommer före början 2027-01-01. Byt plats på dem "
          + "eller rätta."
      ),
    ])
  func refused(_ rows: String, _ message: String) {
    let result = read(
      "source;kind;code;target;valid_from;valid_through\n\(rows)\n",
      "unit;object;period;activities\nB1;NYB;2026-03;60\n")
    #expect(result.errors.map(\.description).contains(message), "\(result.errors.map(\.description))")
  }

  @Test("A service in no object is a warning at import, and is listed")
  func ungrouped() throws {
    let result = ExampleFiles(["service_mapping.csv": "service;object\nAV1;NYB\nAV2;\nAV3;\n"]).read()
    #expect(
      result.lines == [
        "service_mapping.csv, kolumn object: 2 av 3 vårdtjänster saknar planeringsobjekt: AV2, AV3. Ingen prognos går "
          + "att spara förrän alla har ett."
      ])
    #expect(try #require(result.facts).catalogue.ungrouped.map(\.text) == ["AV2", "AV3"])
  }
}
