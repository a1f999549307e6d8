import Testing

/// What the files of studies are refused for: file, row, key, what is wrong and what to write.
@Suite("Studies that cannot be run")
struct StudyErrorTests {
  static let queue = """
    weeks: 4
    stages:
      - name: Mottagning
        waiting: 20
        inflow: 5
        capacity: 6

    """

  private static let ward = """
    weeks: 2
    wards:
      - { name: A, beds: 4 }
    streams:
      - name: akuta
        arrivals_per_day: 1
        stay: 3

    """

  private static let service = """
    end: 100
    stations:
      - name: Rum
        servers: 2
        service: 1
    classes:
      - name: alla
        arrivals: { rate: 1 }

    """

  struct Case: Sendable, CustomTestStringConvertible {
    let kind: String
    let old: String
    let new: String
    let message: String

    var testDescription: String { "\(kind): \(new)" }

    init(_ kind: String, _ old: String, _ new: String, _ message: String) {
      (self.kind, self.old, self.new, self.message) = (kind, old, new, message)
    }
  }

  static let cases = [
    Case(
      "queue", "capacity: 6", "capcity: 6",
      "rad 6, stages nr 1 › capcity: Nyckeln capcity är okänd. Menade du capacity?"),
    Case("queue", "weeks: 4", "weeks: 4\ncolour: red", "rad 2, colour: Nyckeln colour är okänd. Nycklarna är goal, "),
    Case("queue", "weeks: 4", "# inga", "rad 2: Nyckeln weeks saknas; skriv till exempel ”weeks: 52”."),
    Case("queue", "weeks: 4", "weeks: 0", "rad 1, weeks: 0 går inte; skriv ett heltal från 1 till 1 040."),
    Case(
      "queue", "capacity: 6", "capacity: [6, 6]",
      "rad 6, stages nr 1 › capacity: Här står 2 veckor men weeks är 4; skriv ett tal per vecka"),
    Case(
      "queue", "capacity: 6", "capacity: [6, 6, ~, 6]",
      "rad 6, stages nr 1 › capacity: Värde nr 3 saknas; skriv ett tal, 0 om inget händer."),
    Case(
      "queue", "capacity: 6", "capacity: { every: 6, except: { 9: 1 } }",
      "”9” är ingen vecka; skriv ett tal från 1 till 4."),
    Case("queue", "inflow: 5", "inflow: -5", "−5 går inte; skriv ett tal från 0 till 100 000 000."),
    Case("queue", "inflow: 5", "inflow: många", "stages nr 1 › inflow: ”många” är inget tal."),
    Case(
      "queue", "capacity: 6", "capacity: 6\n    missed: { probability: 1.2 }",
      "rad 7, stages nr 1 › missed › probability: 1,2 är ingen andel; skriv ett tal från 0 till 1"),
    Case(
      "queue", "capacity: 6", "capacity: 6\n    next: { share: 0.3, lag_weeks: -2 }",
      "lag_weeks: −2 går inte; skriv ett heltal från 0 till 10 000."),
    Case(
      "queue", "capacity: 6", "capacity: 6\n    next: { share: 0.3, lag_weeks: 2 }",
      "studie.yaml: Steget Mottagning är sist men har next; ta bort next eller lägg till steget som det leder till."),
    Case(
      "queue", "weeks: 4", "weeks: 4\ngoal: { week: 3, share_within_limit: 0.9 }",
      "goal › share_within_limit: Ingen väntande har någon gräns; skriv limit_days i stages."),
    Case(
      "queue", "weeks: 4", "weeks: 4\ngoal: { stage: Motagning, week: 3, waiting: 0 }",
      "”Motagning” går inte; skriv ett av Mottagning. Menade du Mottagning?"),
    Case(
      "queue", "stages:", "stages: 5\nold:", "stages: Här behövs en lista; börja varje del med ett streck: ”- name: …”."
    ),
    Case("queue", "weeks: 4", "weeks: [4", "Filen följer inte YAML. Rätta indrag, kolon och citattecken"),
    Case("ward", "stay: 3", "stay: { distribution: lognormal, mean: 3 }", "Menade du log_normal?"),
    Case("ward", "stay: 3", "stay: { distribution: gamma, mean: 3 }", "Nyckeln deviation saknas; skriv till exempel"),
    Case(
      "ward", "stay: 3", "stay: { distribution: uniform, from: 5, to: 3 }", "Talen ska stiga; skriv det minsta först"),
    Case(
      "ward", "stay: 3", "stay: 3\n    wards: [B]", "akuta nämner avdelningen B, som inte finns i wards; rätta namnet."),
    Case("ward", "beds: 4", "beds: -1", "wards nr 1 › beds: −1 går inte; skriv ett heltal från 0 till 100 000."),
    Case("ward", "arrivals_per_day: 1", "arrivals_per_day: [1, 2]", "Här står 2 värden men det behövs 7."),
    Case(
      "ward", "arrivals_per_day: 1", "other: 1",
      "streams nr 1: Skriv ett av arrivals_per_day, arrivals_per_hour, scheduled och arrival_times."),
    Case("ward", "weeks: 2", "levelling: { stream: akuta, most_per_day: [1, 1, 1, 1, 1, 0, 0] }", "Bara planerade"),
    Case("service", "servers: 2", "servers: 0", "stations nr 1 › servers: 0 går inte; skriv ett heltal från 1 till"),
    Case(
      "service", "service: 1", "service: 1\n    routes: [{ to: Rum, probability: 1 }]",
      "studie.yaml: alla kan aldrig lämna när de väl är vid Rum, för vägarna går runt; sänk en sannolikhet"),
    Case("service", "service: 1", "service: 1\n    routes: [{ to: Rom }]", "Rum nämner Rom, som inte finns"),
    Case("service", "end: 100", "end: 100\narrivals: 5", "Skriv antingen end (en tid) eller arrivals"),
    Case(
      "service", "servers: 2", "servers: { cycle: 24, open: [[16, 8]], level: 1 }", "Öppet ska börja före det slutar"),
    Case("service", "{ rate: 1 }", "{ rates: [0, 0] }", ""),
    Case(
      "service", "end: 100", "end: 1000000000", "rad 1, end: 1 000 000 000 går inte; skriv ett tal över 0 och högst"),
    Case(
      "service", "{ rate: 1 }", "{ rate: 100000000 }",
      "Ett enda förlopp får omkring 10 000 000 000 händelser; högst 100 000 000 går att följa. Kontrollera enheterna"),
    Case("ward", "arrivals_per_day: 1", "arrivals_per_day: 90000000", "Kontrollera enheterna, eller minska weeks."),
  ]

  @Test("A refusal names file, row and key, and says what to write", arguments: cases)
  func refused(_ item: Case) throws {
    let base = ["queue": Self.queue, "ward": Self.ward, "service": Self.service]
    let text = try #require(base[item.kind])
    let folder = try Program.Folder()
    try folder.write(text.replacing(item.old, with: item.new), to: "studie.yaml")
    let answer = try Program.run(
      "simulate", item.kind, "--input", "\(folder.path)/studie.yaml", "--replications", "2")
    guard !item.message.isEmpty else {
      #expect(answer.status == 0, "\(answer.errors)")
      return
    }
    #expect(answer.status == 1)
    #expect(answer.errors.hasPrefix("studie.yaml"))
    let errors = answer.errors.replacing("\u{A0}", with: " ")
    #expect(errors.contains(item.message), "\(errors)")
  }

  @Test("A file that is not there is said so")
  func noFile() throws {
    let answer = try Program.run("simulate", "queue", "--input", "/finns/inte.yaml")
    #expect(answer.status == 1)
    #expect(answer.errors.contains("går inte att läsa"))
  }
}
