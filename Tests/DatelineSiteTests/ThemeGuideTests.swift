import DatelineModel
import DatelineTestSupport
import Foundation
import Testing

@testable import DatelineDigest
@testable import DatelineSite

/// `Templates/README.md` says what is so.
@Suite struct ThemeGuideTests {
    private let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Templates")
    private let guide: String

    init() throws { guide = try String(contentsOf: folder.appending(path: "README.md"), encoding: .utf8) }

    private func text(_ path: String) throws -> String {
        try String(contentsOf: folder.appending(path: path), encoding: .utf8)
    }

    /// The text below a heading, up to the next.
    private func section(_ title: String) throws -> Substring {
        let start = try #require(guide.firstRange(of: "\n## \(title)\n")).upperBound
        let end = guide[start...].firstRange(of: "\n## ")?.lowerBound ?? guide.endIndex
        return guide[start..<end]
    }

    /// The templates of the theme, below its folder.
    private func templates(in path: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: path).path)
            .filter { $0.hasSuffix(".html") }.sorted()
    }

    @Test func namesEveryBlock() throws {
        let blocks = try text("base.html").matches(of: #/{% block (\w+) %}/#).map(\.output.1)
        let rows = try section("Pages and blocks").matches(of: #/\n\| `(\w+)` \|/#).map(\.output.1)
        #expect(rows == blocks && blocks.count > 4)
    }

    @Test func namesEveryPartialWithWhatItTakes() throws {
        let rows = try section("Partials").matches(of: #/\n\| `([\w-]+\.html)` \|(?: `(\w+)`)? \|/#)
            .map { "\($0.output.1) \($0.output.2 ?? "-")" }
        let partials = try templates(in: "partials").map { name in
            let takes = try text("partials/\(name)").firstMatch(of: #/Takes: (\w+)/#)
            return "\(name) \(takes?.output.1 ?? "-")"
        }
        #expect(rows.sorted() == partials)
    }

    @Test func namesEveryTokenOfTheStyleSheet() throws {
        let sheet = try text("assets/style.css")
        let end = try #require(sheet.firstRange(of: "@media")?.lowerBound)
        let tokens = sheet[..<end].matches(of: #/\n  (--[\w-]+):/#).map(\.output.1)
        let named = try section("Style").matches(of: #/`(--[\w-]+)`/#).map(\.output.1)
        #expect(Set(named) == Set(tokens) && tokens.count > 15)
    }

    @Test func everyTemplateBeginsWithWhatItIsFor() throws {
        let all = try templates(in: ".") + templates(in: "partials").map { "partials/\($0)" }
        #expect(all.count > 35)
        for path in all {
            let lines = try text(path).split(separator: "\n").drop { $0.hasPrefix("{% extends") }
            #expect(lines.first?.hasPrefix("{#") == true, "\(path)")
        }
    }

    /// The files of the example, by their paths.
    private var example: [String: String] {
        let files = guide.matches(of: #/`(Templates/[^`]+)`\n\n```\w+\n((?:[^`]|\n)+)```/#)
        return Dictionary(
            files.map { (String($0.output.1), String($0.output.2)) }, uniquingKeysWith: { first, _ in first })
    }

    @Test func showsAnExampleThatBuilds() async throws {
        #expect(example.count == 6)
        let written = example.filter { !$0.key.hasSuffix(".svg") }.values
        #expect(written.map { $0.split(separator: "\n").count }.reduce(0, +) <= 40)
        for path in example.keys where path.contains("partials/") {
            #expect(DefaultTheme.files.contains { "Templates/\($0.path)" == path }, "\(path) takes no file’s place")
        }
        var files = example
        for day in 1...2 {
            files["Content/articles/\(day).md"] = "---\ntitle: T\(day)\ndate: 2025-02-0\(day)\n---\nText.\n"
        }
        let site = try SiteFixture(files)
        let report = try await site.build()
        #expect(report.diagnostics == [])
        let page = try site.page("/")
        #expect(page.contains(#/<link rel="stylesheet" href="/assets/site\.\w{10}\.css">/#))
        #expect(page.contains(#/<img class="logo" src="/assets/logo\.\w{10}\.svg" [^>]*>Test digest</a>/#))
        #expect(page.contains(#"<li class="item card">"#))
        #expect(page.contains("Made in Hà Nội"))
    }

    @Test func namesElementsInTheStyleOfTheExampleThatThereAre() throws {
        let sheet = try #require(example["Templates/assets/site.css"])
        let markup = DefaultTheme.files.map(\.text).filter { $0.contains("<") } + example.values
        for name in Set(sheet.matches(of: #/\.([a-z][\w-]+)/#).map(\.output.1)) {
            let element = try Regex("class=\"([^\"]* )?\(name)[ \"]")
            #expect(markup.contains { $0.contains(element) }, "no element is a “\(name)”")
        }
    }

    @Test func showsAMastheadWhoseWordsStandOutFromItsBand() throws {
        let sheet = try text("assets/style.css")
        let masthead = try #require(sheet.firstMatch(of: #/\n/\* 3 (?s:.)+?\n/\* 4 /#)).output
        let used = Set(masthead.matches(of: #/[ ;]color: var\((--\w+)\)/#).map(\.output.1))
        let band = try #require(example["Templates/assets/site.css"]?.split(separator: "@media screen").last)
        #expect(used.count > 2)
        #expect(used.filter { !band.contains("\($0): #") } == [])
    }

    @Test func aTemplateThatNoPageUsesIsSaidToBeMistyped() async throws {
        let site = try SiteFixture([
            "Templates/partials/itme.html": "<li>{{ item.title }}", "Templates/partials/foot.html": "<p>Foot</p>",
        ])
        let warnings = try await site.build().diagnostics
        #expect(warnings.map(\.severity) == [.warning])
        #expect(warnings.first?.file == "Templates/partials/itme.html")
        #expect(warnings.first?.help == "did you mean “partials/item.html”?")
        try site.write("Templates/partials/foot.html", "{% include \"partials/itme.html\" with item=page %}")
        #expect(try await site.build().diagnostics == [])
    }

    @Test func isNoPartOfATheme() async throws {
        #expect(!DefaultTheme.files.contains { $0.path.contains("README") })
        let site = try SiteFixture(["Templates/README.md": "{{ nothing }} {% block"])
        #expect(try await site.build().diagnostics == [])
        #expect(try !site.files().keys.contains { $0.contains("README") })
    }

    @Test func aStyleSheetNamesAssetsInFoldersToo() async throws {
        let site = try SiteFixture([
            "Templates/assets/style.css": "@font-face { src: url(fonts/a.woff2) } p { background: url(b.svg) }",
            "Templates/assets/fonts/a.woff2": "letters", "Templates/assets/b.svg": "<svg/>",
        ])
        #expect(try await site.build().diagnostics == [])
        let files = try site.files()
        let sheet = try #require(files.first { $0.key.contains("style.") })
        let names = String(decoding: sheet.value, as: UTF8.self).matches(of: #/url\(([^)]+)\)/#).map(\.output.1)
        #expect(names.count == 2)
        for name in names { #expect(files["assets/\(name)"] != nil, "\(name)") }
    }
}
