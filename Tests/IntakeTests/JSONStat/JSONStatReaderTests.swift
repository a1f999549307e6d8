import Testing

@testable import Intake

@Suite struct JSONStatReaderTests {
  static func read(_ text: String) -> (rows: [String], contents: FileContents) {
    var rows: [String] = []
    let contents = JSONStatReader().read(Array(text.utf8), name: "t.json", options: ReadingOptions()) { row in
      rows.append("\(row.keys.joined(separator: "/")) \(row.period) \(row.value.map { "\($0)" } ?? "nil")\(row.symbol)")
    }
    return (rows, contents)
  }

  /// A table of two sexes and two years.
  private static func table(_ cells: String, rest: String = "") -> String {
    """
    {"version":"2.0","class":"dataset","id":["sex","year"],"size":[2,2],\(rest)
    "dimension":{"sex":{"category":{"index":["M","F"]}},"year":{"category":{"index":{"2027":1,"2026":0}}}},\(cells)}
    """
  }

  @Test("A full table gives its codes, labels, periods, marks and facts")
  func full() {
    let (rows, contents) = Self.read(String(decoding: FormatCase.jsonStat.valid, as: UTF8.self))
    #expect(
      rows == [
        "01/1 2026-01 10.0", "01/1 2026-02 11.5", "01/2 2026-01 20.0", "01/2 2026-02 nil..", "05/1 2026-01 30.0",
        "05/1 2026-02 31.0", "05/2 2026-01 40.0", "05/2 2026-02 41.0",
      ])
    #expect(contents.title == "Folkmängd")
    #expect(contents.dimensions.map(\.label) == ["region", "kön"])
    #expect(contents.dimensions[0].labels["05"] == "Östergötlands län")
    #expect(contents.facts.contains(.init("updated", "2026-06-08T06:00:00Z")))
    #expect(contents.problems == [])
  }

  @Test(
    "Values and marks are read in every form",
    arguments: [
      (#""value":[1,2,3,4]"#, ["M 2026 1.0", "M 2027 2.0", "F 2026 3.0", "F 2027 4.0"]),
      (#""value":{"3":4,"0":1}"#, ["M 2026 1.0", "F 2027 4.0"]),
      (#""value":[1,null,"..","7.5"]"#, ["M 2026 1.0", "M 2027 nil", "F 2026 nil..", "F 2027 7.5"]),
      (#""status":"p","value":[1,2,null,4]"#, ["M 2026 1.0p", "M 2027 2.0p", "F 2026 nilp", "F 2027 4.0p"]),
      (
        #""value":[1,2,null,4],"status":[null,"e",":",null]"#,
        ["M 2026 1.0", "M 2027 2.0e", "F 2026 nil:", "F 2027 4.0"]
      ),
      (#""value":{"0":1},"status":{"2":":"}"#, ["M 2026 1.0", "F 2026 nil:"]),
      (#""value":{"1":1},"status":[null,"e",":",null]"#, ["M 2027 1.0e", "F 2026 nil:"]),
    ])
  func forms(_ cells: String, _ expected: [String]) {
    let (rows, contents) = Self.read(Self.table(cells))
    #expect(rows == expected)
    #expect(contents.problems == [])
  }

  @Test("A table in a collection or an older bundle is read where it is the only one")
  func wrapped() {
    let one =
      #"{"class":"dataset","id":["x"],"size":[1],"dimension":{"x":{"category":{"label":{"a":"A"}}}},"value":[1]}"#
    let collection = Self.read(#"{"version":"2.0","class":"collection","link":{"item":[\#(one)]}}"#)
    #expect(collection.rows == ["a  1.0"])
    #expect(collection.contents.problems == [])
    let bundle = Self.read(#"{"version":"2.0","tabell":\#(one)}"#)
    #expect(bundle.rows == ["a  1.0"])
    #expect(
      bundle.contents.problems.map(\.description) == [
        "t.json: Filen är ett knippe enligt JSON-stat 1; dess enda tabell läses."
      ])
    let two = Self.read(#"{"version":"2.0","class":"collection","link":{"item":[\#(one),\#(one)]}}"#).contents
    #expect(two.problems.map(\.description) == ["t.json: Filen har 2 tabeller. Spara den som ska läsas för sig."])
  }

  @Test("Cells named value and status are categories like others")
  func names() {
    let text =
      #"{"class":"dataset","id":["value"],"size":[2],"dimension":{"value":{"category":{"index":["value","status"],"#
      + #""label":{"value":"V","status":"S"}}}},"value":[1,2]}"#
    #expect(Self.read(text).rows == ["value  1.0", "status  2.0"])
  }

  // The rules and verdicts of the conformance cases of jsonstat.org's validator, on tables of our own.
  @Test(
    "A table that breaks a rule is refused with the dimension or part named",
    arguments: [
      (table(#""value":[1,2,3]"#), "value: 3 värden men storlekarna ger 4 celler."),
      (table(#""value":{"4":1}"#), "value: En plats i value finns inte bland tabellens 4 celler."),
      (
        table(#""value":[1,2,3,4],"status":["a"]"#),
        "status: status har inte en markering för varje cell, eller en plats utanför tabellen."
      ),
      (
        table(#""value":[1,2,3,4]"#, rest: #""role":{"time":["nope"]},"#),
        "role: ”nope” i rollen time är ingen av dimensionerna."
      ),
      (one(#""index":["a"]"#, size: 2), "x: 1 värden i index men storleken är 2."),
      (one(#""index":{"a":0,"b":2}"#, size: 2), "x: Platsen för ”b” i index finns inte eller är upptagen."),
      (one(#""index":["a","a"]"#, size: 2), "x: ”a” står två gånger."),
      (one(#""label":{"a":"A","b":"B"}"#, size: 2), "x: index saknas fast dimensionen har 2 värden."),
      (one(#""index":["a"],"label":{"q":"Q"}"#, size: 1), "x: ”q” i label är inget av dimensionens värden."),
      (one(#""index":["a"],"note":{"q":["Q"]}"#, size: 1), "x: ”q” i note är inget av dimensionens värden."),
      (one(#""index":["a","b"],"child":{"a":["q"]}"#, size: 2), "x: ”q” i child är inget av dimensionens värden."),
      (one(#""index":["a","b"],"child":{"a":["b"],"b":["a"]}"#, size: 2), "x: Hierarkin i child går i cirkel."),
      (
        #"{"class":"dataset","id":["x","y"],"size":[1],"dimension":{},"value":[1]}"#,
        "size: 2 dimensioner men 1 storlekar."
      ),
      (
        #"{"class":"dataset","id":["x"],"size":[1],"dimension":{"y":{}},"value":[1]}"#,
        "dimension: Dimensionerna y är inte de i id, x."
      ),
      (
        #"{"class":"dataset","id":["x"],"size":[4000000000000000000],"dimension":{"x":{}},"value":[1]}"#,
        "x: index saknas fast dimensionen har 4000000000000000000 värden."
      ),
    ])
  func refused(_ text: String, _ message: String) {
    let contents = Self.read(text).contents
    #expect(contents.problems.first?.description == "t.json, kolumn \(message) Hämta tabellen på nytt.")
    #expect(contents.problems.first?.severity == .error)
  }

  private static func one(_ category: String, size: Int) -> String {
    let cells = [String](repeating: "1", count: size).joined(separator: ",")
    return
      #"{"class":"dataset","id":["x"],"size":[\#(size)],"dimension":{"x":{"category":{\#(category)}}},"value":[\#(cells)]}"#
  }

  @Test("A hierarchy of categories changes nothing")
  func hierarchy() {
    let (rows, contents) = Self.read(Self.one(#""index":["a","b","c"],"child":{"a":["b","c"],"b":["c"]}"#, size: 3))
    #expect(rows.count == 3)
    #expect(contents.problems == [])
  }

  @Test("A description without values says what to fetch instead", arguments: ["", #","value":[]"#, #","value":null"#])
  func bare(_ value: String) {
    let text = #"{"class":"dataset","id":["x"],"size":[1],"dimension":{"x":{"category":{"index":["a"]}}}\#(value)}"#
    #expect(
      Self.read(text).contents.problems.map(\.description) == [
        "t.json, kolumn value: Filen beskriver en tabell men har inga värden. Hämta tabellens data, inte dess "
          + "beskrivning."
      ])
  }

  @Test("Totals that the statistics office has disturbed are accepted and counted")
  func disturbed() {
    let text = """
      {"class":"dataset","id":["Kon","Tid"],"size":[3,2],"dimension":{
      "Kon":{"label":"kön","category":{"index":["TotSa","1","2"],"label":{"TotSa":"totalt","1":"män","2":"kvinnor"}},
      "extension":{"eliminationValueCode":"TotSa"}},
      "Tid":{"category":{"index":["2026","2027"]}}},"value":[30,43,10,20,20,20]}
      """
    let (rows, contents) = Self.read(text)
    #expect(rows.count == 6)
    #expect(
      contents.problems.map(\.description) == [
        "t.json, kolumn kön: ”totalt” är en summa bredvid sina delar. Räkna inte båda.",
        "t.json, kolumn kön: I 1 av 2 fall är delarnas summa inte lika med ”totalt”; största skillnad 3. Delarna kan "
          + "vara avrundade, slumpstörda av SCB, ett urval eller överlappa.",
      ])
    #expect(contents.problems.map(\.severity) == [.warning, .warning])
  }
}
