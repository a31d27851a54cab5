package import DatelineModel

/// Texts without a date, which wait outside the site for one: one warning for all, with the command that gives them theirs.
package enum UndatedTexts {
    /// Problems of the files of articles, with those of undated texts in one.
    package static func inOne(_ problems: [Diagnostic], in folders: SiteFolders) -> [Diagnostic] {
        let isUndated = { (problem: Diagnostic) in
            problem.identifier == .missingDate && problem.severity == .warning
        }
        guard problems.contains(where: isUndated) else { return problems }
        let files = problems.lazy.filter(isUndated).compactMap(\.file).sorted()
        let others = problems.filter { !isUndated($0) }
        guard files.count > 1, let first = files.first else { return problems }
        let source = folders.source == "." ? "" : " --source \(folders.source)"
        return others + [
            .warning(
                .missingDate, at: .file(first),
                "\(files.count) texts have no date, and are not in the site until they have one",
                help: """
                    begin the names of the files or their folders with the date, or give all the same: dateline add\(source) \
                    --date 2025-02-12 \(folders.asSeen(SiteFolders.contentName))
                    """,
                notes: files.dropFirst().map { "and \(folders.asSeen($0))" })
        ]
    }
}
