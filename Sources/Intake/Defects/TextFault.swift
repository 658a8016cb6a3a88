/// Why bytes are not the text of a table.
package enum TextFault: Hashable, Sendable {
  /// The file is of another kind.
  case foreign(ForeignFile)
  /// The bytes from `offset` on, 0 for the file's first, stand for no character of the encoding.
  case undecodable(TextEncoding, offset: Int)
  /// U+FFFD: another program could not read the character and threw it away.
  case lostCharacter
  /// A character that no text holds; `code` as Unicode writes it: `U+0000`.
  case controlCharacter(code: String)
}
