import Testing
import Workspace

@testable import WorkspacePostgres

@Suite("The address of a shared workspace")
struct PostgresAddressTests {
  @Test(
    "is shown without password and parameters",
    arguments: [
      ("postgres://maria:hemligt@db.region.se:5433/plan?sslmode=require", "postgres://maria@db.region.se:5433/plan"),
      ("postgresql://db/plan", "postgres://db/plan"),
      ("postgres:///plan?host=/run/postgresql&password=hemligt", "postgres:///run/postgresql/plan"),
      ("postgres://db/plan?schema=prov_2&sslmode=require", "postgres://db/plan?schema=prov_2"),
      ("postgres://a:p%40ss@db/plan?schema=vardtakt", "postgres://a@db/plan"),
    ])
  func shown(text: String, shown: String) throws {
    let address = try PostgresAddress(text)
    #expect(address.description == shown)
    #expect(!"\(address)".contains("hemligt"))
  }

  @Test(
    "is refused when it cannot be read, and never repeated",
    arguments: [
      "postgres://maria:hem@ligt@db/plan", "postgres://maria:hemligt@db/plan?schema=Prov",
      "postgres://db:hemligt/plan?x=1",
      "postgres://db/plan?schema=pg_hemligt", "postgres://db/plan?schema=", "mysql://maria:hemligt@db",
    ])
  func refused(text: String) {
    let error = #expect(throws: WorkspaceError.self) { try PostgresAddress(text) }
    guard case .badAddress = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(error?.message.contains("ligt") == false)
    #expect(error?.message.contains("postgres://användare@dator:5432/databas") == true)
  }

  @Test("tells a shared workspace from a file", arguments: [("postgres://a", true), ("a.vardtakt", false)])
  func kind(text: String, isAddress: Bool) {
    #expect(PostgresAddress.isAddress(text) == isAddress)
  }
}
