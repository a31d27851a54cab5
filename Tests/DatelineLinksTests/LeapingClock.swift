import Synchronization

/// A clock that stands still but for those who sleep by it: it leaps to the end of their sleep.
final class LeapingClock: Clock {
    struct Instant: InstantProtocol {
        /// How long the clock has been slept by.
        let elapsed: Duration

        func advanced(by duration: Duration) -> Instant { Instant(elapsed: elapsed + duration) }
        func duration(to other: Instant) -> Duration { other.elapsed - elapsed }
        static func < (left: Instant, right: Instant) -> Bool { left.elapsed < right.elapsed }
    }

    private let elapsed = Mutex(Duration.zero)

    var now: Instant { Instant(elapsed: elapsed.withLock { $0 }) }
    var minimumResolution: Duration { .nanoseconds(1) }

    func sleep(until deadline: Instant, tolerance: Duration?) async throws {
        elapsed.withLock { $0 = max($0, deadline.elapsed) }
    }
}
