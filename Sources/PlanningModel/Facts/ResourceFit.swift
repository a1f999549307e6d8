/// A resource that a matrix describes.
public enum FittedResource: Sendable, Hashable {
  /// Staff of a function: the competence matrix (*kompetensmatris*, R084).
  case function(FunctionCode)
  /// Rooms or equipment: the separate matrix of premises and equipment (R085).
  case premises(PremisesCode)
}

/// Which planning objects a row of a matrix is about, so that nobody has to write a row for each.
public enum FittedObjects: Sendable, Hashable {
  /// One object.
  case one(PlanningObjectCode)
  /// The objects whose codes begin alike; with an empty text all objects.
  case beginning(String)

  /// Whether an object is among them.
  public func contains(_ object: PlanningObjectCode) -> Bool {
    switch self {
    case .one(let code): code == object
    case .beginning(let text): object.text.hasPrefix(text)
    }
  }

  /// How closely they are pointed out: of two rows that hold, the closer one decides.
  public var closeness: Int {
    switch self {
    case .one: .max
    case .beginning(let text): text.utf8.count
    }
  }
}

/// What a resource is to a planning object.
public enum ResourceAbility: Sendable, Hashable {
  /// It can do it.
  case able
  /// It can once staff have been introduced (*introduktion*) or premises adapted (*anpassning*, R146).
  case ableAfterPreparation
  /// It cannot.
  case unable
}

/// One row in a matrix: what a resource can do.
public struct ResourceFit: Sendable, Equatable {
  /// The unit with all below it; `nil` for all units.
  public var unit: UnitCode?
  /// The resource.
  public var resource: FittedResource
  /// The planning objects it is about.
  public var objects: FittedObjects
  /// Whether the resource can do them.
  public var ability: ResourceAbility
  /// The row in the file.
  public var row: Int

  /// Creates a row.
  public init(unit: UnitCode?, resource: FittedResource, objects: FittedObjects, ability: ResourceAbility, row: Int) {
    self.unit = unit
    self.resource = resource
    self.objects = objects
    self.ability = ability
    self.row = row
  }
}
