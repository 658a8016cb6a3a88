package import Domain

/// Countries by code and by name.
package enum Countries {
  /// The code of a country; `nil` where the text is neither a code of ISO 3166-1 nor a name.
  package static func code(_ text: some StringProtocol) -> CountryCode? {
    let key = key(text)
    return byName[key]
  }

  private static func key(_ text: some StringProtocol) -> String {
    text.foldedSmall.filter { $0.isLetter }
  }

  private static let byName: [String: CountryCode] = {
    var byName: [String: CountryCode] = [:]
    byName.reserveCapacity(1024)
    for entry in CountryNames.text.split(whereSeparator: { $0 == ";" || $0 == "\n" }) {
      let names = entry.split(separator: "|")
      guard let first = names.first, let code = CountryCode(first) else { continue }
      for name in names where byName[key(name)] == nil { byName[key(name)] = code }
    }
    return byName
  }()
}
