import ArgumentParser
import Foundation

/// Which form a file is written in: what its name says, and never against it.
enum FileForms {
  /// The forms that the ends of names tell, in the words of `--format`.
  private static let words = [
    "html": "html", "htm": "html", "xlsx": "xlsx", "json": "json", "csv": "csv",
  ]

  /// The form to write in: the one asked for, else the one that the name of the file tells, else a usual one.
  ///
  /// Forms of `folders` fill a folder, whose name tells nothing. Throws `ValidationError` when the name tells another
  /// form than the one asked for, or one that cannot be written.
  static func form<Form: RawRepresentable<String> & CaseIterable & Equatable>(
    _ asked: Form?, for output: String?, otherwise: Form, folders: [Form] = []
  ) throws -> Form {
    guard let output, let word = words[URL(fileURLWithPath: output).pathExtension.lowercased()] else {
      return asked ?? otherwise
    }
    let told = Form(rawValue: word)
    if let told, folders.contains(told) { return asked ?? otherwise }
    if let told, asked ?? told == told { return told }
    let possible = Form.allCases.filter { !folders.contains($0) }.map(\.rawValue)
    guard let asked else {
      if !folders.isEmpty { return otherwise }
      throw ValidationError(
        "Namnet \(output) säger \(word), som det här inte kan skrivas som. Välj \(possible.joined(separator: ", ")).")
    }
    throw ValidationError(
      "Namnet \(output) säger \(word) men --format \(asked.rawValue). Ändra namnet, eller ange formen som namnet säger."
    )
  }
}
