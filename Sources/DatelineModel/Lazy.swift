import Synchronization

/// A value that is computed when it is first asked for, once, whatever thread asks.
package final class Lazy<Value: Sendable>: Sendable {
    private let value: Mutex<Value?>
    private let make: @Sendable () -> Value

    /// The value that a function gives, which always gives the same.
    package init(_ make: @escaping @Sendable () -> Value) {
        value = Mutex(nil)
        self.make = make
    }

    /// The value.
    package func callAsFunction() -> Value {
        value.withLock { value in
            if let value { return value }
            let made = make()
            value = made
            return made
        }
    }
}
