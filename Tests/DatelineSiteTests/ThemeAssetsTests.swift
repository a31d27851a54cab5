import DatelineModel
import DatelineSite
import DatelineTestSupport
import Testing

@testable import DatelineDigest

/// Addresses in style sheets and scripts lead to the assets under the names that they have in the site.
@Suite struct ThemeAssetsTests {
    private func made(_ files: [String: String]) -> ThemeAssets {
        ThemeAssets(files.mapValues { Array($0.utf8) }) { $0 }
    }

    /// What a file says in the site, with `HASH` for fingerprints.
    private func text(_ name: String, _ files: [String: String]) throws -> String {
        let made = made(files)
        #expect(made.diagnostics == [])
        let text = String(decoding: try #require(made.assets[name]).bytes, as: UTF8.self)
        return text.replacing(#/\.[0-9a-f]{10}(?=\.|["'\)\s]|$)/#, with: ".HASH")
    }

    private static let pictures = [
        "i.png": "i", "a b.png": "ab", "f.woff": "f", "t.css": "t", "img/é(1).png": "é", "deep/x.svg": "x",
    ]

    /// With a file of its own a site has all templates compiled, whether a page needs them or not.
    @Test func theDefaultThemeIsTheSameWhetherAllOfItIsCompiledOrWhatPagesNeed() async throws {
        let articles = [
            "Content/articles/a.md":
                "---\ntitle: A law on models\ndate: 2025-02-12\n---\nCanada has a law on artificial intelligence.\n"
        ]
        let (plain, own) = (
            try SiteFixture(articles),
            try SiteFixture(articles.merging(["Templates/assets/unused.txt": "Words.\n"]) { $1 })
        )
        #expect(try await plain.build().diagnostics.filter { $0.severity == .error } == [])
        #expect(try await own.build().diagnostics.filter { $0.severity == .error } == [])
        let pages = { (site: SiteFixture) in try site.files().filter { $0.key.hasSuffix(".html") } }
        #expect(try pages(plain).count > 5)
        #expect(try pages(plain) == pages(own))
    }

    @Test func aTemplateThatNoPageUsesIsNamedUnlessItComesWithTheProgram() async throws {
        let site = try SiteFixture([
            "Templates/artcle.html": "<p>Text.</p>\n", "Templates/partials/table.html": "<p>A table.</p>\n",
        ])
        #expect(
            try await site.build().diagnostics.map { "\($0.mark): \($0.help ?? "")" }
                == ["Templates/artcle.html unused-template: did you mean “article.html”?"])
    }

    @Test(arguments: [
        ("a{b:url(i.png)}", "a{b:url(i.HASH.png)}"), ("a{b:URL( i.png )}", "a{b:URL( i.HASH.png )}"),
        ("a{b:url('i.png')}", "a{b:url('i.HASH.png')}"), ("a{b:url( \"a b.png\" )}", "a{b:url( \"a%20b.HASH.png\" )}"),
        ("a{b:url(a\\ b.png)}", "a{b:url(a%20b.HASH.png)}"), ("a{b:url(a%20b.png)}", "a{b:url(a%20b.HASH.png)}"),
        ("a{b:u\\72l(\\69.png)}", "a{b:u\\72l(i.HASH.png)}"), ("a{b:url(\"\\69 .png\")}", "a{b:url(\"i.HASH.png\")}"),
        ("a{b:url(./i.png)}", "a{b:url(i.HASH.png)}"), ("a{b:url(../assets/i.png)}", "a{b:url(i.HASH.png)}"),
        ("a{b:url(/assets/i.png)}", "a{b:url(i.HASH.png)}"), ("a{b:url(i.png?v=1#x)}", "a{b:url(i.HASH.png?v=1#x)}"),
        ("a{b:url(f.woff?#iefix)format('woff')}", "a{b:url(f.HASH.woff?#iefix)format('woff')}"),
        ("@import \"t.css\";", "@import \"t.HASH.css\";"),
        ("@IMPORT/**/'t.css'print;", "@IMPORT/**/'t.HASH.css'print;"),
        ("@import url(t.css) print;", "@import url(t.HASH.css) print;"),
        (
            "@import url('t.css') layer(x) supports(a: url(q.png)) print;",
            "@import url('t.HASH.css') layer(x) supports(a: url(q.png)) print;"
        ),
        (
            "a{b:image-set(\"i.png\" 1x, 'a b.png' type('image/png') 2x)}",
            "a{b:image-set(\"i.HASH.png\" 1x, 'a%20b.HASH.png' type('image/png') 2x)}"
        ),
        ("a{b:-webkit-image-set(url(i.png) 1x)}", "a{b:-webkit-image-set(url(i.HASH.png) 1x)}"),
        ("a{b:url('img/é(1).png')}", "a{b:url('img/%C3%A9%281%29.HASH.png')}"),
        ("a{b:url(i.png),url(deep/x.svg)}", "a{b:url(i.HASH.png),url(deep/x.HASH.svg)}"),
        // What is no address of an asset stays.
        ("@namespace svg url(q);@namespace 'q';@charset 'q';", "@namespace svg url(q);@namespace 'q';@charset 'q';"),
        ("/* url(q.png) @import 'q'; */", "/* url(q.png) @import 'q'; */"),
        ("a{content:'url(q.png)'}", "a{content:'url(q.png)'}"),
        ("a{b:url()}", "a{b:url()}"), ("a{b:url(#clip)}", "a{b:url(#clip)}"),
        ("a{b:url(data:image/png;base64,AA==)}", "a{b:url(data:image/png;base64,AA==)}"),
        ("a{b:url(https://x.example/q.png)}", "a{b:url(https://x.example/q.png)}"),
        ("a{b:url(//x.example/q)}", "a{b:url(//x.example/q)}"),
        ("a{b:url(../other/q.png)}", "a{b:url(../other/q.png)}"),
        ("@supports (b:url(q.png)){a{b:url(i.png)}}", "@supports (b:url(q.png)){a{b:url(i.HASH.png)}}"),
        ("#url(q.png){}", "#url(q.png){}"), ("a{b:url(", "a{b:url("), ("a{b:\"url(", "a{b:\"url("), ("/*", "/*"),
        ("@import", "@import"), ("\\", "\\"),
    ])
    func addressesInStyleSheets(css: String, result: String) throws {
        #expect(try text("s.css", Self.pictures.merging(["s.css": css]) { $1 }) == result)
    }

    @Test(arguments: [
        ("a#b.png", "a%23b"), ("50%41.png", "50%2541"), ("q?.png", "q%3F"), ("b c.png", "b%20c"), ("d,e.png", "d%2Ce"),
        ("img/é&(1).png", "img/%C3%A9%26%281%29"), ("plain-1_2~.png", "plain-1_2~"),
    ])
    func templatesPrintTheNameOfAnAssetAsAnAddress(name: String, address: String) async throws {
        let site = try SiteFixture([
            "Content/articles/one.md": "---\ntitle: One\ndate: 2025-03-01\n---\nText.\n",
            "Templates/assets/\(name)": "x", "Templates/404.html": "<img srcset='{{ \"\(name)\" | asset }} 2x'>",
        ])
        #expect(try await site.build().changes != nil)
        let page = try site.text("Output/404.html")
        let printed = try #require(page.firstMatch(of: #/srcset='/assets/(.*)\.([0-9a-f]{10})\.png 2x'/#), "\(page)")
        #expect(printed.1 == address)
        #expect(try site.files().keys.contains("assets/\(name.dropLast(4)).\(printed.2).png"))
    }

    @Test func anAddressIsSeenFromItsOwnSheet() throws {
        let files = ["css/s.css": "a{b:url(../i.png)}c{d:url(x/y.png)}", "i.png": "i", "css/x/y.png": "y"]
        #expect(try text("css/s.css", files) == "a{b:url(../i.HASH.png)}c{d:url(x/y.HASH.png)}")
    }

    @Test(arguments: [
        ("import \"./lib.js\";", "import \"./lib.HASH.js\";"), ("import'./lib.js'", "import'./lib.HASH.js'"),
        ("import a from './lib.js'", "import a from './lib.HASH.js'"),
        ("import*as a from\"./lib.js\"", "import*as a from\"./lib.HASH.js\""),
        ("import a, {b as c, \"d\" as e} from './lib.js'", "import a, {b as c, \"d\" as e} from './lib.HASH.js'"),
        ("export * from './lib.js'", "export * from './lib.HASH.js'"),
        ("export{a}from'./lib.js'", "export{a}from'./lib.HASH.js'"),
        ("import('./lib.js').then(x)", "import('./lib.HASH.js').then(x)"),
        ("await import(`./lib.js`)", "await import(`./lib.HASH.js`)"),
        ("import d from './d.json' with {type: 'json'}", "import d from './d.HASH.json' with {type: 'json'}"),
        ("import('./d.json', {with: {type: 'json'}})", "import('./d.HASH.json', {with: {type: 'json'}})"),
        ("new URL('i.png', import.meta.url)", "new URL('i.HASH.png', import.meta.url)"),
        ("new Worker(new URL(\"./lib.js\", import.meta.url))", "new Worker(new URL(\"lib.HASH.js\", import.meta.url))"),
        ("import '/assets/lib.js'", "import './lib.HASH.js'"), ("import './l\\x69b.js'", "import './lib.HASH.js'"),
        ("`${import('./lib.js')}`", "`${import('./lib.HASH.js')}`"),
        ("[...import('./lib.js')]", "[...import('./lib.HASH.js')]"),
        ("a = b / c; import './lib.js'; d / e", "a = b / c; import './lib.HASH.js'; d / e"),
        (
            "if (x) /\"/.test(y) && import(\"./lib.js\")", "if (x) /\"/.test(y) && import(\"./lib.HASH.js\")"
        ),
        ("while (f(x)) /'/.exec(y); import './lib.js'", "while (f(x)) /'/.exec(y); import './lib.HASH.js'"),
        ("if (a) { } /'/.test(b); import './lib.js'", "if (a) { } /'/.test(b); import './lib.HASH.js'"),
        ("a = (b) / c; import './lib.js'; d / e", "a = (b) / c; import './lib.HASH.js'; d / e"),
        ("a.if(b) / c; import './lib.js'; d / e", "a.if(b) / c; import './lib.HASH.js'; d / e"),
        ("if ((b) / c) import('./lib.js'); d / e", "if ((b) / c) import('./lib.HASH.js'); d / e"),
        // What is no address stays.
        ("// import './q.js'\n/* import './q.js' */", "// import './q.js'\n/* import './q.js' */"),
        ("a = \"import './q.js'\"", "a = \"import './q.js'\""),
        ("a = `import './q.js' ${b} from './q.js'`", "a = `import './q.js' ${b} from './q.js'`"),
        ("a = /import '.\\/q.js'/; b = /[/']/", "a = /import '.\\/q.js'/; b = /[/']/"),
        ("a.import('./q.js')", "a.import('./q.js')"),
        ("a = {import: './q.js'}", "a = {import: './q.js'}"), ("import('./q' + b)", "import('./q' + b)"),
        ("import(`./${b}.js`)", "import(`./${b}.js`)"),
        ("import a from 'module'", "import a from 'module'"),
        ("import 'https://x.example/q.js'", "import 'https://x.example/q.js'"),
        ("new URL('./q', location)", "new URL('./q', location)"),
        ("export default './q.js'", "export default './q.js'"),
        ("new URL('../search/index.json', import.meta.url)", "new URL('../search/index.json', import.meta.url)"),
        ("import.meta.url", "import.meta.url"), ("import", "import"), ("'", "'"), ("`${", "`${"), ("/", "/"),
        ("'\\", "'\\"),
    ])
    func addressesInScripts(script: String, result: String) throws {
        let files = ["lib.js": "l", "d.json": "{}", "i.png": "i", "m.js": script]
        #expect(try text("m.js", files) == result)
    }

    @Test(
        .endsIfStuck,
        arguments: [
            "(", "if (", "await (", "import {a, ", "export * a", "import('x'", "=/[", "/*", "'", "`${", "`${a}", "}",
            "new URL(",
        ])
    func aLongScriptCostsNoMoreThanItsLength(piece: String) {
        let script = String(repeating: piece, count: 200_000)
        #expect(made(["m.js": script]).assets["m.js"]?.bytes == Array(script.utf8))
    }

    @Test(arguments: [
        ("s.css", "a{}\n  b{c: url(gone.png)}", "assets/s.css:2:12 unknown-asset", "put the file"),
        ("s.css", "@import \"lb.css\";", "assets/s.css:1:10 unknown-asset", "did you mean the asset “l.css”?"),
        ("s.css", "a{b:image-set('/assets/gone.png' 1x)}", "assets/s.css:1:16 unknown-asset", "put the file"),
        ("m.js", "\nimport './gone.js'", "assets/m.js:2:9 unknown-asset", "put the file"),
        ("m.js", "import x from 'l.js'", "assets/m.js:1:16 unknown-asset", "write “./l.js”"),
        ("m.mjs", "new URL('gone.png', import.meta.url)", "assets/m.mjs:1:10 unknown-asset", "put the file"),
    ])
    func anAddressOfAMissingFileIsAnErrorAtItsPlace(name: String, text: String, mark: String, help: String) {
        let problems = made([name: text, "l.css": "", "l.js": ""]).diagnostics
        #expect(problems.map(\.mark) == [mark])
        #expect(problems.first?.help?.hasPrefix(help) == true)
    }

    /// Dictionaries have another order in each process and for each size, names and bytes of the site have not.
    @Test func theSameFilesHaveTheSameNamesAlways() {
        let files = [
            "a.css": "@import 'b.css';", "b.css": "@import 'c.css';a{b:url(i.png)}", "c.css": "@import 'a.css';",
            "d.css": "@import 'a.css';", "i.png": "1", "m.js": "import './n.js'", "n.js": "import './m.js'",
        ]
        let one = made(files)
        #expect(one.diagnostics == [])
        for round in 0..<50 {
            var others: [String: [UInt8]] = [:]
            others.reserveCapacity(round * 20)
            for (name, text) in files.shuffled() { others[name] = Array(text.utf8) }
            let again = ThemeAssets(others) { $0 }
            #expect(again.assets.mapValues(\.permalink) == one.assets.mapValues(\.permalink))
            #expect(again.assets.mapValues(\.bytes) == one.assets.mapValues(\.bytes))
        }
    }

    /// A browser keeps a file for a year, so a change has to be in the name of all that lead to it.
    @Test func aChangeIsInTheNamesOfAllThatLeadToIt() throws {
        let files = [
            "a.css": "@import 'b.css';", "b.css": "@import 'a.css';a{b:url(i.png)}", "i.png": "1", "c.css": "c",
        ]
        let (one, two) = (made(files).assets, made(files.merging(["i.png": "2"]) { $1 }).assets)
        #expect(files.keys.filter { one[$0]?.permalink != two[$0]?.permalink }.sorted() == ["a.css", "b.css", "i.png"])
        let sheet = String(decoding: try #require(two["a.css"]).bytes, as: UTF8.self)
        #expect(sheet == "@import '\(try #require(two["b.css"]).permalink.description.dropFirst(8))';")
    }
}
