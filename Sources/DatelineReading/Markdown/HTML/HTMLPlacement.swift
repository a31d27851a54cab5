import DatelineModel

/// Puts the raw HTML of a parsed document into its tree.
struct HTMLPlacement {
    private let html: RawHTML
    private let form: MarkdownForm
    private let line: (MarkdownNode) -> Int

    /// Keeps what `html` lets stay; what readers need besides is said as `form` has it. `line` tells the lines of nodes.
    init(_ html: RawHTML, _ form: MarkdownForm, line: @escaping (MarkdownNode) -> Int) {
        (self.html, self.form, self.line) = (html, form, line)
    }

    /// Puts all raw HTML into a tree. What came of it stands besides.
    func place(in root: MarkdownNode) -> HTMLFindings {
        readAgain(root)
        var findings = HTMLFindings()
        let passedOver = MarkdownNode(.customBlock)
        defer { passedOver.remove() }
        var waiting = blocksWithHTML(of: root)[...]
        while let (found, paragraphs) = waiting.popFirst() {
            guard !findings.skipped.contains(found) else { continue }
            let block = Self.innermost(found)
            // In a paragraph in which an element goes on that began before it, no block can begin: it is a line.
            let lines = paragraphs.filter { Self.innermost($0) != $0 }
            let paragraphs = paragraphs.filter { !lines.contains($0) }
            waiting += lines.map { ($0, []) }
            var ends: [String: Int] = [:]
            for child in block.children {
                for part in paragraphs.contains(child) ? child.children : [child] { count(&ends, in: part) }
            }
            let isLine = block.kind == .paragraph || block.kind == .heading || block.kind.isInline
            var builder = HTMLTreeBuilder(
                block, isLine: isLine, html, form, ends: ends, passedOver: passedOver, taking: &findings)
            var line = 1
            for child in block.children {
                line = max(line, self.line(child))
                if paragraphs.contains(child) {
                    builder.add(paragraph: { builder in
                        for part in child.children {
                            line = max(line, self.line(part))
                            add(part, line, isBlock: false, to: &builder)
                        }
                    })
                    child.remove()
                } else {
                    add(child, line, isBlock: !isLine, to: &builder)
                }
            }
            builder.finish()
            findings = builder.findings
        }
        findings.skipped = []
        unwrapLinksInLinks(root)
        return findings
    }

    /// Where the HTML of a line is now: an element that went on from another block may be around all of it.
    private static func innermost(_ line: MarkdownNode) -> MarkdownNode {
        var place = line
        while !place.children.contains(where: \.isHTML), let only = place.firstChild, only.next == nil,
            only.kind == .customInline || only.kind == .link
        {
            place = only
        }
        return place
    }

    private func add(_ node: MarkdownNode, _ line: Int, isBlock: Bool, to builder: inout HTMLTreeBuilder) {
        if node.isHTML {
            builder.add(html: node.rawHTML, line: line)
            node.remove()
        } else if isBlock {
            builder.add(block: node)
        } else {
            builder.add(inline: node)
        }
    }

    /// The blocks and lines directly in which there is HTML, the outer ones first, each with those of its paragraphs in which
    /// there are tags of blocks.
    private func blocksWithHTML(of root: MarkdownNode) -> [(MarkdownNode, paragraphs: Set<MarkdownNode>)] {
        var paragraphs: [MarkdownNode: Set<MarkdownNode>] = [:]
        var parts: Set<MarkdownNode> = []
        var found: Set<MarkdownNode> = []
        root.visit { node in
            guard node.isHTML, let parent = node.parent else { return }
            if parent.kind == .paragraph, hasBlockTag(node), let block = parent.parent {
                paragraphs[block, default: []].insert(parent)
                parts.insert(parent)
                found.insert(block)
            } else {
                found.insert(parent)
            }
        }
        var blocks: [(MarkdownNode, paragraphs: Set<MarkdownNode>)] = []
        root.visit { if found.contains($0), !parts.contains($0) { blocks.append(($0, paragraphs[$0] ?? [])) } }
        return blocks
    }

    private func hasBlockTag(_ node: MarkdownNode) -> Bool {
        var pieces = HTMLPieces(node.rawHTML)
        switch pieces.next() {
        case .start(let name, _), .end(let name, _): return HTMLElement(name, html).isBlock || name == "hr"
        default: return false
        }
    }

    private func count(_ ends: inout [String: Int], in node: MarkdownNode) {
        guard node.isHTML else { return }
        var pieces = HTMLPieces(node.rawHTML)
        while let piece = pieces.next() {
            if case .end(let name, _) = piece { ends[name, default: 0] += 1 }
        }
    }

    /// Reads blocks again that libcmark takes for HTML although they begin with a tag outside of it: a line `<your name>` is
    /// text, and so is what follows.
    private func readAgain(_ root: MarkdownNode) {
        var blocks: [MarkdownNode] = []
        root.visit { if $0.kind == .htmlBlock, Self.beginsOutsideHTML($0.rawHTML[...]) { blocks.append($0) } }
        for block in blocks {
            let lines = block.rawHTML.split(separator: "\n", omittingEmptySubsequences: false)
            var text = lines.map { line in
                Self.beginsOutsideHTML(line) ? "\\" + line.drop { $0 == " " } : String(line)
            }.joined(separator: "\n")
            let again = text.withUTF8 { MarkdownNode.document($0) }
            MarkdownDocument.repairCharacters(of: again, hasMarks: true)
            while let first = again.firstChild { block.insertBefore(first) }
            again.remove()
            block.remove()
        }
    }

    private static func beginsOutsideHTML(_ line: Substring) -> Bool {
        let text = line.utf8.drop { $0 == UInt8(ascii: " ") }
        guard text.first == UInt8(ascii: "<") else { return false }
        var name = text.dropFirst()
        if name.first == UInt8(ascii: "/") { name = name.dropFirst() }
        guard let first = name.first, isLetter(first) else { return false }
        name = name.prefix { $0 > UInt8(ascii: " ") && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">") }
        return HTMLElement(String(Substring(name)).lowercased(), .safe) == .unknown
    }

    /// Takes links out that are inside of others, so that the outer one is whole.
    private func unwrapLinksInLinks(_ root: MarkdownNode) {
        var inner: [MarkdownNode] = []
        var depth = 0
        root.walk { node, isEntering in
            guard node.kind == .link else { return }
            if isEntering, depth > 0 { inner.append(node) }
            depth += isEntering ? 1 : -1
        }
        for link in inner {
            for part in link.children { link.insertBefore(part) }
            link.remove()
        }
    }
}

extension MarkdownNode {
    fileprivate var isHTML: Bool { kind == .htmlBlock || kind == .htmlInline }

    /// Its HTML; no extension has a meaning in it that a mark would take away.
    fileprivate var rawHTML: String {
        literal.map { literal in
            literal.contains(Escapes.mark)
                ? String(decoding: literal.filter { $0 != Escapes.mark }, as: UTF8.self)
                : String(decoding: literal, as: UTF8.self)
        } ?? ""
    }
}
