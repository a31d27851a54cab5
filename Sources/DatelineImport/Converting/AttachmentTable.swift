import DatelineDigest
import DatelineFiles
import DatelineModel
import DatelineReading

/// The images and documents that posts link to, and where they are in the new site: beside the first that does.
///
/// Only what is linked to is brought.
final class AttachmentTable {
    /// The time zone of the site.
    let zone: SiteTimeZone
    private let folder: SourceFolder
    private var places: [String: Result<String, Refusal>] = [:]
    private var taken: Set<String>

    /// Why a file is not brought.
    struct Refusal: Error {
        let words: String
    }

    /// The files that stay as an editor has changed them, by those of the old site.
    private let kept: [String: String]

    /// `taken` has the files below `Content` that are there already; `kept` those of them that come from files of the old
    /// site, by these.
    init(_ folder: SourceFolder, zone: SiteTimeZone, taken: Set<String>, kept: [String: String]) {
        (self.folder, self.zone, self.taken) = (folder, zone, Set(taken.map { $0.lowercased() }))
        self.kept = kept
    }

    /// The files to bring: their paths in the old site and below `Content` of the new one.
    var files: [(source: String, path: String)] {
        places.compactMap { source, place in
            if kept[source] == nil, case .success(let path) = place { (source, path) } else { nil }
        }.sorted { $0.path < $1.path }
    }

    /// The path below `Content` of a file of the old site, beside the text that is the first to link to it.
    func place(of file: String, besideText path: String) -> Result<String, Refusal> {
        if let known = places[file] { return known }
        let place = kept[file].map { .success($0) } ?? newPlace(of: file, besideText: path)
        places[file] = place
        return place
    }

    private func newPlace(of file: String, besideText path: String) -> Result<String, Refusal> {
        let name = file.split(separator: "/").last.map(String.init) ?? file
        let dot = name.lastIndex(of: ".") ?? name.endIndex
        let ending = name[dot...].lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".") }
        if TextFormat(ofFile: name) != nil || Self.texts.contains(ending) {
            return .failure(Refusal(words: "a link to a file that would be a text of the new site; its words stay"))
        }
        if Self.active.contains(ending) {
            return .failure(Refusal(words: "a link to a page or a program of the old site; its words stay"))
        }
        if PrivateFile(named: name, []) != nil {
            return .failure(Refusal(words: "a link to a file that is seldom meant for readers; its words stay"))
        }
        let isPlain = name[..<dot].utf8.allSatisfy {
            (97...122).contains($0 | 0x20) || (48...57).contains($0) || "-_".utf8.contains($0)
        }
        let stem = isPlain ? String(name[..<dot]) : Slug(from: String(name[..<dot]))?.description ?? "file"
        let base = path[..<(path.lastIndex(of: ".") ?? path.endIndex)]
        var candidate = "\(base)/\(stem)\(ending)"
        var number = 1
        while !taken.insert(candidate.lowercased()).inserted {
            number += 1
            candidate = "\(base)/\(stem)-\(number)\(ending)"
        }
        return .success(candidate)
    }

    private static let texts: Set<String> = [".yml", ".yaml", ".toml", ".json", ".mdx", ".rst", ".org", ".adoc"]
    private static let active: Set<String> = [
        ".html", ".htm", ".js", ".mjs", ".php", ".xml", ".xsl", ".sh", ".py", ".exe", ".swf", ".jar", ".astro", ".njk",
    ]

    /// Copies a file into the new site. Throws `DiagnosticError` if it cannot be read or written.
    func bring(_ source: String, to target: String) throws {
        let bytes = try folder.bytes(source)
        try FileSystem.makeFolder(String(target[..<(target.lastIndex(of: "/") ?? target.endIndex)]))
        try FileSystem.write(bytes, to: target)
    }
}
