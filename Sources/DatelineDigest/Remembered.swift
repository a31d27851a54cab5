/// Stands for everything that a result was made from: two that are equal give the same result.
///
/// It is good for as long as the process runs.
package struct InputFingerprint: Sendable, Hashable, CustomStringConvertible {
    private let value: Int

    /// The fingerprint of the values that a function feeds to a hasher.
    package init(_ feed: (inout Hasher) -> Void) {
        var hasher = Hasher()
        feed(&hasher)
        value = hasher.finalize()
    }

    /// The fingerprint as a text.
    package var description: String { String(UInt(bitPattern: value), radix: 36) }
}

extension Hasher {
    /// Feeds a file's content.
    mutating func combine(content: [UInt8]) {
        combine(content.count)
        content.withUnsafeBytes { combine(bytes: $0) }
    }
}

/// The last result of a function, with the fingerprint of its inputs. It may be thrown away at any time: what is made
/// again is the same.
package struct Remembered<Value: Sendable>: Sendable {
    private var last: (inputs: InputFingerprint, value: Value)?

    /// Nothing yet.
    package init() {}

    /// The result for inputs: the last one if it was made from the same, or else what `make` makes. Without a fingerprint
    /// nothing is remembered.
    package mutating func value(from inputs: InputFingerprint?, _ make: () throws -> Value) rethrows -> Value {
        if let inputs, let last, last.inputs == inputs { return last.value }
        let value = try make()
        last = inputs.map { ($0, value) }
        return value
    }
}
