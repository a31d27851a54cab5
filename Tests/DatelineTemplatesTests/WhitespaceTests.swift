import Testing

@Suite struct WhitespaceTests {
    @Test func leavesNoLineBehindForTagsOnTheirOwn() throws {
        let template = """
            <ul>
              {% for author in authors | limit: 2 %}
              <li>{{ author }}</li>
              {% endfor %}
            </ul>
            """
        #expect(
            try rendered(template) == """
                <ul>
                  <li>Ann</li>
                  <li>Bob</li>
                </ul>
                """)
    }

    @Test func leavesNoLineBehindForComments() throws {
        #expect(try rendered("a\n  {# one\n two #}\nb\n{# three #} {% if draft %}{% endif %}\nc") == "a\nb\nc")
    }

    @Test func keepsALineWithAValueOrAWord() throws {
        #expect(try rendered("a\n  {{ subtitle }}\nb") == "a\n  \nb")
        #expect(try rendered("a\n  {% if draft %}{% endif %}-\nb") == "a\n  -\nb")
    }

    @Test func skipsAByteOrderMark() throws {
        #expect(try rendered("\u{FEFF}{% if number %}\na{% endif %}") == "a")
    }

    @Test func keepsEmptyLines() throws {
        #expect(try rendered("a\n\n\n{% if number %}\n\nb\n{% endif %}\n\n") == "a\n\n\n\nb\n\n")
    }

    @Test func takesLinesThatEndAsOnWindows() throws {
        #expect(try rendered("a\r\n{% if number %}\r\nb\r\n{% endif %}\r\nc") == "a\r\nb\r\nc")
    }

    @Test func trimsWhereAHyphenStands() throws {
        #expect(try rendered("a \n {%- if number -%} \n b \n {%- endif -%} \n c") == "abc")
        #expect(try rendered("a \n {{- number -}} \n b") == "a3b")
        #expect(try rendered("a \n {#- note -#} \n b") == "ab")
    }
}
