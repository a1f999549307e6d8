import Foundation
import Intake

/// Finds a source profile by the name of one that comes with the program, or by the path of a YAML file.
enum Profiles {
  /// The names of those that come with the program.
  static var names: String { ShippedProfiles.texts.map(\.name).joined(separator: ", ") }

  /// The profile with a name or in a file.
  static func profile(named name: String) throws -> ImportProfile {
    do {
      if let shipped = try ImportProfile.shipped(name) { return shipped }
      guard let data = FileManager.default.contents(atPath: name) else {
        throw CommandFailure(message: "Källprofilen \(name) finns inte. Ange en YAML-fil eller någon av: \(names).")
      }
      return try ImportProfile.load(String(decoding: data, as: UTF8.self))
    } catch let error as SourceProfileError {
      throw CommandFailure(message: "\(name): \(error.message)")
    }
  }

  /// A path as it may be shown: without a name that holds a person's number.
  static func shown(_ path: String) -> String {
    PersonalDataScreen().holdsIdentityNumber(path) ? "med ett namn som inte visas" : path
  }

  /// The files to read through a profile.
  static func files(at paths: [String]) throws -> [IntakeFile] {
    try paths.map { path in
      guard let data = FileManager.default.contents(atPath: path) else {
        throw CommandFailure(
          message: "Filen \(shown(path)) går inte att läsa. Kontrollera att den finns och att du har rätt att läsa den."
        )
      }
      return IntakeFile(name: URL(fileURLWithPath: path).lastPathComponent, bytes: [UInt8](data))
    }
  }
}
