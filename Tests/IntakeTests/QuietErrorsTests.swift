import Intake
import Testing

/// Files that look right and would give a wrong figure without a word, or stop the plan after the import.
@Suite struct QuietErrorsTests {
  @Test("What would give a wrong figure is refused", arguments: ranges + order + references)
  func refused(_ bad: BadFile) {
    let result = ExampleFiles(bad.changes).read()
    #expect(result.lines == bad.lines)
    #expect(result.facts == nil)
  }

  @Test("What is odd but may be meant is used, and said", arguments: odd)
  func said(_ bad: BadFile) {
    let result = ExampleFiles(bad.changes).read()
    #expect(result.lines == bad.lines)
    #expect(result.facts != nil)
  }

  private static let capacities = "code;name;kind\nVPL;Vårdplats;bed\nTEAM;Team;careTeam\n"
  private static let limits = "kind;unit;object;value;valid_from;valid_through\n"
  private static let changes = "code;name;unit;object;from;through;effect;value;to_unit;to_object;status\n"
  private static let functions =
    "unit;function;name;fte;weekly_hours;pattern;leave_days;absence_share;education_share;valid_from;valid_through\n"
  private static let compositions =
    "unit;capacity;resource_unit;resource_kind;resource;activity;hours_per_hour\n"
  private static let tooMuch = "går att räkna med. Rätta värdet, eller lämna cellen tom om det saknas."

  static let ranges = [
    BadFile(
      "a sentinel for a missing volume",
      ["volumes.csv": "unit;object;period;activities\nORT;NYB;2026-01;99999999\n"],
      ["volumes.csv, rad 2, kolumn activities: 99999999 är för mycket; högst 10\u{A0}000\u{A0}000 \(tooMuch)"]),
    BadFile(
      "a limit that no queue has",
      ["limits.csv": limits + "maximumQueue;ORT;NYB;99999999999999999999;;\n"],
      [
        "limits.csv, rad 2, kolumn value: 1e+20 är för mycket; högst 10\u{A0}000\u{A0}000 \(tooMuch)"
      ]),
    BadFile(
      "hours per activity longer than a year",
      ["capacities.csv": capacities, "activity_times.csv": "unit;object;capacity;hours\n*;NYB;TEAM;20000\n"],
      ["activity_times.csv, rad 2, kolumn hours: 20000 är för mycket; högst 10\u{A0}000 \(tooMuch)"]),
    BadFile(
      "visits of which nobody comes",
      ["limits.csv": limits + "noShowShare;ORT;NYB;100 %;;\n"],
      ["limits.csv, rad 2, kolumn value: 1 går inte. Ange ett tal från 0 men under 1, eller procent under 100 %."]),
    BadFile(
      "a chain in which nothing is supplied",
      [
        "care_chains.csv": "chain;ordering_unit;ordering_object;supplying_unit;supplying_object;per_activity\n"
          + "höft;ORT;NYB;A1;SLV;0\n"
      ],
      ["care_chains.csv, rad 2, kolumn per_activity: 0 är inte större än 0. Ange ett värde över 0."]),
    BadFile(
      "ages that one year lacks",
      ["population.csv": "year;sex;age;persons\n2025;women;0;9\n2025;women;1;9\n2026;women;1;9\n"],
      [
        "population.csv: 2026 saknar 1 rader som andra år har, först kvinnor 0 år. Lägg till dem, eller ta bort året: "
          + "ett helt år som saknas räknas fram ur de andra."
      ]),
    BadFile(
      "a setting that stands twice", ["settings.yaml": "region: A\nplan_start: 2027-01\nplan_start: 2028-01\n"],
      ["settings.yaml, rad 2: Inställningen plan_start står flera gånger. Behåll en av dem."]),
  ]

  static let order = [
    BadFile(
      "staff that end before they begin",
      ["functions.csv": functions + "ORT;LÄK;Läkare;4;40;weekdays;30;8 %;3 %;2027-03-01;2027-02-01\n"],
      [
        "functions.csv, rad 2, kolumn valid_through: Slutet 2027-02-01 kommer före början 2027-03-01. "
          + "Byt plats på dem eller rätta."
      ]),
    BadFile(
      "a limit that ends before it begins",
      ["limits.csv": limits + "occupancy;*;*;90 %;2027-03-01;2027-02-01\n"],
      [
        "limits.csv, rad 2, kolumn valid_through: Slutet 2027-02-01 kommer före början 2027-03-01. "
          + "Byt plats på dem eller rätta."
      ]),
    BadFile(
      "a unit that closes before it opens",
      [
        "units.csv": """
        code;name;parent;level;opening;opens;closes
        REG;Region;;political;always;;
        ORT;Ortopedi;REG;tactical;weekdays;;
        A1;Avdelning;ORT;operational;always;2028-01-01;2027-01-01
        """
      ],
      [
        "units.csv, rad 4, kolumn closes: Slutet 2027-01-01 kommer före början 2028-01-01. Byt plats på dem eller rätta."
      ]),
  ]

