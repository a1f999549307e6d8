internal import Foundation
package import Testing

/// A disk of some megabytes in memory, which can be filled and emptied: mounted for a test and unmounted after it.
package final class SmallDisk: Sendable {
  /// Why tests that need one are left out where this computer does not let a test mount a disk.
  package static let absence: Comment = "A disk could not be mounted: that takes Linux and the rights of root."

  /// Whether this computer lets a test mount a disk; found out by trying once.
  package static let canBeMounted = (try? SmallDisk(megabytes: 1)) != nil

  /// Where it is mounted.
  package let path: String
  private var filler: URL { URL(fileURLWithPath: path + "/filler") }

  /// Mounts a disk of a size; throws where that is not allowed.
  package init(megabytes: Int) throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    guard Self.runs("mount", "-t", "tmpfs", "-o", "size=\(megabytes)m,mode=0777", "tmpfs", path) else {
      try? FileManager.default.removeItem(atPath: path)
      throw CocoaError(.fileWriteNoPermission)
    }
  }

  deinit {
    // Lazily, since a store may still have its file open.
    if Self.runs("umount", "--lazy", path) { try? FileManager.default.removeItem(atPath: path) }
  }

  /// Fills the disk with something else until so many bytes are left.
  package func fill(leaving left: Int = 0) throws {
    let free = try FileManager.default.attributesOfFileSystem(forPath: path)[.systemFreeSize] as? NSNumber
    if !FileManager.default.fileExists(atPath: filler.path) { try Data().write(to: filler) }
    let file = try FileHandle(forWritingTo: filler)
    try file.seekToEnd()
    try file.write(contentsOf: Data(count: max(0, (free?.intValue ?? 0) - left)))
    try file.close()
  }

  /// Takes away what filled it.
  package func makeRoom() throws { try FileManager.default.removeItem(at: filler) }

  private static func runs(_ words: String...) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = words
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
