import ArgumentParser
import DatelineDigest
import DatelineModel
import DatelinePublishing
import DatelineSite

extension DatelineCommand {
    /// `dateline publish`
    struct Publish: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Build the site and put it where readers are.",
            discussion: """
                Targets stand in site.yml, for example:
                  publish:
                    live: {to: git, remote: git@example.org:team/digest.git, branch: pages}

                The plan is shown first: what is new, changed and deleted. Only files that Dateline put \
                there are ever replaced or deleted.
                """,
            aliases: ["deploy"])

        @OptionGroup var site: BuildOptions

        @Argument(help: "The name of the target in site.yml; it can be left out if there is only one.")
        var target: String?

        @Flag(help: "Show the plan and change nothing anywhere.")
        var dryRun = false

        @Flag(name: .shortAndLong, help: "Do not ask.")
        var yes = false

        @Flag(help: "Show readers the release before the one that they see now.")
        var rollback = false

        @Flag(help: "Build the site with drafts, and what is dated or embargoed later.")
        var drafts = false

        @Option(
            help: ArgumentHelp(
                "Publish although it would be refused because of this: \(PublishAllowance.list). Can be given several times.",
                valueName: "what"))
        var allow: [PublishAllowance] = []

        @Option(help: "How the plan and the receipt are written: text or json.")
        var format = ResultFormat.text

        func validate() throws {
            guard rollback else { return }
            // Nothing is built or planned, so that neither could be tried or be about something else.
            let given = [(dryRun, "--dry-run"), (drafts, "--drafts"), (!allow.isEmpty, "--allow")].filter(\.0).map(\.1)
            if let option = given.first { throw ValidationError("give --rollback or \(option), not both") }
        }

        func run() async throws {
            let screen = PublishScreen(format: format)
            do {
                try await run(screen)
            } catch let problem as PublishProblem {
                screen.fail([problem])
                throw ExitCode(4)
            }
        }

        private func run(_ screen: PublishScreen) async throws {
            var reading = try site.reading()
            reading.showsHeldBack = drafts
            let job = try await PublishJob(target, site, reading, Set(allow), isDryRun: dryRun, screen)
            if rollback {
                return screen.show(rolledBackTo: try await job.publication.rollBack(), job)
            }
            let draft = try await job.build(writes: !dryRun, screen)
            let plan = try await job.publication.plan(draft.files)
            let lost = drafts ? nil : draft.lostAddresses(plan)
            if let lost { site.report(lost.diagnostics) }
            let refusals = (draft.refusals + plan.refusals).filter { problem in
                problem.allowance.map { !allow.contains($0) } ?? true
            }
            screen.show(plan, job, isDryRun: dryRun, refusals)
            guard refusals.isEmpty else { throw ExitCode(4) }
            guard !dryRun, !plan.isEmpty else { return }
            if !yes, Console.isInteractive, !Console.confirms("Publish this?") {
                Console.printError("Nothing was published.")
                throw ExitCode(4)
            }
            // The target forgets them: from now on the list beside the site’s files knows them, and every build tells.
            if let lost { try job.note(lost) }
            let clock = ContinuousClock()
            let start = clock.now
            do {
                try await job.publication.publish(plan, draft.story(plan, screen))
            } catch let problem as PublishProblem {
                screen.fail([problem], hasBegun: true)
                throw ExitCode(4)
            }
            screen.show(receipt: plan, job, clock.now - start)
        }
    }
}

extension PublishAllowance: ExpressibleByArgument {
    /// `drafts, localhost, …`
    static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
