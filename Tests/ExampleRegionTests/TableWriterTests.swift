import PlanningModel
import Testing

@testable import ExampleRegion

@Suite("Writing tables")
struct TableWriterTests {
  @Test("a file starts with its kind and the day its figures were taken out")
  func header() {
    let table = TableWriter(.units, extracted: Day(number: 20_760), columns: "code;name")
    #expect(String(decoding: table.bytes, as: UTF8.self) == "#vardtakt;units;1;extracted=2026-11-03\ncode;name\n")
  }

  @Test("numbers have a decimal comma, no trailing zeros and no more decimals than asked for")
  func numbers() {
    var table = TableWriter(.units, extracted: Day(number: 0), columns: "a")
    let start = table.bytes.count
    table.decimal(12.5, places: 3)
    table.decimal(0.0349, places: 3)
    table.decimal(-1.05, places: 2)
    table.decimal(3, places: 2)
    table.decimal(nil, places: 2)
    table.percent(0.065, places: 1)
    table.integer(-120)
    table.endRow()
    #expect(String(decoding: table.bytes[start...], as: UTF8.self) == "12,5;0,035;-1,05;3;;6,5%;-120\n")
  }

  @Test("text with a semicolon or a quotation mark is quoted")
  func quoting() {
    var table = TableWriter(.units, extracted: Day(number: 0), columns: "a")
    let start = table.bytes.count
    table.text("knä; höft")
    table.text("\"nära\" vård")
    table.text(nil)
    table.endRow()
    #expect(String(decoding: table.bytes[start...], as: UTF8.self) == "\"knä; höft\";\"\"\"nära\"\" vård\";\n")
  }
}
