import DatelineDigest
import DatelineModel
import DatelinePages
import DatelineReading

/// The images and documents that posts link to, and where they are in the new site: beside the first that does.
///
/// Only what is linked to is brought, and nothing that could run.
struct AttachmentTable: Sendable {
    private let folder: SourceFolder
    private var places: [String: Result<String, Refusal>] = [:]
    private var taken: Set<String>
    /// The last number behind each name that several files have.
    private var numbers: [String: Int] = [:]

    /// Why a file is not brought.
    struct Refusal: Error {
        let words: String
    }

    /// The files that stay as an editor has changed them, by those of the old site.
    private let kept: [String: String]

    /// `taken` has the files below `Content` that are there already; `kept` those of them that come from files of the old
    /// site, by these.
    init(_ folder: SourceFolder, taken: Set<String>, kept: [String: String]) {
        (self.folder, self.taken) = (folder, Set(taken.map { $0.lowercased() }))
        self.kept = kept
    }

    /// The files to bring: their paths in the old site and below `Content` of the new one.
    var files: [(source: String, path: String)] {
        places.compactMap { source, place in
            if kept[source] == nil, case .success(let path) = place { (source, path) } else { nil }
        }.sorted { $0.path < $1.path }
    }

    /// The path below `Content` of a file of the old site, beside the text that is the first to link to it.
    mutating func place(of file: String, besideText path: String) -> Result<String, Refusal> {
        if let known = places[file] { return known }
        let place = kept[file].map { .success($0) } ?? newPlace(of: file, besideText: path)
        places[file] = place
        return place
    }

    private mutating func newPlace(of file: String, besideText path: String) -> Result<String, Refusal> {
        let name = file.split(separator: "/").last.map(String.init) ?? file
        let dot = name.lastIndex(of: ".") ?? name.endIndex
        let ending = name[dot...].lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".") }
        if let refusal = refusal(of: file, name, ending) { return .failure(refusal) }
        let isPlain = name[..<dot].utf8.allSatisfy {
            (97...122).contains($0 | 0x20) || (48...57).contains($0) || "-_".utf8.contains($0)
        }
        let stem = isPlain ? String(name[..<dot]) : Slug(from: String(name[..<dot]))?.description ?? "file"
        let base = "\(path[..<(path.lastIndex(of: ".") ?? path.endIndex)])/\(stem)"
        var candidate = base + ending
        let key = candidate.lowercased()
        var number = numbers[key] ?? 1
        while !taken.insert(candidate.lowercased()).inserted {
            number += 1
            candidate = "\(base)-\(number)\(ending)"
        }
        numbers[key] = number
        return .success(candidate)
    }

    /// Why a file has no place in the new site; `nil` if it has one.
    private func refusal(of file: String, _ name: String, _ ending: String) -> Refusal? {
        if TextFormat(ofFile: name) != nil || Self.texts.contains(ending) {
            return Refusal(words: "a link to a file that would be a text of the new site; its words stay")
        }
        if Self.pages.contains(ending) {
            return Refusal(words: "a link to a page or a program of the old site; its words stay")
        }
        let content = AttachmentContent(of: file, in: folder.root)
        if content.active != nil { return Refusal(words: "a link to a file that could run something; its words stay") }
        if content.privacy != nil || PrivateFile(named: name, []) != nil {
            return Refusal(words: "a link to a file that is seldom meant for readers; its words stay")
        }
        return nil
    }

    private static let texts: Set<String> = [".yml", ".yaml", ".toml", ".json", ".mdx", ".rst", ".org", ".adoc"]
    private static let pages: Set<String> = [
        ".html", ".htm", ".js", ".mjs", ".php", ".xml", ".xsl", ".sh", ".py", ".exe", ".swf", ".jar", ".astro", ".njk",
    ]
}
