import DatelineModel
import DatelineTestSupport
import Foundation
import Testing

@testable import DatelinePreview
@testable import DatelineDigest
@testable import DatelineSearch
@testable import DatelineSite

/// The search as a reader meets it, in a site below a path and under the policy that its pages declare.
@Suite(
    .serialized, .endsIfStuck, .slow("needs a browser"),
    .enabled(if: Browser.isInstalled, "needs chromium and chromedriver"))
struct SearchBrowserTests {
    private static let files: [String: String] = {
        var files = [
            "Content/site.yml": "title: Digest\nbase_url: https://example.org/sub/path/\n",
            "Content/topics/safety.md": "---\ntitle: Safety\n---\n",
            "Content/topics/trade.md": "---\ntitle: Trade\n---\n",
            "Content/articles/da-nang.md": article("Da Nang hosts talks", "2025-01-02", "SG", "trade", "Chips."),
            "Content/articles/hanoi.md": article("Hà Nội adopts a law", "2025-01-03", "VN", "safety", "The Laws."),
            "Content/articles/kenya.md": article(
                "Kenya plans", "2024-05-05", "KE", "safety", "Copyrighted works & law."),
            "Content/articles/china.md": article("人工智能 in China", "2024-05-06", "CN", "trade", "关于人工智能的法律。"),
        ]
        for number in 1...30 {
            let day = number < 10 ? "0\(number)" : "\(number)"
            files["Content/articles/river-\(number).md"] = article(
                "River \(number)", "2023-03-\(day)", "FR", "trade", "Water.")
        }
        return files
    }()

    static func article(
        _ title: String, _ date: String, _ country: String, _ topic: String, _ text: String
    ) -> String {
        "---\ntitle: \(title)\ndate: \(date)\ncountries: [\(country)]\ntopics: [\(topic)]\nsummary: Of \(title).\n---\n\(text)\n"
    }

    /// The search page in a browser, which must have nothing to complain of in the end.
    func searching(
        _ query: String = "", changing changed: [String: String] = [:],
        _ look: (Browser, RunningPreview) async throws -> Void
    ) async throws {
        try await RunningPreview.serving(Self.files.merging(changed) { $1 }) { preview in
            try await Browser.opened { browser in
                try await browser.show(width: 1280, height: 900)
                try await browser.go(to: preview.url("/sub/path/search/\(query)"))
                try await look(browser, preview)
                #expect(try await browser.complaints() == [])
            }
        }
    }

    /// Waits until the page says a number of articles, or something else.
    func says(_ text: String, _ browser: Browser) async throws -> Bool {
        try await browser.wait(for: "document.getElementById('search-status').textContent === '\(text)'")
    }

    func titles(_ browser: Browser) async throws -> String {
        try await browser.value("[...document.querySelectorAll('#search-list h3')].map(n => n.textContent).join('|')")
    }

    @Test func findsWordsHoweverTheyAreSpelt() async throws {
        try await searching { browser, _ in
            for (query, title) in [
                ("đà nẵng", "Da Nang hosts talks"), ("DA NANG", "Da Nang hosts talks"),
                ("viet nam", "Hà Nội adopts a law"),
                ("vietnam", "Hà Nội adopts a law"), ("Vietnamese", "Hà Nội adopts a law"), ("kenya’s", "Kenya plans"),
                ("工智", "人工智能 in China"), ("律", "人工智能 in China"), ("safety kenya", "Kenya plans"),
            ] {
                _ = try await browser.value("document.getElementById('q').value = ''")
                _ = try await browser.value("document.getElementById('q').focus()")
                try await browser.type(query)
                #expect(try await says("1 article", browser), "\(query)")
                #expect(try await titles(browser) == title, "\(query)")
                _ = try await browser.value(
                    "(document.getElementById('search-status').textContent = '', document.getElementById('q').value = '')"
                )
            }
        }
    }

    @Test func findsCompletionsOfAnUnfinishedWord() async throws {
        try await searching("?q=copyr") { browser, _ in
            #expect(try await says("1 article", browser))
            #expect(try await titles(browser) == "Kenya plans")
            // A word that is ended is meant as it stands, or in the plural.
            try await browser.go(to: browser.value("location.href.replace('copyr', 'copyr+')"))
            #expect(try await says("No article has “copyr”.", browser))
            try await browser.go(to: browser.value("location.href.replace('copyr+', 'law+')"))
            #expect(try await says("2 articles", browser))
            // What stands in the headline comes first; the words are marked.
            #expect(try await titles(browser) == "Hà Nội adopts a law|Kenya plans")
            #expect(try await browser.value("document.querySelector('#search-list mark').textContent") == "law")
        }
    }

