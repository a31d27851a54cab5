import DatelinePages
import DatelineReading
import Subprocess

/// A program of the system that reads documents, and what it makes of them.
enum DocumentProgram: Equatable {
    /// Makes Markdown of documents of offices: `docx`, `odt`, `rtf`.
    case pandoc(String)
    /// Makes plain text of PDF.
    case pdftotext

    /// The program for a file by its first bytes and the end of its name; `nil` if none is needed.
    init?(of bytes: [UInt8], end: String) {
        let isArchive = bytes.starts(with: [0x50, 0x4B, 3, 4])
        switch end {
        case "docx" where isArchive, "odt" where isArchive, "epub" where isArchive: self = .pandoc(end)
        case _ where bytes.starts(with: "%PDF-".utf8): self = .pdftotext
        case _ where bytes.starts(with: "{\\rtf".utf8): self = .pandoc("rtf")
        default: return nil
        }
    }

    private var name: String {
        switch self {
        case .pandoc: "pandoc"
        case .pdftotext: "pdftotext"
        }
    }

    private var arguments: [String] {
        switch self {
        case .pandoc(let format):
            // What is in a document never makes the program read other files.
            ["--sandbox", "--from", format, "--to", "gfm-raw_html", "--wrap", "none", "--standalone", "-"]
        case .pdftotext: ["-enc", "UTF-8", "-", "-"]
        }
    }

    /// What it is told so that tables of any kind are kept.
    private var argumentsWithHTML: [String] { arguments.map { $0 == "gfm-raw_html" ? "gfm" : $0 } }

    /// What it is told so that empty lines part paragraphs, where the page has one column.
    private var argumentsOfLayout: [String] { self == .pdftotext ? ["-layout"] + arguments : arguments }

    private var package: String {
        switch self {
        case .pandoc: "pandoc"
        case .pdftotext: "poppler-utils, or poppler,"
        }
    }

    /// The story of a document. Throws `UnreadableFile` if the program is not there, or fails.
    func story(of bytes: [UInt8]) async throws -> IncomingStory {
        let text = try await text(of: bytes)
        guard case .pandoc(let format) = self else { return IncomingStory(.plain(text)) }
        var story = IncomingStory(.markdown(text))
        story.leftOut = Self.lost(in: text, of: bytes, format)
        return story
    }

    /// What pandoc does not read of some formats, as far as it can be seen.
    static func lost(in text: String, of bytes: [UInt8], _ format: String) -> [String] {
        var lost: [String] = []
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        // `|     |     |` above `|-----|-----|`.
        let hasEmptyHead = zip(lines, lines.dropFirst()).contains { head, rule in
            rule.hasPrefix("|--") && head.hasPrefix("|") && head.allSatisfy { $0 == "|" || $0 == " " }
        }
        if format == "odt", hasEmptyHead {
            lost.append(
                "the heading of a table, if it has one: pandoc may not read it from .odt; compare it with the document")
        }
        // The names of the files in a document are not packed, and listed at its end.
        let names = bytes.suffix(1 << 16)
        if format == "docx", names.contains("word/header") || names.contains("word/footer") {
            lost.append(
                "the heads and feet of its pages, which pandoc does not read: look whether they hold the story back")
        }
        if format == "rtf", !text.contains("[^1]"), bytes.contains("\\footnote") {
            lost.append("footnotes: pandoc does not read them from .rtf; save the document as .docx to keep them")
        }
        return lost
    }

    /// The words of a document.
    private func text(of bytes: [UInt8]) async throws -> String {
        let output = try await withThrowingTaskGroup(of: [UInt8]?.self) { group in
            group.addTask { try await words(of: bytes) }
            group.addTask {
                try await Task.sleep(for: Self.limit)
                return nil
            }
            defer { group.cancelAll() }
            guard let output = try await group.next() ?? nil else {
                throw UnreadableFile("\(name) did not finish with it in \(Self.limit)", help: "save its text as .txt")
            }
            return output
        }
        let text = String(decoding: output, as: UTF8.self)
        guard text.contains(where: { $0.isLetter }) else {
            throw UnreadableFile(
                "has no text that \(name) finds", help: "if it is a picture of a page, it needs text recognition first")
        }
        return text
    }

    /// How long a document may take.
    private static let limit = Duration.seconds(60)

    private func words(of bytes: [UInt8]) async throws -> [UInt8] {
        let words = try await run(bytes, argumentsOfLayout)
        if self == .pdftotext { return Self.hasColumns(words) ? try await run(bytes, arguments) : words }
        // What Markdown has no tables for, such as lists in their cells, comes as HTML.
        return words.contains("\n[TABLE]\n") ? try await run(bytes, argumentsWithHTML) : words
    }

    /// Whether every fifth line, or more, has a gap within, as beside another column.
    private static func hasColumns(_ text: [UInt8]) -> Bool {
        let lines = text.split(separator: UInt8(ascii: "\n")).map { $0.drop { $0 == UInt8(ascii: " ") } }
        let gaps = lines.count { line in
            line.indices.dropFirst().dropLast(3).contains { line[$0...].starts(with: "   ".utf8) }
        }
        return gaps * 5 > lines.count
    }

    private func run(_ bytes: [UInt8], _ arguments: [String]) async throws -> [UInt8] {
        do {
            let result = try await Subprocess.run(
                .name(name), arguments: Arguments(arguments), environment: .inherit.updating(["LC_ALL": "C.UTF-8"]),
                input: ProgramInput(bytes), output: .bytes(limit: 64 << 20), error: .string(limit: 1 << 20))
            if case .exited(0) = result.terminationStatus { return result.standardOutput }
            let words = result.standardError.split(whereSeparator: \.isNewline).joined(separator: " ").prefix(200)
            throw UnreadableFile(
                "could not be read by \(name): \(words.isEmpty ? "\(result.terminationStatus)" : String(words))",
                help: "open it and save its text as .txt")
        } catch let error as SubprocessError where [.executableNotFound, .spawnFailed].contains(error.code) {
            throw UnreadableFile(
                "needs the program \(name), which is not installed", help: "install \(package) or save its text as .txt"
            )
        } catch let error as SubprocessError {
            throw UnreadableFile("could not be read by \(name): \(error)", help: "save its text as .txt")
        }
    }
}

extension Collection<UInt8> {
    /// Whether the bytes of a text are in it.
    fileprivate func contains(_ text: String) -> Bool {
        guard let first = text.utf8.first else { return true }
        var rest = self[...]
        while let place = rest.firstIndex(of: first) {
            if rest[place...].starts(with: text.utf8) { return true }
            rest = rest[place...].dropFirst()
        }
        return false
    }
}
