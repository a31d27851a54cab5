import DatelineDigest
import DatelineFiles
import DatelineModel
import DatelineReading

/// Makes the files of the new site from the posts of the old one.
///
/// It learns what an import finds out later, and the posts that it concerns are converted again: which are held, and
/// which links and aliases the new site refuses.
struct Conversion {
    let program: OldProgram
    let posts: [OldPost]
    let placement: Placement
    let links: LinkTable
    let settings: OldSettings
    let tags: TagTable
    /// The time zone of the new site.
    let zone: SiteTimeZone
    /// The language of the new site.
    let language: String
    /// The day of the import, which a draft has that never had a date.
    let today: CalendarDay

    /// Posts that must not be read, by their positions, with the reasons.
    var held: [Int: String]
    /// Addresses that the new site refuses, as `WrittenAddress.inAttribute` writes them, by the position of the post.
    private(set) var refused: [Int: [String: String]] = [:]
    /// Aliases that the new site refuses, by the position of the post.
    var refusedAliases: [Int: Set<String>] = [:]

    /// A file of the new site.
    struct File {
        /// Its path below `Content`.
        let path: String
        let text: [UInt8]
        let findings: [Finding]
        /// The positions of the posts that it links to.
        let linked: Set<Int>
        /// The images and documents that it links to, by their paths below `Content`.
        let attachments: Set<String>
        /// Its longest addresses, which a message does not show whole.
        let longAddresses: Set<String>

        /// The shortest of those, in bytes.
        static let long = 200
    }

    /// Notes that the new site refuses an address in a post. Returns whether that is news.
    mutating func refuse(_ address: String, in index: Int, because reason: String) -> Bool {
        refused[index, default: [:]].updateValue(reason, forKey: WrittenAddress.inAttribute(address)) == nil
    }

    /// Why the new site refuses an address in a post; `nil` if it does not.
    func refusal(of address: String, in index: Int) -> String? {
        refused[index]?[WrittenAddress.inAttribute(address)]
    }

    /// Converts a post. Files that it is the first to link to get their places beside it.
    func file(of index: Int, _ attachments: inout AttachmentTable) -> File {
        let post = posts[index]
        let values = TemplateValues(
            of: settings.site, title: post.title, fields: post.fields.texts, areVariables: program == .eleventy,
            place: .words)
        let links = PostLinks(of: index, self, consume attachments)
        var converter = BodyConverter(post, program, values, links: links)
        converter.isOfObsidian = self.links.isOfObsidian
        converter.isOfNunjucks = isOfNunjucks(post)
        var made = converter.converted()
        made.body.removeFirst(made.body.prefix { $0 == UInt8(ascii: "\n") }.count)
        while let last = made.body.last, last <= UInt8(ascii: " ") { made.body.removeLast() }
        let head = frontMatter(of: index, &made.links, &made.findings)
        let file = File(
            path: placement.places[index].path, text: Array((head + "\n").utf8) + made.body + [UInt8(ascii: "\n")],
            findings: made.findings, linked: made.links.linked, attachments: made.links.files,
            longAddresses: made.links.longAddresses)
        attachments = made.links.attachments
        return file
    }

    /// Whether Eleventy reads a post as a template of Nunjucks.
    private func isOfNunjucks(_ post: OldPost) -> Bool {
        guard program == .eleventy else { return false }
        let own = post.fields.text(ofKeys: "templateEngineOverride").map { $0.split(separator: ",") }
        if let own { return own.contains { $0.trimmingWhitespace() == "njk" } }
        return post.path.hasSuffix(".njk") || settings.markdownEngine == "njk"
    }

    // MARK: - Links

