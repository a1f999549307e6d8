import Testing

@testable import Intake

@Suite struct XMLStreamTests {
  /// Writes down what it is told.
  private final class Listener: XMLHandler {
    var heard: [String] = []

    func start(_ name: String, _ attributes: XMLAttributes) {
      heard.append("<\(name)\(attributes["a"].map { " a=\($0)" } ?? "")>")
    }

    func end(_ name: String) { heard.append("</\(name)>") }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) { heard.append(String(decoding: bytes, as: UTF8.self)) }
  }

  private func read(_ pieces: [String]) throws(XMLStreamError) -> [String] {
    let listener = Listener()
    let stream = XMLStream(listener)
    for piece in pieces {
      try Array(piece.utf8).withUnsafeBufferPointer { bytes throws(XMLStreamError) in try stream.feed(bytes) }
    }
    try stream.finish()
    return listener.heard
  }

  @Test("Elements are told without prefixes, however the text is cut in pieces")
  func pieces() throws {
    let text = "<?xml version=\"1.0\"?><x:w xmlns:x=\"u\"><x:c x:a=\"1&amp;2\">å&#228;</x:c><!-- n --></x:w>"
    let heard = ["<w>", "<c a=1&2>", "åä", "</c>", "</w>"]
    #expect(try joined(read([text])) == heard)
    #expect(try joined(read(text.unicodeScalars.map { String($0) })) == heard)
  }

  /// What was heard, with the pieces of each text put together.
  private func joined(_ heard: [String]) -> [String] {
    heard.reduce(into: []) { joined, next in
      let isText = !next.hasPrefix("<") && !(joined.last ?? "<").hasPrefix("<")
      if isText { joined[joined.count - 1] += next } else { joined.append(next) }
    }
  }

  @Test(
    "What would take endless memory or time is refused",
    arguments: [
      (["<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"], XMLStreamError.documentType),
      ([String](repeating: "<a>", count: 200), .tooDeep),
      (["<a b=\""] + [String](repeating: String(repeating: "x", count: 1 << 16), count: 20), .longPiece),
      (["<!--"] + [String](repeating: String(repeating: "x", count: 1 << 16), count: 20), .longPiece),
      (["<a>\n<b></a>"], .malformed(line: 2)), (["<a>"], .malformed(line: 1)), ([""], .malformed(line: 1)),
      (["<a>&b;</a>"], .malformed(line: 1)),
    ])
  func refused(pieces: [String], error: XMLStreamError) {
    #expect(throws: error) { try read(pieces) }
  }

  @Test("A long text is no long tag")
  func longText() throws {
    let pieces = ["<a>"] + [String](repeating: String(repeating: "x", count: 1 << 16), count: 40) + ["</a>"]
    #expect(try read(pieces).joined().utf8.count == (40 << 16) + 7)
  }
}
