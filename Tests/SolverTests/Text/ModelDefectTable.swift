private let notAModel = "this file is not a model"
private let levelForm = "write level sum NAME, or level classes NAME COUNT"
private let resourceForm = "write resource ID MIN MAX"
private let choiceForm = "write choice ID optional, or choice ID required"
private let optionForm = "write option ID INT, atmost K OPTION, or requires OPTION OPTION"
private let scoreForm = "write one integer for each level, in the order of the levels"
private let characters = "use only letters of A-Z and a-z, digits, _, . and -"
private let twin = "give one of the two another name"
private let newLine = "start a new line, or a comment with #"
private let sign = "the sign is wrong"
private let other = "another option was meant"

extension Refused {
  static let header = [
    Refused("", 1, 1, "expected musubi-model 1, found no statement", notAModel),
    Refused("\n  # a note", 2, 11, "expected musubi-model 1, found no statement", notAModel),
    Refused("level sum a", 1, 1, "expected musubi-model 1, found \"level sum\"", notAModel),
    Refused("musubi-model", 1, 1, "expected musubi-model 1, found \"musubi-model\"", notAModel),
    Refused(
      "\n musubi-model 2", 2, 2, "expected musubi-model 1, found \"musubi-model 2\"", notAModel),
    Refused(
      "\u{FEFF}musubi-model 1", 1, 1,
      "expected musubi-model 1, found \"U+FEFFmusubi-model 1\"", notAModel),
    Refused(
      "musubi-model 1 2", 1, 16, "expected the end of the line, found \"2\"", newLine),
    Refused(
      line: "  levels sum a", 3, "\"levels\" is not a statement",
      "write level, resource, choice, option, atmost or requires"),
    Refused(
      line: "musubi-model 1", 1, "\"musubi-model\" is not a statement",
      "write level, resource, choice, option, atmost or requires"),
  ]

  static let levels = [
    Refused(
      "musubi-model 1\n", 2, 1, "expected a level before the first option",
      "move every level above the first choice"),
    Refused(
      "musubi-model 1\nchoice c optional\n option o", 3, 2,
      "expected a level before the first option", "move every level above the first choice"),
    Refused(
      last: "level sum late", 1, "a level after the first option, which stands in line 7",
      "move every level above the first choice"),
    Refused(line: "level", 6, "the line ends before sum or classes", levelForm),
    Refused(line: "level max x", 7, "expected sum or classes, found \"max\"", levelForm),
    Refused(line: "level sum # x", 11, "the line ends before the name of a level", levelForm),
    Refused(line: "level sum fit", 11, "level fit is already declared in line 2", twin),
    Refused(
      line: "level sum f!t", 12, "the identifier \"f!t\" holds \"!\"", characters),
    Refused(
      line: "level sum 満足", 11, "the identifier \"満足\" holds \"満\"", characters),
    Refused(
      line: "level sum a\u{3000}b", 12, "the identifier \"aU+3000b\" holds \"U+3000\"", characters),
    Refused(line: "level sum x y", 13, "expected the end of the line, found \"y\"", newLine),
    Refused(
      line: "level classes x", 16, "the line ends before the number of classes",
      "write level classes NAME COUNT"),
    Refused(
      line: "level classes x many", 17, "expected the number of classes, found \"many\"",
      "write level classes NAME COUNT"),
    Refused(
      line: "level classes x 1", 17, "expected 2 to 65536 classes, found 1",
      "use fewer, broader classes, or a sum"),
    Refused(
      line: "level classes x 65537", 17, "expected 2 to 65536 classes, found 65537",
      "use fewer, broader classes, or a sum"),
  ]

  static let resources = [
    Refused(line: "resource", 9, "the line ends before the name of a resource", resourceForm),
    Refused(line: "resource r", 11, "the line ends before the minimum", resourceForm),
    Refused(line: "resource r 0", 13, "the line ends before the maximum", resourceForm),
    Refused(line: "resource r x 1", 12, "expected the minimum, found \"x\"", resourceForm),
    Refused(line: "resource r 0 +1", 14, "expected the maximum, found \"+1\"", resourceForm),
    Refused(line: "resource r 0 -", 14, "expected the maximum, found \"-\"", resourceForm),
    Refused(
      line: "resource r -1 1", 12, "expected a minimum of 0 or more, found -1", sign),
    Refused(
      line: "resource r 3 2", 14, "expected a maximum of 3 or more, found 2",
      "the two numbers are exchanged"),
    Refused(
      line: "resource r 0 9223372036854775808", 14,
      "9223372036854775808 does not fit into 64 bits", "use a smaller unit"),
    Refused(
      line: "resource r -9223372036854775809 1", 12,
      "-9223372036854775809 does not fit into 64 bits", "use a smaller unit"),
    Refused(
      line: "resource r -9223372036854775808 1", 12,
      "expected a minimum of 0 or more, found -9223372036854775808", sign),
    Refused(line: "resource desk 0 1", 10, "resource desk is already declared in line 5", twin),
    Refused(line: "resource a*b 0 1", 11, "the identifier \"a*b\" holds \"*\"", characters),
    Refused(
      line: "resource r 0 1 1", 16, "expected the end of the line, found \"1\"", newLine),
    Refused(line: "choice", 7, "the line ends before the name of a choice", choiceForm),
    Refused(line: "choice d", 9, "the line ends before optional or required", choiceForm),
    Refused(
      line: "choice d maybe", 10, "expected optional or required, found \"maybe\"", choiceForm),
    Refused(line: "choice c required", 8, "choice c is already declared in line 6", twin),
    Refused(
      line: "choice d required now", 19, "expected the end of the line, found \"now\"", newLine),
  ]

