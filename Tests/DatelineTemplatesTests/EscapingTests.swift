import Testing

@Suite struct EscapingTests {
    static let sharp = StoryPage(title: "<b>\"'&", source: "javascript:alert(1)", authors: ["a b/c?d=e&f"])

    @Test(arguments: [
        ("<p>{{ title }}</p>", "<p>&lt;b&gt;&quot;&#39;&amp;</p>"),
        ("<title>{{ title }}</title>", "<title>&lt;b&gt;&quot;&#39;&amp;</title>"),
        (
            "<textarea>{{ title }}</textarea><p>{{ body }}",
            "<textarea>&lt;b&gt;&quot;&#39;&amp;</textarea><p><p>Text</p>"
        ),
        ("<p title=\"{{ title }}\">", "<p title=\"&lt;b&gt;&quot;&#39;&amp;\">"),
        ("<p title='{{ title }}'>", "<p title='&lt;b&gt;&quot;&#39;&amp;'>"),
        ("<p title = \"a {{ title }} b\" id=x>", "<p title = \"a &lt;b&gt;&quot;&#39;&amp; b\" id=x>"),
        ("<a href=\"{{ path }}\">", "<a href=\"/digest/2025/02/paris/\">"),
        ("<a href=\"{{ source }}\">", "<a href=\"about:invalid\">"),
        ("<a HREF='{{ source }}'>", "<a HREF='about:invalid'>"),
        ("<a href=\"/x/{{ authors | first }}/\">", "<a href=\"/x/a%20b%2Fc%3Fd%3De%26f/\">"),
        ("<a href=\"/x?q={{ authors | first }}&n={{ number }}\">", "<a href=\"/x?q=a%20b%2Fc%3Fd%3De%26f&n=3\">"),
        (
            "<a href=\"/x?u={{ path | absolute }}\">",
            "<a href=\"/x?u=https%3A%2F%2Fexample.org%2Fdigest%2F2025%2F02%2Fparis%2F\">"
        ),
        ("<a href=\"/x?u={{ path }}\">", "<a href=\"/x?u=%2Fdigest%2F2025%2F02%2Fparis%2F\">"),
        ("<a href=\"{{ path }}#{{ title }}\">", "<a href=\"/digest/2025/02/paris/#%3Cb%3E%22%27%26\">"),
        ("<a href=\"mailto:{{ authors | first }}\">", "<a href=\"mailto:a%20b%2Fc%3Fd%3De%26f\">"),
        ("<a href=\"x{{ title }}\">", "<a href=\"x%3Cb%3E%22%27%26\">"),
        (
            "<img srcset=\"{{ path }} 1x, {{ path }} {{ number }}x\">",
            "<img srcset=\"/digest/2025/02/paris/ 1x, /digest/2025/02/paris/ 3x\">"
        ),
        ("<use xlink:href=\"{{ path }}\">", "<use xlink:href=\"/digest/2025/02/paris/\">"),
        ("<meta content=\"0; url={{ path }}\">", "<meta content=\"0; url=/digest/2025/02/paris/\">"),
        (
            "<script type=\"application/ld+json\">{{ data }}</script>{{ title }}",
            "<script type=\"application/ld+json\">{\"headline\":\"\\u003C/script\\u003E\"}</script>&lt;b&gt;&quot;&#39;&amp;"
        ),
        (
            "<script type='application/json'>{\"a\": {{ title | json }}}</script>",
            "<script type='application/json'>{\"a\": \"\\u003Cb\\u003E\\\"'\\u0026\"}</script>"
        ),
        ("<p data-x=\"{{ title | json }}\">", "<p data-x=\"&quot;&lt;b&gt;\\&quot;&#39;&amp;&quot;\">"),
        ("a < b {{ title }}", "a < b &lt;b&gt;&quot;&#39;&amp;"),
        ("<!-- a > b - {# no #} --><p>{{ body }}", "<!-- a > b -  --><p><p>Text</p>"),
        ("<!--> {{ body }}", "<!--> <p>Text</p>"), ("<!doctype html>{{ body }}", "<!doctype html><p>Text</p>"),
        ("<script>if (a < b) {}</script>{{ body }}", "<script>if (a < b) {}</script><p>Text</p>"),
        ("<style>a > b {}</style>{{ body }}", "<style>a > b {}</style><p>Text</p>"),
        ("<br/>{{ body }}<input disabled>{{ body }}", "<br/><p>Text</p><input disabled><p>Text</p>"),
    ])
    func escapesForThePlace(template: String, output: String) throws {
        #expect(try rendered(template, Self.sharp) == output)
    }

