import DatelineDigest
import DatelineModel
import DatelineReading

/// The articles of a site as data, for those who count and compare, where `site.yml` says `open_data: true`: below `/data/`
/// those of the whole digest, and beside the page of each term those that are filed there.
enum OpenData {
    /// The address of the JSON Schema (2020-12) of an article.
    static let schema = Permalink("/data/articles.schema.json")
    /// The address of what CSV on the Web (W3C) says of the table.
    static let tableMetadata = Permalink("/data/articles.csv-metadata.json")

    /// The files of one form, for the site and every term that has a page and articles.
    static func files(_ kind: any SiteFileKind.Type, _ name: String, of edition: Edition) -> [SiteFile] {
        guard edition.settings.hasOpenData, !edition.digest.articles.isEmpty else { return [] }
        let ofTerms = edition.settings.taxonomies.filter { $0.hasPages && $0.source != .date }.flatMap { taxonomy in
            edition.digest.terms(in: taxonomy.id).enumerated().filter { !$0.element.articles.isEmpty }.map {
                SiteFile(kind, .term(taxonomy.id, $0.offset), at: Permalink("\($0.element.term.permalink)\(name)"))
            }
        }
        return [SiteFile(kind, at: Permalink("/data/\(name)"))] + ofTerms
    }

    /// The articles in a file, the newest first, and what they are called together.
    static func articles(in file: SiteFile, of edition: Edition) -> (title: String, articles: [Article]) {
        guard case .term(let taxonomy, let number) = file.key else {
            return (edition.settings.title, edition.digest.articles)
        }
        let filed = edition.digest.terms(in: taxonomy)[number]
        return ("\(edition.settings.title): \(filed.term.name)", filed.articles.map { edition.digest.articles[$0] })
    }

    /// An article as an object; fields without a value are left out, lists may be empty.
    static func object(_ article: Article, _ fields: [OpenDataField], _ edition: Edition) -> [UInt8] {
        JSONText { json in
            for field in fields {
                switch field.value(article, edition) {
                case .text(let text): json.member(field.name, text)
                case .list(let items): json.member(field.name, each: items) { $0.string($1) }
                case .number(let number): json.member(field.name) { $0.literal("\(number)") }
                }
            }
        }.bytes
    }
}

/// One JSON document with the articles, and what they may be used for: `articles.json`.
enum OpenDataDocument: SiteFileKind {
    static func files(of edition: Edition, pages: [Page]) -> [SiteFile] {
        OpenData.files(Self.self, "articles.json", of: edition)
    }

    static func bytes(of file: SiteFile, in edition: Edition, pages: [Page]) throws -> [UInt8] {
        let (title, articles) = OpenData.articles(in: file, of: edition)
        let settings = edition.settings
        let fields = OpenDataField.all(of: settings)
        return JSONText { json in
            json.member("title", title)
            json.member("publisher", settings.publisher)
            json.member("licence", settings.licence)
            json.member("licence_url", settings.licenceURL)
            json.member("article_schema", settings.baseURL.absolute(OpenData.schema.description))
            json.member("articles", each: articles) { $0.value(OpenData.object($1, fields, edition)) }
        }.bytes
    }
}

/// An object a line, for programs that read a stream: `articles.ndjson`.
enum OpenDataLines: SiteFileKind {
    static func files(of edition: Edition, pages: [Page]) -> [SiteFile] {
        OpenData.files(Self.self, "articles.ndjson", of: edition)
    }

    static func bytes(of file: SiteFile, in edition: Edition, pages: [Page]) throws -> [UInt8] {
        let fields = OpenDataField.all(of: edition.settings)
        return OpenData.articles(in: file, of: edition).articles.flatMap { article in
            OpenData.object(article, fields, edition) + [UInt8(ascii: "\n")]
        }
    }
}

/// A table (RFC 4180, in UTF-8 with its mark, so that Excel reads it): `articles.csv`.
enum OpenDataTable: SiteFileKind {
    /// What stands between the items of a list.
    static let separator = "; "
    /// What stands for that inside an item: it looks the same, with a space that does not break, and is no end.
    private static let insideItem = ";\u{A0}"

    static func files(of edition: Edition, pages: [Page]) -> [SiteFile] {
        OpenData.files(Self.self, "articles.csv", of: edition)
    }

