import Foundation

/// Writes results to files: whole or not at all.
enum OutputFiles {
  /// Writes a text to a file, replacing it in one step.
  static func write(_ text: String, to path: String) throws {
    try write([UInt8](text.utf8), to: path)
  }

  /// Writes bytes to a file, replacing it in one step.
  ///
  /// A device or a pipe is written to as it is: replacing it would take it away from everybody else.
  static func write(_ bytes: [UInt8], to path: String) throws {
    try writing(to: path) { try $0.write(contentsOf: Data(bytes)) }
  }

  /// Writes a text that is made piece by piece to a file, replacing it in one step when all of it is there.
  static func write(to path: String, _ body: ((String) throws -> Void) throws -> Void) throws {
    try writing(to: path) { handle in try body { try handle.write(contentsOf: Data($0.utf8)) } }
  }

  private static func writing(to path: String, _ body: (FileHandle) throws -> Void) throws {
    do {
      guard try !isSpecial(path) else {
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        defer { try? handle.close() }
        return try body(handle)
      }
      let draft = path + ".ofullständig-\(ProcessInfo.processInfo.processIdentifier)"
      try Data().write(to: URL(fileURLWithPath: draft))
      do {
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: draft))
        defer { try? handle.close() }
        try body(handle)
        try handle.synchronize()
        guard rename(draft, path) == 0 else { throw NSError(domain: NSPOSIXErrorDomain, code: Int(errno)) }
      } catch {
        try? FileManager.default.removeItem(atPath: draft)
        throw error
      }
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

  /// Whether a path is a device or a pipe; throws for a folder.
  private static func isSpecial(_ path: String) throws -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    let kind = status.st_mode & S_IFMT
    if kind == S_IFDIR { throw NSError(domain: NSPOSIXErrorDomain, code: Int(EISDIR)) }
    return kind != S_IFREG
  }

  /// Why a file or folder could not be written, in a few words.
  static func reason(_ error: any Error) -> String {
    let error = error as NSError
    let underlying = error.userInfo[NSUnderlyingErrorKey] as? NSError ?? error
    switch (underlying.domain, underlying.code) {
    case (NSPOSIXErrorDomain, Int(ENOSPC)), (NSCocoaErrorDomain, CocoaError.fileWriteOutOfSpace.rawValue):
      return "disken är full"
    case (NSPOSIXErrorDomain, Int(EACCES)), (NSPOSIXErrorDomain, Int(EPERM)),
      (NSCocoaErrorDomain, CocoaError.fileWriteNoPermission.rawValue):
      return "du får inte skriva där"
    case (NSPOSIXErrorDomain, Int(EROFS)), (NSCocoaErrorDomain, CocoaError.fileWriteVolumeReadOnly.rawValue):
      return "platsen är skrivskyddad"
    case (NSPOSIXErrorDomain, Int(ENOENT)), (NSCocoaErrorDomain, CocoaError.fileNoSuchFile.rawValue):
      return "mappen finns inte"
    case (NSPOSIXErrorDomain, Int(EISDIR)): return "det finns en mapp med det namnet"
    case (NSPOSIXErrorDomain, Int(ENOTDIR)), (NSPOSIXErrorDomain, Int(EEXIST)),
      (NSCocoaErrorDomain, CocoaError.fileWriteFileExists.rawValue):
      return "det finns en fil med det namnet"
    case (NSPOSIXErrorDomain, let code): return String(cString: strerror(Int32(code)))
    case (_, let code): return "fel \(code)"
    }
  }
}
