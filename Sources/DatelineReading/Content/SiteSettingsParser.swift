package import DatelineModel

/// Reads `Content/site.yml`.
package enum SiteSettingsParser {
    /// The settings, with the problems found.
    package struct Result: Sendable {
        /// The settings; `nil` if a required setting is missing or wrong.
        package let settings: SiteSettings?
        /// Errors and warnings.
        package let diagnostics: [Diagnostic]
    }

    /// Reads the settings. `baseURL`, if given, overrides the file's own.
    ///
    /// Throws `DiagnosticError` if the file is not YAML.
    package static func parse(_ text: SourceText, baseURL override: BaseURL?) throws -> Result {
        var reader = FieldReader(try YAMLReader.read(text, in: 0..<text.bytes.count), of: text)
        let title = reader.text("title")?.value
        let baseURL = baseURL(&reader, override)
        let settings = settings(&reader, title ?? "", baseURL ?? unsetBaseURL)
        var diagnostics = reader.finish("site.yml")
        if title == nil, !diagnostics.contains(where: { $0.summary.contains("“title”") }) {
            diagnostics.append(
                .error(
                    .missingTitle, at: .file(text.file), "the site has no title",
                    help: "add a line “title: The name of your digest”"))
        }
        guard title != nil, let baseURL else { return Result(settings: nil, diagnostics: diagnostics) }
        if baseURL == unsetBaseURL {
            diagnostics.append(
                .warning(
                    .missingBaseURL, at: .file(text.file),
                    "the site has no base URL; its feeds and canonical links use \(unsetBaseURL.description)",
                    help: "add a line “base_url: https://example.org/”, or give --base-url"))
        }
        return Result(settings: settings, diagnostics: diagnostics)
    }

    /// All other fields, and their defaults where the file has none.
    private static func settings(_ reader: inout FieldReader, _ title: String, _ baseURL: BaseURL) -> SiteSettings {
        let tagline = reader.text("tagline")?.value
        let description = reader.text("description")?.value
        let language = reader.language() ?? "en"
        let publisher = named(&reader, "publisher")
        let licence = named(&reader, "licence")
        let markdown = nested(&reader, "markdown") {
            (smart: $0.flag("smart"), eastAsian: $0.flag("east_asian_emphasis"))
        }
        let isTypographic = markdown?.smart ?? true
        let typography = isTypographic ? Typography(language: language) : nil
        let set = { (text: String) in typography?.set(text) ?? text }
        var settings = SiteSettings(
            title: set(title), description: set(description ?? tagline ?? title), baseURL: baseURL,
            publisher: publisher?.name ?? title)
        settings.tagline = tagline.map(set)
        settings.language = language
        settings.timeZone = timeZone(&reader)
        settings.params = reader.own("params", zone: settings.timeZone)
        settings.extraByDefault =
            nested(&reader, "defaults") { $0.own("extra", zone: settings.timeZone) } ?? []
        settings.publisherURL = publisher?.url
        settings.contact = contact(&reader)
        settings.licence = licence?.name
        settings.licenceURL = licence?.url
        settings.isTypographic = isTypographic
        settings.markdown.html = html(&reader)
        settings.markdown.readsEastAsianEmphasis = markdown?.eastAsian ?? true
        settings.theme = ThemeFolderParser.folder(&reader)
        settings.hasMachineNote = reader.flag("machine_note") ?? settings.hasMachineNote
        settings.cards = reader.placeOfTrue("cards")
        settings.hasCitations = reader.flag("citations") ?? settings.hasCitations
        settings.hasOpenData = reader.flag("open_data") ?? settings.hasOpenData
        settings.images = images(&reader)
        settings.articlesPerPage = reader.number("paginate", in: 1...1000) ?? settings.articlesPerPage
        settings.feedEntries = reader.number("feed_entries", in: 1...500) ?? settings.feedEntries
        settings.feedContent = nested(&reader, "feeds", feedContent) ?? settings.feedContent
        let declared = TaxonomyParser.declared(&reader)
        (settings.taxonomies, settings.switchedOff) = switches(&reader, declared)
        let editions = EditionSettingsParser.parse(&reader, settings.taxonomies)
        (settings.editions, settings.hasUnclearEditions) = (editions.settings, editions.areUnclear)
        settings.email = EmailSettingsParser.parse(&reader)
        settings.frontSections = FrontPageParser.sections(&reader, settings.taxonomies)
        settings.publishTargets = PublishTargetParser.targets(&reader)
        settings.hosting = HostingSettingsParser.parse(&reader)
        settings.menu = MenuParser.parse(&reader)
        settings.elsewhere = (reader.texts("elsewhere") ?? []).compactMap { path in
            reader.pattern(path.value, at: path.location(in: reader.text))
        }
        settings.activeFiles = (reader.texts("active_files") ?? []).map(\.value)
        return settings
    }

    /// `nil` only if the file's address is wrong and is not overridden.
    private static func baseURL(_ reader: inout FieldReader, _ override: BaseURL?) -> BaseURL? {
        let given = reader.text("base_url")
        if let override { return override }
        guard let given else { return unsetBaseURL }
        if let url = BaseURL(given.value) { return url }
        reader.add(
            .badURL, given.location(in: reader.text), "“base_url” must be the address of the site",
            help: "write for example “base_url: https://example.org/” or “base_url: https://example.org/digest/”")
        return nil
    }

    private static func html(_ reader: inout FieldReader) -> RawHTML {
        guard let name = reader.text("html") else { return .safe }
        if let html = RawHTML(rawValue: name.value) { return html }
        reader.add(
            .wrongType, name.location(in: reader.text), "“html” must be safe or strict, not “\(name.value)”",
            help: "write “html: safe” to keep elements that do no harm, “html: strict” to keep nothing but words")
        return .safe
    }

    private static func feedContent(_ reader: inout FieldReader) -> FeedContent? {
        guard let name = reader.text("content") else { return nil }
        if let content = FeedContent(rawValue: name.value) { return content }
        reader.add(
            .wrongType, name.location(in: reader.text),
            "“feeds.content” must be full or summary, not “\(name.value)”",
            help: "write “content: full” for feeds with whole articles, “content: summary” for the summaries alone")
        return nil
    }

    private static func images(_ reader: inout FieldReader) -> ImageSettings? {
        guard let node = reader.take("images") else { return nil }
        let help = "write the widths of copies in pixels: “images: {widths: [480, 960, 1600]}”"
        guard case .map(let pairs) = node.content else {
            reader.report(.wrongType, node, "“images” must be a map with “widths”", help: help)
            return nil
        }
        var inner = FieldReader(pairs, of: reader.text, prefix: "images.")
        let sizes = inner.text("sizes")?.value
        let given = inner.texts("widths")
        reader.add(inner.finish("images"))
        guard let given, let first = given.first else {
            if given != nil || !pairs.contains(where: { $0.key == "widths" }) {
                reader.report(.missingValue, node, "“images” has no widths", help: help)
            }
            return nil
        }
        let widths = given.compactMap { width -> Int? in
            if let number = Int(width.value), (16...10_000).contains(number) { return number }
            reader.add(
                .wrongType, width.location(in: reader.text),
                "a width must be a whole number from 16 to 10000, not “\(width.value)”", help: help)
            return nil
        }
        return ImageSettings(widths: Set(widths).sorted(), sizes: sizes, place: first.location(in: reader.text))
    }

    private static func timeZone(_ reader: inout FieldReader) -> SiteTimeZone {
        guard let name = reader.text("time_zone") else { return .utc }
        if let zone = SiteTimeZone(named: name.value) { return zone }
        reader.add(
            .badTimeZone, name.location(in: reader.text), "unknown time zone “\(name.value)”",
            help: "write a name such as Asia/Ho_Chi_Minh, Europe/Paris or UTC")
        return .utc
    }

    /// A name alone, or a map of name and url.
    private static func named(_ reader: inout FieldReader, _ key: String) -> (name: String, url: String?)? {
        guard let node = reader.take(key) else { return nil }
        switch node.content {
        case .scalar(let name, _) where !name.onOneLine().isEmpty: return (name.onOneLine(), nil)
        case .scalar: reader.report(.emptyValue, node, "“\(key)” is empty", help: "give it a name or remove it")
        case .map(let pairs):
            var inner = FieldReader(pairs, of: reader.text, prefix: "\(key).")
            let name = inner.text("name")?.value
            let url = inner.url("url")?.value
            reader.add(inner.finish(key))
            if let name { return (name, url) }
            reader.report(.wrongType, node, "“\(key)” has no name", help: "write “\(key): {name: …, url: https://…}”")
        case .list:
            reader.report(.wrongType, node, "“\(key)” must be a name, or a map of name and url", help: nil)
        }
        return nil
    }

    private static func contact(_ reader: inout FieldReader) -> String? {
        guard let contact = reader.text("contact") else { return nil }
        let parts = contact.value.split(separator: "@", omittingEmptySubsequences: false)
        let isMail =
            parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".")
            && contact.value.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}?#&".utf8.contains($0) }
        if isMail || WebAddress.isValid(contact.value) { return contact.value }
        reader.add(
            .badURL, contact.location(in: reader.text), "“contact” must be an email address or a web address",
            help: "write “contact: editor@example.org” or “contact: https://example.org/contact”")
        return nil
    }

    private static func nested<Value>(
        _ reader: inout FieldReader, _ key: String, _ read: (inout FieldReader) -> Value?
    ) -> Value? {
        guard let pairs = reader.map(key) else { return nil }
        var inner = FieldReader(pairs, of: reader.text, prefix: "\(key).")
        let value = read(&inner)
        reader.add(inner.finish(key))
        return value
    }

    /// `pages:`, by which taxonomies and other kinds of page are switched on and off.
    private static func switches(
        _ reader: inout FieldReader, _ declared: [Taxonomy]
    ) -> (taxonomies: [Taxonomy], off: Set<PageSwitch>) {
        var switches: [String: Bool] = [:]
        let all = Taxonomy.builtIn.filter { builtIn in !declared.contains { $0.id == builtIn.id } } + declared
        let keys = all.map(\.switchKey) + PageSwitch.allCases.map(\.rawValue)
        if let pairs = reader.map("pages") {
            var inner = FieldReader(pairs, of: reader.text, prefix: "pages.")
            for key in keys { switches[key] = inner.flag(key) }
            reader.add(inner.finish("pages"))
        }
        let taxonomies = all.compactMap { taxonomy -> Taxonomy? in
            guard taxonomy.isOnByDefault || switches[taxonomy.switchKey] == true else { return nil }
            var taxonomy = taxonomy
            taxonomy.hasPages = switches[taxonomy.switchKey] ?? true
            return taxonomy
        }
        return (taxonomies, Set(PageSwitch.allCases.filter { switches[$0.rawValue] == false }))
    }

    /// The base URL of a site that has none set.
    private static let unsetBaseURL = BaseURL(unset: ())
}
