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
        var stories = WithdrawableStories()
        for (number, file) in files.enumerated() { file.add(number, to: &stories) }
        var result = files
        for message in messages {
            guard let withdrawal = files[message].withdrawal,
                let kill = files[message].diagnostics.first(where: { $0.identifier == .wireKill })
            else { continue }
            let named = stories.named(in: withdrawal)
            guard !named.isEmpty else { continue }
            for story in named { result[story].hold(.withdrawn(files[message].path), isShown: showsHeldBack) }
            // It means another story as well, which may be there under another name.
            guard !withdrawal.quotes(moreThan: named.compactMap { files[$0].article?.title.value }) else { continue }
            let paths = named.map { "“\(SiteFolders.contentName)/\(files[$0].path)”" }.joined(separator: ", ")
            result[message].replace(
                .wireKill,
                with: .warning(
                    .wireKill, at: kill.place,
                    "an agency withdraws a story here; \(paths) \(named.count > 1 ? "are" : "is") held back",
                    help:
                        "delete both files, or this one if the story may appear; if this is a story, write “wire: false” in its front matter or sidecar"
                ))
        }
        return result
    }
}

extension EditedFile {
    /// Adds the story of the file to those that messages may withdraw.
    fileprivate func add(_ number: Int, to stories: inout WithdrawableStories) {
        guard let article else { return }
        let name = path.split(separator: "/").last?.split(separator: ".").first.map(String.init)
        let address = article.permalink.description.split(separator: "/").last.map(String.init)
        stories.add(number, headline: article.title.value, slugs: [slug, name, address].compactMap { $0 })
    }
}
