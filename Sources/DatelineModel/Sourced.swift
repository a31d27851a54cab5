/// A value with the knowledge of where it came from.
package struct Sourced<Value: Sendable>: Sendable {
    /// The value.
    package let value: Value
    /// Whether a machine derived it; what an author gave is not derived.
    package let isDerived: Bool

    /// A value that an author gave.
    package static func given(_ value: Value) -> Self { Self(value: value, isDerived: false) }

    /// A value that a machine derived.
    package static func derived(_ value: Value) -> Self { Self(value: value, isDerived: true) }

    /// What a function makes of the value, from where that came.
    package func map(_ transform: (Value) -> Value) -> Self { Self(value: transform(value), isDerived: isDerived) }
}

extension Sourced: Equatable where Value: Equatable {}
extension Sourced: Hashable where Value: Hashable {}
