package import DatelineModel
package import DatelineReading

/// Checks the links to what is in the site in the texts of a site.
package enum LinkCheck {
    /// What is wrong with the links in articles, from translations to their originals, and in the introductions and pages
    /// that are shown. What is not in the site yet may link to what is not there yet.
    package static func problems(
        of files: [EditedFile], _ prose: [Prose], _ links: LinkTargets, _ addresses: Lazy<SiteAddresses>
    ) -> [Diagnostic] {
        var suggestions = LinkSuggestions()
        var problems = Translations.problems(of: files, links, &suggestions)
        let check = { (found: [SiteLink], path: String, text: SourceText) in
            var broken: [Diagnostic] = []
            for link in found {
                switch link.address.value.utf8.first {
                case UInt8(ascii: "/"): broken += problem(with: link, in: text, links, addresses).map { [$0] } ?? []
                case UInt8(ascii: "#"): break
                default:
                    broken += links.problem(with: link.address, from: path, in: text, &suggestions).map { [$0] } ?? []
                }
            }
            problems += broken.asProblems(of: text.file)
        }
        for file in files where !file.links.isEmpty && file.article?.isInSite != false {
            if let text = file.text { check(file.links, file.path, text) }
        }
        for prose in prose { check(prose.siteLinks, SiteFolders.path(of: prose), prose.text) }
        return problems
    }

    /// What is wrong with the links in the notes of editions to come: warnings, since nobody reads them yet. What is held
    /// back or not in the site, but there, may be public by then; `later` are the pages that are to come.
    package static func problems(
        ofComing notes: [Prose], _ links: LinkTargets, _ addresses: Lazy<SiteAddresses>, later: Set<Permalink>
    ) -> [Diagnostic] {
        var suggestions = LinkSuggestions()
        return notes.flatMap { note in
            let path = SiteFolders.path(of: note)
            let broken = note.siteLinks.compactMap { link -> Diagnostic? in
                let address = link.address.value
                switch address.utf8.first {
                case UInt8(ascii: "#"): return nil
                case UInt8(ascii: "/"):
                    return isToCome(address, later) ? nil : problem(with: link, in: note.text, links, addresses)
                default:
                    return links.knows(address, from: path)
                        ? nil : links.problem(with: link.address, from: path, in: note.text, &suggestions)
                }
            }
            return broken.map {
                Diagnostic.warning(
                    $0.identifier, at: $0.place, "\($0.summary), and it stops the build when this edition comes out",
                    help: $0.help)
            }.asProblems(of: note.text.file)
        }
    }

    /// Whether an address is that of a page that is to come, or of a file beside one.
    private static func isToCome(_ address: String, _ later: Set<Permalink>) -> Bool {
        let path = SiteAddresses.path(of: address)
        let page = path.hasSuffix("/") ? path : path + "/"
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? page
        return later.contains(Permalink(page)) || later.contains(Permalink(folder))
    }

    /// What is wrong with a link that begins with a slash.
    private static func problem(
        with link: SiteLink, in text: SourceText, _ links: LinkTargets, _ addresses: Lazy<SiteAddresses>
    ) -> Diagnostic? {
        let address = link.address.value
        guard !links.have(rooted: address) else { return nil }
        let addresses = addresses()
        guard !addresses.have(address) else { return nil }
        let near = addresses.nearest(to: address).map { "did you mean “\($0)”?" }
        return .error(
            .brokenLink, at: .location(link.address.location(in: text)),
            "there is nothing at “\(address)” in the site",
            help: near
                ?? (link.isImage
                    ? "put the image into Content at this path, or beside this file and link to it: ![…](map.png)"
                    : "link to a file by its path, as in ../2024/other.md")
                + "; what something else on the host answers is named in site.yml: “elsewhere: [\(SiteAddresses.path(of: address))]”"
        )
    }
}
