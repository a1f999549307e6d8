internal import GRDB
internal import Workspace

/// Runs something against a file and gives SQLite's failures the names and remedies of the workspace.
func namingFailures<Value>(at path: String, _ body: () throws -> Value) throws -> Value {
  do {
    return try body()
  } catch let error as DatabaseError {
    throw WorkspaceError(error, path: path)
  }
}

extension WorkspaceError {
  /// Names a failure of SQLite by its result code (sqlite.org/rescode.html).
  init(_ error: DatabaseError, path: String) {
    let detail = error.message ?? "SQLite \(error.extendedResultCode.rawValue)"
    switch error.resultCode {
    case .SQLITE_FULL: self = .diskFull(path: path)
    // The small file beside the workspace, which all programs share, could not grow.
    case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHMSIZE: self = .diskFull(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path)
    case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly(path: path)
    case .SQLITE_NOTADB: self = .notAWorkspace(path: path)
    case .SQLITE_CORRUPT: self = .corrupted(path: path, detail: detail)
    default: self = .failed(path: path, detail: detail)
    }
  }
}
