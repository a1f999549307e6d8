internal import CPostgres
internal import Workspace

/// The rows a statement gave.
final class PostgresRows {
  private let result: OpaquePointer
  let count: Int

  /// Takes over a result; throws `WorkspaceError` when it says that the statement failed.
  init(checking result: OpaquePointer?, of connection: PostgresConnection) throws {
    guard let result else { throw PostgresFailure.connectionLost(connection) }
    switch PQresultStatus(result) {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_COPY_IN:
      self.result = result
      count = Int(PQntuples(result))
    default:
      defer { PQclear(result) }
      throw PostgresFailure.running(result, on: connection)
    }
  }

  deinit { PQclear(result) }

  /// What the statement did, for example `COMMIT`.
  var tag: String { String(cString: PQcmdStatus(result)) }

  /// The text of a cell; `nil` where there is none.
  func text(_ row: Int, _ column: Int) -> String? {
    guard PQgetisnull(result, Int32(row), Int32(column)) == 0 else { return nil }
    return String(cString: PQgetvalue(result, Int32(row), Int32(column)))
  }

  /// The whole number of a cell; `nil` where there is none.
  func integer(_ row: Int, _ column: Int) -> Int? { text(row, column).flatMap { Int($0) } }

  /// Adds the bytes of a cell of binary rows.
  func appendBytes(_ row: Int, _ column: Int, to bytes: inout [UInt8]) {
    let length = Int(PQgetlength(result, Int32(row), Int32(column)))
    bytes.append(
      contentsOf: UnsafeRawBufferPointer(start: PQgetvalue(result, Int32(row), Int32(column)), count: length))
  }
}
