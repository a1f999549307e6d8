internal import CXlsxWriter
internal import Foundation

/// What a spreadsheet lets one type in the cells of a column.
package struct WorkbookCheck: Sendable {
  package enum Rule: Sendable, Equatable {
    /// One of some words, at most 255 letters together.
    case words([String])
    /// A text that stands in some cells, as `=units!$A$3:$A$500`; others are let in after a question if `asks`.
    case listed(String, asks: Bool)
    /// A number; `nil` for a side without end.
    case number(least: Double?, most: Double?)
    case wholeNumber(ClosedRange<Int>)
    /// A day from 1900 to 2199.
    case day
    /// A text of some length.
    case length(ClosedRange<Int>)
  }

  package var rule: Rule
  /// The first and last row it holds for, counted from 1.
  package var firstRow: Int
  package var lastRow: Int
  /// What is said when something else is typed.
  package var message: String

  package init(_ rule: Rule, rows: ClosedRange<Int>, message: String) {
    self.rule = rule
    firstRow = rows.lowerBound
    lastRow = rows.upperBound
    self.message = message
  }
}

extension WorkbookCheck {
  /// Gives the check in the form of the library, whose texts live as long as the call.
  func withValidation(_ body: (inout lxw_data_validation) -> Void) {
    var validation = lxw_data_validation()
    var texts: [UnsafeMutablePointer<CChar>?] = []
    defer { for text in texts { free(text) } }
    func keep(_ text: String) -> UnsafeMutablePointer<CChar>? {
      texts.append(strdup(text))
      return texts.last ?? nil
    }
    validation.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
    validation.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_STOP.rawValue)
    validation.error_title = keep("Kontrollera cellen")
    // The library takes at most 255 letters.
    validation.error_message = keep(String(message.prefix(220)))
    validation.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
    switch rule {
    case .words(let words):
      validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
      var list = words.map { keep($0) } + [nil]
      list.withUnsafeMutableBufferPointer {
        validation.value_list = $0.baseAddress
        body(&validation)
      }
      return
    case .listed(let cells, let asks):
      validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      validation.value_formula = keep(cells)
      if asks { validation.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue) }
    case .number(let least, let most):
      validation.validate = UInt8(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
      validation.minimum_number = least ?? -1e15
      validation.maximum_number = most ?? 1e15
    case .wholeNumber(let range):
      validation.validate = UInt8(LXW_VALIDATION_TYPE_INTEGER.rawValue)
      validation.minimum_number = Double(range.lowerBound)
      validation.maximum_number = Double(range.upperBound)
    case .day:
      validation.validate = UInt8(LXW_VALIDATION_TYPE_DATE.rawValue)
      validation.minimum_datetime = lxw_datetime(year: 1900, month: 1, day: 1, hour: 0, min: 0, sec: 0)
      validation.maximum_datetime = lxw_datetime(year: 2199, month: 12, day: 31, hour: 0, min: 0, sec: 0)
    case .length(let range):
      validation.validate = UInt8(LXW_VALIDATION_TYPE_LENGTH.rawValue)
      validation.minimum_number = Double(range.lowerBound)
      validation.maximum_number = Double(range.upperBound)
    }
    body(&validation)
  }
}
