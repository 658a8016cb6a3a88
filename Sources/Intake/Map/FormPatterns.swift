/// What the questions of forms are about, by words in them.
enum FormPatterns {
  /// The field that a question most likely fills; `undecided` where no word is known.
  ///
  /// Lines are tried in order, so that "reading of your name" is not taken for the name.
  ///
  /// - Complexity: O(patterns · characters).
  static func field(_ question: String) -> Field {
    let small = question.foldedSmall
    let squeezed = small.filter { !" ・/".contains($0) }
    let latin = small.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : " " }
    let words = " " + String(latin).split(separator: " ").joined(separator: " ") + " "
    let line = lines.first { line in
      line.patterns.contains { $0.allSatisfy { $0.fits(squeezed, words) } }
    }
    return line?.field ?? .undecided
  }

  /// Part of a question: Japanese anywhere, English as whole words.
  private struct Pattern: Sendable {
    let text: String
    let isEnglish: Bool

    func fits(_ squeezed: String, _ words: String) -> Bool {
      isEnglish ? words.contains(text) : squeezed.contains(text)
    }
  }

  private struct Line: Sendable {
    let field: Field
    /// One of these fits where all its parts do.
    let patterns: [[Pattern]]

    init(_ field: Field, _ text: String) {
      self.field = field
      patterns = text.split(separator: "|").map { alternative in
        alternative.split(separator: "&").map { part in
          let isEnglish = part.allSatisfy(\.isASCII)
          return Pattern(text: isEnglish ? " \(part) " : String(part), isEnglish: isEnglish)
        }
      }
    }
  }

  private static let lines = FormQuestions.all.map { Line($0.field, $0.words) }
}

/// The questions of DOMAIN §2.5 and of forms in use. `|` divides what may stand, `&` what must
/// stand together.
private enum FormQuestions {
  static let all: [(field: Field, words: String)] = [
    (.timestamp, "タイムスタンプ|timestamp|回答日時|送信日時|submitted at|submission date"),
    (.ignore, "同意|規約|個人情報|守秘|行動規範|consent|agree|agreement|privacy policy|code of conduct"),
    (.ignore, "confidentiality|連絡方法|電話|phone|how to reach you|contact method|line id"),
    (.ignore, "動機|期待|motivation|expectation|expectations|自由記述|コメント|ご意見|comments|comment"),
    (.ignore, "備考|ひとこと|anything else|推薦者|身元確認|reference|references|家族|relatives"),
    (.ignore, "手伝い|サポートが必要|support needs|オンライン対面|オンライン／対面|使える機器|device|devices"),
    (.ignore, "今の生活|current school|current work|18歳|18 years|over 18|研修参加可能|研修日|training dates"),
    (.ignore, "支援の経験|やさしい日本語|easy japanese|話したいことば|language for mentoring"),
    (.email, "メール|eメール|email|e mail|mail address"),
    (.nameKind, "名前の種類|名前の形|kind of name|name kind"),
    (.reading, "読み方|読みかた|よみかた|よみがな|ふりがな|フリガナ|カタカナ|reading|katakana|furigana"),
    (.undecided, "見え方&ことば|language and privacy level"),
    (.calendarWording, "見え方|カレンダー&表示|calendar&wording|calendar&privacy|calendar&detail"),
    (.calendarLanguage, "カレンダー&ことば|カレンダー&言語|カレンダー&言葉|calendar&language"),
    (.code, "受付番号|登録番号|応募番号|参加者番号|参加番号|受付コード|参加者コード|application number|id|code"),
    (.genderWish, "性別の希望|希望する性別|メンターの性別|性別希望|gender wish|gender preference"),
    (
      .genderWish,
      "same gender|similar gender|preferred gender|gender of your mentor|mentor s gender"
    ),
    (.sameNationality, "同じ国の人：|同じ国の人:|同じ国の人|同国|同じ国籍|same country|same nationality|compatriot"),
    (.stateTies, "つながりのある国|関係のある国|state ties|ties to states"),
    (.stateLinked, "公的機関|政府との関係|政府機関|foreign state|foreign government"),
    (.exclusions, "避けてほしい|避けたい|会いたくない|一緒になりたくない|not to be paired|avoid|exclude"),
    (.selectionProcesses, "選考中|選考を受けて|応募中の会社|selection process|selection processes|applying to"),
    (.askAgain, "前のメンター|以前のメンター|もう一度|earlier mentor|previous mentor|same mentor again"),
    (.coMentor, "2人目|二人目|ふたりめ|副メンター|co mentor|second mentor"),
    (.keptFree, "会えない日|参加できない日|都合の悪い日|都合が悪い日|休みたい日|dates to keep free|keep free"),
    (.keptFree, "unavailable dates|dates you cannot|dates when you cannot|blackout dates"),
    (.mattersMost, "一番大切|いちばん大切|最も大切|最も重視|一番重視|matters most|most important"),
    (.rounds, "参加期|参加する期|希望する期|参加できる期|どの期|参加期間|ターム|which term|which round|terms|rounds"),
    (.jlpt, "jlpt|日本語能力試験"),
    (.trained, "研修|training|trained"),
    (.weeklyCap, "週の上限|1週間の上限|週に何時間|週何時間|hours per week|hours a week|weekly limit|weekly cap"),
    (.capacity, "対応人数|担当人数|受け持てる人数|何人まで|何人の|人数|capacity|how many mentees|number of mentees"),
    (.experience, "経験回数|メンター経験|これまでの参加回数|参加回数|terms mentored|mentoring experience"),
    (.employer, "勤務先|会社名|お勤め先|雇用主|employer|company"),
    (.nationality, "国籍|出身国|nationality|citizenship|country of origin"),
    (.calendarLanguage, "読みたいことば|reading language"),
    (.languages, "話せることば|話せる言語|話せる言葉|使用言語|使える言語|言語|ことば|language|languages"),
    (.gender, "性別|gender|sex"),
    (.availability, "会える|時間帯|曜日|都合のよい|都合の良い|都合のいい|参加できる時間|可能な時間|参加可能"),
    (.availability, "availability|available|weekly times|time slots|slots|when can you|free times"),
    (.goals, "でしたいこと|目標|ゴール|支援できるテーマ|テーマ|相談したいこと|goal|goals|topics|topic"),
    (.fields, "分野|職種|業界|専門|したい仕事|仕事の種類|field|fields|occupation|industry|profession"),
    (.district, "地域|住まい|お住まい|住んでいる|区市町村|市区町村|最寄り|district|area|neighbourhood"),
    (.partner, "団体|所属|紹介元|partner|organisation|organization|affiliation|referred by"),
    (.name, "呼ばれたい|呼び名|氏名|お名前|名前|name|names"),
  ]
}
