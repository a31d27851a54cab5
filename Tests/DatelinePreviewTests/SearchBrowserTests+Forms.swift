import DatelineTestSupport
import Foundation
import Testing

@testable import DatelineDigest
@testable import DatelineSite

/// Words in other forms than those typed: with other endings, or mistyped.
extension SearchBrowserTests {
    @Test func forgivesAMistypedLetterOfALongWord() async throws {
        let changed = [
            "Content/articles/hanoi.md": Self.article(
                "Hà Nội writes copyrihgted", "2025-01-03", "VN", "safety", "In haste.")
        ]
        try await searching(changing: changed) { browser, _ in
            for (query, found) in [
                ("copyirghted", "Kenya plans"), ("copyrightd", "Kenya plans"), ("kopyrighted", "Kenya plans"),
                ("copyrightedd", "Kenya plans"), ("copyraghted", "Kenya plans"), ("copyrigthde", ""),
                ("wateer", "many"),
                ("lav", ""),
                // What is spelt as typed comes first.
                ("copyrihgted", "Hà Nội writes copyrihgted|Kenya plans"),
            ] {
                try await browser.go(to: browser.value("location.origin + location.pathname + '?q=\(query)+'"))
                #expect(
                    try await browser.wait(for: "document.getElementById('search-status').textContent.match(/article/)")
                )
                let titles = try await titles(browser)
                #expect(found == "many" ? titles.hasPrefix("River 30|") : titles == found, "\(query): \(titles)")
            }
        }
    }

    /// Forms of a word in a language, and words that only look like forms of each other.
    private static let forms: [(language: String, same: [String], different: [String])] = [
        (
            "en",
            [
                "law laws", "policy policies", "regulate regulates regulated regulating",
                "adopt adopted adopts adopting",
                "plan plans planned planning", "process processes processed", "box boxes", "rule rules ruled ruling",
                "apply applies applied applying", "tax taxes", "sell sells selling", "agenda agendas", "bias biases",
            ], ["party parts", "policy police", "string str", "speed spe", "model mode", "status stat", "safety safe"]
        ),
        (
            "fr",
            [
                "loi lois", "règle règles", "national nationale nationaux nationales", "journal journaux",
                "adopter adopte adoptée adoptées adoptent adoptant", "législatif législative législatives",
                "réseau réseaux",
                "gouvernement gouvernements", "décision décisions", "modèle modèles", "agent agents",
                "numérique numériques", "européen européenne européens européennes",
                "personnel personnelle personnels personnelles", "nouvel nouvelle nouvelles",
            ], ["nation national", "loi loin", "agent age", "personne personnel"]
        ),
        (
            "es",
            [
                "ley leyes", "regulación regulaciones", "derecho derechos", "nuevo nueva nuevos nuevas", "país países",
                "regular regula regulado reguladas regulando regulan", "capaz capaces", "fuente fuentes",
                "modelo modelos",
            ], ["ley lea", "norma normal", "estado este"]
        ),
        (
            "ar",
            [
                "قانون القانون والقانون بالقانون للقانون لقانون بقانون وقانون", "حكومة الحكومة حكومي الحكومية للحكومة",
                "ذكاء الذكاء والذكاء", "اصطناعي الاصطناعي الاصطناعية", "وزارة الوزارة والوزارة", "شركة شركات الشركات",
                "القَانُون قانون",
            ], ["قانون قانع", "حكومة حكم"]
        ),
        ("vi", ["luật luat LUẬT", "Đà da"], ["chip chips", "luật luậts"]), ("de", ["Modell Modells"], ["Recht Rechte"]),
    ]

    @Test func theScriptKnowsEndings() async throws {
        try await Browser.opened { browser in
            let script = try #require(
                DefaultTheme.files.first { $0.path == "assets/search.js" }?.text.split(separator: "// ---- ")
                    .dropFirst().prefix(2).joined(separator: "// "))
            let answers = { (groups: [String], language: String) in
                let json = String(decoding: try JSONEncoder().encode(groups), as: UTF8.self)
                let code = String(
                    decoding: try JSONEncoder().encode(["// \(script)\nreturn { wordsOf, stems }"]), as: UTF8.self)
                return try await browser.value(
                    """
                    (({ wordsOf, stems }) => \(json).filter((group) => {
                      const keys = group.split(' ').map((word) => stems(wordsOf(word)[0], ['\(language)']).map((stem) => stem.join('-')));
                      return keys.every((own) => own.some((key) => keys[0].includes(key)));
                    }).join('|'))(new Function(\(code)[0])())
                    """)
            }
            for (language, same, different) in Self.forms {
                #expect(try await answers(same, language) == same.joined(separator: "|"), "\(language)")
                #expect(try await answers(different, language) == "", "\(language)")
            }
        }
    }

    @Test func findsFormsOfTheLanguagesOfTheSite() async throws {
        let changed = [
            "Content/articles/hanoi.md": Self.article("Regulating", "2025-01-03", "VN", "safety", "Policies."),
            "Content/articles/kenya.md": Self.article("القوانين والقانون", "2024-05-05", "KE", "safety", "نص.")
                .replacing("date:", with: "language: ar\ndate:"),
        ]
        try await searching(changing: changed) { browser, _ in
            for (query, title) in [
                ("regulates", "Regulating"), ("policy", "Regulating"), ("قانون", "القوانين والقانون"),
            ] {
                try await browser.go(to: browser.value("location.origin + location.pathname + '?q=\(query)+'"))
                #expect(try await says("1 article", browser), "\(query)")
                #expect(try await titles(browser) == title)
            }
        }
    }

    /// The field of every other page leads to such an address.
    @Test(arguments: [360, 1_280])
    func nothingMovesWhereTheAddressHasTheWords(width: Int) async throws {
        try await searching { browser, _ in
            try await browser.show(width: width, height: 800)
            try await browser.go(to: browser.value("location.href") + "?q=river")
            #expect(try await says("30 articles", browser))
            _ = try await browser.value(
                """
                (window.moved = [], new PerformanceObserver((list) => {
                  for (const entry of list.getEntries()) moved.push(entry.value + ' ' + entry.sources.map(s => s.node?.className));
                }).observe({ type: 'layout-shift', buffered: true }))
                """)
            #expect(try await browser.wait(for: "document.querySelector('#search-list mark')"))
            #expect(try await browser.value("moved.join('; ')") == "")
        }
    }
}
