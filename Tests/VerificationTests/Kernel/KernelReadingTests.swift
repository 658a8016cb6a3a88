import Testing
import Verification

@Suite("Kernel texts, not read")
struct KernelReadingTests {
  private static let head = """
    musubi-model 1
    level sum fit
    level classes joy 3
    resource room 0 4
    choice c optional
    option o 1 0 : room
    option p 2 1

    """

  @Test(
    "A text that is no model is refused with its line",
    arguments: [
      ("", 0, .header), ("level sum a", 1, .header), ("musubi-model 2", 1, .header),
      ("musubi-model 1\n#\n", 2, .order),
      ("musubi-model 1\nchoice c optional\noption o", 3, .order),
      ("musubi-model 1\nlevel sum a\noption o 1", 3, .order),
      (head + "level sum late", 8, .order), (head + "levels", 8, .statement),
      ("musubi-model 1\nlevel max a", 2, .keyword), ("musubi-model 1\nlevel sum", 2, .wordCount),
      ("musubi-model 1\nlevel sum a b", 2, .wordCount),
      ("musubi-model 1\nlevel classes a", 2, .wordCount),
      ("musubi-model 1\nlevel classes a 1", 2, .range),
      ("musubi-model 1\nlevel sum a\nlevel sum a", 3, .declaredTwice("a")),
      ("musubi-model 1\nlevel sum 満足", 2, .identifier("満足")),
      (head + "resource r 0", 8, .wordCount), (head + "resource r 0 x", 8, .number("x")),
      (head + "resource r 0 9223372036854775808", 8, .number("9223372036854775808")),
      (head + "resource r -1 1", 8, .range), (head + "resource r 2 1", 8, .range),
      (head + "resource room 0 1", 8, .declaredTwice("room")),
      (head + "choice d", 8, .wordCount), (head + "choice d maybe", 8, .keyword),
      (head + "choice c optional", 8, .declaredTwice("c")),
    ] as [(String, Int, KernelRefusal.Fault)])
  func model(text: String, line: Int, fault: KernelRefusal.Fault) {
    #expect(throws: KernelRefusal.unreadable(.model, line: line, fault)) {
      try KernelModel(text: text)
    }
  }

  @Test(
    "An option or a row over options that is not legal is refused",
    arguments: [
      ("option q 1", .wordCount), ("option q 1 0 0", .wordCount), ("option q 1 3", .range),
      ("option q 1 -1", .range), ("option q x 0", .number("x")),
      ("option o 1 0", .declaredTwice("o")), ("option q/ 1 0", .identifier("q/")),
      ("option q 1 0 : hall", .unknownName("hall")),
      ("option q 1 0 : atmost@8", .unknownName("atmost@8")),
      ("option q 1 0 : room room*2", .declaredTwice("room")),
      ("option q 1 0 : room*", .number("room*")), ("option q 1 0 : room*0", .range),
      ("atmost", .wordCount), ("atmost x o", .number("x")), ("atmost -1 o", .range),
      ("atmost 1 q", .unknownName("q")), ("atmost 1 o p o", .declaredTwice("atmost 1 o p o")),
      ("requires o", .wordCount), ("requires o q", .unknownName("q")),
      ("requires o o", .declaredTwice("requires o o")), ("requires o p o", .wordCount),
    ] as [(String, KernelRefusal.Fault)])
  func options(line: String, fault: KernelRefusal.Fault) {
    #expect(throws: KernelRefusal.unreadable(.model, line: 8, fault)) {
      try KernelModel(text: Self.head + line)
    }
  }

  @Test("A model that cannot be read is the refusal")
  func modelRefused() {
    let changed = HandMade.rooms.replacing("resource a 0 1", "resource a 1 0", in: \.model)
    #expect(changed.refusals == [.unreadable(.model, line: 3, .range)])
  }

  @Test(
    "An answer that cannot be read is refused with its line",
    arguments: [
      ("", 0, .header), ("status", 1, .header), ("status best", 1, .keyword),
      ("status optimal\nstatus optimal", 2, .statement),
      ("status optimal\nlevel fit", 2, .wordCount),
      ("status optimal\nlevel fit 7 7 7", 2, .wordCount),
      ("status optimal\nlevel fit 7,", 2, .number("7,")),
      ("status optimal\nlevel fit seven", 2, .number("seven")),
      ("status optimal\nlevel fit 7\ntake p", 3, .wordCount),
      ("status infeasible\nconflict max", 2, .wordCount),
      ("status infeasible\nconflict room", 2, .keyword),
      ("status infeasible\nconflict max a\nconflict max b", 3, .order),
    ] as [(String, Int, KernelRefusal.Fault)])
  func answer(text: String, line: Int, fault: KernelRefusal.Fault) {
    var example = HandMade.rooms
    example.answer = text
    #expect(example.refusals == [.unreadable(.answer, line: line, fault)])
  }

  @Test(
    "A certificate that cannot be read is refused with its line",
    arguments: [
      ("musubi-certificate 1", "musubi-certificate 2", 1, .header),
      ("goal fit 7", "goal fit", 2, .wordCount), ("goal fit 7", "goal fat 7", 2, goal("fat 7")),
      ("goal fit 7", "goal fit 1 7", 2, goal("fit 1 7")),
      ("goal fit 7", "aim fit 7", 2, .statement),
      ("goal fit 7", "", 3, .order), ("goal fit 7", "infeasible 7", 2, .wordCount),
      ("node 0", "node", 3, .wordCount), ("node 0", "node 0 0", 3, .wordCount),
      ("node 0", "node -1", 3, .number("-1")), ("node 0", "node a", 3, .number("a")),
      ("node 0", "node 0\nnode 1 0 p.a", 4, .keyword),
      ("node 0", "node 0\nnode 1 0 p.a=2", 4, .range),
      ("node 0", "node 0\nnode 1 0 p.a=", 4, .number("")),
      ("node 0", "node 0\nnode 1 0 a=1", 4, .unknownName("a")),
      ("node 0", "node 0\nnode 1 0 p.a<=1", 4, .unknownName("p.a")),
      ("node 0", "node 0\nnode 1 0 p.a>=1", 4, .unknownName("p.a")),
      ("bound 0 1 a*2", "bound 0", 4, .wordCount), ("bound 0 1 a*2", "bound 0 1 a", 4, .keyword),
      ("bound 0 1 a*2", "bound 0 1 c*2", 4, .unknownName("c")),
      ("bound 0 1 a*2", "bound 0 1 atmost@3*2", 4, .unknownName("atmost@3")),
      ("bound 0 1 a*2", "bound 0 1 goal:fat*2", 4, .unknownName("goal:fat")),
      ("bound 0 1 a*2", "bound 0 1 goal:fit:1*2", 4, .unknownName("goal:fit:1")),
      ("bound 0 1 a*2", "bound 0 1 goal:fit:x*2", 4, .unknownName("goal:fit:x")),
      ("bound 0 1 a*2", "bound 0 1 *2", 4, .unknownName("")),
    ] as [(String, String, Int, KernelRefusal.Fault)])
  func certificate(old: String, new: String, line: Int, fault: KernelRefusal.Fault) {
    let changed = HandMade.rooms.replacing(old, new, in: \.certificate)
    #expect(changed.refusals == [.unreadable(.certificate, line: line, fault)])
  }

  private static func goal(_ words: String) -> KernelRefusal.Fault {
    .unknownName("goal " + words)
  }

  @Test(
    "A class that is not counted has no goal",
    arguments: ["joy 0 0", "joy 3 0", "joy 0", "joy x 0", "joy -1 0", "joy 2 -1"])
  func classes(goal: String) {
    let changed = HandMade.levels.replacing("goal joy 2 0", "goal " + goal, in: \.certificate)
    guard case .unreadable(.certificate, line: 5, _)? = changed.refusals.first else {
      Issue.record("\(changed.refusals)")
      return
    }
  }
}
