import Domain

extension ListFault {
  var phrase: Phrase {
    switch self {
    case .round(let found, let expected):
      Phrase("verify.list.round", ["found": .round(found), "expected": .round(expected)])
    case .unknownMentee(let mentee):
      Phrase("verify.list.unknown-mentee", ["mentee": mentee.fact])
    case .unknownMentor(let mentor):
      Phrase("verify.list.unknown-mentor", ["mentor": mentor.fact])
    case .menteeTwice(let mentee):
      Phrase("verify.list.mentee-twice", ["mentee": mentee.fact])
    case .menteeAbsent(let mentee):
      Phrase("verify.list.mentee-absent", ["mentee": mentee.fact])
    case .pairOrder(let found, let expected):
      Phrase("verify.list.pair-order", ["found": .codes(found), "expected": .codes(expected)])
    case .unpairedOrder(let found, let expected):
      Phrase("verify.list.unpaired-order", ["found": .codes(found), "expected": .codes(expected)])
    }
  }
}
