import ExampleRegion
import Testing

/// The files of a generated region, read by the rules of `Regionmappen.md` that the generator uses.
struct RegionTables {
  let texts: [String: String]
  private let parsed: [String: [[String: String]]]

  init(_ size: ExampleSize, seed: UInt64 = 1) {
    texts = Dictionary(
      uniqueKeysWithValues: ExampleRegion(size: size, seed: seed).files().map {
        ($0.name, String(decoding: $0.contents, as: UTF8.self))
      })
    parsed = texts.filter { $0.key.hasSuffix(".csv") }.mapValues(Self.parse)
  }

  static let small = RegionTables(.small)
  static let standard = RegionTables(.standard)

  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n").filter { !$0.hasPrefix("#") }
  }

  private static func parse(_ text: String) -> [[String: String]] {
    let lines = lines(text)
    let columns = (lines.first ?? "").split(separator: ";").map(String.init)
    return lines.dropFirst().map { line in
      let cells = line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      precondition(cells.count == columns.count, "A row has as many cells as there are columns: \(line)")
      return Dictionary(uniqueKeysWithValues: zip(columns, cells))
    }
  }

  /// The names of a file's columns.
  func columns(_ name: String) throws -> [String] {
    let text = try #require(texts["\(name).csv"])
    return try #require(Self.lines(text).first).split(separator: ";").map(String.init)
  }

  /// The rows of a file by column name.
  func rows(_ name: String) throws -> [[String: String]] { try #require(parsed["\(name).csv"]) }

  /// The rows of a file where the cells have some values.
  func rows(_ name: String, where cells: [String: String]) throws -> [[String: String]] {
    try rows(name).filter { row in cells.allSatisfy { row[$0.key] == $0.value } }
  }
}

extension [String: String] {
  /// A cell as text; a missing column is empty.
  func text(_ column: String) -> String { self[column] ?? "" }

  /// A cell as a number with decimal comma, where per cent is a hundredth.
  func number(_ column: String) throws -> Double {
    let cell = text(column)
    let digits = cell.hasSuffix("%") ? String(cell.dropLast()) : cell
    let value = try #require(Double(digits.replacing(",", with: ".")), "\(column): \(cell)")
    return cell.hasSuffix("%") ? value / 100 : value
  }

  /// A cell as a whole number.
  func integer(_ column: String) throws -> Int { try #require(Int(text(column)), "\(column): \(text(column))") }
}
