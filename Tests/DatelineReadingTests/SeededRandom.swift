/// Random numbers that are the same in every run.
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to a bound.
    mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }

    /// One of some values; `nil` if there are none.
    mutating func pick<Value>(_ values: [Value]) -> Value? { values.randomElement(using: &self) }

    /// Random bytes, most of them ASCII.
    mutating func bytes(_ count: Int) -> [UInt8] {
        (0..<count).map { _ in UInt8(below(below(4) == 0 ? 256 : 128)) }
    }

    /// A text of random characters, half of them from these and half from all over Unicode.
    mutating func text(_ count: Int, of characters: [Unicode.Scalar]) -> String {
        var text = String.UnicodeScalarView()
        while text.count < count {
            if below(2) == 0, let scalar = pick(characters) {
                text.append(scalar)
            } else if let scalar = Unicode.Scalar(UInt32.random(in: 0x20...0x2FFFF, using: &self)) {
                text.append(scalar)
            }
        }
        return String(text)
    }
}
