import ArgumentParser
import Planning
import Reporting

/// `vardtakt calculate`: every public formula of the handbook, alone.
struct CalculateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calculate", abstract: "Räknar en formel ur handboken, till exempel beds-needed.",
    discussion: """
      vardtakt calculate --list [--format json]
      vardtakt calculate NAMN                       visar formelns indata
      vardtakt calculate beds-needed --stays 2000 --length-of-stay 3.5 --occupancy 0.95 --days 365 [--format json]
      """)

  @Argument(parsing: .captureForPassthrough, help: "Formelns namn och dess indata.")
  var words: [String] = []

  func run() throws {
    let request = try CalculateRequest(words)
    switch request.what {
    case .list:
      try Console.write(request.asJSON ? Handbook.listJSON + "\n" : HandbookText.list(language: request.language))
    case .describe(let formula):
      try Console.write(
        request.asJSON ? formula.json + "\n" : HandbookText.description(of: formula, language: request.language))
    case .calculate(let formula, let options):
      let result = try formula.result(ofOptions: options)
      try Console.write(request.asJSON ? result.json + "\n" : HandbookText.result(result, language: request.language))
    }
  }
}

/// The words after `calculate`: the program's own options may stand anywhere among the formula's.
struct CalculateRequest {
  enum What {
    case list
    case describe(HandbookFormula)
    case calculate(HandbookFormula, [String])
  }

  let what: What
  let asJSON: Bool
  let language: ReportLanguage

  init(_ words: [String]) throws {
    var rest: [String] = []
    var list = false
    var format = "text"
    var language = ReportLanguage.swedish
    var iterator = words.makeIterator()
    while let word = iterator.next() {
      switch word {
      case "--list": list = true
      case "--help", "-h": throw CleanExit.helpRequest(CalculateCommand.self)
      case "--format": format = iterator.next() ?? ""
      case "--language":
        guard let chosen = iterator.next().flatMap({ ReportLanguage(rawValue: $0) }) else {
          throw ValidationError("Ange --language sv eller --language en.")
        }
        language = chosen
      default: rest.append(word)
      }
    }
    guard ["text", "json"].contains(format) else { throw ValidationError("Ange --format text eller --format json.") }
    asJSON = format == "json"
    self.language = language
    if list || rest.isEmpty {
      guard rest.isEmpty else { throw ValidationError("--list tar ingen formel. Skriv calculate NAMN för en av dem.") }
      what = .list
      return
    }
    let formula = try Handbook.formula(called: rest.removeFirst())
    what = rest.isEmpty ? .describe(formula) : .calculate(formula, rest)
  }
}
