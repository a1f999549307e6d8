/// How finished the document of a decision is, which decides whether it is public (*handlingens status*).
///
/// Source: tryckfrihetsförordningen chapter 2; what is drawn up or dispatched is public, working material is not yet.
package enum DocumentStatus: String, Sendable, Codable, CaseIterable {
  /// Not yet finished (*arbetsmaterial*).
  case workingMaterial
  /// Finished, adjusted or registered by the authority that owns it (*upprättad*).
  case drawnUp
  /// Sent to another authority or person (*expedierad*).
  case dispatched

  /// The word that people read, in Swedish.
  package var swedishName: String {
    switch self {
    case .workingMaterial: "arbetsmaterial"
    case .drawnUp: "upprättad"
    case .dispatched: "expedierad"
    }
  }
}
