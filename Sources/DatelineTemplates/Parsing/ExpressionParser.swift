import DatelineModel

/// Reads the values and conditions inside one tag.
struct ExpressionParser {
    /// Thrown when something cannot be read, after the problem has been recorded.
    struct Failure: Error {}

    private let tokens: [Token]
    private var position: Int
    /// Whether a comma may also separate the arguments of a macro.
    private var isInCall = false
    private var depth = 0
    private(set) var problems: [Problem] = []

    static let maximumDepth = 50
    private static let reserved: Set<String> = ["and", "or", "not", "in", "with"]

    /// Reads the tokens of a tag, starting at a position.
    init(_ tokens: [Token], from position: Int = 0) {
        self.tokens = tokens
        self.position = position
    }

    // MARK: - Conditions

    /// `a and not b or n > 2`
    mutating func condition() throws(Failure) -> ConditionSyntax {
        var parts = [try conjunction()]
        while takeWord("or") { parts.append(try conjunction()) }
        return parts.count == 1 ? parts[0] : .or(parts)
    }

    private mutating func conjunction() throws(Failure) -> ConditionSyntax {
        var parts = [try negation()]
        while takeWord("and") { parts.append(try negation()) }
        return parts.count == 1 ? parts[0] : .and(parts)
    }

    private mutating func negation() throws(Failure) -> ConditionSyntax {
        var isNegated = false
        while takeWord("not") { isNegated.toggle() }
        let condition = try comparison()
        return isNegated ? .not(condition) : condition
    }

    private mutating func comparison() throws(Failure) -> ConditionSyntax {
        let open = current
        if takeSymbol("(") {
            depth += 1
            guard depth <= Self.maximumDepth else {
                try fail(.tooDeep, open.span, "parentheses are nested too deeply")
            }
            let inner = try condition()
            guard takeSymbol(")") else { try failExpecting("“)”") }
            depth -= 1
            return inner
        }
        let left = try expression()
        guard case .symbol(let symbol) = current.kind, let comparison = Comparison(rawValue: symbol) else {
            if current.kind == .symbol("=") {
                try fail(.syntax, current.span, "“=” is not a comparison", help: "write “==”")
            }
            return .value(left)
        }
        let span = current.span
        position += 1
        return .comparison(comparison, left, try expression(), span)
    }

    // MARK: - Values

    /// A path, text or number, and its filters.
    mutating func expression() throws(Failure) -> ExpressionSyntax {
        let start = current
        let origin: ExpressionSyntax.Origin
        var span = start.span
        switch start.kind {
        case .text(let text):
            position += 1
            origin = .text(text)
        case .number(let number):
            position += 1
            origin = .number(number)
        case .word(let word) where !Self.reserved.contains(word):
            var names = [try name("a name")]
            while takeSymbol(".") {
                if case .number = current.kind {
                    try fail(
                        .syntax, current.span, "expected a field name but found \(current.phrase)",
                        help: Habits.signs["["])
                }
                names.append(try name("a field name"))
            }
            origin = .path(names)
            span = span.through(names.last?.span ?? span)
            if current.kind == .symbol("("), names.count <= 2 {
                try fail(
                    .syntax, current.span, "a macro has no value here: it prints",
                    help: "call it by {{ … }} alone, without filters")
            }
        default:
            try failExpecting("a value")
        }
        var filters: [FilterSyntax] = []
        while takeSymbol("|") { filters.append(try filter()) }
        return ExpressionSyntax(origin: origin, filters: filters, span: span)
    }

    private mutating func filter() throws(Failure) -> FilterSyntax {
        let name = try name("a filter name")
        var arguments: [FilterSyntax.Argument] = []
        if takeSymbol(":") {
            repeat { arguments.append(try argument(of: name)) } while takesFurtherArgument()
        } else if current.kind == .symbol("(") {
            try fail(
                .syntax, current.span, "the arguments of a filter stand in no parentheses",
                help: "write them after a colon: \(name.text): \"…\"")
        }
        return FilterSyntax(name: name, arguments: arguments)
    }

    /// Consumes the comma before another argument of a filter. In a call, what follows has to be a literal, for the comma
    /// is that of the call otherwise.
    private mutating func takesFurtherArgument() -> Bool {
        if isInCall, position + 1 < tokens.count {
            switch tokens[position + 1].kind {
            case .text, .number: break
            case .word, .symbol, .end: return false
            }
        }
        return takeSymbol(",")
    }

    private mutating func argument(of filter: NameSyntax? = nil) throws(Failure) -> FilterSyntax.Argument {
        let token = current
        switch token.kind {
        case .text(let text):
            position += 1
            return .text(text, token.span)
        case .number(let number):
            position += 1
            return .number(number, token.span)
        case .word(let word) where filter != nil:
            try fail(
                .syntax, token.span, "expected quoted text or a number but found \(token.phrase)",
                help: word == "true" || word == "false"
                    ? "where: \"draft\" alone takes the records that have any value there; leave others out by {% if not … %} in the loop"
                    : "what a filter is given stands in the template; compare with a value of the page by {% if … == \(word)… %} in the loop"
            )
        default:
            try failExpecting("quoted text or a number")
        }
    }

    // MARK: - Macros

