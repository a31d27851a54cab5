import Testing

@testable import DatelineImport

/// The words of an old text that the new one lacks.
@Suite struct WordCheckTests {
    private func missing(_ old: String, _ new: String) -> [String] {
        let (old, new) = (Array(old.utf8), Array(new.utf8))
        return WordCheck(old: old, in: old.indices, new: new, in: new.indices).missing.map { "\($0.line) \($0.word)" }
    }

    @Test(arguments: [
        ("a <img src='/x.gif' alt=\"two words\" title='third'>", ["1 two", "1 words", "1 third"]),
        ("a\n<iframe src=\"https://m.example\" title=\"Map\"></iframe>", ["2 Map"]),
        ("{{< figure src=\"/x.gif\" caption=\"The\nhall\" >}}", ["1 The", "2 hall"]),
        ("{% include fig.html alt='one' class=\"wide left\" %}", ["1 one"]),
        ("{{< notice warning \"Take care\" >}}b{{< /notice >}}", ["1 Take", "1 care", "1 b"]),
        ("a{: title=\"Told\"}", ["1 Told"]), ("<P TITLE=\"Told\">a</P>", ["1 Told"]),
        ("{{ youtube(id=\"x y\", title=\"Told\") }}", ["1 Told"]),
    ])
    func wordsOfAttributesCount(old: String, words: [String]) { #expect(missing(old, "a") == words) }

    @Test(arguments: [
        ("<a href=\"/two words\" class='wide left'>a</a>", "a"), ("<SCRIPT>var x = 'two words'</SCRIPT>a", "a"),
        ("<style>p { color: red }</STYLE>a", "a"), ("{{ 'a' | append: 'b c' }}", ""),
        ("<img src=x alt='two words'>", "![two words](y)"), ("{% post_url \"x/two words\" %}", ""),
        ("<a b=\"c", "a b c"), ("[r]:\n  {{ site.baseurl }}/2024/b/ 'T'", "[r]: x.md 'T'"),
    ])
    func whatReadersDoNotGetDoesNot(old: String, new: String) { #expect(missing(old, new) == []) }
}
