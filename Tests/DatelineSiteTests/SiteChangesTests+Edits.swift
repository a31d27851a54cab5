import DatelineTestSupport

/// What the site of the tests is made of, and what happens to it.
extension SiteChangesTests {
    static let start: [String: String] = [
        "Content/site.yml":
            "title: Digest\nbase_url: https://example.org/\npaginate: 5\nfeeds: {content: full}\neditions: weekly\n"
            + "taxonomies: {laws: {title: Laws}}\nparams: {motto: True}\ndefaults: {extra: {analyst: Desk}}\n",
        "Content/data/rates.csv": "country,rate\nFrance,3\n",
        "Content/data/dates.yml": "- {day: 2025-08-02, what: Rules}\n",
        "Templates/partials/head.html":
            "{% if page.extra.motto %}{{ page.extra.motto }}{% endif %}{{ site.params.motto }}",
        "Templates/partials/item.html":
            "<li>{{ item.title }}{{ item.extra.analyst }}{% for d in data.dates %}{{ d.what }}{% endfor %}</li>",
        "Templates/month.html":
            "{% for row in data.rates %}{{ row.rate | default: 0 }}{% endfor %}",
        "Content/topics/copyright.md":
            "---\ntitle: Copyright\nphrases: [copyright, royalties]\n---\nWho owns the words.\n",
        "Content/countries/france.md": "---\ncountry: FR\n---\nParis and beyond.\n",
        "Content/laws/ai-act.md": "---\ntitle: AI Act\nsummary: A law.\n---\nOf the Union.\n",
        "Content/pages/about.md":
            "---\ntitle: About\nextra: {motto: Us}\n---\nWho we are, see [one](../articles/one.md).\n",
        "Content/articles/one.md":
            "---\ntitle: One\ndate: 2025-03-01\nlaws: [ai-act]\n---\nFrance votes. See [two](two.md).\n",
        "Content/articles/two.md": "---\ntitle: Two\ndate: 2025-03-02\ncountries: [VN]\n---\nHà Nội decides.\n",
        "Content/articles/wire.txt": "TOKYO, March 3, 2025 (Kyodo) - Japan passed a bill on copyright. It was long.\n",
        "Content/articles/map/index.md": "---\ntitle: Map\ndate: 2025-02-01\n---\n![A map](map.png)\n",
        "Content/articles/map/map.png": SiteFixture.picture,
        "Content/articles/later.md": "---\ntitle: Later\ndate: 2025-03-04\ndraft: true\n---\nNot yet.\n",
    ]

    /// What happens to a file: new text, or `nil` if it goes. Each leaves the site without errors but where it says so.
    struct Edit: Sendable {
        let path: String
        let text: String?
        var breaksSite = false
    }

