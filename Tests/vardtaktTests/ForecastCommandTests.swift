import Foundation
import Testing

@Suite("Forecasts at the command line")
struct ForecastCommandTests {
  /// Two series of four years of months: a pure season, and one that ends early and is zero at times.
  private static let wide: String = {
    var text = "period;A;B\n"
    for month in 0..<48 {
      let label = "\(2020 + month / 12)-\(month % 12 < 9 ? "0" : "")\(month % 12 + 1)"
      text += "\(label);\(100 + 10 * (month % 12));\(month < 40 ? "\(month % 3)" : "")\n"
    }
    return text
  }()

  /// Runs the command on a file in a folder of its own.
  private func forecast(
    _ text: String, _ words: String..., name: String = "serier.csv"
  ) throws -> (answer: Program.Answer, folder: Program.Folder) {
    let folder = try Program.Folder()
    try folder.write(text, to: name)
    let words = words.map { $0.replacingOccurrences(of: "FOLDER", with: folder.path) }
    return (try Program.run(["forecast", "\(folder.path)/\(name)"] + words), folder)
  }

  private func lines(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map(String.init)
  }

  @Test("The season before, repeated, gives exactly the last season and no width")
  func seasonalNaive() throws {
    let (answer, _) = try forecast(Self.wide, "--season", "12", "--horizon", "3", "--method", "seasonal_naive")
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(
      lines(answer.output).prefix(4) == [
        "series;step;period;mean;q0.1;q0.5;q0.9", "A;1;2024-01;100;100;100;100", "A;2;2024-02;110;110;110;110",
        "A;3;2024-03;120;120;120;120",
      ])
    #expect(lines(answer.output).count == 7)
  }

