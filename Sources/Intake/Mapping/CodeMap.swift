import PlanningModel

/// What a code of a source system is a code of.
package enum CodeMapKind: String, Sendable, Codable, CaseIterable, SpelledWord {
  case unit, object, capacity
  /// The dimensions of contact rows.
  case service, caregiver, contact, priority

  var swedishWord: String? {
    switch self {
    case .unit: "enhet"
    case .object: "objekt"
    case .capacity: "kapacitet"
    case .service: "vårdtjänst"
    case .caregiver: "vårdgivarkategori"
    case .contact: "kontakttyp"
    case .priority: "prioritet"
    }
  }
}

/// That a source's code means another in the region, between two days.
package struct CodeMapEntry: Sendable, Equatable {
  /// The source system; `nil` for all.
  var source: String?
  var kind: CodeMapKind
  /// The code as the source writes it.
  var code: String
  /// The code as the region writes it.
  var target: String
  /// The first day it holds; `nil` from the beginning.
  var validFrom: Day?
  /// The last day it holds; `nil` without end.
  var validThrough: Day?

  func holds(on day: Day) -> Bool {
    (validFrom.map { $0 <= day } ?? true) && (validThrough.map { day <= $0 } ?? true)
  }

  /// Whether any day belongs to both.
  func overlaps(_ other: CodeMapEntry) -> Bool {
    func begins(_ left: CodeMapEntry, beforeEndOf right: CodeMapEntry) -> Bool {
      guard let from = left.validFrom, let through = right.validThrough else { return true }
      return from <= through
    }
    return begins(self, beforeEndOf: other) && begins(other, beforeEndOf: self)
  }
}

/// The codes of one kind in one source (*kodtabell*, R110): what each means on a day.
struct CodeMap: Sendable, Equatable {
  private var entries: [String: [CodeMapEntry]] = [:]

  init(_ entries: [CodeMapEntry] = []) {
    // What is said of one source comes before what is said of all.
    for entry in entries.filter({ $0.source != nil }) + entries.filter({ $0.source == nil }) {
      self.entries[entry.code, default: []].append(entry)
    }
  }

  var isEmpty: Bool { entries.isEmpty }

  /// What a code means on a day; `nil` when the map says nothing about it.
  func target(of code: String, on day: Day) -> String? {
    entries[code]?.first { $0.holds(on: day) }?.target
  }

  /// Whether a code means different things on different days.
  func isDated(_ code: String) -> Bool {
    entries[code]?.contains { $0.validFrom != nil || $0.validThrough != nil } ?? false
  }

  /// What a code means on every day; `nil` when it does not stand in the map or depends on the day.
  func target(of code: String) -> String? { isDated(code) ? nil : entries[code]?.first?.target }

  /// Whether the map has the code at all, whatever the day.
  func knows(_ code: String) -> Bool { entries[code] != nil }
}

/// All code maps of a region or a profile.
package struct CodeMaps: Sendable, Equatable {
  var entries: [CodeMapEntry]

  init(_ entries: [CodeMapEntry] = []) { self.entries = entries }

  /// The map of a kind for a source; those of all sources where no source is named.
  func map(_ kind: CodeMapKind, source: String?) -> CodeMap {
    CodeMap(entries.filter { $0.kind == kind && ($0.source == nil || Self.isSame($0.source, source)) })
  }

  subscript(_ kind: CodeMapKind) -> CodeMap { map(kind, source: nil) }

  /// `medvind` is the source of `volumes-medvind.csv` and of `volumes-medvind-2026.csv`.
  private static func isSame(_ named: String?, _ source: String?) -> Bool {
    guard let named = named?.lowercased(), let source = source?.lowercased() else { return false }
    return source == named || source.hasPrefix(named + "-")
  }

  /// The source that a file's name tells: what stands after the kind; `nil` where nothing does.
  static func source(ofFile file: String, kind: DataSetKind) -> String? {
    var stem = SheetName(file)?.sheet ?? file
    if stem.lowercased().hasSuffix(".csv") { stem = String(stem.dropLast(4)) }
    let prefix = kind.rawValue + "-"
    guard stem.lowercased().hasPrefix(prefix), stem.count > prefix.count else { return nil }
    return String(stem.dropFirst(prefix.count))
  }

  /// The first two entries that say different things about the same code on the same day.
  var contradiction: (first: CodeMapEntry, second: CodeMapEntry)? {
    struct Key: Hashable {
      var source: String?
      var kind: CodeMapKind
      var code: String
    }
    var seen: [Key: [CodeMapEntry]] = [:]
    for entry in entries {
      let key = Key(source: entry.source?.lowercased(), kind: entry.kind, code: entry.code)
      if let other = seen[key]?.first(where: entry.overlaps) { return (other, entry) }
      seen[key, default: []].append(entry)
    }
    return nil
  }
}
