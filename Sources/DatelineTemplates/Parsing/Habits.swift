/// What writers of templates know from other template languages, and how it is written here.
enum Habits {
    /// Signs.
    static let signs = [
        "-": "use “_” in names",
        "[": "take one of a list by “| first” or “| last”, a part of it by “| skip: 2 | limit: 3”",
        "+": calculation, "*": calculation, "/": calculation, "%": calculation,
        "~": "texts stand beside each other: {{ a }}{{ b }}", "&": "write “and”", "!": "write “not”",
        "?": "write {% if … %} … {% else %} … {% endif %}",
    ]

    private static let calculation =
        "templates do not calculate: “| count” and “loop.index” count, and numbers can stand in Content/data"

    /// Tags.
    static let tags = [
        "assign": "write {% set name = value %}", "let": "write {% set name = value %}",
        "unless": "write {% if not … %}", "endunless": "write {% endif %}",
        "case": "write {% if a == \"x\" %} … {% elif a == \"y\" %}", "when": "write {% elif … %}",
        "switch": "write {% if a == \"x\" %} … {% elif a == \"y\" %}", "elseif": "write {% elif … %}",
        "elsif": "write {% elif … %}", "end": "write {% endif %}, {% endfor %} or {% endblock %}",
        "comment": "write {# … #}", "endcomment": "write {# … #}",
        "from": "write {% import \"macros.html\" as m %}, and call {{ m.name(…) }}",
        "render": "write {% include \"partials/….html\" with name=value %}",
        "partial": "write {% include \"partials/….html\" with name=value %}",
        "call": "write {{ name(…) }}", "range": "write {% for item in list %}",
        "with": "write {% set name = value %}", "endwith": "write {% set name = value %}, which needs no end",
        "raw": "write {{ \"{{\" }} to print the braces", "endraw": "write {{ \"{{\" }} to print the braces",
        "endset": "write {% set name = value %}, which needs no end", "now": "no page knows the time of a build",
        "table": "write {% include \"partials/table.html\" with table=data.rates | table caption=\"…\" %}",
        "insert":
            "it is for texts in Content; a template has {% include \"partials/table.html\" with table=data.rates | table caption=\"…\" %}",
    ]

    /// What to do about a token behind a value, where the tag should end.
    static func help(with token: Token, behind tokens: ArraySlice<Token>) -> String? {
        switch token.kind {
        case .word("contains"), .word("in"): contains
        case .word("is"): "write {% if name %} or {% if name == \"x\" %}"
        case .word, .symbol(":"), .symbol(","), .end: nil
        // {{ list | limit 3 }}
        case .text, .number:
            if tokens.count > 1, tokens.dropLast().last?.kind == .symbol("|"), let filter = tokens.last?.written {
                "what a filter is given stands after a colon: \(filter): \(token.written)"
            } else {
                nil
            }
        case .symbol(let symbol):
            Comparison(rawValue: symbol) == nil
                ? nil : "a value is compared in a condition: {% if … %}, in the loop where it is of a list"
        }
    }

    /// A field that a record has under another name, or has elsewhere.
    static func field(_ name: String, of record: RecordType) -> String? {
        if record.name == "term", name == "articles" {
            return "on the front page “by_topic”, “by_country” and “by_bloc” have terms with their articles"
        }
        if record.name == "site", name == "data" { return "files of Content/data are “data.NAME”, without “site”" }
        return fields[name]?.first { record.index(of: $0) != nil }.map { "did you mean “\($0)”?" }
    }

    private static let fields = [
        "title": ["name"], "name": ["title"], "url": ["path"], "link": ["path"], "href": ["path"],
        "permalink": ["path"], "author": ["authors"], "tags": ["topics"], "categories": ["topics"],
        "description": ["summary"], "excerpt": ["summary"],
    ]

    /// What to do with a record that was to be printed; `nil` if nothing in particular.
    static func printing(_ record: RecordType, as phrase: String) -> String? {
        guard record.name == DataTable.schema.type.name else { return nil }
        return "write {% include \"partials/table.html\" with table=\(phrase) | table caption=\"…\" %}"
    }

    private static let contains =
        "no condition looks into a text or a list: “where” takes the records of a list with a value, and a loop compares"

    /// Filters.
    static let filters = [
        "sort": "write sort_by: \"name\"", "sortby": "write sort_by: \"name\"", "order_by": "write sort_by: \"name\"",
        "reverse": "write sort_by: \"name\", \"descending\"", "groupby": "write group_by: \"name\"",
        "group": "write group_by: \"name\"", "selectattr": "write where: \"name\", \"value\"",
        "filter": "write where: \"name\", \"value\"", "rejectattr": "leave them out by {% if not … %} in the loop",
        "size": "write count", "slice": "write skip: 2 | limit: 3", "take": "write limit: 3", "offset": "write skip: 3",
        "upcase": "write upper", "uppercase": "write upper", "downcase": "write lower", "lowercase": "write lower",
        "title": "write capitalize", "truncatewords": "write truncate: 160, which ends with a whole word",
        "safe": escaping, "raw": escaping, "escape": escaping, "e": escaping, "safeHTML": escaping, "h": escaping,
        "strip_html": "texts have no HTML in them; a text for descriptions is “summary”", "tojson": "write json",
        "jsonify": "write json", "strftime": "write date: \"d MMMM yyyy\"", "format": "write date: \"d MMMM yyyy\"",
        "relative_url": "links have the path of the site already", "absolute_url": "write absolute",
        "empty": "write {% if not list %}", "contains": Habits.contains, "in": Habits.contains,
        "sum": Habits.calculation, "plus": Habits.calculation, "minus": Habits.calculation,
        "uniq": "write group_by: \"name\"",
        "unique": "write group_by: \"name\"", "t": "write word", "translate": "write word", "i18n": "write word",
    ]

    private static let escaping = "remove it: each value is escaped for its place, and what is HTML stays so"
}
