import DatelineModel
import DatelineTemplates
import Testing

/// What mail needs of templates: plain text, and values in styles.
@Suite struct MailTemplateTests {
    private struct Source: Sendable {
        var words = "<b> & \"c\""
        var colour = StyleValue("#96202f") ?? .inherited
        var fonts = StyleValue("\"My Face\", serif") ?? .inherited

        static let schema = RecordSchema<Source>(
            "mail", "A mail of the tests.",
            [
                .text("words", "Some words.") { $0.words }, .style("colour", "A colour.") { $0.colour },
                .style("fonts", "Fonts.") { $0.fonts },
                .html("body", "Markup.") { _ in HTML(bytes: Array("<p>".utf8)) },
                .link("path", "A page.") { _ in Permalink("/a/") },
            ])
    }

    /// What a template prints, or what is wrong with it.
    private func rendered(_ text: String, as name: String) throws -> String {
        let library = library([name: text, "partials/p.html": "{{ words }}"])
        let (template, problems) = library.compile(name, for: Source.schema.type)
        guard let template else { return problems.map(\.summary).joined(separator: "\n") }
        var bytes: [UInt8] = []
        try template.render(Source.schema.record(Source()), into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(arguments: [
        ("a < {{ words }} <!-- {{ words }}", "a < <b> & \"c\" <!-- <b> & \"c\""),
        ("<a href={{ path | absolute }}", "<a href=https://example.org/digest/a/"),
        ("{% include \"partials/p.html\" %}", "<b> & \"c\""), ("{{ colour }}", "#96202f"),
        ("{{ body }}", "markup cannot be printed in plain text"),
    ])
    func plainTextIsNotEscapedAndHasNoMarkup(template: String, output: String) throws {
        #expect(try rendered(template, as: "mail.txt") == output)
    }

    @Test(arguments: [
        (
            "<p style=\"color:{{ colour }};font-family:{{ fonts }}\">",
            "<p style=\"color:#96202f;font-family:&#39;My Face&#39;, serif\">"
        ),
        (
            "<style>p { color: {{ colour }}; font-family: {{ fonts }} }</style>",
            "<style>p { color: #96202f; font-family: 'My Face', serif }</style>"
        ),
        ("<td bgcolor=\"{{ colour }}\">", "<td bgcolor=\"#96202f\">"),
        ("<p style=\"color:{{ words }}\">", "a value cannot be printed in “style”"),
        ("<style>{{ words }}</style>", "a value cannot be printed in style rules"),
        ("<script>{{ colour }}</script>", "a value cannot be printed in a script"),
        ("<a href=\"{{ colour }}\">", "“href” begins with style, which is not known to be an address"),
    ])
    func stylesTakeValuesOfStyleAlone(template: String, output: String) throws {
        #expect(try rendered(template, as: "mail.html") == output)
    }

    @Test(arguments: [
        "red;background:url(x)", "red}", "</style>", "url(http://x.example/)", "\"open", "a\\62 c", "", "/*", "x{y",
        "@import", "var(--face), serif", "Georgia (, serif", ")(", "image-set('//x.example/a.png' 1x)",
    ])
    func whatCouldEndARuleIsNoValueOfStyle(text: String) { #expect(StyleValue(text) == nil) }
}
