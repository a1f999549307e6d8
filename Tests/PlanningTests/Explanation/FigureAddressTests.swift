import Planning
import Testing

@Suite("Figure addresses")
struct FigureAddressTests {
  @Test(
    "An address is written and read back, slashes and per cent signs in codes too",
    arguments: [
      ("gap/A1/PLATS/2027", FigureAddress(.gap, unit: "A1", subject: "PLATS", view: "2027")),
      ("need.bed-days/A1/MED/2027-Q1", FigureAddress(.needBedDays, unit: "A1", subject: "MED", view: "2027-Q1")),
      ("time/A%2FB/50%25/LAK", FigureAddress(.time, unit: "A/B", subject: "50%", view: "LAK")),
      ("queue/Ö/Å Ä/2027-W01", FigureAddress(.queue, unit: "Ö", subject: "Å Ä", view: "2027-W01")),
    ])
  func roundTrip(text: String, address: FigureAddress) {
    #expect(FigureAddress(text) == address)
    #expect(address.description == text)
  }

  @Test(
    "Other texts are no addresses", arguments: ["", "gap", "gap/A1/PLATS", "gap/A1//2027", "gaps/A/B/C", "gap/A/B/C/D"])
  func refused(text: String) {
    #expect(FigureAddress(text) == nil)
  }
}
