private import DatelineReading

/// The line of a page that says who wrote it.
enum PageByline {
    /// The lines that are marked so.
    static func lines(in page: PageTree) -> [String] {
        var lines: [String] = []
        var node = 0
        while node < page.nodes.count, lines.count < 10 {
            defer { node += 1 }
            guard let tag = page.tag(node), isMarked(tag) else { continue }
            guard let line = page.text(node, upTo: 400), !line.isEmpty, line.count < 100 else { continue }
            lines.append(line)
            node = page.nodes[node].end - 1
        }
        return lines
    }

    private static func isMarked(_ tag: HTMLTag) -> Bool {
        if tag["rel"] == "author" || tag["itemprop"]?.contains("author") == true { return true }
        let names = (tag["class"] ?? "").lowercased().split(separator: " ")
        return names.contains {
            ["byline", "author", "author-name", "byline-name", "byline__name", "post-author"].contains($0)
        }
    }

    /// The names in some lines, each once: `By Ann Lee and Bo Chen` has two.
    static func names(_ lines: [String], without site: String?) -> [String] {
        var names: [String] = []
        for line in lines.prefix(100) {
            var text = line.onOneLine()
            for lead in ["written by ", "by ", "par ", "von ", "por ", "di ", "door ", "av "] {
                if text.lowercased().hasPrefix(lead) { text = String(text.dropFirst(lead.count)) }
            }
            if let end = text.firstIndex(where: { "|•·–".contains($0) }) { text = String(text[..<end]) }
            for mark in [" Published", " Updated", " Posted", " Last updated"] {
                if let end = text.firstRange(of: mark) { text = String(text[..<end.lowerBound]) }
            }
            let parts = text.replacing(" and ", with: ", ").replacing(" & ", with: ", ").replacing(" et ", with: ", ")
                .replacing(" und ", with: ", ").split(separator: ",").map { $0.trimmingWhitespace() }
            // `Lee, Ann` is one name.
            let isOne = parts.contains { !$0.contains(" ") } && parts.count == 2 && text.contains(",")
            for name in isOne ? [text.trimmingWhitespace()] : parts where isName(name, site) && !names.contains(name) {
                names.append(name)
            }
        }
        return Array(names.prefix(20))
    }

    private static func isName(_ name: String, _ site: String?) -> Bool {
        let small = name.lowercased()
        return !name.isEmpty && name.count < 60 && !small.hasPrefix("http") && !small.hasPrefix("www.")
            && !name.contains("@")
            && !name.contains("/") && small != site?.lowercased() && !notNames.contains(small)
            && !name.contains(where: \.isNumber) && !isOffice(small)
    }

    /// Whether it is what somebody does, behind a name: `Technology editor`.
    private static func isOffice(_ small: String) -> Bool {
        let words = small.split(separator: " ")
        return words.count > 1 && words.last.map { offices.contains(String($0)) } ?? false
    }

    private static let offices: Set<String> = [
        "editor", "reporter", "correspondent", "columnist", "writer", "analyst", "journalist", "producer",
    ]

    private static let notNames: Set<String> = [
        "admin", "administrator", "editor", "editors", "staff", "webmaster", "guest", "unknown", "none", "author",
        "root",
        "user", "press office", "super user",
    ]
}
