package import PlanningModel

/// A text that a region agrees on and keeps in versions, each with an owner (R016, R017, R090, R200, R209, R237).
package struct GovernedText: Sendable, Equatable, Codable {
  /// What the text is.
  package enum Kind: String, Sendable, Codable, CaseIterable {
    /// *Vägledande princip*.
    case guidingPrinciple
    /// *Princip för prognoser*.
    case forecastPrinciple
    /// *Rollbeskrivning*.
    case roleDescription
    /// *Lokal synonym i ordlistan*.
    case glossarySynonym
    /// *Självskattning på utvecklingstrappan*; has a step.
    case selfAssessment
    /// *Hur införandet går*; has a step.
    case introduction

    /// The kind as people read it.
    package var swedish: String {
      switch self {
      case .guidingPrinciple: "vägledande princip"
      case .forecastPrinciple: "princip för prognoser"
      case .roleDescription: "rollbeskrivning"
      case .glossarySynonym: "ord i ordlistan"
      case .selfAssessment: "självskattning"
      case .introduction: "införande"
      }
    }

    /// What the right to write it is about.
    package var action: GovernedAction {
      switch self {
      case .guidingPrinciple, .forecastPrinciple: .guidingPrinciples
      case .roleDescription: .roleDescriptions
      case .glossarySynonym: .catalogue
      case .selfAssessment, .introduction: .progressReport
      }
    }
  }

  /// What it is.
  package var kind: Kind
  /// What it is known by among those of its kind, for example the number of a principle.
  package var key: String
  /// The unit it holds for.
  package var unit: UnitCode
  /// Its heading.
  package var title: String
  /// The text.
  package var body: String
  /// The person who keeps it true.
  package var owner: PersonID
  /// The step reached, 1–5, of a self-assessment or an introduction.
  package var step: Int?

  /// Creates a text.
  package init(
    kind: Kind, key: String, unit: UnitCode, title: String, body: String, owner: PersonID, step: Int? = nil
  ) {
    self.kind = kind
    self.key = key
    self.unit = unit
    self.title = title
    self.body = body
    self.owner = owner
    self.step = step
  }
}

extension GovernedText {
  /// What two versions of the same text have in common.
  package struct Name: Hashable, Sendable {
    let kind: Kind
    let key: String
    let unit: UnitCode
  }

  /// What it is known by.
  package var textName: Name { Name(kind: kind, key: key, unit: unit) }

  /// The steps of the ladder, from the first.
  package static let steps = 1...5
}
