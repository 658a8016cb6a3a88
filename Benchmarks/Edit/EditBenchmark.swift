import Foundation
import Solver

/// Times edits of a solved model in memory: from the edit to the accepted certificate.
///
///     musubi-bench-edit MODEL COUNT SEED [FILE]
///
/// MODEL is what `joint.py` writes. COUNT edits of each kind are made in turn, each on top of those
/// before. Prints `options N` and `network B`; `cold S`, the model as it is from the start; for each
/// edit `edit KIND seconds S solve S proof S check S cold S`, where the last is the edited model from
/// the start; `memory-mib M`. All times have the check in them. Warm and cold must reach the same
/// values, those of a network by the same plan. With FILE, writes the last model there.
@main
struct EditBenchmark {
  static func main() throws {
    let words = CommandLine.arguments
    guard (4...5).contains(words.count), let count = Int(words[2]), let seed = UInt64(words[3])
    else { throw Failure(what: "usage: MODEL COUNT SEED [FILE]") }
    var warm = try WarmModel(String(contentsOfFile: words[1], encoding: .utf8))
    print("options \(warm.edited.optionCount)\nnetwork \(warm.isNetwork)")
    print("cold \(try ColdModel(warm).times.sum)")
    var drawing = EditDrawing(of: warm.edited.base, seed: seed)
    for _ in 0..<count {
      for kind in EditDrawing.Kind.allCases {
        let times = try warm.apply(drawing.draw(kind, for: warm))
        let cold = try ColdModel(warm)
        try cold.compare(with: warm)
        print("edit \(kind.rawValue) \(times) cold \(cold.times.sum)")
      }
    }
    print("memory-mib \(mostMemory())")
    guard words.count == 5 else { return }
    let text = ModelWriter(warm.edited.model).text
    try text.write(toFile: words[4], atomically: true, encoding: .utf8)
  }

  /// In MiB, as Linux tells it by `VmHWM`; 0 elsewhere.
  private static func mostMemory() -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return (line?.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }.first ?? 0) / 1024
  }
}

/// Why nothing was measured.
struct Failure: Error {
  let what: String
}
