package import DatelineDigest
package import DatelineModel
import DatelineReading
import DatelineTemplates

/// What `dateline theme check` finds in the templates of a site besides what a build finds: it needs none that can be compiled.
package enum ThemeCheck {
    /// The problems of the files that are not the default theme’s. `addresses` are those of the site, if it could be planned.
    package static func problems(of site: Site, _ edited: [EditedFile], _ addresses: SiteAddresses?) -> [Diagnostic] {
        let own = site.theme.templates.filter { site.theme.isOwn($0) }
        let policy = InlinePolicy(site.settings.hosting.contentPolicy)
        var problems = unreached(own, site, edited)
        let ofMail = mailAlone(site)
        for template in own where template.name.hasSuffix(".html") {
            for tag in StaticMarkup(template).tags {
                // Mail has its styles in itself, and no policy.
                if !ofMail.contains(template.name) { problems += policy.problems(of: tag) }
                problems += assets(of: tag, site.theme, addresses)
            }
        }
        return problems
    }

    // MARK: - Reach

    private static func unreached(_ own: [TemplateSource], _ site: Site, _ edited: [EditedFile]) -> [Diagnostic] {
        let library = TemplateLibrary(
            site.theme.templates, baseURL: site.settings.baseURL, assets: [:], words: site.words)
        let pages = pages(site.settings) + IssueMail.templates
        let inserts = (edited.flatMap(\.inserts) + site.prose.flatMap(\.inserts)).map { "partials/\($0.call.partial)" }
        let reached = library.reached(from: pages + site.pageFiles.compactMap(\.templateFile) + inserts)
        // What the default theme does not reach itself is there for texts to insert, or for sites of another kind.
        let defaults = TemplateLibrary(Theme.defaultTemplates, baseURL: site.settings.baseURL, assets: [:])
        let waiting = Set(defaults.names).subtracting(defaults.reached(from: pages))
        let uncalled = library.uncalledMacros(of: own.map(\.name).filter(reached.contains), callers: reached).map {
            Diagnostic.warning(
                .unusedMacro, at: .location($0.location), "nothing calls the macro “\($0.name)”",
                help: "call it, so that it is checked, or remove it")
        }
        // A template with an error may use what it names; which it would use is seen when it can be read.
        let failing = Set(library.diagnostics.filter { $0.severity == .error }.compactMap(\.file))
        let unread = own.filter { failing.contains($0.text.file) }
            .map { String(decoding: $0.text.bytes, as: UTF8.self) }
        let unreached = own.filter { template in
            !reached.contains(template.name) && !waiting.contains(template.name)
                && !unread.contains { $0.contains("\"\(template.name)\"") }
        }
        return uncalled + unreached.map { unused($0, hasMacros: library.hasMacros($0.name)) }
    }

    private static func unused(_ template: TemplateSource, hasMacros: Bool) -> Diagnostic {
        let (name, place) = (template.name, Diagnostic.Place.location(template.text.location(at: 0)))
        guard !hasMacros else {
            return .warning(
                .unusedTemplate, at: place, "no template that a page reaches imports these macros",
                help: "write {% import \"\(name)\" as m %} where they are called, or remove the file")
        }
        return .warning(
            .unusedTemplate, at: place, "no page reaches this template",
            help: Suggestion.didYouMean(name, among: PageKinds.templates.sorted())
                ?? "use it with “include”, or remove it")
    }

    private static func pages(_ settings: SiteSettings) -> [String] {
        PageKinds.all.flatMap { $0.templates(of: settings) } + [Card.template, StyleGuide.template]
            + ArticleKind.allCases.map(ArticlePage.template)
    }

    /// The templates that mail has and no page.
    private static func mailAlone(_ site: Site) -> Set<String> {
        let library = TemplateLibrary(
            site.theme.templates, baseURL: site.settings.baseURL, assets: [:], words: site.words)
        return library.reached(from: IssueMail.templates)
            .subtracting(library.reached(from: pages(site.settings) + site.pageFiles.compactMap(\.templateFile)))
    }

    // MARK: - Assets

    private static func assets(of tag: StaticMarkup.Tag, _ theme: Theme, _ addresses: SiteAddresses?) -> [Diagnostic] {
        tag.attributes.compactMap { attribute in
            guard ["href", "src", "poster", "data"].contains(attribute.name), attribute.isStatic,
                attribute.value.hasPrefix("/assets/"), addresses?.have(attribute.value) != true
            else { return nil }
            let name = String(SiteAddresses.path(of: attribute.value).dropFirst("/assets/".count))
            let known = theme.assetAddresses.keys.sorted()
            let isThere = known.contains(name)
            return .error(
                .unknownAsset, at: .location(attribute.location),
                isThere
                    ? "“\(attribute.value)” leads nowhere: in the site the asset has a fingerprint in its name"
                    : "there is no asset “\(name)”",
                help: isThere
                    ? "write {{ \"\(name)\" | asset }}"
                    : Suggestion.didYouMean(name, among: known)
                        ?? "put it into assets, and write {{ \"\(name)\" | asset }}"
            )
        }
    }
}

