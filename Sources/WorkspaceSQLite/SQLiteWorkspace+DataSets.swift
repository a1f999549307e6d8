internal import Foundation
internal import GRDB
internal import Governance
internal import PlanningModel
package import Workspace

extension SQLiteWorkspace {
  /// The size of the pieces contents are stored in.
  static let pieceSize = 1 << 20

  /// All data sets in order of import.
  package func dataSets() throws -> [StoredDataSet] {
    try read(fetchDataSets)
  }

  /// The contents of a data set, checked against its fingerprint.
  package func bytes(of dataSet: StoredDataSet.ID) throws -> [UInt8] {
    try read { database in
      let content = try Row.fetchOne(
        database,
        sql: """
          SELECT content.id, content.sha256, content.byte_count, data_set.file
          FROM data_set JOIN content ON content.id = data_set.content WHERE data_set.id = ?
          """, arguments: [dataSet])
      guard let content else { throw WorkspaceError.unknownDataSet(id: dataSet) }
      var bytes: [UInt8] = []
      bytes.reserveCapacity(content["byte_count"])
      let pieces = try Row.fetchCursor(
        database, sql: "SELECT bytes FROM content_piece WHERE content = ? ORDER BY position",
        arguments: [content["id"] as Int])
      while let piece = try pieces.next() {
        try piece.withUnsafeData(atIndex: 0) { bytes.append(contentsOf: $0 ?? Data()) }
      }
      guard ContentHash.hexadecimal(of: bytes) == content["sha256"] else {
        throw WorkspaceError.corrupted(path: path, detail: "datamängd \(dataSet), \(content["file"] as String)")
      }
      return bytes
    }
  }

  func fetchDataSets(_ database: Database) throws -> [StoredDataSet] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT data_set.id, kind, file, extracted, row_count, byte_count, sha256, imported_at
        FROM data_set JOIN content ON content.id = data_set.content ORDER BY data_set.id
        """)
    return try rows.map { row in
      let id: Int = row["id"]
      let extracted: String? = row["extracted"]
      guard let kind = DataSetKind(rawValue: row["kind"]), let importedAt = Instant(row["imported_at"] as String) else {
        throw WorkspaceError.corrupted(path: path, detail: "datamängd \(id)")
      }
      return StoredDataSet(
        id: id, kind: kind, file: row["file"], extracted: extracted.flatMap { Day($0) }, rowCount: row["row_count"],
        byteCount: row["byte_count"], contentHash: row["sha256"], importedAt: importedAt)
    }
  }

  func insert(_ dataSet: StoredDataSet, bytes: [UInt8], into database: Database) throws {
    try database.execute(
      sql: """
        INSERT INTO data_set (id, kind, file, extracted, row_count, content, imported_at) VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        dataSet.id, dataSet.kind.rawValue, dataSet.file, dataSet.extracted?.description, dataSet.rowCount,
        try contentID(of: bytes, hash: dataSet.contentHash, in: database), dataSet.importedAt.description,
      ])
  }

  /// The number of some contents, which are stored when they are new.
  private func contentID(of bytes: [UInt8], hash: String, in database: Database) throws -> Int64 {
    let known = try Int64.fetchOne(database, sql: "SELECT id FROM content WHERE sha256 = ?", arguments: [hash])
    if let known { return known }
    try database.execute(
      sql: "INSERT INTO content (sha256, byte_count) VALUES (?, ?)", arguments: [hash, bytes.count])
    let id = database.lastInsertedRowID
    let insertion = try database.cachedStatement(
      sql: "INSERT INTO content_piece (content, position, bytes) VALUES (?, ?, ?)")
    for (position, start) in stride(from: 0, to: bytes.count, by: Self.pieceSize).enumerated() {
      let piece = Data(bytes[start..<min(start + Self.pieceSize, bytes.count)])
      try insertion.execute(arguments: [id, position, piece])
    }
    return id
  }
}
