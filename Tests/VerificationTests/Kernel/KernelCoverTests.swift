import Testing
import Verification

@Suite("Covers in certificates")
struct KernelCoverTests {
  /// Two of three things of 3 pass a weight of 5: one at most, so 4 is the best, where the weight alone
  /// allows 4 + ⅔·4.
  static let chest = HandMade(
    model: """
      musubi-model 1
      level sum worth
      resource weight 0 5
      resource size 0 9
      choice p optional
      option p.a 4 : weight*3 size*3
      option p.b 1 : weight*4
      choice q optional
      option q.a 3 : weight*3
      choice s optional
      option s.a 3 : weight*3
      """,
    answer: """
      status optimal
      level worth 4
      take p p.a
      """,
    certificate: """
      musubi-certificate 1
      cover 2 weight 1 p.a p.b q.a s.a
      goal worth 4
      node 0
      bound 0 1 cover@2*3
      """)

  @Test("A bound may use a cover that follows from its resource")
  func accepted() {
    #expect(Self.chest.refusals.isEmpty)
  }

  @Test(
    "A cover that does not follow from its resource is refused",
    arguments: [
      ("weight 1 p.a", "weight 0 p.a"), ("cover 2 weight", "cover 2 size"),
      ("weight 0 5", "weight 0 6"), ("q.a 3 : weight*3", "q.a 3 : weight*2"),
      ("q.a 3 : weight*3", "q.a 3"),
    ])
  func invalid(old: String, new: String) {
    var changed = Self.chest
    changed.model = changed.model.replacing(old, with: new)
    changed.certificate = changed.certificate.replacing(old, with: new)
    #expect(changed.refusals == [.cover("cover@2")])
  }

  @Test("Two options of one choice count once: the choice takes one of them at most")
  func ofOneChoice() {
    let pair = Self.chest.replacing("1 p.a p.b q.a s.a", "0 p.a p.b", in: \.certificate)
    #expect(pair.refusals == [.cover("cover@2")])
    let both = Self.chest.replacing("1 p.a p.b q.a s.a", "1 p.a p.b", in: \.certificate)
    #expect(both.refusals == [.leaf(.sum(level: "worth"), node: 0, .open)])
  }

  @Test(
    "A cover line that cannot be read is refused with its line and what is wrong with it",
    arguments: [
      ("cover 2 weight 1 p.a p.b q.a s.a", "cover 2 weight", .wordCount),
      ("cover 2 weight", "cover x weight", .number("x")),
      ("weight 1", "weight -1", .number("-1")),
      ("cover 2 weight", "cover 2 height", .unknownName("height")),
      ("q.a s.a", "q.a t.a", .unknownName("t.a")), ("q.a s.a", "q.a q.a", .declaredTwice("q.a")),
    ] as [(String, String, KernelRefusal.Fault)])
  func unreadable(old: String, new: String, fault: KernelRefusal.Fault) {
    let changed = Self.chest.replacing(old, new, in: \.certificate)
    #expect(changed.refusals == [.unreadable(.certificate, line: 2, fault)])
  }

  @Test("A cover stands before all goals, once, and only a declared one has a multiplier")
  func order() {
    let cover = "cover 2 weight 1 p.a p.b q.a s.a"
    let twice = Self.chest.replacing(cover, cover + "\n" + cover, in: \.certificate)
    #expect(twice.refusals == [.unreadable(.certificate, line: 3, .declaredTwice("cover@2"))])
    let late = Self.chest.replacing("node 0", cover + "\nnode 0", in: \.certificate)
    #expect(late.refusals == [.unreadable(.certificate, line: 4, .order)])
    let other = Self.chest.replacing("cover@2", "cover@1", in: \.certificate)
    #expect(other.refusals == [.unreadable(.certificate, line: 5, .unknownName("cover@1"))])
  }

  @Test("In a conflict a cover counts only where the maximum of its resource is a member")
  func conflict() {
    let model = Self.chest.model.replacing("optional", with: "required")
    let certificate = """
      musubi-certificate 1
      cover 0 weight 1 p.a p.b q.a s.a
      infeasible
      node 0
      bound 0 1 cover@0*1
      """
    let people = "required p required q required s"
    let whole = HandMade(
      model: model, answer: "status infeasible\nconflict \(people) max weight",
      certificate: certificate)
    #expect(whole.refusals.isEmpty)
    let without = HandMade(
      model: model, answer: "status infeasible\nconflict \(people)", certificate: certificate)
    #expect(without.refusals == [.cover("cover@0")])
  }
}

extension String {
  fileprivate func replacing(_ old: String, with new: String) -> String {
    split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
  }
}
