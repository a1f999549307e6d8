import Testing

@testable import Intake

@Suite("Files of time series")
struct SeriesFileReaderTests {
  private func read(_ text: String, name: String = "serier.csv") -> SeriesReading {
    SeriesFileReader().read(IntakeFile(name: name, bytes: Array(text.utf8)))
  }

  private func same(_ left: [Double], _ right: [Double]) -> Bool {
    left.count == right.count && zip(left, right).allSatisfy { $0 == $1 || ($0.isNaN && $1.isNaN) }
  }

  @Test(
    "Wide and long files with any separator and decimal sign give the same series",
    arguments: [
      "period;A;B\n2024-01;1,5;3\n2024-02;;4\n2024-03;2;\n",
      "period,A,B\n2024-01,1.5,3\n2024-02,,4\n2024-03,2,\n",
      "Månad\tA\tB\r\n2024-01\t1,5\t3\r\n2024-02\t-\t4\r\n2024-03\t2\tsaknas\r\n",
      "sep=;\nperiod;\"A\";B\n\"2024-01\";\"1,5\";3\n2024-02;;4\n2024-03;2;#SAKNAS!",
      "series,period,value\nA,2024-01,1.5\nA,2024-03,2\nB,2024-01,3\nB,2024-02,4\n",
      "värde;serie;period\n1,5;A;2024-01\n3;B;2024-01\n4;B;2024-02\n2;A;2024-03\n",
      "\u{FEFF}Serie;Månad;Aktiviteter\nA;2024-01;1,5\nA;2024-03;2\nB;2024-01;3\nB;2024-02;4\n",
    ])
  func sameSeries(text: String) throws {
    let reading = read(text)
    let file = try #require(reading.file, "\(reading.problems)")
    #expect(file.series.map(\.name) == ["A", "B"])
    #expect(same(file.series[0].values, [1.5, .nan, 2]))
    #expect(same(file.series[1].values, [3, 4, .nan]))
    #expect((0..<4).map(file.axis.label) == ["2024-01", "2024-02", "2024-03", "2024-04"])
  }

  @Test("Letters of Swedish Windows are read, and text after text in quotes")
  func encodings() throws {
    let bytes = Array("period;V".utf8) + [0xE5] + Array("rd\n2024;1\n".utf8)
    let file = try #require(SeriesFileReader().read(IntakeFile(name: "f.csv", bytes: bytes)).file)
    #expect(file.series[0].name == "Vård")
    let quoted = try #require(read("period;\"Kirurgi; akut \"\"A\"\"\"\n2024;1\n").file)
    #expect(quoted.series[0].name == "Kirurgi; akut \"A\"")
  }

  @Test("The column of periods needs no heading")
  func namelessPeriods() throws {
    let file = try #require(read(",A\n2024-01,5\n2024-02,6\n").file)
    #expect(file.series == [NamedValues(name: "A", values: [5, 6])])
  }

