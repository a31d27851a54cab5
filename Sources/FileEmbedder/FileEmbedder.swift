import Foundation

/// Writes a Swift source file with files of the package, texts as they are and others in Base64. A `README.md` is for people
/// and no such file; that of the theme is its guide.
///
///     FileEmbedder theme TEMPLATES TOPICS OUTPUT
///     FileEmbedder tables TABLES OUTPUT
@main
enum FileEmbedder {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard let kind = arguments.first, let output = arguments.last else { throw CocoaError(.fileNoSuchFile) }
        let folders = Array(arguments.dropFirst().dropLast())
        let source = kind == "tables" ? try tables(in: folders[0]) : try theme(in: folders[0], topics: folders[1])
        try source.write(to: URL(fileURLWithPath: output), atomically: true, encoding: .utf8)
    }

    private static func theme(in templates: String, topics: String) throws -> String {
        let theme = try files(in: templates)
        let guide = try String(contentsOf: URL(filePath: "\(templates)/README.md"), encoding: .utf8)
        return """
            /// The files of the default theme, by path below `Templates`.
            enum DefaultTheme {
                static let files: [(path: String, text: String)] = [
            \(theme.texts)
                ]
                static let pictures: [(path: String, base64: String)] = [
            \(theme.pictures)
                ]
                /// How a theme is made.
                static let guide = \(literal(guide))
            }

            /// The topics of a new site, by path below `Content/topics`.
            enum SampleTopics {
                static let files: [(path: String, text: String)] = [
            \(try files(in: topics).texts)
                ]
            }

            """
    }

    private static func tables(in folder: String) throws -> String {
        """
        /// The tables of the folder `Tables`, by file.
        enum EmbeddedTables {
            static let files: [(path: String, text: String)] = [
        \(try files(in: folder).texts)
            ]

            /// The text of a file, or nothing if there is no such file.
            static func text(of path: String) -> String { files.first { $0.path == path }?.text ?? "" }
        }

        """
    }

    /// A text as Swift has it. Four number signs: no file has three quotation marks followed by so many.
    private static func literal(_ text: String) -> String { "####\"\"\"\n\(text)\n\"\"\"####" }

    /// The files below a folder as elements of Swift lists.
    private static func files(in folder: String) throws -> (texts: String, pictures: String) {
        let folder = URL(fileURLWithPath: folder, isDirectory: true)
        var texts = ""
        var pictures = ""
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted() {
            let file = folder.appending(path: path)
            let isHidden = path.split(separator: "/").contains { $0.hasPrefix(".") || $0 == "README.md" }
            guard !isHidden, try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
                continue
            }
            let bytes = try Data(contentsOf: file)
            if let text = String(data: bytes, encoding: .utf8) {
                texts += "        (\"\(path)\", \(literal(text))),\n"
            } else {
                pictures += "        (\"\(path)\", \"\(bytes.base64EncodedString())\"),\n"
            }
        }
        return (texts, pictures)
    }
}
