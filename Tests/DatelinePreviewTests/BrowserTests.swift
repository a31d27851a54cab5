import DatelineModel
import DatelineSite
import DatelineTestSupport
import Foundation
import Synchronization
import Testing

@testable import DatelinePreview

/// The preview as a real browser shows it, under the strictest policy that a host may declare.
@Suite(
    .serialized, .endsIfStuck, .slow("needs a browser"),
    .enabled(if: Browser.isInstalled, "needs chromium and chromedriver"))
struct BrowserTests {
    private static let policy =
        "default-src 'none'; img-src 'self' data:; style-src 'self'; script-src 'self'; connect-src 'self'; "
        + "font-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

    private static let article = "Content/articles/one.md"
    private static let long = (1...200).map { "Paragraph \($0) of the story." }.joined(separator: "\n\n")
    private static let files = [
        article: text("First words."),
        "Content/articles/wire.txt": "TOKYO, March 3, 2025 (Kyodo) - Japan passed a bill. It was long.\n",
        "Templates/assets/style.css": "body { color: rgb(1, 2, 3) }\n",
    ]
    private static let overlay = "document.querySelector('dateline-preview')?.shadowRoot.querySelector('.overlay')"
    private static let banner = "document.querySelector('dateline-preview')?.shadowRoot.querySelector('.banner')"

    private static func text(_ words: String, date: String = "2025-03-01") -> String {
        "---\ntitle: One\ndate: \(date)\ncountries: [FR]\ntopics: []\n---\n\(words)\n\n\(long)\n"
    }

    /// A page of a site in a browser, which must have nothing to complain of in the end.
    private func browsing(
        _ path: String, _ files: [String: String] = files, _ look: (Browser, RunningPreview) async throws -> Void
    ) async throws {
        try await RunningPreview.serving(files) { preview in
            preview.live.served.withLock {
                $0.addedRules = HostRules(headers: "/*\n  Content-Security-Policy: \(Self.policy)\n")
            }
            try await Browser.opened { browser in
                try await browser.show(width: 1280, height: 800)
                try await browser.go(to: preview.url(path))
                try await look(browser, preview)
                #expect(try await browser.complaints() == [])
            }
        }
    }

    @Test func anEditReloadsThePageInPlace() async throws {
        try await browsing("/2025/03/one/") { browser, preview in
            _ = try await browser.value("window.scrollTo(0, 1500)")
            _ = try await browser.value("window.mark = 'before'")
            try preview.site.write(Self.article, Self.text("Second words."))
            #expect(try await browser.wait(for: "document.body.textContent.includes('Second words.')"))
            #expect(try await browser.value("window.mark") == "undefined")
            #expect(try await browser.wait(for: "window.scrollY === 1500"))
        }
    }

