import DatelineModel

/// A way of publishing a site.
///
/// A new one is a file with a type that conforms, a case of `PublishTarget.Kind` with its keys in
/// `PublishTargetParser`, and a line in `Publication`.
protocol Publisher: Sendable {
    /// Looks at what the target has, and changes nothing. Throws `PublishProblem` if it cannot be reached.
    func survey() async throws -> TargetState

    /// Carries out a plan with the files of a folder. Whoever reads the site meanwhile sees the old one or the new one,
    /// and if it is cut off, doing it again finishes it.
    ///
    /// Throws `PublishProblem` if it fails, or if the target has changed since the plan was made.
    func publish(_ plan: PublishPlan, from folder: String, _ story: PublishStory) async throws

    /// Goes back to the release before the one that readers see, and returns its name. Throws `PublishProblem`.
    func rollBack() async throws -> String
}

extension Publisher {
    func rollBack() async throws -> String {
        throw PublishProblem(
            .noReleases, "this target keeps no releases to go back to",
            help: "publish the earlier state of the sources instead")
    }
}

/// How a publication describes itself, to those who publish and in the history of the target.
package struct PublishStory: Sendable {
    /// The headlines of the articles that are new in the site, in its order.
    package let headlines: [String]
    /// The address of the site.
    package let liveURL: String
    /// Receives progress messages: `sending 12 files`.
    package let progress: @Sendable (String) -> Void

    /// A publication's story.
    package init(headlines: [String], liveURL: String, progress: @escaping @Sendable (String) -> Void) {
        (self.headlines, self.liveURL, self.progress) = (headlines, liveURL, progress)
    }
}

/// What a target has before a publication.
struct TargetState: Sendable {
    /// Whether the target exists at all.
    var exists = false
    /// The files that Dateline published there; `nil` if it has published nothing there yet.
    var manifest: PublishManifest?
    /// Paths of files that someone else changed, deleted or added since, so that they would be lost.
    var altered: [String] = []
    /// Paths of other files that are there. They stay, unless the site has files of the same names.
    var foreign: Set<String> = []
    /// What distinguishes this state from a later one: a release, a commit, the manifest's hash.
    var version = ""
    /// Whether a publication was interrupted.
    var isUnfinished = false
    /// The paths that it may have changed.
    var touched: Set<String> = []
    /// Why nobody can publish there at the moment; `nil` if one can.
    var busy: PublishProblem?
}
