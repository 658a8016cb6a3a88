/// やさしい日本語 as `DOMAIN.md` §4.3 asks for it, as far as a machine can see it.
enum PlainJapaneseLinter {
  enum Finding: Hashable {
    /// A kanji word that no reading in parentheses follows.
    case withoutReading(String)
    /// 〜 and its look-alikes, where から … まで belongs.
    case waveDash
    /// 4/6, which is read as April or as June.
    case slashDate
    /// 20:00 or 20時, where 午後8時 belongs.
    case twentyFourHours
    /// 令和 and other eras.
    case era
    /// A sentence of so many characters, readings and blanks not counted.
    case longSentence(Int)
  }

  static func findings(in text: String) -> Set<Finding> {
    var findings: Set<Finding> = []
    let kanji = /([㐀-䶿一-鿿豈-﫿々]+)(（[ぁ-ゖー]+）)?/
    for match in text.matches(of: kanji) where match.2 == nil {
      findings.insert(.withoutReading(String(match.1)))
    }
    if text.contains(/[〜～~∼]/) { findings.insert(.waveDash) }
    if text.contains(/[0-9０-９]+[\/／][0-9０-９]+/) { findings.insert(.slashDate) }
    if text.contains(/[0-9０-９]+[:：][0-9０-９]{2}/) { findings.insert(.twentyFourHours) }
    if text.contains(/(1[3-9]|2[0-4]|１[３-９]|２[０-４])時/) { findings.insert(.twentyFourHours) }
    if text.contains(/令和|平成|昭和|れいわ|[RHＲＨ][0-9０-９]+年/) { findings.insert(.era) }
    return findings.union(longSentences(in: text))
  }

  private static func longSentences(in text: String) -> [Finding] {
    let bare = text.replacing(/（[ぁ-ゖー]+）/, with: "").filter { !$0.isWhitespace }
    return bare.split(separator: "。").map(\.count).filter { $0 > 40 }.map { .longSentence($0) }
  }
}
