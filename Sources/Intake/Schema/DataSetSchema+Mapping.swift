import PlanningModel

extension DataSetSchema {
  /// The tables about what codes of other systems mean, and about rows that nothing was made of.
  static let mapping: [DataSetSchema] = [
    DataSetSchema(
      kind: .codeMaps, purpose: "Vad betyder koderna i andra system, och när?",
      columns: [
        may(.source, "källa", key: true, "ordet efter slaget i filens namn (volumes-medvind.csv), eller *", "medvind"),
        need(.kind, "slag", key: true, "unit (enhet), object (objekt) eller capacity (kapacitet)", "unit"),
        need(.code, "kod", key: true, "koden i källan, text", "MED 2"),
        need(.target, "betyder", "koden i regionens egna tabeller", "AVD2"),
        may(.validFrom, "från|giltig_från", key: true, "första dagen, tom från början", "2026-07-01"),
        may(.validThrough, "till|giltig_till|valid_to", "sista dagen, tom tills vidare", ""),
      ]),
    DataSetSchema(
      kind: .leftOut, purpose: "Vilka kontaktrader räknades inte? Skrivs av vardtakt import.",
      columns: [
        need(.source, "källa", key: true, "filen raderna stod i", "kontakter.csv"),
        need(.issue, "slag", key: true, "unmapped (omappad) eller unusable (oanvändbar)", "unmapped"),
        need(.values, "värden", key: true, "radernas koder, eller vad som är fel", "XX999, mottagning"),
        need(.rows, "rader", "antal rader", "12"),
        need(.allRows, "alla_rader", "antal rader i filen", "34000"),
      ]),
  ]
}
