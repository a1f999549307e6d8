import Foundation

/// Writes results to files: whole or not at all.
enum OutputFiles {
  /// Writes a text to a file, replacing it in one step.
  static func write(_ text: String, to path: String) throws {
    try write([UInt8](text.utf8), to: path)
  }

  /// Writes bytes to a file, replacing it in one step.
  static func write(_ bytes: [UInt8], to path: String) throws {
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw CommandFailure(
        message: "Filen \(path) kunde inte skrivas (\(reason(error))). Kontrollera att mappen finns, att du får skriva "
          + "där och att disken inte är full.")
    }
  }

  /// Makes a folder with those above it.
  static func makeFolder(_ path: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw CommandFailure(
        message: "Mappen \(path) kunde inte skapas (\(reason(error))). Välj en annan mapp eller rätta rättigheterna.")
    }
  }

  private static func reason(_ error: any Error) -> String {
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError ?? error as NSError
    return underlying.domain == NSPOSIXErrorDomain
      ? String(cString: strerror(Int32(underlying.code))) : "\(underlying.code)"
  }
}
