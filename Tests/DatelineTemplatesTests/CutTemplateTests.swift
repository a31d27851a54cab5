import DatelineModel
import Testing

@testable import DatelineTemplates

/// Files that were cut off: by a full disk, a broken download or an editor who was not done.
@Suite struct CutTemplateTests {
    @Test(arguments: [
        ("a {", "1:3: the file ends with “{”, which begins no tag"),
        ("<p class=\"a {", "1:13: the file ends with “{”, which begins no tag"),
        ("{% if draft %}a{% endif %}{", "1:27: the file ends with “{”, which begins no tag"),
        ("<p\n<b>x</b>", "1:1: the tag that begins here is not closed before the next one"),
        ("<p class=\"a\"\n<b>x</b>", "1:1: the tag that begins here is not closed before the next one"),
        ("<p class=a<b>x</b>", "1:1: the tag that begins here is not closed before the next one"),
        ("<p cla\"ss=\"a\">", "1:7: this quotation mark begins no value"),
        ("<p class=\"a>x</p><p class=\"b\">", "1:28: a space is missing before this attribute"),
    ])
    func aTagWithoutItsEndIsAnError(template: String, problem: String) {
        #expect(problems(template).first == "page.html:\(problem)")
    }

    @Test(
        arguments: [
            "{% include \"cut.html\" %}\n<b>x</b>", "<ul>{% include \"cut.html\" %}</ul>",
            "{% for topic in topics %}{% include \"cut.html\" %}{% endfor %}",
            "{% if draft %}{% include \"cut.html\" %}{% endif %}",
            "{% if draft %}<b>{% else %}{% include \"cut.html\" %}{% endif %}",
            "{% extends \"frame.html\" %}{% block main %}{% include \"cut.html\" %}{% endblock %}",
        ],
        [
            "<p", "<p cla", "<p class", "<p class=", "<p class=\"a", "<p class=\"a\"",
            "<p {% if draft %}hidden{% endif %}",
        ])
    func thePlaceIsInThePartialThatWasCutNotInWhatIncludesIt(template: String, partial: String) {
        let files = [
            "cut.html": partial, "frame.html": "<main>{% block main %}{% endblock %}</main><p title=\"x\">y</p>",
        ]
        let found = problems(template, with: files)
        #expect(found.count == 1)
        #expect(
            found.first?.contains(/^cut.html:1:1: .* that begins here is not closed at the end of the (file|page)$/)
                == true, "\(found)")
    }

    @Test func theBlockOfAPageMayNotRunIntoItsFrame() {
        let files = ["frame.html": "<main>{% block main %}{% endblock %}</main>"]
        #expect(
            problems("{% extends \"frame.html\" %}\n{% block main %}<p{% endblock %}", with: files)
                == ["page.html:2:17: the tag that begins here is not closed at the end of the file"])
    }

    @Test func aValueWithoutQuotesMayHaveOneInside() throws {
        #expect(try rendered("<p data-note=it's>x</p>") == "<p data-note=it's>x</p>")
    }

    @Test func aPartialMayStandInsideATagThatEndsAfterIt() throws {
        let files = ["lang.html": "{% if number == 3 %} lang=\"en\"{% endif %}"]
        #expect(
            try rendered("<p{% include \"lang.html\" %} class=\"a\">x</p>", with: files)
                == "<p lang=\"en\" class=\"a\">x</p>")
    }

    @Test func aFrameMayHaveABlockInsideATag() throws {
        let files = ["frame.html": "<body{% block more %}{% endblock %} id=\"a\">x</body>"]
        let template = "{% extends \"frame.html\" %}{% block more %} class=\"b\"{% endblock %}"
        #expect(try rendered(template, with: files) == "<body class=\"b\" id=\"a\">x</body>")
    }

    @Test func aPartialIsCutNowhereWithoutAnErrorButBetweenElements() {
        let whole = "<li{% if draft %} class=\"a\"{% endif %}>{# note #}<a href=\"{{ path }}\">{{ title }}</a></li>\n"
        // A sign of a tag that is all of it is text: “<”, “</”.
        let cuts = whole.indices.map { String(whole[..<$0]) }.filter { !$0.hasSuffix("<") && !$0.hasSuffix("</") }
        let passing = cuts.filter { cut in
            problems("<ul>{% include \"cut.html\" %}</ul>", with: ["cut.html": cut]).isEmpty
        }
        #expect(
            passing == [
                "", "<li{% if draft %} class=\"a\"{% endif %}>", "<li{% if draft %} class=\"a\"{% endif %}>{# note #}",
                "<li{% if draft %} class=\"a\"{% endif %}>{# note #}<a href=\"{{ path }}\">",
                "<li{% if draft %} class=\"a\"{% endif %}>{# note #}<a href=\"{{ path }}\">{{ title }}",
                "<li{% if draft %} class=\"a\"{% endif %}>{# note #}<a href=\"{{ path }}\">{{ title }}</a>",
                "<li{% if draft %} class=\"a\"{% endif %}>{# note #}<a href=\"{{ path }}\">{{ title }}</a></li>",
            ])
    }

    @Test(arguments: ["", "\n", " \t\n"])
    func aPageHasATemplateWithSomethingInIt(template: String) {
        #expect(diagnostics(template).map(\.identifier) == [.emptyTemplate])
        #expect(problems("x{% include \"foot.html\" %}", with: ["foot.html": template]) == [])
    }
}
