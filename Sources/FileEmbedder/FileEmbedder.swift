import Foundation

/// Writes a Swift source file with every file below two folders, texts as they are and others in Base64: those of the default
/// theme and the topics of a new site, `ThemeEmbedder TEMPLATES TOPICS OUTPUT`. A `README.md` is for people and stays out.
@main
enum ThemeEmbedder {
    static func main() throws {
        let theme = try files(in: CommandLine.arguments[1])
        let topics = try files(in: CommandLine.arguments[2])
        let source = """
            /// The files of the default theme, by path below `Templates`.
            enum DefaultTheme {
                static let files: [(path: String, text: String)] = [
            \(theme.texts)
                ]
                static let pictures: [(path: String, base64: String)] = [
            \(theme.pictures)
                ]
            }

            /// The topics of a new site, by path below `Content/topics`.
            enum SampleTopics {
                static let files: [(path: String, text: String)] = [
            \(topics.texts)
                ]
            }

            """
        try source.write(to: URL(fileURLWithPath: CommandLine.arguments[3]), atomically: true, encoding: .utf8)
    }

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
                // Four number signs: no theme has a quotation mark followed by so many.
                texts += "        (\"\(path)\", ####\"\"\"\n\(text)\n\"\"\"####),\n"
            } else {
                pictures += "        (\"\(path)\", \"\(bytes.base64EncodedString())\"),\n"
            }
        }
        return (texts, pictures)
    }
}
