package import Domain

/// Languages by the names that people give them.
package enum LanguageNames {
  /// The language of a name or of a well-formed tag; `nil` where it is neither.
  ///
  /// Tags that programmes write in two ways are read as one: `prs` is `fa-AF`, `kmr` is `ku`.
  package static func tag(_ text: some StringProtocol) -> LanguageTag? {
    let name = key(text)
    if let known = tags[name] { return known }
    guard text.folded.utf8.count <= 3 || text.contains("-") else { return nil }
    return LanguageTag(text.folded)
  }

  /// The known name nearest to one that is not known; a whole sentence is near to none.
  static func near(_ text: some StringProtocol) -> String? {
    let name = key(text)
    return NearestWord.of(name, among: names).flatMap { abs($0.count - name.count) <= 3 ? $0 : nil }
  }

  /// Small letters without blanks, marks, and the syllable for "language".
  private static func key(_ text: some StringProtocol) -> String {
    var key = text.foldedSmall.filter { !" ・-_'’=＝".contains($0) }
    for ending in ["language", "ことば", "語"] where key.hasSuffix(ending) && key != ending {
      key = String(key.dropLast(ending.count))
    }
    return key
  }

  private static let tags: [String: LanguageTag] = {
    var tags: [String: LanguageTag] = [:]
    for line in text.split(separator: "\n") {
      let names = line.split(separator: "|")
      guard let code = names.first, let tag = LanguageTag(code) else { continue }
      for name in names where tags[key(name)] == nil { tags[key(name)] = tag }
    }
    return tags
  }()

  private static let names = text.split(whereSeparator: { $0 == "|" || $0 == "\n" })
    .filter { $0.count > 3 }.map(String.init)
}

extension LanguageNames {
  /// A tag and the names of its language; of two languages of one name the first stands.
  private static let text = """
    ja|日本語|にほんご|JLPT|日本語能力試験|jpn|Japanese|japonais|Nihongo
    ja-x-easy|やさしい日本語|Easy Japanese|Plain Japanese
    en|英語|eng|えいご|English|anglais
    fr|フランス語|fra|仏語|French|français|francais
    es|スペイン語|spa|Spanish|español|Castellano
    pt|ポルトガル語|por|Portuguese|português
    de|ドイツ語|独語|German|Deutsch
    it|イタリア語|Italian|italiano
    ru|ロシア語|rus|Russian|русский
    uk|ウクライナ語|ukr|Ukrainian|українська
    be|ベラルーシ語|Belarusian|беларуская
    pl|ポーランド語|Polish
    ro|ルーマニア語|Romanian|Moldovan
    bg|ブルガリア語|Bulgarian
    sr|セルビア語|Serbian
    hr|クロアチア語|Croatian
    bs|ボスニア語|Bosnian
    sq|アルバニア語|Albanian
    el|ギリシャ語|ギリシア語|Greek
    hu|ハンガリー語|Hungarian
    cs|チェコ語|Czech
    nl|オランダ語|Dutch
    sv|スウェーデン語|Swedish
    hy|アルメニア語|Armenian
    ka|ジョージア語|グルジア語|Georgian
    az|アゼルバイジャン語|Azerbaijani|Azeri
    fa|ペルシア語|fas|pes|ペルシャ語|Persian|Farsi|فارسی
    fa-AF|ダリー語|ダリ語|Dari|دری|prs|ペルシア語（アフガニスタン）
    ps|パシュトー語|pus|パシュトゥー語|パシュトゥン語|Pashto|Pushto|Pashtu|پښتو
    tg|タジク語|Tajik
    uz|ウズベク語|Uzbek
    tk|トルクメン語|Turkmen
    kk|カザフ語|Kazakh
    ky|キルギス語|Kyrgyz
    ug|ウイグル語|uig|Uyghur|Uighur|ئۇيغۇرچە
    mn|モンゴル語|Mongolian
    tr|トルコ語|tur|Turkish|Türkçe
    ku|クルド語|クルマンジー|Kurdish|Kurmanji|Kurmanci|kmr|kurdî
    ckb|ソラニー語|Sorani|Central Kurdish|クルド語（ソラニー）
    ar|アラビア語|ara|arb|Arabic|العربية|عربي
    he|ヘブライ語|Hebrew
    am|アムハラ語|amh|Amharic|አማርኛ
    ti|ティグリニャ語|tir|ティグリニア語|Tigrinya|ትግርኛ
    om|オロモ語|Oromo|Afaan Oromoo
    so|ソマリ語|som|Somali|Soomaali
    sw|スワヒリ語|swa|swh|Swahili|Kiswahili
    rw|ルワンダ語|キニヤルワンダ語|キニアルワンダ語|Kinyarwanda|Rwanda
    rn|ルンディ語|Kirundi|Rundi|Ikirundi
    ln|リンガラ語|Lingala
    kg|コンゴ語|Kikongo|Kongo
    lua|ルバ語|Tshiluba|Ciluba|Luba
    lg|ガンダ語|ルガンダ語|Luganda|Ganda
    sus|スス語|Susu|Soussou
    ff|フラニ語|フラ語|プラール語|Fula|Fulani|Pulaar|Peul
    bm|バンバラ語|Bambara|Bamanankan
    mnk|マンディンカ語|Mandinka|Mandingo|Malinke
    wo|ウォロフ語|Wolof
    ha|ハウサ語|Hausa
    ig|イボ語|Igbo
    yo|ヨルバ語|Yoruba
    ak|アカン語|Akan|Twi
    ee|エウェ語|Ewe
    ny|チェワ語|Chichewa|Nyanja
    sn|ショナ語|Shona
    zu|ズールー語|Zulu
    mg|マダガスカル語|Malagasy
    my|ビルマ語|mya|ミャンマー語|Burmese|Myanmar|မြန်မာ
    rhg|ロヒンギャ語|Rohingya
    kac|カチン語|Kachin|Jinghpaw
    shn|シャン語|Shan
    ksw|カレン語|スゴー・カレン語|Karen|S'gaw Karen
    mnw|モン語|Mon language
    cnh|チン語|ハカ・チン語|Chin|Hakha Chin
    th|タイ語|Thai
    lo|ラオ語|ラオス語|Lao|Laotian
    km|クメール語|カンボジア語|Khmer|Cambodian
    vi|ベトナム語|Vietnamese|Tiếng Việt
    id|インドネシア語|Indonesian|Bahasa Indonesia
    ms|マレー語|Malay|Bahasa Melayu
    tl|タガログ語|フィリピン語|フィリピノ語|Tagalog|Filipino
    zh|中国語|zho|cmn|普通話|北京語|Chinese|Mandarin|中文|汉语
    yue|広東語|Cantonese
    bo|チベット語|Tibetan
    ko|韓国語|kor|朝鮮語|韓国・朝鮮語|Korean|한국어
    hi|ヒンディー語|hin|ヒンディ語|Hindi|हिन्दी
    ur|ウルドゥー語|ウルドゥ語|Urdu|اردو
    bn|ベンガル語|ben|Bengali|Bangla|বাংলা
    ne|ネパール語|Nepali|नेपाली
    si|シンハラ語|シンハラ|Sinhala|Sinhalese
    ta|タミル語|Tamil
    te|テルグ語|Telugu
    pa|パンジャブ語|パンジャーブ語|Punjabi|Panjabi
    jsl|日本手話|手話|Japanese Sign Language
    """
}
