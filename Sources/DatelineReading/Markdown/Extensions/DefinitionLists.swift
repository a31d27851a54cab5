/// Terms with their definitions:
///
///     Compute threshold
///     : The amount of computation from which a duty applies.
enum DefinitionLists {
    /// Whether a line begins a definition: a colon and a blank before its words.
    private static func isDefinition(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.first == UInt8(ascii: ":"), let second = line.dropFirst().first else { return false }
        return isBlank(second) && !line.dropFirst().allSatisfy(isBlank)
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

    /// Writes each term as a heading, and each definition as an item of a list. `root` is the tree of the text as it is.
    static func mark(in source: inout MarkdownSource, _ root: MarkdownNode) -> Bool {
        let candidates = source.lines.map {
            $0.role == .text && isDefinition($0.text[MarkdownSource.start(of: $0.text)...])
        }
        guard candidates.contains(true) else { return false }
        var paragraphs: [MarkdownNode] = []
        root.visit { if $0.kind == .paragraph { paragraphs.append($0) } }
        var isFound = false
        // The last paragraph that ends in a definition.
        var defined: MarkdownNode?
        for paragraph in paragraphs {
            let lines = (paragraph.startLine - 1)..<min(paragraph.endLine, source.lines.count)
            guard let first = lines.first(where: { candidates[$0] }) else { continue }
            let before = paragraph.previous
            if first == lines.lowerBound {
                guard let before, before.kind == .paragraph else { continue }
                if before != defined {
                    guard before.startLine == before.endLine, source.lines[before.startLine - 1].role == .text else {
                        continue
                    }
                    markTerms((before.startLine - 1)..<before.endLine, of: before, in: &source)
                }
            } else {
                markTerms(lines.lowerBound..<first, of: paragraph, in: &source)
            }
            for line in first..<lines.upperBound {
                if candidates[line] {
                    markDefinition(line, of: paragraph, in: &source)
                } else if line + 1 < lines.upperBound, candidates[line + 1] {
                    markTerms(line..<(line + 1), of: paragraph, in: &source)
                }
            }
            isFound = true
            defined = paragraph
        }
        return isFound
    }

    private static func markTerms(_ lines: Range<Int>, of paragraph: MarkdownNode, in source: inout MarkdownSource) {
        let start = lines.last { source.lines[$0].role != .text }.map { $0 + 1 } ?? lines.lowerBound
        for line in start..<lines.upperBound {
            guard let (prefix, words) = parts(of: line, in: paragraph, source) else { continue }
            source.lines[line].text = (prefix + Array("# ".utf8) + words.drop(while: isBlank) + Array(" #".utf8))[...]
            source.lines[line].role = .term
        }
    }

    private static func markDefinition(_ line: Int, of paragraph: MarkdownNode, in source: inout MarkdownSource) {
        guard let (prefix, words) = parts(of: line, in: paragraph, source) else { return }
        let definition = words.drop(while: isBlank).dropFirst()
        source.lines[line].text = (prefix + Array("+".utf8) + definition)[...]
        source.lines[line].role = .definition
    }

    /// What begins a line of a paragraph, and its words; `nil` if it is in the paragraph only because that goes on.
    private static func parts(
        of line: Int, in paragraph: MarkdownNode, _ source: MarkdownSource
    ) -> (prefix: [UInt8], words: ArraySlice<UInt8>)? {
        let text = source.lines[line].text
        if line == paragraph.startLine - 1 {
            let start = min(text.endIndex, text.startIndex + paragraph.startColumn - 1)
            return (Array(text[..<start]), text[start...])
        }
        let containers = MarkdownContainers(of: paragraph, source.lines)
        guard let cursor = containers.cursor(behind: text) else { return nil }
        return (containers.prefix, cursor.rest)
    }

    /// Makes lists of what was marked.
    static func build(in root: MarkdownNode, _ source: MarkdownSource) {
        var terms: [MarkdownNode] = []
        root.visit { if $0.kind == .heading, source.role(of: $0) == .term { terms.append($0) } }
        // Of terms that follow each other, the first takes all that belongs to its list.
        var list: MarkdownNode?
        for term in terms {
            if list == nil || term.previous != list {
                let new = MarkdownNode(.customBlock, from: "<dl>", to: "</dl>")
                term.insertBefore(new)
                list = new
            }
            guard let list else { continue }
            let definitions = term.next
            list.append(element("dt", of: term))
            term.remove()
            guard let definitions, definitions.kind == .list else { continue }
            for item in definitions.children {
                guard source.role(of: item) == .definition else { break }
                let isLine = definitions.isTight && item.firstChild?.kind == .paragraph && item.firstChild?.next == nil
                if isLine, let paragraph = item.firstChild {
                    list.append(element("dd", of: paragraph))
                } else {
                    let definition = MarkdownNode(.customBlock, from: "<dd>", to: "</dd>")
                    definition.appendChildren(of: item)
                    list.append(definition)
                }
                item.remove()
            }
            if definitions.firstChild == nil { definitions.remove() }
        }
    }

    /// An element with the words of a node.
    private static func element(_ name: String, of words: MarkdownNode) -> MarkdownNode {
        let block = MarkdownNode(.customBlock)
        let element = MarkdownNode(.customInline, from: "<\(name)>", to: "</\(name)>")
        element.appendChildren(of: words)
        block.append(element)
        return block
    }
}
