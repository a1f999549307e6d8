import Intake
import PlanningModel
import Testing

/// One way in which a region's files can be wrong, and every line the region gets to read about it.
struct BadFile: Sendable, CustomTestStringConvertible {
  var what: String
  var changes: [String: String?]
  var lines: [String]

  init(_ what: String, _ changes: [String: String?], _ lines: [String]) {
    self.what = what
    self.changes = changes
    self.lines = lines
  }

  var testDescription: String { what }
}

@Suite struct BadFilesTests {
  @Test("A wrong file stops the import and says where and what to do", arguments: codes + periods + numbers + files)
  func error(_ bad: BadFile) {
    let result = ExampleFiles(bad.changes).read()
    #expect(result.lines == bad.lines)
    #expect(result.facts == nil)
  }

  @Test("An odd file is kept and used, and what is odd is said", arguments: odd)
  func warning(_ bad: BadFile) {
    let result = ExampleFiles(bad.changes).read()
    #expect(result.lines == bad.lines)
    #expect(result.facts != nil)
  }

  private static let volumeHeader = "unit;object;period;activities;bed_days\n"

  private static func volumes(_ rows: String) -> [String: String?] { ["volumes.csv": volumeHeader + rows + "\n"] }

  static let codes = [
    BadFile(
      "an unknown unit", volumes("ORTT;NYB;2026-01;1;"),
      ["volumes.csv, rad 2, kolumn unit: Enheten ORTT finns inte i units.csv. Menade du ORT?"]),
    BadFile(
      "an unknown object without any like it", volumes("ORT;XYZABC;2026-01;1;"),
      [
        "volumes.csv, rad 2, kolumn object: Planeringsobjektet XYZABC finns inte i planning_objects.csv. "
          + "Lägg till koden där eller rätta den."
      ]),
    BadFile(
      "an unknown capacity",
      [
        "capacities.csv": "code;name;kind\nVPL;Vårdplats;bed\n",
        "activity_times.csv": "unit;object;capacity;hours\n*;SLV;VLP;\n",
      ],
      ["activity_times.csv, rad 2, kolumn capacity: Kapaciteten VLP finns inte i capacities.csv. Menade du VPL?"]),
    BadFile(
      "an unknown function and unknown premises",
      [
        "compositions.csv": """
        unit;capacity;resource_kind;resource;activity;hours_per_hour
        A1;VPL;function;SSK;patient;1
        A1;VPL;lokal;SAL;;1
        """
      ],
      [
        "compositions.csv, rad 2, kolumn resource: Funktionen SSK finns inte i functions.csv. "
          + "Lägg till koden där eller rätta den.",
        "compositions.csv, rad 3, kolumn resource: Lokalen SAL finns inte i premises.csv. "
          + "Lägg till koden där eller rätta den.",
      ]),
    BadFile(
      "resources that are not at the unit, and a kind of time that nobody has",
      [
        "functions.csv": """
        unit;function;name;fte;weekly_hours;pattern;leave_days;absence_share;education_share
        A1;SSK;Sjuksköterska;10;37,5;always;30;5 %;2 %
        """,
        "time_use.csv": "unit;function;activity;share\n*;SSK;patient;100 %\n",
        "premises.csv": premises,
        "compositions.csv": """
        unit;capacity;resource_kind;resource;activity;hours_per_hour
        ORT;TEAM;function;SSK;patient;1
        A1;TEAM;function;SSK;patent;1
        A1;TEAM;premises;SAL;;1
        """,
      ],
      [
        "compositions.csv, rad 2, kolumn resource: Funktionen SSK finns inte vid ORT i functions.csv. "
          + "Lägg till den, eller ange resource_unit.",
        "compositions.csv, rad 3, kolumn activity: Tidsslaget patent finns inte för SSK i time_use.csv. "
          + "Lägg till det eller rätta ordet.",
        "compositions.csv, rad 4, kolumn resource: Lokalen SAL finns inte vid A1 i premises.csv. "
          + "Lägg till den, eller ange resource_unit.",
      ]),
    BadFile(
      "a row that stands twice", volumes("ORT;NYB;2026-01;1;\nORT;NYB;2026-01;2;"),
      ["volumes.csv, rad 3, kolumn unit: Samma unit, object, period står redan på rad 2. Ta bort den ena raden."]),
    BadFile(
      "a row that stands in two files",
      ["volumes-2026.csv": "unit;object;period;activities\nORT;NYB;2026-01;1\n"],
      [
        "volumes.csv, rad 2, kolumn unit: Samma unit, object, period står redan på rad 2 i volumes-2026.csv. "
          + "Ta bort den ena raden."
      ]),
    BadFile(
      "a volume under the former and the present code", volumes("A01;SLV;2026-01;4;20\nA1;SLV;2026-01;4;20"),
      [
        "volumes.csv, rad 3, kolumn unit: A1 och A01 (rad 2) är samma enhet under ny och tidigare kod, i samma period. "
          + "Ta bort den ena raden."
      ]),
    BadFile(
      "a service in two objects",
      ["service_mapping.csv": "service;name;object\nX1;Ett;NYB\nX1;Ett;SLV\n"],
      [
        "service_mapping.csv: Vårdtjänster i flera planeringsobjekt: X1. Behåll ett objekt för var och en."
      ]),
    BadFile(
      "a unit below a unit that does not exist",
      [
        "units.csv": """
        code;name;parent;level;kind;opening
        REG;Region;;political;;always
        ORT;Ortopedi;SJH;tactical;;weekdays
        A1;Avdelning;ORT;operational;;always
        """
      ],
      ["units.csv: Enheten ORT hör till SJH, som inte finns. Lägg till SJH eller ändra överordnad enhet."]),
    BadFile(
      "a word that is no choice",
      ["capacities.csv": "code;name;kind\nVPL;Vårdplats;säng\n"],
      [
        "capacities.csv, rad 2, kolumn kind: ”säng” känns inte igen. Skriv ett av bed (vårdplats), "
          + "staffedRoom (bemannad_sal), careTeam (vårdteam), equipment (utrustning)."
      ]),
    BadFile(
      "a move without target",
      [
        "known_changes.csv": """
        code;name;unit;object;from;effect;value;status
        F1;Flytt;ORT;NYB;2027-03;move;30 %;decided
        """
      ],
      [
        "known_changes.csv, rad 2, kolumn effect: En flytt behöver både to_unit och to_object. "
          + "Ange vart volymen flyttar."
      ]),
    BadFile(
      "a verified effect without proof, and one verified by its proposer",
      [
        "measures.csv": """
        code;name;unit;capacity;side;kind;level;from;hours_per_month;proposed_by;state;indicator;baseline;target;\
        measured;verified_on;verified_by;verified_hours_per_month
        M1;En;A1;VPL;need;digitalTool;tactical;2027-01;10;chef;effectVerified;;;;;;;
        M2;Två;A1;VPL;need;digitalTool;tactical;2027-01;10;Chef;effectVerified;samtal;9;5;5;2026-05-01;chef;8
        """
      ],
      [
        "measures.csv, rad 2, kolumn state: Effekten anges som verifierad men indicator, baseline, target, measured, "
          + "verified_on, verified_by, verified_hours_per_month saknas. Fyll i beviset, eller ändra läget till "
          + "implemented.",
        "measures.csv, rad 3, kolumn verified_by: Den som föreslog åtgärden kan inte verifiera dess effekt. "
          + "Ange en annan roll.",
      ]),
  ]

