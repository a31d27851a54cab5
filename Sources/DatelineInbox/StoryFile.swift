import DatelineFiles
import DatelineModel
import DatelineReading
private import Foundation

/// A file of the inbox, or what comes from standard input: what it is and which stories are in it.
struct StoryFile: Sendable {
    /// What messages call it.
    let name: String
    /// Its path; `nil` for standard input.
    let path: String?
    /// Its path below `Content` if it is in the site already; `nil` for all others.
    let ownPath: String?
    /// Its bytes.
    let bytes: [UInt8]

    /// The largest file that is read, in bytes: mailboxes are large.
    static let largest = 1 << 30

    /// What a file is.
    enum Kind: Equatable {
        case text(TextFormat)
        /// A message, or a mailbox of many.
        case mail
        case page, feed
        /// What another program reads.
        case document(DocumentProgram)
    }

    /// What the file is, by its first bytes and then by the end of its name. Throws `UnreadableFile` if no story can be in it.
    func kind() throws(UnreadableFile) -> Kind {
        if let program = DocumentProgram(of: bytes, end: end) { return .document(program) }
        if Self.pictures.contains(end) {
            throw UnreadableFile(
                "is a picture or a sound, not a story", help: "link to it in the text that it belongs to")
        }
        if Self.data.contains(end) || last.hasPrefix(".~lock") {
            throw UnreadableFile("is a file of data, not a story", help: "copy the story in it into a text file")
        }
        if bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            throw UnreadableFile(
                "is a document that is not read",
                help: end == "msg" ? "save it as .eml or as text in Outlook" : "save it as .docx, .odt or .pdf")
        }
        // An article of the site, to which only a date is added.
        if ownPath != nil, HTMLArticle.isName(name) { return .text(.markdown) }
        if FeedReader.isFeed(bytes[...]) { return .feed }
        let format = TextFormat(ofFile: name)
        if let format, format == .markdown || !PageReader.isPage(bytes), !MailReader.isMail(bytes[...]) {
            return .text(format)
        }
        if ["eml", "emlx", "mbox"].contains(end) || MailReader.isMail(bytes[...]) { return .mail }
        if PageReader.isPage(bytes) || Self.pages.contains(end) { return .page }
        guard path == nil || end == last.lowercased() || !bytes.contains(0) else {
            throw UnreadableFile("is not text", help: "save it as text, as a web page, or as .docx or .pdf")
        }
        return .text(.plainText)
    }

    private static let data: Set<String> = [
        "csv", "tsv", "vcf", "ics", "url", "webloc", "lnk", "ini", "log", "lock", "js", "css", "yml", "yaml", "toml",
        "sqlite", "db", "exe", "plist",
    ]
    private static let pages: Set<String> = ["html", "htm", "xhtml"]
    private static let pictures: Set<String> = [
        "png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "heic", "tif", "tiff", "bmp", "mp3", "mp4", "mov", "wav",
    ]

    /// Whether another program reads it.
    var isDocument: Bool { DocumentProgram(of: bytes, end: end) != nil }

    /// The end of its name in small letters.
    private var end: String { last.split(separator: ".").last.map { $0.lowercased() } ?? "" }

    /// Its name without folders.
    private var last: String { name.split(separator: "/").last.map(String.init) ?? name }

    /// The stories in the file. Throws `UnreadableFile` if it has none.
    func stories() async throws -> [Result<IncomingStory, UnreadableFile>] {
        switch try kind() {
        case .text(let format):
            if let other = UnreadFormat(content: bytes) {
                throw UnreadableFile(
                    "is \(other.name), which is not read", help: "copy the story in it into a text file")
            }
            return [.success(IncomingStory(try text(format)))]
        case .mail:
            var stories = MailReader.stories(of: bytes)
            for index in stories.indices {
                guard case .success(let story) = stories[index], let file = story.document else { continue }
                stories[index] = try await Self.reading(file, of: story)
            }
            return stories
        case .page: return [.success(try PageReader.story(of: bytes[...], hasBeside: hasBeside))]
        case .feed: return FeedReader.stories(of: bytes)
        case .document(let program): return [.success(try await program.story(of: bytes))]
        }
    }

    /// Whether a file is beside this one, or in a folder there, by the address that the words have for it.
    private func hasBeside(_ address: String) -> Bool {
        guard let path else { return false }
        return FileSystem.kind(of: Self.folder(of: path) + Self.name(of: address)) == .file
    }

    /// The folder of a file, with a slash at its end; empty for that in which the program runs.
    static func folder(of path: String) -> Substring { path.lastIndex(of: "/").map { path[...$0] } ?? "" }

    /// The name of the file to which a relative address leads.
    static func name(of address: String) -> String {
        let path = address.prefix { $0 != "#" && $0 != "?" }
        var name = String(path).removingPercentEncoding ?? String(path)
        while name.hasPrefix("./") { name.removeFirst(2) }
        return name
    }

    /// A story with the words of the document in which they came.
    private static func reading(
        _ file: IncomingStory.Attachment, of story: IncomingStory
    ) async throws -> Result<IncomingStory, UnreadableFile> {
        let end = file.name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        var story = story
        do {
            if let program = DocumentProgram(of: file.bytes, end: end) {
                let document = try await program.story(of: file.bytes)
                (story.text, story.leftOut) = (document.text, story.leftOut + document.leftOut)
                story.holdingMarks += document.holdingMarks.filter { !story.holdingMarks.contains($0) }
            } else if end == "txt" {
                story.text = try Self(name: file.name, path: nil, ownPath: nil, bytes: file.bytes).text(.plainText)
            } else {
                return .failure(refusal(of: file, ""))
            }
            return .success(story)
        } catch let error as UnreadableFile {
            return .failure(refusal(of: file, ", which \(error.reason)"))
        }
    }

    private static func refusal(of file: IncomingStory.Attachment, _ reason: String) -> UnreadableFile {
        UnreadableFile(
            "has only a note, and its story is in a file that came with it: “\(file.name)”\(reason)",
            help: "save that file and add it")
    }

    private func text(_ format: TextFormat) throws(UnreadableFile) -> IncomingStory.Text {
        do {
            let text = String(decoding: try TextDecoding.story(of: bytes, file: name).text.bytes, as: UTF8.self)
            return format == .markdown ? .markdown(text) : .plain(text)
        } catch let error as DiagnosticError {
            throw UnreadableFile(error.diagnostics.first?.summary ?? "", help: error.diagnostics.first?.help ?? "")
        } catch {
            throw UnreadableFile("\(error)", help: "save it as UTF-8")
        }
    }
}
