import Testing

@testable import DatelineLinks

/// The order in which pages are asked for, and that it takes no longer the more there are.
@Suite struct JobQueueTests {
    private func all(_ queue: inout JobQueue<String, Int>, at now: Int) -> String {
        var jobs: [String] = []
        while let job = queue.popFirst(at: now) { jobs.append(job) }
        return jobs.joined(separator: " ")
    }

    @Test func whatIsPutInFrontComesFirstInItsOrder() {
        var queue = JobQueue<String, Int>()
        for job in ["d", "e", "f"] { queue.append(job) }
        #expect(queue.popFirst(at: 0) == "d")
        queue.prepend(["b", "c"])
        queue.prepend(["a"])
        #expect(all(&queue, at: 0) == "a b c e f")
        #expect(queue.isEmpty && queue.popFirst(at: 0) == nil)
    }

    @Test func whatHasToWaitComesAtItsMomentAtTheEnd() {
        var queue = JobQueue<String, Int>()
        for (job, moment) in [("late", 30), ("soon", 10), ("then", 20), ("too", 10), ("last", 40)] {
            queue.append(job, notBefore: moment)
        }
        queue.append("now")
        #expect(queue.nextMoment == 10)
        #expect(all(&queue, at: 5) == "now")
        #expect(all(&queue, at: 20) == "soon too then")
        #expect(queue.nextMoment == 30 && !queue.isEmpty)
        #expect(all(&queue, at: 40) == "late last" && queue.isEmpty)
    }

    @Test(.timeLimit(.minutes(1))) func manyTakeTheirNumberOfSteps() {
        let count = 20_000
        var (queue, taken) = (JobQueue<Int, Int>(), 0)
        let time = ContinuousClock().measure {
            for job in 0..<count {
                queue.append(job)
                queue.append(job, notBefore: count - job)
            }
            for now in 0..<count where queue.popFirst(at: now) != nil { taken += 1 }
            while queue.popFirst(at: count) != nil { taken += 1 }
        }
        #expect(taken == 2 * count && queue.isEmpty)
        #expect(time < .seconds(20), "\(time)")
    }
}
