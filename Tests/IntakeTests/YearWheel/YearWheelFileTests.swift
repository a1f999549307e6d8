import Foundation
import PlanningModel
import Testing

@testable import Intake

@Suite("A year wheel as a file")
struct YearWheelFileTests {
  private func read(_ text: String, name: String = "arshjul.csv") -> YearWheelFile.Reading {
    YearWheelFile.read(IntakeFile(name: name, bytes: Array(text.utf8)))
  }

  private static let rows = [
    YearWheelRow(
      key: "open", name: "Planåret öppnas", level: .strategic, yearOffset: -1, month: 1, day: 31,
      output: "låst katalog",
      milestone: .opened),
    YearWheelRow(
      key: "r1", name: "Omgång 1; preliminärt uppdrag", level: .tactical, yearOffset: 0, month: 12, day: 1,
      output: "", milestone: .said),
  ]

  @Test("What is written is read back, every milestone and level, also with the Swedish words of a spreadsheet")
  func roundTrip() {
    #expect(YearWheelFile.read(IntakeFile(name: "a.csv", bytes: YearWheelFile.bytes(Self.rows))).rows == Self.rows)
    let all = YearWheelRow.Milestone.allCases.enumerated().map { index, milestone in
      YearWheelRow(
        key: "s\(index)", name: "Steg", level: Level.allCases[index % 4], yearOffset: index % 7 - 3, month: index + 1,
        day: index + 20, output: "=1+1", milestone: milestone)
    }
    let again = YearWheelFile.read(IntakeFile(name: "a.csv", bytes: YearWheelFile.bytes(all)))
    #expect(again.rows == all && again.errors.isEmpty && again.warnings.isEmpty)
    let swedish = read(
      """
      Kod;Steg;Nivå;År från planåret;Månad;Dag;Ger;Klart när
      open;Planåret öppnas;strategisk;-1;1;31;låst katalog;planåret öppnat
      r1;"Omgång 1; preliminärt uppdrag";taktisk;0;12;1;;
      """)
    #expect(swedish.rows == Self.rows, "\(swedish.errors)")
  }

  @Test(
    "What is wrong is said with row, column and what to do, and nothing of the file is used",
    arguments: [
      ("", "arshjul.csv: Filen är tom. Fyll i minst ett steg."),
      (
        "a;b\n1;2\n",
        "arshjul.csv: Ingen rubrikrad känns igen. Skriv rubrikerna code, name, level, year_offset, month, day."
      ),
      (
        "code;name;level;year_offset;month\no;Öppna;strategic;-1;1\n",
        "arshjul.csv, rad 1: Kolumnen day (dag) saknas i rubrikraden. Lägg till den."
      ),
      (
        "code;name;level;year_offset;month;day;output;milstolpe\no;Öppna;strategic;-1;1;1;;opened\n",
        "arshjul.csv, rad 1: Kolumnen milestone (klart_när) saknas i rubrikraden, och alla steg skulle bli utan den. "
          + "Lägg till den; cellerna får vara tomma."
      ),
      (
        "code;name;level;year_offset;month;day;output;milestone\n",
        "arshjul.csv: Filen har rubriker men inga steg. Fyll i minst ett."
      ),
      (
        "code;name;level;year_offset;month;day;output;milestone\no;;strategic;-1;1;1\n",
        "arshjul.csv, rad 2, kolumn name: Cellen är tom. Fyll i den."
      ),
      (
        "code;name;level;year_offset;month;day;output;milestone\no;Öppna;chef;-1;1;1\n",
        "arshjul.csv, rad 2, kolumn level: ”chef” känns inte igen. Skriv ett av political (politisk), strategic "
          + "(strategisk), tactical (taktisk), operational (operativ)."
      ),
      (
        "code;name;level;year_offset;month;day;output;milestone\no;Öppna;strategic;-1;13;1\n",
        "arshjul.csv, rad 2, kolumn month: 13 ligger utanför 1–12. Rätta värdet."
      ),
      (
        "code;name;level;year_offset;month;day;output;milestone\no;Öppna;strategic;-1;1;0\n",
        "arshjul.csv, rad 2, kolumn day: 0 ligger utanför 1–31. Rätta värdet."
      ),
      (
        "code;name;level;year_offset;month;day;output;milestone\no;Öppna;strategic;2026;1;1\n",
        "arshjul.csv, rad 2, kolumn year_offset: 2026 ligger utanför -3–3. Rätta värdet."
      ),
      (
        "code;name;level;year_offset;month;day;output;milestone\no;Öppna;strategic;-1;mars;1\n",
        "arshjul.csv, rad 2, kolumn month: ”mars” är inget heltal. Ange ett tal mellan 1 och 12."
      ),
      (
        "code;name;level;year_offset;month;day;output;milestone\no;Öppna;strategic;-1;1;1\no;Igen;tactical;-1;2;1\n",
        "arshjul.csv, rad 3: Samma code står redan på rad 2. Ta bort den ena raden."
      ),
      (
        "code;name;level;year_offset;month;day;output;milestone\no;Öppna;strategic;-1;1;1;;klart\n",
        "arshjul.csv, rad 2, kolumn milestone: ”klart” känns inte igen. Skriv ett av said (någon_säger_det), opened "
          + "(planåret_öppnat), round1Reported (omgång_1_återrapporterad), round2Reported (omgång_2_återrapporterad), "
          + "handshaken (handskakat), adopted (fastställt), dimensioned (dimensionerat), inForce (gällande)."
      ),
    ])
  func wrong(text: String, message: String) {
    let reading = read(text)
    #expect(reading.errors.map(\.description) == [message])
    #expect(reading.rows.isEmpty)
  }

  @Test("Every error is told at once, and a column nobody knows is only odd")
  func several() {
    let reading = read(
      "code;name;level;year_offset;month;day;färg;output;milestone\no;;chef;-1;13;1;röd\nr;Steg;tactical;-1;1;32;blå\n")
    #expect(reading.errors.count == 4)
    #expect(
      reading.warnings.map(\.description) == ["arshjul.csv, rad 1, kolumn färg: Kolumnen är okänd och läses inte."])
  }

  @Test("A file that is no table, or holds an identity number, is refused")
  func refused() {
    let bytes = YearWheelFile.read(IntakeFile(name: "a.csv", bytes: [0xFF, 0x00, 0x81, 0x8D, 0x00]))
    #expect(!bytes.errors.isEmpty && bytes.rows.isEmpty)
    let person = read("code;name;level;year_offset;month;day\no;Ring 19121212-1212;strategic;-1;1;1\n")
    #expect(person.errors.map(\.kind) == [.personalData])
  }
}
