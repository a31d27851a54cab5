/// What kind of data a file holds, as servers say it in `Content-Type`: IANA's media types.
package enum MediaType {
    /// The media type of a file by the extension of its name, with `charset=utf-8` for text.
    ///
    /// A name without an extension that we know is `application/octet-stream`, which browsers save rather than show.
    package static func ofFile(named name: some StringProtocol) -> String {
        let base = String(name[(name.lastIndex(of: "/").map(name.index(after:)) ?? name.startIndex)...])
        if let type = names[base] { return type }
        guard let dot = base.lastIndex(of: ".") else { return "application/octet-stream" }
        return types[base[base.index(after: dot)...].lowercased()] ?? "application/octet-stream"
    }

    /// Files whose names say more than their extensions: the feed in JSON, and what hosts read.
    ///
    /// Those in XML are `application/xml`: of `application/atom+xml` and `application/rss+xml` browsers show the source, or
    /// save it.
    private static let names: [String: String] = [
        "feed.json": "application/feed+json",
        "_headers": "text/plain; charset=utf-8",
        "_redirects": "text/plain; charset=utf-8",
        "CNAME": "text/plain; charset=utf-8",
    ]

    private static let types: [String: String] = [
        "html": "text/html; charset=utf-8",
        "css": "text/css; charset=utf-8",
        "js": "text/javascript; charset=utf-8",
        "mjs": "text/javascript; charset=utf-8",
        "json": "application/json",
        "ndjson": "application/x-ndjson",
        "webmanifest": "application/manifest+json",
        "xml": "application/xml",
        "xsl": "application/xslt+xml",
        "txt": "text/plain; charset=utf-8",
        "md": "text/markdown; charset=utf-8",
        "csv": "text/csv; charset=utf-8",
        "ics": "text/calendar; charset=utf-8",
        "bib": "application/x-bibtex",
        "ris": "application/x-research-info-systems",
        "pdf": "application/pdf",
        "zip": "application/zip",
        "doc": "application/msword",
        "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xls": "application/vnd.ms-excel",
        "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "odt": "application/vnd.oasis.opendocument.text",
        "svg": "image/svg+xml",
        "png": "image/png",
        "jpg": "image/jpeg",
        "jpeg": "image/jpeg",
        "gif": "image/gif",
        "webp": "image/webp",
        "avif": "image/avif",
        "ico": "image/x-icon",
        "woff": "font/woff",
        "woff2": "font/woff2",
        "ttf": "font/ttf",
        "otf": "font/otf",
        "mp3": "audio/mpeg",
        "ogg": "audio/ogg",
        "mp4": "video/mp4",
        "webm": "video/webm",
    ]
}
