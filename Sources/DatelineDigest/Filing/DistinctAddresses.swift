package import DatelineModel
import DatelineFiles
import DatelineReading

/// Gives the articles of a site different addresses where the names of their files give them the same.
///
/// The earliest of them, and of one day the first by its path, keeps the address: an article that is added later hardly ever
/// changes that of another. The others have the name of their folder after it, `/2025/02/summit-geneva/`, or, where that
/// makes no difference, a number, `/2025/02/summit-2/`. An address with a slug that its author gave stays as it is.
package enum DistinctAddresses {
    /// The files with addresses of their own, and a warning for each text that is there twice.
    package static func settle(_ files: [EditedFile], in folders: SiteFolders) -> ([EditedFile], [Diagnostic]) {
        settle(files) { $0.words(in: folders) }
    }

    /// The same with a function that reads the words of a file.
    package static func settle(
        _ files: [EditedFile], words: (EditedFile) -> ArraySlice<UInt8>?
    ) -> ([EditedFile], [Diagnostic]) {
        var first: [Permalink: Int] = [:]
        first.reserveCapacity(files.count)
        var shared: [Permalink: [Int]] = [:]
        for (position, file) in files.enumerated() {
            guard let article = file.article, article.isInSite else { continue }
            if let other = first[article.permalink] {
                shared[article.permalink, default: [other]].append(position)
            } else {
                first[article.permalink] = position
            }
        }
        guard !shared.isEmpty else { return (files, []) }

        var taken = Set(first.keys)
        var result = files
        var problems: [Diagnostic] = []
        for (address, claimants) in shared.sorted(by: { $0.key < $1.key }) {
            let sorted = claimants.sorted { order(files[$0]) < order(files[$1]) }
            var texts: [Fingerprint: Int] = [:]
            var number = 2
            for (place, position) in sorted.enumerated() {
                let file = files[position]
                let twin = words(file).flatMap { texts.insert(position, for: Fingerprint($0)) }
                guard place > 0, !file.hasOwnSlug else { continue }
                let permalink = self.address(of: file, besides: files[sorted[0]], at: address, taken, &number)
                taken.insert(permalink)
                result[position].move(to: permalink)
                guard let twin else { continue }
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

    /// A free address for a file; numbers below `number` are taken.
    private static func address(
        of file: EditedFile, besides keeper: EditedFile, at address: Permalink, _ taken: Set<Permalink>,
        _ number: inout Int
    ) -> Permalink {
        let stem = address.description.dropLast()
        let permalink = { (end: String) in Permalink("\(stem)-\(end)/") }
        if let folder = folder(of: file), folder != self.folder(of: keeper), !taken.contains(permalink(folder)) {
            return permalink(folder)
        }
        while taken.contains(permalink(String(number))) { number += 1 }
        return permalink(String(number))
    }

    /// The name of a file's folder as a part of an address.
    private static func folder(of file: EditedFile) -> String? {
        file.path.split(separator: "/").dropLast().last.flatMap { Slug(from: String($0))?.description }
    }
}

extension [Fingerprint: Int] {
    /// Notes which file has a text; the first that has the same, if there is one.
    fileprivate mutating func insert(_ position: Int, for text: Fingerprint) -> Int? {
        if let first = self[text] { return first }
        self[text] = position
        return nil
    }
}

extension EditedFile {
    /// The words as they stand in the file; `nil` if they are not to be had any more, or there are none.
    fileprivate func words(in folders: SiteFolders) -> ArraySlice<UInt8>? {
        guard let body = article?.text.body, body.isDecoded, !body.range.isEmpty,
            // A file that is gone by now is a problem that the build finds when it makes the page.
            let bytes = try? FileBytes.read("\(folders.content)/\(body.path)", as: body.path),
            body.range.upperBound <= bytes.count
        else { return nil }
        return bytes[body.range]
    }
}
