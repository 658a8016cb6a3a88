import Domain
import Testing

@testable import Intake

@Suite("The map that a lead is asked to confirm")
struct ProposedMapTests {
  private func meaning(_ header: String, _ table: PeopleTable) -> String? {
    HeaderMap.proposed(for: [header], table: table).columns.first?.meaning.description
  }

  @Test(
    "The mentees' questions of DOMAIN §2.5 are understood, in both languages",
    arguments: [
      ("タイムスタンプ", "timestamp"), ("Timestamp", "timestamp"),
      ("呼ばれたい名前（本名でなくてもいいです）", "name"), ("Name you want to be called (need not be legal)", "name"),
      ("読み方（カタカナ）", "reading"), ("Katakana reading", "reading"),
      ("連絡方法（だれかと一緒に使う電話ですか）", "ignore"), ("How to reach you; is the phone shared?", "ignore"),
      ("話せることばとレベル", "languages"), ("Languages and level", "languages"),
      ("メンターと話したいことば", "ignore"), ("Language for mentoring", "ignore"),
      ("今の生活（学校・仕事の曜日と時間）", "ignore"), ("Current school/work hours", "ignore"),
      ("会える曜日・時間（よい・できればよい・だめ）", "availability"),
      ("Weekly times: good, possible, impossible", "availability"),
      ("会えない日（理由は書かなくていいです）", "kept-free"),
      ("Dates to keep free (no reason needed)", "kept-free"),
      ("オンライン／対面、使える機器", "ignore"), ("Online or in person; device, data allowance", "ignore"),
      ("したい仕事・分野、今までの仕事・勉強", "fields"), ("Field, past work, study", "fields"),
      ("3か月でしたいこと（3つまで）", "goals"), ("Up to three goals", "goals"),
      ("メンターの性別の希望", "gender-wish"), ("Gender wish", "gender-wish"),
      ("避けてほしい人・国・会社（理由は書かなくていいです）", "exclusions"),
      ("People, countries, companies to avoid (no reason)", "exclusions"),
      ("避けてほしい会社", "exclusions emp"), ("Countries to avoid", "exclusions nat"),
      ("同じ国の人：よい・いやだ・どちらでも", "same-nationality"),
      ("Same country: yes / no / either", "same-nationality"),
      ("手伝い（通訳・子ども・体・移動）", "ignore"),
      ("Support needs (interpreter, childcare, access, travel)", "ignore"),
      ("カレンダーのことば", "calendar-language"), ("カレンダーの見え方（くわしい・ふつう・ひみつ）", "calendar-wording"),
      ("カレンダー：ことば、見え方（くわしい・ふつう・ひみつ）", "undecided"),
      ("Feed language and privacy level", "undecided"),
      ("同意（項目ごとに）", "ignore"), ("Do you agree to the code of conduct?", "ignore"),
      ("いちばん大切なこと", "matters-most"), ("2人目のメンターがほしいですか", "co-mentor"),
      ("もう一度会いたいメンター", "ask-again"), ("日本語能力試験", "jlpt"), ("受付番号", "code"),
      ("メールアドレス", "e-mail"), ("Email Address", "e-mail"), ("国籍", "nationality"),
      ("住んでいる地域", "district"),
      ("紹介元の団体", "partner"), ("希望する期", "rounds"), ("好きな食べ物", "undecided"),
    ])
  func understandsMentees(header: String, meaning: String) {
    #expect(self.meaning(header, .mentees) == meaning)
  }

