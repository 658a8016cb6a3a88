/// Which encoding a file is in, and how long its byte order mark is.
struct EncodingGuess: Hashable {
  let encoding: TextEncoding
  /// Bytes of the mark, 0 where there is none.
  let markLength: Int

  /// Looks at the mark, then at zero bytes, then at how well the bytes fit UTF-8; what is left is
  /// CP932.
  ///
  /// A file of UTF-8 stays one where single bytes were damaged: it is CP932 only if more places
  /// break UTF-8 than characters of several bytes keep it.
  ///
  /// - Complexity: O(bytes).
  init(_ bytes: [UInt8]) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      (encoding, markLength) = (.utf8, 3)
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      (encoding, markLength) = (.utf16LittleEndian, 2)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      (encoding, markLength) = (.utf16BigEndian, 2)
    } else {
      encoding = ZeroBytes(bytes).encoding ?? UTF8Fit(bytes).encoding
      markLength = 0
    }
  }
}

/// Zero bytes by the parity of their place: half of each ASCII character in UTF-16.
private struct ZeroBytes {
  private var even = 0
  private var odd = 0
  private let count: Int

  init(_ bytes: [UInt8]) {
    count = bytes.count
    for place in bytes.indices where bytes[place] == 0 {
      if place % 2 == 0 { even += 1 } else { odd += 1 }
    }
  }

  /// UTF-16 where at least every twentieth byte is zero and nearly all stand on one side; a table
  /// always holds commas, digits and line breaks enough for that.
  var encoding: TextEncoding? {
    guard (even + odd) * 20 >= count, even + odd > 0 else { return nil }
    if odd > 8 * even { return .utf16LittleEndian }
    return even > 8 * odd ? .utf16BigEndian : nil
  }
}

/// How well bytes fit UTF-8.
private struct UTF8Fit {
  private var longCharacters = 0
  private var breaks = 0

  init(_ bytes: [UInt8]) {
    var rest = bytes.makeIterator()
    var parser = Unicode.UTF8.ForwardParser()
    while true {
      switch parser.parseScalar(from: &rest) {
      case .valid(let units): longCharacters += units.count > 1 ? 1 : 0
      case .error: breaks += 1
      case .emptyInput: return
      }
    }
  }

  var encoding: TextEncoding {
    breaks == 0 || longCharacters > breaks ? .utf8 : .cp932
  }
}
