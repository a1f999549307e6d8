import PlanningModel

/// Recognises the written forms of Swedish personal identity numbers and of the numbers used in their place.
///
/// Personnummer and samordningsnummer (Skatteverket), interim numbers, the national reserve number (NRID), and the
/// reserve numbers of Region Stockholm, Västra Götaland, Värmland, Skåne and Inera. A guard, not a proof: a number may
/// be written in ways nobody has listed.
enum IdentityNumber {
  /// How certain it is that a text holds an identity number.
  enum Finding: Comparable {
    case none
    /// Ten digits in a row that could be one; 0.7 % of random ones are.
    case bareTenDigits
    case certain
  }

  /// The strongest finding in a text.
  static func find(in text: UnsafeBufferPointer<UInt8>) -> Finding {
    var strongest = Finding.none
    var start = 0
    while start < text.count {
      guard isAlphanumeric(text[start]) else {
        start += 1
        continue
      }
      var end = start + 1
      while end < text.count, isAlphanumeric(text[end]) { end += 1 }
      // Tokens without a date in digits are the common case and cost one comparison.
      if end - start >= 6 {
        strongest = max(strongest, judge(text, start..<end))
        if strongest == .certain { return .certain }
      }
      start = end
    }
    return strongest
  }

  private static func judge(_ text: UnsafeBufferPointer<UInt8>, _ token: Range<Int>) -> Finding {
    let digits = token.prefix { isDigit(text[$0]) }.count
    switch (digits, token.count) {
    case (12, 12): return isTwelveDigitNumber(number(text, token)) ? .certain : .none
    case (10, 10): return isDateWithCheck(number(text, token)) ? .bareTenDigits : .none
    case (6, 6), (8, 8): return separatedForm(text, token)
    case (6, 10): return isInterim(text, token) ? .certain : .none
    case (8...11, 12): return isReserve(text, token) ? .certain : .none
    default: return innerTwelveDigits(text, token)
    }
  }

  /// Twelve digits glued to letters, as in a file name `patient199001011234`.
  private static func innerTwelveDigits(_ text: UnsafeBufferPointer<UInt8>, _ token: Range<Int>) -> Finding {
    var run = 0
    for position in token.lowerBound...token.upperBound {
      if position < token.upperBound, isDigit(text[position]) {
        run += 1
        continue
      }
      if run == 12, isTwelveDigitNumber(number(text, position - 12..<position)) { return .certain }
      run = 0
    }
    return .none
  }

  /// A date of six or eight digits, a separator, and a last part of four characters.
  private static func separatedForm(_ text: UnsafeBufferPointer<UInt8>, _ date: Range<Int>) -> Finding {
    let last = date.upperBound + 1..<date.upperBound + 5
    guard last.upperBound <= text.count, "-+ ".utf8.contains(text[date.upperBound]),
      last.allSatisfy({ isAlphanumeric(text[$0]) }),
      last.upperBound == text.count || !isAlphanumeric(text[last.upperBound])
    else { return .none }
    let joined = date.map { text[$0] } + last.map { text[$0] }
    return joined.withUnsafeBufferPointer { joined in
      let digits = joined.prefix(while: isDigit).count
      switch (digits, joined.count) {
      case (10, 10): return isDateWithCheck(number(joined, 0..<10)) ? .certain : .none
      case (12, 12): return isTwelveDigitNumber(number(joined, 0..<12)) ? .certain : .none
      case (6, 10): return isInterim(joined, 0..<10) ? .certain : .none
      case (8...11, 12): return isReserve(joined, 0..<12) ? .certain : .none
      default: return .none
      }
    }
  }
}

// MARK: - Forms

extension IdentityNumber {
  /// Ten digits: a date or a date with 60 added to the day, three digits that are not 000, and a check digit.
  private static func isDateWithCheck(_ number: Int) -> Bool {
    guard number / 10 % 1000 > 0 else { return false }
    let (month, day) = (number / 1_000_000 % 100, number / 10_000 % 100)
    let year = number / 100_000_000
    let isBirthDate = [1900 + year, 2000 + year].contains { isDate($0, month, day) || isDate($0, month, day - 60) }
    return isBirthDate && hasLuhnCheck(number, digits: 10)
  }

