import Foundation
import Testing

/// Runs the built program as a person would, and keeps what it answers.
struct Program {
  /// What a run of the program left.
  struct Answer {
    let status: Int32
    let output: String
    let errors: String
  }

  /// A folder of its own for each test, removed when the test lets go of it.
  final class Folder: Sendable {
    let path: String

    init() throws {
      path = NSTemporaryDirectory() + "vardtakt-" + UUID().uuidString
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ text: String, to name: String) throws {
      try Data(text.utf8).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
    }

    func read(_ name: String) throws -> String {
      String(decoding: try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)")), as: UTF8.self)
    }

    func holds(_ name: String) -> Bool { FileManager.default.fileExists(atPath: "\(path)/\(name)") }

    func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: "\(path)/\(name)") }
  }

  /// The program lies beside the test bundle, in the folder of the build.
  static var executable: URL {
    let arguments = ProcessInfo.processInfo.arguments
    let bundle = arguments.first { $0.hasSuffix(".xctest") } ?? arguments[0]
    return URL(fileURLWithPath: bundle).deletingLastPathComponent().appendingPathComponent("vardtakt")
  }

  /// Starts the program without waiting for it.
  static func start(_ words: [String], output device: String? = nil) throws -> (
    process: Process, output: URL, errors: URL
  ) {
    let process = Process()
    process.executableURL = executable
    process.arguments = words
    let name = NSTemporaryDirectory() + "vardtakt-" + UUID().uuidString
    let (output, errors) = (URL(fileURLWithPath: name + ".out"), URL(fileURLWithPath: name + ".err"))
    for file in [output, errors] { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: device.map { URL(fileURLWithPath: $0) } ?? output)
    process.standardError = try FileHandle(forWritingTo: errors)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return (process, output, errors)
  }

  /// Runs the program to its end.
  static func run(_ words: String...) throws -> Answer { try run(words) }

  static func run(_ words: [String]) throws -> Answer {
    let (process, output, errors) = try start(words)
    process.waitUntilExit()
    defer { for file in [output, errors] { try? FileManager.default.removeItem(at: file) } }
    return Answer(
      status: process.terminationStatus, output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }
}

/// The smallest region that can be planned: one ward with two years of history.
enum SmallestRegion {
  static let files: [(name: String, text: String)] = [
    ("settings.yaml", "region: Prov\nplan_start: 2027-01\n"),
    (
      "units.csv",
      """
      code;name;parent;level;kind;opening
      R;Region Prov;;strategic;region;always
      A1;Avdelning 1;R;operational;avdelning;always

      """
    ),
    (
      "planning_objects.csv",
      """
      code;name;service;caregiver;contact;priority_days;acuity;measure
      MED;Medicinsk slutenvård;medicin;team;slutenvård;;acute;episodes

      """
    ),
    ("volumes.csv", volumes),
  ]

  static let volumes: String = {
    var text = "unit;object;period;activities;bed_days\n"
    for year in 2025...2026 {
      for month in 1...12 {
        let period = "\(year)-\(month < 10 ? "0" : "")\(month)"
        text += "A1;MED;\(period);\(160 + month);\(560 + month * 3)\n"
      }
    }
    return text
  }()

  /// Writes the files in a folder, some of them changed.
  static func write(to folder: Program.Folder, changing changes: [String: String] = [:]) throws {
    for file in files { try folder.write(changes[file.name] ?? file.text, to: file.name) }
    for (name, text) in changes where !files.contains(where: { $0.name == name }) { try folder.write(text, to: name) }
  }
}
