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
