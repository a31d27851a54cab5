package import DatelineDigest
import DatelineFiles
import DatelineModel

/// What an attachment is, as far as its name and its bytes tell: whether anyone would want it in public, and whether it
/// runs something in the browser of whoever opens it.
package struct AttachmentContent: Sendable {
    /// The kind of private file that it looks like; `nil` for any other.
    package let privacy: PrivateFile?
    /// What it does when it is opened, `is a page…`; `nil` if nothing.
    package let active: String?
    /// Whether it is a picture, which does nothing where a page shows it.
    package let isPicture: Bool

    /// What the file of a path below a `Content` folder is. What cannot be read is told when the site is written.
    ///
    /// `readsPictures` is for files that are in the site: a picture may have scripts.
    package init(of path: String, in folder: String, readsPictures: Bool = true) {
        let name = path.split(separator: "/").last?.lowercased() ?? ""
        let endings = Set(name.split(separator: ".").dropFirst().map(String.init))
        let ending = name.contains(".") ? name.split(separator: ".").last.map(String.init) ?? "" : ""
        isPicture = ending == "svg"
        // Only XML has to be read to its end, if readers get it.
        let isXML = isPicture || Self.xmlFormats.contains(ending)
        let isRead = !Self.neverRead.contains(ending) && (readsPictures || !isPicture)
        let count = isXML && readsPictures ? nil : PrivateFile.headSize
        let bytes = isRead ? (try? Attachments.bytes(of: path, in: folder, first: count)) ?? [] : []
        privacy = PrivateFile(named: name, bytes)
        let isConfiguration = Self.configurations.contains(name)
        let activity = isConfiguration ? "tells some servers what to do in its folder" : nil
        active = readsPictures ? activity ?? Self.activity(ending, endings, bytes) : nil
    }

    /// Formats that are what their names say and are not looked into.
    private static let neverRead: Set<String> = [
        "png", "jpg", "jpeg", "gif", "webp", "avif", "ico", "pdf", "mp3", "mp4", "ogg", "webm", "woff", "woff2", "ttf",
        "otf", "zip", "gz", "csv",
    ]
    // MARK: - Active

    private static let pages: Set<String> = [
        "html", "htm", "htmls", "html5", "xhtml", "xht", "xhtm", "xhtml5", "dhtml", "shtml", "shtm", "stm", "ssi",
        "mht",
        "mhtml", "mhtm", "hta", "htc", "htx", "svgz", "xul", "xbl", "webarchive",
    ]
    private static let scripts: Set<String> = [
        "js", "mjs", "cjs", "jsm", "jsx", "es", "es6", "esm", "wasm", "swf", "xsl", "xslt", "xap", "jar", "class",
    ]
    private static let programs: Set<String> = [
        "php", "php2", "php3", "php4", "php5", "php6", "php7", "php8", "phps", "pht", "phtm", "phtml", "phar", "cgi",
        "fcgi", "fpl", "pl", "plx", "py", "pyc", "wsgi", "rb", "rhtml", "erb", "lua", "tcl", "sh", "bash", "asp",
        "aspx",
        "asa", "asax", "ascx", "ashx", "asmx", "axd", "cshtml", "vbhtml", "svc", "soap", "idc", "jsp", "jspx", "jspf",
        "jspa", "jsw", "jsv", "jhtml", "jnlp", "cfm", "cfml", "cfc", "dbm", "nsf", "exe", "dll", "bat", "cmd", "msi",
    ]
    /// Files that tell a server in any folder what to do there.
    private static let configurations: Set<String> = [
        ".htaccess", ".htgroup", ".htgroups", ".htdigest", ".htpasswd", "web.config", ".user.ini", "php.ini",
        ".ftpaccess", ".nginx.conf",
    ]
    /// Formats in XML, which browsers show as what their namespaces say.
    private static let xmlFormats: Set<String> = [
        "xml", "rss", "atom", "rdf", "owl", "xsd", "wsdl", "mathml", "mml", "kml", "gpx", "gml", "tei", "xlf", "xliff",
        "smil", "ttml", "dae", "x3d",
    ]

    /// Servers look at each part of a name such as `report.html.fr`, so all of them count.
    private static func activity(_ ending: String, _ endings: Set<String>, _ bytes: [UInt8]) -> String? {
        if !pages.isDisjoint(with: endings) { return "is a page that can run scripts" }
        if !scripts.isDisjoint(with: endings) { return "is a script that any page could be made to run" }
        if !programs.isDisjoint(with: endings) { return "is a program that some servers run" }
        guard !bytes.isEmpty else { return nil }
        let text = TextSearch(bytes[...])
        if ending == "svg" || text.hasAny(["http://www.w3.org/2000/svg"]) && text.hasAny(["<svg", ":svg"]) {
            return text.isScriptedSVG ? "is a picture with a script" : nil
        }
        let isXML = xmlFormats.contains(ending) || text.begins(with: ["<?xml"])
        if isXML {
            return text.hasAny(["<?xml-stylesheet", "http://www.w3.org/1999/xhtml", "<!entity"])
                ? "is XML that a browser turns into a page" : nil
        }
        // Of a file without an ending that tells its type, browsers look at the first bytes.
        let type = MediaType.ofFile(named: "x.\(ending)")
        guard type == MediaType.ofFile(named: "x") else { return nil }
        return text.begins(with: ["<!doctype", "<html", "<head", "<body", "<script", "<iframe", "<svg", "<!--"])
            ? "is a page that can run scripts" : nil
    }
}

extension TextSearch {
    /// Whether an SVG has scripts, handlers, other documents in it, or hides what it has.
    fileprivate var isScriptedSVG: Bool {
        hasAny([
            "<script", ":script", "javascript:", "<foreignobject", ":foreignobject", "<iframe", "<embed", "<object",
            "<handler", "<!entity", "<?xml-stylesheet",
        ]) || hasHandler || hasHiddenAddress
    }

    /// `onload=`
    private var hasHandler: Bool {
        places(of: Array("on".utf8)).contains { place in
            guard place > 0, text[place - 1] <= 0x20 || "\"'/".utf8.contains(text[place - 1]) else { return false }
            let rest = text[(place + 2)...].drop { (97...122).contains($0) }
            return rest.startIndex > place + 2 && rest.drop { $0 <= 0x20 }.first == UInt8(ascii: "=")
        }
    }

    /// `href="java&#115;cript:…"`: a script as an address, with characters written as numbers or blanks between.
    private var hasHiddenAddress: Bool {
        var plain: [UInt8] = []
        var rest = text[...]
        while let byte = rest.popFirst() {
            guard byte > 0x20 else { continue }
            guard byte == UInt8(ascii: "&"), rest.first == UInt8(ascii: "#") else {
                plain.append(byte)
                continue
            }
            let isHexadecimal = rest.dropFirst().first == UInt8(ascii: "x")
            let digits = rest.dropFirst(isHexadecimal ? 2 : 1).prefix { $0 != UInt8(ascii: ";") }.prefix(10)
            let number = UInt32(String(decoding: digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10)
            if let number, let byte = UInt8(exactly: number), byte > 0x20 { plain.append(byte | 0x20) }
            rest = rest[digits.endIndex...].dropFirst()
        }
        return TextSearch(plain[...]).hasAny(["javascript:"])
    }
}
