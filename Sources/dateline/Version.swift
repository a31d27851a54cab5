/// Which Dateline this is. The number stands here and nowhere else.
enum Version {
    /// The number of the release, or of the one that is being made.
    static let number = "0.1.0"

    /// The day of that release, as manuals write it.
    static let day = "November 29, 2026"

    /// The commit that it was built from, which `git archive` writes here; an archive is what releases are made from.
    private static let commit = "$Format:%h$"

    /// What `--version` says: `0.1.0 (4c6570e)`, or for a program that was built in a checkout `0.1.0 (checkout)`.
    static var text: String { "\(number) (\(commit.hasPrefix("$") ? "checkout" : commit))" }
}
