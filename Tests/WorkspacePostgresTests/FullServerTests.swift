import Foundation
import Governance
import Synchronization
import Testing
import Workspace
import WorkspaceTesting

@testable import WorkspacePostgres

@Suite(
  "A server whose disk gets full for real, or that stops", .serialized,
  .enabled(if: OwnServer.canBeStarted, OwnServer.absence), .timeLimit(.minutes(5)))
struct FullServerTests {
  private func open(_ server: OwnServer) throws -> PostgresWorkspace {
    try PostgresWorkspace.open(
      server.address, create: true, now: Sample.instant(), options: .init(patience: 20, snapshotInterval: 50))
  }

  @Test("loses nothing that was recorded, leaves nothing half-written, and all goes on when there is room")
  func full() throws {
    let server = try OwnServer(megabytes: 80)
    let store = try open(server)
    var recorded: [String] = []
    for (name, left) in [("a", 1_500_000), ("b", 0)] {
      try server.disk.fill(leaving: left)
      let (added, failure) = try FullDisk.append(to: store, named: name)
      recorded += added
      // The server refuses, or stops when it is its log that cannot be written; both say what is to be done.
      #expect([.diskFull(path: server.address), .serverFull(address: server.address)].contains(failure), "\(failure)")
      #expect(failure.message.contains("rigör utrymme"))
    }
    #expect(!recorded.isEmpty)
    try server.disk.makeRoom()
    try server.startIfStopped()
    let again = try open(server)
    try FullDisk.expectWhole(again, holding: recorded)
    _ = try again.append([Sample.event("c"), Sample.event("c+")])
    _ = try again.importing([Sample.largeFile(count: 500_000)], at: Sample.instant())
    try FullDisk.expectWhole(again, holding: recorded + ["c"])
  }

  @Test("A server that stops in the middle of writes loses nothing that was recorded, and the program goes on with it")
  func stopped() throws {
    let server = try OwnServer(megabytes: 120)
    let store = try open(server)
    var recorded: [String] = []
    for round in 0..<2 {
      let writing = Mutex<(recorded: [String], failure: WorkspaceError)?>(nil)
      let thread = Thread {
        let result = try? FullDisk.append(to: store, named: "\(round)")
        writing.withLock { $0 = result ?? ([], .gone(path: "")) }
      }
      thread.start()
      while try store.ledgerHead().sequence < recorded.count * 2 + 10 { usleep(2_000) }
      server.stop()
      while writing.withLock({ $0 == nil }) { usleep(2_000) }
      let (added, failure) = try #require(writing.withLock { $0 })
      #expect([.connectionLost(address: server.address), .unreachable(address: server.address)].contains(failure))
      recorded += added
      #expect(throws: WorkspaceError.self) { try store.append([Sample.event("x"), Sample.event("x+")]) }
      try server.start()
      try FullDisk.expectWhole(store, holding: recorded)
      let next = "efter-\(round)"
      _ = try store.append([Sample.event(next, unit: next), Sample.event(next + "+", unit: next + "+")])
      recorded.append(next)
    }
    try FullDisk.expectWhole(store, holding: recorded)
  }
}
