internal import CPostgres
internal import Workspace

/// Where a shared workspace lies: a server, a database and a schema in it.
///
/// Written as PostgreSQL writes addresses (libpq, "Connection URIs"), with one parameter of our own:
/// `postgres://maria@db.region.se:5432/planering?schema=provkorning`. Without it the schema is `vardtakt`. A password
/// may stand in the address but is better kept in `PGPASSWORD` or `~/.pgpass`; it is never shown.
package struct PostgresAddress: Sendable, Equatable, CustomStringConvertible {
  /// The schema whose tables are the workspace.
  package let schema: String
  /// What libpq is told, by keyword; the password may be among it.
  let settings: [String: String]

  /// Whether a text means a shared workspace rather than a file.
  package static func isAddress(_ text: String) -> Bool {
    text.hasPrefix("postgres://") || text.hasPrefix("postgresql://")
  }

  /// Reads an address; throws `WorkspaceError.badAddress`, which does not repeat it.
  package init(_ text: String) throws {
    guard Self.isAddress(text) else {
      throw WorkspaceError.badAddress(reason: "den börjar inte med postgres://")
    }
    let server = text.drop { $0 != "/" }.dropFirst(2).prefix { $0 != "/" && $0 != "?" }
    // Such a password would be cut in two, and the second half be shown as the name of the server.
    guard server.split(separator: "@", omittingEmptySubsequences: false).count <= 2 else {
      throw WorkspaceError.badAddress(reason: "tecken som @ och / i lösenordet måste skrivas %40 och %2F")
    }
    let (address, schema) = Self.takingSchema(from: text)
    guard Self.isName(schema) else {
      throw WorkspaceError.badAddress(reason: "schemats namn får ha små bokstäver a–z, siffror och _")
    }
    guard let options = PQconninfoParse(address, nil) else {
      throw WorkspaceError.badAddress(reason: "den följer inte formen för sådana adresser")
    }
    defer { PQconninfoFree(options) }
    var settings: [String: String] = [:]
    var option = options
    while let keyword = option.pointee.keyword {
      if let value = option.pointee.val { settings[String(cString: keyword)] = String(cString: value) }
      option += 1
    }
    self.schema = schema
    self.settings = settings
  }

  /// The address without password and parameters, as people are shown it.
  package var description: String {
    let user = settings["user"].map { "\($0)@" } ?? ""
    let port = settings["port"].map { ":\($0)" } ?? ""
    let database = settings["dbname"].map { "/\($0)" } ?? ""
    let place = schema == Self.usualSchema ? "" : "?schema=\(schema)"
    return "postgres://\(user)\(settings["host"] ?? "")\(port)\(database)\(place)"
  }
}

extension PostgresAddress {
  private static let usualSchema = "vardtakt"

  private static func takingSchema(from text: String) -> (address: String, schema: String) {
    let halves = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    guard halves.count == 2 else { return (text, usualSchema) }
    let parameters = halves[1].split(separator: "&")
    let schema = parameters.last { $0.hasPrefix("schema=") }?.dropFirst(7)
    let others = parameters.filter { !$0.hasPrefix("schema=") }.joined(separator: "&")
    return (halves[0] + (others.isEmpty ? "" : "?\(others)"), schema.map(String.init) ?? usualSchema)
  }

  private static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, text.utf8.count <= 60, !(48...57).contains(first) else { return false }
    return text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "_") }
      && !text.hasPrefix("pg_")
  }
}
