import PlanningModel

/// Days and hours as PAXml writes them.
enum PAXmlTime {
  /// `2026-05-04` as it is; nil for what is no day.
  static func day(_ text: String) -> String? { Day(text.prefix(10)).map(\.description) }

  /// Hours of `8.00` or `8,00`, from 0 to 10 000.
  static func hours(_ text: String) -> Double? {
    let reading = Array(text.utf8).withUnsafeBufferPointer(NumberParsing.read)
    guard reading.outcome == .value, (-10_000...10_000).contains(reading.value) else { return nil }
    return reading.value
  }

  /// The hours from one time of day to another, over midnight where the latter is earlier.
  static func between(_ start: String?, _ end: String?) -> Double? {
    guard let start = start.flatMap(seconds), let end = end.flatMap(seconds) else { return nil }
    let length = end - start
    return Double(length <= 0 ? length + 86_400 : length) / 3_600
  }

  private static func seconds(_ text: String) -> Int? {
    let parts = text.split(separator: ":").map { Int($0) ?? -1 }
    guard (2...3).contains(parts.count), (0...24).contains(parts[0]), (0...59).contains(parts[1]) else { return nil }
    return parts[0] * 3_600 + parts[1] * 60
  }
}
