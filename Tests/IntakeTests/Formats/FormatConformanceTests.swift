import Testing

@testable import Intake

/// What every reader must pass, whatever its format.
@Suite("Every reader of files")
struct FormatConformanceTests {
  private struct Stop: Error, Equatable { let row: Int }

  /// What a remedy says, in Swedish.
  private static let remedies = [
    "Exportera", "Spara", "Kontrollera", "Ange", "Hämta", "Välj", "Lägg", "Ta bort", "Rätta", "Räkna", "Skriv", "Dela",
    "Öppna", "Slå ihop", "Sätt", "Ge ", "Använd", "Lämna", "Be ", "Byt", "Fyll", "Kopiera",
  ]

  /// What must hold for any bytes at all.
  private func check(_ format: FormatCase, _ bytes: [UInt8], _ comment: Comment) {
    let (rows, contents) = format.read(bytes)
    #expect(contents.format == format.reader.format, comment)
    #expect(contents.rowCount == rows.count, comment)
    #expect(rows.allSatisfy { $0.keys.count == contents.dimensions.count }, comment)
    #expect(rows.allSatisfy { $0.value?.isFinite ?? true }, comment)
    for problem in contents.problems {
      #expect(problem.message.hasSuffix("."), "\(problem.message)")
      guard problem.severity == .error, problem.count == 1 else { continue }
      let tellsWhatToDo = Self.remedies.contains(where: problem.message.contains)
      #expect(tellsWhatToDo, "\(problem.message)")
    }
  }

  @Test("A valid file gives its rows and no error", arguments: FormatCase.all)
  func valid(_ format: FormatCase) {
    let (rows, contents) = format.read(format.valid)
    #expect(contents.problems.filter { $0.severity == .error } == [])
    #expect(rows.count == format.rowCount)
    #expect(Set(contents.dimensions.map(\.code)).count == contents.dimensions.count)
    check(format, format.valid, "the valid file")
  }

  @Test("What is missing has no value, and is never 0", arguments: FormatCase.all)
  func missing(_ format: FormatCase) {
    let rows = format.read(format.valid).rows
    #expect(rows.count { $0.value == nil } == format.missingCount)
    #expect(!rows.contains { $0.value == 0 })
  }

  @Test("Reading again gives the same", arguments: FormatCase.all)
  func repeated(_ format: FormatCase) {
    let (first, second) = (format.read(format.valid), format.read(format.valid))
    #expect(first.rows == second.rows)
    #expect(first.contents.problems == second.contents.problems)
    #expect(first.contents.dimensions == second.contents.dimensions)
    #expect(first.contents.facts == second.contents.facts)
  }

  @Test("A file is known by its content and by its name", arguments: FormatCase.all)
  func recognized(_ format: FormatCase) {
    #expect(SupportedFormats.reader(name: format.name, bytes: format.valid)?.format == format.reader.format)
    let nameless = SupportedFormats.reader(name: "fil", bytes: format.valid)
    #expect(nameless?.format == format.reader.format)
  }

  @Test("What takes the rows may stop the reading", arguments: FormatCase.all)
  func sinkErrors(_ format: FormatCase) {
    for stop in 1...format.rowCount {
      var count = 0
      #expect(throws: Stop(row: stop)) {
        _ = try format.reader.read(format.valid, name: format.name, options: ReadingOptions()) { _ in
          count += 1
          if count == stop { throw Stop(row: stop) }
        }
      }
      #expect(count == stop)
    }
  }

  @Test("What is no file of the format is refused with what to do", arguments: FormatCase.all)
  func refused(_ format: FormatCase) {
    var chance = ChanceBytes(7)
    let page = Array(
      "<!DOCTYPE HTML>\n<html><head><title>404 Not Found</title></head><body>a;b\n1;2</body></html>".utf8)
    let cases: [(name: Comment, bytes: [UInt8])] = [
      ("empty", []), ("a byte order mark", [0xEF, 0xBB, 0xBF]), ("a web page", page), ("zeros", [0, 0, 0, 0]),
      ("a line break", [0x0A]), ("chance", (0..<4_000).map { _ in UInt8(truncatingIfNeeded: chance.next()) }),
    ]
    for (name, bytes) in cases {
      check(format, bytes, name)
      #expect(format.read(bytes).contents.problems.contains { $0.severity == .error }, name)
    }
    for byte in UInt8.min...UInt8.max {
      check(format, [byte], "one byte \(byte)")
      #expect(format.read([byte]).contents.problems.contains { $0.severity == .error }, "one byte \(byte)")
    }
  }

  @Test("A file cut off anywhere is read or refused, and never stops the program", arguments: FormatCase.all)
  func cutOff(_ format: FormatCase) {
    for count in 0..<format.valid.count { check(format, Array(format.valid.prefix(count)), "\(count) bytes") }
  }

  @Test("Changed bytes never stop the program", arguments: FormatCase.all)
  func mutated(_ format: FormatCase) {
    var chance = ChanceBytes(1)
    for round in 0..<300 {
      var bytes = format.valid
      for _ in 0...chance.below(4) {
        guard !bytes.isEmpty else { break }
        let place = chance.below(bytes.count)
        switch chance.below(4) {
        case 0: bytes[place] = UInt8(truncatingIfNeeded: chance.next())
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(bytes[chance.below(bytes.count)], at: place)
        default: bytes.replaceSubrange(place..<min(place + 8, bytes.count), with: bytes.prefix(chance.below(24)))
        }
      }
      check(format, bytes, "round \(round)")
    }
  }
}