    static let edits: [Edit] = [
        Edit(path: "Content/redirects.yml", text: "/former/: /\n/older/: gone\n"),
        Edit(path: "Content/redirects.yml", text: "/former/: gone\n/older/: /\n"),
        Edit(path: "Content/redirects.yml", text: "/former/: /former/\n", breaksSite: true),
        Edit(path: "Content/redirects.yml", text: nil),
        Edit(
            path: "Content/site.yml",
            text: (start["Content/site.yml"] ?? "").replacing(
                "editions: weekly", with: "editions: {every: weekly, group_by: countries}")),
        Edit(path: "Content/articles/later.md", text: "---\ntitle: Later\ndate: 2025-03-04\n---\nFrance.\n"),
        Edit(
            path: "Content/issues/2025-W09.md",
            text: "---\ntitle: Ninth\nlead: articles/two.md\n---\nA [note](../articles/one.md).\n"),
        Edit(path: "Content/articles/two.md", text: "---\ntitle: Two again\ndate: 2025-03-01\n---\nKenya.\n"),
        Edit(path: "Content/issues/2025-W09.md", text: "---\nstories: [/gone/]\n---\n", breaksSite: true),
        Edit(
            path: "Content/issues/2025-W09.md",
            text: "---\nnumber: 4\nclosed: 2025-03-03\nstories:\n- articles/two.md\n- articles/later.md\n---\n"),
        Edit(
            path: "Content/articles/later.md",
            text: "---\ntitle: Later\ndate: 2025-03-04\ndraft: true\n---\nFrance.\n"),
        Edit(path: "Content/issues", text: nil),
        Edit(path: "Content/articles/two.md", text: start["Content/articles/two.md"]),
        Edit(path: "Content/site.yml", text: start["Content/site.yml"]),
        Edit(path: "Content/pages/team/index.md", text: "---\ntitle: Team\n---\nWe.\n"),
        Edit(path: "Content/pages/team/ann.md", text: "---\ntitle: Ann\n---\nI.\n"),
        Edit(path: "Content/pages/team/ann.md", text: "---\ntitle: Ann Lee\norder: 1\nmenu: false\n---\nI.\n"),
        Edit(path: "Content/pages/team/ann.md", text: "---\ntitle: Ann\ntemplate: no\n---\n", breaksSite: true),
        Edit(path: "Content/pages/team/ann.md", text: "---\ntitle: Ann\ntemplate: page\n---\n"),
        Edit(path: "Content/pages/team", text: nil),
        Edit(path: "Content/articles/one.md", text: one("France voted. See [two](two.md).")),
        Edit(path: "Content/articles/one.md", text: one("France votes.", title: "Tribunal on chatbots")),
        Edit(
            path: "Content/articles/two.md",
            text: "---\ntitle: Chatbots before a tribunal\ndate: 2025-03-02\ncountries: [FR]\n---\nA.\n"),
        Edit(path: "Content/articles/one.md", text: one("Kenya votes.", date: "2025-01-01")),
        Edit(
            path: "Content/articles/one.md", text: one("Kenya votes. [x](gone.md)", date: "2025-01-01"),
            breaksSite: true),
        Edit(path: "Content/articles/one.md", text: one("Kenya votes.", date: "2025-01-01", more: "reviewed: true\n")),
        Edit(path: "Content/articles/one.md", text: one("Le Kenya vote.", more: "language: fr\n")),
        Edit(path: "Content/articles/one.md", text: one("Brazil.", more: "laws: [bill-23]\n", laws: "")),
        Edit(path: "Content/articles/one.md", text: one("Brazil. ![](https://img.example.org/b.png)")),
        Edit(path: "Content/articles/one.md", text: one("France votes.", more: "extra: {analyst: Ann}\n")),
        Edit(path: "Content/articles/one.md", text: one("France votes.", more: "extra: {rating: 3, analyst: 4}\n")),
        Edit(path: "Content/articles/one.md", text: one("France votes.", more: "lead: true\n")),
        Edit(path: "Content/articles/one.md", text: one("France votes.", more: "rank: 2\nkind: analysis\n")),
        Edit(path: "Content/articles/one.md", text: one("France votes.", more: "pin_until: 2025-03-02\n")),
        Edit(path: "Content/articles/one.md", text: one("France votes. See [two](two.md).")),
        Edit(
            path: "Content/site.yml",
            text: (start["Content/site.yml"] ?? "")
                + "front_page: {sections: [topics/copyright, countries/VN, laws/ai-act]}\n"),
        Edit(
            path: "Content/site.yml",
            text: (start["Content/site.yml"] ?? "") + "front_page: {sections: [topics/copyrihgt]}\n", breaksSite: true),
        Edit(path: "Content/site.yml", text: start["Content/site.yml"]),
        Edit(path: "Content/data/rates.csv", text: "country,rate\nFrance,4\nKenya,\n"),
        Edit(path: "Content/data/rates.csv", text: "country,rate\nFrance,4,5\n", breaksSite: true),
        Edit(path: "Content/data/rates.csv", text: "rate\n5\n"),
        Edit(path: "Content/data/dates.yml", text: "- {what: Law}\n- {what: Vote}\n"),
        Edit(path: "Content/data/unused.json", text: "[1]"),
        Edit(path: "Content/data/rates.json", text: "[]", breaksSite: true),
        Edit(path: "Content/data/rates.json", text: nil),
        Edit(path: "Content/data/rates.csv", text: start["Content/data/rates.csv"]),
        Edit(path: "Content/data/dates.yml", text: start["Content/data/dates.yml"]),
        Edit(path: "Content/articles/two.md", text: "---\ntitle: Two\n---\nno date at all\n", breaksSite: true),
        Edit(
            path: "Content/articles/two.md",
            text: "---\ntitle: Two\ndate: 2025-03-02\ncountries: [VN]\n---\nHà Nội decided.\n"),
        Edit(
            path: "Content/articles/wire.txt",
            text: "OSAKA, March 3, 2025 (Kyodo) - Japan passed a bill on royalties. Short.\n"),
        Edit(path: "Content/articles/wire.yml", text: "title: A bill in Japan\ntopics: [copyright]\n"),
        Edit(path: "Content/articles/wire.yml", text: nil),
        Edit(
            path: "Content/articles/un.md",
            text: "---\ntitle: Un\ndate: 2025-01-02\nlanguage: fr\ntranslation_of: wire.txt\n---\nLe Japon.\n"),
        Edit(path: "Content/articles/un.md", text: nil),
        Edit(
            path: "Content/articles/new.md", text: "---\ntitle: New\ndate: 2025-05-01\naliases: [/old]\n---\nBrazil.\n"),
        Edit(path: "Content/articles/new.md", text: nil),
        Edit(path: "Content/articles/later.md", text: "---\ntitle: Later\ndate: 2025-03-04\n---\nNow.\n"),
        Edit(path: "Content/articles/later.md", text: start["Content/articles/later.md"]),
        Edit(path: "Content/articles/map/map.png", text: "GIF89a\u{9}\0\u{9}\0"),
        Edit(path: "Content/articles/map", text: nil),
        // What nobody reads any more, and what has an error, may link to a file as well.
        Edit(path: "Content/articles/lone.png", text: SiteFixture.picture),
        Edit(path: "Content/articles/taken.md", text: taken("")),
        Edit(path: "Content/articles/taken.md", text: taken("![A map](lone.png)")),
        Edit(path: "Content/articles/taken.md", text: taken("")),
        Edit(path: "Content/articles/taken.md", text: taken("", more: "countries: [Frnace]\n"), breaksSite: true),
        Edit(
            path: "Content/articles/taken.md",
            text: "---\ntitle: Back\ndate: 2025-02-01\ncountries: [Frnace]\n---\nSee [a map](lone.png).\n",
            breaksSite: true),
        Edit(path: "Content/articles/taken.md", text: nil),
        Edit(path: "Content/articles/lone.png", text: nil),
        Edit(path: "Content/articles/map/index.md", text: "---\ntitle: No map\ndate: 2025-02-01\n---\nNone.\n"),
        Edit(
            path: "Content/topics/copyright.md",
            text: "---\ntitle: Copy rights\nphrases: [copyright, brazil]\n---\nWords.\n"),
        Edit(path: "Content/topics/copyright.md", text: start["Content/topics/copyright.md"]),
        Edit(path: "Content/topics/trade.md", text: "---\ntitle: Trade\nphrases: [kenya]\n---\n"),
        Edit(path: "Content/topics/trade.md", text: nil),
        Edit(
            path: "Content/countries/france.md",
            text: "---\ncountry: FR\nnames: [Gallia]\nsummary: A country.\n---\nParis.\n"),
        Edit(path: "Content/countries/france.md", text: nil),
        Edit(path: "Content/laws/ai-act.md", text: "---\ntitle: The AI Act\n---\nOf Europe.\n"),
        Edit(path: "Content/pages/about.md", text: "---\ntitle: About us\nextra: {motto: Ours}\n---\nWho we are.\n"),
        Edit(path: "Content/pages/more.md", text: "---\ntitle: More\nextra: {motto: We}\n---\nMore.\n"),
        Edit(path: "Content/pages/more.md", text: nil),
        Edit(
            path: "Content/site.yml",
            text:
                "title: D\nbase_url: https://example.org/x/\neditions: weekly\npages: {authors: true}\ntaxonomies: {laws: {}}\n"
                + "params: {motto: 2}\ndefaults: {extra: {analyst: 3}}\n"),
        // A name is the same term however it is written; readers see what is written now.
        Edit(path: "Content/articles/one.md", text: one("Brazil.", more: "authors: [ann lee]\n")),
        Edit(path: "Content/articles/one.md", text: one("Brazil.", more: "authors: [Ann Lee]\n")),
        Edit(path: "Content/site.yml", text: "title: D\ncolour: red\n", breaksSite: true),
        Edit(path: "Content/site.yml", text: nil, breaksSite: true),
        Edit(path: "Content/site.yml", text: start["Content/site.yml"]),
        Edit(
            path: "Templates/article.html",
            text: "<p>{{ page.title }}{% for a in related %}{{ a.title }}{% endfor %}</p>"),
        Edit(path: "Templates/article.html", text: "<p>{{ page.titel }}</p>", breaksSite: true),
        Edit(path: "Templates/article.html", text: nil),
        Edit(path: "Templates/words/en.yml", text: "Related: See also\nCountries: Lands\nVN: Vietnam\n"),
        Edit(path: "Templates/words/en.yml", text: nil),
        Edit(path: "Templates/words/fr.yml", text: "Related: [\n", breaksSite: true),
        Edit(path: "Templates/words/fr.yml", text: "Related: {\n", breaksSite: true),
        Edit(path: "Templates/words/fr.yml", text: nil),
        Edit(path: "Templates/assets/style.css", text: "body { color: red }"),
        Edit(path: "Templates", text: nil),
        Edit(path: "Content/articles/.one.md.swp", text: "an editor’s own"),
        Edit(
            path: "Templates/front.html",
            text: "{% for t in by_topic %}{% set a = t.articles | sort_by: \"title\" %}{% for i in a | limit: 3 %}"
                + "{{ i.title }}{% endfor %}{% endfor %}"),
        Edit(
            path: "Content/articles/one.md", text: one("Royalties and copyright.", title: "On copyright", laws: "")),
        Edit(path: "Content/articles/one.md", text: one("Royalties and copyright.", title: "Copyright", laws: "")),
        Edit(path: "Templates/front.html", text: nil),
    ]

