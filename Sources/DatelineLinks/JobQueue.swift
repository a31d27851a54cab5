/// What is to be asked for, in its order: things that can be asked for now, and things that have to wait until a moment.
///
/// Each step takes the same time however much there is, or its logarithm for what has to wait.
struct JobQueue<Job, Instant: Comparable> {
    /// What was put in front, the first at the end.
    private var front: [Job] = []
    /// What comes behind it; those before `taken` are gone.
    private var back: [Job?] = []
    private var taken = 0
    /// What has to wait, as a heap: the first to be ready at its top.
    private var waiting: [(moment: Instant, number: Int, job: Job)] = []
    private var count = 0

    /// Whether there is nothing.
    var isEmpty: Bool { front.isEmpty && taken == back.count && waiting.isEmpty }

    /// The moment at which the next thing is ready that has to wait; `nil` if none has to.
    var nextMoment: Instant? { waiting.first?.moment }

    /// Puts something at the end.
    mutating func append(_ job: Job) { back.append(job) }

    /// Puts things in front of all others, in their order.
    mutating func prepend(_ jobs: some BidirectionalCollection<Job>) { front.append(contentsOf: jobs.reversed()) }

    /// Keeps something back until a moment, at which it comes to the end of what can be asked for.
    mutating func append(_ job: Job, notBefore moment: Instant) {
        count += 1
        waiting.append((moment, count, job))
        var place = waiting.count - 1
        while place > 0, isSooner(place, (place - 1) / 2) {
            waiting.swapAt(place, (place - 1) / 2)
            place = (place - 1) / 2
        }
    }

    /// Takes the first thing that can be asked for at a moment; `nil` if there is none.
    mutating func popFirst(at now: Instant) -> Job? {
        while let next = waiting.first, next.moment <= now {
            back.append(next.job)
            dropSoonest()
        }
        if let job = front.popLast() { return job }
        guard taken < back.count else { return nil }
        let job = back[taken]
        back[taken] = nil
        taken += 1
        if taken * 2 > back.count {
            back.removeFirst(taken)
            taken = 0
        }
        return job
    }

    private mutating func dropSoonest() {
        waiting.swapAt(0, waiting.count - 1)
        waiting.removeLast()
        var place = 0
        while true {
            let below = [2 * place + 1, 2 * place + 2].filter { $0 < waiting.count }
            guard let next = below.min(by: isSooner), isSooner(next, place) else { return }
            waiting.swapAt(place, next)
            place = next
        }
    }

    /// Whether the thing at a place of the heap is ready before another; of two at one moment the first that was kept back.
    private func isSooner(_ place: Int, _ other: Int) -> Bool {
        let (one, two) = (waiting[place], waiting[other])
        return one.moment != two.moment ? one.moment < two.moment : one.number < two.number
    }
}