  @Test("Rows that are missing become missing values and are told; rows to come are left out")
  func gaps() throws {
    let reading = read("period;A;B\n2024-01;;\n2024-02;1;5\n2024-05;4;\n2024-06;5;\n2024-07;;\n")
    let file = try #require(reading.file)
    #expect(same(file.series[0].values, [1, .nan, .nan, 4, 5]))
    #expect(file.axis.label(at: 0) == "2024-02")
    #expect(
      reading.warnings.map(\.description) == [
        "serier.csv, kolumn period: 2 perioder saknas bland raderna, först 2024-03. Det som saknas räknas som saknat, "
          + "inte 0.",
        "serier.csv: 1 serie slutar före filens sista period 2024-06, först B (2024-02). Det som saknas räknas som "
          + "saknat, inte 0.",
      ])
  }

  static let refused: [(text: String, message: String)] = [
    ("", "serier.csv: Filen är tom. Exportera den på nytt."),
    ("bara en titel\n", "serier.csv, rad 1: Filen har bara en kolumn. Den ska ha perioden först"),
    ("period;A\n", "serier.csv: Filen har rubriker men inga rader. Fyll i minst en rad."),
    ("period;A\n2024-01;\n", "serier.csv: Filen har inga värden, bara tomma celler."),
    ("2024-01;5\n2024-02;6\n", "serier.csv, rad 1: Rubrikraden saknas."),
    ("serie;2024-01;2024-02\nA;5;6\n", "serier.csv, rad 1: Perioderna står i rubrikraden. Vänd tabellen"),
    (
      "period;A\n2024-01;5\n2024-02;-3\n",
      "serier.csv, rad 3, kolumn A: −3 är negativt. Ange 0 eller mer, eller lämna cellen tom om värdet saknas."
    ),
    ("period;A\n2024-01;5\n2024-02;fem\n", "serier.csv, rad 3, kolumn A: ”fem” är inget tal."),
    ("period;A;B\n2024-01;x;5\n2024-02;y;6\n", "serier.csv, rad 1, kolumn A: Kolumnen har text, inga tal. En bred fil"),
    ("period;A\n2024-01;5\n2024-02;1e13\n", "serier.csv, rad 3, kolumn A: 10000000000000 är för mycket"),
    (
      "period;A\n2024-01;5\n2024-01;6\n",
      "serier.csv, rad 3, kolumn period: Perioden 2024-01 står redan på rad 2. Ta bort den ena raden."
    ),
    (
      "serie;period;värde\nA;2024-01;5\nB;2024-01;5\nA;2024-01;6\n",
      "serier.csv, rad 4, kolumn period: Perioden 2024-01 för A står redan på rad 2."
    ),
    (
      "period;A\n2024-01;5\n2024-03;6\n2024-02;6\n",
      "serier.csv, rad 4, kolumn period: Perioden 2024-02 kommer efter 2024-03 på rad 3 men är tidigare. Rätta perioden, "
        + "eller sortera raderna i tidsordning."
    ),
    (
      "period;A\n2024-01;5\n2024-Q2;6\n",
      "serier.csv, rad 3, kolumn period: ”2024-Q2” är ett kvartal, men rad 2 har en månad."
    ),
    (
      "period;A\n2024-01;5\n2024-13;6\n2024-03;7\n",
      "serier.csv, rad 3, kolumn period: Månad 13 i ”2024-13” finns inte; skriv 1–12."
    ),
    (
      "period;A\n2024-01-01;5\n2024-01-02;6\n2124-01-03;7\n",
      "serier.csv, rad 4, kolumn period: Mellan ”2024-01-02” och ”2124-01-03” saknas 36524 perioder."
    ),
    ("period;A;A\n2024-01;5;6\n", "serier.csv, rad 1, kolumn A: Två kolumner heter A. Ge serierna olika namn."),
    ("period;A;\n2024-01;5;6\n", "serier.csv, rad 1, kolumn nr 3: Kolumnen har värden men ingen rubrik."),
    ("period;A\n2024-01;5;6\n", "serier.csv, rad 2: Raden har 3 celler men rubrikraden 2."),
    ("period;A\n;5\n2024-02;5\n", "serier.csv, rad 2, kolumn period: Perioden är tom."),
    ("serie;period;värde\n;2024-01;5\n", "serier.csv, rad 2, kolumn serie: Cellen är tom. Skriv seriens namn."),
    ("serie;extra;annat;värde\nA;1;2;3\n", "serier.csv, rad 1: En lång fil ska ha kolumnerna serie, period och värde."),
    ("period;A;B\n2024-01;5;6\n2024-02;5", "serier.csv, rad 3: Sista raden har 2 av 3 kolumner"),
    ("period;\"A\n2024-01;5\n", "serier.csv, rad 1: Ett citattecken öppnas men stängs aldrig"),
    ("period;A\n2024-01;1,5\n2024-02;1.5\n", "Filen blandar decimalkomma (rad 2) och decimalpunkt (rad 3)."),
    (
      "serie;period;värde\n20000405-9937;2024-01;5\n",
      "serier.csv, rad 2, kolumn serie: Cellen har formen av ett person- eller reservnummer."
    ),
  ]

  @Test("A file that cannot be read is refused with the place and what to do", arguments: refused)
  func refusals(text: String, message: String) {
    let reading = read(text)
    #expect(reading.file == nil)
    #expect(
      reading.errors.contains { $0.description.contains(message) },
      "\(reading.problems.map(\.description)) ≠ \(message)")
    #expect(!reading.problems.contains { $0.description.contains("9937") })
  }

  @Test("Rows of sums, titles and unknown columns are left out and told")
  func leftOut() throws {
    let reading = read("Rapport;;\nserie;period;värde;kommentar\nA;2024;5;bra\nA;Totalt;5;\n")
    let file = try #require(reading.file, "\(reading.problems)")
    #expect(same(file.series[0].values, [5]))
    #expect(Set(reading.warnings.map(\.kind)) == [.titleLines, .unknownColumn, .totalRow])
  }

  @Test("Two hundred thousand values are read")
  func long() throws {
    let rows = (1...200_000).map { "\($0);\($0 % 7)\n" }.joined()
    let file = try #require(read("steg;A\n" + rows).file)
    #expect(file.axis.count == 200_000)
    #expect(file.axis.label(at: 200_000) == "200001")
    #expect(file.series[0].values[13] == 0)
  }

  @Test("A file named after a person is refused without repeating the name")
  func fileName() {
    let reading = read("period;A\n2024;1\n", name: "20000405-9937.csv")
    #expect(reading.file == nil)
    #expect(
      reading.problems.map(\.description) == [
        "filen: Filens namn innehåller ett person- eller reservnummer. Byt namn på filen."
      ])
  }
}