    /// What breaks the site only as long as it has the templates that it starts with, and mends it again.
    static let editsOfWhatTemplatesUse: [Edit] = [
        Edit(
            path: "Content/articles/one.md",
            text: one("France votes.", more: "image: {file: map/map.png, focus: top}\n")),
        Edit(path: "Content/articles/map/map.png", text: "GIF89a\u{9}\0\u{9}\0"),
        Edit(path: "Content/articles/map/map.png", text: start["Content/articles/map/map.png"]),
        Edit(path: "Content/articles/one.md", text: start["Content/articles/one.md"]),
        Edit(path: "Content/data/rates.csv", text: "country,rate\nFrance,low\n", breaksSite: true),
        Edit(path: "Content/data/rates.csv", text: nil, breaksSite: true),
        Edit(path: "Content/data/rates.csv", text: start["Content/data/rates.csv"]),
        Edit(
            path: "Content/articles/one.md", text: one("France votes.", more: "extra: {analyst: {name: Ann}}\n"),
            breaksSite: true),
        Edit(path: "Content/articles/one.md", text: one("France votes.", more: "extra: {analyst: }\n")),
        Edit(path: "Content/site.yml", text: "title: D\nparams: {moto: 2}\n", breaksSite: true),
        Edit(path: "Content/site.yml", text: start["Content/site.yml"]),
        Edit(path: "Content/data/later.json", text: #"{"a": "b"}"#),
        Edit(path: "Templates/month.html", text: "{{ data.rates | count }}{{ data.later.a }}"),
        Edit(path: "Content/data/later.json", text: #"{"b": "a"}"#, breaksSite: true),
        Edit(path: "Content/data/later.json", text: #"{"a": 1}"#),
        Edit(path: "Templates/month.html", text: "{% for row in data.rates %}{{ row.rate | default: 0 }}{% endfor %}"),
    ]

    private static func taken(_ text: String, more: String = "") -> String {
        "---\ntitle: Taken\ndate: 2025-02-01\nretracted: {date: 2025-02-02, reason: Forged., text: false}\n\(more)---\nKenya. \(text)\n"
    }

    private static func one(
        _ text: String, title: String = "One", date: String = "2025-03-01", more: String = "",
        laws: String = "laws: [ai-act]\n"
    ) -> String {
        "---\ntitle: \(title)\ndate: \(date)\n\(laws)\(more)---\n\(text)\n"
    }
}
