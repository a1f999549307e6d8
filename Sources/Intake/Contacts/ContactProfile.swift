import PlanningModel

/// What the columns of an extract with one row for each contact mean (*kontaktprofil*).
///
/// A source profile with `kind: contacts`. The rows become volumes by unit, planning object and month while they are
/// read; nothing of a row is kept. Example:
///
/// ```yaml
/// kind: contacts
/// name: kontakter
/// region: Region Exempel
/// columns: { date: datum, unit: enhet, service: åtgärd, minutes: minuter }
/// ignore: [namn]
/// objects:
///   - code: ORT-NYB
///     name: Ortopedi nybesök
///     when: { service: [AV001, "NF*"] }
///     caregiver: läkare
///     contact: mottagning
///     acuity: elective
///     measure: activities
/// ```
package struct ContactProfile: Sendable, Decodable {
  /// The word the profile is asked for by.
  package var name: String
  /// What it reads, in Swedish.
  package var description: String
  /// The region's name, the root of the units.
  var region: String
  /// Lines of `settings.yaml` besides the region and the start, which follow from the rows.
  var settings: [String: String]
  var columns: Columns
  /// Columns whose cells are never looked at.
  var ignore: [String]
  /// The first and last month to read; rows outside are left out.
  var from: Month?
  var through: Month?
  /// When the units are open.
  var opening: OpeningPattern
  /// What is known about units by their value in the file; others get a code made from the value.
  var units: [String: UnitRole]
  /// What codes of the source mean in the region, while they hold.
  var codeMaps: CodeMaps
  /// A row belongs to the first object whose conditions it meets.
  var objects: [ObjectRole]
  /// The capacity whose hours are the mean minutes of the contacts.
  var capacity: CapacityRole?
  /// The capacity that stays take.
  var beds: CapacityRole?
  /// The largest share of rows that cannot be used, 0–1; with more nothing is imported.
  var unusableShare: Double
}

extension ContactProfile {
  /// What contacts are told apart by, besides their unit.
  enum Dimension: String, Sendable, CaseIterable {
    /// The care service, or a code of KVÅ or ICD-10-SE.
    case service
    case caregiver, contact, priority

    /// The kind of its codes in a code map.
    var codeMapKind: CodeMapKind {
      switch self {
      case .service: .service
      case .caregiver: .caregiver
      case .contact: .contact
      case .priority: .priority
      }
    }
  }

  /// Which column says what; `nil` where the extract does not say it.
  struct Columns: Sendable {
    /// The day that decides the month of the contact.
    var date: String
    var unit: String
    var dimensions: [Dimension: String]
    /// The contact's time in minutes.
    var minutes: String?
    /// The first day of a stay.
    var admission: String?
    /// The last day of a stay; that of the contact when no column says it.
    var discharge: String?
    /// The day from which the contact was waited for.
    var referral: String?
  }

  /// A unit that the profile knows more about.
  struct UnitRole: Sendable, Decodable {
    var code: String?
    var name: String?
    /// The code of the unit above, which the profile then names too.
    var parent: String?
    var level: Level
    var kind: String
  }

  /// A planning object and the contacts that belong to it.
  struct ObjectRole: Sendable, Decodable {
    var code: String
    var name: String
    /// For a dimension, the values of which a contact has one; `NF*` stands for all that begin with NF.
    var when: [Dimension: [String]]
    var service: String
    var caregiver: String
    var contact: String
    var acuity: Acuity
    var measure: VolumeMeasure
  }

  /// A capacity by its code, name and kind.
  struct CapacityRole: Sendable, Decodable {
    var code: String
    var name: String
    var kind: CapacityKind
  }

  /// The dimensions that decide the object, and the service, whose times are compared.
  var usedDimensions: [Dimension] {
    Dimension.allCases.filter { dimension in
      columns.dimensions[dimension] != nil
        && (dimension == .service || objects.contains { $0.when[dimension] != nil })
    }
  }

  /// The columns of which an extract must have every one.
  var neededColumns: [String] {
    [columns.date, columns.unit] + usedDimensions.compactMap { columns.dimensions[$0] }
      + [columns.minutes, columns.admission, columns.discharge, columns.referral].compactMap(\.self)
  }
}
