import Verification

/// Bytes as a model, an answer and a certificate, parted by lines `---`. The checker never crashes,
/// and says the same when it is asked again.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzProof(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  let texts = parts(of: text)
  let check = KernelCheck(model: texts[0], answer: texts[1], certificate: texts[2])
  precondition(check.refusals() == check.refusals(), "two verdicts")
  return 0
}

/// Three texts, the later ones empty where there are fewer.
private func parts(of text: String) -> [String] {
  var parts = [""]
  for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
    if line == "---", parts.count < 3 {
      parts.append("")
    } else {
      parts[parts.count - 1] += line + "\n"
    }
  }
  return parts + Array(repeating: "", count: 3 - parts.count)
}
