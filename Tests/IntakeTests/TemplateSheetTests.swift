import PlanningModel
import Testing

@testable import Intake

@Suite struct TemplateSheetTests {
  @Test("Every table that a region brings has a sheet, named as the reader knows it")
  func sheets() {
    let kinds = Set(DataSetSchema.all.map(\.kind)).subtracting(DataSetKind.madeByProgram)
    #expect(Set(TemplateSheet.all.map(\.kind)) == kinds)
    for sheet in TemplateSheet.all {
      #expect(RegionReader.kind(ofSheet: sheet.name) == sheet.kind)
      #expect(sheet.name.count <= 31)
      #expect(sheet.columns.first?.example.hasPrefix("# ") == true)
    }
  }

  @Test("The reader knows every heading of a sheet", arguments: TemplateSheet.all.map(\.kind))
  func headings(kind: DataSetKind) throws {
    let schema = try #require(DataSetSchema.of(kind))
    let sheet = try #require(TemplateSheet.all.first { $0.kind == kind })
    for (column, definition) in zip(sheet.columns, schema.columns) {
      let heading = DataSetSchema.normalised(column.heading)
      #expect(schema.columns.first { $0.matches(heading) }?.column == definition.column, "\(kind) \(heading)")
    }
  }

  @Test("What a column may hold lets its example in", arguments: TemplateSheet.all.map(\.kind))
  func examples(kind: DataSetKind) throws {
    for column in try #require(TemplateSheet.all.first { $0.kind == kind }).columns {
      let example = column.example.hasPrefix("# ") ? String(column.example.dropFirst(2)) : column.example
      guard !example.isEmpty else { continue }
      let number = Array(example.utf8).withUnsafeBufferPointer(NumberParsing.read)
      let place = "\(kind) \(column.heading): \(example)"
      switch column.content {
      case .text: break
      case .words(let words):
        #expect(words.contains(example), "\(place)")
        // A spreadsheet takes a list of at most 255 letters.
        #expect(words.joined(separator: ",").utf8.count <= 255, "\(place)")
      case .codes(let other, let orAll):
        #expect(TemplateSheet.codeColumn(of: other) != nil, "\(place)")
        #expect(example != "*" || orAll, "\(place)")
      case .number(let least, let most):
        #expect(number.outcome == .value, "\(place)")
        #expect(number.value >= least ?? number.value && number.value <= most ?? number.value, "\(place)")
      case .wholeNumber(let range): #expect(Int(example).map(range.contains) == true, "\(place)")
      case .share: #expect(number.outcome == .value && (0...1).contains(number.value), "\(place)")
      case .day: #expect(Day(example) != nil, "\(place)")
      case .month, .period: #expect((6...8).contains(example.count), "\(place)")
      }
    }
  }

  // The tables' own readers refuse a number as a code, so a column of figures that is taken for text would show here.
  @Test("Columns of figures, days and choices are not taken for text")
  func contents() throws {
    let texts = DataSetSchema.all.filter { !DataSetKind.madeByProgram.contains($0.kind) }.flatMap { schema in
      schema.columns.filter { schema.content(of: $0.column) == .text }.map { $0.column }
    }
    #expect(
      Set(texts) == [
        .code, .name, .kind, .previousCodes, .service, .caregiver, .contact, .function, .premises, .activity, .resource,
        .reason, .age, .chain, .proposedBy, .proposer, .owner, .indicator, .verifiedBy, .source, .target, .unitShares,
        .fromConsent, .toConsent,
        // In the matrices an object may be the start of several codes.
        .object,
      ])
  }
}
