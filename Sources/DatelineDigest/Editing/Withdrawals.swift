import DatelineModel
import DatelineReading

/// Holds back the stories that agencies withdraw: a message that does so names its story by the slug or the headline.
package enum Withdrawals {
    /// The files with the stories held back that others of them withdraw. A message that names no story of the site remains an
    /// error, because the story that it means may be there under another name. With `showsHeldBack` what is held back is in the
    /// site all the same.
    package static func settle(_ files: [EditedFile], showsHeldBack: Bool) -> [EditedFile] {
        let messages = files.indices.filter { files[$0].withdrawal != nil }
        guard !messages.isEmpty else { return files }
        var result = files
        for message in messages {
            guard let withdrawal = files[message].withdrawal,
                let kill = files[message].diagnostics.first(where: { $0.identifier == .wireKill })
            else { continue }
            let named = files.indices.filter { files[$0].isNamed(in: withdrawal) }
            guard !named.isEmpty else { continue }
            for story in named { result[story].hold(.withdrawn(files[message].path), isShown: showsHeldBack) }
            // It means another story as well, which may be there under another name.
            guard !withdrawal.quotes(moreThan: named.compactMap { files[$0].article?.title.value }) else { continue }
            let stories = named.map { "“\(SiteFolders.contentName)/\(files[$0].path)”" }.joined(separator: ", ")
            result[message].replace(
                .wireKill,
                with: .warning(
                    .wireKill, at: kill.place,
                    "an agency withdraws a story here; \(stories) \(named.count > 1 ? "are" : "is") held back",
                    help:
                        "delete both files, or this one if the story may appear; if this is a story, write “wire: false” in its front matter or sidecar"
                ))
        }
        return result
    }
}

extension EditedFile {
    /// Whether a message that withdraws a story names that of the file.
    fileprivate func isNamed(in withdrawal: Withdrawal) -> Bool {
        guard let article else { return false }
        let name = path.split(separator: "/").last?.split(separator: ".").first.map(String.init)
        let address = article.permalink.description.split(separator: "/").last.map(String.init)
        return withdrawal.names(headline: article.title.value, slugs: [slug, name, address].compactMap { $0 })
    }
}
