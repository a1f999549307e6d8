internal import CPostgres
internal import Workspace

/// Gives PostgreSQL's failures the names and remedies of the workspace, by its codes (PostgreSQL, "Error Codes").
enum PostgresFailure {
  /// Why a connection was not made.
  static func connecting(_ handle: OpaquePointer, to address: PostgresAddress) -> WorkspaceError {
    if PQconnectionNeedsPassword(handle) == 1 { return .wrongPassword(address: "\(address)") }
    let words = String(cString: PQerrorMessage(handle)).split { $0 == " " || $0 == "\n" }
    let code = words.last { $0.utf8.count == 5 && $0.allSatisfy { $0.isNumber || $0.isUppercase } }
    return code.flatMap { named(String($0), at: address) } ?? .unreachable(address: "\(address)")
  }

  /// Why a statement failed.
  static func running(_ result: OpaquePointer, on connection: PostgresConnection) -> WorkspaceError {
    let address = connection.address
    let code = PQresultErrorField(result, PostgresFailure.sqlState).map { String(cString: $0) }
    let severity = PQresultErrorField(result, PostgresFailure.severity).map { String(cString: $0) }
    // A server that cannot write its log stops, whatever it was doing; what it had done may be kept.
    if severity == "PANIC" { return code == "53100" ? .serverFull(address: "\(address)") : connectionLost(connection) }
    if let code, let error = named(code, at: address) { return error }
    guard connection.isAlive else { return connectionLost(connection) }
    let detail = PQresultErrorField(result, PostgresFailure.primary).map { String(cString: $0) } ?? code ?? "okänt fel"
    return .failed(path: "\(address)", detail: detail)
  }

  /// That the server went away.
  static func connectionLost(_ connection: PostgresConnection) -> WorkspaceError {
    .connectionLost(address: "\(connection.address)")
  }

  private static func named(_ code: String, at address: PostgresAddress) -> WorkspaceError? {
    let place = "\(address)"
    return switch code {
    case "28P01", "28000": .wrongPassword(address: place)
    case "3D000": .databaseMissing(address: place)
    case "53100": .diskFull(path: place)
    case "53300": .failed(path: place, detail: "servern tar inte emot fler förbindelser just nu")
    case "55P03", "40P01": .locked(path: place)
    case "42501": .notAllowed(address: place)
    case "25006": .readOnly(path: place)
    case "57P01", "57P02", "08000", "08003", "08006": .connectionLost(address: place)
    case "57P03": .unreachable(address: place)
    default: nil
    }
  }

  /// `PG_DIAG_SEVERITY_NONLOCALIZED`, `PG_DIAG_SQLSTATE` and `PG_DIAG_MESSAGE_PRIMARY`, which are character macros that
  /// do not reach Swift.
  private static let severity = Int32(UInt8(ascii: "V"))
  private static let sqlState = Int32(UInt8(ascii: "C"))
  private static let primary = Int32(UInt8(ascii: "M"))
}
