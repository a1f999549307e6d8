import Foundation

/// Where the program writes: results to standard output, everything else to standard error.
enum Console {
  /// Writes a result.
  static func write(_ text: String) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    } catch {
      throw CommandFailure(
        message:
          "Resultatet kunde inte skrivas (\(OutputFiles.reason(error))). Skriv det någon annanstans och kör igen.")
    }
  }

  /// Writes a message that is not a result.
  static func error(_ text: String) {
    // Where messages cannot be written there is nobody to tell.
    try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
  }

  /// Tells a person at a terminal how long work goes; quiet in a pipe.
  static func progress(_ text: String) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    error(text)
  }

  /// Whether results are read by a person at a terminal that shows colour.
  static var showsColour: Bool {
    let environment = ProcessInfo.processInfo.environment
    return isatty(STDOUT_FILENO) == 1 && environment["NO_COLOR"] == nil && environment["TERM"] != "dumb"
  }

  /// The width of the terminal in columns; `nil` in a pipe, where nothing needs to be cut.
  static var terminalWidth: Int? {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 60 else {
      return nil
    }
    return min(Int(size.ws_col), 140)
  }

  /// The width an overview is laid out for: the terminal's, or a common one in a pipe.
  static var width: Int { terminalWidth ?? 100 }
}
