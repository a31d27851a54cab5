import Foundation

/// Does work that waits for something on a thread of its own.
///
/// Tests share as many threads as the machine has cores. Whoever waited there would keep the other tests from going on.
package func onOwnThread<Value: Sendable, Failure: Error>(
    _ work: @escaping @Sendable () throws(Failure) -> Value
) async throws(Failure) -> Value {
    let result: Result<Value, Failure> = await withCheckedContinuation { continuation in
        Thread.detachNewThread { continuation.resume(returning: Result(catching: work)) }
    }
    return try result.get()
}
