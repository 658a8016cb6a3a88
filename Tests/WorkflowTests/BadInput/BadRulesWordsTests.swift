import Domain
import Testing
import Workflow

@Suite("What is told of bad rules, word for word")
struct BadRulesWordsTests {
  static let sentences: [(rules: String, english: String, japanese: String)] = [
    (
      "sessions:\n  minutes: 5\n",
      """
      Line 2, column 12: 5 is out of the question for "minutes".
      The number lies between 15 and 240.
      Maybe 15 will do.
      """,
      """
      2行目の12文字目の 5 は、「minutes」の値にできません。
      15〜240の数を書きます。
      もしかすると、15 で足りるのではありませんか。
      """
    ),
    (
      "sessions:\n\tminutes: 60\n",
      """
      Line 2, column 1: this line is indented with a tab.
      Lines are indented with blanks.
      Maybe put two blanks in the place of the tab.
      """,
      """
      2行目の1文字目で、字下げにタブが使われています。
      字下げには半角の空白を使います。
      もしかすると、タブを半角の空白二つに置きかえれば直ります。
      """
    ),
    (
      "terms:\n  \"1\": {first-day: 2022/5/9}\n",
      """
      Line 2, column 20: "2022/5/9" is not written as a date.
      "first-day" takes a date with its year, such as 2022-05-09.
      Maybe 2022-05-09 was meant.
      """,
      """
      2行目の20文字目の「2022/5/9」は、日付の書き方が違います。
      「first-day」には、2022-05-09 のように、年のついた日付を書きます。
      もしかすると、2022-05-09 のことではありませんか。
      """
    ),
    (
      "aims: [fit, coverage]\n",
      """
      Line 1, column 8: the list of aims does not begin with coverage.
      That as many as possible have a mentor always comes first.
      Maybe move coverage to the front.
      """,
      """
      1行目の8文字目の aims が、coverage で始まっていません。
      できるだけ多くの人にメンターがつくことを、いつも先に考えます。
      もしかすると、coverage を先頭に移せば直ります。
      """
    ),
    (
      "sessions:\n  skip-public-holidays: maybe\n",
      """
      Line 2, column 25: "maybe" is neither yes nor no.
      "skip-public-holidays" takes yes or no.
      Maybe write yes, or no, in Latin letters.
      """,
      """
      2行目の25文字目の「maybe」は、yes でも no でもありません。
      「skip-public-holidays」には、yes か no を書きます。
      もしかすると、半角の英字で yes か no と書けば直ります。
      """
    ),
    (
      "must:\n  counts-as-one: [[fa]]\n",
      """
      Line 2, column 19: this group of languages has fewer than two members.
      Languages that count as one stand together, as in [[fa, fa-AF]].
      Maybe add the second language, or put one more pair of brackets around the group.
      """,
      """
      2行目の19文字目のまとまりには、言語が二つありません。
      同じ言語とみなすものは、[[fa, fa-AF]] のように、まとめて書きます。
      もしかすると、もう一つの言語か、外側のかっこを書き忘れていませんか。
      """
    ),
  ]

  @Test("In English and in Japanese", arguments: sentences)
  func words(rules: String, english: String, japanese: String) throws {
    let desk = try Desk(rules: rules)
    let refusal = try refusal { try desk.open().openRound("1") }
    #expect(refusal.words() == "programme.yaml cannot be used as it is. Nothing was changed.")
    #expect(refusal.details(.english) == [english])
    #expect(refusal.details(.japanese) == [japanese])
  }
}
