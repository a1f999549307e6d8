import ArgumentParser
import Governance
import Workspace

/// `vardtakt ledger verify`: whether the ledger is as it was written.
struct LedgerVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Kontrollerar att inget beslut har ändrats eller tagits bort.",
    discussion: """
      Varje beslut har ett fingeravtryck som bygger på det föregående. Det första som inte stämmer namnges. Den som \
      sparar slutmärket på annan plats kan senare visa att liggaren inte har skrivits om:
        vardtakt ledger verify --workspace region.vardtakt --kept 17:9f86d081…
      """)

  @OptionGroup var source: WorkspaceOption

  @Option(
    name: .long,
    help: "Ett slutmärke som sparats på annan plats, som verify skrev det; minst 8 tecken efter kolonet: 17:9f86d081….")
  var kept: String?

  func validate() throws {
    if let kept, head(kept) == nil {
      throw ValidationError(
        "Ange slutmärket som verify skrev det: beslutets nummer, kolon och fingeravtryckets 64 tecken, eller minst de 8 "
          + "första av dem.")
    }
  }

  func run() throws {
    let result = try RegionWorkspace.use(source.workspace) {
      try LedgerVerification(of: $0.store, kept: kept.flatMap(head))
    }
    var text = "Liggaren är hel: \(result.head.sequence) beslut.\n"
    if let seal = result.seal {
      text += "Beslut 1–\(seal.through) skrevs innan fingeravtryck fanns och fick sina \(seal.at); vad som kan ha "
      text += "ändrats dessförinnan syns inte.\n"
    }
    if kept != nil { text += "Den är densamma som när slutmärket sparades.\n" }
    try Console.write(text + "Slutmärke att spara på annan plats: \(result.head.sequence):\(result.head.hash)\n")
  }

  private func head(_ text: String) -> LedgerHead? {
    let parts = text.split(separator: ":")
    guard parts.count == 2, let sequence = Int(parts[0]), sequence >= 0 else { return nil }
    let hash = parts[1].hasSuffix("…") ? parts[1].dropLast() : parts[1]
    guard (8...64).contains(hash.utf8.count), hash.allSatisfy(\.isHexDigit) else { return nil }
    return LedgerHead(sequence: sequence, hash: hash.lowercased(), at: nil)
  }
}
