package import DatelineModel
import DatelineFiles
import DatelineReading

/// Gives the articles of a site different addresses where the names of their files give them the same.
///
/// The earliest of them, and of one day the first by its path, keeps the address: an article that is added later hardly ever
/// changes that of another. The others have the name of their folder behind it, `/2025/02/summit-geneva/`, or, where that
/// makes no difference, a number, `/2025/02/summit-2/`. An address with a slug that its author gave stays as it is.
package enum DistinctAddresses {
    /// The files with addresses of their own, and a warning for each text that is there twice.
    package static func settle(_ files: [EditedFile], in folders: SiteFolders) -> ([EditedFile], [Diagnostic]) {
        var taken: Set<Permalink> = []
        taken.reserveCapacity(files.count)
        var shared: Set<Permalink> = []
        for file in files {
            guard let article = file.article, article.isInSite else { continue }
            if !taken.insert(article.permalink).inserted { shared.insert(article.permalink) }
        }
        guard !shared.isEmpty else { return (files, []) }

        var result = files
        var problems: [Diagnostic] = []
        for address in shared.sorted() {
            let claimants = files.indices.filter {
                files[$0].article.map { $0.isInSite && $0.permalink == address } ?? false
            }
            let sorted = claimants.sorted { order(files[$0]) < order(files[$1]) }
            guard let keeper = sorted.first else { continue }
            for position in sorted.dropFirst() where !files[position].hasOwnSlug {
                let file = files[position]
                let permalink = self.address(of: file, besides: files[keeper], at: address, taken)
                taken.insert(permalink)
                result[position].move(to: permalink)
                guard
                    let twin = sorted.prefix(while: { $0 != position }).first(where: {
                        files[$0].hasText(of: file, in: folders)
                    })
                else { continue }
                problems.append(
                    .warning(
                        .sameText, at: .file("\(SiteFolders.contentName)/\(file.path)"),
                        "the same text as \(SiteFolders.contentName)/\(files[twin].path)",
                        help: "delete one of the two files; until then both are in the site"))
            }
        }
        return (result, problems)
    }

    /// The order in which files keep their address.
    private static func order(_ file: EditedFile) -> (Int, Int, String) {
        (file.hasOwnSlug ? 0 : 1, file.article?.date.rank ?? 0, file.path)
    }

    private static func address(
        of file: EditedFile, besides keeper: EditedFile, at address: Permalink, _ taken: Set<Permalink>
    ) -> Permalink {
        let stem = address.description.dropLast()
        let permalink = { (end: String) in Permalink("\(stem)-\(end)/") }
        if let folder = folder(of: file), folder != self.folder(of: keeper), !taken.contains(permalink(folder)) {
            return permalink(folder)
        }
        return (2...).lazy.map { permalink(String($0)) }.first { !taken.contains($0) } ?? address
    }

    /// The name of a file's folder as a part of an address.
    private static func folder(of file: EditedFile) -> String? {
        file.path.split(separator: "/").dropLast().last.flatMap { Slug(from: String($0))?.description }
    }
}

extension EditedFile {
    /// Whether its words are those of another file.
    fileprivate func hasText(of other: EditedFile, in folders: SiteFolders) -> Bool {
        guard let words = words(in: folders), let others = other.words(in: folders) else { return false }
        return words == others
    }

    /// The words as they stand in the file; `nil` if they are not to be had any more, or there are none.
    private func words(in folders: SiteFolders) -> ArraySlice<UInt8>? {
        guard let body = article?.text.body, body.isDecoded, !body.range.isEmpty,
            // A file that is gone by now is a problem that the build finds when it makes the page.
            let bytes = try? FileBytes.read("\(folders.content)/\(body.path)", as: body.path),
            body.range.upperBound <= bytes.count
        else { return nil }
        return bytes[body.range]
    }
}
