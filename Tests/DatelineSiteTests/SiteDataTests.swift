import DatelineModel
import DatelinePages
import DatelineSite
import DatelineTestSupport
import Testing

@testable import DatelineDigest

/// What a site brings for its own templates: `extra:`, `params:` and files of data.
@Suite struct SiteDataTests {
    private static let settings = "title: T\nbase_url: https://example.org/\n"

    private static func article(_ fields: String, title: String = "A") -> String {
        "---\ntitle: \(title)\ndate: 2025-03-01\n\(fields)---\nText.\n"
    }

    private func article(_ template: String, _ fields: String, settings: String = "") async throws -> String {
        try await shown(
            "/2025/03/a/", "article.html", template,
            ["Content/articles/a.md": Self.article(fields), "Content/site.yml": Self.settings + settings])
    }

    // MARK: - Articles

    @Test func whatStandsBelowExtraHasTheTypeOfItsForm() async throws {
        let template = """
            {{ article.extra.analyst }} {{ article.extra.seats | number }} {{ article.extra.due | date: "d MMM yyyy" }} \
            {% if article.extra.open %}open{% endif %} {{ article.extra.code }} {{ article.extra.share }} \
            {% for tag in article.extra.tags %}[{{ tag }}]{% endfor %} {{ article.extra.desk.city }}
            """
        let fields = """
            extra:
              analyst: Ann "A" Lee
              seats: 1200
              due: 2025-04-01
              open: true
              code: 007
              share: 3.50
              tags: [x, y]
              desk: {city: Paris, floor: 2}

            """
        #expect(
            try await article(template, fields).hasPrefix(
                "Ann &quot;A&quot; Lee 1,200 1 Apr 2025 open 007 3.50 [x][y] Paris"))
    }

    @Test(arguments: [
        "---toml\ntitle = \"A\"\ndate = 2025-03-01\n[extra]\nanalyst = \"Ann\"\ndue = 2025-04-01\n---\nText.\n",
        "{\"title\": \"A\", \"date\": \"2025-03-01\", \"extra\": {\"analyst\": \"Ann\", \"due\": \"2025-04-01\"}}\nText.\n",
        "---\ntitle: A\ndate: 2025-03-01\nparams: {analyst: Ann, due: 2025-04-01}\n---\nText.\n",
    ])
    func everyFormOfFrontMatterHasIt(text: String) async throws {
        let page = try await shown(
            "/2025/03/a/", "article.html", "{{ article.extra.analyst }} {{ article.extra.due | date: \"d MMM\" }}",
            ["Content/articles/a.md": text])
        #expect(page == "Ann 1 Apr")
    }

    @Test func aSidecarHasIt() async throws {
        let page = try await shownOnFront(
            "{% for a in second %}{% endfor %}{% if lead %}{{ lead.extra.analyst }}{% endif %}",
            [
                "Content/articles/a.md": "---\ntitle: Old\ndate: 2024-01-01\nextra: {analyst: Bo}\n---\nText.\n",
                "Content/articles/b.txt": "Words of a story.\n",
                "Content/articles/b.yml": "title: B\ndate: 2025-01-01\nextra: {analyst: Ann}\n",
            ])
        #expect(page == "Ann")
    }

    @Test func aNameThatNoArticleHasIsAnErrorWithAdvice() async throws {
        #expect(
            try await article("{{ article.extra.analist }}", "extra: {analyst: Ann}\n")
                == "Templates/article.html:1:18 unknown-field: “article.extra” has no field “analist”; did you mean “analyst”?"
        )
        #expect(
            try await article("{{ article.extra.x }}", "")
                == "Templates/article.html:1:18 unknown-field: “article.extra” has no field “x”; an article has what stands below “extra:” in its front matter, or else below “defaults: {extra: …}” in site.yml"
        )
    }

    @Test func aFieldOfOnesOwnIsFoundWhereItIs() async throws {
        #expect(
            try await article("{{ article.analyst }}", "extra: {analyst: Ann}\n")
                == "Templates/article.html:1:12 unknown-field: “article” has no field “analyst”; did you mean “article.extra.analyst”?"
        )
        #expect(
            try await article("{{ site.newsletter }}", "", settings: "params: {newsletter: /in/}\n")
                == "Templates/article.html:1:9 unknown-field: “site” has no field “newsletter”; did you mean “site.params.newsletter”?"
        )
        #expect(
            try await article("{{ article.newsroom }}", "extra: {analyst: Ann}\n")
                .hasSuffix("; those of your own are in “article.extra”"))
    }

    @Test(arguments: [
        "{% if article.extra.analyst %}{{ article.extra.analyst }}{% else %}nobody{% endif %}",
        "{{ article.extra.analyst | default: \"nobody\" }}",
        "{% if not article.extra.analyst %}nobody{% else %}{{ article.extra.analyst }}{% endif %}",
        "{% if page.title and article.extra.analyst %}{% include \"partials/who.html\" with who=article.extra.analyst %}{% else %}nobody{% endif %}",
        "{% include \"partials/maybe.html\" with who=article.extra.analyst %}",
    ])
    func whatSomeArticlesLackNeedsAConditionOrADefault(template: String) async throws {
        let files = [
            "Content/articles/a.md": Self.article("extra: {analyst: Ann}\n"),
            "Content/articles/b.md": Self.article("", title: "B"),
            "Templates/partials/who.html": "{{ who }}",
            "Templates/partials/maybe.html": "{% if who %}{{ who }}{% else %}nobody{% endif %}",
        ]
        #expect(try await shown("/2025/03/a/", "article.html", template, files) == "Ann")
        #expect(try await shown("/2025/03/b/", "article.html", template, files) == "nobody")
    }

    @Test(arguments: [
        ("{{ article.extra.analyst }}", "1:4"), ("{{ article.extra.analyst | upper }}", "1:4"),
        ("{% if article.extra.analyst or page.title %}{{ article.extra.analyst }}{% endif %}", "1:48"),
        ("{% if article.extra.analyst %}{% else %}{{ article.extra.analyst }}{% endif %}", "1:44"),
        ("{% if article.extra.analyst %}{% endif %}{{ article.extra.analyst }}", "1:45"),
        ("<p title=\"{{ article.extra.analyst }}\">", "1:14"),
    ])
    func withoutThemItIsAnError(template: String, place: String) async throws {
        let files = [
            "Content/articles/a.md": Self.article("extra: {analyst: Ann}\n"),
            "Content/articles/b.md": Self.article("", title: "B"),
        ]
        let problem = try await shown("/2025/03/a/", "article.html", template, files)
        #expect(
            problem.hasPrefix(
                "Templates/article.html:\(place) uncertain-value: “article.extra.analyst” may be missing; add “| default: \"…\"”, or put it between {% if article.extra.analyst %} and {% endif %}"
            ), "\(problem)")
    }

    @Test func anArticleThatIsHeldBackCountsForWhatMayBeMissing() async throws {
        let files = [
            "Content/articles/a.md": Self.article("extra: {analyst: Ann}\n"),
            "Content/articles/b.md": Self.article("draft: true\n", title: "B"),
        ]
        let problem = try await shown("/2025/03/a/", "article.html", "{{ article.extra.analyst }}", files)
        #expect(problem.hasPrefix("Templates/article.html:1:4 uncertain-value"), "\(problem)")
    }

    @Test func aDefaultInSettingsIsThereInEveryArticle() async throws {
        let settings = "defaults: {extra: {analyst: The desk, editor: }}\n"
        let template = "{{ article.extra.analyst }}{% if article.extra.editor %}{{ article.extra.editor }}{% endif %}"
        #expect(try await article(template, "", settings: settings) == "The desk")
        #expect(try await article(template, "extra: {analyst: Ann, editor: Bo}\n", settings: settings) == "AnnBo")
        #expect(
            try await article("{{ article.extra.editor }}", "", settings: settings).contains("uncertain-value"))
    }

    @Test func valuesOfDifferentKindsAreTextsOrAnErrorWhereTheyAreUsed() async throws {
        let files = { (value: String) in
            [
                "Content/articles/a.md": Self.article("extra: {rating: 5}\n"),
                "Content/articles/b.md": Self.article("extra: {rating: \(value)}\n", title: "B"),
            ]
        }
        let show = { try await shown("/2025/03/a/", "article.html", $0, files($1)) }
        #expect(try await show("{{ article.extra.rating }}", "good") == "5")
        #expect(try await show("{% for r in article.extra.rating %}({{ r }}){% endfor %}", "[6, 7]") == "(5)")
        #expect(try await show("nothing", "{stars: 3}") == "nothing")
        #expect(
            try await show("{{ article.extra.rating }}", "{stars: 3}")
                == "Templates/article.html:1:18 wrong-type: “article.extra.rating” is not of one kind: it is a map of keys at Content/articles/b.md, but not at Content/articles/a.md; give all of them one form, or take another name for one"
        )
    }

    @Test func whatIsNoMapIsAnError() async throws {
        #expect(
            try await article("x", "extra: Ann\n")
                == "Content/articles/a.md:4:8 wrong-type: “extra” must be a map of keys, not a text; write each on an indented line below it: “  analyst: Ann Lee”"
        )
    }

    // MARK: - Pages and settings

    @Test func pagesHaveTheirOwn() async throws {
        let template = "{% if page.extra.motto %}{{ page.extra.motto }}{% endif %}"
        let files = ["Content/pages/about.md": "---\ntitle: About\nextra:\n  motto: <Truth>\n---\nText.\n"]
        #expect(try await shown("/about/", "page.html", template, files) == "&lt;Truth&gt;")
        #expect(try await shownOnFront(template, files) == "")
        #expect(
            try await shown("/about/", "page.html", "{{ page.extra.motto }}", files).hasPrefix(
                "Templates/page.html:1:4 uncertain-value: “page.extra.motto” may be missing"))
    }

    @Test func `the page of an author has what the file of the author has`() async throws {
        let files = [
            "Content/site.yml": Self.settings + "pages: {authors: true}\n",
            "Content/articles/b.md": "---\ntitle: B\ndate: 2025-02-11\nauthors: [Ann Lee, Bo Chen]\n---\nText.\n",
            "Content/authors/ann-lee.md": "---\ntitle: Ann Lee\nextra:\n  desk: Paris\n---\nShe writes.\n",
            "Content/topics/safety.md": "---\ntitle: Safety\nextra: {desk: London, since: 2019-03-01}\n---\n",
        ]
        let template = "{{ page.extra.desk | default: \"no desk\" }}"
        #expect(try await shown("/authors/ann-lee/", "term.html", template, files) == "Paris")
        #expect(try await shown("/authors/bo-chen/", "term.html", template, files) == "no desk")
        #expect(
            try await shown("/authors/ann-lee/", "term.html", "{{ page.extra.dsek }}", files).hasSuffix(
                "“page.extra” has no field “dsek”; did you mean “desk”?"))
    }

    @Test func aPageWhoseExtraWouldHoldAnArticleBackIsAnError() async throws {
        let problem = try await shownOnFront(
            "x", ["Content/pages/about.md": "---\ntitle: About\nextra:\n  draft: true\n---\nText.\n"])
        #expect(
            problem.hasPrefix("Content/pages/about.md:4:3 unclear-embargo: “extra.draft” forbids publication"),
            "\(problem)")
    }

    @Test func settingsHaveParams() async throws {
        let settings =
            Self.settings + "params:\n  newsletter: https://lists.example.org/join\n  links: [{to: /a/}, {to: /b/}]\n"
        let files = ["Content/site.yml": settings]
        #expect(
            try await shownOnFront("<a href=\"{{ site.params.newsletter | url }}\">x</a>", files)
                == "<a href=\"https://lists.example.org/join\">x</a>")
        #expect(
            try await shownOnFront("{% for link in site.params.links %}{{ link.to }}{% endfor %}", files) == "/a//b/")
        #expect(
            try await shownOnFront("{{ site.params.newsleter }}", files)
                == "Templates/front.html:1:16 unknown-field: “site.params” has no field “newsleter”; did you mean “newsletter”?"
        )
        #expect(
            try await shownOnFront("x", ["Content/site.yml": Self.settings + "params: [a]\n"]).hasPrefix(
                "Content/site.yml:3:9 wrong-type: “params” must be a map of keys, not a list"))
    }

    // MARK: - Preview

    private static let rates = "country,Policy rate (%),since\nFrance,3.25,2024-06-01\n\"Viet\nNam\",,2025-01-01\n"

    @Test func anEditRefreshesThePagesThatUseIt() async throws {
        let site = try SiteFixture([
            "Content/site.yml": Self.settings + "params: {a: 1}\n",
            "Content/articles/a.md": Self.article("extra: {analyst: Ann}\n"),
            "Content/articles/b.md": "---\ntitle: B\ndate: 2024-03-01\nextra: {analyst: Bo}\n---\nText.\n",
            "Content/pages/about.md": "---\ntitle: About\n---\nText.\n",
            "Content/data/rates.csv": Self.rates, "Content/data/other.csv": "a\n1\n",
            "Templates/page.html": "{{ data.rates | count }}", "Templates/year.html": "{{ data.other | count }}",
            "Templates/article.html": "{{ article.extra.analyst }}", "Templates/month.html": "x",
            "Templates/archive.html": "x",
        ])
        var reading = SiteReading(now: try #require(PublicationDate("2026-01-01")))
        reading.isForPreview = true
        let build = Build(site.folders, reading)
        var memory = BuildMemory()
        var last: [String: InputFingerprint] = [:]
        let edit = { (path: String, text: String) async throws -> [String] in
            try site.write(path, text)
            memory.forget(.paths([path]))
            let edition = try #require(try await build.plan(remembering: &memory).renderer)
            var changed: [String] = []
            for page in edition.plan.pages {
                let fingerprint = try #require(edition.edition.fingerprint(of: page))
                if last.updateValue(fingerprint, forKey: "\(page.permalink)") != fingerprint {
                    changed.append("\(page.permalink)")
                }
            }
            return changed.sorted()
        }
        _ = try await edit("Content/data/rates.csv", Self.rates)
        #expect(try await edit("Content/data/rates.csv", Self.rates + "Chad,1,2025-02-02\n") == ["/about/"])
        #expect(try await edit("Content/data/other.csv", "a\n1\n2\n") == ["/2024/", "/2025/"])
        // A text among texts changes the pages that show its article; a number makes another type of it nowhere.
        let showsA = try await edit("Content/articles/a.md", Self.article("extra: {analyst: Anna}\n"))
        #expect(showsA.contains("/2025/03/a/") && !showsA.contains("/about/"))
        #expect(!(try await edit("Content/articles/a.md", Self.article("extra: {analyst: 7}\n"))).contains("/about/"))
    }
}
