import DatelineModel
import DatelineTestSupport
import Testing

@testable import DatelineReading

@Suite struct MarkdownTypographyTests {
    private func html(
        _ text: String, in language: String = "en", rules: MarkdownRules? = MarkdownRules(), form: MarkdownForm = .gfm
    )
        -> String
    {
        var buffer: [UInt8] = []
        MarkdownDocument(Array(text.utf8), typography: Typography(language: language), rules: rules, form: form)
            .renderWithHeadingIDs(into: &buffer)
        return String(decoding: buffer, as: UTF8.self).trimmingWhitespace()
    }

    @Test(arguments: [
        (
            #""*word*" and *"word"* and **"** x **"**"#,
            "“<em>word</em>” and <em>“word”</em> and <strong>&quot;</strong> x <strong>&quot;</strong>"
        ),
        (#"'[one](/a)'s "two"'"#, "‘<a href=\"/a\">one</a>’s “two”’"),
        ("l'*IA* l'**IA**, *l'*", "l’<em>IA</em> l’<strong>IA</strong>, <em>l’</em>"),
        (#"`code`'s "`a`" --`b`--"#, "<code>code</code>’s “<code>a</code>” –<code>b</code>–"),
        ("\"One\ntwo\" \"three  \nfour\"", "“One\ntwo” “three<br />\nfour”"),
        (#"~~"a"~~ "b~~c"~~"#, "<del>“a”</del> “b<del>c”</del>"),
        (#"<b>"a"</b> "<sup>b</sup>" <span>'c'</span>"#, "<b>“a”</b> “<sup>b</sup>” <span>‘c’</span>"),
    ])
    func signsFindEachOtherAcrossEmphasisAndLinks(text: String, words: String) {
        #expect(html(text) == "<p>\(words)</p>")
    }

    @Test(arguments: [
        "`\"a\" -- it's...`", "    \"a\" -- it's", "```sh\n\"a\" --b\n```", "<kbd>'a'</kbd> <code>\"b\"--</code>",
        "<pre>\"a\" 'b'...\n</pre>",
        "https://a.org/b--c...d'e <https://a.org/b--c'd> a--b@c.org", "[x](/it's--\"a\")", "![](a'b--c.png)",
        "[a][it's]\n\n[it's]: /b--c", "<a href=\"/a--b\" id=\"a--b\">x</a>",
    ])
    func codeAndAddressesStay(text: String) {
        var buffer: [UInt8] = []
        MarkdownDocument(Array(text.utf8)).renderWithHeadingIDs(into: &buffer)
        #expect(
            html(text)
                == String(decoding: buffer, as: UTF8.self).trimmingWhitespace().replacing("[it's]", with: "[it’s]"))
    }

    @Test(arguments: [
        (#"\"a\" it\'s \-- \... "b""#, "&quot;a&quot; it's -- ... “b”"),
        ("&quot;a&quot; it&#39;s it's", "&quot;a&quot; it's it’s"),
        ("~~it\\'s~~ it\\'s \"b\"", "<del>it's</del> it's “b”"),
        (#"\"*a*\" **"b\""**"#, "&quot;<em>a</em>&quot; <strong>“b&quot;”</strong>"),
        (#"\*it's\* \~\~ [\^1]"#, "*it’s* ~~ [^1]"),
        (#"`\"` \`x\` "y""#, "<code>\\&quot;</code> `x` “y”"),
    ])
    func aBackslashOrAReferenceKeepsWhatWasTyped(text: String, words: String) {
        #expect(html(text) == "<p>\(words)</p>")
    }

    @Test func descriptionsAndTitlesOfLinksAndImagesAreWords() {
        #expect(
            html(#"A "![it's "b"](c.png "d's")" [e](/f "g--h")"#)
                == "<p>A “<img src=\"c.png\" alt=\"it’s “b”\" title=\"d’s\" />” <a href=\"/f\" title=\"g–h\">e</a></p>")
    }

    @Test func quotationsEndWithTheirParagraphOrCell() {
        #expect(
            html("\"One.\n\n\"Two.\"\n\n- 'a\n- b'")
                == "<p>“One.</p>\n<p>“Two.”</p>\n<ul>\n<li>’a</li>\n<li>b’</li>\n</ul>")
        let table = html("| \"a | b\" |\n|---|---|\n| 'c' | it's |")
        #expect(table.contains("<th>“a</th>") && table.contains("<th>b”</th>"))
        #expect(table.contains("<td>‘c’</td>") && table.contains("<td>it’s</td>"))
    }

    @Test func notesHaveThemToo() {
        let text = html("\"Said\"[^1] and \"so[^1]\" 'x'[^1].\n\n[^1]: It's \"so\".", form: .page(.english))
        #expect(text.contains("“Said”<sup") && text.contains("“so<sup") && text.contains("</sup>” ‘x’<sup"))
        #expect(text.contains("It’s “so”."))
    }

    @Test func idsOfHeadingsAreMadeOfWhatWasTyped() {
        #expect(html("## A--b \"c\" d's e...f") == "<h2 id=\"a--b-c-ds-ef\">A–b “c” d’s e…f</h2>")
        #expect(html("## Que faire ?", in: "fr") == "<h2 id=\"que-faire-\">Que faire\u{202F}?</h2>")
        #expect(html("## *A*--![b's](c.png)") == "<h2 id=\"a--bs\"><em>A</em>–<img src=\"c.png\" alt=\"b’s\" /></h2>")
    }

    @Test func linksToHeadingsAndTablesOfContentsSayWhatReadersSee() {
        var buffer: [UInt8] = []
        let form = MarkdownForm.page(.english)
        let contents = MarkdownDocument(
            Array("## What's new\n\n## b\n\n## c\n".utf8), typography: Typography(language: "en"), form: form
        ).renderWithHeadingIDs(into: &buffer, anchors: form)
        #expect(String(decoding: buffer, as: UTF8.self).contains("aria-label=\"Link to “What’s new”\""))
        #expect(contents.entries.map(\.words) == ["What’s new", "b", "c"])
    }

    @Test func commonMarkAloneHasThemWhereTheyAreAskedFor() {
        #expect(html("\"a\" <b>'c'</b>", rules: nil, form: .commonMark).contains("“a”"))
    }

    @Test func plainTextHasThemOutsideOfAddresses() {
        func plain(_ text: String, _ language: String) -> String {
            var buffer: [UInt8] = []
            let bytes = Array(text.utf8)
            PlainTextDocument(bytes, in: bytes.indices).render(into: &buffer, Typography(language: language))
            return String(decoding: buffer, as: UTF8.self)
        }
        #expect(plain("\"A\" & it's <b> --\n\n'c'...", "en") == "<p>“A” &amp; it’s &lt;b&gt; –</p>\n<p>‘c’…</p>\n")
        #expect(
            plain("Voir \"https://a.org/b--c\" : \"d\" ! https://e.org", "fr")
                == "<p>Voir «\u{202F}<a href=\"https://a.org/b--c\">https://a.org/b--c</a>\u{202F}»\u{A0}: «\u{202F}d\u{202F}»\u{202F}! "
                + "<a href=\"https://e.org\">https://e.org</a></p>\n")
    }
}
