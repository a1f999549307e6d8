import Intake
import PlanningModel

extension BadFilesTests {
  private static func volumes(_ rows: String) -> [String: String?] {
    ["volumes.csv": "unit;object;period;activities;bed_days\n" + rows + "\n"]
  }

  static let numbers = [
    BadFile(
      "a negative volume", volumes("ORT;NYB;2026-01;-3;"),
      [
        "volumes.csv, rad 2, kolumn activities: −3 är negativt. "
          + "Ange 0 eller mer, eller lämna cellen tom om värdet saknas."
      ]),
    BadFile(
      "a word for a number", volumes("ORT;NYB;2026-01;många;"),
      [
        "volumes.csv, rad 2, kolumn activities: ”många” är inget tal. "
          + "Skriv till exempel 1234,5, eller lämna cellen tom."
      ]),
    BadFile(
      "decimal comma and decimal point", volumes("ORT;NYB;2026-01;1234,5;\nORT;NYB;2026-02;1234.5;"),
      [
        "volumes.csv, rad 3, kolumn activities: Filen blandar decimalkomma (rad 2) och decimalpunkt (rad 3). "
          + "Använd samma tecken i hela filen, och inget tecken mellan tusental."
      ]),
    BadFile(
      "points between thousands", volumes("ORT;NYB;2026-01;1.234,5;\nORT;NYB;2026-02;12;"),
      [
        "volumes.csv, rad 2, kolumn activities: ”1.234,5” är inget tal. "
          + "Skriv till exempel 1234,5, eller lämna cellen tom."
      ]),
    BadFile(
      "bed-days of visits", volumes("ORT;NYB;2026-01;10;5"),
      [
        "volumes.csv, rad 2, kolumn bed_days: Vårddygn utan vårdtillfällen: objektet NYB mäts i aktiviteter. "
          + "Lämna cellen tom, eller mät objektet i vårdtillfällen (episodes)."
      ]),
    BadFile(
      "time use that does not add up, and a share in per cent without its sign",
      [
        "functions.csv": functions("0,05"),
        "time_use.csv": "unit;function;activity;share\n*;SSK;patient;60 %\n*;SSK;admin;35 %\n",
      ],
      [
        "time_use.csv, rad 2: Andelarna för SSK blir 95 %, inte 100 %. Rätta dem."
      ]),
    BadFile(
      "a share above one", ["functions.csv": functions("5")],
      [
        "functions.csv, rad 2, kolumn absence_share: 5 är ingen andel. "
          + "Ange ett tal mellan 0 och 1, eller procent med %."
      ]),
  ]

  private static func functions(_ absence: String) -> String {
    """
    unit;function;name;fte;weekly_hours;pattern;leave_days;absence_share;education_share
    A1;SSK;Sjuksköterska;10;37,5;always;30;\(absence);0,02
    """
  }

