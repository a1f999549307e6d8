import Foundation
import Synchronization
import Testing
import WorkspaceTesting

@testable import WorkspacePostgres

/// A server of a test's own, with all its data on a small disk, which can be stopped and started.
final class OwnServer: Sendable {
  static let programs = ProcessInfo.processInfo.environment["VARDTAKT_TEST_POSTGRES_BIN"]

  /// Why tests that need one are left out.
  static let absence: Comment =
    "No server of its own: that takes `make test` or `scripts/with-postgres swift test`, Linux and the rights of root."

  static let canBeStarted = programs != nil && SmallDisk.canBeMounted

  let disk: SmallDisk
  /// The address of a workspace there.
  let address: String
  private let port = Int.random(in: 41_000...59_000)
  private let running = Mutex<Process?>(nil)

  init(megabytes: Int) throws {
    disk = try SmallDisk(megabytes: megabytes)
    address = "postgres://vardtakt@127.0.0.1:\(port)/postgres"
    let making = try Self.run(
      "initdb", "--pgdata", disk.path + "/data", "--username", "vardtakt", "--auth", "trust", "--encoding", "UTF8",
      "--locale", "C", "--no-sync", "--wal-segsize", "1")
    making.waitUntilExit()
    try #require(making.terminationStatus == 0)
    try start()
  }

  deinit { stop() }

  /// Starts the server and waits until it lets somebody in.
  func start() throws {
    let settings = [
      "listen_addresses=127.0.0.1", "port=\(port)", "unix_socket_directories=", "shared_buffers=8MB",
      "max_connections=20", "min_wal_size=2MB", "max_wal_size=4MB", "wal_recycle=off", "autovacuum=off",
    ]
    let process = try Self.run("postgres", ["-D", disk.path + "/data"] + settings.flatMap { ["-c", $0] })
    running.withLock { $0 = process }
    for _ in 0..<1_500 {
      if (try? Server.connect(address)) != nil { return }
      try #require(process.isRunning, "The server stopped as it started.")
      usleep(20_000)
    }
    Issue.record("the server let nobody in for half a minute")
  }

  /// Stops the server as when the computer stops.
  func stop() {
    guard let process = running.withLock({ $0 }), process.isRunning else { return }
    kill(process.processIdentifier, SIGQUIT)
    process.waitUntilExit()
  }

  /// Starts the server if it has stopped by itself.
  func startIfStopped() throws {
    // A server that is about to stop is given the time to.
    if (try? Server.connect(address)) == nil { usleep(500_000) }
    if (try? Server.connect(address)) == nil {
      stop()
      try start()
    }
  }

  private static func run(_ program: String, _ words: String...) throws -> Process { try run(program, words) }

  private static func run(_ program: String, _ words: [String]) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    // The server refuses to run as root, and nobody else may mount a disk.
    let owner = FileManager.default.fileExists(atPath: "/var/lib/postgresql") ? "postgres" : "nobody"
    process.arguments =
      ["setpriv", "--reuid", owner, "--regid", owner, "--clear-groups", "--", try #require(programs) + "/" + program]
      + words
    process.currentDirectoryURL = URL(fileURLWithPath: "/")
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }
}
