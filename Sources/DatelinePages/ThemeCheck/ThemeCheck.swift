package import DatelineDigest
package import DatelineModel
import DatelineReading
import DatelineTemplates

/// What `dateline theme check` finds in the theme of a site as a whole besides what a build finds: it needs no template that
/// can be compiled.
package enum ThemeCheck {
    /// The problems of the files that are not the default theme’s, with those that a build has found, each once and in order.
    /// `addresses` are those of the site, if it could be planned.
    package static func problems(
        of edition: Edition, _ edited: [EditedFile], _ addresses: SiteAddresses?, with found: [Diagnostic]
    ) -> [Diagnostic] {
        let site = edition.site
        let own = site.theme.templates.filter { site.theme.isOwn($0) }
        guard !site.theme.ownFiles.isEmpty else { return found.sorted() }
        let library = TemplateLibrary(
            site.theme.templates, baseURL: site.settings.baseURL, assets: site.theme.assetAddresses, words: site.words,
            dateNames: DateNames(language: site.settings.language), own: edition.data.types)
        let policy = InlinePolicy(site.settings.hosting.contentPolicy)
        let origins = OriginPolicy(edition.layout.contentPolicy, site.settings)
        let reach = ThemeReach(library, site, edited)
        var problems = reach.problems(of: own) + ThemeFileUse(site.theme).problems
        for template in own where template.name.hasSuffix(".html") {
            for tag in StaticMarkup(template).tags {
                // Mail has its styles in itself, and no policy.
                if !reach.ofMailAlone.contains(template.name) {
                    problems += policy.problems(of: tag) + origins.problems(of: tag)
                }
                problems += assets(of: tag, site.theme, addresses)
            }
        }
        // A mistake in a partial is found again in each template that includes it.
        return (found + problems + unbuilt(library, site.settings)).withoutRepetition()
    }

    /// What is wrong with templates that a build does not make: the style guide, mail, and those of taxonomies that the site
    /// does not use. They have partials and the frame in common with pages.
    private static func unbuilt(_ library: TemplateLibrary, _ settings: SiteSettings) -> [Diagnostic] {
        var all = settings
        all.taxonomies = Taxonomy.builtIn
        let built = Set(PageKinds.all.flatMap { $0.templates(of: settings) })
        let others = PageKinds.all.flatMap { kind in kind.templates(of: all).map { (file: $0, type: kind.type) } }
            .filter { !built.contains($0.file) }
        var problems: [Diagnostic] = []
        for (file, type) in others + [(StyleGuide.template, StyleGuide.type)]
            + IssueMail.templates.map({ ($0, IssueMail.type) })
        {
            problems += library.compile(file, for: type).diagnostics
        }
        return problems
    }

    // MARK: - Assets

    /// Addresses in a tag that should lead to assets and do not.
    private static func assets(of tag: StaticMarkup.Tag, _ theme: Theme, _ addresses: SiteAddresses?) -> [Diagnostic] {
        tag.attributes.flatMap { attribute -> [Diagnostic] in
            guard attribute.isStatic else { return [] }
            let written: [Substring]
            switch attribute.name {
            case "href", "src", "poster", "data", "xlink:href": written = [attribute.value[...]]
            case "srcset", "imagesrcset":
                written = attribute.value.split(separator: ",").compactMap { $0.split(separator: " ").first }
            default: return []
            }
            return written.compactMap { address in
                problem(with: String(address), of: tag, theme, addresses).map { summary, help in
                    .error(.unknownAsset, at: .location(attribute.location), summary, help: help)
                }
            }
        }
    }

    private static func problem(
        with address: String, of tag: StaticMarkup.Tag, _ theme: Theme, _ addresses: SiteAddresses?
    ) -> (summary: String, help: String)? {
        let known = theme.assetAddresses
        let prefix = "/assets/"
        guard address.hasPrefix(prefix) else {
            // A link may lead to a page beside this one; what a page is made of does not lie there.
            guard tag.name != "a", SiteLinks.isRelative(address) else { return nil }
            let parts = SiteAddresses.path(of: address).split(separator: "/").drop { $0 == "." || $0 == ".." }
            let name = (parts.first == "assets" ? parts.dropFirst() : parts).joined(separator: "/")
            guard known[name] != nil else { return nil }
            return (
                "“\(address)” leads nowhere: it is seen from each page, and the asset has a fingerprint in its name",
                "write {{ \"\(name)\" | asset }}"
            )
        }
        guard addresses?.have(address) != true else { return nil }
        let name = String(SiteAddresses.path(of: address).dropFirst(prefix.count))
        guard known[name] == nil else {
            return (
                "“\(address)” leads nowhere: in the site the asset has a fingerprint in its name",
                "write {{ \"\(name)\" | asset }}"
            )
        }
        return (
            "there is no asset “\(name)”",
            Suggestion.didYouMean(name, among: known.keys.sorted())
                ?? "put it into assets, and write {{ \"\(name)\" | asset }}"
        )
    }
}
