import PlanningModel

/// A choice that a cell spells with its English key or a Swedish word.
protocol SpelledWord: RawRepresentable, CaseIterable, Sendable where RawValue == String {
  /// The Swedish word in lower case with underscores; `nil` where only the key is used.
  var swedishWord: String? { get }
}

extension SpelledWord {
  /// The choice a cell spells; `nil` when it spells none.
  init?(spelled text: String) {
    let word = DataSetSchema.normalised(text)
    let match = Self.allCases.first { choice in
      choice.rawValue.lowercased() == word || choice.swedishWord == word
    }
    guard let match else { return nil }
    self = match
  }

  /// The choices for a message, as `weekdays (vardagar), always (alltid)`.
  static var listing: String {
    allCases.map { choice in choice.swedishWord.map { "\(choice.rawValue) (\($0))" } ?? choice.rawValue }
      .joined(separator: ", ")
  }
}

extension Level: SpelledWord {
  var swedishWord: String? {
    switch self {
    case .political: "politisk"
    case .strategic: "strategisk"
    case .tactical: "taktisk"
    case .operational: "operativ"
    }
  }
}

extension OpeningPattern: SpelledWord {
  var swedishWord: String? { self == .weekdays ? "vardagar" : "alltid" }
}

extension Acuity: SpelledWord {
  var swedishWord: String? { self == .acute ? "akut" : "elektiv" }
}

extension VolumeMeasure: SpelledWord {
  var swedishWord: String? {
    switch self {
    case .activities: "aktiviteter"
    case .episodes: "vårdtillfällen"
    case .bedDays: "vårddygn"
    }
  }
}

extension CapacityKind: SpelledWord {
  var swedishWord: String? {
    switch self {
    case .bed: "vårdplats"
    case .staffedRoom: "bemannad_sal"
    case .careTeam: "vårdteam"
    case .equipment: "utrustning"
    }
  }
}

extension LimitingRule: SpelledWord {
  var swedishWord: String? {
    switch self {
    case .always: "alltid"
    case .never: "aldrig"
    case .automatic: "automatisk"
    }
  }
}

extension Sex: SpelledWord {
  var swedishWord: String? { self == .women ? "kvinnor" : "män" }
}

extension BudgetKind: SpelledWord {
  var swedishWord: String? {
    switch self {
    case .frame: "ram"
    case .efficiencyDemand: "effektiviseringskrav"
    case .otherCosts: "övriga_kostnader"
    }
  }
}

extension LimitKind: SpelledWord {
  var swedishWord: String? {
    switch self {
    case .occupancy: "beläggning"
    case .maximumQueue: "maximal_kö"
    case .waitingDays: "väntetid_dagar"
    case .queueReductionPerWeek: "kömål_per_vecka"
    case .noShowShare: "uteblivna"
    }
  }
}

extension ChangeStatus: SpelledWord {
  var swedishWord: String? { self == .proposed ? "föreslagen" : "beslutad" }
}

extension MeasureSide: SpelledWord {
  var swedishWord: String? { self == .need ? "behov" : "kapacitet" }
}

extension MeasureKind: SpelledWord {
  var swedishWord: String? { nil }
}

/// What a known change does, before its value is known.
enum ChangeEffectWord: String, SpelledWord {
  case add, multiply, move

  var swedishWord: String? {
    switch self {
    case .add: "plus"
    case .multiply: "gånger"
    case .move: "flytta"
    }
  }
}

/// Where a measure stands, before its proof is read.
enum MeasureStateWord: String, SpelledWord {
  case idea, decided, inProgress, implemented, effectVerified, cancelled

  var swedishWord: String? {
    switch self {
    case .idea: "idé"
    case .decided: "beslutad"
    case .inProgress: "pågår"
    case .implemented: "genomförd"
    case .effectVerified: "effekt_verifierad"
    case .cancelled: "avbruten"
    }
  }
}

/// What a part of a composition draws on.
enum ResourceWord: String, SpelledWord {
  case function, premises

  var swedishWord: String? { self == .function ? "funktion" : "lokal" }
}

/// What staff of a function can do.
enum CompetenceWord: String, SpelledWord {
  case yes, no, afterInduction

  var swedishWord: String? {
    switch self {
    case .yes: "ja"
    case .no: "nej"
    case .afterInduction: "efter_introduktion"
    }
  }
}

/// What premises and equipment can be used for.
enum PremisesWord: String, SpelledWord {
  case yes, no, afterAdaptation

  var swedishWord: String? {
    switch self {
    case .yes: "ja"
    case .no: "nej"
    case .afterAdaptation: "efter_anpassning"
    }
  }
}

extension ClosedTreatment: SpelledWord {
  var swedishWord: String? { self == .missing ? "utelämna" : "överbrygga" }
}

/// What a kept forecast is a forecast of.
enum ForecastBasisWord: String, SpelledWord {
  case production, inflow

  var swedishWord: String? { self == .production ? "produktion" : "inflöde" }
}

extension LeftOutRows.Issue: SpelledWord {
  var swedishWord: String? { self == .unmapped ? "omappad" : "oanvändbar" }
}