  @Test("Season and horizon follow from the periods, and quantiles stand in rising order")
  func defaults() throws {
    let (answer, folder) = try forecast(
      Self.wide, "--quantiles", "0.9,0.05,0.5,0.9", "--output", "FOLDER/p.csv", "--seed", "7", "--paths", "200")
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(answer.output == "Prognos: \(folder.path)/p.csv\n")
    #expect(answer.errors.contains("serier.csv: 1 serie slutar före filens sista period 2023-12, först B (2023-04)."))
    let rows = lines(try folder.read("p.csv")).map { $0.split(separator: ";").map(String.init) }
    #expect(rows[0] == ["series", "step", "period", "mean", "q0.05", "q0.5", "q0.9"])
    #expect(rows.count == 1 + 2 * 12)
    #expect(rows.dropFirst().map { $0[0] } == [String](repeating: "A", count: 12) + [String](repeating: "B", count: 12))
    #expect(rows[12][1...2] == ["12", "2024-12"])
    for row in rows.dropFirst() {
      let numbers = try row.dropFirst(3).map { try #require(Double($0)) }
      #expect(numbers[0] >= 0 && numbers[1] >= 0 && numbers[1] <= numbers[2] && numbers[2] <= numbers[3])
    }
  }

  @Test("A long file gives the same bytes as a wide one, on one thread and on two")
  func sameBytes() throws {
    let rows = lines(Self.wide).dropFirst().map { $0.split(separator: ";", omittingEmptySubsequences: false) }
    let long =
      "serie,period,värde\n"
      + ["A", "B"].enumerated().flatMap { column, name in
        rows.map { "\(name),\($0[0]),\($0[column + 1])\n" }
      }.joined()
    let first = try forecast(Self.wide, "--threads", "1").answer
    #expect(first.status == 0, "\(first.errors)")
    #expect(try forecast(Self.wide, "--threads", "2").answer.output == first.output)
    #expect(try forecast(long, "--threads", "2").answer.output == first.output)
    #expect(try forecast(Self.wide, "--seed", "2").answer.output != first.output)
  }

  @Test("Errors have a row for each series and one for all, exact where the forecast is")
  func backtest() throws {
    let (answer, _) = try forecast(
      Self.wide, "--horizon", "6", "--backtest", "3", "--method", "seasonal_naive", "--backtest-step", "3")
    #expect(answer.status == 0, "\(answer.errors)")
    let rows = lines(answer.output).map { $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init) }
    #expect(
      rows[0] == [
        "series", "origins", "comparisons", "bias", "mae", "rmse", "smape", "mase", "wql", "coverage_80",
        "coverage_95", "wis",
      ])
    // The scale of MASE is 0, so there is none.
    #expect(rows[1] == ["A", "3", "18", "0", "0", "0", "0", "", "0", "1", "1", "0"])
    // Origins 36, 39 and 42, six steps each, of which B has 4, 1 and 0.
    #expect(rows[2][0...2] == ["B", "2", "5"])
    #expect(rows[3][0...2] == ["*", "3", "23"])
    #expect(rows.count == 4)
  }

  @Test("The same numbers are written as JSON")
  func json() throws {
    let (answer, _) = try forecast(Self.wide, "--horizon", "2", "--method", "seasonal_naive", "--format", "json")
    let rows = try #require(try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [[String: Any]])
    #expect(rows.count == 4)
    #expect(rows[1]["period"] as? String == "2024-02")
    #expect(rows[1]["mean"] as? Double == 110 && rows[1]["q0.9"] as? Double == 110)
  }

  @Test("The report holds every chart, the errors and no script")
  func report() throws {
    let (answer, folder) = try forecast(
      Self.wide, "--output", "FOLDER/p.csv", "--report", "FOLDER/r.html", "--method", "seasonal_naive", "--language",
      "en")
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(answer.output.contains("Rapport: \(folder.path)/r.html"))
    let html = try folder.read("r.html")
    #expect(html.contains("<html lang=\"en\">") && !html.contains("<script"))
    #expect(html.split(separator: "<figure ").count - 1 == 2)
    #expect(html.contains("season before repeated"))
    #expect(html.contains("2023-01"))
    #expect(folder.holds("p.csv"))
  }

  @Test("An interruption is left out and may be named by year; one outside the file is refused")
  func closed() throws {
    let (answer, _) = try forecast(
      Self.wide, "--horizon", "1", "--method", "seasonal_naive", "--closed", "2023")
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(lines(answer.output)[1].hasPrefix("A;1;2024-01;100;"))
    let outside = try forecast(Self.wide, "--closed", "2030-01..2030-05").answer
    #expect(outside.status == 1)
    #expect(outside.errors.contains("som går från 2020-01 till 2023-12. Rätta --closed."))
  }

  static let odd: [(name: String, text: String)] = [
    ("constant", "steg;A\n" + (1...30).map { "\($0);5\n" }.joined()),
    ("zeros", "steg;A\n" + (1...30).map { "\($0);0\n" }.joined()),
    ("one value", "period;A\n2024-01;7\n"),
    ("two values", "period;A\n2024-01;7\n2024-02;9\n"),
    ("gaps", "period;A\n2020-01;4\n2020-05;6\n2021-02;5\n2022-01;9\n"),
    ("shorter than the horizon", "period;A\n2024-01;7\n2024-02;9\n2024-03;8\n"),
    ("one series without values", "period;A;B\n2024-01;7;\n2024-02;9;\n2024-03;8;\n"),
  ]

  @Test("Odd but possible histories get an answer", arguments: odd)
  func answers(name: String, text: String) throws {
    let (answer, folder) = try forecast(
      text, "--horizon", "12", "--report", "FOLDER/r.html", "--output", "FOLDER/p.csv")
    #expect(answer.status == 0, "\(name): \(answer.errors)")
    let rows = lines(try folder.read("p.csv"))
    #expect(rows.count == 13, "\(name)")
    #expect(!rows.contains { $0.contains("nan") || $0.contains("inf") })
    #expect(folder.holds("r.html"))
  }

  @Test(
    "Wrong words are wrong usage, and say what to write",
    arguments: [
      (["--method", "thta"], "Metoden thta finns inte. Menade du theta?"),
      (["--quantiles", "0.1;2"], "inga kvantiler"),
      (["--horizon", "0"], "--horizon är 0. Ange mellan 1 och 1000."), (["--season", "0"], "--season är 0."),
      (["--backtest", "0"], "--backtest är 0."), (["--paths", "5"], "--paths är 5."),
      (["--closed", "2020..2021..2022"], "inget avbrott"),
    ])
  func usage(words: [String], message: String) throws {
    let folder = try Program.Folder()
    try folder.write(Self.wide, to: "s.csv")
    let answer = try Program.run(["forecast", "\(folder.path)/s.csv"] + words)
    #expect(answer.status == 64)
    #expect(answer.errors.contains(message), "\(answer.errors)")
    #expect(answer.output.isEmpty)
  }

  @Test(
    "Bad files are refused with the place and what to do, and nothing is written",
    arguments: [
      (
        "period;A\n2024-01;-3\n2024-02;x\n",
        "2 fel i filen; ingen prognos har gjorts:\n  serier.csv, rad 2, kolumn A: −3"
      ),
      ("period;A\n2024-01;3\n2024-Q2;4\n", "Använd samma slag av period"),
      ("period;A\n2024-01;\n", "Filen har inga värden"),
    ])
  func refused(text: String, message: String) throws {
    let (answer, folder) = try forecast(text, "--output", "FOLDER/p.csv", "--report", "FOLDER/r.html")
    #expect(answer.status == 1)
    #expect(answer.errors.contains(message), "\(answer.errors)")
    #expect(!folder.holds("p.csv") && !folder.holds("r.html"))
  }

  @Test("The history is never overwritten, and an interruption of all of it is refused")
  func mistakes() throws {
    let (over, folder) = try forecast(Self.wide, "--output", "FOLDER/serier.csv")
    #expect(over.status == 1)
    #expect(over.errors.contains("är filen med historiken och skulle skrivas över. Ange en annan fil."))
    #expect(!folder.holds("p.csv"))
    let (closed, _) = try forecast(Self.wide, "--closed", "1990-01..2199-12")
    #expect(closed.status == 1)
    #expect(closed.errors.contains("täcker hela historiken. Korta --closed."))
  }

  @Test("A history that is too short to try is refused with the length it needs, a missing file by its name")
  func tooShort() throws {
    let (answer, _) = try forecast(Self.wide, "--horizon", "44", "--backtest", "2")
    #expect(answer.status == 1)
    #expect(
      answer.errors.contains("Historiken har 48 perioder. För att pröva prognoser 44 perioder framåt behövs minst 50."))
    let missing = try Program.run("forecast", "/nowhere/a.csv")
    #expect(missing.status == 1)
    #expect(missing.errors.contains("/nowhere/a.csv går inte att läsa"))
  }
}
