/// An input that someone could make to cost a site much time, of any size. Add a line to `all` to have one measured.
struct HostileInput: Sendable {
    /// What is in it.
    let name: String
    /// The files of a site with so much of it, besides `Content/site.yml`.
    let files: @Sendable (Int) -> [String: String]

    /// All that are measured.
    static let all = markdown + wireCopy + frontMatter + templates + manyFiles

    private static let markdown: [HostileInput] = [
        .body("images that are never closed", "![[]("), .body("links in open images", "![[]()"),
        .body("open brackets", "["), .body("closed brackets", "]"), .body("quotes in quotes", ">"),
        .body("lists in lists", "- "), .body("stress that never ends", "*a_ "), .body("stars", "*"),
        .body("backticks", "`"), .body("addresses with brackets", "https://a.b/)"), .body("open tags", "<a "),
        .body("ampersands", "&"), .body("headings of one name", "# a\n\n"), .body("lines", "a\n"),
        .body("short paragraphs", "a\n\n"), .body("combining marks", "a\u{301}\u{302}\u{303}\u{304}"),
        .body("one letter with many marks", "\u{301}"), .body("broken links on one line", "[a](b)"),
        .body("links to other hosts", "[a](https://example.org/) "),
        .body("images", "![a](https://example.org/a.png) "),
        .body("countries", "France and Kenya agreed. "), .body("capitals", "United United "),
        .body("one long word", "a"), .body("Thai without spaces", "กาแฟ"), .body("flags", "🇻🇳"),
        .body("definitions of links", "[a]: /b\n"), .body("footnotes that lead nowhere", "[^a]"),
        .body("shortcodes", "{{< a >}} {% b %} "), .body("raw HTML", "<b>a</b> "), .body("escapes", "\\"),
        .body("references to characters", "&amp;&#1;"),
        .body("tables", "\n| a | b |\n|---|---|\n| c | d |\n"), .body("rows of a table", "| a |\n|---|\n"),
        .body("bars on a line", "|a"), .body("heads without tables", "a|b\n-|\n"),
        .body("tildes that strike nothing", "~~a "),
        .body("tildes in tildes", "~~a ~b "), .body("notes", "[^a]: b\n\n[^a]\n\n"),
        .body("notes that are not closed", "[^"),
        .body("terms with definitions", "a\n: b\n\n"), .body("tasks", "- [ ] a\n"),
        .body("remarks", "> [!NOTE]\n> a\n\n"),
        .body("bare addresses", "https://a.b "), .body("addresses without an end", "www."),
        .body("addresses of mail", "a@"),
        .body("attributes of headings", "# a {#b}\n"),
        .body("quotation marks", "\"a "), .body("apostrophes", "'"), .body("numbers of inches", "1\""),
        HostileInput(name: "signs with French spaces") { count in
            [
                "Content/articles/a.md": "---\ntitle: A\ndate: 2025-01-01\nlanguage: fr\n---\na"
                    + String(repeating: " !?", count: count / 2) + String(repeating: "!?", count: count / 2)
            ]
        },
        HostileInput(name: "tables with many columns and short rows") { count in
            let columns = max(2, count / 40)
            return article(
                String(repeating: "|a", count: columns) + "|\n" + String(repeating: "|-", count: columns) + "|\n"
                    + String(repeating: "|b\n", count: count / 4))
        },
        HostileInput(name: "many notes") { count in
            article(
                (0..<count / 20).map { "[^\($0)] " }.joined() + "\n\n"
                    + (0..<count / 20).map { "[^\($0)]: note\n" }.joined())
        },
    ]

    private static let wireCopy: [HostileInput] = [
        .wire("semicolons in a lede", "The word goes; "), .wire("commas in a lede", "one, "),
        .wire("full stops", "a. "), .wire("dashes", " — "), .wire("slashes in the place", "A/"),
        .wire("brackets in the lede", "("), .wire("lines of capitals", "PARIS\n"),
        .wire("lines of dates", "Feb. 12\n"),
        .wire("initials", "U.S. "), .wire("quotation marks", "“"),
    ]

