import DatelineModel

/// `.nojekyll` and `CNAME`, which tell hosts what to do by being there.
enum HostMarkFiles: SiteFileKind {
    private static let (nojekyll, cname) = (Permalink("/.nojekyll"), Permalink("/CNAME"))

    static func files(of edition: Edition, pages: [Page]) -> [SiteFile] {
        let hosting = edition.settings.hosting
        var files: [SiteFile] = []
        if hosting.files.contains(.nojekyll) { files.append(SiteFile(Self.self, at: nojekyll)) }
        if hosting.files.contains(.cname), hosting.cname != nil { files.append(SiteFile(Self.self, at: cname)) }
        return files
    }

    static func bytes(of file: SiteFile, in edition: Edition, pages: [Page]) throws -> [UInt8] {
        guard file.permalink == cname, let name = edition.settings.hosting.cname else { return [] }
        return Array("\(name)\n".utf8)
    }
}
