import Foundation
import PlanningModel
import Testing

@testable import Intake

@Suite struct RegionFolderTests {
  @Test("A folder is read with its encodings; hidden files and folders are left alone")
  func folder() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("region-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("gammalt"), withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for file in ExampleFiles().files {
      try Data(file.bytes).write(to: folder.appendingPathComponent(file.name))
    }
    try Data("x".utf8).write(to: folder.appendingPathComponent(".dold"))
    // ”waiting.csv” in Windows-1252: å is E5 and ä is E4.
    let heading = Array("unit;object;period;v".utf8) + [0xE4] + Array("ntande\nORT;NYB;2026-01;7\n".utf8)
    try Data(heading).write(to: folder.appendingPathComponent("waiting.csv"))
    let result = RegionReader().read(folder: folder)
    #expect(result.lines == [])
    #expect(try #require(result.facts).waiting[0].waitingAtEnd == [7])
    #expect(result.quality.dataSets.map(\.encoding) == [.utf8, .utf8, .utf8, .utf8, .windows1252])
    #expect(RegionReader().read(dataSets: result.dataSets).dataSets == result.dataSets)
  }

  @Test("A folder that is not there is said to be so")
  func missing() {
    let result = RegionReader().read(folder: URL(fileURLWithPath: "/finns/inte"))
    #expect(
      result.lines == [
        "inte: Mappen går inte att läsa. Kontrollera att den finns och att du har rätt att läsa den."
      ])
  }
}
