import DatelineModel
import Foundation

/// Asks for pages of other sites: several hosts at the same time, each for one page after another with a pause between, and
/// none for what its `robots.txt` asks to be left alone.
///
/// One function holds all that is known, starts what may be asked now, and takes what comes back.
struct LinkRun<Time: Clock<Duration>> {
    private let manners: LinkManners
    private let client: PageClient
    private var hosts: [Host] = []
    private var indices: [String: Int] = [:]
    private var robots: [String: Robots] = [:]
    /// What waits for the rules of an origin.
    private var waitingForRobots: [String: [Job]] = [:]
    private var verdicts: [OuterAddress: LinkVerdict] = [:]
    private var running = 0
    private let clock: Time
    /// The date, for servers that say until when they want to be left alone.
    private let date: @Sendable () -> Date

    /// What is to be asked for, of one host.
    private struct Host {
        var jobs = JobQueue<Job, Time.Instant>()
        var isBusy = false
        var freeAt: Time.Instant?
        /// How long it wants to be left alone between two answers.
        var pause: Duration
        /// Whether it has refused to give the head alone of a page that it then gave.
        var needsWholePages = false
        /// Why it is asked for nothing more; `nil` if it is.
        var isLeft: String?

        /// Leaves it alone until a moment at least.
        mutating func rest(until moment: Time.Instant) { freeAt = freeAt.map { max($0, moment) } ?? moment }
    }

    /// A page that is on its way.
    private struct Job {
        var probe: LinkProbe
        /// The addresses that links to it have, with the places that they name.
        var addresses: [OuterAddress] = []
        /// The origin whose `robots.txt` it is; `nil` for a page of a link.
        var robotsOf: String?
    }

    private enum Robots {
        /// Somebody asked for it.
        case asked
        case known(RobotsRules, words: String)
        /// The host does not answer, or must not be asked, whatever the page.
        case useless(LinkVerdict)

        /// What says that a page must not be asked for.
        static var forbids: String {
            "is not asked for: robots.txt of its site wants programs to stay away from it"
        }
    }

    private enum Event: Sendable {
        case answered(host: Int, job: Int, PageClient.Answer)
        case woken
    }

    /// A run with manners, by a clock and a calendar.
    init(_ manners: LinkManners, by clock: Time, _ date: @escaping @Sendable () -> Date = { Date() }) {
        (self.manners, client) = (manners, PageClient(manners: manners))
        (self.clock, self.date) = (clock, date)
    }

