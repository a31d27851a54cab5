import DatelineModel

/// Reads one template file. It continues after each problem, so that all of them are reported together.
///
/// Open tags are kept in an array rather than on the call stack, so that no input can exhaust the stack.
struct TemplateParser {
    let name: String
    let source: SourceText

    var problems = ProblemList<Problem>()
    var nodes: [Node] = []
    var open: [OpenTag] = []
    var extended: NameSyntax?
    var blocks: [String: BlockNode] = [:]
    var blockSpans: [String: SourceSpan] = [:]
    var macros: [String: MacroNode] = [:]
    var imports: [ImportSyntax] = []
    var isAtStart = true
    var isTooDeep = false

    /// How deep tags may be nested.
    static let maximumDepth = 100
    /// How large a file may be, in bytes.
    static let largestFile = 1 << 20

    init(_ source: TemplateSource) {
        name = source.name
        self.source = source.text
    }

    /// Parses the file. The diagnostics are part of the result.
    mutating func parse() -> ParsedTemplate {
        guard source.bytes.count <= Self.largestFile else {
            return result([
                .error(
                    .templateTooLarge, at: .file(source.file), "the template has \(source.bytes.count >> 10) KiB",
                    help: "a template may have \(Self.largestFile >> 10) KiB; move what does not change into assets")
            ])
        }
        var scanner = PieceScanner(source)
        let pieces = scanner.scan()
        problems.append(contentsOf: scanner.problems)
        for piece in pieces { add(piece) }
        while let tag = open.last {
            report(
                .unclosedTag, tag.span, "“\(tag.kind.rawValue)” is never closed", help: "add {% \(tag.kind.end) %}")
            close()
        }
        checkChildContent()
        let sorted = problems.kept.sorted { $0.span.offset < $1.span.offset }
        return result(
            sorted.map { $0.diagnostic(in: source) } + ProblemList<Problem>.note(of: problems.left, in: source.file))
    }

    private func result(_ diagnostics: [Diagnostic]) -> ParsedTemplate {
        ParsedTemplate(
            name: name, source: source, extended: extended, nodes: nodes, blocks: blocks, macros: macros,
            imports: imports, diagnostics: diagnostics)
    }

    private mutating func add(_ piece: Piece) {
        switch piece.kind {
        case .comment: return
        case .text:
            nodes.append(.text(piece.span))
            if source.bytes[piece.span.offset..<piece.span.end].allSatisfy(\.isTemplateSpace) { return }
        case .output:
            if !piece.isBroken,
                let output = read(piece, from: 0, { parser throws(ExpressionParser.Failure) in try parser.output() })
            {
                nodes.append(output)
            }
        case .tag: addTag(piece)
        }
        isAtStart = false
    }

    // MARK: - Tags

    private mutating func addTag(_ piece: Piece) {
        guard let first = piece.tokens.first, case .word(let word) = first.kind else {
            if let first = piece.tokens.first, !piece.isBroken {
                report(.syntax, first.span, "expected a tag name but found \(first.phrase)")
            }
            return
        }
        switch word {
        case "if": openConditional(piece, first.span)
        case "for": openLoop(piece, first.span)
        case "block": openBlock(piece, first.span)
        case "elif", "else": startBranch(piece, word, first.span)
        case "macro": openMacro(piece, first.span)
        case "import": addImport(piece, first.span)
        case "endif", "endfor", "endblock", "endmacro": close(piece, word, first.span)
        case "include": addInclude(piece, first.span)
        case "set": addAssignment(piece)
        case "extends": addExtends(piece, first.span)
        case "super": addSuper(piece, first.span)
        default:
            guard problems.left == 0 else { return report(.unknownTag, first.span, "unknown tag “\(word)”") }
            let help =
                word.hasPrefix("end") && open.last != nil
                ? open.last.map { "the open tag ends with {% \($0.kind.end) %}" } : nil
            report(
                .unknownTag, first.span, "unknown tag “\(word)”",
                help: Habits.tags[word] ?? Suggestion.didYouMean(word, among: Self.tags) ?? help
                    ?? "the tags are \(Self.tags.joined(separator: ", "))")
        }
    }

    private static let tags = [
        "if", "elif", "else", "endif", "for", "endfor", "include", "set", "extends", "block", "endblock", "super",
        "macro", "endmacro", "import",
    ]

    private mutating func openConditional(_ piece: Piece, _ span: SourceSpan) {
        var tag = OpenTag(.conditional, at: span, outer: nodes)
        tag.condition = condition(piece)
        push(tag)
    }

    private mutating func openLoop(_ piece: Piece, _ span: SourceSpan) {
        var tag = OpenTag(.loop, at: span, outer: nodes)
        // Its variable is known to what follows even if the list cannot be read.
        if piece.tokens.count > 1, case .word(let variable) = piece.tokens[1].kind {
            tag.name = NameSyntax(text: variable, span: piece.tokens[1].span)
        }
        if !piece.isBroken {
            tag.list = read(piece, from: 1) { parser throws(ExpressionParser.Failure) in
                _ = try parser.name("the name of the loop variable")
                guard parser.takeWord("in") else { try parser.failExpectingList() }
                return try parser.expression()
            }
        }
        push(tag)
    }

