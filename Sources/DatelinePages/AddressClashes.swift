import DatelineDigest
import DatelineModel
import DatelineReading

/// Finds pages and files that would be written to one place.
enum AddressClashes {
    /// An error for every place that more than one page or file claims, naming all of them.
    ///
    /// Addresses that differ only in case are one place on some disks and hosts, so they count as the same.
    static func find(_ pages: [Page], _ files: [SiteFile], _ articles: [Article], _ pageFiles: [PageFile])
        -> [Diagnostic]
    {
        let permalinks = pages.map(\.permalink) + files.map(\.permalink)
        guard mayClash(permalinks) else { return [] }
        var owners: [String: Int] = [:]
        owners.reserveCapacity(permalinks.count)
        var clashes: Set<String> = []
        for permalink in permalinks {
            let place = permalink.outputPath.lowercased()
            owners[place, default: 0] += 1
            if owners[place] == 2 { clashes.insert(place) }
        }
        var diagnostics: [Diagnostic] = []
        for place in clashes.sorted() {
            let claims = permalinks.filter { $0.outputPath.lowercased() == place }
            diagnostics.append(clash(place, claims, articles, pageFiles))
        }
        // A file where another page needs a folder: `/old` beside `/old/page/`.
        for permalink in permalinks where !permalink.description.hasSuffix("/") {
            let folder = permalink.outputPath.lowercased() + "/index.html"
            guard owners[folder] != nil else { continue }
            diagnostics.append(
                .error(
                    .addressClash, at: .none, "“\(permalink)” is a file of the site and “\(permalink)/” a page",
                    help: "change the slug or the alias of one of them"))
        }
        return diagnostics
    }

    /// Whether two places may be one: told from numbers, since a preview asks after every edit and nearly always in vain.
    private static func mayClash(_ permalinks: [Permalink]) -> Bool {
        var places: Set<UInt64> = []
        places.reserveCapacity(permalinks.count)
        for permalink in permalinks where !places.insert(number(of: permalink.description.utf8)).inserted {
            return true
        }
        return permalinks.contains { permalink in
            !permalink.description.hasSuffix("/") && places.contains(number(of: (permalink.description + "/").utf8))
        }
    }

    /// The same number for addresses that are one place, and rarely for others.
    private static func number(of address: String.UTF8View) -> UInt64 {
        let index = "index.html".utf8
        let path = address.suffix(index.count).elementsEqual(index) ? address.dropLast(index.count) : address[...]
        var number = Fingerprint.empty
        // Letters beyond ASCII are not told apart at all: aliases alone may have them.
        for byte in path where byte < 0x80 {
            let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
            number = Fingerprint.adding(isCapital ? byte | 0x20 : byte, to: number)
        }
        return number
    }

    private static func clash(
        _ place: String, _ claims: [Permalink], _ articles: [Article], _ pageFiles: [PageFile]
    ) -> Diagnostic {
        let contents =
            articles.map { ($0.path, $0.permalink) } + pageFiles.map { ($0.path, $0.permalink) }
        let own = contents.filter { $0.1.outputPath.lowercased() == place }.map {
            "\(SiteFolders.contentName)/\($0.0)"
        }
        let aliases = articles.filter { $0.filing.aliases.contains { $0.outputPath.lowercased() == place } }
            .map { "an alias in \(SiteFolders.contentName)/\($0.path)" }
        var names = own + aliases
        if names.count < claims.count { names.append("a page that the site makes itself") }
        let first =
            own.first
            ?? articles.first { $0.filing.aliases.contains { $0.outputPath.lowercased() == place } }.map {
                "\(SiteFolders.contentName)/\($0.path)"
            }
        return .error(
            .addressClash, at: first.map { .file($0) } ?? .none,
            "the address “\(claims.first?.description ?? place)” is claimed more than once: by \(names.joined(separator: " and "))",
            help: "give one of them another “slug: …”")
    }
}
