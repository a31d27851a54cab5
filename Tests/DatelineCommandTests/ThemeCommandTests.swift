import DatelineTestSupport
import Testing

/// `dateline theme check` lists what is wrong with the templates of a site, and what in them has no effect.
@Suite struct ThemeCommandTests {
    private let dateline: ProgramRunner

    init() throws { dateline = try #require(ProgramRunner(), "the program was not built beside the tests") }

    private static let settings = "title: Test digest\nbase_url: https://example.org/\n"
    private static let article = "---\ntitle: One\ndate: 2025-03-01\n---\nText.\n"

    /// The exit code of the check, and the first line and the way out of each of its findings.
    private func check(_ files: [String: String]) async throws -> (status: Int32, findings: [String]) {
        let site = try SiteFixture(["Content/articles/one.md": Self.article].merging(files) { $1 })
        let screen = try await dateline.run(["theme", "check", "--all-errors"], in: site.root)
        #expect(screen.output == "")
        return (screen.status, screen.errors.split(separator: "\n").map(String.init))
    }

    @Test func aThemeInWhichNothingIsWrongHasNoFindings() async throws {
        let own = "<p data-on=\"x\">{# style=\"a\" #}</p>\n<script src=\"{{ \"copy.js\" | asset }}\"></script>\n"
        let quiet = try await check([
            "Templates/partials/foot.html": own + "<script type=\"application/ld+json\">{}</script>\n",
            // A text may insert it.
            "Templates/partials/table.html": "<p>A table.</p>\n",
        ])
        #expect(quiet.status == 0 && quiet.findings == [])
    }

    @Test func templatesThatNoPageReachesAreNamedWhileTheSiteHasErrors() async throws {
        let (status, findings) = try await check([
            "Content/articles/two.md": "---\ntitle: Two\ndate: yesterday\n---\nText.\n",
            "Templates/artcle.html": "<p>Text.</p>\n",
            "Templates/partials/lost.html": "{% include \"partials/last.html\" %}\n",
            "Templates/partials/last.html": "{% if %}\n",
            "Templates/partials/foot.html": "{% if site.title %}{% include \"partials/used.html\" %}{% endif %}\n",
            "Templates/partials/used.html": "<p>Used.</p>\n",
        ])
        #expect(status == 1)
        let unused = findings.filter { $0.contains("[unused-template]") }
        #expect(
            unused.map { $0.prefix { $0 != " " } } == [
                "Templates/artcle.html:1:1:", "Templates/partials/last.html:1:1:", "Templates/partials/lost.html:1:1:",
            ])
        #expect(findings.contains { $0.hasPrefix("Templates/partials/last.html:1:7: error") })
        #expect(!findings.contains { $0.contains("two.md") }, "what is wrong with articles is for “check”")
    }