    @Test func aStyleSheetIsReplacedWithoutReloadingThePage() async throws {
        try await browsing("/2025/03/one/") { browser, preview in
            #expect(try await browser.wait(for: "getComputedStyle(document.body).color === 'rgb(1, 2, 3)'"))
            _ = try await browser.value("window.mark = 'before'")
            for number in [4, 5] {
                try preview.site.write("Templates/assets/style.css", "body { color: rgb(\(number), 2, 3) }\n")
                #expect(
                    try await browser.wait(for: "getComputedStyle(document.body).color === 'rgb(\(number), 2, 3)'"))
            }
            #expect(try await browser.value("window.mark") == "before")
            #expect(try await browser.wait(for: "document.querySelectorAll('link[rel=stylesheet]').length === 1"))
            // And the page still hears of what comes later.
            try preview.site.write(Self.article, Self.text("Second words."))
            #expect(try await browser.wait(for: "document.body.textContent.includes('Second words.')"))
        }
    }

    @Test func aMistakeIsShownOverTheLastGoodPageUntilItIsFixed() async throws {
        try await browsing("/2025/03/one/") { browser, preview in
            try preview.site.write(Self.article, Self.text("Second words.", date: "2025-03-99"))
            #expect(try await browser.wait(for: Self.overlay))
            let shown = try await browser.value("\(Self.overlay).textContent")
            #expect(shown.contains("1 error"))
            #expect(shown.contains("Content/articles/one.md:3:7: error: "))
            #expect(shown.contains("3 | date: 2025-03-99\n  |       ^^^^^^^^^^\n"))
            #expect(try await browser.value("document.body.textContent.includes('First words.')") == "true")
            try await browser.press("\u{E00C}")
            #expect(try await browser.wait(for: "!(\(Self.overlay))"))
            #expect(
                try await browser.value("document.elementFromPoint(640, 400).closest('dateline-preview') === null")
                    == "true")
            try preview.site.write(Self.article, Self.text("Third words.", date: "2025-03-98"))
            #expect(try await browser.wait(for: Self.overlay))
            try preview.site.write(Self.article, Self.text("Fourth words."))
            #expect(try await browser.wait(for: "document.body.textContent.includes('Fourth words.')"))
            #expect(try await browser.wait(for: "!(\(Self.overlay))"))
        }
    }

    @Test(arguments: [".sections a", ".site-title a", ".kicker a", "h1"])
    func aRuleOfTheSitesOwnSheetWinsWhateverItsSelector(selector: String) async throws {
        let files = [
            Self.article: Self.text("First words."),
            "Templates/partials/head.html": "<link rel=\"stylesheet\" href=\"{{ \"site.css\" | asset }}\">\n",
            "Templates/assets/site.css": "a, h1 { color: rgb(1, 2, 3) }\n",
        ]
        try await browsing("/2025/03/one/", files) { browser, _ in
            let colour = try await browser.value("getComputedStyle(document.querySelector('\(selector)')).color")
            #expect(colour == "rgb(1, 2, 3)")
        }
    }

    @Test func aSiteWithErrorsFromTheStartAppearsWhenTheyAreFixed() async throws {
        try await RunningPreview.serving([Self.article: Self.text("Words.", date: "2025-03-99")]) { preview in
            try await Browser.opened { browser in
                try await browser.go(to: preview.url("/2025/03/one/"))
                #expect(try await browser.wait(for: Self.overlay))
                try preview.site.write(Self.article, Self.text("Mended words."))
                #expect(try await browser.wait(for: "document.body.textContent.includes('Mended words.')"))
            }
        }
    }

    @Test func theEditorSeesTheLineThatConfirmsADerivedTitle() async throws {
        try await browsing("/2025/03/japan-passed-a-bill/") { browser, preview in
            #expect(try await browser.wait(for: Self.banner))
            let shown = try await browser.value("\(Self.banner).textContent")
            #expect(shown.contains("For the editor"))
            #expect(shown.contains("Content/articles/wire.yml"))
            #expect(shown.contains("title: \"Japan passed a bill\""))
            try preview.site.write(
                "Content/articles/wire.yml", "title: Japan has a law\nslug: japan-passed-a-bill\ncountries: [JP]\n")
            #expect(try await browser.wait(for: "document.title.includes('Japan has a law')"))
            #expect(try await browser.wait(for: "!(\(Self.banner))"))
        }
    }

    @Test(arguments: ["en", "ar"])
    func yearsAreUnderTheirBars(language: String) async throws {
        var files = ["Content/site.yml": "title: D\nbase_url: https://example.org/\nlanguage: \(language)\n"]
        for (year, country) in [(2007, "FR"), (2013, "FR"), (2019, "FR"), (2025, "DE")] {
            files["Content/articles/\(year).md"] =
                "---\ntitle: T\ndate: \(year)-02-01\ncountries: [\(country)]\n---\nText.\n"
        }
        try await browsing("/countries/france/", files) { browser, _ in
            let places = { (mark: String) in
                "[...document.querySelectorAll('\(mark)')].map(mark => mark.getBoundingClientRect().left)"
            }
            // Nineteen years, of which every third has a name and every sixth a bar.
            let count = try await browser.value("\(places(".chart > text:not(.tick)")).length")
            #expect(count == "7")
            let years = "\(places(".chart > text:not(.tick)")).filter((_, year) => year % 2 === 0)"
            let bars = places(".chart rect")
            #expect(
                try await browser.value("\(bars).every((left, bar) => Math.abs(left - \(years)[bar]) < 4)") == "true")
            #expect(try await browser.value("\(bars).length") == "3")
        }
    }

    @Test func shadesStayWhereTheReaderChoosesTheColours() async throws {
        var files = ["Content/topics/safety.md": "---\ntitle: Safety\n---\n"]
        for (number, country) in ["FR", "FR", "VN"].enumerated() {
            files["Content/articles/\(number).md"] =
                "---\ntitle: T\(number)\ndate: 2025-02-01\ncountries: [\(country)]\ntopics: [safety]\n---\nText.\n"
        }
        try await browsing("/matrix/", files) { browser, _ in
            try await browser.show(width: 1280, height: 800, hasForcedColors: true)
            #expect(try await browser.value("matchMedia('(forced-colors: active)').matches") == "true")
            for shaded in [".matrix td", ".legend span"] {
                let colors =
                    "[1, 2].map(shade => getComputedStyle(document.querySelector(`\(shaded).shade-${shade}`)).backgroundColor)"
                #expect(try await browser.value("new Set(\(colors)).size") == "2")
            }
        }
    }

    @Test(arguments: [(1280, 800), (390, 844)])
    func theBannerHidesNothing(width: Int, height: Int) async throws {
        try await browsing("/2025/03/japan-passed-a-bill/") { browser, _ in
            try await browser.show(width: width, height: height)
            #expect(try await browser.wait(for: Self.banner))
            _ = try await browser.value("window.scrollTo(0, 1e6)")
            let gap = "\(Self.banner).getBoundingClientRect().top - document.body.getBoundingClientRect().bottom"
            #expect(try await browser.wait(for: "\(gap) >= 0"))
            #expect(
                try await browser.value(
                    "document.documentElement.scrollWidth <= document.documentElement.clientWidth") == "true")
        }
    }
}
