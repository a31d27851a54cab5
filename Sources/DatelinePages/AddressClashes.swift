import DatelineDigest
import DatelineFiles
import DatelineModel
import DatelineReading
import DatelineSearch

/// Finds pages and files that would be written to one place, or one inside another.
struct AddressClashes {
    /// Something that has an address.
    private enum Claim {
        case page(Page)
        case file(SiteFile)
        /// An old address without a page of its own.
        case alias(Permalink, Article)
        /// A line of `redirects.yml` without a page of its own.
        case moved(MovedAddress)
        /// A file that is made later than others, or read by hosts.
        case reserved(Permalink)

        var permalink: Permalink {
            switch self {
            case .page(let page): page.permalink
            case .file(let file): file.permalink
            case .alias(let permalink, _), .reserved(let permalink): permalink
            case .moved(let moved): moved.path
            }
        }
    }

    private let claims: [Claim]
    private let edition: Edition

    /// An error for every place that more than one page or file claims, and for every file where another needs a folder.
    ///
    /// Addresses that differ only in case are one place on some disks and hosts, so they count as the same.
    /// `moved` are the lines of `redirects.yml` that lead somewhere.
    static func find(
        _ pages: [Page], _ files: [SiteFile], _ moved: [MovedAddress], in edition: Edition
    ) -> [Diagnostic] {
        let clashes = AddressClashes(pages, files, moved, edition)
        return clashes.mayBeAny ? clashes.all : []
    }

    private init(_ pages: [Page], _ files: [SiteFile], _ moved: [MovedAddress], _ edition: Edition) {
        var claims = pages.map(Claim.page) + files.map(Claim.file)
        // Hosts follow redirects before they look for a page.
        if !edition.settings.has(.redirects) {
            for article in edition.digest.articles { claims += article.filing.aliases.map { .alias($0, article) } }
            claims += moved.map(Claim.moved)
        }
        let planned = Set(files.map(\.permalink))
        claims += Self.reserved(edition.settings).filter { !planned.contains($0) }.map(Claim.reserved)
        (self.claims, self.edition) = (claims, edition)
    }

    /// Addresses at which no page may stand although no plan has a file there.
    private static func reserved(_ settings: SiteSettings) -> [Permalink] {
        ["/dateline-manifest.txt", "/_headers", "/_redirects", "/_worker.js", "/_routes.json", "/CNAME"]
            .map { Permalink($0) } + (settings.has(.search) ? [SearchFiles.manifest] : [])
            + (settings.has(.notFound) ? [] : [Permalink("/404.html")])
    }

    /// Folders whose files have names of their own, made when the site is.
    private func isOurs(_ folder: Substring) -> Bool {
        folder == "/assets/" || folder == SearchFiles.folder && edition.settings.has(.search)
            || folder == Card.folder && edition.settings.cards != nil
            || folder == ImageCopy.folder && edition.settings.images != nil
    }

    // MARK: - Whether there is any

    /// Whether two places may be one, or one inside another: told from numbers, since a preview asks after every edit and
    /// nearly always in vain.
    private var mayBeAny: Bool {
        var places: Set<UInt64> = []
        var files: Set<UInt64> = []
        places.reserveCapacity(claims.count)
        for claim in claims {
            var path = claim.permalink.description
            if isAlias(claim), path.utf8.contains(where: { $0 >= 0x80 }) { path = path.lowercased() }
            let number = Self.number(of: path)
            guard places.insert(number).inserted else { return true }
            if !path.hasSuffix("/") { files.insert(number) }
            if isAlias(claim), ourFolder(around: claim.permalink) != nil || path.lowercased().contains("/index.html/") {
                return true
            }
        }
        return claims.contains { claim in
            var isInside = false
            _ = Self.number(of: claim.permalink.description) { isInside = isInside || files.contains($0) }
            return isInside
        }
    }

    /// A number for an address: the same for what is one place, and rarely for others. `visit` is given those of the folders
    /// around it.
    private static func number(of address: String, visiting visit: (UInt64) -> Void = { _ in }) -> UInt64 {
        let index = "index.html".utf8
        let address = address.utf8
        let path = address.suffix(index.count).elementsEqual(index) ? address.dropLast(index.count) : address[...]
        var number = Fingerprint.empty
        for (place, byte) in path.enumerated() {
            if byte == UInt8(ascii: "/"), place > 0 { visit(number) }
            let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
            number = Fingerprint.adding(isCapital ? byte | 0x20 : byte, to: number)
        }
        return number
    }

    private func isAlias(_ claim: Claim) -> Bool {
        switch claim {
        case .page(let page): page.isRedirect
        case .alias, .moved: true
        case .file, .reserved: false
        }
    }

    private func ourFolder(around permalink: Permalink) -> Substring? {
        let path = permalink.description.lowercased()
        return path.indices.lazy.filter { path[$0] == "/" }.map { path[...$0] }.first(where: isOurs)
    }

    // MARK: - What they are

    private var all: [Diagnostic] {
        var claimants: [String: [Claim]] = [:]
        for claim in claims { claimants[Self.place(of: claim), default: []].append(claim) }
        var diagnostics: [Diagnostic] = []
        for (place, claims) in claimants.sorted(by: { $0.key < $1.key }) {
            if claims.count > 1 { diagnostics.append(clash(claims)) }
            for (inside, file) in claims.compactMap({ claim in self.file(around: place, claimants).map { (claim, $0) } }
            ) {
                diagnostics.append(clash(inside, inside: file))
            }
            for claim in claims {
                guard isAlias(claim), let folder = ourFolder(around: claim.permalink) else { continue }
                diagnostics.append(
                    error(
                        about: [claim], "“\(claim.permalink)” is in “\(folder)”, whose files the site names itself",
                        help: line(claim) == nil ? "choose another alias" : "remove the line"))
            }
        }
        return diagnostics
    }

