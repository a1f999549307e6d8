import PlanningModel
import Testing

@testable import Intake

@Suite("Tables in normal form")
struct NormalTableTests {
  private func table(_ text: String, _ kind: DataSetKind = .waiting) throws -> NormalTable? {
    let table = try CSVReader().read(Array(text.utf8))
    return NormalTable(table, schema: try #require(DataSetSchema.of(kind)))
  }

  private func text(_ text: String, _ kind: DataSetKind = .waiting) throws -> String? {
    try table(text, kind).map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test("Numbers are written in one way, and comments, blank lines and the texts of other columns stay")
  func numbers() throws {
    let written = """
      #vardtakt;waiting;1;extracted=2026-11-03
      # Ur väntetidsregistret
      enhet;object;period;waiting_end;anm
      007;A1;2026-01;1 234,50;1,50

      007;"A;2";2026-02;−0,125;'=1+1
      # slut
      007;A3;2026-03;..
      """
    let normal = """
      #vardtakt;waiting;1;extracted=2026-11-03
      # Ur väntetidsregistret
      enhet;object;period;waiting_end;anm
      007;A1;2026-01;1234.5;1,50

      007;"A;2";2026-02;-0.1250;'=1+1
      # slut
      007;A3;2026-03;..;

      """
    #expect(try text(written) == normal)
    #expect(try text(normal) == normal)
  }

  @Test("What may be read in two ways is left as it is")
  func guesses() throws {
    #expect(try table("unit;object;period;waiting_end\nA;B;2026-01;1,5\nA;B;2026-02;1.5\n") == nil)
    #expect(try table("unit;object;period;waiting_end\nA;B;2026-01;1.500\n") == nil)
    #expect(try table("x;y\n1;2\n") == nil)
  }
}
