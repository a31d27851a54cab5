import DatelineModel
import DatelinePublishing
import DatelineSite

/// What `dateline publish` shows: the plan, why it is refused, its progress, and the receipt.
struct PublishScreen: Sendable {
    let format: ResultFormat

    /// The number of paths of each kind that the plan lists.
    private static let pathLimit = 8

    /// The plan, and the reasons against it.
    func show(_ plan: PublishPlan, _ job: PublishJob, isDryRun: Bool, _ refusals: [PublishProblem]) {
        if format == .json {
            // If a receipt follows, the plan is part of it: a publication is one object.
            if isDryRun || plan.isEmpty || !refusals.isEmpty {
                Console.print(json: Self.json(plan, job, isDryRun: isDryRun, refusals, nil))
            }
            return
        }
        Console.print("Publish to “\(job.target.name)” (\(job.target.kind.name)), \(job.baseURL.description)\n")
        list("new", "+", plan.created.map(\.path))
        list("changed", "~", plan.updated.map(\.path))
        list("deleted", "-", plan.deleted)
        Console.print("unchanged  \(plan.unchanged)\nto send    \(Self.size(plan.bytes))")
        if !refusals.isEmpty {
            report(refusals)
            return Console.printError("Nothing was published.")
        }
        if isDryRun {
            Console.print("\nThis was a dry run: nothing was changed.")
        } else if plan.isEmpty {
            Console.print("\nNothing to do: readers see this site already at \(job.baseURL.description)")
        }
    }

    private func list(_ name: String, _ mark: String, _ paths: [String]) {
        Console.print("\(name)\(String(repeating: " ", count: 11 - name.count))\(paths.count)")
        for path in paths.prefix(Self.pathLimit) { Console.print("  \(mark) \(path)") }
        if paths.count > Self.pathLimit { Console.print("  \(mark) … and \(paths.count - Self.pathLimit) more") }
    }

    /// Why nothing, or not everything, was published.
    func fail(_ problems: [PublishProblem], hasBegun: Bool = false) {
        if format == .json { Console.print(json: Self.json(problems)) }
        report(problems)
        Console.printError(hasBegun ? "The publication was not completed." : "Nothing was published.")
    }

    /// Why nothing is published.
    private func report(_ problems: [PublishProblem]) {
        for problem in problems {
            var help = problem.help
            if let allowance = problem.allowance {
                help = (help.map { $0 + ", " } ?? "") + "use “--allow \(allowance.rawValue)”"
            }
            // The lines of a tool’s own message are shown as such.
            let lines = problem.summary.split(separator: "\n").map { $0.trimmingPrefix(while: \.isWhitespace) }
            let diagnostic = Diagnostic.error(problem.identifier, at: .none, String(lines.first ?? ""), help: help)
            Console.report([diagnostic.with(place: .none, notes: lines.dropFirst().map(String.init))])
        }
    }

    /// The current step.
    func progress(_ text: String) { Console.printError("… \(text)") }

    /// The receipt of a publication.
    func show(receipt plan: PublishPlan, _ job: PublishJob, _ duration: Duration) {
        if format == .json { return Console.print(json: Self.json(plan, job, isDryRun: false, [], duration)) }
        Console.print(
            "\nPublished in \(Self.time(duration)): \(plan.created.count) new, \(plan.updated.count) changed, "
                + "\(plan.deleted.count) deleted, \(Self.size(plan.bytes)) sent\n\(job.baseURL.description)")
    }

    /// The result of a rollback.
    func show(rolledBackTo release: String, _ job: PublishJob) {
        if format == .json {
            let json = JSONText {
                $0.member("target", job.target.name)
                $0.member("rolled_back_to", release)
            }
            return Console.print(json: json.text)
        }
        Console.print("Readers see release \(release) again: \(job.baseURL.description)")
    }

    /// `120 ms`, `1.2 s`
    private static func time(_ duration: Duration) -> String {
        let milliseconds = Int(duration / .milliseconds(1))
        return milliseconds < 1000 ? "\(milliseconds) ms" : "\(milliseconds / 1000).\(milliseconds / 100 % 10) s"
    }

    /// `1.2 MB`
    private static func size(_ bytes: Int) -> String {
        switch bytes {
        case ..<1000: "\(bytes) bytes"
        case ..<1_000_000: "\(bytes / 1000).\(bytes / 100 % 10) kB"
        default: "\(bytes / 1_000_000).\(bytes / 100_000 % 10) MB"
        }
    }

    // MARK: - For machines

    private static func json(
        _ plan: PublishPlan, _ job: PublishJob, isDryRun: Bool, _ refusals: [PublishProblem], _ duration: Duration?
    ) -> String {
        let json = JSONText { json in
            json.member("target", job.target.name)
            json.member("kind", job.target.kind.name)
            json.member("url", job.baseURL.description)
            json.member("new", each: plan.created) { $0.string($1.path) }
            json.member("changed", each: plan.updated) { $0.string($1.path) }
            json.member("deleted", each: plan.deleted) { $0.string($1) }
            json.member("unchanged") { $0.literal("\(plan.unchanged)") }
            json.member("bytes") { $0.literal("\(plan.bytes)") }
            json.member("dry_run") { $0.literal("\(isDryRun)") }
            json.member("published") { $0.literal("\(duration != nil)") }
            json.member("refusals", each: refusals, Self.add)
            if let duration {
                json.member("milliseconds") { $0.literal("\(Int(duration / .milliseconds(1)))") }
            }
        }
        return json.text
    }

    private static func json(_ problems: [PublishProblem]) -> String {
        let json = JSONText { json in
            json.member("published") { $0.literal("false") }
            json.member("refusals", each: problems, Self.add)
        }
        return json.text
    }

    private static func add(to json: inout JSONText, _ problem: PublishProblem) {
        json.object { json in
            json.member("code", problem.identifier.rawValue)
            json.member("summary", problem.summary)
            json.member("help", problem.help)
            json.member("allow", problem.allowance?.rawValue)
        }
    }
}
