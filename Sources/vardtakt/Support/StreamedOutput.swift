import ArgumentParser
import Foundation

/// Writes a long result to standard output piece by piece.
///
/// Where nobody reads any longer, as after `| head`, the program ends quietly.
struct StreamedOutput {
  private static let pieceSize = 1 << 16
  private var buffer: [UInt8] = []

  init() {
    // A closed pipe is to be an answer to writing, not the end of the program.
    signal(SIGPIPE, SIG_IGN)
  }

  /// Adds a text.
  mutating func write(_ text: String) throws {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= Self.pieceSize { try finish() }
  }

  /// Writes what is left.
  mutating func finish() throws {
    defer { buffer.removeAll(keepingCapacity: true) }
    var start = 0
    while start < buffer.count {
      let written = buffer[start...].withUnsafeBytes { Foundation.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      guard written < 0 else {
        start += written
        continue
      }
      switch errno {
      case EINTR: continue
      case EPIPE: throw ExitCode.success
      case let code:
        throw CommandFailure(
          message: "Resultatet kunde inte skrivas (\(String(cString: strerror(code)))). Skriv det någon annanstans.")
      }
    }
  }
}
