import Foundation
import PlanningModel
import Testing
import Workspace
import WorkspaceSQLite
import WorkspaceTesting

@Suite("Large files")
struct LargeFileTests {
  @Test("A file of 200 megabytes is stored and comes back, and its bytes lie once however often it is imported")
  func large() throws {
    let place = try Place()
    let store = try place.open()
    // Repeated, because unpatterned bytes take long to make in an unoptimised test.
    let block = Sample.bytes(count: 1_000_003)
    var bytes: [UInt8] = []
    for _ in 0..<200 { bytes += block }
    let new = NewDataSet(kind: .outcome, file: "outcome.csv", extracted: nil, rowCount: 1, bytes: bytes)
    #expect(try store.importing([new], at: Sample.instant()).isChange)
    _ = try store.importing([Sample.file("outcome.csv", "x", kind: .outcome)], at: Sample.instant())
    #expect(try store.importing([new], at: Sample.instant()).isChange)
    let read = try store.bytes(of: 3)
    #expect(read.count == bytes.count)
    #expect(read.suffix(100) == bytes.suffix(100))
    #expect(try store.dataSets().map(\.contentHash).last == ContentHash.hexadecimal(of: read))
    try store.close()
    let size = try FileManager.default.attributesOfItem(atPath: place.path)[.size] as? Int
    #expect(try #require(size) < bytes.count + bytes.count / 50)
  }
}
