/// Whether the resources that a redistribution brings, or that it meets at the receiver, can do what they are to do
/// (R084–R085).
public struct FitVerdict: Sendable, Equatable {
  /// What a resource must be prepared for before it can do it.
  public struct Preparation: Sendable, Equatable {
    /// The name of the unit that has the resource.
    public let unit: String
    /// The function or the premises.
    public let resource: String
    /// The planning objects it is to do.
    public let objects: [String]
    /// Whether it is staff who are introduced and not premises that are adapted.
    public let isStaff: Bool
  }

  /// The resources that cannot do it; the redistribution is refused when there are any.
  public internal(set) var refusals: [RedistributionRefusal] = []
  /// What must be prepared first.
  public internal(set) var preparations: [Preparation] = []
  /// The resources that stand in no matrix, as unit and code: whether they fit must be judged by people.
  public internal(set) var unchecked: [String] = []

  /// Whether every resource is described in a matrix and can do it as it is.
  public var isCertain: Bool { refusals.isEmpty && preparations.isEmpty && unchecked.isEmpty }
}

extension FitVerdict.Preparation {
  /// What is to be done first, in Swedish.
  public var message: String {
    let objects = FitVerdict.listed(objects)
    return isStaff
      ? "\(resource) hos \(unit) behöver introduktion för \(objects) innan flytten (R084)."
      : "\(resource) hos \(unit) behöver anpassas för \(objects) innan flytten (R085)."
  }
}

extension FitVerdict {
  /// A few of some codes and how many more there are.
  static func listed(_ codes: [String]) -> String {
    let shown = codes.prefix(4)
    let more = codes.count - shown.count
    return shown.joined(separator: ", ") + (more > 0 ? " och \(more) till" : "")
  }
}
