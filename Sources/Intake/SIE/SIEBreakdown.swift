/// How the rows of a SIE file with objects relate to those without.
///
/// The format makes `{}` the total of an account and month, of which object rows are a breakdown. Some programs write in
/// `{}` only what has no object. Which it is shows in the balances of the year.
enum SIEBreakdown: String {
  /// Object rows are parts of what `{}` has.
  case breakdown
  /// All rows together are the total.
  case parts

  /// What the months of one account in one year add up to.
  struct Sums {
    var plain = SIEAmount.zero
    var objects = SIEAmount.zero
    var hasPlain = false
    var hasObjects = false

    /// The outcome of the year in each of the two ways.
    func total(_ breakdown: SIEBreakdown) -> SIEAmount {
      breakdown == .parts ? plain + objects : hasPlain ? plain : objects
    }
  }

  /// The year and account that sums are for.
  struct Place: Hashable {
    var year: Int
    var account: Int
  }

  /// The months' sums for each year and account.
  static func sums(_ ledger: SIELedger) -> [Place: Sums] {
    var sums: [Place: Sums] = [:]
    for entry in ledger.entries where entry.key.kind == .outcome && entry.key.month > 0 {
      let place = Place(year: entry.key.year, account: entry.key.account)
      if let amount = entry.plain {
        if entry.key.objects == 0 {
          sums[place, default: Sums()].plain += amount
          sums[place]?.hasPlain = true
        } else {
          sums[place, default: Sums()].objects += amount
          sums[place]?.hasObjects = true
        }
      }
      if let amount = entry.byEmployee {
        sums[place, default: Sums()].objects += amount
        sums[place]?.hasObjects = true
      }
    }
    return sums
  }

  /// Finds out which of the two a file has.
  static func of(_ ledger: SIELedger, sums: [Place: Sums], changes: [Place: SIEAmount]) -> SIEBreakdown {
    var votes: [SIEBreakdown: Int] = [:]
    for (place, sums) in sums where sums.hasObjects {
      guard let change = changes[place], sums.total(.breakdown) != sums.total(.parts) else { continue }
      if sums.total(.breakdown) == change { votes[.breakdown, default: 0] += 1 }
      if sums.total(.parts) == change { votes[.parts, default: 0] += 1 }
    }
    let (breakdown, parts) = (votes[.breakdown, default: 0], votes[.parts, default: 0])
    if breakdown != parts { return parts > breakdown ? .parts : .breakdown }
    // Without balances: a file of totals has one for nearly every row with objects.
    let groups = objectGroups(ledger).filter { $0.month > 0 }
    let withTotal = ledger.entries.count { $0.key.objects == 0 && $0.plain != nil && groups.contains($0.key) }
    return withTotal * 2 >= groups.count ? .breakdown : .parts
  }

  /// The places, without objects, where months and budgets have rows with objects.
  static func objectGroups(_ ledger: SIELedger) -> Set<SIELedger.Key> {
    var groups: Set<SIELedger.Key> = []
    for entry in ledger.entries where entry.key.objects != 0 && entry.key.kind != .vouchers {
      var key = entry.key
      key.objects = 0
      groups.insert(key)
    }
    return groups
  }
}