  static let references = [
    BadFile(
      "a unit without a name, which the units below it do not also suffer from",
      [
        "units.csv": """
        code;name;parent;level;opening
        REG;Region;;political;always
        ORT;;REG;tactical;weekdays
        A1;Avdelning;ORT;operational;always
        """
      ],
      ["units.csv, rad 3, kolumn name: Cellen är tom. Fyll i den."]),
    BadFile(
      "care that moves to where it is",
      ["known_changes.csv": changes + "F1;Flytt;ORT;NYB;2027-03;;move;30 %;ORT;NYB;decided\n"],
      [
        "known_changes.csv, rad 2, kolumn to_unit: Flytten går till samma enhet och objekt. Ange vart volymen flyttar."
      ]),
    BadFile(
      "the same resource twice, spelled in two ways",
      [
        "capacities.csv": capacities,
        "premises.csv": "unit;premises;name;count;hours_per_day;pattern\nORT;RUM;Rum;3;8;weekdays\n",
        "compositions.csv": compositions + "ORT;TEAM;;premises;RUM;;1\nORT;TEAM;ORT;lokal;RUM;;2\n",
      ],
      [
        "compositions.csv, rad 3: Samma resurs för samma kapacitet står redan på rad 2. Slå ihop raderna till en."
      ]),
    BadFile(
      "an activity type that only the region's profile has",
      [
        "capacities.csv": capacities,
        "functions.csv": functions + "ORT;LÄK;Läkare;4;40;weekdays;30;8 %;3 %;;\n",
        "time_use.csv": "unit;function;activity;share\n*;LÄK;patient;100 %\nORT;LÄK;telefon;100 %\n",
        "compositions.csv": compositions + "ORT;TEAM;;function;LÄK;patient;1\n",
      ],
      [
        "compositions.csv, rad 2, kolumn activity: Tidsslaget patient finns inte för LÄK vid ORT i time_use.csv. "
          + "Lägg till det eller rätta ordet."
      ]),
    BadFile(
      "a closure of premises at a unit that has none",
      [
        "premises.csv": "unit;premises;name;count;hours_per_day;pattern\nORT;RUM;Rum;3;8;weekdays\n",
        "closures.csv": "unit;premises;count;from;through\nA1;RUM;1;2027-07-01;2027-07-31\n",
      ],
      [
        "closures.csv, rad 2, kolumn premises: Lokalen RUM finns inte vid A1 i premises.csv. Rätta enheten eller koden."
      ]),
  ]

  static let matrices = [
    BadFile(
      "rows of the matrices that nothing answers to",
      matrices(
        "ORT;LÄK;NYV*;yes\nORT;LÄKK;NYB;yes\nORT;LÄK;NYBB;yes\nORT;LÄK;NYB;kanske\nA1;LÄK;NYB;yes\n",
        "ORT;RUM;NYB;afterInduction\nA1;RUM;*;ja\n"),
      [
        "competence_matrix.csv, rad 2, kolumn object: Inget planeringsobjekt i planning_objects.csv börjar på NYV. "
          + "Rätta början av koden, eller skriv en hel kod.",
        "competence_matrix.csv, rad 3, kolumn function: Funktionen LÄKK finns inte i functions.csv. Menade du LÄK?",
        "competence_matrix.csv, rad 4, kolumn object: Planeringsobjektet NYBB finns inte i planning_objects.csv. "
          + "Menade du NYB?",
        "competence_matrix.csv, rad 5, kolumn able: ”kanske” känns inte igen. Skriv ett av yes (ja), no (nej), "
          + "afterInduction (efter_introduktion).",
        "competence_matrix.csv, rad 6, kolumn function: Funktionen LÄK finns inte vid A1 i functions.csv. Rätta enheten "
          + "eller koden.",
        "premises_matrix.csv, rad 2, kolumn able: ”afterInduction” känns inte igen. Skriv ett av yes (ja), no (nej), "
          + "afterAdaptation (efter_anpassning).",
        "premises_matrix.csv, rad 3, kolumn premises: Lokalen RUM finns inte vid A1 i premises.csv. Rätta enheten eller "
          + "koden.",
      ]),
    BadFile(
      "the same objects of a resource twice",
      matrices("*;LÄK;NYB;yes\n*;LÄK;NYB;no\n", "*;RUM;*;ja\n"),
      [
        "competence_matrix.csv, rad 3: Samma unit, function, object står redan på rad 2. Ta bort den ena raden."
      ]),
  ]

  private static func matrices(_ competence: String, _ premises: String) -> [String: String?] {
    [
      "functions.csv": functions + "ORT;LÄK;Läkare;4;40;weekdays;30;8 %;3 %;;\n",
      "premises.csv": "unit;premises;name;count;hours_per_day;pattern\nORT;RUM;Rum;3;8;weekdays\n",
      "competence_matrix.csv": "unit;function;object;able\n" + competence,
      "premises_matrix.csv": "unit;premises;object;able\n" + premises,
    ]
  }

  static let odd = [
    BadFile(
      "staff on two rows that hold on the same days",
      [
        "functions.csv": functions + "ORT;LÄK;Läkare;4;40;weekdays;30;8 %;3 %;;2027-03-01\n"
          + "ORT;LÄK;Läkare;5;40;weekdays;30;8 %;3 %;2027-03-01;\nORT;SSK;Sköterska;5;40;weekdays;30;8 %;3 %;;\n"
      ],
      [
        "functions.csv, rad 3: LÄK vid ORT gäller samma dagar som rad 2, och raderna läggs ihop. Ange till och från om "
          + "den ena ersätter den andra."
      ]),
    BadFile(
      "a plan that begins inside the history", ["settings.yaml": "region: A\nplan_start: 2026-02\n"],
      [
        "volumes.csv: Filen går till 2026-02 men planen börjar 2026-02; prognosen bygger bara på det som ligger före. "
          + "Utfall i planens perioder hör hemma i outcome.csv."
      ]),
    BadFile(
      "a plan that begins years after the history", ["settings.yaml": "region: A\nplan_start: 2036-01\n"],
      [
        "volumes.csv: Filen slutar 2026-02 men planen börjar 2036-01, mer än ett år senare. Kontrollera plan_start, "
          + "eller hämta en senare fil."
      ]),
  ]
}
