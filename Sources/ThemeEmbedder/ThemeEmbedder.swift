import Foundation

/// Writes a Swift source file with every file below a folder, texts as they are and others in Base64:
/// `ThemeEmbedder FOLDER OUTPUT`. A `README.md` is for people and stays out.
@main
enum ThemeEmbedder {
    static func main() throws {
        let folder = URL(fileURLWithPath: CommandLine.arguments[1], isDirectory: true)
        let output = URL(fileURLWithPath: CommandLine.arguments[2])
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
        let source = """
            /// The files of the default theme, by path below `Templates`.
            enum DefaultTheme {
                static let files: [(path: String, text: String)] = [
            \(texts)
                ]
                static let pictures: [(path: String, base64: String)] = [
            \(pictures)
                ]
            }

            """
        try source.write(to: output, atomically: true, encoding: .utf8)
    }
}
