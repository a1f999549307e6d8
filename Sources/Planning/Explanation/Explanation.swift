public import PlanningModel

/// Why a figure is what it is: formula in words, the numbers in it, the rows and decisions behind it.
public struct Explanation: Sendable {
  /// A number in the formula.
  public struct Term: Sendable {
    /// What it is, in Swedish.
    public let name: String
    /// The number.
    public let value: Double
    /// The stable key of its unit of measure.
    public let unit: String
    /// Where it stands itself, if it can be explained in turn.
    public let figure: FigureAddress?

    init(_ name: String, _ value: Double, _ unit: String, _ figure: FigureAddress? = nil) {
      self.name = name
      self.value = value
      self.unit = unit
      self.figure = figure
    }
  }

  /// Rows of a file that the figure rests on.
  public struct Source: Sendable, Equatable {
    /// The data set's file names, in order; several when the rows came in parts.
    public let files: [String]
    /// The day the figures were extracted, the oldest of the files; `nil` when nobody has said.
    public let extracted: Day?
    /// The rows.
    public let rows: RowReference
  }

  /// The figure.
  public let figure: FigureAddress
  /// What it is, in Swedish.
  public let title: String
  /// Its value; `nil` where it is missing.
  public let value: Double?
  /// The stable key of its unit of measure.
  public let unit: String
  /// The formula in words, in Swedish.
  public let formula: String
  /// The same formula with the numbers in it.
  public let calculation: String
  /// The numbers in the order they are used.
  public var terms: [Term] = []
  /// The rows behind them.
  public var sources: [Source] = []
  /// The decisions behind them, in Swedish.
  public var decisions: [String] = []
  /// What else a reader should know, in Swedish.
  public var notes: [String] = []
}

/// Why a figure cannot be explained.
public enum ExplanationError: Error, Equatable {
  /// The text is no address.
  case notAnAddress(String)
  /// The plan has no such unit.
  case unknownUnit(String)
  /// The plan has no such object, capacity or resource.
  case unknownSubject(String, kind: FigureAddress.Kind)
  /// The plan has no such period or week.
  case unknownView(String, known: [String])
  /// All parts exist but the unit has no such figure.
  case noSuchFigure(FigureAddress)

  /// What is wrong and what to do about it, in Swedish.
  public var message: String {
    switch self {
    case .notAnAddress(let text):
      "”\(text)” är ingen figuradress. Skriv slag/enhet/ämne/period, till exempel gap/ENHET/KAPACITET/2027. Slag: "
        + FigureAddress.Kind.allCases.map(\.rawValue).joined(separator: ", ") + "."
    case .unknownUnit(let code):
      "Planen har ingen enhet med koden ”\(code)”. Koderna står i kolumnen code i units.csv."
    case .unknownSubject(let code, let kind):
      "Planen har inget ämne ”\(code)” för slaget \(kind.rawValue). Ange koden för ett planeringsobjekt, en kapacitet "
        + "eller en resurs."
    case .unknownView(let view, let known):
      "Planen har ingen period ”\(view)”. Den omfattar \(known.first ?? "") till \(known.last ?? "")."
    case .noSuchFigure(let figure):
      "Enheten \(figure.unit) har ingen figur av slaget \(figure.kind.rawValue) för \(figure.subject). Se tabellerna i "
        + "planen för de figurer som finns."
    }
  }
}