    @Test func aMacroThatNothingCallsIsNamed() async throws {
        let macros = "{% macro used() %}{{ inner() }}{% endmacro %}\n{% macro inner() %}{% endmacro %}\n"
        let (status, findings) = try await check([
            "Templates/macros.html": macros + "{% macro lost(a) %}{{ a.nothing }}{% endmacro %}\n",
            "Templates/partials/foot.html":
                "{% import \"macros.html\" as m %}{% if site.title %}{{ m.used() }}{% endif %}\n",
        ])
        #expect(status == 3)
        #expect(
            findings.filter { $0.hasPrefix("Templates/") } == [
                "Templates/macros.html:3:10: warning: nothing calls the macro “lost” [unused-macro]"
            ])
    }

    @Test func macrosThatNothingImportsAreNoMisspelledPage() async throws {
        let macros = ["Templates/macros.html": "{% macro used() %}Yes{% endmacro %}\n"]
        #expect(
            try await check(macros).findings.filter { $0.hasPrefix("Templates/") } == [
                "Templates/macros.html:1:1: warning: no template that a page reaches imports these macros [unused-template]"
            ])
        // Whether this page would import them is seen when it can be read.
        let page = "{% extends \"base.html\" %}\n{% import \"macros.html\" %}\n"
        let findings = try await check(macros.merging(["Templates/month.html": page]) { $1 }).findings
        #expect(findings.contains { $0.hasPrefix("Templates/month.html:2:") })
        #expect(!findings.contains { $0.contains("[unused-template]") })
    }

    @Test func whatATemplateWithAnErrorImportsAndCallsCountsAsUsed() async throws {
        let findings = try await check([
            "Templates/macros.html":
                "{% import 'inner.html' as i %}{% macro used() %}{{ i.deep() }}{% endmacro %}\n"
                + "{% macro shown() %}{% endmacro %}\n",
            "Templates/inner.html": "{% macro deep() %}{% endmacro %}\n",
            "Templates/partials/foot.html": "{% import \"macros.html\" as m %}{{ m.shown() }}\n",
            // It breaks off before its calls.
            "Templates/month.html": "{% extends \"base.html\" %}\n{% import \"other.html\" %}{{ m.used() }}{% if\n",
            "Templates/other.html": "{% import \"last.html\" as l %}{% macro a() %}{{ l.b() }}{% endmacro %}\n",
            "Templates/last.html": "{% macro b() %}{% endmacro %}\n",
        ]).findings
        #expect(findings.contains { $0.hasPrefix("Templates/month.html:2:") })
        let unused = findings.filter { $0.contains("[unused-") }
        // Only that of which the page with the error says nothing.
        #expect(
            unused == ["Templates/other.html:1:39: warning: nothing calls the macro “a” [unused-macro]"], "\(unused)")
    }

    @Test func aMistakeThatOnlyMailOrTheStyleGuideHasIsNamed() async throws {
        let settings = Self.settings + "pages: {instruments: false}\n"
        for template in ["mail.html", "styleguide.html", "instruments.html"] {
            let (status, findings) = try await check([
                "Content/site.yml": settings, "Templates/\(template)": "<p>{{ nothing }}</p>\n",
            ])
            let own = findings.filter { $0.hasPrefix("Templates/") }
            #expect(
                status == 1 && own == ["Templates/\(template):1:7: error: unknown name “nothing” [unknown-name]"],
                "\(findings)")
        }
    }

    @Test func anAssetThatNothingUsesIsNamed() async throws {
        let (status, findings) = try await check([
            "Templates/partials/foot.html": """
            {% import "macros.html" as m %}{% set name = 'named.svg' %}
            <img src="{{ "used.svg" | asset }}"><img src="{{ name | asset }}">{{ m.picture("given.svg") }}
            """,
            "Templates/macros.html": "{% macro picture(name) %}<img src=\"{{ name | asset }}\">{% endmacro %}\n",
            "Templates/assets/used.svg": "<svg/>\n", "Templates/assets/named.svg": "<svg/>\n",
            "Templates/assets/given.svg": "<svg/>\n", "Templates/assets/lost.svg": "<svg/>\n",
            // What a used sheet calls is used, and what only an unused one calls is not.
            "Templates/assets/style.css": "body { background: url(paper.png) }\n", "Templates/assets/paper.png": "x",
            "Templates/assets/old.css": "body { background: url(old.png) }\n", "Templates/assets/old.png": "x",
            "Templates/assets/fonts/OFL.txt": "Licence.\n", "Templates/assets/icon.svg": "<svg/>\n",
            "Templates/feed.css": "body { background: url(assets/feed.png) }\n", "Templates/assets/feed.png": "x",
        ])
        #expect(status == 3)
        #expect(
            findings.filter { $0.hasPrefix("Templates/") }
                == ["lost.svg", "old.css", "old.png"].map {
                    "Templates/assets/\($0): warning: no template, style sheet or script uses this asset [unused-asset]"
                }, "\(findings)")
    }

    @Test(arguments: [
        ("site.css", "put it into assets, and use it as {{ \"site.css\" | asset }}"),
        ("words/fr.yaml", "words are in files such as words/fr.yml"),
        ("partials/item.htm", "the names of templates end in .html"),
        ("README.md", nil), ("LICENSE", nil), ("words/fr.yml", nil),
    ])
    func aFileThatNothingReadsIsNamed(path: String, help: String?) async throws {
        let (status, findings) = try await check(["Templates/\(path)": "# A file.\n"])
        #expect(status == (help == nil ? 0 : 3), "\(findings)")
        guard let help else { return }
        #expect(findings.contains("Templates/\(path): warning: nothing reads a file here [unused-asset]"))
        #expect(findings.contains { $0.hasSuffix("help: \(help)") }, "\(findings)")
    }

    @Test func warningsAloneHaveAnExitCodeOfTheirOwn() async throws {
        #expect(try await check(["Templates/artcle.html": "<p>Text.</p>\n"]).status == 3)
    }

    @Test func aBlockThatTheParentLacksIsNamed() async throws {
        let (status, findings) = try await check([
            "Templates/search.html": "{% extends \"base.html\" %}\n{% block mian %}{% endblock %}\n"
        ])
        #expect(status == 1)
        #expect(
            findings.contains { $0.hasPrefix("Templates/search.html:2:10: error") && $0.contains("no block “mian”") })
    }

    @Test(arguments: [
        ("<p style=\"color: red\">", 4, "“style” does nothing"), ("<P\nSTYLE=x>", 1, "“style” does nothing"),
        ("<p {% if site.title %}style=\"a: {{ site.title }}\"{% endif %}>", 23, "“style” does nothing"),
        ("<style>p { color: red }</style>", 1, "these styles do nothing"),
        ("<script>run()</script>", 1, "this script does not run"),
        ("<script type=\"module\">run()</SCRIPT >", 1, "this script does not run"),
        ("<script>{{ site.title }}</script>", 1, "this script does not run"),
        ("<b onclick='run()'>", 4, "“onclick” does not run"),
        ("<a href=\" JavaScript:run()\">", 4, "“javascript:” does not run"),
        ("<img src=\"/assets/logo.svg\">", 6, "there is no asset “logo.svg”"),
        ("<link href=\"/assets/style.css\">", 7, "leads nowhere: in the site the asset has a fingerprint"),
        ("<img src=\"assets/icon.svg\">", 6, "“assets/icon.svg” leads nowhere: it is seen from each page"),
        ("<img src=\"../icon.svg\">", 6, "“../icon.svg” leads nowhere: it is seen from each page"),
        ("<img srcset=\"/assets/a.png 1x, /assets/icon.svg 2x\">", 6, "there is no asset “a.png”"),
        ("<img src={{ \"logo.svg\" | asset }}>", 26, "there is no asset “logo.svg”"),
    ])
    func whatDoesNothingIsNamedWithItsPlace(html: String, column: Int, summary: String) async throws {
        let (status, findings) = try await check(["Templates/partials/foot.html": html + "\n"])
        #expect(status == 1)
        let line = html.hasPrefix("<P\n") ? 2 : 1
        #expect(
            findings.contains {
                $0.hasPrefix("Templates/partials/foot.html:\(line):\(column): error") && $0.contains(summary)
            }, "\(findings)")
    }

    @Test(arguments: [
        "<!-- <p style=\"a\"> -->", "<p title=\"style=x onclick=y\">", "<textarea><p style=a></textarea>",
        "<script type=\"text/plain\">text</script>", "<script src=\"/a.js\"></script>", "<p>style=\"a\" < onclick</p>",
        "<title><style>x</style></title>", "<p one=\"x\">",
        "<img src=\"own.png\">", "<a href=\"icon.svg\">", "<img src=\"/2025/03/one/a.png\">",
    ])
    func whatIsNoCodeIsLeftAlone(html: String) async throws {
        let findings = try await check(["Templates/partials/foot.html": html + "\n"]).findings
        #expect(!findings.contains { $0.contains("[inline-code]") || $0.contains("[unknown-asset]") }, "\(findings)")
    }

    @Test(arguments: [
        ("none", 0), ("\"script-src 'self'\"", 1), ("\"default-src 'self'; script-src 'unsafe-inline'\"", 0),
        ("\"default-src 'self'\"", 1), ("\"img-src 'self'\"", 0), ("{script-src: [https://example.com]}", 1),
    ])
    func thePolicyOfTheSiteSaysWhatIsStopped(policy: String, count: Int) async throws {
        let findings = try await check([
            "Content/site.yml": Self.settings + "hosting:\n  content_security_policy: \(policy)\n",
            "Templates/partials/foot.html": "<b onclick=\"run()\">x</b>\n",
        ]).findings
        #expect(findings.filter { $0.contains("[inline-code]") }.count == count, "\(findings)")
    }

    @Test(arguments: [
        (
            "<form action=\"https://lists.example.org/join\">", "this form is not sent to “https://lists.example.org”",
            "form-action"
        ),
        (
            "<form action=\"{{ site.params.list | url }}\">", "this form is not sent to “https://news.example.org”",
            "form-action"
        ),
        (
            "<iframe src=\"//video.example.org/x\">", "this page is not shown from “https://video.example.org”",
            "frame-src"
        ),
        (
            "<img srcset=\"/assets/icon.svg 1x, https://cdn.example.org/a.png 2x\">",
            "this picture is not loaded from “https://cdn.example.org”", "img-src"
        ),
        (
            "<script src=\"https://stats.example.org/a.js\"></script>",
            "this script is not loaded from “https://stats.example.org”", "script-src"
        ),
        (
            "<link rel=\"stylesheet\" href=\"https://fonts.example.org/a.css\">",
            "this style sheet is not loaded from “https://fonts.example.org”", "style-src"
        ),
    ])
    func `what the policy stops at other hosts is named with the line that allows it`(
        html: String, summary: String, directive: String
    ) async throws {
        let settings = Self.settings + "params: {list: \"https://news.example.org/join\"}\n"
        let (status, findings) = try await check([
            "Content/site.yml": settings, "Templates/partials/foot.html": html + "\n",
        ])
        let found = findings.filter { $0.contains("[blocked-address]") }
        #expect(status == 1 && found.count == 1 && found.allSatisfy { $0.contains(summary) }, "\(findings)")
        let line = try #require(findings.first { $0.contains("hosting: {content_security_policy: {\(directive): [") })
        let allowed = try #require(line.firstMatch(of: #/hosting: .*/#)).output
        let after = try await check([
            "Content/site.yml": settings + allowed + "\n", "Templates/partials/foot.html": html + "\n",
        ])
        #expect(!after.findings.contains { $0.contains("[blocked-address]") }, "\(after.findings)")
    }

    @Test(arguments: [
        "<a href=\"https://other.example.org/\">x</a>", "<form action=\"/search/\">", "<img src=\"data:image/gif,x\">",
        "<form action=\"https://example.org/join\">", "<form action=\"{{ page.canonical }}\">",
        "<link rel=\"me\" href=\"https://other.example.org/\">",
    ])
    func `what goes to no other host, or only when a reader follows it, is left alone`(html: String) async throws {
        let findings = try await check(["Templates/partials/foot.html": html + "\n"]).findings
        #expect(!findings.contains { $0.contains("[blocked-address]") }, "\(findings)")
    }

    @Test func filesOfAThemeFolderAreCheckedToo() async throws {
        let (status, findings) = try await check([
            "Content/site.yml": Self.settings + "theme: themes/house\n",
            "themes/house/partials/foot.html": "<b style=\"x\">x</b>\n", "themes/house/lost.html": "<p></p>\n",
        ])
        #expect(status == 1)
        #expect(findings.contains { $0.hasPrefix("themes/house/lost.html:1:1: warning") })
        #expect(findings.contains { $0.hasPrefix("themes/house/partials/foot.html:1:4: error") })
        let missing = try await check(["Content/site.yml": Self.settings + "theme: themes/hose\n"])
        #expect(missing.status == 1 && missing.findings.contains { $0.hasPrefix("Content/site.yml:3:8: error") })
    }
}
