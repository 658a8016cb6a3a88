import Domain
import Foundation
import Intake
import Testing

/// What reading `yaml` refuses, each as `line:column key`; empty where it is read.
func rulesRefusals(_ yaml: String) -> [String] {
  rulesRefusals(Array(yaml.utf8))
}

/// The same for bytes.
func rulesRefusals(_ bytes: [UInt8]) -> [String] {
  rulesDefects(bytes).map { "\($0.line):\($0.column) \($0.phrase.key)" }
}

/// The defects themselves.
func rulesDefects(_ bytes: [UInt8]) -> [RulesDefect] {
  do throws(RulesRefusal) {
    _ = try ProgrammeReader.read(bytes)
    return []
  } catch {
    return error.defects
  }
}

/// The problems of `yaml`, in the order of their places.
func rulesProblems(_ yaml: String) -> [RulesProblem] {
  rulesDefects(Array(yaml.utf8)).map(\.problem)
}

/// The bytes of a file of the repository.
func rulesFixture(_ path: String) throws -> [UInt8] {
  let tests = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
  let root = tests.appending(path: "../../..").standardizedFileURL
  return Array(try Data(contentsOf: root.appending(path: path)))
}

/// A text with what is wrong in it.
struct RefusedRules: Sendable, CustomTestStringConvertible {
  let yaml: String
  let refusals: [String]

  init(_ yaml: String, _ refusals: String...) {
    self.yaml = yaml
    self.refusals = refusals
  }

  var testDescription: String { yaml.prefix(60).debugDescription }
}
