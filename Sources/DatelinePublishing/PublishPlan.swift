import DatelineModel

/// What a publication will do: the site as it is, compared with what the target has.
package struct PublishPlan: Sendable {
    /// Files that the target does not have, in order.
    package private(set) var created: [PublishedFile] = []
    /// Files whose bytes differ at the target, in order.
    package private(set) var updated: [PublishedFile] = []
    /// Paths of files that the target has and the site no longer has, in order.
    package private(set) var deleted: [String] = []
    /// The number of files that the target has as they are.
    package private(set) var unchanged = 0
    /// Files at the target that someone else changed or added, in order.
    package private(set) var conflicts: [String] = []
    /// Those of them that are where the site has a folder, or in a folder where it has a file, in order.
    private(set) var obstacles: [String] = []

    /// All files of the site, in order.
    let files: [PublishedFile]
    let state: TargetState

    /// The number of deletions that is always allowed, and the percentage of what was published that is.
    private static let (usualDeletions, usualShare) = (20, 10)

    /// Compares a site with a target.
    init(_ files: [PublishedFile], _ state: TargetState) {
        self.files = files.sorted()
        self.state = state
        let published = state.manifest?.files ?? [:]
        let altered = Set(state.altered)
        for file in self.files {
            switch published[file.path] {
            case nil: created.append(file)
            case .some(let known):
                if known == file, !altered.contains(file.path) { unchanged += 1 } else { updated.append(file) }
            }
        }
        let paths = Set(files.map(\.path))
        deleted = published.keys.filter { !paths.contains($0) }.sorted()
        let own = paths.union([PublishManifest.name])
        obstacles = Set(
            state.foreign.filter { Self.folders(around: $0).contains(where: own.contains) }
                + own.flatMap { Self.folders(around: $0).filter(state.foreign.contains) }
        )
        .sorted()
        conflicts = altered.union(state.foreign.intersection(created.map(\.path))).union(obstacles).sorted()
    }

    /// The folders around a path, the outermost first.
    static func folders(around path: String) -> [String] {
        path.utf8.indices.filter { path.utf8[$0] == UInt8(ascii: "/") }.map { String(path[..<$0]) }
    }

    /// The bytes of the new and the changed files.
    package var bytes: Int { changes.reduce(0) { $0 + $1.size } }

    /// Whether the target has the site already.
    package var isEmpty: Bool { !changesTheSite && !state.isUnfinished }

    /// Whether readers will see anything else: files of the site, or the removal of files that someone else put there.
    var changesTheSite: Bool {
        !(created.isEmpty && updated.isEmpty && deleted.isEmpty && conflicts.isEmpty)
    }

    /// The new and the changed files.
    var changes: [PublishedFile] { created + updated }

    /// The new and the changed files in the order in which they are sent: what pages need, new pages, changed pages,
    /// which may link to the new ones, and what announces them.
    var stages: [[PublishedFile]] {
        FileRole.allCases.flatMap { role in
            [created, updated].map { files in files.filter { FileRole(of: $0.path) == role } }
        }
        .filter { !$0.isEmpty }
    }

    /// The list that the target has afterwards.
    var manifest: PublishManifest { PublishManifest(files) }

    /// Why the plan should not be carried out, unless it is allowed.
    package var refusals: [PublishProblem] {
        var refusals: [PublishProblem] = []
        let published = state.manifest?.files.count ?? 0
        let limit = max(Self.usualDeletions, published * Self.usualShare / 100)
        if deleted.count > limit {
            refusals.append(
                PublishProblem(
                    .tooManyDeletions,
                    "\(deleted.count) of \(published) files would be deleted; more than \(limit) is unusual",
                    help: "look at the list; if that is what you want", unless: .deletions))
        }
        if !conflicts.isEmpty {
            let shown = conflicts.prefix(5).map { "“\($0)”" }.joined(separator: ", ")
            refusals.append(
                PublishProblem(
                    .changedByOthers,
                    "someone else changed \(conflicts.count == 1 ? "a file" : "\(conflicts.count) files") at the target: "
                        + shown + (conflicts.count > 5 ? " and more" : ""),
                    help: "look at what is there; if it may be replaced", unless: .overwrite))
        }
        if let busy = state.busy { refusals.append(busy) }
        return refusals
    }
}
