import DatelineDigest
import DatelineModel
import DatelineSearch

/// `_headers`, from which Netlify and Cloudflare Pages take the headers that they send.
enum HeadersFile: SiteFileKind {
    static func files(of edition: Edition, pages: [Page]) -> [SiteFile] {
        guard edition.settings.hosting.files.contains(.headers), !rules(of: edition).isEmpty else { return [] }
        return [SiteFile(Self.self, at: Permalink("/_headers"))]
    }

    static func bytes(of file: SiteFile, in edition: Edition, pages: [Page]) throws -> [UInt8] {
        Array(text(rules(of: edition), edition.settings.baseURL).utf8)
    }

    /// All rules: those that every site has, with what `site.yml` adds, replaces and removes.
    ///
    /// Hosts join the values of a header that two rules set for a path, so each of ours is set by only one rule for any
    /// path.
    static func rules(of edition: Edition) -> [HeaderRule] {
        var rules = standardRules(edition)
        for own in edition.settings.hosting.headers {
            guard let place = rules.firstIndex(where: { $0.pattern == own.pattern }) else {
                rules.append(HeaderRule(own.pattern, own.headers.filter { $0.value != nil }))
                continue
            }
            for header in own.headers {
                let position = rules[place].headers.firstIndex { $0.name.lowercased() == header.name.lowercased() }
                if let position { rules[place].headers.remove(at: position) }
                guard header.value != nil else { continue }
                rules[place].headers.insert(header, at: position ?? rules[place].headers.count)
            }
        }
        return rules.filter { !$0.headers.isEmpty }
    }

    /// The rules that every site has.
    static func standardRules(_ edition: Edition) -> [HeaderRule] {
        var all = [
            HeaderRule.Header("X-Content-Type-Options", "nosniff"),
            HeaderRule.Header("Referrer-Policy", "strict-origin-when-cross-origin"),
            HeaderRule.Header("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
        ]
        if let policy = edition.layout.contentPolicy {
            all.insert(HeaderRule.Header("Content-Security-Policy", policy.description), at: 0)
        }
        return [
            HeaderRule(PathPattern(known: "/*"), all),
            immutable("/assets/"),
            // Some servers do not know the file name extension.
            HeaderRule(
                PathPattern(known: WebManifest.permalink.description),
                [HeaderRule.Header("Content-Type", MediaType.ofFile(named: WebManifest.permalink.description))]),
        ] + (edition.settings.cards == nil ? [] : [immutable(Card.folder)])
            + (edition.settings.images == nil ? [] : [immutable(ImageCopy.folder)])
            + (edition.settings.has(.search) ? [immutable(SearchFiles.folder)] : []) + feedRules(edition)
            + sandboxes(edition)
    }

    /// Attachments with scripts that the site does not allow, such as pictures: hosts join this policy to that of all files,
    /// and browsers obey both.
    private static func sandboxes(_ edition: Edition) -> [HeaderRule] {
        let attachments = edition.layout.attachments
        return attachments.active.filter { !edition.settings.allowsActive($0) }.compactMap { file in
            attachments.addresses[file].map {
                HeaderRule(
                    PathPattern(known: $0.description), [HeaderRule.Header("Content-Security-Policy", "sandbox")])
            }
        }
    }

    /// File names in these folders contain a fingerprint: their content never changes.
    private static func immutable(_ folder: String) -> HeaderRule {
        HeaderRule(
            PathPattern(known: "\(folder)*"),
            [HeaderRule.Header("Cache-Control", "public, max-age=31536000, immutable")])
    }

    /// The media type of JSON feeds, which their names do not show.
    private static func feedRules(_ edition: Edition) -> [HeaderRule] {
        guard edition.hasFeeds else { return [] }
        let taxonomies = edition.settings.taxonomies.filter { $0.hasPages && $0.hasFeeds }
        let paths = ["/feed.json"] + taxonomies.map { "\($0.permalink):\($0.singular)/feed.json" }
        let ofCrossings = CountryTopicPage.withFeeds(edition).isEmpty ? [] : ["/countries/:country/:topic/feed.json"]
        let ofIssues = edition.issues.isEmpty ? [] : ["\(Issue.folder)feed.json"]
        let ofInstruments = InstrumentFeeds.links(edition).isEmpty ? [] : ["/instruments/feed.json"]
        return (paths + ofCrossings + ofIssues + ofInstruments).map { path in
            HeaderRule(PathPattern(known: path), [HeaderRule.Header("Content-Type", MediaType.ofFile(named: path))])
        }
    }

    private static func text(_ rules: [HeaderRule], _ baseURL: BaseURL) -> String {
        var text = "# Made from the table hosting: in Content/site.yml.\n"
        for rule in rules {
            text += "\n\(baseURL.href(rule.pattern.description))\n"
            for header in rule.headers {
                if let value = header.value { text += "  \(header.name): \(value)\n" }
            }
        }
        return text
    }
}
