package import PlanningModel

/// A role that people hold in production and capacity management (*roll*), from politician to reader of the log.
package enum Role: String, Sendable, Codable, CaseIterable {
  /// *Förtroendevald, nämnd*.
  case elected = "POL"
  /// *Strategisk chef*, who decides.
  case strategicManager = "SCH"
  /// *Strategisk planerare, produktionsdirektör*.
  case strategicPlanner = "SPL"
  /// *Verksamhetschef*.
  case tacticalManager = "TCH"
  /// *Taktisk planerare, verksamhetsutvecklare*.
  case tacticalPlanner = "TPL"
  /// *Enhetschef, första linjens chef*.
  case operationalManager = "OCH"
  /// *Schemaläggare, koordinator*.
  case scheduler = "SCM"
  /// *Controller, ekonom*.
  case controller = "CON"
  /// *HR-partner*.
  case humanResources = "HR"
  /// *Medicinsk företrädare*.
  case medicalRepresentative = "MED"
  /// *Stödfunktion*.
  case support = "SUP"
  /// *Medarbetare*.
  case employee = "EMP"
  /// *Revisor, läsare*.
  case reviewer = "REV"
  /// *Systemförvaltare*, without any right to content.
  case administrator = "ADM"
}

extension Role {
  /// The role in a sentence, without article: `du är verksamhetschef`.
  package var swedish: String {
    switch self {
    case .elected: "förtroendevald"
    case .strategicManager: "strategisk chef"
    case .strategicPlanner: "strategisk planerare"
    case .tacticalManager: "verksamhetschef"
    case .tacticalPlanner: "taktisk planerare"
    case .operationalManager: "enhetschef"
    case .scheduler: "schemaläggare"
    case .controller: "controller"
    case .humanResources: "HR-partner"
    case .medicalRepresentative: "medicinsk företrädare"
    case .support: "stödfunktion"
    case .employee: "medarbetare"
    case .reviewer: "revisor"
    case .administrator: "systemförvaltare"
    }
  }

  /// The level at which the role acts; `nil` for those found at any.
  package var level: Level? {
    switch self {
    case .elected: .political
    case .strategicManager, .strategicPlanner: .strategic
    case .tacticalManager, .tacticalPlanner: .tactical
    case .operationalManager, .scheduler: .operational
    case .controller, .humanResources, .medicalRepresentative, .support, .employee, .reviewer, .administrator: nil
    }
  }

  /// What the role is for, one sentence for the role descriptions (R200, R216).
  package var purpose: String {
    switch self {
    case .elected: "Ger vårduppdraget och budgeten."
    case .strategicManager: "Beslutar och svarar för att helheten går ihop."
    case .strategicPlanner: "Bereder, summerar och föreslår."
    case .tacticalManager: "Äger prognos och produktionsplan för sitt område."
    case .tacticalPlanner: "Bereder prognos och plan åt verksamhetschefen."
    case .operationalManager: "Bedömer rimlighet, ansvarar för daglig plan och kompetensmatris."
    case .scheduler: "Gör scheman och fördelar pass."
    case .controller: "Ansvarar för budget, utfall och kostnad."
    case .humanResources: "Stöder med bemanning, kompetens och frånvaro."
    case .medicalRepresentative: "Rådfrågas och lämnar medicinska utlåtanden."
    case .support: "Vårdar katalog, mallar och datakvalitet och hjälper verksamheterna."
    case .employee: "Läser den färdiga planen för sin enhet."
    case .reviewer: "Läser allt, även loggen, och ändrar inget."
    case .administrator: "Sköter användare och kopplingar; har ingen rätt till innehållet."
    }
  }
}
