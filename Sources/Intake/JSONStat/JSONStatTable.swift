/// A JSON-stat table whose description has been read and whose cells have not.
struct JSONStatTable {
  let dimensions: [CubeDimension]
  let time: Int?
  let periods: [String]
  let shape: CubeShape
  let decimals: Int
  /// Whether figures may be added.
  let addsUp: Bool
  /// Where the values and the marks of the cells begin; their grammar has been checked.
  let values: Int
  let status: Int?
  let file: String
  let log: ProblemLog

  /// Gives every cell as a row; returns how many there were.
  func read(_ bytes: [UInt8], row: (LongRow) throws -> Void) rethrows -> Int {
    switch bytes[values] {
    case UInt8(ascii: "["): return try readDense(bytes, row: row)
    case UInt8(ascii: "{"): return try readSparse(bytes, row: row)
    default:
      refuse("value", "value är varken en lista eller ett objekt.")
      return 0
    }
  }

  private func refuse(_ place: String, _ message: String) {
    log.add(.unreadable, file: file, column: place, "\(message) Hämta tabellen på nytt.")
  }
}

// MARK: - All cells

extension JSONStatTable {
  private func readDense(_ bytes: [UInt8], row: (LongRow) throws -> Void) rethrows -> Int {
    guard shape.count <= bytes.count else {
      refuse("value", "Storlekarna ger \(shape.count) celler, som inte får plats i filen.")
      return 0
    }
    guard var marks = JSONStatMarks(bytes, at: status, count: shape.count, inOrder: true) else {
      refuse("status", JSONStatMarks.message)
      return 0
    }
    var rows = CubeRows(dimensions, shape: shape, time: time, periods: periods)
    var sums = CubeSums(dimensions, shape: shape, decimals: decimals, isDense: addsUp)
    var cells = JSONCells(bytes, from: values)
    var cell = 0
    while let next = cells.next() {
      if cell < shape.count {
        if next.isInvalid { refuseValue(cell) }
        sums.take(next.value, at: cell)
        let mark = marks.next(cell)
        try row(rows.next(next.value, mark.isEmpty ? next.text : mark))
      }
      cell += 1
    }
    guard cell == shape.count else {
      refuse("value", "\(cell) värden men storlekarna ger \(shape.count) celler.")
      return rows.count
    }
    if !log.hasErrors { sums.report(dimensions, file: file, log: log) }
    return rows.count
  }

  private func refuseValue(_ cell: Int) {
    log.add(
      .notANumber, file: file, column: "value",
      "Cell nr \(cell) är varken ett tal, en text eller null. Hämta tabellen på nytt.")
  }
}

// MARK: - Some cells

extension JSONStatTable {
  /// Reads cells that are named by their position; those that are left out have no rows.
  private func readSparse(_ bytes: [UInt8], row: (LongRow) throws -> Void) rethrows -> Int {
    guard let marks = JSONStatMarks(bytes, at: status, count: shape.count, inOrder: false) else {
      refuse("status", JSONStatMarks.message)
      return 0
    }
    guard var found = JSONStatSparseCells(bytes, at: values, count: shape.count) else {
      refuse("value", "En plats i value finns inte bland tabellens \(shape.count) celler.")
      return 0
    }
    found.add(marked: marks.places)
    found.sort()
    var rows = CubeRows(dimensions, shape: shape, time: time, periods: periods)
    let isDense = addsUp && found.cells.count > shape.count / 2
    var sums = CubeSums(dimensions, shape: shape, decimals: decimals, isDense: isDense)
    var previous = -1
    for entry in found.cells {
      guard entry.place != previous else {
        log.add(
          .duplicate, file: file, column: "value", "Cell nr \(entry.place) står två gånger. Hämta tabellen på nytt.")
        continue
      }
      if found.invalid.contains(entry.place) { refuseValue(entry.place) }
      if entry.place != previous + 1 || previous < 0 { rows.go(to: entry.place) }
      previous = entry.place
      let value = entry.value.isNaN ? nil : entry.value
      sums.take(value, at: entry.place)
      let mark = marks[entry.place]
      try row(rows.next(value, mark.isEmpty ? found.texts[entry.place] ?? "" : mark))
    }
    if !log.hasErrors { sums.report(dimensions, file: file, log: log) }
    return rows.count
  }
}
