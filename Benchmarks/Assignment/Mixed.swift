/// A number of 31 bits for a seed and a place (SplitMix64's mixer, Steele, Lea, Flood 2014).
func mixed(_ seed: UInt64, _ place: Int) -> Int {
  var number = seed &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(place) &* 0xD1B5_4A32_D192_ED03
  number = (number ^ (number >> 30)) &* 0xBF58_476D_1CE4_E5B9
  number = (number ^ (number >> 27)) &* 0x94D0_49BB_1331_11EB
  return Int((number ^ (number >> 31)) >> 33)
}