    /// What is known of each address. `told` gets each as it becomes known. A page is asked for once, however many places in
    /// it are named.
    ///
    /// Throws `DiagnosticError` if nothing can be asked at all, and on cancellation.
    mutating func verdicts(
        of addresses: [OuterAddress], told: (OuterAddress, LinkVerdict) throws -> Void
    ) async throws -> [OuterAddress: LinkVerdict] {
        let addressesOfPages = Dictionary(grouping: addresses, by: \.withoutFragment)
        var pages: Set<OuterAddress> = []
        for page in addresses.map(\.withoutFragment) where pages.insert(page).inserted {
            let addresses = addressesOfPages[page] ?? []
            enqueue(Job(probe: LinkProbe(page, for: addresses, manners), addresses: addresses))
        }
        var asked: [Int: Job] = [:]
        var (number, wakeAt): (Int, Time.Instant?) = (0, nil)
        try await withThrowingTaskGroup(of: Event.self) { group in
            while true {
                var next: Time.Instant?
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
                        try await clock.sleep(until: next, tolerance: nil)
                        return .woken
                    }
                }
                guard let event = try await group.next() else { break }
                switch event {
                case .woken: if let at = wakeAt, at <= clock.now { wakeAt = nil }
                case .answered(let host, let number, let answer):
                    running -= 1
                    hosts[host].isBusy = false
                    hosts[host].rest(until: clock.now.advanced(by: hosts[host].pause))
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

    private mutating func enqueue(_ job: Job, notBefore moment: Time.Instant? = nil) {
        let name = job.probe.current.host
        let index = indices[name] ?? hosts.count
        if index == hosts.count {
            indices[name] = index
            hosts.append(Host(pause: manners.pause))
        }
        if let moment { hosts[index].jobs.append(job, notBefore: moment) } else { hosts[index].jobs.append(job) }
    }

    /// Takes the next job of a host that may be asked now; `next` becomes the moment at which there may be one.
    private mutating func take(
        from host: Int, _ next: inout Time.Instant?, _ told: (OuterAddress, LinkVerdict) throws -> Void
    ) -> Job? {
        guard !hosts[host].isBusy, !hosts[host].jobs.isEmpty else { return nil }
        let now = clock.now
        func wait(until moment: Time.Instant) { next = next.map { min($0, moment) } ?? moment }
        if let free = hosts[host].freeAt, free > now {
            wait(until: free)
            return nil
        }
        while var job = hosts[host].jobs.popFirst(at: now) {
            switch leave(for: job) {
            case .given: break
            case .refused(let verdict):
                if let origin = job.robotsOf { know(.useless(verdict), of: origin) } else { end(job, verdict, told) }
                continue
            // What asks for the rules is before all others.
            case .unknown: continue
            }
            if hosts[host].needsWholePages { job.probe.spareHead() }
            hosts[host].isBusy = true
            return job
        }
        if let moment = hosts[host].jobs.nextMoment { wait(until: moment) }
        return nil
    }

    private enum Leave { case given, refused(LinkVerdict), unknown }

    /// Whether a page may be asked for. If the site’s rules are not known yet, the job waits for them from now on.
    private mutating func leave(for job: Job) -> Leave {
        let address = job.probe.current
        if let index = indices[address.host], let words = hosts[index].isLeft { return .refused(.unchecked(words)) }
        guard job.robotsOf == nil else { return .given }
        switch robots[address.origin] {
        case .known(let rules, let words)?: return rules.allow(address.path) ? .given : .refused(.unchecked(words))
        case .useless(let verdict)?: return .refused(verdict)
        case .asked?: waitingForRobots[address.origin, default: []].append(job)
        case nil:
            robots[address.origin] = .asked
            waitingForRobots[address.origin] = [job]
            let probe = LinkProbe(address.atRoot("/robots.txt"), readsPage: true, manners)
            let host = indices[address.host] ?? 0
            hosts[host].jobs.prepend([Job(probe: probe, robotsOf: address.origin)])
        }
        return .unknown
    }

    // MARK: - What came back

    private mutating func settle(
        _ job: Job, _ answer: PageClient.Answer, of host: Int, _ told: (OuterAddress, LinkVerdict) throws -> Void
    ) {
        var job = job
        let askedForWhole = job.probe.needsWholePages
        let step = job.probe.next(answer, at: date())
        if case .response(let response) = answer, response.status < 400, askedForWhole {
            hosts[host].needsWholePages = true
        }
        switch step {
        case .ask: enqueue(job)
        case .wait(let duration, let sparesHost):
            let moment = clock.now.advanced(by: duration)
            if sparesHost { hosts[host].rest(until: moment) }
            enqueue(job, notBefore: moment)
        case .leaveHost(let verdict, let words):
            hosts[host].isLeft = words
            settle(job, answer, verdict, told)
        case .end(let verdict): settle(job, answer, verdict, told)
        }
    }

    /// Takes what is known of a page in the end, or what its site asks of programs.
    private mutating func settle(
        _ job: Job, _ answer: PageClient.Answer, _ verdict: LinkVerdict,
        _ told: (OuterAddress, LinkVerdict) throws -> Void
    ) {
        guard let origin = job.robotsOf else { return end(job, verdict, told) }
        let isElsewhere = job.probe.current.host != job.probe.start.host
        know(Self.robots(answer, verdict, isElsewhere: isElsewhere), of: origin)
    }

    private mutating func end(
        _ job: Job, _ verdict: LinkVerdict, _ told: (OuterAddress, LinkVerdict) throws -> Void
    ) {
        for address in job.addresses {
            let verdict = job.probe.verdict(verdict, of: address)
            verdicts[address] = verdict
            do { try told(address, verdict) } catch { problem = problem ?? error }
        }
    }

    /// Takes what a site asks of programs, and lets go what waited for it.
    private mutating func know(_ known: Robots, of origin: String) {
        guard case .asked? = robots[origin] else { return }
        robots[origin] = known
        let jobs = waitingForRobots.removeValue(forKey: origin) ?? []
        // They are all of one host, and came before what is there now.
        guard let name = jobs.first?.probe.current.host, let host = indices[name] else { return }
        if case .known(let rules, _) = known, let delay = rules.delay {
            hosts[host].pause = max(hosts[host].pause, min(delay, manners.longestWait))
            hosts[host].rest(until: clock.now.advanced(by: hosts[host].pause))
        }
        hosts[host].jobs.prepend(jobs)
    }

    /// What a site asks of programs, by what came of the question for its rules.
    private static func robots(_ answer: PageClient.Answer, _ verdict: LinkVerdict, isElsewhere: Bool) -> Robots {
        let mayForbid = "is not asked for: robots.txt of its site, which may forbid it, "
        switch answer {
        case .response(let response) where (200..<300).contains(response.status):
            guard response.isWhole, let rules = RobotsRules(response.body) else {
                return .known(.nothingAllowed, words: mayForbid + "is longer than is read, or broke off")
            }
            return .known(rules, words: Robots.forbids)
        // Trouble with the server may hide what it asks.
        case .response(let response) where response.status >= 500 || response.status == 429:
            return .known(.nothingAllowed, words: mayForbid + StatusWords.answers(response.status))
        case .closed where !isElsewhere: return .useless(verdict)
        case .failure(let failure) where !isElsewhere && failure.kind != .other && failure.kind != .untrusted:
            return .useless(verdict)
        // Where there is no such file all is allowed; where it breaks off the page itself will show it.
        default: return .known(.none, words: Robots.forbids)
        }
    }
}

extension LinkRun where Time == ContinuousClock {
    /// A run with manners, by the time of the world.
    init(_ manners: LinkManners) { self.init(manners, by: ContinuousClock()) }
}