  static let files = [
    BadFile(
      "a required file that is missing", ["planning_objects.csv": nil],
      ["planning_objects.csv: Filen saknas. Lägg den i mappen; vardtakt init skriver en mall."]),
    BadFile("an empty file", ["waiting.csv": " \n"], ["waiting.csv: Filen är tom. Fyll i den, eller ta bort den."]),
    BadFile(
      "required files with headings alone", ["volumes.csv": "unit;object;period;activities\n"],
      ["volumes.csv: Filen har rubriker men inga rader. Fyll i minst en rad."]),
    BadFile(
      "a header without a required column", ["volumes.csv": "enhet;period;aktiviteter\nORT;2026-01;1\n"],
      ["volumes.csv, rad 1: Kolumnen object (objekt) saknas i rubrikraden. Lägg till den."]),
    BadFile(
      "a file without headings", ["waiting.csv": "ORT;NYB;2026-01;5\n"],
      [
        "waiting.csv: Ingen rubrikrad känns igen. Skriv rubrikerna unit, object, period, waiting_end."
      ]),
    BadFile(
      "a quotation mark that stays open", ["volumes.csv": "unit;object;period;activities\nORT;NYB;2026-01;\"12\n"],
      [
        "volumes.csv, rad 2: Ett citattecken öppnas men stängs aldrig; filen är troligen avhuggen. "
          + "Exportera den på nytt."
      ]),
    BadFile(
      "a last row that is cut off", ["volumes.csv": "unit;object;period;activities\nORT;NYB;2026-01;12\nORT;NY"],
      [
        "volumes.csv, rad 3: Sista raden har 2 av 4 kolumner; filen är troligen avhuggen. Exportera den på nytt."
      ]),
    BadFile(
      "more cells than headings", ["volumes.csv": "unit,object,period,activities\nORT,NYB,2026-01,12,5\n"],
      [
        "volumes.csv, rad 2: Raden har 5 celler men rubrikraden 4. "
          + "Sätt citattecken om celler som innehåller skiljetecknet."
      ]),
    BadFile(
      "a head line of another kind", ["waiting.csv": "#vardtakt;volumes;1\nunit;object;period;activities\n"],
      ["waiting.csv, rad 1: Första raden säger volumes men filens namn säger waiting. Rätta det som är fel."]),
    BadFile(
      "a head line of a later version", ["waiting.csv": "#vardtakt;waiting;2\n"],
      ["waiting.csv, rad 1: Filens version är 2, men programmet läser version 1. Skriv filen på nytt."]),
    BadFile(
      "settings without a start and with an impossible horizon",
      ["settings.yaml": "region: Region Exempel\nhorizon_years: 7\n"],
      [
        "settings.yaml: Inställningen plan_start saknas. Skriv till exempel ”plan_start: 2027-01”.",
        "settings.yaml, rad 2, kolumn horizon_years: Värdet ska vara ett heltal, 1 till 4.",
      ]),
    BadFile(
      "a column of names of persons", ["waiting.csv": "unit;object;period;waiting_end;namn\nORT;NYB;2026-01;5;A\n"],
      ["waiting.csv, rad 1, kolumn namn: Kolumnen är en personuppgift. Ta bort den; Vårdtakt tar bara emot antal."]),
  ]

  static let odd = [
    BadFile(
      "a month that is missing", volumes("ORT;NYB;2026-01;5;\nORT;NYB;2026-03;5;"),
      [
        "volumes.csv: ORT, NYB: saknas månad 2026-02; räknas som saknad, inte 0. Lägg till raden om värdet finns."
      ]),
    BadFile(
      "rows of sums", volumes("ORT;NYB;2026-01;5;\nSumma;;;5;\nORT;Totalt;2026-01;5;"),
      [
        "volumes.csv, rad 3, kolumn unit: Raden är en summa (Summa) och hoppas över.",
        "volumes.csv, rad 4, kolumn object: Raden är en summa (Totalt) och hoppas över.",
      ]),
    BadFile(
      "title lines above the headings",
      ["volumes.csv": "Produktion 2026\nUttag ur vårdsystemet\nunit;object;period;activities\nORT;NYB;2026-01;5\n"],
      ["volumes.csv, rad 1: 2 rader ovanför rubrikraden hoppas över."]),
    BadFile(
      "bed-days without stays", volumes("A1;SLV;2026-01;0;31"),
      [
        "volumes.csv, rad 2, kolumn bed_days: Vårddygn men inga vårdtillfällen i perioden. "
          + "Kontrollera om vårdtillfällen saknas."
      ]),
    BadFile(
      "more occupied than available beds",
      [
        "available_beds.csv":
          "unit;capacity;period;available_bed_days;occupied_bed_days\nA1;VPL;2026-01;310;322\n"
      ],
      [
        "available_beds.csv, rad 2, kolumn occupied_bed_days: 1 rad har fler belagda än disponibla vårddygn "
          + "(överbeläggning). De används som de är."
      ]),
    BadFile(
      "a file and a column that nobody knows",
      [
        "volymes.csv": "a;b\n1;2\n",
        "volumes.csv": "unit;object;period;activities;bed_day\nORT;NYB;2026-01;5;\n",
      ],
      [
        "volymes.csv: Filen är okänd och läses inte. Menade du volumes.csv?",
        "volumes.csv, rad 1, kolumn bed_day: Kolumnen är okänd och läses inte. Menade du bed_days?",
      ]),
    BadFile(
      "a setting that nobody knows", ["settings.yaml": "region: R\nplan_start: 2027-01\noccupansy: 0.9\n"],
      ["settings.yaml, rad 3: Inställningen occupansy är okänd och används inte. Menade du occupancy?"]),
    BadFile(
      "a sign that may stand between thousands", volumes("ORT;NYB;2026-01;1.234;"),
      [
        "volumes.csv, rad 2, kolumn activities: Punkten kan skilja tusental men läses som decimaltecken. "
          + "Ta bort tecknet om det skiljer tusental."
      ]),
  ]
}
