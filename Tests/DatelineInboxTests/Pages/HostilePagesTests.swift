import DatelineInbox
import DatelineTestSupport
import Testing

/// No page is too odd, too deep or too long to be read or refused.
@Suite struct HostilePagesTests {
    private static let page = """
        <!DOCTYPE html><!-- saved from url=(0020)https://a.example/x --><html lang="en"><head><meta charset="utf-8">
        <title>Rules agreed | Desk</title><meta property="og:site_name" content="Desk"><base href="/b/">
        <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Rules agreed","author":[{"name":"Ann Lee"}],
        "datePublished":"2025-03-05T10:00:00Z"}]}</script></head><body><nav><a href="/">Home</a></nav><main><h1>Rules agreed</h1>
        <p class="byline">By Ann Lee</p><div class="newsletter"><form><input>Sign up, please.</form></div>
        <p>Members agreed the <b>rules <i>on</b> models</i>, after <a href="x?utm_source=y&amp;z=1#q">talks</a> that took a year.
        <ul><li>One<ol start=4><li>Four</ol><li>Two</ul><table><tr><th rowspan=2>A<th colspan=3>B<tr><td>1|2<td>3</table>
        <pre>code ``` here</pre><blockquote><p>Said &#8220;so&#8221; &hellip;</blockquote><dl><dt>T<dd>D</dl>
        <figure><img data-src="a.jpg" alt="Many people in a hall"><figcaption>Hall</figcaption></figure><ruby>漢<rt>かん</ruby>
        </main><footer>All rights reserved, by the desk and by others, for all time.</footer></body></html>
        """

    @Test(.random) func bytesThatAreCutFlippedOrRepeatedAreReadOrRefused() {
        var random = SeededRandom()
        let whole = Array(Self.page.utf8)
        for round in 0..<400 {
            var bytes = whole
            switch round % 4 {
            case 0: bytes = Array(bytes.prefix(random.below(bytes.count)))
            case 1: for _ in 0..<(1 + random.below(20)) { bytes[random.below(bytes.count)] = UInt8(random.below(256)) }
            case 2:
                let start = random.below(bytes.count)
                let part = bytes[start..<min(start + random.below(60), bytes.count)]
                for _ in 0..<random.below(20) { bytes.insert(contentsOf: part, at: start) }
            default:
                let start = random.below(bytes.count)
                bytes.removeSubrange(start..<min(start + random.below(40), bytes.count))
            }
            _ = PageReader.isPage(bytes)
            do {
                let story = try PageReader.story(of: bytes[...])
                #expect(story.text != .none)
            } catch {
                #expect(!error.reason.isEmpty && !error.help.isEmpty)
            }
        }
    }

    @Test(arguments: ["h1", "h2"]) func aHeadingAroundAWholeStoryIsReadOrRefused(name: String) {
        let words = String(
            repeating: "The ministers agreed on rules for models, and will meet again in May. ", count: 20)
        for page in ["<\(name)>\(words)</\(name)>", "<\(name)><p>\(words)</p><p>\(words)</p></\(name)>"] {
            do {
                let story = try PageReader.story(of: Array("<html><body>\(page)</body></html>".utf8)[...])
                #expect("\(story.text)".contains("ministers agreed"))
            } catch {}
        }
    }

    @Test(arguments: [
        "<div>", "</div>", "<b>", "<i><b>", "</b>", "<p>", "<a href='https://a.example/'>", "<li>", "<ul><li>",
        "<ol><li>x",
        "<blockquote>x", "<table><tr><td>x", "<td>x", "<tr>", "<dl><dt>x<dd>y", "<dt>x<dd>y", "<h2>x", "<pre>",
        "<code>`", "<",
        "<a ", "<a b=\"", "<!--", "<![CDATA[", "<?", "&", "&amp;", "&#x41;", "<script>", "<template>", "<svg><title>",
        "<select>",
        "<br>", "x<br>", "<hr>", "<figure><figcaption>x", "<figure><img src=a_files/b>",
        "<img src=https://a.example/a.png alt='a b c d'>", "<ruby>x<rt>y",
        "*", "_", "`", "[", "~", "|", "\\", "<sup><a href='#n'>1</a></sup><p id=n>", "<span class='share-bar ad'>x",
        "<div class=comment>x",
        "<meta name=author content='Ann Lee'>", "<time datetime=x>",
        "<script type='application/ld+json'>{\"@graph\":[</script>",
        "<x-y>", "<h1>x</h1>", "<article>", "<main>",
        "<p>A line of words, which is long enough to be prose, and ends here.",
        "<button>", "<form><input>", "<td><p>x<ul><li>y", "<p></b>", "<b><p>", "<aside><nav>", "<i>x</i>", "<body>",
        "\u{301}", "<math><mfrac><mi>x</mi>", "<math><msup>", "<mfrac>", "<pre><img src=a>x", "<ol><li value=9>x",
        "<tr><td colspan=99 rowspan=0>x", "<td rowspan=9>x",
        "<figure><img src=a_files/b><figcaption>x<a href='https://a.example'>y</a></figure>", "<title>", "<textarea>",
        "&nbsp", "&#8217", "<header><h2>x", "<h1>x</h1><p class=lead>y", "<p class=lead>Words, y.</p>", "<?xml:n />",
        "<img src='data:image/png;base64,AAAA'>", "<h2><button>x", "<p>© x</p>", "<div class=byline>Ann Lee",
        "<table><tr><th>x<td>y</table>",
    ])
    func timeGrowsWithTheSize(piece: String) throws {
        func time(_ count: Int) -> Duration {
            let bytes = Array(("<html><body><p>Words.</p>" + String(repeating: piece, count: count)).utf8)
            return processorTime {
                do { _ = try PageReader.story(of: bytes[...]) } catch {}
            }
        }
        #expect(time(10_000) < .seconds(5))
    }
}
