internal import Glibc

/// Which file lies at a path: its number and the disk it is on.
struct FileIdentity: Equatable {
  private let device: UInt
  private let number: UInt

  /// The file that lies at a path now; `nil` when there is none.
  init?(of path: String) {
    var found = stat()
    guard stat(path, &found) == 0 else { return nil }
    device = UInt(found.st_dev)
    number = UInt(found.st_ino)
  }
}
