/// The messages that small tables and tables of periods share.
enum CellMessage {
  static func tooManyCells(_ width: Int, _ header: Int) -> String {
    "Raden har \(width) celler men rubrikraden \(header). Sätt citattecken om celler som innehåller skiljetecknet."
  }

  static func total(_ text: String) -> String { "Raden är en summa (\(text)) och hoppas över." }

  static func notANumber(_ text: String) -> String {
    "”\(text)” är inget tal. Skriv till exempel 1234,5, eller lämna cellen tom."
  }

  static func mixed(_ isQuarter: Bool, _ file: String, _ row: Int) -> String {
    "Perioden är \(isQuarter ? "en månad" : "ett kvartal"), men rad \(row) i \(file) har "
      + "\(isQuarter ? "kvartal" : "månad"). Använd samma slag av period i alla filer."
  }
}
