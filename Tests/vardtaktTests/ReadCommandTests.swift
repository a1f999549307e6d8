import Foundation
import Testing

@Suite("Files at the command line")
struct ReadCommandTests {
  private func read(
    _ text: String, _ words: String..., name: String = "prov.csv"
  ) throws -> Program.Answer {
    let folder = try Program.Folder()
    try folder.write(text, to: name)
    return try Program.run(["read", "\(folder.path)/\(name)"] + words)
  }

  private let table = "Enhet;Period;Antal\nA;2027-01;1 234,5\nSumma;2027-01;..\n"

  @Test("Rows go to standard output, and what is odd to standard error")
  func rows() throws {
    let answer = try read(table)
    #expect(answer.status == 0)
    #expect(answer.output == "Enhet;period;value;symbol\nA;2027-01;1234.5;\nSumma;2027-01;;..\n")
    #expect(
      answer.errors == """
        prov.csv: CSV, 2 rader
          dimensioner: Enhet
          teckenkodning: UTF-8
          skiljetecken: semikolon
          rubrikrad: 1
          uppställning: long
          periodkolumn: Period
          mått: Antal
          decimaltecken: ,
          saknade värden: 1
          symboler: .. (1)
        Att titta på (1):
          prov.csv, rad 3, kolumn Enhet: Raden har ”Summa” och är troligen en summa. Räkna den inte tillsammans med sina delar.

        """)
  }

  @Test("JSON has all of it in one answer")
  func json() throws {
    let answer = try read(table, "--format", "json")
    #expect(answer.status == 0)
    #expect(answer.errors == "")
    let object = try #require(JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any])
    #expect(object["format"] as? String == "csv")
    #expect(object["rowCount"] as? Int == 2)
    #expect((object["facts"] as? [String: String])?["encoding"] == "UTF-8")
    #expect((object["problems"] as? [[String: Any]])?.first?["kind"] as? String == "totalRow")
    let rows = try #require(object["rows"] as? [[String: Any]])
    #expect(rows[0]["value"] as? Double == 1234.5)
    #expect(rows[1]["value"] is NSNull)
  }

  @Test("A file with a person's number shows nothing of it")
  func persons() throws {
    // The tax agency's published test number.
    for form in ["csv", "json"] {
      let answer = try read("Enhet;Period;Antal\n000229-2399;2027-01;1\n", "--format", form)
      #expect(answer.status == 1)
      #expect(!answer.output.contains("2399"))
      #expect(!answer.errors.contains("2399"))
      #expect(
        answer.errors.contains("prov.csv, rad 2, kolumn Enhet: Cellen har formen av ett person- eller reservnummer."))
    }
  }

  @Test("Vouchers are summed when asked for")
  func vouchers() throws {
    let ledger =
      "#FLAGGA 0\n#RAR 0 20270101 20271231\n#VER A 1 20270115\n{\n#TRANS 1930 {} -5.00\n#TRANS 4011 {} 5.00\n}\n"
    #expect(try read(ledger, name: "prov.se").output == "kind;account;period;value;symbol\n")
    #expect(
      try read(ledger, "--vouchers", name: "prov.se").output
        == "kind;account;period;value;symbol\nvouchers;1930;2027-01;-5;\nvouchers;4011;2027-01;5;\n")
  }

  @Test("What is decided goes before what is found out")
  func decided() throws {
    let answer = try read("a;b,period,antal\nx;y,2027-01,1\n", "--separator", ",", "--encoding", "windows-1252")
    #expect(answer.output == "\"a;b\";period;value;symbol\n\"x;y\";2027-01;1;\n")
    #expect(answer.errors.contains("teckenkodning: Windows-1252"))
  }

  @Test("Wrong words are wrong usage, and a file that is not there is a failure")
  func usage() throws {
    #expect(try read(table, "--encoding", "klingonska").status == 64)
    #expect(try read(table, "--separator", "abc").status == 64)
    let answer = try Program.run("read", "/finns/inte.csv")
    #expect(answer.status == 1)
    #expect(answer.errors.hasPrefix("Filen /finns/inte.csv går inte att läsa."))
    #expect(try read("<html>404</html>", name: "budget.se").status == 1)
  }

  @Test("A path with a person's number is never repeated, whether the file is there or not")
  func hiddenPath() throws {
    let folder = try Program.Folder()
    try folder.write(table, to: "lista 000229-2399.csv")
    for name in ["lista 000229-2399.csv", "annan 000229-2399.csv"] {
      for command in [
        ["read"], ["forecast"], ["import", "--workspace", "\(folder.path)/a", "--profile", "scb_population"],
      ] {
        let answer = try Program.run(command + ["\(folder.path)/\(name)"])
        #expect(answer.status == 1, "\(command)")
        #expect(!(answer.output + answer.errors).contains("2399"), "\(command)")
      }
    }
  }
}
