/// A language in which feeds are written; the raw value is its BCP 47 tag.
package enum FeedLanguage: String, CaseIterable, Hashable, Sendable {
  case japanese = "ja"
  /// やさしい日本語, with the reading of every kanji in parentheses.
  case easyJapanese = "ja-x-easy"
  case english = "en"
  case french = "fr"
  case ukrainian = "uk"
  case arabic = "ar"
  case persian = "fa"
  /// Persian of Afghanistan; reads the Persian words until it has its own.
  case dari = "fa-AF"

  /// The BCP 47 tag.
  package var tag: String { rawValue }

  /// What stands behind `LANGUAGE=`: private-use subtags are dropped, since no client is known to
  /// understand them (`FEEDS.md` 78).
  package var parameter: String {
    self == .easyJapanese ? FeedLanguage.japanese.tag : tag
  }

  /// The direction in which its letters run.
  package var direction: TextDirection {
    switch self {
    case .arabic, .persian, .dari: .rightToLeft
    case .japanese, .easyJapanese, .english, .french, .ukrainian: .leftToRight
    }
  }
}

/// The direction in which a script runs.
package enum TextDirection: Hashable, Sendable {
  case leftToRight
  case rightToLeft
}

// MARK: - Falling back

extension FeedLanguage {
  /// The languages to try for a reader of `tag`, best first; never empty, each at most once.
  ///
  /// The tag is shortened from its right end as RFC 4647 §3.4 "Lookup" does, without regard to
  /// case; Dari's own code `prs` counts as `fa-AF`. English and plain Japanese close every chain.
  package static func chain(for tag: String) -> [FeedLanguage] {
    var chain = shortened(tag).compactMap(named) + [.english, .easyJapanese]
    var seen: Set<FeedLanguage> = []
    chain.removeAll { !seen.insert($0).inserted }
    return chain
  }

  /// The first language of the chain for `tag`.
  package init(closestTo tag: String) {
    self = FeedLanguage.chain(for: tag).first ?? .english
  }

  /// `ja-x-easy`, `ja-x`, `ja`; `prs-AF` goes on with Dari's usual tag.
  private static func shortened(_ tag: String) -> [String] {
    var subtags = tag.lowercased().split(separator: "-").map(String.init)
    if subtags.first == "prs" { subtags = ["fa", "af"] }
    return (0..<subtags.count).map { subtags.dropLast($0).joined(separator: "-") }
  }

  private static func named(_ lowercasedTag: String) -> FeedLanguage? {
    allCases.first { $0.tag.lowercased() == lowercasedTag }
  }
}