    @Test func escapesLineSeparatorsInScripts() throws {
        let page = StoryPage(json: "\"a\u{2028}b\u{2029}c–\"")
        let template = "<script type=\"application/json\">{{ data }}</script>"
        #expect(
            try rendered(template, page) == "<script type=\"application/json\">\"a\\u2028b\\u2029c–\"</script>")
    }

    @Test func escapesSignsAnywhereInALongText() throws {
        for position in 0..<40 {
            let title = String(repeating: "x", count: position) + "&" + String(repeating: "é", count: 40 - position)
            #expect(
                try rendered("{{ title }}", StoryPage(title: title))
                    == title.replacing("&", with: "&amp;"))
        }
    }

    @Test(arguments: [
        "<h1{% if draft %} lang=\"en\"{% endif %}>", "<a{% if draft %} hidden{% endif %} href=\"/\">",
        "<a {% if draft %}hidden {% endif %}href=\"/\">", "<p class=\"a{% if draft %} b{% endif %}\">",
        "<a href=\"{% if draft %}{{ path }}{% else %}{{ source }}{% endif %}\">",
        "<p{% for a in authors %} data-{{ \"x\" }}=\"{{ a }}\"{% endfor %}>",
        "{% if draft %}<h1>{% else %}<h2>{% endif %}", "<p title={% if draft %}\"a\"{% else %}\"b\"{% endif %}>",
        "<input type=text{% if draft %} disabled{% endif %}>", "<!-- {% if draft %}a{% endif %} -->",
    ])
    func takesBranchesThatEndWhereTheyBegan(template: String) {
        #expect(problems(template) == [])
    }

    @Test func takesANameThatIsKnownForAPartOfATag() throws {
        let files = ["item.html": "<{{ heading }} class=\"x\">{{ title }}</{{ heading }}>"]
        let template = "{% include \"item.html\" with heading=\"h2\" %}"
        #expect(try rendered(template, with: files) == "<h2 class=\"x\">Paris &amp; London</h2>")
    }

    @Test(arguments: [
        ("<script>{{ title }}</script>", "1:12: a value cannot be printed in a script"),
        ("<script type=\"module\">{{ data }}</script>", "1:26: a value cannot be printed in a script"),
        ("<style>{{ title }}</style>", "1:11: a value cannot be printed in style rules"),
        ("<iframe>{{ title }}</iframe>", "1:12: a value cannot be printed in “iframe”"),
        ("<a onclick=\"{{ title }}\">", "1:16: a value cannot be printed in “onclick”, which is a script"),
        ("<a style=\"{{ title }}\">", "1:14: a value cannot be printed in “style”"),
        (
            "<iframe srcdoc=\"{{ title }}\"></iframe>",
            "1:20: a value cannot be printed in “srcdoc”, which is a document"
        ),
        ("<p title={{ title }}>", "1:13: a value cannot be printed in an attribute without quotes"),
        ("<p title=a{{ title }}>", "1:14: a value cannot be printed in an attribute without quotes"),
        ("<{{ title }}>", "1:5: a value cannot be part of a tag name"),
        ("<p {{ title }}>", "1:7: a value cannot be an attribute name"),
        ("<p data-{{ title }}=\"\">", "1:12: a value cannot be an attribute name"),
        ("<!-- {{ title }} -->", "1:9: a value cannot be printed in an HTML comment"),
        ("<p title=\"{{ body }}\">", "1:14: markup cannot be printed in an attribute"),
        ("<title>{{ body }}</title>", "1:11: markup cannot be printed in “title”"),
        ("<a href=\"{{ title }}\">", "1:13: “href” begins with text, which is not known to be an address"),
        ("<a href=\"/x/{{ path }}\">", "1:16: a full address cannot be printed inside another"),
        ("<a href=\"JavaScript:f({{ number }})\">", "1:26: a value cannot be printed in an address with this scheme"),
        (
            "<script type=\"application/json\">{{ title }}</script>",
            "1:36: only JSON can be printed in a script of a JSON type"
        ),
        (
            "<script type=\"application/json\">\"{{ data }}\"</script>",
            "1:37: a value cannot be printed inside a JSON string"
        ),
        (
            "<a href=\"{% if draft %}/x{% endif %}{{ title }}\">",
            "1:40: it depends on a condition whether the address in “href” begins here"
        ),
        ("<p", "1:1: the tag that begins here is not closed at the end of the page"),
        ("<!-- ", "1:1: the HTML comment that begins here is not closed at the end of the page"),
        ("<p title=\"a>", "1:1: the value of “title” that begins here is not closed at the end of the page"),
        ("<title>a", "1:1: “<title>” that begins here is not closed at the end of the page"),
        ("<p{% if draft %} a{% endif %}b>", "1:30: a space is missing before this attribute"),
        (
            "<p {% if draft %}>{% endif %}",
            "1:7: “if” ends between elements, but without it the page is in a tag, between attributes"
        ),
        (
            "{% if draft %}<p title=\"{% else %}<p>{% endif %}",
            "1:28: “else” ends between elements, but “if” ends in the value of “title”"
        ),
        (
            "{% for a in authors %}<p {% endfor %}",
            "1:4: the loop begins between elements but ends in a tag, between attributes"
        ),
    ])
    func refusesAnUnsafePlace(template: String, problem: String) {
        #expect(problems(template).first == "page.html:\(problem)")
    }
}