/// Whether the content policy of a site lets browsers use scripts and styles that stand in a page itself.
private struct InlinePolicy {
    private let stopsScripts: Bool
    private let stopsStyles: Bool

    init(_ wanted: HostingSettings.ContentPolicy) {
        switch wanted {
        case .none: (stopsScripts, stopsStyles) = (false, false)
        case .strict, .extended: (stopsScripts, stopsStyles) = (true, true)
        case .own(let policy):
            (stopsScripts, stopsStyles) = (Self.stops("script-src", policy), Self.stops("style-src", policy))
        }
    }

    /// Whether a directive, or the one that stands for those that are not given, allows nothing in the page itself. With
    /// fingerprints of code or numbers used once, nobody can tell here.
    private static func stops(_ directive: String, _ policy: String) -> Bool {
        var directives: [String: [String]] = [:]
        for part in policy.lowercased().split(separator: ";") {
            let words = part.split(separator: " ").map(String.init)
            if let name = words.first, directives[name] == nil { directives[name] = Array(words.dropFirst()) }
        }
        guard let sources = directives[directive] ?? directives["default-src"] else { return false }
        return !sources.contains {
            $0 == "'unsafe-inline'" || $0.hasPrefix("'nonce-") || $0.hasPrefix("'sha")
        }
    }

    /// What of a tag does nothing under the policy.
    func problems(of tag: StaticMarkup.Tag) -> [Diagnostic] {
        var problems: [Diagnostic] = []
        if stopsScripts, tag.name == "script", tag.hasText, tag["src"] == nil, Self.isCode(tag["type"]) {
            problems.append(
                problem(tag.location, "this script does not run", "move it into an asset, and load it with src"))
        }
        if stopsStyles, tag.name == "style", tag.hasText {
            problems.append(problem(tag.location, "these styles do nothing", "move them into a style sheet in assets"))
        }
        for attribute in tag.attributes {
            if stopsStyles, attribute.name == "style" {
                problems.append(
                    problem(attribute.location, "“style” does nothing", "use a class, and a style sheet in assets"))
            } else if stopsScripts, Self.isHandler(attribute.name) {
                problems.append(
                    problem(
                        attribute.location, "“\(attribute.name)” does not run",
                        "listen for “\(attribute.name.dropFirst(2))” in a script in assets"))
            } else if stopsScripts, ["href", "src", "action", "formaction", "xlink:href"].contains(attribute.name),
                attribute.value.lowercased().hasPrefix("javascript:")
            {
                problems.append(
                    problem(
                        attribute.location, "“javascript:” does not run", "listen for “click” in a script in assets"))
            }
        }
        return problems
    }

    private func problem(_ location: SourceLocation, _ summary: String, _ help: String) -> Diagnostic {
        .error(
            .inlineCode, at: .location(location), "\(summary): the site’s content policy stops it in browsers",
            help: help)
    }

    /// Whether a script of a type is code, and not data.
    private static func isCode(_ type: StaticMarkup.Attribute?) -> Bool {
        guard let type else { return true }
        guard type.isStatic else { return false }
        let name = type.value.lowercased()
        return ["", "module", "importmap", "speculationrules"].contains(name) || name.hasSuffix("javascript")
            || name.hasSuffix("ecmascript")
    }

    private static func isHandler(_ name: String) -> Bool {
        name.hasPrefix("on") && name.utf8.count > 3 && name.utf8.allSatisfy { (97...122).contains($0) }
    }
}
