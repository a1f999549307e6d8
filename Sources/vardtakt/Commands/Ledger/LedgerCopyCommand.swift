import ArgumentParser
import Governance
import Workspace

/// `vardtakt ledger copy`: a workspace whole, from one store to another.
struct LedgerCopyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "copy", abstract: "Kopierar en hel arbetsyta till en ny, med alla fingeravtryck.",
    discussion: """
      vardtakt ledger copy --from region.vardtakt --to postgres://maria@db.region.se/planering

      Datamängder och beslut får samma nummer, tider och fingeravtryck som i källan. Kopian kontrolleras innan den är \
      klar. Målet skapas, och måste vara tomt.
      """)

  @Option(name: .long, help: "Arbetsytan att kopiera: en fil eller postgres://….")
  var from: String

  @Option(name: .long, help: "Den nya arbetsytan: en fil eller postgres://….")
  var to: String

  func run() throws {
    let (copied, head) = try RegionWorkspace.use(from) { source in
      try RegionWorkspace.use(to, create: true) { target in
        try target.store.receive(from: source.store)
        return (try target.store.dataSets().count, try LedgerVerification(of: target.store).head)
      }
    }
    try Console.write(
      "Kopierat till \(RegionWorkspace.shown(to)): \(copied) datamängder och \(head.sequence) beslut. Slutmärke: "
        + "\(head.sequence):\(head.hash)\n")
  }
}
