/// Short codes made from names: the same name always gives the same code.
enum Slug {
  /// A code in upper case as it is; otherwise the name in lower-case ASCII with hyphens between words.
  static func code(_ name: String) -> String {
    let isCode = name.utf8.allSatisfy { byte in
      (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: "_")
    }
    if isCode, !name.isEmpty { return name }
    let plain = name.lowercased().map { letter -> Character in
      switch letter {
      case "å", "ä", "á", "à": "a"
      case "ö", "ó", "ø": "o"
      case "é", "è": "e"
      case "ü": "u"
      default: letter.isASCII && (letter.isLetter || letter.isNumber) ? letter : "-"
      }
    }
    return String(plain).split(separator: "-").filter { $0 != "and" && $0 != "och" }.joined(separator: "-")
  }
}
