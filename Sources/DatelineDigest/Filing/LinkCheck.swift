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
                case UInt8(ascii: "/"): broken += problem(with: link, in: text, addresses()).map { [$0] } ?? []
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

    /// What is wrong with a link that begins with a slash.
    private static func problem(
        with link: SiteLink, in text: SourceText, _ addresses: SiteAddresses
    ) -> Diagnostic? {
        let address = link.address.value
        guard !addresses.have(address) else { return nil }
        let near = addresses.nearest(to: address).map { "did you mean “\($0)”?" }
        return .error(
            .brokenLink, at: .location(link.address.location(in: text)),
            "there is nothing at “\(address)” in the site",
            help: near
                ?? (link.isImage
                    ? "put the image beside this file and link to it by its path: ![…](map.png)"
                    : "link to a file by its path, as in ../2024/other.md")
                + "; what something else on the host answers is named in site.yml: “elsewhere: [\(SiteAddresses.path(of: address))]”"
        )
    }
}
