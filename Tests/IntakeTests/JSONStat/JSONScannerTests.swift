import Foundation
import Testing

@testable import Intake

@Suite struct JSONScannerTests {
  /// Makes JSON texts by chance.
  private struct Writer {
    var chance: ChanceBytes

    mutating func value(_ depth: Int) -> String {
      switch chance.below(depth > 4 ? 4 : 6) {
      case 0: return number()
      case 1: return text()
      case 2: return ["true", "false", "null"][chance.below(3)]
      case 3: return space() + number() + space()
      case 4: return "[" + space() + (0..<chance.below(4)).map { _ in value(depth + 1) }.joined(separator: ",") + "]"
      default:
        let members = (0..<chance.below(4)).map { "\"k\($0)\"" + space() + ":" + value(depth + 1) }
        return "{" + space() + members.joined(separator: "," + space()) + "}"
      }
    }

    private mutating func space() -> String { ["", " ", "\n", "\t \r\n"][chance.below(4)] }

    private mutating func number() -> String {
      // Few digits, and exponents of whole numbers: with others Foundation is sometimes wrong in the last bit.
      let digits = String(chance.next() % [10, 1_000, 1_000_000_000][chance.below(3)])
      let decimals = chance.below(2) == 0 ? "" : ".\(chance.next() % 1_000_000)"
      let exponent = decimals.isEmpty ? ["", "e3", "E+2"][chance.below(3)] : ""
      return (chance.below(3) == 0 ? "-" : "") + digits + decimals + exponent
    }

    private mutating func text() -> String {
      let parts = ["a", "å", "😀", " ", "\\n", "\\\"", "\\\\", "\\/", "\\u00e5", "\\uD83D\\uDE00", "\\t", "€"]
      return "\"" + (0..<chance.below(8)).map { _ in parts[chance.below(parts.count)] }.joined() + "\""
    }
  }

  private static func plain(_ any: Any) -> JSONValue {
    switch any {
    case let number as NSNumber where String(cString: number.objCType) == "c": .bool(number.boolValue)
    case let number as NSNumber: .number(number.doubleValue)
    case let text as String: .string(text)
    case let array as [Any]: .array(array.map(plain))
    case let object as [String: Any]:
      .object(object.sorted { $0.key < $1.key }.map { JSONMember(key: $0.key, value: plain($0.value)) })
    default: .null
    }
  }

  @Test("Texts made by chance are read as Foundation reads them")
  func random() throws {
    var writer = Writer(chance: ChanceBytes(11))
    for _ in 0..<600 {
      let bytes = Array(writer.value(0).utf8)
      let known = try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
      #expect(try JSONValue.read(bytes) == Self.plain(known), "\(String(decoding: bytes, as: UTF8.self))")
    }
  }

  @Test("What is changed by chance is refused as Foundation refuses it")
  func mutated() {
    var writer = Writer(chance: ChanceBytes(5))
    var chance = ChanceBytes(6)
    let signs = Array("{}[],:\"\\0-.eE1u tn ".utf8)
    for _ in 0..<1_500 {
      var bytes = Array(writer.value(0).utf8)
      guard !bytes.isEmpty else { continue }
      bytes[chance.below(bytes.count)] = signs[chance.below(signs.count)]
      let known = try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
      let own = try? JSONValue.read(bytes)
      // Foundation lets a comma stand before a closing sign, which RFC 8259 does not.
      if own == nil, String(decoding: bytes, as: UTF8.self).contains(/,\s*[}\]]/) { continue }
      #expect((own == nil) == (known == nil), "\(String(decoding: bytes, as: UTF8.self))")
    }
  }

  // Printed by Python 3.13, which rounds correctly.
  @Test(
    "Numbers of many digits are exact",
    arguments: [
      ("952093702.94924444", 952093702.9492445), ("228372760.26283539e+20", 2.283727602628354e+28),
      ("0.1234567890123456789", 0.12345678901234568), ("-0", -0.0), ("2.5e-300", 2.5e-300),
    ])
  func exact(_ text: String, _ value: Double) throws {
    #expect(try JSONValue.read(Array(text.utf8)) == .number(value))
  }

  @Test(
    "Broken texts are refused where they break",
    arguments: [
      ("", JSONSyntaxError.Reason.unfinished), ("[1,2", .unfinished), ("{\"a\" 1}", .unexpected), ("[1,]", .unexpected),
      ("01", .badNumber), ("1.", .badNumber), ("-", .badNumber), ("1e", .badNumber), ("\"\\x\"", .badString),
      ("\"\\uD800\"", .badString), ("\"a\nb\"", .badString), ("nul", .unfinished), ("nulll", .trailing),
      ("1 2", .trailing), ("\"abc", .unfinished), ("1e999", .badNumber),
      (String(repeating: "[", count: 100), .tooDeep),
    ])
  func broken(_ text: String, _ reason: JSONSyntaxError.Reason) {
    #expect(throws: JSONSyntaxError.self) { try JSONValue.read(Array(text.utf8)) }
    do {
      _ = try JSONValue.read(Array(text.utf8))
    } catch {
      #expect(error.reason == reason)
    }
  }
}
