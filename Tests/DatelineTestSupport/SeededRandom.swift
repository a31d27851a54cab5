import Foundation
package import Testing

/// Random numbers that one number, the seed, repeats.
///
/// Each run of the tests has a seed of its own. A test marked `.random` says with its failures which one;
/// `DATELINE_TEST_SEED=1234 bin/test --filter …` repeats them.
package struct SeededRandom: RandomNumberGenerator {
    /// The seed of this run of the tests.
    package static let seed: UInt64 = {
        guard let text = ProcessInfo.processInfo.environment["DATELINE_TEST_SEED"] else {
            return .random(in: 0..<1 << 32)
        }
        guard let seed = UInt64(text) else { preconditionFailure("DATELINE_TEST_SEED is “\(text)”, not a number") }
        return seed
    }()

    private var state: UInt64

    /// The numbers of this run; other ones for each `stream`.
    package init(stream: Int = 0) {
        state = Self.seed
        guard stream != 0 else { return }
        state = next() &+ UInt64(stream)
        state = next()
    }

    // SplitMix64, as in Steele, Lea and Flood: Fast Splittable Pseudorandom Number Generators, 2014.
    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to a bound.
    package mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }

    /// One of some values; `nil` if there are none.
    package mutating func pick<Value>(_ values: [Value]) -> Value? { values.randomElement(using: &self) }

    /// Random bytes, most of them ASCII.
    package mutating func bytes(_ count: Int) -> [UInt8] {
        (0..<count).map { _ in UInt8(below(below(4) == 0 ? 256 : 128)) }
    }

    /// A text of as many random characters at most, half of them from these and half from all over Unicode.
    package mutating func text(_ count: Int, of characters: [Unicode.Scalar]) -> String {
        var text = String.UnicodeScalarView()
        for _ in 0..<count {
            if below(2) == 0, let scalar = pick(characters) {
                text.append(scalar)
            } else if let scalar = Unicode.Scalar(UInt32.random(in: 0x20...0x2FFFF, using: &self)) {
                text.append(scalar)
            }
        }
        return String(text)
    }
}

extension Trait where Self == IssueHandlingTrait {
    /// Says with each failure of a test which seed its random numbers had.
    package static var random: Self {
        .compactMapIssues { issue in
            var issue = issue
            issue.comments.append("DATELINE_TEST_SEED=\(SeededRandom.seed) repeats this")
            return issue
        }
    }
}
