/// Whether the patients come at once or are planned in (R231).
public enum Acuity: String, Sendable, Codable, CaseIterable {
  /// *Akut*.
  case acute
  /// *Elektiv*, planned care.
  case elective
}

/// What the volume of a planning object counts.
public enum VolumeMeasure: String, Sendable, Codable, CaseIterable {
  /// Visits, operations and other activities that start and end the same day.
  case activities
  /// Care episodes in a ward (*vårdtillfällen*), which take bed-days through their length of stay.
  case episodes
  /// Occupied bed-days alone, where the number of episodes is not known.
  case bedDays
}

/// A group of care services alike in four dimensions that need about the same capacity (*planeringsobjekt*, R076–R080).
///
/// The planning object is the smallest building block of the forecast; nothing is planned below it.
public struct PlanningObject: Sendable, Equatable {
  /// The stable code.
  public var code: PlanningObjectCode
  /// The name people use.
  public var name: String
  /// First dimension, *vårdtjänst*: which activity.
  public var service: String
  /// Second dimension, *vårdgivarkategori*: who performs it.
  public var caregiver: String
  /// Third dimension, *kontakttyp*: in which way.
  public var contact: String
  /// Fourth dimension, *medicinsk prioritet*: within how many calendar days; `nil` where no limit applies.
  public var priorityDays: Int?
  /// Acute or elective.
  public var acuity: Acuity
  /// What its volume counts.
  public var measure: VolumeMeasure

  /// Creates a planning object.
  public init(
    code: PlanningObjectCode, name: String, service: String, caregiver: String, contact: String, priorityDays: Int?,
    acuity: Acuity, measure: VolumeMeasure
  ) {
    self.code = code
    self.name = name
    self.service = service
    self.caregiver = caregiver
    self.contact = contact
    self.priorityDays = priorityDays
    self.acuity = acuity
    self.measure = measure
  }
}

/// A single thing that is done for patients (*vårdtjänst*), grouped with others into a planning object.
public struct CareService: Sendable, Equatable {
  /// The region's code, for example a procedure code.
  public var code: CareServiceCode
  /// The name people use.
  public var name: String
  /// The planning object it belongs to; `nil` while nobody has grouped it.
  public var object: PlanningObjectCode?

  /// Creates a service.
  public init(code: CareServiceCode, name: String, object: PlanningObjectCode?) {
    self.code = code
    self.name = name
    self.object = object
  }
}
