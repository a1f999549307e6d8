/// Reads the list of sheets.
final class SheetListScan: XMLHandler {
  struct Sheet {
    var name: String
    var relation: String
    var isHidden: Bool
  }

  private(set) var sheets: [Sheet] = []
  private(set) var from1904 = false

  func start(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "workbookPr":
      // Extensions at the end have an element of the same name that says nothing about days.
      if let word = attributes["date1904"] { from1904 = ["1", "true", "on"].contains(word) }
    case "sheet":
      guard sheets.count < WorkbookLimits.sheets, let name = attributes["name"], let relation = attributes["id"] else {
        return
      }
      sheets.append(
        Sheet(name: name, relation: relation, isHidden: ["hidden", "veryHidden"].contains(attributes["state"])))
    default: break
    }
  }

  func end(_ name: String) {}

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// Reads which parts a part refers to.
final class RelationScan: XMLHandler {
  struct Relation {
    var id: String
    /// The last word of its type: `worksheet`, `styles`, `sharedStrings`, `comments` …
    var kind: Substring
    var target: String
  }

  private(set) var relations: [Relation] = []

  func start(_ name: String, _ attributes: XMLAttributes) {
    guard name == "Relationship", attributes["TargetMode"] != "External", relations.count < WorkbookLimits.parts,
      let id = attributes["Id"], let kind = attributes["Type"]?.split(separator: "/").last,
      let target = attributes["Target"]
    else { return }
    relations.append(Relation(id: id, kind: kind, target: target))
  }

  func end(_ name: String) {}

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  /// The name of a part as another writes it in its relations.
  static func path(_ target: String, from part: String) -> String {
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var folders = part.split(separator: "/").dropLast()
    for step in target.split(separator: "/") {
      if step == ".." { _ = folders.popLast() } else if step != "." { folders.append(step) }
    }
    return folders.joined(separator: "/")
  }
}

/// Reads the texts of comments, to screen them.
final class CommentScan: XMLHandler {
  private(set) var comments: [String] = []
  private var text = SheetCellText()
  private var byteCount = 0

  var failure: WorkbookError? { byteCount > WorkbookLimits.textBytes ? .tooLarge(what: "för många kommentarer") : nil }

  func start(_ name: String, _ attributes: XMLAttributes) {
    if Self.isComment(name) { text.removeAll() }
  }

  func end(_ name: String) {
    guard Self.isComment(name), !text.bytes.isEmpty else { return }
    comments.append(String(decoding: text.bytes, as: UTF8.self))
    byteCount += text.bytes.count
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) { text.append(bytes) }

  private static func isComment(_ name: String) -> Bool { name == "comment" || name == "threadedComment" }
}
