/// How the bytes of a file stand for characters.
///
/// The raw value is the encoding's name, the same in every language.
package enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  /// Shift_JIS as Windows and Excel write it, with the characters of NEC and IBM: ①, ㈱, 髙.
  case cp932 = "CP932"
}
