import Testing
import Verification

@Suite("Kernel refusals in words")
struct KernelSentenceTests {
  private static let joy = KernelStatement.count(ofClass: 2, level: "joy")

  @Test(
    "Each refusal is a sentence and a line of advice",
    arguments: [
      (
        .unreadable(.model, line: 4, .number("x")),
        "Line 4 of the model: x is not a whole number that fits.\n"
          + "Maybe the model was changed by hand."
      ),
      (
        .unreadable(.answer, line: 1, .header),
        "Line 1 of the answer: expected the name and number of the format.\n"
          + "Maybe the answer was cut short or changed."
      ),
      (
        .rowBroken(row: "room", value: 2, low: 0, high: 1),
        "Row room has 2, outside [0, 1].\nMaybe the answer belongs to another model."
      ),
      (
        .levelValue(level: "joy", claimed: [0, 1], found: [1, 0]),
        "Level joy is said to have 0,1, and the takes give 1,0.\n"
          + "Maybe the answer belongs to another model."
      ),
      (
        .goalValue(joy, certificate: 1, answer: 0),
        "The certificate proves 1 for class 2 of level joy, where the answer has 0.\n"
          + "Maybe the certificate belongs to another model or answer."
      ),
      (
        .statement(expected: joy, found: nil),
        "The certificate should next prove class 2 of level joy, and it proves nothing.\n"
          + "Maybe the certificate belongs to another model or answer."
      ),
      (
        .tree(.sum(level: "fit"), node: 3, .noBound),
        "The tree for the sum of level fit, node 3: a leaf without a bound.\n"
          + "Maybe the certificate belongs to another model or answer."
      ),
      (
        .leaf(.infeasibility, node: 0, .noEnd(row: "room", multiplier: 1)),
        "The tree for that there is no solution, leaf 0: row room has no end that the "
          + "multiplier 1 may use.\nMaybe the certificate belongs to another model or answer."
      ),
      (
        .unknownMember("max hall"),
        "The conflict names max hall, which the model does not have.\n"
          + "Maybe the answer belongs to another model."
      ),
      (
        .inPart(3, .leaf(.sum(level: "fit"), node: 0, .open)),
        "In part 3 of the certificate: The tree for the sum of level fit, leaf 0: the bound does "
          + "not exclude a better value.\n"
          + "Maybe the certificate belongs to another model or answer."
      ),
      (
        .choiceInNoPart("p"),
        "Choice p is in no part of the certificate.\n"
          + "Maybe the certificate belongs to another model or answer."
      ),
      (
        .sumOfParts(joy, certificate: 3, parts: 2),
        "The certificate proves 3 for class 2 of level joy, where its parts add up to 2.\n"
          + "Maybe the certificate belongs to another model or answer."
      ),
    ] as [(KernelRefusal, String)])
  func words(refusal: KernelRefusal, words: String) {
    #expect(refusal.description == words)
  }
}