    static func bytes(of file: SiteFile, in edition: Edition, pages: [Page]) throws -> [UInt8] {
        let fields = OpenDataField.all(of: edition.settings)
        var bytes = Array("\u{FEFF}".utf8)
        append(fields.map(\.name), to: &bytes)
        for article in OpenData.articles(in: file, of: edition).articles {
            append(fields.map { cell($0.value(article, edition)) }, to: &bytes)
        }
        return bytes
    }

    private static func cell(_ value: OpenDataField.Value) -> String {
        switch value {
        case .text(let text): text ?? ""
        case .list(let items): items.map { $0.replacing(separator, with: insideItem) }.joined(separator: separator)
        case .number(let number): "\(number)"
        }
    }

    private static func append(_ cells: [String], to bytes: inout [UInt8]) {
        bytes += Array((cells.map(written).joined(separator: ",") + "\r\n").utf8)
    }

    /// With what formulas begin, in the wide and the small form of East Asian texts, too.
    private static let formulaSigns = Set("=+-@\t\r\n＝＋－＠﹦﹢﹣﹫".unicodeScalars)

    /// A cell as it is written. Spreadsheets run what begins like a formula, whoever wrote it, so an apostrophe stands before
    /// it.
    private static func written(_ cell: String) -> String {
        let isFormula = cell.unicodeScalars.first.map { formulaSigns.contains($0) } ?? false
        let text = isFormula ? "'" + cell : cell
        guard
            text.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) })
                || text != text.trimmingWhitespace()
        else { return text }
        return "\"\(text.replacing("\"", with: "\"\""))\""
    }
}

/// What the fields mean, for programs: a JSON Schema of the objects, and for the table what CSV on the Web asks for.
enum OpenDataSchema: SiteFileKind {
    static func files(of edition: Edition, pages: [Page]) -> [SiteFile] {
        guard edition.settings.hasOpenData, !edition.digest.articles.isEmpty else { return [] }
        return [
            SiteFile(Self.self, .number(0), at: OpenData.schema),
            SiteFile(Self.self, .number(1), at: OpenData.tableMetadata),
        ]
    }

    static func bytes(of file: SiteFile, in edition: Edition, pages: [Page]) throws -> [UInt8] {
        let fields = OpenDataField.all(of: edition.settings)
        return file.permalink == OpenData.schema ? schema(fields, edition.settings) : table(fields, edition.settings)
    }

    private static func schema(_ fields: [OpenDataField], _ settings: SiteSettings) -> [UInt8] {
        JSONText { json in
            json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
            json.member("$id", settings.baseURL.absolute(OpenData.schema.description))
            json.member("title", "An article of \(settings.title)")
            json.member("type", "object")
            json.member("required", each: ["url", "title", "date"]) { $0.string($1) }
            json.member("properties") { json in
                json.object { json in
                    for field in fields {
                        json.member(field.name) { json in json.object { describe(field, in: &$0) } }
                    }
                }
            }
        }.bytes
    }

    private static func describe(_ field: OpenDataField, in json: inout JSONText) {
        switch field.kind {
        case .number: json.member("type", "integer")
        case .list:
            json.member("type", "array")
            json.member("items") { json in json.object { $0.member("type", "string") } }
        case .text, .url, .day, .time: json.member("type", "string")
        }
        switch field.kind {
        case .url: json.member("format", "uri")
        case .day: json.member("format", "date")
        case .time: json.member("format", "date-time")
        case .text, .number, .list: break
        }
        json.member("description", field.description)
    }

    private static func table(_ fields: [OpenDataField], _ settings: SiteSettings) -> [UInt8] {
        JSONText { json in
            json.member("@context", "http://www.w3.org/ns/csvw")
            json.member("url", "articles.csv")
            json.member("dc:title", settings.title)
            json.member("dc:publisher", settings.publisher)
            json.member("dc:license", settings.licenceURL ?? settings.licence)
            json.member("tableSchema") { json in
                json.object { json in
                    json.member("primaryKey", "url")
                    json.member("columns", each: fields) { json, field in
                        json.object { json in
                            json.member("name", field.name)
                            json.member("titles", field.name)
                            json.member("datatype", datatype(of: field.kind))
                            if case .list = field.kind { json.member("separator", OpenDataTable.separator) }
                            json.member("dc:description", field.description)
                        }
                    }
                }
            }
        }.bytes
    }

    private static func datatype(of kind: OpenDataField.Kind) -> String {
        switch kind {
        case .text, .list: "string"
        case .url: "anyURI"
        case .day: "date"
        case .time: "dateTime"
        case .number: "integer"
        }
    }
}