  static let periods = [
    BadFile(
      "a thirteenth month", volumes("ORT;NYB;2026-13;1;"),
      ["volumes.csv, rad 2, kolumn period: Månad 13 i ”2026-13” finns inte; skriv 1–12."]),
    BadFile(
      "a leap day of a common year",
      ["closures.csv": closures("2027-02-29"), "premises.csv": premises],
      ["closures.csv, rad 2, kolumn from: Dag 29 i ”2027-02-29” finns inte; februari 2027 har 28 dagar."]),
    BadFile(
      "months and quarters in one file", volumes("ORT;NYB;2026-01;1;\nORT;NYB;2026-Q2;2;"),
      [
        "volumes.csv, rad 3, kolumn period: Perioden är ett kvartal, men rad 2 i volumes.csv har månad. "
          + "Använd samma slag av period i alla filer."
      ]),
    BadFile(
      "months in one file and quarters in another",
      ["waiting.csv": "unit;object;period;waiting_end\nORT;NYB;2026-Q1;40\n"],
      [
        "waiting.csv: Filen har kvartal men volumes.csv har månader. Använd samma slag av period i alla filer."
      ]),
    BadFile(
      "a year where a month is due", volumes("ORT;NYB;2026;1;"),
      [
        "volumes.csv, rad 2, kolumn period: ”2026” är varken månad eller kvartal. "
          + "Skriv till exempel 2026-01 eller 2026-Q1."
      ]),
  ]

  static let premises = "unit;premises;name;count;hours_per_day;pattern\nORT;SAL;Sal;2;8;weekdays\n"

  static func closures(_ day: String) -> String {
    "unit;premises;count;from;through\nORT;SAL;1;\(day);2028-03-01\n"
  }
}
