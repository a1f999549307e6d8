import Foundation
import Testing
import Workspace
import WorkspaceSQLite
import WorkspaceTesting

@Suite("A disk that gets full for real, under a file", .enabled(if: SmallDisk.canBeMounted, SmallDisk.absence))
struct FullDiskTests {
  private func open(_ disk: SmallDisk, patience: Double = 5) throws -> SQLiteWorkspace {
    try SQLiteWorkspace.open(
      disk.path + "/region.vardtakt", create: true, now: Sample.instant(),
      options: .init(patience: patience, snapshotInterval: 50))
  }

  @Test("loses nothing that was recorded, leaves nothing half-written, and all goes on when there is room")
  func events() throws {
    let disk = try SmallDisk(megabytes: 3)
    let store = try open(disk)
    try disk.fill(leaving: 1_000_000)
    var (recorded, failure) = try FullDisk.append(to: store, named: "a")
    #expect(failure == .diskFull(path: disk.path + "/region.vardtakt"))
    #expect(failure.message.hasPrefix("Det finns inte plats för "))
    #expect(!recorded.isEmpty)
    // Full is full, also for whoever tries again, and what is there can be read.
    #expect(throws: failure) { try store.append([Sample.event("en", unit: "en"), Sample.event("en+", unit: "en+")]) }
    try FullDisk.expectWhole(store, holding: recorded)
    #expect(throws: failure) { try store.importing([Sample.largeFile(count: 500_000)], at: Sample.instant()) }
    #expect(try store.dataSets().isEmpty)
    try disk.makeRoom()
    _ = try store.append([Sample.event("b"), Sample.event("b+")])
    recorded.append("b")
    try FullDisk.expectWhole(store, holding: recorded)
    try store.close()
    try FullDisk.expectWhole(try open(disk), holding: recorded)
  }

  @Test("A program that ends with a full disk leaves a workspace that another can read and go on with")
  func ended() throws {
    let disk = try SmallDisk(megabytes: 3)
    var recorded: [String] = []
    do {
      let store = try open(disk)
      try disk.fill(leaving: 400_000)
      recorded = try FullDisk.append(to: store, named: "a").recorded
      try disk.fill()
      try? store.close()
    }
    let error = #expect(throws: WorkspaceError.self) {
      // Even to open may take room; whatever is tried, the answer is the same.
      let store = try open(disk)
      _ = try store.append([Sample.event("b"), Sample.event("b+")])
    }
    #expect(error == .diskFull(path: disk.path + "/region.vardtakt"))
    try disk.makeRoom()
    let store = try open(disk)
    try FullDisk.expectWhole(store, holding: recorded)
    _ = try store.append([Sample.event("b"), Sample.event("b+")])
    try FullDisk.expectWhole(store, holding: recorded + ["b"])
  }

  @Test("A workspace cannot be made where there is no room, and can be when there is")
  func made() throws {
    let disk = try SmallDisk(megabytes: 2)
    for left in [0, 4_096, 40_960] {
      try disk.fill(leaving: left)
      let error = #expect(throws: WorkspaceError.self) { try open(disk).append([Sample.event("a")]) }
      #expect(error == .diskFull(path: disk.path + "/region.vardtakt"))
      try disk.makeRoom()
    }
    #expect(try open(disk).append([Sample.event("a")]).count == 1)
  }

  @Test("A file that is moved or taken away in the middle is told of, and nothing is acknowledged and lost")
  func gone() throws {
    let place = try Place()
    let store = try place.open()
    _ = try store.append([Sample.event("a")])
    try FileManager.default.moveItem(atPath: place.path, toPath: place.path + ".flyttad")
    let error = #expect(throws: WorkspaceError.gone(path: place.path)) { try store.append([Sample.event("b")]) }
    #expect(error?.message.contains("har flyttats eller tagits bort") == true)
    _ = try SQLiteWorkspace.open(place.folder + "/region.vardtakt", create: true, now: Sample.instant())
    #expect(throws: WorkspaceError.gone(path: place.path)) { try store.append([Sample.event("b")]) }
  }
}
