/// A kind of file that leads hand over in place of a table.
package enum ForeignFile: String, CaseIterable, Sendable {
  /// The archive in which Google Forms packs a download.
  case archive
  /// A workbook of a spreadsheet program.
  case workbook
  /// A web page, for instance the one that asks for a password.
  case webPage = "web-page"

  /// `nil` where nothing speaks against a table.
  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      self = ForeignFile.holdsWorkbook(bytes) ? .workbook : .archive
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      self = .workbook
    } else if ForeignFile.beginsLikePage(bytes) {
      self = .webPage
    } else {
      return nil
    }
  }

  /// The names of an archive's parts stand in it unpacked; a workbook lists its parts first.
  private static func holdsWorkbook(_ bytes: [UInt8]) -> Bool {
    let start = String(decoding: bytes.prefix(4096), as: UTF8.self)
    return ["[Content_Types].xml", "_rels/", "xl/", "mimetypeapplication/vnd.oasis"]
      .contains { start.contains($0) }
  }

  private static func beginsLikePage(_ bytes: [UInt8]) -> Bool {
    let start = String(decoding: bytes.prefix(256), as: UTF8.self).lowercased()
    let text = start.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    return text.hasPrefix("<!doctype html") || text.hasPrefix("<html")
  }
}
