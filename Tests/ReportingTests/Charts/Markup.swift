import Foundation
import FoundationXML

/// What an independent XML parser finds in our markup; throws when it is not well formed.
struct Markup {
  struct Element {
    let name: String
    let attributes: [String: String]
    var text = ""
  }

  struct NotWellFormed: Error, CustomStringConvertible {
    let description: String
  }

  let elements: [Element]

  init(_ markup: String) throws {
    let reader = Reader()
    let parser = XMLParser(data: Data("<root>\(markup)</root>".utf8))
    parser.delegate = reader
    guard parser.parse() else {
      throw NotWellFormed(description: "line \(parser.lineNumber): \(String(describing: parser.parserError))")
    }
    elements = reader.elements
  }

  var ids: [String] { elements.compactMap { $0.attributes["id"] } }
  var texts: [String] { elements.filter { $0.name == "text" }.map(\.text) }

  func count(element name: String) -> Int { elements.count { $0.name == name } }
  func count(style: String) -> Int { elements.count { $0.attributes["class"] == style } }
  func attributes(of name: String) -> [[String: String]] { elements.filter { $0.name == name }.map(\.attributes) }
  func text(of name: String) -> String? { elements.first { $0.name == name }?.text }

  private final class Reader: NSObject, XMLParserDelegate {
    var elements: [Element] = []
    private var open: [Int] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      open.append(elements.count)
      elements.append(Element(name: name, attributes: attributes))
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
      guard let last = open.last else { return }
      elements[last].text += string
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
      open.removeLast()
    }
  }
}
