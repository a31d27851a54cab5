import DequeModule
import HeapModule

/// What is to be asked for, in its order: things that can be asked for now, and things that have to wait until a moment.
struct JobQueue<Job, Instant: Comparable> {
    /// Something that has to wait. Of two at one moment the first that was kept back is ready first.
    private struct Waiting: Comparable {
        let moment: Instant
        let number: Int
        let job: Job

        static func < (one: Waiting, other: Waiting) -> Bool { (one.moment, one.number) < (other.moment, other.number) }
        static func == (one: Waiting, other: Waiting) -> Bool { one.number == other.number }
    }

    private var ready = Deque<Job>()
    private var waiting = Heap<Waiting>()
    private var count = 0

    /// Whether there is nothing.
    var isEmpty: Bool { ready.isEmpty && waiting.isEmpty }

    /// The moment at which the next thing is ready that has to wait; `nil` if none has to.
    var nextMoment: Instant? { waiting.min?.moment }

    /// Puts something at the end.
    mutating func append(_ job: Job) { ready.append(job) }

    /// Puts things in front of all others, in their order.
    mutating func prepend(_ jobs: [Job]) { ready.prepend(contentsOf: jobs) }

    /// Keeps something back until a moment, at which it comes to the end of what can be asked for.
    mutating func append(_ job: Job, notBefore moment: Instant) {
        count += 1
        waiting.insert(Waiting(moment: moment, number: count, job: job))
    }

    /// Takes the first thing that can be asked for at a moment; `nil` if there is none.
    mutating func popFirst(at now: Instant) -> Job? {
        while let next = waiting.min, next.moment <= now { ready.append(waiting.removeMin().job) }
        return ready.popFirst()
    }
}