    private mutating func openBlock(_ piece: Piece, _ span: SourceSpan) {
        if open.contains(where: { $0.kind == .macro }) {
            report(.blockInPartial, span, "a macro cannot have blocks", help: "put the block around the call")
        }
        var tag = OpenTag(.block, at: span, outer: nodes)
        if !piece.isBroken {
            tag.name = read(piece, from: 1) { parser throws(ExpressionParser.Failure) in
                try parser.name("the block’s name")
            }
        }
        push(tag)
    }

    mutating func push(_ tag: OpenTag) {
        if open.count >= Self.maximumDepth, !isTooDeep {
            isTooDeep = true
            report(
                .tooDeep, tag.span, "tags are nested more than \(Self.maximumDepth) levels deep",
                help: "move the inner part into a partial")
        }
        open.append(tag)
        nodes = []
    }

    private mutating func startBranch(_ piece: Piece, _ word: String, _ span: SourceSpan) {
        let condition = word == "elif" ? condition(piece) : .broken
        if word == "else" { expectNothingMore(piece) }
        guard let tag = open.last, [.conditional, .loop].contains(tag.kind), word == "else" || tag.kind == .conditional
        else {
            let wanted = word == "else" ? "“if” or “for”" : "“if”"
            report(.unexpectedTag, span, "“\(word)” is outside \(wanted)")
            return
        }
        if let otherwise = tag.otherwise {
            report(
                .unexpectedTag, span, "“\(word)” comes after “else”",
                notes: ["“else” is at \(source.place(otherwise))"])
            return
        }
        finishBranch()
        open[open.count - 1].condition = condition
        open[open.count - 1].branchSpan = span
        if word == "else" { open[open.count - 1].otherwise = span }
    }

    private mutating func addInclude(_ piece: Piece, _ span: SourceSpan) {
        guard !piece.isBroken else { return }
        let include = read(piece, from: 1) { parser throws(ExpressionParser.Failure) in
            let template = try parser.quoted("the partial’s name in quotes")
            var values: [(name: NameSyntax, value: ExpressionSyntax)] = []
            if parser.takeWord("with") {
                repeat {
                    let name = try parser.name("the name of a value")
                    guard parser.takeSymbol("=") else { try parser.failExpecting("“=”") }
                    values.append((name, try parser.expression()))
                } while !parser.isAtEnd
            }
            return IncludeNode(template: template, values: values, span: span)
        }
        if let include { nodes.append(.include(include)) }
    }

    private mutating func addAssignment(_ piece: Piece) {
        let value =
            piece.isBroken
            ? nil
            : read(piece, from: 1) { parser throws(ExpressionParser.Failure) in
                _ = try parser.name("the name of the value")
                guard parser.takeSymbol("=") else { try parser.failExpecting("“=”") }
                return try parser.expression()
            }
        // The name is known to what follows even if the value cannot be read.
        guard piece.tokens.count > 1, case .word(let name) = piece.tokens[1].kind else { return }
        nodes.append(.assignment(NameSyntax(text: name, span: piece.tokens[1].span), value))
    }

    private mutating func addExtends(_ piece: Piece, _ span: SourceSpan) {
        let template =
            piece.isBroken
            ? nil
            : read(piece, from: 1) { parser throws(ExpressionParser.Failure) in
                try parser.quoted("the template’s name in quotes")
            }
        guard isAtStart else {
            report(
                .misplacedExtends, span,
                extended == nil
                    ? "“extends” is not the first thing in the template" : "a template can extend only one other",
                help: "put it once, before everything except comments")
            return
        }
        extended = template
        nodes = []
    }

    private mutating func addSuper(_ piece: Piece, _ span: SourceSpan) {
        expectNothingMore(piece)
        if open.contains(where: { $0.kind == .block }) {
            nodes.append(.outerBlock(span))
        } else {
            report(.unexpectedTag, span, "“super” is outside a block")
        }
    }
}

/// Reading the contents of a tag.
extension TemplateParser {
    mutating func condition(_ piece: Piece) -> ConditionSyntax {
        guard !piece.isBroken else { return .broken }
        return read(piece, from: 1) { parser throws(ExpressionParser.Failure) in try parser.condition() } ?? .broken
    }

    mutating func expectNothingMore(_ piece: Piece) {
        if !piece.isBroken { _ = read(piece, from: 1) { _ throws(ExpressionParser.Failure) in } }
    }

    /// Reads the tokens of a tag from a position to the end; `nil` if they cannot be read, which is reported.
    mutating func read<Value>(
        _ piece: Piece, from position: Int,
        _ body: (inout ExpressionParser) throws(ExpressionParser.Failure) -> Value
    ) -> Value? {
        var parser = ExpressionParser(piece.tokens, from: position)
        do {
            let value = try body(&parser)
            try parser.finish()
            return value
        } catch {
            problems.append(contentsOf: parser.problems)
            return nil
        }
    }

    mutating func report(
        _ identifier: DiagnosticID, _ span: SourceSpan, _ summary: String, help: String? = nil, notes: [String] = []
    ) {
        problems.append(Problem(identifier: identifier, span: span, summary: summary, help: help, notes: notes))
    }
}
