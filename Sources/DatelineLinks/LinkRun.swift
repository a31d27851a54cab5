import DatelineModel

/// Asks for pages of other sites: several hosts at the same time, each for one page after another with a pause between, and
/// none for what its `robots.txt` asks to be left alone.
///
/// One function holds all that is known, starts what may be asked now, and takes what comes back.
struct LinkRun {
    private let manners: LinkManners
    private let client: PageClient
    private var hosts: [Host] = []
    private var indices: [String: Int] = [:]
    private var robots: [String: Robots] = [:]
    private var verdicts: [OuterAddress: LinkVerdict] = [:]
    private var running = 0
    private let clock = ContinuousClock()

    /// What is to be asked for, of one host.
    private struct Host {
        var jobs: [Job] = []
        var isBusy = false
        var freeAt: ContinuousClock.Instant?
        /// How long it wants to be left alone between two answers.
        var pause: Duration
        /// Whether it has refused to give the head alone of a page that it then gave.
        var needsWholePages = false
    }

    /// An address that is on its way.
    private struct Job {
        var probe: LinkProbe
        /// The origin whose `robots.txt` it is; `nil` for a page of a link.
        var robotsOf: String?
        var notBefore: ContinuousClock.Instant?
    }

    private enum Robots {
        /// Somebody asked for it; these wait for it.
        case asked([Job])
        case known(RobotsRules, words: String)
        /// The host does not answer, or must not be asked, whatever the page.
        case useless(LinkVerdict)
    }

    private enum Event: Sendable {
        case answered(host: Int, job: Int, PageClient.Answer)
        case woken
    }

    /// A run with manners.
    init(_ manners: LinkManners) { (self.manners, client) = (manners, PageClient(manners: manners)) }

    /// What is known of each address. `told` gets each as it becomes known.
    ///
    /// Throws `DiagnosticError` if nothing can be asked at all, and on cancellation.
    mutating func verdicts(
        of addresses: [OuterAddress], told: (OuterAddress, LinkVerdict) throws -> Void
    ) async throws -> [OuterAddress: LinkVerdict] {
        for address in addresses { enqueue(Job(probe: LinkProbe(address, manners))) }
        var asked: [Int: Job] = [:]
        var (number, wakeAt): (Int, ContinuousClock.Instant?) = (0, nil)
        try await withThrowingTaskGroup(of: Event.self) { group in
            while true {
                var next: ContinuousClock.Instant?
                for host in hosts.indices where running < manners.hostsAtOnce {
                    guard let job = take(from: host, &next, told) else { continue }
                    number += 1
                    asked[number] = job
                    running += 1
                    let (client, probe, number) = (client, job.probe, number)
                    group.addTask {
                        .answered(
                            host: host, job: number, try await client.answer(probe.current, probe.method))
                    }
                }
                if running < manners.hostsAtOnce, let next, wakeAt.map({ next < $0 }) ?? true {
                    wakeAt = next
                    let clock = clock
                    group.addTask {
                        try await clock.sleep(until: next)
                        return .woken
                    }
                }
                guard let event = try await group.next() else { break }
                switch event {
                case .woken: if let at = wakeAt, at <= clock.now { wakeAt = nil }
                case .answered(let host, let number, let answer):
                    running -= 1
                    hosts[host].isBusy = false
                    hosts[host].freeAt = clock.now + hosts[host].pause
                    if let job = asked.removeValue(forKey: number) { settle(job, answer, of: host, told) }
                }
                if let error = problem { throw error }
            }
        }
        return verdicts
    }

    /// What `told` threw.
    private var problem: (any Error)?

    // MARK: - What is asked next

    private mutating func enqueue(_ job: Job) {
        let name = job.probe.current.host
        let index = indices[name] ?? hosts.count
        if index == hosts.count {
            indices[name] = index
            hosts.append(Host(pause: manners.pause))
        }
        hosts[index].jobs.append(job)
    }

