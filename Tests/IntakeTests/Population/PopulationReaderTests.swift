import Testing

@testable import Intake

@Suite struct PopulationReaderTests {
  private func read(_ files: [(name: String, text: String)], region: String? = nil) throws -> IntakeResult {
    let profile = try #require(try ImportProfile.shipped("scb_population"))
    return profile.read(files.map { IntakeFile(name: $0.name, bytes: Array($0.text.utf8)) }, region: region)
  }

  private func rows(_ result: IntakeResult) throws -> [String] {
    let set = try #require(result.dataSets.first)
    return String(decoding: set.bytes, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }.map(
      String.init)
  }

  // Invented persons: Östergötland has 10 + 12 newborns of each year's first column.
  private static let csv = """
    lan,region,sex,age,2026,2027
    05,Östergötland,Females,0,10,11
    05,Östergötland,Females,1+,100.5,101
    05,Östergötland,Males,0,12,13
    05,Östergötland,Males,1+,120,121

    """

  private static let expected = [
    "year;sex;age;persons", "2026;women;0;10", "2026;women;1;100.5", "2026;men;0;12", "2026;men;1;120",
    "2027;women;0;11", "2027;women;1;101", "2027;men;0;13", "2027;men;1;121",
  ]

  private static func px(_ cells: String, rest: String = "") -> String {
    String(
      decoding: PXReaderTests.file(
        """
        STUB="region","kön","ålder";HEADING="år";
        VALUES("region")="00 Riket","05 Östergötlands län","06 Jönköpings län";CODES("region")="00","05","06";
        VALUES("kön")="totalt","män","kvinnor";CODES("kön")="1+2","1","2";
        VALUES("ålder")="totalt ålder","0 år","1+ år";CODES("ålder")="tot","0","1+";
        VALUES("år")="2026","2027";TIMEVAL("år")=TLIST(A1),"2026","2027";\(rest)
        DATA=
        \(cells);
        """, decimals: 1), as: UTF8.self)
  }

  /// The cells of a county: sums of both sexes, men and women, each with the sum of the ages first.
  private static func county(_ men: [[Double]], _ women: [[Double]]) -> String {
    let withSum = { (ages: [[Double]]) in [(0..<2).map { year in ages.reduce(0) { $0 + $1[year] } }] + ages }
    let both = zip(men, women).map { [$0[0] + $1[0], $0[1] + $1[1]] }
    return [both, men, women].flatMap(withSum).flatMap(\.self).map { "\($0)" }.joined(separator: " ")
  }

  private static let men: [[Double]] = [[12, 13], [120, 121]]
  private static let women: [[Double]] = [[10, 11], [100.5, 101]]

  @Test("A wide table of text becomes the population, with its open age and its fractions")
  func wide() throws {
    let result = try read([("folk.csv", Self.csv)])
    #expect(try rows(result) == Self.expected)
    #expect(result.problems == [])
    #expect(result.dataSets.map(\.file) == ["population.csv"])
  }

