internal import CPostgres
internal import Glibc
internal import Workspace

/// One connection to a server, used by one thread at a time.
///
/// `@unchecked Sendable`, since libpq allows a connection to move between threads as long as two never use it at once,
/// which `PostgresPool` sees to (libpq, "Behavior in Threaded Programs").
final class PostgresConnection: @unchecked Sendable {
  let address: PostgresAddress
  let handle: OpaquePointer

  /// Connects; throws `WorkspaceError` that says why the server does not let us in.
  ///
  /// The connection is made step by step, because only then can the server's reasons be asked for as codes, which do
  /// not depend on its language.
  init(to address: PostgresAddress, patience: Double) throws {
    self.address = address
    var settings = address.settings
    settings["client_encoding"] = "UTF8"
    settings["application_name"] = settings["application_name"] ?? "vardtakt"
    // A network that goes away without a word is noticed after half a minute.
    settings["keepalives_idle"] = settings["keepalives_idle"] ?? "15"
    settings["tcp_user_timeout"] = settings["tcp_user_timeout"] ?? "30000"
    let seconds = settings.removeValue(forKey: "connect_timeout").flatMap { Double($0) } ?? patience
    guard let handle = Self.start(settings) else { throw WorkspaceError.unreachable(address: "\(address)") }
    self.handle = handle
    PQsetErrorVerbosity(handle, PQERRORS_SQLSTATE)
    guard PQstatus(handle) != CONNECTION_BAD, Self.finishConnecting(handle, within: seconds) else {
      throw PostgresFailure.connecting(handle, to: address)
    }
    PQsetErrorVerbosity(handle, PQERRORS_DEFAULT)
  }

  deinit { PQfinish(handle) }

  /// Whether the connection still stands, as far as the last statement showed.
  var isAlive: Bool { PQstatus(handle) == CONNECTION_OK }

  /// The server's version as a number, 150018 for 15.18.
  var serverVersion: Int { Int(PQserverVersion(handle)) }
}

extension PostgresConnection {
  private static func start(_ settings: [String: String]) -> OpaquePointer? {
    let pairs = settings.sorted { $0.key < $1.key }
    let words = (pairs.map(\.key) + pairs.map(\.value)).map { strdup($0) }
    defer { for word in words { free(word) } }
    let keywords = words.prefix(pairs.count).map { UnsafePointer($0) } + [nil]
    let values = words.suffix(pairs.count).map { UnsafePointer($0) } + [nil]
    return PQconnectStartParams(keywords, values, 0)
  }

  private static func finishConnecting(_ handle: OpaquePointer, within seconds: Double) -> Bool {
    let deadline = ContinuousClock.now + .seconds(seconds)
    var wanted = Int16(POLLOUT)
    while true {
      let left = deadline - ContinuousClock.now
      guard left > .zero else { return false }
      var socket = pollfd(fd: PQsocket(handle), events: wanted, revents: 0)
      // Looks up anew every second, so that a signal or another address of the server is not waited on for ever.
      _ = poll(&socket, 1, Int32(min(left.components.seconds * 1000 + 100, 1000)))
      guard socket.revents != 0 else { continue }
      switch PQconnectPoll(handle) {
      case PGRES_POLLING_OK: return true
      case PGRES_POLLING_FAILED: return false
      case PGRES_POLLING_READING: wanted = Int16(POLLIN)
      default: wanted = Int16(POLLOUT)
      }
    }
  }
}
