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
        ("[caption id=\"x\" caption=\"The hall\"]a[/caption]", ["1 The", "1 hall"]),
        ("a 发表，后", ["1 发", "1 表", "1 后"]),
        ("{{< fig caption=\"[Told](https://x.example) <b class=\\\"y\\\">it</b>\" >}}", ["1 Told", "1 it"]),
    ])
    func wordsOfAttributesCount(old: String, words: [String]) { #expect(missing(old, "a") == words) }

    @Test(arguments: [
        ("<a href=\"/two words\" class='wide left'>a</a>", "a"), ("<SCRIPT>var x = 'two words'</SCRIPT>a", "a"),
        ("<style>p { color: red }</STYLE>a", "a"), ("{{ 'a' | append: 'b c' }}", ""),
        ("<img src=x alt='two words'>", "![two words](y)"), ("{% post_url \"x/two words\" %}", ""),
        ("已[发表](/x)，后", "已发表，后"), ("한 [경고](/x)를", "한 경고를"), ("<img alt=\"a b\" title=\"a b\">", "![a b](y)"),
        ("a &quot;b&quot; {/* c */}", "a \"b\""), (":::tip[a]\nb\n:::", "> **a**\n> b"),
        ("{{< highlight go \"a=b,c=d e\" >}}", ""),
        ("<a b=\"c", "a b c"), ("[r]:\n  {{ site.baseurl }}/2024/b/ 'T'", "[r]: x.md 'T'"),
    ])
    func whatReadersDoNotGetDoesNot(old: String, new: String) { #expect(missing(old, new) == []) }
}
