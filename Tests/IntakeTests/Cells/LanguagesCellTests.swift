import Domain
import Testing

@testable import Intake

@Suite("Languages as people write them")
struct LanguagesCellTests {
  private func languages(_ cell: String) -> String {
    do {
      return try LanguagesCell.read(cell, words: WordList())
        .map { "\($0.tag):\($0.test?.rawValue ?? $0.level.rawValue)" }.joined(separator: " ")
    } catch {
      return "\(error.fault) \(error.piece)"
    }
  }

  @Test(
    "Languages with levels",
    arguments: [
      ("fa-AF:C2 ps:B2 en:B1 ja:A2", "fa-AF:C2 ps:B2 en:B1 ja:A2"), ("FA-af:c2", "fa-AF:C2"),
      ("日本語（N2）, 英語（B2・中上級）", "ja:N2 en:B2"), ("日本語(N1)；英語(日常会話)", "ja:N1 en:B1"),
      ("日本語Ｎ２、英語Ｂ２", "ja:N2 en:B2"), ("English B2", "en:B2"), ("English: fluent", "en:C1"),
      ("Dari - native", "fa-AF:C2"),
      ("ダリー語：母語", "fa-AF:C2"), ("prs:C2 kmr:B1", "fa-AF:C2 ku:B1"),
      ("Chinese (Mandarin) - C1", "zh:C1"),
      ("ペルシア語（アフガニスタン）（C2）", "fa-AF:C2"), ("English (Daily conversation)", "en:B1"),
      ("英語（日常会話レベル）", "en:B1"),
      ("JLPT N3", "ja:N3"), ("日本語能力試験N3", "ja:N3"), ("日本語（N2、会話B1）", "ja:B1"),
      ("クルド語（ソラニー）：上級", "ckb:C1"),
      ("英語（できない）, フランス語（初級）", "fr:A1"), ("rhg:C2", "rhg:C2"), ("xx-private:A1", "xx-private:A1"),
      ("українська: C2", "uk:C2"), ("دری: C2", "fa-AF:C2"), ("", ""), ("なし", ""),
    ])
  func reads(cell: String, expected: String) {
    #expect(languages(cell) == expected)
  }

  @Test(
    "What is no language with a level is told",
    arguments: [
      ("Klingon (B2)", "language(near: nil) Klingon (B2)"),
      ("Englisch (B2)", "language(near: Optional(\"English\")) Englisch (B2)"),
      ("英語", "levelMissing(en) 英語"), ("ja:C2 en", "levelMissing(en) en"),
      ("英語（ペラペラ）", "level 英語（ペラペラ）"),
      ("英語（N2）", "testOfJapanese(en) 英語（N2）"), ("en:B7", "level en:B7"),
      ("英語（B1-B2）", "level 英語（B1-B2）"),
      ("英語（B2） フランス語（C1）", "language(near: nil) 英語（B2） フランス語（C1）"),
      ("English B2 French C1", "language(near: nil) English B2 French C1"),
    ])
  func tellsFaults(cell: String, expected: String) {
    #expect(languages(cell) == expected)
  }

  @Test("A level that is stated counts more than a test that was passed")
  func prefersStatedLevel() throws {
    let text =
      "code,languages,jlpt,slots,block\nA,ja:A2 en:B1,N2,Mon20,\n"
      + "B,en:B1,N2合格,Mon20,\nC,en:B1,受けていない,Mon20,\n"
    let people = try Read.mentees(Array(text.utf8))
    #expect(people.defects.isEmpty)
    let levels = ["A", "B", "C"].map {
      people.byCode[$0]?.languages.map { "\($0.tag):\($0.level.rawValue)" }
    }
    #expect(levels == [["ja:A2", "en:B1"], ["en:B1", "ja:B2"], ["en:B1"]])
    #expect(people.byCode["B"]?.languages.last?.test == .n2)
  }

  @Test("A grid of languages adds up, and says nothing where nothing is spoken")
  func readsGrid() throws {
    let text =
      "受付番号,話せることば [英語],話せることば [日本語],話せることば [ダリー語],会える時間\n1,中級,N4,ネイティブ,Mon20\n2,できない,,C2,Mon20\n"
    let table = CSVTable(Array(text.utf8), file: "f")
    let people = Import<Mentee>(table, by: HeaderMap.proposed(for: table.header, table: .mentees))
    #expect(people.defects.isEmpty)
    let read = ["1", "2"].map {
      people.byCode[$0]?.languages.map { "\($0.tag):\($0.level.rawValue)" }
    }
    #expect(read == [["en:B1", "ja:A2", "fa-AF:C2"], ["fa-AF:C2"]])
  }

  @Test(
    "Every country of the scenario is known by its Japanese name, and by its English one",
    arguments: [
      ("アフガニスタン", "AF"), ("ミャンマー", "MM"), ("Burma", "MM"), ("コンゴ民主共和国", "CD"), ("DR Congo", "CD"),
      ("シリア", "SY"),
      ("Türkiye", "TR"), ("Turkey", "TR"), ("トルコ", "TR"), ("UK", "GB"), ("gb", "GB"),
      ("ロシア連邦", "RU"), ("韓国", "KR"),
      ("Côte d’Ivoire", "CI"), ("ｲﾗﾝ", "IR"), ("ＪＰ", "JP"), ("U.S.A.", "US"), ("中国", "CN"),
    ])
  func knowsCountries(name: String, code: String) {
    #expect(Countries.code(name)?.text == code)
  }

  @Test(
    "A name that is no country's is none", arguments: ["XX", "Kurdistan", "日本人", "", "12", "アフガン"])
  func refusesOthers(name: String) {
    #expect(Countries.code(name) == nil)
  }
}