    /// Where a link in a post leads; `nil` if it has a tag that is not known.
    func target(of link: String, in index: Int) -> LinkTable.Target? {
        guard link.contains("{{") || link.contains("{%") else { return links.target(of: link, in: posts[index]) }
        // One tag may name a post: `{{ site.baseurl }}{% post_url 2024-01-05-title %}#part`.
        let bytes = Array(link.utf8)
        var places = NextPlaces()
        for start in bytes.indices where bytes[start] == UInt8(ascii: "{") {
            guard
                let tag = TemplateTag(
                    bytes, at: start, before: bytes.count, next: { places.next($0, in: bytes, $1) }),
                !tag.isOutput || tag.inner.contains("("),
                TagMeaning.all[tag.name] == .postLink, let name = tag.values.first ?? tag.value("path")
            else { continue }
            let rest = String(decoding: bytes[tag.range.upperBound...], as: UTF8.self)
            if tag.name.hasPrefix("asset_") { return links.target(of: name + rest, in: posts[index]) }
            return links.post(named: name + rest, in: posts[index]) ?? .nowhere
        }
        return expanded(link, in: posts[index]).map { links.target(of: $0, in: posts[index]) }
    }

    /// A link with the values of its tags; `nil` if one is not known.
    func expanded(_ link: String, in post: OldPost) -> String? {
        let bytes = Array(link.utf8)
        let values = TemplateValues(
            of: settings.site, title: nil, fields: post.fields.texts, areVariables: program == .eleventy,
            place: .address)
        var places = NextPlaces()
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "{"),
                let tag = TemplateTag(
                    bytes, at: index, before: bytes.count, next: { places.next($0, in: bytes, $1) })
            {
                guard tag.isOutput, let value = values.value(of: tag.inner) else { return nil }
                result += Array(value.utf8)
                index = tag.range.upperBound
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The path from one file to another, both below `Content`.
    static func relative(_ path: String, from file: String) -> String {
        var (target, base) = (path.split(separator: "/")[...], file.split(separator: "/").dropLast())
        while let first = target.first, first == base.first, target.count > 1 {
            target = target.dropFirst()
            base = base.dropFirst()
        }
        return (base.map { _ in ".." } + target.map(String.init)).joined(separator: "/")
    }

    // MARK: - Front matter

    private func frontMatter(of index: Int, _ links: inout PostLinks, _ findings: inout [Finding]) -> String {
        let post = posts[index]
        let place = placement.places[index]
        let find = { (outcome: Finding.Outcome, cause: String, detail: String) in
            Finding(outcome: outcome, cause: cause, file: post.path, detail: detail)
        }
        var lines: [String] = []
        let add = { (key: String, value: String) in lines.append("\(key): \(value)") }
        if let title = post.title { add("title", YAMLText.quoted(title)) }
        if post.kind == .page {
            if let summary = post.fields.text(.summary) { add("summary", YAMLText.quoted(summary.withoutHTML())) }
            return Self.block(lines)
        }
        if let date = post.date {
            add("date", date.iso8601)
        } else {
            add("date", "\(today)  # the day of the import: the old site has no date for it")
        }
        if let updated = post.fields.date(.updated, in: zone), updated.day >= post.date?.day ?? today,
            updated.day <= today
        {
            if updated != post.date { add("updated", updated.iso8601) }
        }
        if let summary = post.fields.text(.summary) { add("summary", YAMLText.quoted(summary.withoutHTML())) }
        addAuthors(post, add)
        if let source = post.fields.source {
            let url = YAMLText.quoted(source.url)
            add("source", source.name.map { "{name: \(YAMLText.quoted($0)), url: \(url)}" } ?? url)
        }
        addTerms(post, add)
        addPicture(index, &links, add, &findings)
        if let language = post.language, language != self.language { add("language", language) }
        if let original = place.original, held[original] == nil {
            add("translation_of", YAMLText.quoted(Self.relative(placement.places[original].path, from: place.path)))
        }
        if ArticleSlug.of(path: place.path, title: .given(post.title ?? "")) != place.slug { add("slug", place.slug) }
        addAliases(index, add, &findings)
        if let moment = post.fields.date(.embargo, in: zone) ?? later(post) {
            add("embargo", moment.iso8601)
        }
        if let reason = held[index] {
            add("draft", "true  # \(reason.onOneLine())")
            findings.append(find(.held, reason, ""))
        }
        findings += leftOut(of: post)
        return Self.block(lines)
    }

    /// What the new site has no place for in a post’s fields, and what is to be said of how they were read.
    private func leftOut(of post: OldPost) -> [Finding] {
        var findings: [Finding] = []
        let find = { (outcome: Finding.Outcome, cause: String, detail: String) in
            Finding(outcome: outcome, cause: cause, file: post.path, detail: detail)
        }
        for other in post.fields.others(.summary) {
            findings.append(find(.left, "the key “\(other.key)” of front matter, beside another summary", other.text))
        }
        for key in post.fields.unused {
            findings.append(find(.left, "the key “\(key.prefix(60))” of front matter", ""))
        }
        if let form = post.form {
            let cause =
                form == "AsciiDoc" ? "AsciiDoc, which is Markdown now" : "\(form), of which pandoc made Markdown"
            findings.append(find(.changed, cause, ""))
        }
        if post.hasDamagedFields {
            findings.append(find(.changed, "front matter that is not right and was read line by line", ""))
        }
        return findings
    }

    /// The addresses that a post had, as far as the new site has a place for them.
    private func addAliases(_ index: Int, _ add: (String, String) -> Void, _ findings: inout [Finding]) {
        let (post, place) = (posts[index], placement.places[index])
        let find = { (cause: String, detail: String) in
            Finding(outcome: .left, cause: cause, file: post.path, detail: detail)
        }
        let aliases = place.aliases.filter { refusedAliases[index]?.contains(Placement.key(ofAlias: $0)) != true }
        if !aliases.isEmpty { add("aliases", "[\(aliases.map(YAMLText.quoted).joined(separator: ", "))]") }
        for alias in post.lostAddresses + place.lostAliases {
            findings.append(find("an old address: \(alias.reason)", alias.address))
        }
        for alias in place.aliases where !aliases.contains(alias) {
            findings.append(find("an old address that the new site needs itself", alias))
        }
    }

    /// The moment of publication that is given beside a date.
    private func later(_ post: OldPost) -> PublicationDate? {
        guard let moment = post.fields.date(.publication, in: zone), let date = post.date,
            moment.secondsSinceEpoch > date.secondsSinceEpoch
        else { return nil }
        return moment
    }

    private static func block(_ lines: [String]) -> String { "---\n\(lines.joined(separator: "\n"))\n---\n" }

    /// The picture that stands for the post.
    private func addPicture(
        _ index: Int, _ links: inout PostLinks, _ add: (String, String) -> Void, _ findings: inout [Finding]
    ) {
        let post = posts[index]
        guard let picture = post.fields.picture else { return }
        switch links.picture(picture.file) {
        case .address(let address), .doubtful(let address, _):
            let words = [("alt", picture.text), ("caption", picture.caption), ("credit", picture.credit)]
            let parts = words.compactMap { key, value in value.map { "\(key): \(YAMLText.quoted($0))" } }
            let file = YAMLText.quoted(address)
            let whole = ["file: \(file)"] + parts + (picture.isHidden ? ["hidden: true"] : [])
            add("image", whole.count == 1 ? address : "{\(whole.joined(separator: ", "))}")
        case .none(let cause):
            findings.append(Finding(outcome: .left, cause: cause, file: post.path, detail: picture.file))
        }
    }

    private func addTerms(_ post: OldPost, _ add: (String, String) -> Void) {
        var (topics, countries, blocs): ([String], [String], [String]) = ([], [], [])
        for tag in post.fields.topics {
            switch tags.meaning(of: tag) {
            case .topic(let slug) where !topics.contains(slug): topics.append(slug)
            case .country(let code) where !countries.contains(code): countries.append(code)
            case .bloc(let slug) where !blocs.contains(slug): blocs.append(slug)
            default: break
            }
        }
        if !countries.isEmpty { add("countries", "[\(countries.map(YAMLText.quoted).joined(separator: ", "))]") }
        if !blocs.isEmpty { add("blocs", "[\(blocs.joined(separator: ", "))]") }
        if !topics.isEmpty { add("topics", "[\(topics.joined(separator: ", "))]") }
    }
}
