/// A format in which stories come and which is not read.
package enum UnreadFormat {
    /// HTML; a mail; a document of Word or LibreOffice; a PDF; a feed or a file of data.
    case page, mail, office, pdf, data

    /// The format of a file that has the name of a text, by its first bytes; `nil` if it may be one.
    package init?(content bytes: [UInt8]) {
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

    /// What it is called: `a web page`.
    package var name: String {
        switch self {
        case .page: "a web page"
        case .mail: "a mail"
        case .office: "a document of Word or LibreOffice"
        case .pdf: "a PDF"
        case .data: "a feed or a file of data"
        }
    }

    /// How its story gets into the site.
    var help: String { "move it out of Content, and add its story with “dateline add FILE”" }
}
