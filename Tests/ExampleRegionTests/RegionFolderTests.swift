import ExampleRegion
import Foundation
import PlanningModel
import Testing

@Suite("The region folder")
struct RegionFolderTests {
  /// All kinds but those that only a region with odd months or foreign codes, or the program itself, writes.
  static let kinds = DataSetKind.allCases.filter {
    ![.closedPeriods, .codeMaps, .keptForecasts, .leftOut].contains($0)
  }

  @Test("the same seed gives the same bytes")
  func deterministic() {
    #expect(RegionTables(.small, seed: 5).texts == RegionTables(.small, seed: 5).texts)
  }

  @Test("the bytes of the small region are the same on every platform and in every run")
  func fingerprint() {
    // FNV-1a over all files in order; a change of the generator changes it, and then the new one is written here.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for file in ExampleRegion(size: .small, seed: 1).files() {
      for byte in file.contents { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
    #expect(String(hash, radix: 16) == "7f817c48f2319f85")
  }

  @Test("another seed gives other volumes and the same organisation")
  func seeds() {
    let (one, two) = (RegionTables(.small, seed: 1).texts, RegionTables(.small, seed: 2).texts)
    #expect(one["volumes.csv"] != two["volumes.csv"])
    #expect(one["units.csv"] == two["units.csv"])
  }

  @Test("the files are those that Regionmappen names", arguments: ExampleSize.allCases.filter { $0 != .large })
  func fileSet(_ size: ExampleSize) throws {
    let names = Set(ExampleRegion(size: size).files().map(\.name))
    #expect(names == Set(Self.kinds.map { $0 == .settings ? "settings.yaml" : "\($0.rawValue).csv" }))
    let contract = try Self.contract()
    for name in names { #expect(contract.contains("`\(name)`"), "\(name)") }
  }

  @Test("every column is described in Regionmappen")
  func columns() throws {
    let sections = try Self.contract().components(separatedBy: "\n## ")
    for kind in Self.kinds where kind != .settings {
      let heading = { (section: String) in String(section.prefix { $0 != "\n" }) }
      let section = try #require(sections.first { heading($0).contains("\(kind.rawValue).csv") }, "\(kind)")
      for column in try RegionTables.small.columns(kind.rawValue) {
        #expect(section.contains("`\(column)`"), "\(kind.rawValue): \(column)")
      }
    }
  }

  @Test("nothing looks like a personal identity number")
  func noIdentityNumbers() throws {
    // Ten or twelve digits in a row, or six or eight digits, a hyphen or plus, and four digits.
    let pattern = try Regex("[0-9]{10}|[0-9]{6}[-+][0-9]{4}")
    for (name, text) in RegionTables.standard.texts { #expect(text.firstMatch(of: pattern) == nil, "\(name)") }
  }

  @Test("a folder can be written and holds the same bytes")
  func writing() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("vardtakt-exempel-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try ExampleRegion(size: .small).write(to: folder.path)
    let written = try Data(contentsOf: folder.appendingPathComponent("volumes.csv"))
    #expect(String(decoding: written, as: UTF8.self) == RegionTables.small.texts["volumes.csv"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == Self.kinds.count)
  }

  private static func contract() throws -> String {
    let tests = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    let root = tests.deletingLastPathComponent().deletingLastPathComponent()
    return try String(contentsOf: root.appendingPathComponent("Documentation/Regionmappen.md"), encoding: .utf8)
  }
}
