/// The readers of all formats, and which of them reads a file.
package enum SupportedFormats {
  /// The readers in the order they are asked: those that know their files by content first, text tables last.
  package static let readers: [any FormatReader] = [
    XLSXFormatReader(), SIEReader(), PAXmlReader(), PXReader(), JSONStatReader(), CSVFormatReader(),
  ]

  /// The reader of a format.
  package static func reader(of format: FileFormat) -> (any FormatReader)? {
    readers.first { $0.format == format }
  }

  /// The reader of a file: by its first bytes, and by its name where these say nothing; `nil` when no format fits.
  package static func reader(name: String, bytes: [UInt8]) -> (any FormatReader)? {
    let beginning = bytes.prefix(65_536)
    return readers.first { $0.recognizes(name: "", beginning: beginning) && $0.format != .csv }
      ?? readers.first { $0.recognizes(name: name, beginning: beginning) }
  }
}
