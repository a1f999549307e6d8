import Planning
import Testing

@Suite("Messages of the handbook")
struct FormulaErrorTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let formula: String
    let options: [String]
    let message: String

    var testDescription: String { "\(formula) \(options.joined(separator: " "))" }

    init(_ formula: String, _ options: String..., says message: String) {
      self.formula = formula
      self.options = options
      self.message = message
    }
  }

  static let cases = [
    Case("bed-needed", says: "Det finns ingen formel ”bed-needed”; menade du beds-needed?"),
    Case(
      "xyz",
      says: "Det finns ingen formel ”xyz”; formlerna är allen-cunneen, assignment-check, beds-for-risk, beds-needed, "
        + "booked-visits, clinic-sessions, erlang-b, erlang-c, gap, largest-remainder, little, little-number, "
        + "little-rate, m-g-infinity, maximum-queue, md1, mg1, net-hours, operating-days, paced-flow, priority-queue, "
        + "priority-single, queue-projection, redistribution-check, relief-capacity, round-the-clock-posts, "
        + "staffing-per-bed, target-queue, waiting-pressure, ward-census."),
    Case(
      "erlang-c", "--servers", "10", "--arrival-rate", "12", "--service-rate", "1",
      says: "Beläggningen blir 120,0 %, så kön växer utan gräns; det behövs minst 13 betjänare, färre ankomster eller "
        + "kortare betjäning."),
    Case(
      "md1", "--arrival-rate", "1", "--service-time", "1",
      says: "Beläggningen blir 100,0 %, så kön växer utan gräns; det behövs minst 2 betjänare, färre ankomster eller "
        + "kortare betjäning."),
    Case(
      "erlang-b", "--servers", "0", "--arrival-rate", "1", "--service-rate", "1",
      says: "0 i --servers går inte att räkna med; skriv ett tal som är minst 1 och högst 10 000, till exempel "
        + "--servers 10."),
    Case(
      "beds-for-risk", "--arrivals-per-day", "4", "--length-of-stay", "5", "--risk", "1",
      says: "1 i --risk går inte att räkna med; skriv ett tal som är över 0 och under 1, till exempel --risk 0.05."),
    Case(
      "priority-single", "--arrival-rates", "0.3", "--service-times", "1,2",
      says: "--arrival-rates har 1 värde men --service-times har 2 värden; skriv lika många i båda."),
    Case(
      "beds-needed", "--stay", "3",
      says: "Formeln beds-needed har ingen uppgift ”--stay”; menade du --stays?"),
    Case(
      "little", "--temperature=3",
      says: "Formeln little har ingen uppgift ”--temperature”; uppgifterna är --queue, --pace."),
    Case("little", "420", says: "”420” hör inte till någon uppgift; skriv varje uppgift som --namn värde."),
    Case(
      "little", "--queue", "1", "--queue", "2", says: "Uppgiften --queue står två gånger; ta bort den ena."),
    Case(
      "little", "--queue", "420", says: "Uppgiften --pace saknas; skriv till exempel --pace 50."),
    Case("little", "--queue", "--pace", "5", says: "Uppgiften --queue saknas; skriv till exempel --queue 420."),
    Case("little", "--queue", " ", "--pace", "5", says: "Uppgiften --queue saknas; skriv till exempel --queue 420."),
    Case(
      "little", "--queue", "många", "--pace", "5",
      says: "”många” i --queue är inget tal; skriv till exempel --queue 420."),
    Case(
      "little", "--queue", String(repeating: "9x", count: 40), "--pace", "5",
      says: "”9x9x9x9x9x9x9x9x9x9x9x9x9x9x9x9x9x9x9x9…” i --queue är inget tal; skriv till exempel --queue 420."),
    Case(
      "maximum-queue", "--pace", "50,,3", "--limit-days", "90",
      says: "”” i --pace är inget tal; skriv till exempel --pace 50."),
    Case(
      "beds-needed", "--stays", "1", "--length-of-stay", "1", "--occupancy", "1", "--days", "30,5",
      says: "”30,5” i --days är inget heltal; skriv till exempel --days 365."),
    Case(
      "beds-needed", "--stays", "2000", "--length-of-stay", "3,5", "--occupancy", "95",
      says: "95 i --occupancy går inte att räkna med; skriv ett tal som är minst 0,01 och högst 1, "
        + "till exempel --occupancy 0.95."),
    Case(
      "little", "--queue", "-1", "--pace", "5",
      says: "−1 i --queue går inte att räkna med; skriv ett tal som är minst 0 och högst 50 000 000, "
        + "till exempel --queue 420."),
    Case(
      "queue-projection", "--start", "1", "--inflow", "1,2,3", "--production", "1,2",
      says: "--production har 2 värden men --inflow har 3 värden; skriv lika många i båda."),
    Case(
      "paced-flow", "--need", "1", "--planned", "1", "--per-activity", "1,2",
      says: "--per-activity har 2 värden men --planned har 1 värde; skriv lika många i båda."),
    Case(
      "staffing-per-bed", "--staff", "1,2", "--beds", "2", "--names", "A",
      says: "--names har 1 värde men --staff har 2 värden; skriv lika många i båda."),
    Case(
      "queue-projection", "--start", "1", "--inflow", "1,2,3", "--production", "1", "--weeks", "4",
      says: "--inflow har 3 värden men --weeks är 4; skriv ett enda värde eller 4."),
    Case(
      "queue-projection", "--start", "1", "--inflow", "1", "--production", "1",
      says: "Uppgiften --weeks saknas; skriv till exempel --weeks 28."),
    Case(
      "largest-remainder", "--total", "5", "--weights", "0,0",
      says: "Alla värden i --weights är 0; minst ett måste vara större än 0."),
  ]

  @Test("A refusal says what is wrong and what to write instead", arguments: cases)
  func message(_ item: Case) {
    do throws(FormulaError) {
      _ = try Handbook.formula(called: item.formula).result(ofOptions: item.options)
      Issue.record("Nothing was refused.")
    } catch {
      // No-break spaces belong between thousands; plain ones are easier to read in the table.
      #expect(error.message.replacing("\u{A0}", with: " ") == item.message)
      #expect(error.description == error.message)
    }
  }

  @Test("The English words of a range say whether its ends belong to it")
  func rangeInEnglish() throws {
    let occupancy = try #require(Handbook.formula(named: "beds-needed")?.inputs[2].range)
    #expect(occupancy.words.english == "at least 0.01 and at most 1")
  }
}
