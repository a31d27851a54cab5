import DatelineReading

extension MarkdownWriter {
    /// Makes the parts of a formula mean in a line what they mean in two dimensions: `a/b`, `x<sup>2</sup>`.
    mutating func addSign(of tag: HTMLTag, _ node: Int) {
        let parent = page.nodes[node].parent
        let around = page.name(parent)
        let end = page.nodes[node].end
        guard Self.shaping.contains(around) || tag.name == "msqrt", page.range(parent).count <= Self.mostNodes else {
            return
        }
        let place = elements(in: parent).firstIndex(of: node)
        switch (around, place) {
        case ("mfrac", 1): line.add("/", marks)
        case ("msup", 1), ("msubsup", 2): shapes.append((end, .element("sup")))
        case ("msub", 1), ("msubsup", 1): shapes.append((end, .element("sub")))
        default: break
        }
        let isGroup = around == "mfrac" && tag.name == "mrow" && elements(in: node).count > 1
        guard isGroup || tag.name == "msqrt" else { return }
        line.add(isGroup ? "(" : "√(", marks)
        ends.append((end, .text(")")))
    }

    private func elements(in node: Int) -> [Int] { page.children(node).filter { page.tag($0) != nil } }

    private static let shaping: Set<String> = ["mfrac", "msup", "msub", "msubsup"]

    /// No formula in a line has more.
    private static let mostNodes = 500
}
