import DatelineReading

/// Text whose paragraphs were broken into lines for the way, with a space at the end of each line that goes on (RFC 3676).
enum FlowedText {
    /// The text with each paragraph on a line; `deletesSpace` if the space at the end of a line is no space between words.
    static func joined(_ text: String, deletesSpace: Bool) -> String {
        var result: [String] = []
        var (depthBefore, paragraph): (Int, [Substring]) = (0, [])
        func close() {
            guard !paragraph.isEmpty else { return }
            let mark = depthBefore > 0 ? String(repeating: ">", count: depthBefore) + " " : ""
            result.append(mark + paragraph.joined())
            paragraph = []
        }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let depth = line.prefix { $0 == ">" }.count
            var words = line.dropFirst(depth)
            if words.first == " " { words = words.dropFirst() }
            if depthBefore != depth { close() }
            depthBefore = depth
            // The line above a signature ends in a space and does not flow.
            let isFlowed = words.last == " " && words != "-- "
            // Nor does a paragraph whose last line ends in a space by accident go on below an empty line.
            if words == "-- " || words.isEmpty { close() }
            if isFlowed && deletesSpace { words = words.dropLast() }
            paragraph.append(words)
            if !isFlowed { close() }
        }
        close()
        return result.joined(separator: "\n")
    }
}
