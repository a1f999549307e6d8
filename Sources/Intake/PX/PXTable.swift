/// A PC-Axis table whose head has been read and whose cells have not.
struct PXTable {
  let head: PXHead
  let encoding: TextEncoding
  let dimensions: [CubeDimension]
  let time: Int?
  let periods: [String]
  /// The first byte of the cells, and its row.
  let start: Int
  let line: Int
  let file: String
  let log: ProblemLog

  /// Gives every cell as a row; returns how many there were.
  func read(_ bytes: [UInt8], row: (LongRow) throws -> Void) rethrows -> Int {
    guard let shape = CubeShape(dimensions.map(\.codes.count)) else {
      log.add(.unreadable, file: file, column: "DATA", "Tabellen har fler celler än som går att räkna. Dela den.")
      return 0
    }
    let hasKeys = head.keywords.contains { $0.name == "KEYS" }
    guard hasKeys || shape.count <= bytes.count - start else {
      log.add(
        .truncated, file: file, row: line, column: "DATA",
        "Variablerna ger \(shape.count) celler, som inte får plats i filen. Hämta den på nytt.")
      return 0
    }
    var rows = CubeRows(dimensions, shape: shape, time: time, periods: periods)
    let decimals = head.texts("DECIMALS").first.flatMap(Int.init) ?? 0
    var sums = CubeSums(dimensions, shape: shape, decimals: decimals, isDense: !hasKeys && hasSums)
    var cells = PXCells(bytes, from: start, line: line, file: file, log: log)
    if hasKeys {
      guard let keys = keys(shape) else { return 0 }
      try cells.readKeyed(&rows, shape: shape, keys: keys, row: row)
    } else {
      try cells.readMatrix(&rows, sums: &sums, count: shape.count, row: row)
    }
    if !log.hasErrors { sums.report(dimensions, file: file, log: log) }
    return rows.count
  }

  /// Whether figures may be added: averages and shares may not.
  private var hasSums: Bool {
    !head.keywords.contains { $0.name == "STOCKFA" && $0.texts.first == "A" }
      && !(head.text("UNITS").map(CubeSums.isShare) ?? false)
  }

  /// The keys of the rows; nil after adding why they cannot be used.
  private func keys(_ shape: CubeShape) -> PXCells.Keys? {
    let stub = head.texts("STUB")
    let kinds = stub.map { head.texts("KEYS", $0).first }
    guard !stub.isEmpty, kinds.allSatisfy({ $0 == "VALUES" || $0 == "CODES" }) else {
      log.add(
        .unreadable, file: file, row: head.keywords.first { $0.name == "KEYS" }?.line, column: "KEYS",
        "KEYS ska vara VALUES eller CODES för varje variabel i STUB. Exportera tabellen utan nycklar.")
      return nil
    }
    let positions = stub.indices.map { variable -> [String: Int] in
      let texts = kinds[variable] == "CODES" ? dimensions[variable].codes : head.texts("VALUES", stub[variable])
      return Dictionary(texts.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }
    if let variable = positions.indices.first(where: { positions[$0].count < dimensions[$0].codes.count }) {
      log.add(
        .duplicate, file: file, column: "VALUES(\(stub[variable]))",
        "Två värden är lika, så raderna går inte att skilja åt. Exportera tabellen utan nycklar.")
      return nil
    }
    return PXCells.Keys(positions: positions, encoding: encoding, width: shape.strides[stub.count - 1])
  }
}