  @Test("The same table with totals and other counties, as PC-Axis, becomes the same population")
  func pcAxis() throws {
    let others = Self.county([[1, 1], [2, 2]], [[3, 3], [4, 4]])
    let country = Self.county([[13, 14], [122, 123]], [[13, 14], [104.5, 105]])
    let text = Self.px([country, Self.county(Self.men, Self.women), others].joined(separator: "\n"))
    for region in ["05", "Östergötlands län", "05 östergötlands län"] {
      let result = try read([("folk.px", text)], region: region)
      #expect(try rows(result) == Self.expected)
      #expect(result.problems.map(\.description) == ["folk.px: 10 tal är summor enligt profilen och utelämnas."])
    }
    #expect(
      try read([("folk.px", text)]).problems.map(\.description) == [
        "folk.px, kolumn region: Filen har 2 regioner: 05 Östergötlands län, 06 Jönköpings län. Ange en, till exempel "
          + "--region 05."
      ])
    #expect(
      try read([("folk.px", text)], region: "99").problems.map(\.description) == [
        "folk.px, kolumn region: Regionen ”99” finns inte i filen, som har 00 Riket, 05 Östergötlands län, 06 "
          + "Jönköpings län."
      ])
  }

  @Test("County sums that do not agree with the file's own country are told")
  func countySums() throws {
    let others = Self.county([[1, 1], [2, 2]], [[3, 3], [4, 4]])
    let country = Self.county([[13, 14], [122, 123]], [[13, 14], [104.5, 108]])
    let text = Self.px([country, Self.county(Self.men, Self.women), others].joined(separator: "\n"))
    let result = try read([("folk.px", text)], region: "06")
    #expect(
      result.problems.map(\.description) == [
        "folk.px, kolumn region: I 4 av 18 fall är delarnas summa inte lika med ”00 Riket”; största skillnad 3. Delarna "
          + "kan vara avrundade, slumpstörda av SCB, ett urval eller överlappa.",
        "folk.px: 10 tal är summor enligt profilen och utelämnas.",
      ])
    #expect(try rows(result).count == 9)
  }

  @Test("Municipalities of a county add up, and a hyphen for nobody is 0 by the profile")
  func municipalities() throws {
    let text = String(
      decoding: PXReaderTests.file(
        """
        STUB="region","kön","ålder";HEADING="år";
        VALUES("region")="0580 Linköping","0581 Norrköping","0680 Jönköping";CODES("region")="0580","0581","0680";
        VALUES("kön")="män","kvinnor";VALUES("ålder")="0","1+";VALUES("år")="2026";
        DATA=1 2 3 4 10 20 30 "-" 100 200 300 400;
        """), as: UTF8.self)
    #expect(
      try rows(read([("folk.px", text)], region: "05")) == [
        "year;sex;age;persons", "2026;women;0;33", "2026;women;1;4", "2026;men;0;11", "2026;men;1;22",
      ])
  }

  private static func json(_ dimension: String, size: Int, months: String = #"["2026"]"#, values: String) -> String {
    """
    {"version":"2.0","class":"dataset","id":["Region","Alder","Kon","ContentsCode","Tid"],"size":[1,2,2,\(size),1],
    "role":{"time":["Tid"],"metric":["ContentsCode"]},"dimension":{
    "Region":{"label":"region","category":{"index":["05"],"label":{"05":"Östergötlands län"}}},
    "Alder":{"label":"ålder","category":{"index":["0","100+"],"label":{"0":"0 år","100+":"100+ år"}}},
    "Kon":{"label":"kön","category":{"index":["1","2"],"label":{"1":"män","2":"kvinnor"}}},
    "ContentsCode":{"label":"tabellinnehåll","category":{\(dimension)}},
    "Tid":{"label":"år","category":{"index":\(months)}}},"value":\(values)}
    """
  }

  @Test("Of several contents the inhabitants are read, and December stands for the year")
  func contents() throws {
    let text = Self.json(
      #""index":["A","B"],"label":{"A":"Folkmängd","B":"Döda"},"unit":{"A":{},"B":{}}"#, size: 2,
      months: #"["2026M12"]"#, values: "[1,9,2,9,3.5,9,4,9]")
    let result = try read([("folk.json", text)])
    #expect(
      try rows(result) == [
        "year;sex;age;persons", "2026;women;0;2", "2026;women;100;4", "2026;men;0;1", "2026;men;100;3.5",
      ])
  }

  @Test("Other months, groups of ages and missing numbers are told")
  func refused() throws {
    let months = Self.json(
      #""index":["A"],"unit":{"A":{}}"#, size: 1, months: #"["2026M04"]"#, values: "[1,2,3,4]")
    #expect(
      try read([("m.json", months)]).problems.map(\.description) == [
        "m.json: Filen har inga invånare den 31 december något år. Hämta tabellen för hela år, eller för december.",
        "m.json: 4 tal gäller inte den 31 december och utelämnas.",
      ])
    let missing = Self.json(#""index":["A"],"unit":{"A":{}}"#, size: 1, values: "[1,null,3,4]")
    #expect(
      try read([("n.json", missing)]).problems.map(\.description) == [
        "n.json: Antalet kvinnor 0 år 2026 saknas. Hämta tabellen på nytt."
      ])
    let groups = Self.csv.replacing(",0,", with: ",0-4,").replacing(",1+,", with: ",5+,")
    #expect(
      try read([("g.csv", groups)]).errors.map(\.description) == [
        "g.csv, kolumn age: 1 värden är flera åldrar, först ”0-4”. Hämta tabellen i ettårsklasser."
      ])
  }

  @Test("A count goes before a projection that is given after it")
  func twoFiles() throws {
    let projection = Self.csv.replacing("2026,2027", with: "2027,2028").replacing("101", with: "999")
    let result = try read([("folk.csv", Self.csv), ("prognos.csv", projection)])
    let found = try rows(result)
    #expect(Array(found.prefix(9)) == Self.expected)
    #expect(found.count == 13)
    #expect(found.contains("2028;women;1;999"))
    #expect(
      result.problems.map(\.description) == [
        "prognos.csv: 1 år finns redan i en fil som står före (2027–2027) och tas därifrån."
      ])
  }

  @Test(
    "Ages are read in the ways that statistics write them",
    arguments: [
      ("0", AgeCategory.single(0)), ("67 år", .single(67)), ("100+", .open(100)), ("100+ år", .open(100)),
      ("100 år eller äldre", .open(100)), ("105-", .open(105)), ("65-69", .group), ("65–69 år", .group), ("-4", .group),
      ("<15", .group), ("tot", .total), ("totalt", .total), ("999", .unknown), ("uppgift saknas", .unknown),
    ])
  func ages(_ text: String, _ age: AgeCategory) {
    #expect(AgeCategory(code: text, label: text) == age)
  }

  @Test("A misspelt key of a profile is named")
  func badProfile() {
    #expect(throws: SourceProfileError(message: "Nyckeln regoin är okänd i en profil. Menade du region?")) {
      try ImportProfile.load("name: x\npopulation: { regoin: {}, sex: {}, age: {} }")
    }
  }

  @Test("A file of deaths or births is pointed at, since its figures look like any others")
  func others() throws {
    #expect(
      try read([("scb_deaths.csv", Self.csv)]).problems.map(\.description) == [
        "scb_deaths.csv: Filens namn eller rubrik har ”deaths”. Kontrollera att talen är invånare den 31 december."
      ])
    let projection = "Folkmängd, antalet födda, döda och flyttningar.csv"
    #expect(try read([(projection, Self.csv)]).problems == [])
  }
}
