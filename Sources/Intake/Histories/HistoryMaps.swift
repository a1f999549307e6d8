import PlanningModel

/// What the codes of one file of periods mean where the region's code maps have something to say about its source.
struct HistoryMaps {
  let units: CodeMap
  let seconds: CodeMap

  init(_ maps: CodeMaps, sheet: Sheet, layout: HistoryLayout) {
    let source = CodeMaps.source(ofFile: sheet.file, kind: layout.kind)
    units = maps.map(.unit, source: source)
    seconds = maps.map(layout.second == .capacity ? .capacity : .object, source: source)
  }

  var isEmpty: Bool { units.isEmpty && seconds.isEmpty }

  /// The position of what a cell means in a period; `nil` when no map says anything about it.
  static func position<Thing>(_ text: String, in map: CodeMap, _ known: KnownCodes<Thing>, on day: Day) -> Int? {
    guard !map.isEmpty, let target = map.target(of: text, on: day) else { return nil }
    return Array(target.utf8).withUnsafeBufferPointer(known.position)
  }
}

/// Codes of one file that nobody knows, each told once with how many rows have it.
struct UnknownCodes {
  private struct Place: Hashable {
    var column: Column
    var text: String
  }

  private var counts: [Place: (row: Int, count: Int, message: String)] = [:]
  private var order: [Place] = []

  mutating func add(_ text: String, _ column: Column, row: Int, message: @autoclosure () -> String) {
    let place = Place(column: column, text: text)
    guard let known = counts[place] else {
      counts[place] = (row, 1, message())
      order.append(place)
      return
    }
    counts[place] = (known.row, known.count + 1, known.message)
  }

  /// Adds a problem for each code, in the order they were met.
  func report(_ sheet: Sheet, log: ProblemLog) {
    for place in order {
      guard let found = counts[place] else { continue }
      let rows = found.count > 1 ? " Koden står på \(found.count) rader." : ""
      log.add(
        .unknownCode, file: sheet.file, row: found.row, column: sheet.heading(place.column), found.message + rows)
    }
  }
}