    /// What a tag prints: a value with its filters, or what a macro makes.
    mutating func output() throws(Failure) -> Node {
        guard let names = calledNames else { return .output(try expression()) }
        position += names.count * 2
        isInCall = true
        defer { isInCall = false }
        var arguments: [CallNode.Argument] = []
        while !takeSymbol(")") {
            if !arguments.isEmpty {
                guard takeSymbol(",") else { try failExpecting("“,” or “)”") }
            }
            let name = isNamed ? try name("the name of an argument") : nil
            if name != nil { _ = takeSymbol("=") }
            if name == nil, arguments.last?.name != nil {
                try fail(
                    .syntax, current.span, "an argument without a name comes after one with a name",
                    help: "put it before them, or give it its name")
            }
            arguments.append(CallNode.Argument(name: name, value: try expression()))
        }
        if current.kind == .symbol("|") {
            try fail(
                .syntax, current.span, "what a macro prints cannot be filtered",
                help: "put the filter on the values in the macro, or on those that it is given")
        }
        let library = names.count > 1 ? names[0] : nil
        return .call(CallNode(library: library, macro: names[names.count - 1], arguments: arguments))
    }

    /// `(article, heading="h3")`
    mutating func parameters() throws(Failure) -> [MacroNode.Parameter] {
        guard takeSymbol("(") else { try failExpecting("“(” and the macro’s parameters") }
        var parameters: [MacroNode.Parameter] = []
        while !takeSymbol(")") {
            if !parameters.isEmpty {
                guard takeSymbol(",") else { try failExpecting("“,” or “)”") }
            }
            let name = try name("the name of a parameter")
            guard parameters.allSatisfy({ $0.name.text != name.text }) else {
                try fail(.duplicateMacro, name.span, "parameter “\(name.text)” is there twice")
            }
            var value: ExpressionSyntax?
            if takeSymbol("=") {
                let token = current
                value =
                    switch try argument() {
                    case .text(let text, _): ExpressionSyntax(origin: .text(text), filters: [], span: token.span)
                    case .number(let number, _):
                        ExpressionSyntax(origin: .number(number), filters: [], span: token.span)
                    }
            }
            parameters.append(MacroNode.Parameter(name: name, defaultValue: value))
        }
        return parameters
    }

    /// The one or two names that stand before a parenthesis here; `nil` if this is no call of a macro.
    private var calledNames: [NameSyntax]? {
        var names: [NameSyntax] = []
        for index in stride(from: position, to: min(position + 4, tokens.count - 1), by: 2) {
            guard case .word(let word) = tokens[index].kind, !Self.reserved.contains(word) else { return nil }
            names.append(NameSyntax(text: word, span: tokens[index].span))
            if tokens[index + 1].kind == .symbol("(") { return names }
            guard tokens[index + 1].kind == .symbol(".") else { return nil }
        }
        return nil
    }

    /// Whether an argument with a name comes next.
    private var isNamed: Bool {
        guard case .word = current.kind, position + 1 < tokens.count else { return false }
        return tokens[position + 1].kind == .symbol("=")
    }

    // MARK: - Single tokens

    /// A name, called `wanted` in messages.
    mutating func name(_ wanted: String) throws(Failure) -> NameSyntax {
        let token = current
        guard case .word(let word) = token.kind, !Self.reserved.contains(word) else { try failExpecting(wanted) }
        position += 1
        return NameSyntax(text: word, span: token.span)
    }

    /// A text in quotes, called `wanted` in messages.
    mutating func quoted(_ wanted: String) throws(Failure) -> NameSyntax {
        let token = current
        guard case .text(let text) = token.kind else { try failExpecting(wanted) }
        position += 1
        return NameSyntax(text: text, span: token.span)
    }

    /// Consumes a word if it comes next.
    mutating func takeWord(_ word: String) -> Bool { take(.word(word)) }

    /// Consumes a symbol if it comes next.
    mutating func takeSymbol(_ symbol: String) -> Bool { take(.symbol(symbol)) }

    /// Whether all tokens have been read.
    var isAtEnd: Bool { current.kind == .end }

    /// Reports a problem if any tokens are left.
    mutating func finish() throws(Failure) {
        guard !isAtEnd else { return }
        if case .word(let word) = current.kind, ["if", "else"].contains(word) {
            try fail(
                .syntax, current.span, "“\(word)” is not allowed inside a value",
                help: "use {% if … %} … {% endif %}")
        }
        // {% for item in articles limit: 3 %}
        if case .word(let word) = current.kind, Filter.named(word) != nil {
            try fail(
                .syntax, current.span, "expected the end of the tag but found \(current.phrase)",
                help: "a filter stands after “|”: | \(word)")
        }
        try fail(
            .syntax, current.span, "expected the end of the tag but found \(current.phrase)",
            help: Habits.help(with: current, behind: tokens[..<position]))
    }

    /// Reports that a loop does not go on with its list.
    mutating func failExpectingList() throws(Failure) -> Never {
        try fail(
            .syntax, current.span, "expected “in” but found \(current.phrase)",
            help: current.kind == .symbol(",")
                ? "of a map a loop has pairs: {% for pair in … %}, with pair.key and pair.value" : nil)
    }

    /// Reports that something else was expected.
    mutating func failExpecting(_ wanted: String) throws(Failure) -> Never {
        try fail(.syntax, current.span, "expected \(wanted) but found \(current.phrase)")
    }

    private mutating func fail(
        _ identifier: DiagnosticID, _ span: SourceSpan, _ summary: String, help: String? = nil
    ) throws(Failure) -> Never {
        problems.append(Problem(identifier: identifier, span: span, summary: summary, help: help))
        throw Failure()
    }

    private mutating func take(_ kind: Token.Kind) -> Bool {
        guard current.kind == kind else { return false }
        position += 1
        return true
    }

    private var current: Token {
        if position < tokens.count { return tokens[position] }
        return Token(kind: .end, span: tokens.last?.span ?? SourceSpan(offset: 0, length: 0))
    }
}
