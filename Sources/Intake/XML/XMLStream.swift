import CExpat
import Foundation

/// What is told about an XML text while it is read.
protocol XMLHandler: AnyObject {
  /// An element begins; `name` is without prefix.
  func start(_ name: String, _ attributes: XMLAttributes)
  /// An element ends.
  func end(_ name: String)
  /// Some of the text of the innermost element, in UTF-8; a text may come in several pieces.
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

/// The attributes of an element, valid only while it is told about.
struct XMLAttributes {
  fileprivate let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  /// Gives each attribute by its name without prefix and its value, both ended by a zero, in order.
  ///
  /// For elements that come by the million, where making strings would take most of the time.
  func forEach(_ body: (UnsafePointer<CChar>, UnsafePointer<CChar>) -> Void) {
    guard let pairs else { return }
    var position = 0
    while let key = pairs[position], let value = pairs[position + 1] {
      body(XMLStream.local(key), value)
      position += 2
    }
  }

  /// The value of an attribute by its name without prefix; `nil` where the element has none.
  subscript(_ name: String) -> String? {
    guard let pairs else { return nil }
    var position = 0
    while let key = pairs[position], let value = pairs[position + 1] {
      if name.withCString({ strcmp($0, XMLStream.local(key)) == 0 }) { return String(cString: value) }
      position += 2
    }
    return nil
  }
}

/// Why an XML text cannot be read.
enum XMLStreamError: Error, Equatable {
  /// It is not well-formed; the line is counted from 1.
  case malformed(line: Int)
  /// It declares a document type, through which entities could expand without end.
  case documentType
  /// Elements stand in each other more than `XMLStream.deepest` times.
  case tooDeep
  /// A tag or comment is longer than `XMLStream.longestPiece` bytes.
  case longPiece
}

/// Reads an XML text piece by piece with expat, so that a part of any size takes little memory.
///
/// Document types are refused, and with them all entities but the five of XML itself. A tag is at most a megabyte,
/// since expat begins again at its start for each new piece.
final class XMLStream {
  static let deepest = 128
  static let longestPiece = 1 << 20

  private let parser: XML_Parser?
  private let handler: any XMLHandler
  private var depth = 0
  private var failure: XMLStreamError?
  private var isIdle = true
  private var idleBytes = 0

  init(_ handler: any XMLHandler) {
    self.handler = handler
    parser = XML_ParserCreate(nil)
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser, { XMLStream.from($0)?.start($1, $2) },
      { stream, name in
        guard let stream = XMLStream.from(stream), let name else { return }
        stream.isIdle = false
        stream.depth -= 1
        stream.handler.end(String(cString: XMLStream.local(name)))
      })
    XML_SetCharacterDataHandler(parser) { stream, text, count in
      guard let stream = XMLStream.from(stream), let text, count > 0 else { return }
      stream.isIdle = false
      text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
        stream.handler.text(UnsafeBufferPointer(start: $0, count: Int(count)))
      }
    }
    XML_SetDefaultHandler(parser) { stream, _, _ in XMLStream.from(stream)?.isIdle = false }
    XML_SetStartDoctypeDeclHandler(parser) { stream, _, _, _, _ in XMLStream.from(stream)?.stop(.documentType) }
  }

  deinit { XML_ParserFree(parser) }

  /// Reads a further piece.
  func feed(_ piece: UnsafeBufferPointer<UInt8>) throws(XMLStreamError) {
    isIdle = true
    try parse(piece, isLast: false)
    idleBytes = isIdle ? idleBytes + piece.count : 0
    if idleBytes > Self.longestPiece { throw .longPiece }
  }

  /// Tells that the text has ended.
  func finish() throws(XMLStreamError) { try parse(UnsafeBufferPointer(start: nil, count: 0), isLast: true) }

  private func parse(_ piece: UnsafeBufferPointer<UInt8>, isLast: Bool) throws(XMLStreamError) {
    let status = piece.withMemoryRebound(to: CChar.self) {
      XML_Parse(parser, $0.baseAddress, Int32(clamping: $0.count), isLast ? 1 : 0)
    }
    if let failure { throw failure }
    guard status == XML_STATUS_OK else { throw .malformed(line: Int(XML_GetCurrentLineNumber(parser))) }
  }

  private func start(_ name: UnsafePointer<CChar>?, _ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
    guard let name, failure == nil else { return }
    isIdle = false
    depth += 1
    guard depth <= Self.deepest else { return stop(.tooDeep) }
    handler.start(String(cString: Self.local(name)), XMLAttributes(pairs: pairs))
  }

  private func stop(_ error: XMLStreamError) {
    failure = error
    XML_StopParser(parser, 0)
  }

  private static func from(_ pointer: UnsafeMutableRawPointer?) -> XMLStream? {
    pointer.map { Unmanaged<XMLStream>.fromOpaque($0).takeUnretainedValue() }
  }

  /// A name without its prefix.
  fileprivate static func local(_ name: UnsafePointer<CChar>) -> UnsafePointer<CChar> {
    strchr(name, CInt(UInt8(ascii: ":"))).map { UnsafePointer($0) + 1 } ?? name
  }
}
