import DatelineModel

/// Publishes a site as a commit to a branch, as GitHub, GitLab and Codeberg Pages need it.
///
/// Files of the branch that Dateline did not put there, such as `CNAME`, stay.
struct GitPublisher: Publisher {
    private let branch: String
    private let keepsHistory: Bool
    private let source: String
    private let repository: GitRepository

    /// The most headlines listed in a commit message.
    private static let headlineLimit = 20

    /// A publisher to a branch of a remote. `source` is the folder of the site.
    init(_ repository: GitRepository, branch: String, keepsHistory: Bool, source: String) {
        self.branch = branch
        self.keepsHistory = keepsHistory
        self.source = source
        self.repository = repository
    }

    func survey() async throws -> TargetState {
        guard let commit = try await repository.fetch(branch) else { return TargetState() }
        let files = try await repository.files(of: commit)
        let hashes = Dictionary(files.map { ($0.path, $0.hash) }, uniquingKeysWith: { first, _ in first })
        var state = TargetState(version: commit)
        var known = PublishManifest()
        if hashes[PublishManifest.name] != nil {
            let bytes = try await repository.read(PublishManifest.name, of: commit)
            guard let manifest = PublishManifest(bytes) else { throw damaged }
            known = manifest
            state.manifest = manifest
        }
        state.altered = known.files.compactMap { path, file in
            guard let there = hashes[path], let there else { return path }
            return file.map { $0.hash == there } ?? true ? nil : path
        }
        .sorted()
        state.foreign = Set(files.map(\.path)).subtracting(known.paths).subtracting([PublishManifest.name])
        return state
    }

    func publish(_ plan: PublishPlan, from folder: String, _ story: PublishStory) async throws {
        story.progress("adding \(DiagnosticPrinter.counted(plan.changes.count, "file")) to a commit")
        let objects = try await repository.add(plan.changes, from: folder)
        let list = try await repository.add(bytes: plan.manifest.bytes)
        let old = plan.state.version.isEmpty ? nil : plan.state.version
        let commit = try await repository.commit(
            message(plan, story, source: try await UsersRepository.state(of: source)), on: old,
            keepsHistory: keepsHistory,
            adding: zip(plan.changes.map(\.path), objects) + [(PublishManifest.name, list)],
            removing: plan.deleted + plan.obstacles)
        story.progress("pushing the branch “\(branch)”")
        guard try await repository.push(commit, to: branch, replacing: old) else {
            throw PublishProblem(
                .changedMeanwhile, "someone else pushed to “\(branch)” in the meantime",
                help: "publish again; it shows a new plan")
        }
    }

    private func message(_ plan: PublishPlan, _ story: PublishStory, source: String?) -> String {
        let counts = [(plan.created.count, "new"), (plan.updated.count, "changed"), (plan.deleted.count, "deleted")]
        var lines = ["Publish: " + counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", "), ""]
        if !story.headlines.isEmpty {
            lines += ["New articles:"] + story.headlines.prefix(Self.headlineLimit).map { "- \($0)" }
            let more = story.headlines.count - Self.headlineLimit
            lines += (more > 0 ? ["- and \(more) more"] : []) + [""]
        }
        lines.append("Site: \(story.liveURL)")
        if let source { lines.append("Source: \(source)") }
        return lines.joined(separator: "\n") + "\n"
    }

    private var damaged: PublishProblem {
        PublishProblem(
            .damagedManifest, "\(PublishManifest.name) on the branch “\(branch)” is not a list that Dateline wrote",
            help: "someone else changed it; restore it, or delete it and publish with --allow overwrite")
    }
}
