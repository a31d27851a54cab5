import DatelineModel

/// Closing tags.
extension TemplateParser {
    mutating func close(_ piece: Piece, _ word: String, _ span: SourceSpan) {
        guard let depth = open.lastIndex(where: { $0.kind.end == word }) else {
            let help = open.last.map {
                "“\($0.kind.rawValue)” at \(source.place($0.span)) ends with {% \($0.kind.end) %}"
            }
            report(.unexpectedTag, span, "“\(word)” has no tag to close", help: help)
            return
        }
        while open.count - 1 > depth, let inner = open.last {
            report(
                .unclosedTag, inner.span, "“\(inner.kind.rawValue)” is not closed before “\(word)”",
                help: "add {% \(inner.kind.end) %}", notes: ["“\(word)” is at \(source.place(span))"])
            close()
        }
        // The closing tag may repeat the name of the block or macro.
        if ["endblock", "endmacro"].contains(word), !piece.isBroken, piece.tokens.count > 2,
            case .word(let name) = piece.tokens[1].kind
        {
            if let opened = open.last?.name, opened.text != name {
                report(
                    .unexpectedTag, piece.tokens[1].span, "“\(word)” names “\(name)” but closes “\(opened.text)”")
            }
        } else {
            expectNothingMore(piece)
        }
        close()
    }

    /// Turns the innermost open tag into a node.
    mutating func close() {
        finishBranch()
        guard var tag = open.popLast() else { return }
        // Taken out, so that it is not copied when it grows.
        var outer: [Node] = []
        swap(&outer, &tag.outer)
        // Nothing beyond the limit is kept, so that no later step has to handle a deeper tree.
        if open.count < Self.maximumDepth {
            switch tag.kind {
            case .conditional:
                let otherwise = tag.otherwise.map { OtherwiseNode(body: tag.body ?? [], span: $0) }
                outer.append(.conditional(ConditionalNode(branches: tag.branches, otherwise: otherwise)))
            case .loop:
                let otherwise = tag.otherwise.map { OtherwiseNode(body: nodes, span: $0) }
                let variable = tag.name ?? NameSyntax(text: "", span: tag.span)
                outer.append(
                    .loop(
                        LoopNode(
                            variable: variable, list: tag.list, body: tag.body ?? [], otherwise: otherwise,
                            span: tag.span)))
            case .block: outer += finishedBlock(tag)
            case .macro: finishMacro(tag)
            }
        }
        nodes = outer
    }

    mutating func finishBranch() {
        guard let tag = open.last else { return }
        switch tag.kind {
        case .conditional where tag.otherwise == nil:
            open[open.count - 1].branches.append(
                ConditionalNode.Branch(condition: tag.condition, body: nodes, span: tag.branchSpan))
            nodes = []
        case .conditional: open[open.count - 1].body = nodes
        case .loop where tag.body == nil:
            open[open.count - 1].body = nodes
            nodes = []
        default: break
        }
    }

    private mutating func finishedBlock(_ tag: OpenTag) -> [Node] {
        guard let name = tag.name else { return nodes }
        if let first = blockSpans[name.text] {
            report(
                .duplicateBlock, name.span, "block “\(name.text)” is defined twice",
                notes: ["first defined at \(source.place(first))"])
            return nodes
        }
        let block = BlockNode(name: name, body: nodes)
        blockSpans[name.text] = name.span
        blocks[name.text] = block
        return [.block(block)]
    }

    /// A template that extends another cannot have content outside its blocks: there is nowhere to show it.
    mutating func checkChildContent() {
        guard extended != nil else { return }
        for node in nodes {
            guard let span = contentSpan(node) else { continue }
            report(
                .contentOutsideBlock, span, "content outside blocks is never shown",
                help: "move it into a block, or make it a comment")
        }
    }

    private func contentSpan(_ node: Node) -> SourceSpan? {
        switch node {
        case .text(let span):
            let content = source.bytes[span.offset..<span.end]
            guard let start = content.firstIndex(where: { !$0.isTemplateSpace }) else { return nil }
            let line = content[start...].prefix { $0 != UInt8(ascii: "\n") }
            let end = line.lastIndex { !$0.isTemplateSpace } ?? start
            return SourceSpan(offset: start, length: end + 1 - start)
        case .output(let value): return value.span
        case .conditional(let conditional): return conditional.branches.first?.span
        case .loop(let loop): return loop.span
        case .include(let include): return include.span
        case .call(let call): return call.span
        case .assignment(let name, _): return name.span
        case .block, .outerBlock: return nil
        }
    }
}
