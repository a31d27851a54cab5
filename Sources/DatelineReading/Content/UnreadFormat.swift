/// A format in which stories come and which is not read: a web page, a mail, an office document and so on.
package enum UnreadFormat: Sendable, Hashable {
    /// HTML; a mail; a document of Word or LibreOffice; a PDF; a feed or a file of data; a text in another markup; a file
    /// whose name has no ending.
    case page, mail, office, pdf, data, markup, unnamed

    // MARK: - By name

    /// The format of a file by the end of its name; `nil` if it is one that is read, or one in which no story comes.
    package init?(ofFile path: String) {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else {
            self = .unnamed
            return
        }
        let end = name[name.index(after: dot)...].lowercased()
        guard let format = Self.endings.first(where: { $0.value.contains(end) })?.key else { return nil }
        self = format
    }

    private static let endings: [UnreadFormat: Set<String>] = [
        .page: ["html", "htm", "xhtml", "xht", "shtml", "mht", "mhtml", "php", "asp", "aspx", "webarchive"],
        .mail: ["eml", "emlx", "msg", "mbox"],
        .office: ["doc", "docx", "docm", "odt", "fodt", "rtf", "pages", "wpd", "wps", "hwp", "hwpx", "epub", "mobi"],
        .pdf: ["pdf", "djvu", "ps", "xps"],
        .data: ["rss", "atom", "xml", "rdf", "json", "jsonl", "ndjson", "opml"],
        .markup: [
            "rst", "adoc", "asciidoc", "asc", "org", "textile", "wiki", "mediawiki", "creole", "tex", "latex", "mdx",
            "qmd", "rmd", "ipynb", "typ", "dj", "gmi",
        ],
    ]

    // MARK: - By content

    /// The format of a file that has the name of a text, by its first bytes; `nil` if it may be one.
    init?(content bytes: [UInt8]) {
        // Nearly every text begins with a letter or with `---`.
        guard let first = bytes.first, !isLetter(first) || "PRDMpdrm".utf8.contains(first), first != UInt8(ascii: "-")
        else { return nil }
        let head = bytes.prefix(64).drop { $0 <= UInt8(ascii: " ") || [0xEF, 0xBB, 0xBF].contains($0) }
        let begins = { (sign: String) in head.starts(with: sign.utf8) { $0 == $1 || isLetter($1) && $0 | 0x20 == $1 } }
        if head.starts(with: Self.zip) || head.starts(with: Self.oldOffice) || begins("{\\rtf") {
            self = .office
        } else if begins("%pdf-") {
            self = .pdf
        } else if ["<!doctype html", "<html", "<head>", "<body"].contains(where: begins) {
            self = .page
        } else if ["<?xml", "<rss", "<feed", "<rdf:", "<nitf", "<news", "<item", "<entry", "<channel"]
            .contains(where: begins)
            || begins("[") && head.dropFirst().drop(while: { $0 <= UInt8(ascii: " ") }).first == UInt8(ascii: "{")
        {
            self = .data
        } else if ["return-path: ", "received: ", "delivered-to: ", "mime-version: ", "message-id: "]
            .contains(where: begins)
        {
            self = .mail
        } else {
            return nil
        }
    }

    /// The first bytes of documents of Word and LibreOffice, and of those of older offices.
    private static let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
    private static let oldOffice: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]

    // MARK: - Words

    /// What it is called: `a web page`.
    package var name: String {
        switch self {
        case .page: "a web page"
        case .mail: "a mail"
        case .office: "a document of Word or LibreOffice"
        case .pdf: "a PDF"
        case .data: "a feed or a file of data"
        case .markup: "a text in another markup"
        case .unnamed: "a file whose name has no ending"
        }
    }

    /// How its story gets into the site.
    package var help: String {
        switch self {
        case .page, .office: "save its text as Markdown, “.md”, or as plain text, “.txt”"
        case .mail, .pdf: "copy its text into a file “.txt”; it may be raw wire copy"
        case .data: "write each story in it into a file “.md” or “.txt”"
        case .markup: "write it in Markdown, in a file “.md”"
        case .unnamed: "give its name the ending “.md” or “.txt”"
        }
    }
}
