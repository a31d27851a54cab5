import DatelineModel
import DatelineReading

/// What a reference to an article says. Without authors it is by whoever publishes the site.
struct CitedArticle {
    private let title: String
    private let summary: String
    private let authors: [String]
    private let siteTitle: String
    private let publisher: String
    private let day: CalendarDay
    private let language: String
    private let address: String
    /// The name that a bibliography calls it by: `paris-summit-2025`.
    private let key: String

    /// The reference to an article of a site.
    init(_ article: Article, _ settings: SiteSettings) {
        title = article.title.value
        summary = article.summary.value
        authors = article.text.authors
        (siteTitle, publisher) = (settings.title, settings.publisher)
        day = article.date.day
        language = article.language
        address = settings.baseURL.absolute(article.permalink.description)
        let slug = article.permalink.description.split(separator: "/").last.map(String.init) ?? "article"
        key = "\(slug)-\(String(article.date.day.year, digits: 4))"
    }

    // MARK: - BibTeX

    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

    /// An entry of BibTeX, in UTF-8. Names and titles are in braces, so that nothing takes them apart or changes their case.
    var bibTeX: [UInt8] {
        let names = (authors.isEmpty ? [publisher] : authors).map { "{\(Self.tex($0))}" }
        let text = """
            @misc{\(key),
              author = {\(names.joined(separator: " and "))},
              title = {{\(Self.tex(title))}},
              howpublished = {\(Self.tex(siteTitle))},
              publisher = {\(Self.tex(publisher))},
              year = {\(String(day.year, digits: 4))},
              month = \(Self.months[day.month - 1]),
              day = {\(day.day)},
              date = {\(day)},
              language = {\(language)},
              url = {\(address)}
            }

            """
        return Array(text.utf8)
    }

    /// A text in which no sign means anything to TeX. Braces become parentheses: in BibTeX even escaped ones are counted.
    private static func tex(_ text: String) -> String {
        var result = ""
        for character in text.onOneLine().unicodeScalars {
            switch character {
            case "\\": result += "\\textbackslash "
            case "{": result += "("
            case "}": result += ")"
            case "~": result += "\\textasciitilde "
            case "^": result += "\\textasciicircum "
            case "%", "&", "#", "$", "_": result += "\\\(character)"
            default: result.unicodeScalars.append(character)
            }
        }
        return result
    }

    // MARK: - RIS

    /// A reference of RIS: a line a field, each with the line end that its readers expect.
    var ris: [UInt8] {
        let date = "\(String(day.year, digits: 4))/\(String(day.month, digits: 2))/\(String(day.day, digits: 2))/"
        let fields =
            [("TY", "ELEC")] + (authors.isEmpty ? [publisher] : authors).map { ("AU", $0) } + [
                ("TI", title), ("T2", siteTitle), ("PB", publisher), ("PY", String(day.year, digits: 4)), ("DA", date),
                ("LA", language), ("AB", summary), ("UR", address), ("ER", ""),
            ]
        return Array(fields.map { "\($0)  - \($1.onOneLine())\r\n" }.joined().utf8)
    }

    // MARK: - CSL

    /// A list of one item of CSL-JSON.
    var csl: [UInt8] {
        let json = JSONText.list { json in
            json.object { json in
                json.member("id", key)
                json.member("type", "webpage")
                json.member("title", title)
                json.member("author", each: authors.isEmpty ? [publisher] : authors) { json, name in
                    json.object { $0.member("literal", name) }
                }
                json.member("container-title", siteTitle)
                json.member("publisher", publisher)
                json.member("issued") { json in
                    json.object { json in
                        json.member("date-parts", each: [[day.year, day.month, day.day]]) { json, parts in
                            json.list { json in for part in parts { json.literal(String(part)) } }
                        }
                    }
                }
                json.member("language", language)
                json.member("abstract", summary)
                json.member("URL", address)
            }
        }
        return json.bytes + Array("\n".utf8)
    }
}