    @Test func marksANameInTwoWords() async throws {
        let article = Self.article("Law of Việt Nam’s", "2025-01-03", "VN", "safety", "Laws.")
        try await searching("?q=vietnam", changing: ["Content/articles/hanoi.md": article]) { browser, _ async throws in
            let marks = "[...document.querySelectorAll('#search-list mark')].map(n => n.textContent).join('|')"
            #expect(try await browser.wait(for: "\(marks) === 'Việt Nam’s|Việt Nam’s'"))
            #expect(try await titles(browser) == "Law of Việt Nam’s")
        }
    }

    @Test func everyPageLeadsToTheSearchWithoutScripts() async throws {
        try await searching { browser, preview in
            try await browser.runScripts(false)
            try await browser.go(to: preview.url("/sub/path/countries/kenya/"))
            _ = try await browser.value("document.querySelector('[type=search]').focus()")
            try await browser.type("law")
            try await browser.press(Keyboard.Key.enter.rawValue)
            #expect(try await browser.wait(for: "location.pathname + location.search === '/sub/path/search/?q=law'"))
            try await browser.runScripts(true)
        }
    }

    @Test func narrowsAndWidensByFiltersAndTheHistory() async throws {
        try await searching("?q=law") { browser, _ in
            #expect(try await says("2 articles", browser))
            let choose = { (name: String, value: String) in
                """
                (document.querySelector('[name=\(name)]').value = '\(value)',
                document.querySelector('[name=\(name)]').dispatchEvent(new Event('change')))
                """
            }
            #expect(
                try await browser.value(
                    "[...document.querySelector('[name=topic]').options].map(o => o.text).join('|')")
                    == "All topics|Safety (2)")
            _ = try await browser.value(choose("year", "2024"))
            #expect(try await says("1 article", browser))
            #expect(try await browser.value("location.search") == "?q=law&year=2024")
            // Every filter counts what the others leave.
            #expect(
                try await browser.value("[...document.querySelector('[name=year]').options].map(o => o.text).join('|')")
                    == "All years|2025 (1)|2024 (1)")
            try await browser.goBack()
            #expect(try await says("2 articles", browser))
            #expect(try await browser.value("document.querySelector('[name=year]').value") == "")
            try await browser.go(
                to: browser.value("location.origin + location.pathname + '?q=law&country=fr&topic=trade'"))
            #expect(try await says("No article matches.", browser))
            _ = try await browser.value("document.querySelector('#search-drop button').click()")
            _ = try await browser.value("document.querySelector('#search-drop button').click()")
            #expect(try await browser.wait(for: "location.search === '?q=law'"))
            #expect(try await says("2 articles", browser))
        }
    }

    @Test(arguments: [
        ("law+nothingofthekind", "Search without “nothingofthekind”", "No article has “nothingofthekind”."),
        ("kenya+water", "Search without “kenya”,Search without “water”", "No article matches."),
    ])
    func `a query of several words that finds nothing leads on without one of them`(
        query: String, ways: String, status: String
    ) async throws {
        try await searching { browser, _ in
            try await browser.go(to: browser.value("location.origin + location.pathname + '?q=\(query)'"))
            #expect(try await says(status, browser))
            #expect(
                try await browser.value(
                    "[...document.querySelectorAll('#search-drop button')].map(b => b.textContent).join()") == ways)
            _ = try await browser.value("document.querySelector('#search-drop button').click()")
            #expect(try await browser.wait(for: "!document.getElementById('search-results').hidden"))
        }
    }

    @Test func showsOtherWaysWithoutJavaScript() async throws {
        try await searching { browser, preview in
            try await browser.runScripts(false)
            try await browser.go(to: preview.url("/sub/path/search/?q=law"))
            #expect(
                try await browser.value("document.querySelector('noscript').innerText").contains("needs JavaScript"))
            #expect(
                try await browser.value(
                    "document.querySelector('#search-ways a[href$=\"/countries/kenya/\"]').checkVisibility()") == "true"
            )
            #expect(try await browser.value("document.getElementById('search-form').checkVisibility()") == "false")
            try await browser.runScripts(true)
        }
    }

    @Test func findsWhatAnEditBringsWhileThePreviewRuns() async throws {
        try await searching("?q=zebra") { browser, preview in
            #expect(try await says("No article has “zebra”.", browser))
            try preview.site.write(
                "Content/articles/kenya.md", Self.article("Kenya plans", "2024-05-05", "KE", "safety", "A zebra."))
            #expect(try await says("1 article", browser))
            try preview.site.write(
                "Content/articles/new.md", Self.article("New", "2024-06-05", "KE", "safety", "Two zebras."))
            #expect(try await says("2 articles", browser))
        }
    }

    @Test func findsPagesBelowArticles() async throws {
        let pages = [
            "Content/pages/about.md": "---\ntitle: Kenya and us\nsummary: Who we are.\n---\nOn Kenya, at length.\n",
            "Content/pages/imprint.md": "---\ntitle: Imprint\n---\nPublished in Nairobi by friends.\n",
        ]
        try await searching("?q=kenya", changing: pages) { browser, _ in
            #expect(try await says("Results: 2", browser))
            #expect(try await titles(browser) == "Kenya plans|Kenya and us")
            let kinds = "[...document.querySelectorAll('#search-list .when')].map(n => n.textContent).join('|')"
            #expect(try await browser.value(kinds) == "5 May 2024|Page")
            #expect(
                try await browser.value("[...document.querySelectorAll('#search-list h3 a')].at(-1).pathname")
                    == "/sub/path/about/")
            // What narrows articles leaves articles.
            _ = try await browser.value(
                "(document.querySelector('[name=topic]').value = 'safety', document.querySelector('[name=topic]').dispatchEvent(new Event('change')))"
            )
            #expect(try await says("1 article", browser))
            _ = try await browser.value("location.search = '?q=nairobi'")
            #expect(try await says("Results: 1", browser))
            // Its text stands in the place of the summary that it lacks.
            #expect(
                try await browser.wait(
                    for: "document.querySelector('#search-list .summary').textContent.includes('Published in Nairobi')")
            )
        }
    }

    @Test func findsThePagesOfASiteWithoutArticles() async throws {
        let files = [
            "Content/site.yml": "title: Manual\nbase_url: https://example.org/\n",
            "Content/pages/install.md": "---\ntitle: Install it\n---\nRun one program.\n",
            "Content/pages/use.md": "---\ntitle: Use it\n---\nRun another.\n",
        ]
        try await RunningPreview.serving(files) { preview in
            try await Browser.opened { browser in
                try await browser.go(to: preview.url("/search/?q=run"))
                #expect(try await says("Results: 2", browser))
                #expect(try await titles(browser) == "Install it|Use it")
                #expect(
                    try await browser.value("document.getElementById('search-filters').checkVisibility()") == "false")
                _ = try await browser.value("location.search = '?q=zebra'")
                #expect(try await says("Nothing has “zebra”.", browser))
                #expect(try await browser.complaints() == [])
            }
        }
    }

    private func marks(_ browser: Browser) async throws -> String {
        try await browser.value("[...document.querySelectorAll('#search-list mark')].map(n => n.textContent).join('|')")
    }

    @Test func findsPhrasesAndShowsWhereTheyAreInTheText() async throws {
        let text =
            "So it began. " + String(repeating: "Much else was said. ", count: 30) + "Then came general purpose models."
        let changed = [
            "Content/articles/hanoi.md": Self.article("Hà Nội adopts", "2025-01-03", "VN", "safety", text),
            "Content/articles/kenya.md": Self.article(
                "Kenya plans", "2024-05-05", "KE", "safety", "Models of a general purpose."),
        ]
        try await searching("?q=general+purpose+models", changing: changed) { browser, _ in
            #expect(try await says("2 articles", browser))
            for quoted in ["%22general+purpose+models%22", "“general+purpose+models”", "%22general+purpose+models"] {
                try await browser.go(
                    to: browser.value("location.origin + location.pathname + '?q=\(quoted)'"))
                #expect(try await says("1 article", browser), "\(quoted)")
                #expect(try await titles(browser) == "Hà Nội adopts")
                let summary = "document.querySelector('#search-list .summary').textContent"
                #expect(
                    try await browser.wait(for: "\(summary).endsWith('said. Then came general purpose models.')"),
                    "\(quoted)")
                #expect(try await browser.value("\(summary).slice(0, 2)") == "… ")
                #expect(try await marks(browser) == "general|purpose|models")
            }
            try await browser.go(to: browser.value("location.origin + location.pathname + '?q=%22purpose+general%22'"))
            #expect(try await says("No article matches.", browser))
        }
    }

    @Test func sortsByDateIfTheReaderWantsIt() async throws {
        try await searching("?q=law") { browser, _ in
            try await browser.go(to: browser.value("location.origin + location.pathname + '?q=river+1'"))
            #expect(try await browser.wait(for: "document.querySelectorAll('#search-list h3').length > 10"))
            #expect(try await titles(browser).hasPrefix("River 1|"))
            _ = try await browser.value(
                """
                (document.querySelector('[name=sort]').value = 'date',
                document.querySelector('[name=sort]').dispatchEvent(new Event('change')))
                """)
            #expect(
                try await browser.wait(for: "document.querySelector('#search-list h3').textContent === 'River 19'"))
            #expect(try await browser.value("location.search") == "?q=river+1&sort=date")
            try await browser.goBack()
            #expect(try await browser.wait(for: "document.querySelector('#search-list h3').textContent === 'River 1'"))
        }
    }

    /// What moves under a reader’s eyes is no longer where they look.
    @Test(arguments: [360, 1_280])
    func nothingMovesWhileAReaderTypes(width: Int) async throws {
        try await searching { browser, _ in
            try await browser.show(width: width, height: 800)
            try await browser.go(to: browser.value("location.href"))
            _ = try await browser.value(
                """
                (window.moved = [], new PerformanceObserver((list) => {
                  for (const entry of list.getEntries()) moved.push(entry.value + ' ' + entry.sources.map(s => s.node?.id || s.node?.nodeName));
                }).observe({ type: 'layout-shift', buffered: true }))
                """)
            _ = try await browser.value("document.getElementById('q').focus()")
            for (query, count) in [
                ("river", "30 articles"), ("law", "2 articles"), ("zebra", "No article has “zebra”."),
            ] {
                _ = try await browser.value("document.getElementById('q').select()")
                try await browser.type(query)
                #expect(try await says(count, browser))
            }
            _ = try await browser.value("document.getElementById('q').select()")
            try await browser.type("water")
            #expect(try await says("30 articles", browser))
            #expect(try await browser.wait(for: "document.querySelector('#search-list mark')"))
            #expect(try await browser.value("moved.join('; ')") == "")
        }
    }

    /// The script parts and folds what is typed as the index parts and folds what is written.
    @Test func theScriptHasTheWordsOfTheIndex() async throws {
        try await Browser.opened { browser in
            let script = try #require(
                DefaultTheme.files.first { $0.path == "assets/search.js" }?.text.split(separator: "// ---- ")
                    .dropFirst().first)
            var texts = [
                "Việt Nam’s law on the U.S. and A.I.", "don't China's e.g. this.", "GPT-4, 42%", "ΝΌΜΟΣ νόμος",
                "Закон Ёлки",
                "القَانُون", "人工智能 AI法", "인공지능 법", "Côte d'Ivoire l’accord", "AT&T a.b.c x.y", "กฎหมาย ปัญญาประดิษฐ์",
            ]
            for value in 0x80..<0x2200 as Range<UInt32> {
                if let scalar = Unicode.Scalar(value) { texts.append("xx\(scalar)yy") }
            }
            let json = String(decoding: try JSONEncoder().encode(texts), as: UTF8.self)
            let answer = try await browser.value(
                "JSON.stringify(\(json).map(new Function(`// \(script.replacing("\\", with: "\\\\").replacing("`", with: "\\`").replacing("${", with: "\\${"))\nreturn wordsOf`)()))"
            )
            let words = try JSONDecoder().decode([[String]].self, from: Data(answer.utf8))
            #expect(words.count == texts.count)
            for (text, typed) in zip(texts, words) {
                var scanner = SearchScanner()
                scanner.read(text.precomposedStringWithCanonicalMapping)
                let found = scanner.words
                let indexed = found.words.prefix(found.count).map {
                    String(decoding: found.letters(of: $0), as: UTF8.self)
                }
                let codes = text.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " ")
                #expect(Set(typed).isSubset(of: indexed) && !typed.isEmpty, "\(text) (\(codes)): \(typed), \(indexed)")
            }
        }
    }
}