    private static let frontMatter: [HostileInput] = [
        .frontMatter("a long title", "title: ", "word "), .frontMatter("marks in the title", "title: a", "\u{301}"),
        .frontMatter("unknown countries", "countries: ") { "Xland\($0), " },
        .frontMatter("unknown topics", "topics: ") { "nothing\($0), " },
        .frontMatter("unknown blocs", "blocs: ") { "bloc\($0), " },
        .frontMatter("authors", "authors: ") { "A B\($0), " },
        .frontMatter("unknown keys", "") { "key\($0): a\n" },
        .frontMatter("one key again and again", "", "key: a\n"),
    ]

    private static let templates: [HostileInput] = [
        .template("unknown names on a line") { "{{ nm\($0) }}" },
        .template("tags that stay open") { _ in "{% if article %}" },
        .template("unknown tags") { "{% tag\($0) %}" },
        .template("unknown filters") { "{{ site.title | f\($0) }}" },
        .template("filters in a row", start: "{{ site.title", end: " }}") { _ in " | upper" },
        .template("conditions in a row", start: "{% if site.title", end: " %}{% endif %}") { _ in " and site.title"
        },
        .template("comments") { _ in "{# a #}" }, .template("open quotes") { _ in "{{ \"a }}" },
        .template("braces") { _ in "{" }, .template("attributes") { _ in "<a b=\"{{ site.title }}\">" },
    ]

    private static let manyFiles: [HostileInput] = [
        HostileInput(name: "files with an unknown key") { count in
            articles(count) { "title: A\($0)\nlayout: post" }
        },
        HostileInput(name: "files with three broken links") { count in
            articles(count, body: "[a](lost.md) [b](gone.md) [c](sumit-1.md)") { "title: A\($0)" }
        },
        HostileInput(name: "files of one title") { count in articles(count) { _ in "title: A" } },
        HostileInput(name: "templates that include the next twice") { count in
            var files = ["Templates/front.html": "{% include \"p0.html\" %}", "Templates/p\(count).html": "x"]
            for number in 0..<count {
                files["Templates/p\(number).html"] = String(
                    repeating: "{% include \"p\(number + 1).html\" %}", count: 2)
            }
            return files
        },
        HostileInput(name: "templates that extend each other") { count in
            var files = ["Templates/front.html": "{% extends \"p0.html\" %}", "Templates/p\(count).html": "x"]
            for number in 0..<count { files["Templates/p\(number).html"] = "{% extends \"p\(number + 1).html\" %}" }
            return files
        },
    ]

    // MARK: - Kinds of inputs

    /// An article of one sign, again and again.
    private static func body(_ name: String, _ sign: String) -> HostileInput {
        HostileInput(name: name) { count in article(String(repeating: sign, count: count)) }
    }

    private static func article(_ body: String) -> [String: String] {
        ["Content/articles/a.md": "---\ntitle: A\ndate: 2025-01-01\n---\n\(body)"]
    }

    /// Wire copy whose lede is one sign, again and again.
    private static func wire(_ name: String, _ sign: String) -> HostileInput {
        HostileInput(name: "wire copy: \(name)") { count in
            ["Content/articles/2025-01-01-a.txt": "PARIS — " + String(repeating: sign, count: count)]
        }
    }

    private static func frontMatter(_ name: String, _ key: String, _ sign: String) -> HostileInput {
        frontMatter(name, key) { _ in sign }
    }

    /// An article whose front matter has a key with many parts.
    private static func frontMatter(
        _ name: String, _ key: String, _ part: @escaping @Sendable (Int) -> String
    ) -> HostileInput {
        HostileInput(name: "front matter: \(name)") { count in
            let parts = (0..<count).map(part).joined()
            return ["Content/articles/2025-01-01-a.md": "---\n\(key)\(parts)\n---\nA text."]
        }
    }

    /// A template of the front page with many parts.
    private static func template(
        _ name: String, start: String = "", end: String = "", _ part: @escaping @Sendable (Int) -> String
    ) -> HostileInput {
        HostileInput(name: "template: \(name)") { count in
            ["Templates/front.html": start + (0..<count).map(part).joined() + end]
        }
    }

    /// Many articles.
    private static func articles(
        _ count: Int, body: String = "A text.", _ frontMatter: (Int) -> String
    ) -> [String: String] {
        var files: [String: String] = [:]
        for number in 0..<count {
            files["Content/articles/summit-\(number).md"] =
                "---\n\(frontMatter(number))\ndate: 2025-01-01\n---\n\(body)\n"
        }
        return files
    }
}
