import DatelineReading

/// What a page says, besides its story, of whether that is for readers yet: a banner `Draft`, its address, its linked data.
enum PageState {
    /// What says that it is not, for messages.
    static func holdingMarks(of page: PageTree, _ facts: PageFacts, story: Range<Int>, isHidden: [Bool]) -> [String] {
        var marks: [String] = facts.data.state.map { isUnready($0) ? ["creativeWorkStatus: \($0)"] : [] } ?? []
        for name in stateNames {
            for value in facts.metas[name] ?? [] where isUnready(value) || name.hasSuffix("draft") && isYes(value) {
                marks.append("\(name): \(value)")
            }
        }
        let isUnlisted = (facts.metas["robots"] ?? []).contains { $0.lowercased().contains("noindex") }
        if let sign = previewSign(of: page, facts), isUnlisted || sign.isCertain { marks.append(sign.words) }
        return marks + banners(of: page, besides: story, isHidden)
    }

    private static let stateNames = [
        "draft", "is-draft", "article:draft", "status", "article:status", "publication-status", "publication_status",
        "content-status", "post-status", "dc.status", "dcterms.status", "workflow-state", "embargo",
    ]

    /// Whether the name of a state is one before publication. A law may be pending, and its page is for readers.
    private static func isUnready(_ state: String) -> Bool {
        let word = state.lowercased().split { "/:#".contains($0) }.last?.trimmingWhitespace() ?? ""
        return unready.contains { word.hasPrefix($0) }
    }

    private static let unready = [
        "draft", "unpublished", "not published", "private", "embargo", "in review", "in-review", "pending review",
        "preview",
        "incomplete", "confidential", "entwurf", "brouillon", "borrador", "bozza", "rascunho",
    ]

    private static func isYes(_ value: String) -> Bool {
        ["true", "yes", "1", "on"].contains(value.lowercased().trimmingWhitespace())
    }

    // MARK: - Previews

    /// What shows that a page is a preview; `isCertain` if no page for readers has it.
    private static func previewSign(of page: PageTree, _ facts: PageFacts) -> (words: String, isCertain: Bool)? {
        if let url = facts.url?.lowercased() {
            let address = url.drop { $0 != "?" }
            if ["preview=true", "preview=1", "preview_id=", "draft=true", "draft=1"].contains(where: address.contains) {
                return (url, true)
            }
            let host = url.split(separator: "/").dropFirst().first ?? ""
            let parts = url.prefix { $0 != "?" }.split(separator: "/").dropFirst(2)
            if ["staging.", "stage.", "preview.", "draft.", "drafts."].contains(where: host.hasPrefix)
                || parts.contains(where: { ["preview", "draft", "drafts", "_drafts"].contains($0) })
            {
                return (url, false)
            }
        }
        let bodies = ([page.html, page.body] + page.all("article").prefix(3).map { page.tag($0) }).compactMap { $0 }
        for tag in bodies {
            for name in tag["class"]?.lowercased().split(whereSeparator: \.isWhitespace) ?? [] {
                if ["status-draft", "post-status-draft", "is-draft", "status-pending", "status-private"].contains(name)
                {
                    return ("class=\"\(name)\"", true)
                }
                if name.split(whereSeparator: { !$0.isLetter }).contains(where: { $0 == "preview" || $0 == "draft" }) {
                    return ("class=\"\(name)\"", false)
                }
            }
            for key in ["data-draft", "data-preview", "data-status"] {
                guard let value = tag[key] else { continue }
                if value.isEmpty || isYes(value) || isUnready(value) { return ("\(key)=\"\(value)\"", true) }
            }
        }
        return nil
    }

    // MARK: - Banners

    /// Short boxes outside the story whose words, with nothing else, hold it back: `Do not publish`; one word does only where
    /// the name of the box says what it is, for lists of laws are full of drafts.
    private static func banners(of page: PageTree, besides story: Range<Int>, _ isHidden: [Bool]) -> [String] {
        var marks: [String] = []
        var node = 1
        while node < page.nodes.count, marks.count < mostMarks {
            if isHidden[node] || page.tag(node).map({ links.contains($0.name) }) ?? false {
                node = page.nodes[node].end
                continue
            }
            if let words = banner(page, node, isInStory: story.contains(node)), !marks.contains(words) {
                marks.append(words)
            }
            node += 1
        }
        return marks
    }

    /// The words of a box that hold the story back; `nil` if they do not.
    private static func banner(_ page: PageTree, _ node: Int, isInStory: Bool) -> String? {
        guard page.tag(node) != nil, page.range(node).count <= mostNodes else { return nil }
        let isNamed = isBanner(page, node)
        guard isNamed || !isInStory, let words = page.text(node, upTo: longestBanner)?.trimmingWhitespace(),
            isNamed || words.contains(" ") || words.contains(where: { !$0.isASCII }), WireHead.Embargo.isMark(words)
        else { return nil }
        return words
    }

    private static let (mostMarks, mostNodes, longestBanner) = (5, 12, 120)
    private static let links: Set<String> = [
        "a", "button", "option", "select", "label", "nav", "script", "style", "title", "html",
    ]

    /// Whether the name of a box says that it is a mark on the page.
    private static func isBanner(_ page: PageTree, _ node: Int) -> Bool {
        guard let tag = page.tag(node) else { return false }
        let names = [tag["class"], tag["id"], tag["role"]].compactMap { $0 }.joined(separator: " ").lowercased()
        return names.utf8.count < 500
            && names.split { !$0.isLetter }.contains { word in bannerNames.contains { word == $0 } }
    }

    private static let bannerNames: Set<String> = [
        "draft", "drafts", "banner", "watermark", "preview", "embargo", "embargoed", "confidential", "internal",
        "unpublished",
        "alert", "ribbon",
    ]
}
