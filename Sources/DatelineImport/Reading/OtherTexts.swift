import DatelineModel
import DatelinePages
import DatelineReading
import Subprocess

/// Posts in other forms than Markdown: AsciiDoc, which is read here, and those that `pandoc` makes Markdown of, which are
/// reStructuredText, Org and Textile.
struct OtherTexts: Sendable {
    /// A post as Markdown.
    struct Text: Sendable {
        /// What stands at its head.
        let fields: FieldValues
        /// Its words.
        let markdown: [UInt8]
    }

    /// What came of each, by its path in the old site.
    private(set) var texts: [String: Result<Text, LeftReason>] = [:]

    /// The forms, by the ends of the names of their files, with what `pandoc` calls them.
    private static let forms = [
        "rst": "rst", "adoc": asciiDoc, "asciidoc": asciiDoc, "org": "org", "textile": "textile",
    ]
    /// The form that needs no program.
    private static let asciiDoc = "asciidoc"

    /// No texts.
    init() {}

    /// Reads the posts of some paths that have such a form. Nothing is started for a site that has none.
    init(_ paths: [String], in folder: SourceFolder) async throws {
        let paths = paths.filter { Self.forms[PostReader.ending($0)] != nil }
        guard !paths.isEmpty else { return }
        let needsProgram = paths.contains { Self.forms[PostReader.ending($0)] != Self.asciiDoc }
        let known: Result<Set<String>?, LeftReason> = needsProgram ? await Self.readableForms() : .success(nil)
        try await withThrowingTaskGroup(of: (String, Result<Text, LeftReason>).self) { group in
            var rest = paths[...]
            for _ in 0..<Self.mostPrograms {
                if let path = rest.popFirst() { group.addTask { (path, await Self.read(path, folder, known)) } }
            }
            while let (path, result) = try await group.next() {
                texts[path] = result
                if let path = rest.popFirst() { group.addTask { (path, await Self.read(path, folder, known)) } }
            }
        }
    }

    private static let mostPrograms = 4
    /// How long a text may take.
    private static let limit = Duration.seconds(60)

    private static func read(
        _ path: String, _ folder: SourceFolder, _ known: Result<Set<String>?, LeftReason>
    ) async -> Result<Text, LeftReason> {
        let ending = PostReader.ending(path)
        let (form, name) = (forms[ending] ?? ending, PostReader.otherFormats[ending] ?? ending)
        do {
            if form == asciiDoc { return .success(try readAsciiDoc(try folder.text(path))) }
            guard let known = try known.get() else { return .failure(.missingProgram(name)) }
            guard known.contains(form) else { return .failure(.olderProgram(name)) }
            let text = try folder.text(path)
            let head = try OtherHead(of: text, form)
            let made = try await markdown(of: Array(text.bytes[head.end...]), form)
            let parts = try FileParts(of: SourceText(file: text.file, bytes: made))
            // What the program takes for the title of what follows the head is a heading.
            var words = Array(made[parts.body])
            var fields = head.fields
            for pair in parts.fields?.pairs ?? [] where fields[pair.key] == nil { fields.add(pair.key, pair.value) }
            if let heading = parts.fields?["title"]?.text, heading != fields["title"]?.text {
                words = Array("# \(heading)\n\n".utf8) + words
            }
            return .success(Text(fields: fields, markdown: words))
        } catch let error as DiagnosticError {
            return .failure(.unreadable(error.diagnostics.map(\.summary).joined(separator: "; ")))
        } catch let reason as LeftReason {
            return .failure(reason)
        } catch {
            return .failure(.unreadable("\(error)"))
        }
    }

    private static func readAsciiDoc(_ text: SourceText) throws -> Text {
        let head = try OtherHead(of: text, asciiDoc)
        let words = String(decoding: text.bytes[head.end...].filter { $0 != 0x0D }, as: UTF8.self)
        return Text(
            fields: head.fields, markdown: Array(AsciiDocText.markdown(of: words, attributes: head.attributes).utf8))
    }

    // MARK: - The program

    /// The forms that the program reads, or why it does not say them; `nil` if it is not there.
    private static func readableForms() async -> Result<Set<String>?, LeftReason> {
        do {
            let output = try await runInTime(["--list-input-formats"], [])
            return .success(
                Set(String(decoding: output, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)))
        } catch let error as SubprocessError where [.executableNotFound, .spawnFailed].contains(error.code) {
            return .success(nil)
        } catch let reason as LeftReason {
            return .failure(reason)
        } catch {
            return .failure(.unreadable("pandoc: \(error)"))
        }
    }

    private static func markdown(of bytes: [UInt8], _ form: String) async throws -> [UInt8] {
        // What is in a text never makes the program read other files.
        try await runInTime(
            ["--sandbox", "--from", form, "--to", "gfm", "--wrap", "none", "--standalone", "-"], bytes)
    }

    /// What the program writes, unless it takes longer than it may.
    private static func runInTime(_ arguments: [String], _ input: [UInt8]) async throws -> [UInt8] {
        try await withThrowingTaskGroup(of: [UInt8]?.self) { group in
            group.addTask { try await run(arguments, input) }
            group.addTask {
                try await Task.sleep(for: limit)
                return nil
            }
            defer { group.cancelAll() }
            guard let output = try await group.next() ?? nil else {
                throw LeftReason.unreadable("pandoc did not finish with it in \(limit)")
            }
            return output
        }
    }

    private static func run(_ arguments: [String], _ input: [UInt8]) async throws -> [UInt8] {
        let result = try await Subprocess.run(
            .name("pandoc"), arguments: Arguments(arguments), environment: .inherit.updating(["LC_ALL": "C.UTF-8"]),
            input: ProgramInput(input), output: .bytes(limit: 64 << 20), error: .string(limit: 1 << 20))
        if case .exited(0) = result.terminationStatus { return result.standardOutput }
        let words = result.standardError.split(whereSeparator: \.isNewline).joined(separator: " ").prefix(200)
        throw LeftReason.unreadable(
            "pandoc could not read it: \(words.isEmpty ? "\(result.terminationStatus)" : "\(words)")")
    }
}