    private static func place(of claim: Claim) -> String { claim.permalink.outputPath.lowercased() }

    /// A claim of a file where a place needs a folder.
    private func file(around place: String, _ claimants: [String: [Claim]]) -> Claim? {
        place.indices.lazy.filter { place[$0] == "/" }.compactMap { claimants[String(place[..<$0])]?.first }.first
    }

    private func clash(_ claims: [Claim]) -> Diagnostic {
        let addresses = Set(claims.map(\.permalink.description)).sorted()
        let names =
            claims.filter { source(of: $0) != nil }.map(name).sorted()
            + claims.filter { source(of: $0) == nil }.map(name)
        let note = addresses.count > 1 ? " or one that differs in case alone" : ""
        return error(
            about: claims,
            "the address “\(addresses[0])”\(note) is claimed more than once: by \(names.joined(separator: " and "))",
            help: wayOut(claims))
    }

    private func clash(_ inside: Claim, inside file: Claim) -> Diagnostic {
        error(
            about: [inside, file],
            "“\(file.permalink)”, \(name(of: file)), is a file, so nothing can be at “\(inside.permalink)”: \(name(of: inside))",
            help: wayOut([inside, file]))
    }

    private func error(about claims: [Claim], _ summary: String, help: String) -> Diagnostic {
        let places = claims.compactMap { claim in source(of: claim).map { ($0, claim) } }
        let order = { (place: (String, Claim)) in
            (place.0 == Self.movedFile ? 0 : 1, place.0, isAlias(place.1) ? 0 : 1)
        }
        guard let (file, claim) = places.min(by: { order($0) < order($1) }) else {
            return .error(.addressClash, at: .none, summary, help: help)
        }
        let place = line(claim).map { .location($0.location) } ?? aliasPlace(claim, in: file) ?? .file(file)
        return .error(.addressClash, at: place, summary, help: help)
    }

    /// The line of `redirects.yml` that has an address; `nil` if something else has it.
    private func line(_ claim: Claim) -> MovedAddress? {
        switch claim {
        case .moved(let moved): return moved
        case .page(let page):
            guard page.isRedirect, case .number(let number) = page.key else { return nil }
            return edition.settings.movedAddresses[number]
        case .file, .alias, .reserved: return nil
        }
    }

    /// Where an alias stands in the front matter or sidecar of its article.
    private func aliasPlace(_ claim: Claim, in file: String) -> Diagnostic.Place? {
        guard isAlias(claim) else { return nil }
        let alias = claim.permalink.description
        let names = [alias, alias.hasSuffix("/") ? String(alias.dropLast()) : alias].map { Array($0.utf8) }
        let files = [file, file.hasSuffix(".txt") ? file.dropLast(3) + "yml" : file]
        for file in files {
            // Without the file there is still its name.
            guard let bytes = try? FileBytes.read("\(edition.site.folders.source)/\(file)", as: file) else { continue }
            for name in names {
                // The first place is in the front matter, which begins the file.
                let found = bytes.indices.first { bytes[$0] == name[0] && bytes[$0...].starts(with: name) }
                if let found {
                    return .location(SourceText(file: file, bytes: bytes).location(at: found, length: name.count))
                }
            }
        }
        return nil
    }

    /// What can be changed so that none of some claims stands in another's way.
    private func wayOut(_ claims: [Claim]) -> String {
        if claims.contains(where: { source(of: $0) == Self.movedFile }) {
            return "remove the line of \(Self.movedFile)"
        }
        if claims.contains(where: isAlias) { return "remove the alias, or change it" }
        let own = claims.filter { source(of: $0) != nil }
        if own.contains(where: { if case .page = $0 { true } else { false } }) {
            return "give one of them another “slug: …”"
        }
        return own.isEmpty ? "switch one of them off in site.yml" : "give one of the files another name"
    }

    /// What has an address, as editors know it.
    private func name(of claim: Claim) -> String {
        if let source = source(of: claim) {
            return isAlias(claim) && source != Self.movedFile ? "an alias in \(source)" : source
        }
        return switch claim {
        case .page, .alias, .moved: "a page that the site makes itself"
        case .file: "a file that the site makes itself"
        case .reserved: "a file that the site or its host has there"
        }
    }

    private static let movedFile = "\(SiteFolders.contentName)/\(MovedAddressesParser.fileName)"

    /// The file that says where something goes, as messages name it; `nil` if none does.
    private func source(of claim: Claim) -> String? {
        switch claim {
        case .alias(_, let article): return "\(SiteFolders.contentName)/\(article.path)"
        case .moved: return Self.movedFile
        case .page(let page):
            switch page.key {
            case .article(let position), .alias(let position, _):
                return "\(SiteFolders.contentName)/\(edition.digest.articles[position].path)"
            case .number where page.isRedirect: return Self.movedFile
            case .number(let number) where page.kind == CustomPage.self:
                return "\(SiteFolders.contentName)/\(edition.site.pageFiles[number].path)"
            default: return nil
            }
        case .file(let file):
            guard case .path(let path) = file.key else { return nil }
            return file.kind == AttachmentFiles.self
                ? "\(SiteFolders.contentName)/\(path)" : "\(SiteFolders.templatesName)/assets/\(path)"
        case .reserved: return nil
        }
    }
}
