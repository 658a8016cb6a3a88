import Testing

@testable import Intake

@Suite("Text is folded before it is read")
struct FoldingTests {
  @Test(
    "Wide letters, narrow katakana and digits of every script are read as one",
    arguments: [
      ("ＩＴ：Ｂ２", "IT:B2"), ("１９：００〜２１：００", "19:00〜21:00"), ("ｶﾞｷﾞｸﾞ ﾊﾟﾋﾟ ｳﾞ", "ガギグ パピ ヴ"),
      ("ｱｯﾀﾞｰﾘｼﾞ", "アッダーリジ"), ("٢٠:٣٠", "20:30"), ("۲۰۲۳", "2023"), ("၂၀", "20"), ("　水　", "水"),
      ("（土）", "(土)"), ("a\u{00A0}b", "a b"), ("", ""), (" \t ", ""),
    ])
  func folds(text: String, folded: String) {
    #expect(text.folded == folded)
  }

  @Test("Nothing but blanks and unseen marks is taken from a name")
  func tidies() {
    #expect("\u{200F}\u{2067}زلمی\u{2069} ".tidied == "زلمی")
    #expect("佐倉　みのり".tidied == "佐倉 みのり")
    #expect("می\u{200C}خواهم".tidied == "می\u{200C}خواهم")
    #expect("\u{FEFF}名前\n（本名）".tidied == "名前 （本名）")
  }

  @Test("Folding a folded text changes nothing", arguments: ["ｶﾞＡ１　", "（土）１０：００", "Zalmai", "ﾊﾟ"])
  func foldsOnce(text: String) {
    #expect(text.folded.folded == text.folded)
  }
}

@Suite("Every character of Unicode, one by one")
struct EveryCharacterTests {
  private static var all: some Sequence<Unicode.Scalar> {
    (0...0x10FFFF as ClosedRange<UInt32>).lazy.compactMap(Unicode.Scalar.init)
  }

  @Test("A blank is what Unicode calls white space")
  func knowsBlanks() {
    let differing = Self.all.filter { $0.isBlank != $0.properties.isWhitespace }
    #expect(Array(differing) == [])
  }

  @Test("Folding changes exactly blanks, digits, wide ASCII and narrow katakana")
  func foldsNothingElse() {
    let changed = Self.all.filter { scalar in
      let text = String(Character(scalar))
      return !scalar.properties.isWhitespace && text.folded != text
    }
    let expected = Self.all.filter { scalar in
      if scalar.value < 0x80 || scalar.properties.isWhitespace { return false }
      return scalar.properties.numericType == .decimal
        || (0xFF01...0xFF9F).contains(scalar.value) && scalar != "\u{FF5F}"
          && scalar != "\u{FF60}"
    }
    #expect(Array(changed) == Array(expected))
  }
}
