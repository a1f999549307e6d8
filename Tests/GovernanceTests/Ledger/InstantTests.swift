import Governance
import PlanningModel
import Testing

@Suite("A moment in universal time")
struct InstantTests {
  // Seconds from GNU date: `date -u -d 2027-05-01T22:30:00Z +%s` and so on.
  @Test(
    "The text and the seconds say the same",
    arguments: [
      ("1970-01-01T00:00:00Z", 0), ("1969-12-31T23:59:59Z", -1), ("2027-05-01T22:30:00Z", 1_809_210_600),
      ("2024-02-29T12:34:56Z", 1_709_210_096), ("2000-01-01T00:00:00Z", 946_684_800),
    ])
  func text(text: String, seconds: Int) throws {
    #expect(Instant(text) == Instant(seconds: seconds))
    #expect(Instant(seconds: seconds).description == text)
  }

  @Test(
    "Other texts are refused",
    arguments: [
      "", "2027-05-01", "2027-05-01T22:30:00", "2027-05-01 22:30:00Z", "2027-05-01T24:00:00Z", "2027-02-30T10:00:00Z",
      "2027-05-01T22:60:00Z", "2027-05-01T22:30:0åZ", "2027-05-01T22:30:00+02:00",
    ])
  func refused(text: String) { #expect(Instant(text) == nil) }

  // GNU date with TZ=Europe/Stockholm: `TZ=Europe/Stockholm date -d 2027-05-01T22:30:00Z +%F` and so on.
  @Test(
    "The Swedish day follows winter and summer time",
    arguments: [
      ("2027-05-01T21:59:59Z", "2027-05-01"), ("2027-05-01T22:00:00Z", "2027-05-02"),
      ("2027-01-31T22:59:59Z", "2027-01-31"), ("2027-01-31T23:00:00Z", "2027-02-01"),
      ("2027-03-27T23:00:00Z", "2027-03-28"), ("2027-03-28T22:00:00Z", "2027-03-29"),
      ("2027-10-30T22:00:00Z", "2027-10-31"), ("2027-10-31T22:30:00Z", "2027-10-31"),
      ("2027-12-31T23:00:00Z", "2028-01-01"),
    ])
  func swedishDay(text: String, day: String) throws {
    #expect(try #require(Instant(text)).swedishDay == Day(day))
  }

  // GNU date: `date -u -d "@$(TZ=Europe/Stockholm date -d '2027-05-02 00:00' +%s)"` and so on.
  @Test(
    "A day ends at Swedish midnight",
    arguments: [
      ("2027-05-01", "2027-05-01T22:00:00Z"), ("2027-01-31", "2027-01-31T23:00:00Z"),
      ("2027-03-27", "2027-03-27T23:00:00Z"), ("2027-03-28", "2027-03-28T22:00:00Z"),
      ("2027-10-30", "2027-10-30T22:00:00Z"), ("2027-10-31", "2027-10-31T23:00:00Z"),
    ])
  func endOfDay(day: String, text: String) throws {
    let day = try #require(Day(day))
    #expect(Instant.endOfSwedishDay(day).description == text)
  }

  @Test("The clock shows a time after this was written")
  func now() throws { #expect(Instant.now() > (try #require(Instant("2026-01-01T00:00:00Z")))) }
}