  @Test(
    "The mentors' questions of DOMAIN §2.5 are understood, in both languages",
    arguments: [
      ("氏名・読み", "name"), ("First Name", "name"), ("ふりがな", "reading"),
      ("所属（勤務先名は利益相反の確認だけに使います）", "employer"),
      ("Employer (used only for conflict check)", "employer"),
      ("職種・業界・年数", "fields"), ("Occupation, industry, years", "fields"),
      ("言語", "languages"), ("週・隔週で使える時間帯", "availability"), ("Slots", "availability"),
      ("対応人数 0–2", "capacity"), ("How many mentees can you support?", "capacity"),
      ("支援できるテーマ", "goals"), ("Topics", "goals"), ("対面できる地域", "district"), ("Area", "district"),
      ("動機・期待", "ignore"), ("Motivation, expectation (short)", "ignore"), ("難民・異文化支援の経験", "ignore"),
      ("研修参加可能日", "ignore"), ("Training dates", "ignore"), ("研修を受けましたか", "trained"),
      ("守秘・行動規範への同意", "ignore"), ("Confidentiality and code of conduct", "ignore"),
      ("推薦者・身元確認", "ignore"), ("国籍・公的機関や特定国政府との関係（該当の有無のみ）", "state-linked"),
      ("Any tie to a foreign state (yes/no)", "state-linked"), ("家族・知人の参加", "ignore"),
      ("避けたい組み合わせ", "exclusions"), ("Whom not to be paired with", "exclusions"),
      ("やさしい日本語の経験", "ignore"), ("Hours per week", "weekly-cap"), ("1週間の上限", "weekly-cap"),
      ("メンター経験（回数）", "experience"), ("政府などとつながりのある国", "state-ties"), ("性別", "gender"),
    ])
  func understandsMentors(header: String, meaning: String) {
    #expect(self.meaning(header, .mentors) == meaning)
  }

  @Test(
    "The row of a grid becomes days, hours or a language",
    arguments: [
      ("Availability [Monday]", "availability Mon"), ("会える時間 [月]", "availability Mon"),
      ("会える時間 [土 14:00-15:00]", "availability Sat 14:00-15:00"),
      ("会える時間 [土曜日　午後２時〜３時]", "availability Sat 14:00-15:00"),
      ("会える時間 [14:00-15:00]", "availability 14:00-15:00"),
      ("Availability [Morning]", "availability 09:00-12:00"),
      ("会える時間 [平日 夜]", "availability Mon Tue Wed Thu Fri 19:00-21:00"),
      ("会える時間 [土 午前 (9:00 - 12:00)]", "availability Sat 09:00-12:00"),
      ("できれば会える時間 [日]", "availability possible Sun"),
      ("会える時間（よい・できればよい・だめ） [日 19:00-20:00]", "availability Sun 19:00-20:00"),
      ("会える時間 [その他]", "undecided"),
      ("話せることば [英語]", "language en"), ("Languages [Dari]", "language fa-AF"),
      ("話せることば [その他]", "undecided"),
      ("同意 [写真]", "ignore"),
    ])
  func understandsGrids(header: String, meaning: String) {
    #expect(self.meaning(header, .mentees) == meaning)
  }

  @Test("The questions tell which table it is")
  func findsTable() {
    #expect(HeaderMap.proposed(for: ["名前", "対応人数", "研修"]).table == .mentors)
    #expect(HeaderMap.proposed(for: ["名前", "メンターの性別の希望"]).table == .mentees)
    #expect(HeaderMap.proposed(for: ["名前"]).table == .mentees)
  }

  @Test("What only one column may give, and what the table does not have, is left to the lead")
  func leavesDoubtsToLead() {
    let map = HeaderMap.proposed(for: ["国籍", "出身国", "勤務先", "メンターの性別の希望"], table: .mentees)
    #expect(
      map.columns.map(\.meaning.description) == [
        "nationality", "undecided", "undecided", "gender-wish",
      ])
  }

  @Test("First and last name stand in two columns and make one name")
  func joinsNames() throws {
    let table = CSVTable(
      Array(
        "Email,First Name,Last Name,Languages,Slots\na@example.org,Mbuyi,Kalo,fr:C2,Mon20\n".utf8),
      file: "form.csv")
    let people = Import<Mentee>(table, by: HeaderMap.proposed(for: table.header))
    #expect(people.people.map(\.name.display) == ["Mbuyi Kalo"])
    #expect(people.people.map(\.key) == [.email("a@example.org")])
  }
}