    /// Takes the next job of a host that may be asked now; `next` becomes the moment at which there may be one.
    private mutating func take(
        from host: Int, _ next: inout ContinuousClock.Instant?, _ told: (OuterAddress, LinkVerdict) throws -> Void
    ) -> Job? {
        guard !hosts[host].isBusy, !hosts[host].jobs.isEmpty else { return nil }
        let now = clock.now
        func wait(until moment: ContinuousClock.Instant) { next = next.map { min($0, moment) } ?? moment }
        if let free = hosts[host].freeAt, free > now {
            wait(until: free)
            return nil
        }
        var position = 0
        while position < hosts[host].jobs.count {
            var job = hosts[host].jobs[position]
            if let moment = job.notBefore, moment > now {
                wait(until: moment)
                position += 1
                continue
            }
            hosts[host].jobs.remove(at: position)
            switch leave(for: job) {
            case .given: break
            case .refused(let verdict):
                end(job, verdict, told)
                continue
            case .unknown:
                // What asks for the rules may be before this place.
                position = 0
                continue
            }
            if hosts[host].needsWholePages { job.probe.spareHead() }
            hosts[host].isBusy = true
            return job
        }
        return nil
    }

    private enum Leave { case given, refused(LinkVerdict), unknown }

    /// Whether a page may be asked for. If the site’s rules are not known yet, the job waits for them from now on.
    private mutating func leave(for job: Job) -> Leave {
        let address = job.probe.current
        guard job.robotsOf == nil else { return .given }
        switch robots[address.origin] {
        case .known(let rules, let words)?: return rules.allow(address.path) ? .given : .refused(.unchecked(words))
        case .useless(let verdict)?: return .refused(verdict)
        case .asked(let others)?: robots[address.origin] = .asked(others + [job])
        case nil:
            robots[address.origin] = .asked([job])
            var probe = LinkProbe(address.atRoot("/robots.txt"), manners)
            probe.readPage()
            let host = indices[address.host] ?? 0
            hosts[host].jobs.insert(Job(probe: probe, robotsOf: address.origin), at: 0)
        }
        return .unknown
    }

    // MARK: - What came back

    private mutating func settle(
        _ job: Job, _ answer: PageClient.Answer, of host: Int, _ told: (OuterAddress, LinkVerdict) throws -> Void
    ) {
        var job = job
        let askedForWhole = job.probe.needsWholePages
        let step = job.probe.next(answer)
        if case .response(let response) = answer, response.status < 400, askedForWhole {
            hosts[host].needsWholePages = true
        }
        switch step {
        case .ask:
            if job.robotsOf != nil { job.probe.readPage() }
            enqueue(job)
        case .wait(let duration, let sparesHost):
            job.notBefore = clock.now + duration
            if sparesHost { hosts[host].freeAt = job.notBefore }
            enqueue(job)
        case .end(let verdict):
            if let origin = job.robotsOf {
                know(answer, verdict, of: origin, isElsewhere: job.probe.current.host != job.probe.start.host)
            } else {
                end(job, verdict, told)
            }
        }
    }

    private mutating func end(
        _ job: Job, _ verdict: LinkVerdict, _ told: (OuterAddress, LinkVerdict) throws -> Void
    ) {
        verdicts[job.probe.start] = verdict
        do { try told(job.probe.start, verdict) } catch { problem = problem ?? error }
    }

    /// Takes what a site asks of programs, and lets go what waited for it.
    private mutating func know(
        _ answer: PageClient.Answer, _ verdict: LinkVerdict, of origin: String, isElsewhere: Bool
    ) {
        guard case .asked(let jobs)? = robots[origin] else { return }
        let asks = "is not asked for: robots.txt of its site wants programs to stay away from it"
        switch (answer, verdict) {
        case (.response(let response), _) where (200..<300).contains(response.status):
            let rules = RobotsRules(response.body)
            robots[origin] = .known(rules, words: asks)
            if let delay = rules.delay, let first = jobs.first, let host = indices[first.probe.current.host] {
                hosts[host].pause = max(hosts[host].pause, min(delay, manners.longestWait))
            }
        // Trouble with the server may hide what it asks.
        case (.response(let response), _) where response.status >= 500 || response.status == 429:
            robots[origin] = .known(
                .nothingAllowed,
                words:
                    "is not asked for: robots.txt of its site, which may forbid it, \(StatusWords.answers(response.status))"
            )
        case (.closed, _) where !isElsewhere: robots[origin] = .useless(verdict)
        case (.failure(let failure), _) where !isElsewhere && failure.kind != .other && failure.kind != .untrusted:
            robots[origin] = .useless(verdict)
        // Where there is no such file all is allowed; where it breaks off the page itself will show it.
        default: robots[origin] = .known(.none, words: asks)
        }
        // They are all of one host, and came before what is there now.
        if let name = jobs.first?.probe.current.host, let host = indices[name] {
            hosts[host].jobs.insert(contentsOf: jobs, at: 0)
        }
    }
}
