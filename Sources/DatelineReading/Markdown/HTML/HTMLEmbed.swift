import DatelineModel

/// What a player or a page inside the page is for readers: a link that loads nothing until it is followed.
struct HTMLEmbed {
    /// The kind of thing, by its English word, for `Words`.
    enum Kind: String { case video = "Video", audio = "Audio", chart = "Chart" }

    /// `nil` for a page of which nothing is known.
    let kind: Kind?
    /// Where the thing itself is.
    let address: String
    /// Who shows it: a service, a host, or the name of a file.
    let source: String
    /// What it is called; `nil` if nobody says.
    let title: String?

    /// A `video` or an `audio` of a tag; `source` is the address of the first file that it offers.
    init?(_ tag: HTMLTag, source: String?) {
        guard let file = (tag.text("src") ?? source).flatMap({ SafeAddress($0) }) else { return nil }
        kind = tag.name == "video" ? .video : .audio
        address = file.address
        self.source = Self.host(of: address) ?? String(address.split(separator: "/").last ?? Substring(address))
        title = Self.title(of: tag)
    }

    /// The page of another site that an `iframe` shows, in the form for readers where the service has one; `nil` for one that
    /// shows nothing, as those that count readers do, and for pages of the site itself.
    init?(frame tag: HTMLTag) {
        guard !Self.isHidden(tag), let written = tag.text("src") ?? tag.text("data-src") else { return nil }
        self.init(written, title: Self.title(of: tag))
    }

    /// The chart that a script puts in its place, or a `div` that a script fills.
    init?(filledByScript tag: HTMLTag) {
        switch tag.name {
        case "script":
            guard let source = tag.text("src"), source.contains("//datawrapper.dwcdn.net/"),
                source.hasSuffix("/embed.js")
            else { return nil }
            self.init(String(source.dropLast("embed.js".count)), title: nil)
        case "div":
            let classes = tag["class"]?.split(whereSeparator: \.isWhitespace) ?? []
            guard classes.contains("flourish-embed"), let path = tag.text("data-src"),
                path.split(separator: "/").allSatisfy({ Self.isName(String($0)) })
            else { return nil }
            self.init("https://public.flourish.studio/\(path)/", title: Self.title(of: tag))
        default: return nil
        }
    }

    private init?(_ written: String, title: String?) {
        guard let safe = SafeAddress(written) else { return nil }
        let lower = safe.address.lowercased()
        guard let scheme = ["https://", "http://", "//"].first(where: lower.hasPrefix) else { return nil }
        let rest = safe.address.dropFirst(scheme.count)
        let end = rest.firstIndex { "/?#\\".contains($0) } ?? rest.endIndex
        let host = rest[..<end].lowercased()
        guard HostName.isValid(host) else { return nil }
        let path = rest[end...].prefix { $0 != "?" && $0 != "#" }.split(separator: "/").map(String.init)
        var query: [String: String] = [:]
        for pair in rest[end...].drop(while: { $0 != "?" }).dropFirst().prefix(while: { $0 != "#" }).split(
            separator: "&")
        {
            let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
            if parts.count == 2 { query[parts[0]] = parts[1] }
        }
        (kind, address, source) =
            Self.youTube(host, path, query) ?? Self.vimeo(host, path, query) ?? Self.peerTube(host, path)
            ?? Self.datawrapper(host, path) ?? Self.other(host, (scheme == "//" ? "https:" : "") + safe.address)
        self.title = title
    }

    private typealias Found = (kind: Kind?, address: String, source: String)

    /// What other services show.
    private static let kinds: [String: Kind] = [
        "flo.uri.sh": .chart, "public.flourish.studio": .chart, "ourworldindata.org": .chart,
        "public.tableau.com": .chart, "e.infogram.com": .chart, "w.soundcloud.com": .audio, "open.spotify.com": .audio,
        "embed.podcasts.apple.com": .audio, "embed.acast.com": .audio, "dailymotion.com": .video,
        "embed.ted.com": .video, "c-span.org": .video,
    ]

    private static func other(_ host: String, _ address: String) -> Found {
        let name = host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
        return (kinds[name], address, name)
    }

    /// Whether readers would see nothing of an `iframe`.
    private static func isHidden(_ tag: HTMLTag) -> Bool {
        let sizes = ["width", "height"].compactMap { tag.text($0) }
        let style = (tag["style"] ?? "").lowercased().filter { !$0.isWhitespace }
        return tag["hidden"] != nil || sizes.contains { ["0", "1", "0px", "1px"].contains($0) }
            || style.contains("display:none") || style.contains("visibility:hidden")
    }

    private static func youTube(_ host: String, _ path: [String], _ query: [String: String]) -> Found? {
        let hosts = ["youtube.com", "youtube-nocookie.com"]
        let isShort = host == "youtu.be"
        guard isShort || hosts.contains(where: { host == $0 || host == "www.\($0)" || host == "m.\($0)" }) else {
            return nil
        }
        let site = "https://www.youtube.com"
        if let list = query["list"], path.last == "videoseries", isName(list) {
            return (.video, "\(site)/playlist?list=\(list)", "YouTube")
        }
        let video = isShort ? path.first : path.count == 2 && path[0] == "embed" ? path[1] : query["v"]
        guard let video, isName(video) else { return nil }
        let start = query["start"] ?? query["t"]
        let time = start.flatMap { isName($0) ? "&t=\($0)" : nil } ?? ""
        return (.video, "\(site)/watch?v=\(video)\(time)", "YouTube")
    }

    private static func vimeo(_ host: String, _ path: [String], _ query: [String: String]) -> Found? {
        guard host == "player.vimeo.com", path.count == 2, path[0] == "video", isName(path[1]) else { return nil }
        // A video that is not listed opens only with its key.
        let key = query["h"].flatMap { isName($0) ? "/\($0)" : nil } ?? ""
        return (.video, "https://vimeo.com/\(path[1])\(key)", "Vimeo")
    }

    /// PeerTube runs on many hosts; the path tells it.
    private static func peerTube(_ host: String, _ path: [String]) -> Found? {
        guard path.count == 3, path[0] == "videos", path[1] == "embed", isName(path[2]) else { return nil }
        return (.video, "https://\(host)/videos/watch/\(path[2])", host)
    }

    private static func datawrapper(_ host: String, _ path: [String]) -> Found? {
        guard host == "datawrapper.dwcdn.net", let chart = path.first, path.count <= 2, path.allSatisfy(isName) else {
            return nil
        }
        return (
            .chart, "https://datawrapper.dwcdn.net/\(chart)/" + (path.count == 2 ? "\(path[1])/" : ""), "Datawrapper"
        )
    }

    private static func isName(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 100
            && text.utf8.allSatisfy { isLetter($0) || (48...57).contains($0) || "-_".utf8.contains($0) }
    }

    private static func title(of tag: HTMLTag) -> String? {
        guard let title = tag.text("title") ?? tag.text("aria-label") else { return nil }
        // What the services' own code says when nobody named the thing.
        let generic = [
            "youtube video player", "vimeo video player", "video player", "embedded video", "video", "audio",
        ]
        return generic.contains(title.lowercased()) ? nil : title
    }

    private static func host(of address: String) -> String? {
        guard let origin = ImageOrigins.origin(of: address), let slashes = origin.firstRange(of: "//") else {
            return nil
        }
        let host = origin[slashes.upperBound...]
        return String(host.hasPrefix("www.") ? host.dropFirst(4) : host)
    }
}
