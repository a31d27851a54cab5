import DatelineModel

/// Finds pages and files that would be written to one place.
enum AddressClashes {
    /// An error for every place that more than one page or file claims, naming all of them.
    ///
    /// Addresses that differ only in case are one place on some disks and hosts, so they count as the same.
    static func find(_ pages: [Page], _ files: [SiteFile], _ articles: [Article]) -> [Diagnostic] {
        var owners: [String: Int] = [:]
        owners.reserveCapacity(pages.count + files.count)
        let permalinks = pages.map(\.permalink) + files.map(\.permalink)
        var clashes: Set<String> = []
        for permalink in permalinks {
            let place = permalink.outputPath.lowercased()
            owners[place, default: 0] += 1
            if owners[place] == 2 { clashes.insert(place) }
        }
        var diagnostics: [Diagnostic] = []
        for place in clashes.sorted() {
            let claims = permalinks.filter { $0.outputPath.lowercased() == place }
            diagnostics.append(clash(place, claims, articles))
        }
        // A file where another page needs a folder: `/old` beside `/old/page/`.
        for permalink in permalinks where !permalink.description.hasSuffix("/") {
            let folder = permalink.outputPath.lowercased() + "/index.html"
            guard owners[folder] != nil else { continue }
            diagnostics.append(
                .error(
                    "address-clash", at: .none, "“\(permalink)” is a file of the site and “\(permalink)/” a page",
                    help: "change the slug or the alias of one of them"))
        }
        return diagnostics
    }

    private static func clash(_ place: String, _ claims: [Permalink], _ articles: [Article]) -> Diagnostic {
        let own = articles.filter { $0.permalink.outputPath.lowercased() == place }.map {
            "\(SiteFolders.contentName)/\($0.path)"
        }
        let aliases = articles.filter { $0.aliases.contains { $0.outputPath.lowercased() == place } }
            .map { "an alias in \(SiteFolders.contentName)/\($0.path)" }
        var names = own + aliases
        if names.count < claims.count { names.append("a page that the site makes itself") }
        let first =
            own.first
            ?? articles.first { $0.aliases.contains { $0.outputPath.lowercased() == place } }.map {
                "\(SiteFolders.contentName)/\($0.path)"
            }
        return .error(
            "address-clash", at: first.map { .file($0) } ?? .none,
            "the address “\(claims.first?.description ?? place)” is claimed more than once: by \(names.joined(separator: " and "))",
            help: "give one of them another “slug: …”")
    }
}
