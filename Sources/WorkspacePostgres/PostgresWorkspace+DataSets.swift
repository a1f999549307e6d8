internal import Governance
internal import PlanningModel
package import Workspace

extension PostgresWorkspace {
  /// The size of the pieces contents are stored in.
  static let pieceSize = 1 << 20

  /// All data sets in order of import.
  package func dataSets() throws -> [StoredDataSet] { try pool.read(fetchDataSets) }

  /// The contents of a data set, checked against its fingerprint.
  package func bytes(of dataSet: StoredDataSet.ID) throws -> [UInt8] {
    try pool.read { connection in
      let content = try connection.execute(
        """
        SELECT content.id, content.sha256, content.byte_count, data_set.file
        FROM data_set JOIN content ON content.id = data_set.content WHERE data_set.id = $1
        """, [.integer(dataSet)])
      guard content.count == 1, let id = content.integer(0, 0) else {
        throw WorkspaceError.unknownDataSet(id: dataSet)
      }
      var bytes: [UInt8] = []
      let size = content.integer(0, 2) ?? 0
      bytes.reserveCapacity(size)
      for position in 0..<((size + Self.pieceSize - 1) / Self.pieceSize) {
        let piece = try connection.execute(
          "SELECT bytes FROM content_piece WHERE content = $1 AND position = $2", [.integer(id), .integer(position)],
          binaryRows: true)
        if piece.count == 1 { piece.appendBytes(0, 0, to: &bytes) }
      }
      guard ContentHash.hexadecimal(of: bytes) == content.text(0, 1) else {
        throw WorkspaceError.corrupted(
          path: "\(address)", detail: "datamängd \(dataSet), \(content.text(0, 3) ?? "")")
      }
      return bytes
    }
  }

  func fetchDataSets(_ connection: PostgresConnection) throws -> [StoredDataSet] {
    let rows = try connection.execute(
      """
      SELECT data_set.id, kind, file, extracted, row_count, byte_count, sha256, imported_at
      FROM data_set JOIN content ON content.id = data_set.content ORDER BY data_set.id
      """)
    return try (0..<rows.count).map { row in
      let id = rows.integer(row, 0) ?? 0
      guard let kind = rows.text(row, 1).flatMap(DataSetKind.init(rawValue:)), let file = rows.text(row, 2),
        let count = rows.integer(row, 4), let size = rows.integer(row, 5), let hash = rows.text(row, 6),
        let importedAt = rows.text(row, 7).flatMap({ Instant($0) })
      else { throw WorkspaceError.corrupted(path: "\(address)", detail: "datamängd \(id)") }
      return StoredDataSet(
        id: id, kind: kind, file: file, extracted: rows.text(row, 3).flatMap { Day($0) }, rowCount: count,
        byteCount: size, contentHash: hash, importedAt: importedAt)
    }
  }

  func insert(_ dataSet: StoredDataSet, bytes: [UInt8], over connection: PostgresConnection) throws {
    let content = try contentID(of: bytes, hash: dataSet.contentHash, over: connection)
    try connection.execute(
      """
      INSERT INTO data_set (id, kind, file, extracted, row_count, content, imported_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      """,
      [
        .integer(dataSet.id), .text(dataSet.kind.rawValue), .text(dataSet.file), .text(dataSet.extracted?.description),
        .integer(dataSet.rowCount), .integer(content), .text(dataSet.importedAt.description),
      ])
  }

  /// The number of some contents, which are stored when they are new.
  private func contentID(of bytes: [UInt8], hash: String, over connection: PostgresConnection) throws -> Int {
    let known = try connection.execute("SELECT id FROM content WHERE sha256 = $1", [.text(hash)])
    if known.count == 1, let id = known.integer(0, 0) { return id }
    let added = try connection.execute(
      "INSERT INTO content (sha256, byte_count) VALUES ($1, $2) RETURNING id", [.text(hash), .integer(bytes.count)])
    guard let id = added.integer(0, 0) else {
      throw WorkspaceError.failed(path: "\(address)", detail: "innehållet fick inget nummer")
    }
    for (position, start) in stride(from: 0, to: bytes.count, by: Self.pieceSize).enumerated() {
      let piece = Array(bytes[start..<min(start + Self.pieceSize, bytes.count)])
      try connection.execute(
        "INSERT INTO content_piece (content, position, bytes) VALUES ($1, $2, $3)",
        [.integer(id), .integer(position), .bytes(piece)])
    }
    return id
  }
}
