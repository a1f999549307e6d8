/// The keywords of a PC-Axis file by name, language and subkeys.
struct PXHead {
  private struct Key: Hashable {
    var name: String
    var language: String
    var subkeys: [String]
  }

  let keywords: [PXKeyword]
  /// The file's own language, empty if it has none.
  let mainLanguage: String
  /// All languages, the main one first.
  let languages: [String]
  /// The language that labels are read in.
  var language: String
  private var positions: [Key: Int] = [:]
  /// Keywords that stand twice, with the first one's row.
  private(set) var repeated: [(keyword: PXKeyword, first: Int)] = []

  init(_ keywords: [PXKeyword]) {
    let main = keywords.first { $0.name == "LANGUAGE" }?.texts.first ?? ""
    // Some programs write the main language between brackets too.
    self.keywords = keywords.map { keyword in
      var keyword = keyword
      if keyword.language == main { keyword.language = "" }
      return keyword
    }
    mainLanguage = main
    language = ""
    let all = keywords.first { $0.name == "LANGUAGES" }?.texts ?? []
    languages = [main].filter { !$0.isEmpty } + all.filter { $0 != main }
    for (position, keyword) in self.keywords.enumerated() {
      let key = Key(name: keyword.name, language: keyword.language, subkeys: keyword.subkeys)
      if let first = positions[key] {
        repeated.append((keyword, self.keywords[first].line))
      } else {
        positions[key] = position
      }
    }
  }

  /// A keyword, in the file's own language unless another is asked for.
  func keyword(_ name: String, _ subkeys: String..., language: String = "") -> PXKeyword? {
    positions[Key(name: name, language: language, subkeys: subkeys)].map { keywords[$0] }
  }

  /// The texts of a keyword; empty when it is not there.
  func texts(_ name: String, _ subkeys: String..., language: String = "") -> [String] {
    positions[Key(name: name, language: language, subkeys: subkeys)].map { keywords[$0].texts } ?? []
  }

  /// The first text of a keyword in the language that is read, or else in the file's own; rows for `#`.
  func text(_ name: String) -> String? {
    let text = texts(name, language: language).first ?? texts(name).first
    return text?.split(separator: "#", omittingEmptySubsequences: true).joined(separator: " ")
  }

  /// The variables in a language, those of the rows before those of the columns.
  func variables(language: String = "") -> [String] {
    texts("STUB", language: language) + texts("HEADING", language: language)
  }
}