  static let options = [
    Refused(
      "musubi-model 1\nlevel sum fit\noption o 1", 3, 1, "an option before the first choice",
      "put a choice before it"),
    Refused(line: "option", 7, "the line ends before the name of an option", optionForm),
    Refused(line: "option o", 9, "the line ends before the integer of level fit", scoreForm),
    Refused(line: "option o 1", 11, "the line ends before the integer of level joy", scoreForm),
    Refused(
      line: "option o 1 : room", 12, "expected the integer of level joy, found \":\"", scoreForm),
    Refused(
      line: "option o 1.5 0", 10, "expected the integer of level fit, found \"1.5\"", scoreForm),
    Refused(
      line: "option o 1 0 0", 14, "expected : or the end of the line, found \"0\"",
      "write one integer for each level, then : and the resources"),
    Refused(
      line: "option o 1 3", 12, "expected a class from 0 to 2 at level joy, found 3",
      "raise the level's number of classes; they count from 0"),
    Refused(
      line: "option o 1 -1", 12, "expected a class from 0 to 2 at level joy, found -1",
      "raise the level's number of classes; they count from 0"),
    Refused(last: "option p 1 0", 8, "option p is already declared in line 8", twin),
    Refused(last: "option q/2 1 0", 9, "the identifier \"q/2\" holds \"/\"", characters),
    Refused(
      line: "option o 1 0 : hall", 16, "resource hall is not declared",
      "declare the resource in an earlier line, or correct its name"),
    Refused(
      line: "option o 1 0 : *2", 16, "resource *2 is not declared",
      "declare the resource in an earlier line, or correct its name"),
    Refused(
      line: "option o 1 0 : room desk room*2", 26, "resource room stands twice in this line",
      "write the units together, as in RESOURCE*2"),
    Refused(
      line: "option o 1 0 : room*", 16, "expected a number of units, found \"room*\"",
      "write RESOURCE*UNITS, as in room*2"),
    Refused(
      line: "option o 1 0 : room*two", 21, "expected a number of units, found \"two\"",
      "write RESOURCE*UNITS, as in room*2"),
    Refused(line: "option o 1 0 : room*0", 21, "expected 1 unit or more, found 0", sign),
    Refused(line: "option o 1 0 : room*-3", 21, "expected 1 unit or more, found -3", sign),
  ]

  static let rows = [
    Refused(last: "atmost", 7, "the line ends before the limit, a number", "write atmost K OPTION"),
    Refused(
      last: "atmost o p", 8, "expected the limit, a number, found \"o\"", "write atmost K OPTION"),
    Refused(last: "atmost -1 o", 8, "expected a limit of 0 or more, found -1", sign),
    Refused(
      last: "atmost 1 o q", 12, "option q is not declared",
      "declare the option in an earlier line, or correct its name"),
    Refused(last: "atmost 1 o p o", 14, "option o stands twice in this line", other),
    Refused(last: "requires", 9, "the line ends before the name of an option", optionForm),
    Refused(last: "requires o", 11, "the line ends before the name of an option", optionForm),
    Refused(last: "requires o o", 12, "option o requires itself", other),
    Refused(
      last: "requires o q", 12, "option q is not declared",
      "declare the option in an earlier line, or correct its name"),
    Refused(
      last: "requires o p o", 14, "expected the end of the line, found \"o\"", newLine),
  ]

  private static let smaller = "use a larger unit, so that the numbers are smaller"
  static let sums = [
    Refused(
      line: "option o 1152921504606846976 0", 10,
      "the sum of level fit could reach 2^60 with this option", smaller),
    Refused(
      line: "option o -9223372036854775808 0", 10,
      "the sum of level fit could reach 2^60 with this option", smaller),
    Refused(
      last: "choice d optional\noption q -1152921504606846974 0", 10,
      "the sum of level fit could reach 2^60 with this option", smaller
    ),
    Refused(
      last: "option q 0 0 : room*1152921504606846975\noption r 0 0 : room", 16,
      "the units of resource room could reach 2^60 with this option", smaller
    ),
    Refused(
      line: "option o 0 0 : desk room*9223372036854775807", 21,
      "the units of resource room could reach 2^60 with this option", smaller),
  ]
}
