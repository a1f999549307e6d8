import Foundation
import Testing

@Suite("Odd command lines and places to write")
struct OddCommandsTests {
  private func region() throws -> (folder: Program.Folder, workspace: String) {
    let folder = try Program.Folder()
    try SmallestRegion.write(to: folder)
    let workspace = "\(folder.path)/w.vardtakt"
    let answer = try Program.run("import", "--workspace", workspace, "--folder", folder.path)
    #expect(answer.status == 0, "\(answer.errors)")
    return (folder, workspace)
  }

  @Test("A workspace or folder without a name is wrong usage, not a region that is lost")
  func emptyNames() throws {
    let folder = try Program.Folder()
    try SmallestRegion.write(to: folder)
    #expect(try Program.run("import", "--workspace", "", "--folder", folder.path).status == 64)
    #expect(try Program.run("import", "--workspace", "\(folder.path)/w.vardtakt", "--folder", "").status == 64)
    #expect(!folder.holds("w.vardtakt"))
  }

  @Test("A time to try that is no time is wrong usage", arguments: ["", "=", "=1", "A1/MED", "A1/MED/VPL="])
  func times(text: String) throws {
    let (folder, workspace) = try region()
    let answer = try Program.run("what-if", "--workspace", workspace, "--time", text)
    #expect(answer.status == 64)
    #expect(answer.errors.contains("”"))
    #expect(folder.holds("w.vardtakt"))
  }

  @Test("A device is written to and not replaced, and a full one says so", .enabled(if: canWriteToFull))
  func fullDevice() throws {
    let (folder, workspace) = try region()
    let report = try Program.run("report", "--workspace", workspace, "--output", "/dev/full")
    #expect(report.status == 1)
    #expect(report.errors.contains("disken är full"))
    #expect(
      try FileManager.default.attributesOfItem(atPath: "/dev/full")[.type] as? FileAttributeType
        == .typeCharacterSpecial)
    let (process, output, errors) = try Program.start(["plan", "--workspace", workspace], output: "/dev/full")
    process.waitUntilExit()
    defer { for file in [output, errors] { try? FileManager.default.removeItem(at: file) } }
    #expect(process.terminationStatus == 1)
    #expect(String(decoding: try Data(contentsOf: errors), as: UTF8.self).contains("disken är full"))
    #expect(folder.holds("w.vardtakt"))
  }

  @Test("A folder where a file is due is told apart from a full disk")
  func folderAsFile() throws {
    let (folder, workspace) = try region()
    let answer = try Program.run("report", "--workspace", workspace, "--output", folder.path)
    #expect(answer.status == 1)
    #expect(answer.errors.contains("det finns en mapp med det namnet"))
  }

  private static var canWriteToFull: Bool {
    FileManager.default.fileExists(atPath: "/dev/full") && FileManager.default.isWritableFile(atPath: "/dev/full")
  }
}
