import Foundation
import Testing

/// The name of a file tells its form, and is never contradicted.
@Suite struct FileFormsTests {
  @Test(
    "A form that contradicts the name of the file is refused, and nothing is written",
    arguments: [
      (["plan", "--format", "csv"], "ut.xlsx"), (["balance", "--format", "csv"], "ut.xlsx"),
      (["balance", "--format", "json"], "ut.csv"), (["document", "round", "--format", "html"], "ut.xlsx"),
      (["document", "round", "--format", "xlsx"], "ut.html"), (["document", "round"], "ut.csv"),
      (["queue", "--format", "html"], "ut.json"), (["co-plan", "--format", "html"], "ut.xlsx"),
    ])
  func contradiction(words: [String], name: String) throws {
    let folder = try Program.Folder()
    let answer = try Program.run(
      words + ["--workspace", "\(folder.path)/w.vardtakt", "--output", "\(folder.path)/\(name)"])
    #expect(answer.status == 64)
    #expect(answer.errors.contains("Namnet \(folder.path)/\(name) säger "), "\(answer.errors)")
    #expect(!folder.holds(name))
  }

  @Test("A form that is not asked for follows the name of the file")
  func followsName() throws {
    let folder = try Program.Folder()
    try SmallestRegion.write(to: folder)
    let place = ["--workspace", "\(folder.path)/w.vardtakt"]
    let read = try Program.run(["import", "--folder", folder.path, "--actor", "Maria", "--role", "SUP"] + place)
    #expect(read.status == 0, "\(read.errors)")
    for (words, name, start) in [
      (["balance"], "b.xlsx", "PK"), (["balance"], "b.json", "["), (["plan"], "p.xlsx", "PK"),
    ] {
      let answer = try Program.run(words + place + ["--output", "\(folder.path)/\(name)"])
      #expect(answer.status == 0, "\(answer.errors)")
      #expect(try folder.read(name).hasPrefix(start))
    }
  }
}
