/// A cell with yes or no.
enum YesNoCell {
  /// - Throws: `yesOrNo`.
  static func read(_ text: String) throws(CellProblem) -> Bool {
    guard let answer = answers.meaning(of: text) else { throw CellProblem(.yesOrNo, text.trimmed) }
    return answer
  }

  private static let answers = WordTable<Bool>([
    (
      true,
      "yes|y|true|1|はい|する|ある|あり|有|希望する|○|◯|〇|✓|✔|受講済み|受講済|受けた|受けました|修了|済|済み|完了|"
        + "done|completed|finished|trained"
    ),
    (
      false,
      "no|n|false|0|いいえ|しない|ない|なし|無|希望しない|×|✕|-|未受講|未|まだ|受けていない|これから|予定|受講予定|"
        + "not yet|planned|none|not trained"
    ),
  ])
}
