extension DecodedText {
  /// Takes UTF-8 as it is, where it is well formed; else all of it that is.
  mutating func decodeUTF8(_ bytes: [UInt8], from start: Int) {
    let body = start == 0 ? bytes : Array(bytes[start...])
    if String(validating: body, as: UTF8.self) != nil {
      utf8 = body
    } else {
      keepWellFormed(body, from: start)
    }
  }

  private mutating func keepWellFormed(_ body: [UInt8], from start: Int) {
    var rest = body.makeIterator()
    var parser = Unicode.UTF8.ForwardParser()
    var offset = start
    while true {
      switch parser.parseScalar(from: &rest) {
      case .valid(let units):
        utf8 += units
        offset += units.count
      case .error(let length):
        noteDamage(at: offset)
        offset += length
      case .emptyInput: return
      }
    }
  }

  /// Decodes pairs of bytes; a lone surrogate and an odd last byte are damages.
  mutating func decodeUTF16(_ bytes: [UInt8], from start: Int, lowByteFirst: Bool) {
    utf8.reserveCapacity(bytes.count)
    let units = stride(from: start, to: bytes.count - 1, by: 2).map { at in
      let (first, second) = (UInt16(bytes[at]), UInt16(bytes[at + 1]))
      return lowByteFirst ? second << 8 | first : first << 8 | second
    }
    var rest = units.makeIterator()
    var parser = Unicode.UTF16.ForwardParser()
    var offset = start
    while true {
      switch parser.parseScalar(from: &rest) {
      case .valid(let pair):
        append(Unicode.UTF16.decode(pair))
        offset += 2 * pair.count
      case .error(let length):
        noteDamage(at: offset)
        offset += 2 * length
      case .emptyInput:
        if offset < bytes.count { noteDamage(at: offset) }
        return
      }
    }
  }
}
