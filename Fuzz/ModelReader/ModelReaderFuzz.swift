import Solver
import Verification

/// Bytes as a model's text. Neither reader crashes; what one reads the other reads; what is written
/// is read back as it was.
///
/// Called by libFuzzer for each input; a broken law ends the process, and libFuzzer keeps the input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzModelReader(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let text = String(decoding: bytes, as: UTF8.self)
  let isReadByChecker = (try? KernelModel(text: text)) != nil
  do throws(ModelDefect) {
    let model = try ModelReader.read(bytes: bytes)
    precondition(isReadByChecker, "the checker refuses what the kernel reads")
    checkWriter(model)
  } catch {
    precondition(!isReadByChecker || error.isOfSizeOrEncoding, "the kernel refuses: \(error)")
  }
  return 0
}

private func checkWriter(_ model: Model) {
  let writer = ModelWriter(model)
  guard let back = try? ModelReader.read(writer.text) else {
    preconditionFailure("what was written cannot be read")
  }
  precondition(ModelWriter(back).text == writer.text, "a second text differs")
  precondition(back.says(as: writer.numbered), "something was lost")
}

extension ModelDefect {
  /// The checker has no bound on sizes, and is given text in which bytes that are no UTF-8 are
  /// replaced already.
  fileprivate var isOfSizeOrEncoding: Bool {
    switch kind {
    case .sumTooLarge, .unitsTooLarge, .classCount, .notUTF8: true
    default: false
    }
  }
}

extension Model {
  fileprivate func says(as other: Model) -> Bool {
    levels == other.levels && resources == other.resources && choices == other.choices
      && limits == other.limits && requirements == other.requirements
      && optionNames == other.optionNames && choiceOfOption == other.choiceOfOption
      && optionNames.indices.allSatisfy { option in
        uses(ofOption: option) == other.uses(ofOption: option)
          && levels.indices.allSatisfy {
            score(ofOption: option, level: $0) == other.score(ofOption: option, level: $0)
          }
      }
  }
}
