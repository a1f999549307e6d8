import ArgumentParser
import Foundation
import Intake

/// `vardtakt read`: any file a region has, as long rows, with what is odd about it.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Visar vad en fil innehåller, som långa rader, och vad som är konstigt i den.",
    discussion: """
      Läser CSV, Excel, PX, JSON-stat, SIE och PAXml. Raderna är dimensioner, period, värde och symbol med semikolon
      mellan; vad programmet har listat ut och vad som är konstigt skrivs på standardfel, eller i JSON-svaret.
        vardtakt read budget.se                               budget och utfall per månad, konto och objekt
        vardtakt read budget.se --vouchers                    även verifikationerna, summerade
        vardtakt read utdrag.csv --encoding windows-1252 --separator ";"
        vardtakt read tabell.xlsx --sheet Blad1 --range B4:G40 --format json
      Filer med personuppgifter visas inte. Inget sparas.
      """)

  /// How the rows are written.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case csv, json
  }

  @Argument(help: "Filen.")
  var file: String

  @Option(name: .long, help: "Radernas form: csv eller json.")
  var format: Form = .csv

  @Option(name: .long, help: "Filens teckenkodning: utf-8, windows-1252, iso-8859-1, cp437 eller cp850.")
  var encoding: String?

  @Option(name: .long, help: "Tecknet mellan cellerna i en CSV-fil, eller tabb.")
  var separator: String?

  @Option(name: .long, help: "Bladet i en arbetsbok.")
  var sheet: String?

  @Option(name: .long, help: "Cellerna på bladet, till exempel B4:G40.")
  var range: String?

  @Option(name: .long, help: "Språket i en tabell som har flera, till exempel sv.")
  var languageOfTable: String?

  @Flag(name: .long, help: "Summerar verifikationerna i en SIE-fil.")
  var vouchers = false

  func validate() throws {
    if let encoding, TextEncoding(name: encoding) == nil {
      throw ValidationError(
        "Teckenkodningen ”\(encoding)” är okänd. Ange utf-8, windows-1252, iso-8859-1, cp437 eller cp850.")
    }
    if separator != nil, separatorSign == nil {
      throw ValidationError("Ange ett tecken mellan cellerna, till exempel ; eller tabb.")
    }
  }

  func run() throws {
    let shown = Profiles.shown(file)
    Console.progress("Läser \(shown) …")
    guard let data = FileManager.default.contents(atPath: file) else {
      throw CommandFailure(
        message: "Filen \(shown) går inte att läsa. Kontrollera att den finns och att du har rätt att läsa den.")
    }
    let options = ReadingOptions(
      encoding: encoding, separator: separatorSign, sheet: sheet, range: range, language: languageOfTable,
      sumsVouchers: vouchers)
    let screened = ScreenedFile(
      [UInt8](data), name: URL(fileURLWithPath: file).lastPathComponent, options: options)
    var output = StreamedOutput()
    try write(screened, to: &output)
    if !screened.isUsable { throw CommandFailure(message: ReadReport.refusal(screened)) }
    if format == .csv { Console.error(ReadReport.summary(screened)) }
  }

  private var separatorSign: Character? {
    switch separator?.lowercased() {
    case "tabb", "tab", "\\t": "\t"
    case let text? where text.count == 1: text.first
    default: nil
    }
  }

  private func write(_ screened: ScreenedFile, to output: inout StreamedOutput) throws {
    let text = LongRowText(screened.contents, file: screened.name)
    switch format {
    case .csv:
      guard screened.isUsable else { return }
      try output.write(text.csvHeadings)
      try screened.rows { try output.write(text.csv($0)) }
    case .json:
      try output.write(text.jsonBeginning)
      var isFirst = true
      try screened.rows {
        try output.write(text.json($0, isFirst: isFirst))
        isFirst = false
      }
      try output.write(LongRowText.jsonEnd)
    }
    try output.finish()
  }
}
