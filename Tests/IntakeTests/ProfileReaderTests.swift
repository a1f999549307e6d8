import PlanningModel
import Testing

@testable import Intake

@Suite struct ProfileReaderTests {
  // Invented rows in the form of the published file.
  private static let header = """
    "trust18_code","date","hospital","programme_of_care","specialty","total_available_beds","average_available_beds",\
    "total_occupied_beds","average_occupied_beds","total_inpatients","total_day_case","elective_inpatient",\
    "non_elective_inpatient","regular_attenders"

    """

  private func northern(_ rows: String) throws -> IntakeResult {
    let profile = try #require(try ShippedProfiles.profile("ni_beds"))
    return ProfileReader(profile).read([IntakeFile(name: "ni.csv", bytes: Array((Self.header + rows).utf8))])
  }

  @Test("A foreign table becomes a region that can be planned on")
  func northernIreland() throws {
    let result = try northern(
      """
      "BHSCT",2023-12-31,"City","Acute Services","Haematology Clinical",920,10,900,9.8,60,5,20,40,0
      "BHSCT",2024-03-31,"City","Acute Services","Haematology (Clinical)",910,10,950,10.4,62,6,20,40,0
      "BHSCT",2023-12-31,"City","Elderly Care","Geriatric Medicine",92,1,80,0.9,3,0,0,3,0
      "SEHSCT",2023-12-31,"Ulster","Acute Services","Cardiology",184,2,100,1.1,9,0,0,9,0
      """)
    let facts = try #require(result.facts)
    #expect(facts.settings.planStart == Month(year: 2024, month: 4))
    #expect(facts.settings.occupancy == 1)
    #expect(
      facts.units.units.map { "\($0.code) \($0.name) \($0.closes?.description ?? "")" } == [
        "REGION Nordirland ", "BHSCT Belfast ", "city City ",
        "city.geriatric-medicine.E Geriatric Medicine, Elderly Care 2023-12-31",
        "city.haematology-clinical.A Haematology (Clinical), Acute Services ",
        "SEHSCT South Eastern ", "ulster Ulster ", "ulster.cardiology.A Cardiology, Acute Services ",
      ])
    #expect(
      facts.volumes.map { "\($0.unit) \($0.object) \($0.activities) \($0.bedDays)" } == [
        "city.geriatric-medicine.E geriatric-medicine.E [3.0] [80.0]",
        "city.haematology-clinical.A haematology-clinical.A [60.0, 62.0] [900.0, 950.0]",
        "city.haematology-clinical.A haematology-clinical.A.D [5.0, 6.0] []",
        "ulster.cardiology.A cardiology.A [9.0] [100.0]",
      ])
    #expect(facts.bedStock.map(\.availableBedDays) == [[92], [920, 910], [184]])
    #expect(facts.activityTimes.map { "\($0.object) \($0.capacity)" }.count == 3)
    #expect(
      result.lines == [
        "ni.csv, rad 3, kolumn total_inpatients: I 1 rader är elective_inpatient + non_elective_inpatient inte lika "
          + "med total_inpatients. total_inpatients används.",
        "ni.csv: 2 serier har inga andra värden än 0 och utelämnas enligt profilen.",
        "ni.csv: SEHSCT har inga rader efter 2023-Q4 men filen går till 2024-Q1. Det som saknas räknas som saknat, "
          + "inte 0; hämta en senare fil om den finns.",
        "available_beds.csv, rad 6, kolumn occupied_bed_days: 1 rad har fler belagda än disponibla vårddygn "
          + "(överbeläggning). De används som de är.",
        "volumes.csv: Enheter utan rader efter en tidigare period än filens sista, 2024-Q1: ulster.cardiology.A (till "
          + "2023-Q4). Det som saknas räknas som saknat, inte 0; hämta en senare fil, eller ange när enheten stänger.",
      ])
  }

  @Test("Beds on an average day become bed-days of the quarter, and rows of sums are left out")
  func scotland() throws {
    let profile = try #require(try ShippedProfiles.profile("scotland_beds"))
    let text = """
      "hb19_code","date","specialty","average_number_available_staffed_beds","average_number_occupied_beds",\
      "percent_occupied_beds"
      "S08000015",2019-04-01,"Cardiology",2.5,1.74725274725275,1
      "S08000015",2019-04-01,"Medical Grouping",2.5,1.74725274725275,1
      "S08000015",2019-04-01,"All Specialties",2.5,1.74725274725275,1
      """
    let result = ProfileReader(profile).read([IntakeFile(name: "s.csv", bytes: Array(text.utf8))])
    let facts = try #require(result.facts)
    // April to June 2019 has 91 days: 2.5 · 91 = 227.5, and 1.74725… · 91 = 159.
    #expect(facts.bedStock.map(\.availableBedDays) == [[227.5]])
    #expect(facts.volumes.map(\.bedDays) == [[159]])
    #expect(facts.volumes[0].activities[0].isNaN)
    #expect(
      result.lines == ["s.csv, kolumn specialty: 2 rader är summor enligt profilen och utelämnas."])
  }

  @Test("A wrong day and two names with one code stop the import")
  func errors() throws {
    let result = try northern(
      """
      "BHSCT",2024-03-30,"City","Acute Services","Cardiology",920,10,900,9.8,60,5,20,40,0
      "BHSCT",2024-03-31,"City","Acute Services","Ear, Nose",920,10,900,9.8,60,5,20,40,0
      "BHSCT",2024-03-31,"City","Acute Services","Ear Nose",920,10,900,9.8,60,5,20,40,0
      """)
    #expect(result.facts == nil)
    #expect(
      result.errors.map(\.description) == [
        "ni.csv, rad 2, kolumn date: ”2024-03-30” passar inte profilens form lastDay. Rätta profilen eller värdet.",
        "ni.csv, rad 4, kolumn specialty, programme_of_care: BHSCT / City / Ear Nose / Acute Services och "
          + "BHSCT / City / Ear, Nose / Acute Services får samma kod city.ear-nose.A. Ange koder i profilen, "
          + "eller unique: false.",
      ])
  }

  @Test(
    "A profile that cannot be used says why",
    arguments: [
      ("name: x", "I profilen saknas region. Lägg till det."),
      ("name: x\nregoin: y", "Nyckeln regoin är okänd i en profil. Menade du region?"),
      (
        "name: x\nregion: y\nperiod: { column: d, form: sist, grain: month }\nlevels: []\nobjects: []",
        "Värdet i period, form går inte att använda. Jämför med en medföljande profil."
      ),
      (
        "name: x\nregion: y\nperiod: { column: d, form: code, grain: week }\nlevels: []\nobjects: []",
        "Perioden kan vara month eller quarter, inte week."
      ),
      ("name: [", "Profilen följer inte YAML. Rätta indrag, kolon och citattecken."),
    ])
  func badProfiles(_ yaml: String, _ message: String) {
    #expect(throws: SourceProfileError(message: message)) { try SourceProfile.load(yaml) }
  }

  @Test("A column that the profile names and the file lacks is an error")
  func missingColumn() throws {
    let profile = try #require(try ShippedProfiles.profile("scotland_beds"))
    let result = ProfileReader(profile).read([IntakeFile(name: "s.csv", bytes: Array("date,specialty\n1,2\n".utf8))])
    #expect(
      result.lines == [
        "s.csv, rad 1: Kolumnerna average_number_available_staffed_beds, average_number_occupied_beds, hb19_code "
          + "saknas. Rätta profilen eller exportera dem."
      ])
  }
}