  private static func isTwelveDigitNumber(_ number: Int) -> Bool {
    let date = number / 10_000
    let (year, month, day) = (date / 10_000, date / 100 % 100, date % 100)
    let lastTen = number % 10_000_000_000
    if (1800...2199).contains(year), (1...12).contains(month), number / 10 % 1000 > 0, hasLuhnCheck(lastTen, digits: 10)
    {
      // Inera's reserve numbers write 32–59 for the day.
      if isDate(year, month, day) || isDate(year, month, day - 60) || (32...59).contains(day) { return true }
    }
    // Region Stockholm: 99, a year, and a check digit over what follows the century.
    let birthYear = number / 1_000_000 % 10_000
    return number / 10_000_000_000 == 99 && (1850...2199).contains(birthYear)
      && hasLuhnCheck(number % 100_000_000, digits: 8)
  }

  /// `YYMMDD` and one of eleven letters that counts as 1 in the check, then three digits.
  private static func isInterim(_ text: UnsafeBufferPointer<UInt8>, _ token: Range<Int>) -> Bool {
    let letter = token.lowerBound + 6
    guard "TRSUWXJKLMN".utf8.contains(uppercase(text[letter])),
      token[(letter + 1)...].allSatisfy({ isDigit(text[$0]) })
    else { return false }
    let date = number(text, token.lowerBound..<letter)
    return isDateWithCheck(date * 10_000 + 1_000 + number(text, letter + 1..<token.upperBound))
  }

  /// Västra Götaland in small letters: a date, one of three letters that counts as 5, 7 or 8, and digits with a check.
  private static func isReserveOfWest(_ text: UnsafeBufferPointer<UInt8>, date: Int, last: Range<Int>) -> Bool {
    let values = ["K": 5, "M": 7, "X": 8]
    guard let value = values[String(UnicodeScalar(uppercase(text[last.lowerBound])))],
      last.dropFirst().allSatisfy({ isDigit(text[$0]) }), isDate(date / 10_000, date / 100 % 100, date % 100)
    else { return false }
    return hasLuhnCheck(date % 1_000_000 * 10_000 + value * 1_000 + number(text, last.dropFirst()), digits: 10)
  }

  /// Eight digits and four characters of which at least one is a letter.
  private static func isReserve(_ text: UnsafeBufferPointer<UInt8>, _ token: Range<Int>) -> Bool {
    let last = token.lowerBound + 8..<token.upperBound
    let date = number(text, token.lowerBound..<last.lowerBound)
    guard last.allSatisfy({ isDigit(text[$0]) || (0x41...0x5A).contains(text[$0]) }) else {
      return isReserveOfWest(text, date: date, last: last)
    }
    let (century, month, day) = (date / 1_000_000, date / 100 % 100, date % 100)
    // The regions write a date of birth first.
    if (18...21).contains(century), isDate(date / 10_000, month, day) { return true }
    // The national form writes the century plus three times something, two letters, a digit or letter and a digit.
    let letters = last.prefix(2)
    guard century == 0 || (century >= 22 && century % 3 != 0), isDigit(text[last.upperBound - 1]),
      letters.allSatisfy({ !isDigit(text[$0]) && !"IOQVW".utf8.contains(text[$0]) })
    else { return false }
    return ((1...12).contains(month) && (1...31).contains(day))
      || ((20...99).contains(month) && (40...59).contains(day))
  }
}

// MARK: - Digits

extension IdentityNumber {
  /// The Luhn check (ISO/IEC 7812-1, annex B) over a number's last digits.
  static func hasLuhnCheck(_ number: Int, digits: Int) -> Bool {
    var rest = number
    var sum = 0
    for position in 0..<digits {
      let digit = rest % 10
      let weighted = position % 2 == 1 ? digit * 2 : digit
      sum += weighted > 9 ? weighted - 9 : weighted
      rest /= 10
    }
    return sum % 10 == 0
  }

  private static func isDate(_ year: Int, _ month: Int, _ day: Int) -> Bool {
    Day(year: year, month: month, day: day) != nil
  }

  private static func number(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    range.reduce(0) { $0 * 10 + Int(text[$1] &- UInt8(ascii: "0")) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  private static func uppercase(_ byte: UInt8) -> UInt8 { byte & 0xDF }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    isDigit(byte) || (uppercase(byte) &- UInt8(ascii: "A")) < 26
  }
}
