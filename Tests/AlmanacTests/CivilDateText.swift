import Almanac
import Testing

/// The day that `text` writes as `2022-05-09`; ends the test where it writes none.
func civilDate(_ text: String?) throws -> CivilDate {
  try #require(CivilDate(iso: text ?? ""))
}
