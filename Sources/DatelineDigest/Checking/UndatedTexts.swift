package import DatelineModel

/// Texts without a date, which wait outside the site for one: one warning for all, with the command that gives them theirs.
package enum UndatedTexts {
    /// The problems of some files, with those of undated texts in one: an error if the site has nothing else.
    package static func inOne(_ files: [EditedFile], in folders: SiteFolders) -> [Diagnostic] {
        let problems = files.flatMap(\.diagnostics)
        let undated = problems.filter { $0.identifier == .missingDate && $0.severity == .warning }.sorted()
        guard let first = undated.first else { return problems }
        let isAll = !files.contains { $0.article != nil }
        let others = problems.filter { $0.identifier != .missingDate || $0.severity != .warning }
        let make = isAll ? Diagnostic.error : Diagnostic.warning
        guard undated.count > 1 else {
            let summary = isAll ? "the text has no date, and there is no other to build a site from" : first.summary
            return others + [make(.missingDate, first.place, summary, first.help, [])]
        }
        let source = folders.source == "." ? "" : " --source \(folders.source)"
        return others + [
            make(
                .missingDate, first.place,
                isAll
                    ? "\(undated.count) texts have no date, and there is no other to build a site from"
                    : "\(undated.count) texts have no date, and are not in the site until they have one",
                """
                begin the names of the files or their folders with the date, or give all the same: dateline add\(source) \
                --date 2025-02-12 \(folders.asSeen(SiteFolders.contentName))
                """,
                undated.dropFirst().compactMap { $0.file.map { "and \(folders.asSeen($0))" } })
        ]
    }
}
