package import DatelineModel

/// Compiles a template for a page kind into one program: parents, blocks and partials are put in their places, every
/// name is resolved, and every value is checked for its type and for the place in the markup where it is printed.
///
/// It continues after each problem, so that all of them are reported together.
struct TemplateCompiler {
    let library: TemplateLibrary
    /// The type of the page's record.
    let pageType: RecordType

    var program: ProgramBuilder
    var context = EscapingContext()
    var scope = Scope()
    var problems = ProblemList<Diagnostic>()
    /// The file that is being compiled, and what led to it.
    var file: File
    /// The template, what it extends, what that extends, …
    var chain: [File] = []
    /// The blocks whose text is being compiled: the name, and from which file of the chain the text is.
    var blocks: [(name: String, level: Int)] = []
    /// The files that are being included, outermost first.
    var includes: [String] = []
    /// The macros that are being called, outermost first.
    var calls: [MacroName] = []
    /// All files used so far, in the order in which they were first used.
    var sources: [String] = []
    /// What it uses of the site’s own values.
    var ownUses: Set<OwnUse> = []
    /// The names of the page that it uses.
    var usedNames: Set<String> = []
    /// Names that it uses and that are not there, with their places.
    var unknownNames: [(name: String, place: String)] = []
    /// The values that are known to be there at this place, because a condition says so.
    var present: Set<TypedValue.Place> = []
    /// How many nodes enclose the current one.
    var depth = 0
    /// Whether problems in the markup are not reported, because parts of the template are missing.
    var ignoresMarkup = false
    var isTooLarge = false
    /// How many nodes were compiled so far.
    private var nodeCount = 0

    /// A file and what led to it.
    struct File {
        let template: ParsedTemplate
        /// The places that led to it, the innermost first.
        let path: [Step]

        /// A place that leads to another file.
        struct Step {
            /// `included from`, `called from` or `File.extended`
            let phrase: String
            let source: SourceText
            let span: SourceSpan
        }

        /// What a step says that leads from a template to the one that it extends.
        static let extended = "extended by"

        /// The same as notes: `included from Templates/article.html:12:3`.
        var notes: [String] { path.map { "\($0.phrase) \($0.source.place($0.span))" } }

        /// The file to which a place in this one leads.
        func leading(to template: ParsedTemplate, _ phrase: String, _ span: SourceSpan) -> File {
            File(template: template, path: [Step(phrase: phrase, source: self.template.source, span: span)] + path)
        }
    }

    /// How deep nodes may be nested, counting all files together.
    static let maximumDepth = 200
    /// How many nodes a page may have; partials that include each other twice grow fast.
    static let maximumSize = 50_000
    /// How much static text it may have, in bytes.
    static let maximumText = 16 << 20

    init(_ template: ParsedTemplate, for type: RecordType, library: TemplateLibrary) {
        self.library = library
        pageType = type
        file = File(template: template, path: [])
        if template.name.hasSuffix(".txt") { context.place = .plainText }
        program = ProgramBuilder(
            site: SiteText(
                origin: library.baseURL.origin, basePath: String(library.baseURL.path.dropLast()),
                groupingSeparator: library.words.groupingSeparator,
                dateNames: library.dateNames.all, language: library.words.language),
            fieldCount: type.fields.count)
        for index in type.fields.indices {
            let field = type.fields[index]
            let value = TypedValue(
                origin: .slot(Int32(index), path: []), type: library.resolved(field.type), phrase: field.name)
            scope.add(field.name, .value(value))
        }
    }

    /// Compiles the template as a whole page.
    mutating func compile() {
        findChain()
        checkBlocks()
        file = chain[chain.count - 1]
        compile(file.template.nodes)
        checkOpenMarkup()
    }

    /// The diagnostics in order, without repetitions.
    var distinctDiagnostics: [Diagnostic] {
        problems.diagnostics(of: chain[0].template.source.file).withoutRepetition()
    }

    // MARK: - Nodes

    mutating func compile(_ nodes: [Node]) {
        depth += 1
        // What is set among these nodes is known to them alone.
        let names = scope.count
        defer {
            depth -= 1
            scope.forget(to: names)
        }
        for node in nodes {
            guard !isTooLarge else { return }
            compile(node)
        }
    }

    private mutating func compile(_ node: Node) {
        switch node {
        case .text(let span): addText(span)
        case .output(let expression): addOutput(expression)
        case .conditional(let conditional): addConditional(conditional)
        case .loop(let loop): addLoop(loop)
        case .include(let include): addInclude(include)
        case .call(let call): addCall(call)
        case .assignment(let name, let value): addAssignment(name, value)
        case .block(let block): addBlock(block)
        case .outerBlock(let span): addOuterBlock(span)
        }
        nodeCount += 1
        let isTooLong = program.bytes.count > Self.maximumText
        if nodeCount > Self.maximumSize || isTooLong, !isTooLarge {
            isTooLarge = true
            let limit = isTooLong ? "\(Self.maximumText >> 20) MiB of text" : "\(Self.maximumSize) parts"
            report(
                .templateTooLarge, SourceSpan(offset: 0, length: 1),
                "the template has more than \(limit) once its partials are included",
                help: "have partials include each other less often")
        }
    }

    private mutating func addText(_ span: SourceSpan) {
        let text = file.template.source.bytes[span.offset..<span.end]
        program.add(text: text)
        let misplaced = context.read(text, source: sourceNumber, offset: span.offset)
        if let misplaced { report(misplaced, in: span) }
    }

    private mutating func addOutput(_ expression: ExpressionSyntax) {
        let value = compile(expression)
        guard let type = value.type else {
            context.didPrint()
            return
        }
        switch type {
        case .list(let element):
            let help =
                element.kind == .text
                ? "add “| join: \", \"”, or use {% for %}" : "use {% for %}, or “| map: \"…\" | join: \", \"”"
            report(.wrongType, expression.span, "\(type.phrase) cannot be printed", help: help)
            return
        case .record(let record):
            report(
                .wrongType, expression.span, "\(type.phrase) cannot be printed",
                help: Habits.printing(record, as: value.phrase)
                    ?? "print one of its fields: \(record.fields.map(\.name).listed)")
            return
        default: break
        }
        checkPresence(of: value, expression.span)
        if case .constant(.text(let text)) = value.origin, context.takesNames, text.isMarkupName {
            program.add(text: text.utf8)
            _ = context.read(ArraySlice(text.utf8), source: sourceNumber, offset: expression.span.offset)
            return
        }
        switch context.verdict(for: type.kind) {
        case .allowed(let escaping): print(value, escaping)
        case .refused(let summary, let help):
            reportMarkup(.unsafePlace, expression.span, summary, help: help)
        }
        context.didPrint()
    }

    /// Prints a value. A constant becomes static text.
    private mutating func print(_ value: TypedValue, _ escaping: Escaping) {
        if case .constant(let constant) = value.origin, value.filters.isEmpty {
            var text: [UInt8] = []
            program.site.write(constant, escaping, into: &text)
            program.add(text: text)
        } else {
            program.add(.print(expression: expression(value), escaping))
        }
    }

    // MARK: - Reporting

    /// The number of the current file, for places in the markup.
    var sourceNumber: Int { sources.lastIndex(of: file.template.name) ?? 0 }

    mutating func report(
        _ identifier: DiagnosticID, _ span: SourceSpan, _ summary: String, help: String? = nil, notes: [String] = []
    ) {
        problems.append(
            Problem(identifier: identifier, span: span, summary: summary, help: help, notes: notes)
                .diagnostic(in: file.template.source, notes: file.notes))
    }

    /// Reports a problem in the markup, unless the markup is incomplete anyway.
    mutating func reportMarkup(
        _ identifier: DiagnosticID, _ span: SourceSpan, _ summary: String, help: String? = nil, notes: [String] = []
    ) {
        guard !ignoresMarkup else { return }
        report(identifier, span, summary, help: help, notes: notes)
    }

}

extension String {
    /// Whether the text can be part of a tag's or attribute's name: lower-case letters, digits and hyphens.
    fileprivate var isMarkupName: Bool {
        !isEmpty && utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-") }
    }
}

extension Sequence<Diagnostic> {
    /// The diagnostics in the order of their places, without those that repeat another one.
    ///
    /// Otherwise, a problem in a partial would be reported once for each page that includes it.
    package func withoutRepetition() -> [Diagnostic] {
        var seen: Set<Finding> = []
        return filter { seen.insert(Finding(place: $0.place, summary: $0.summary)).inserted }.sorted()
    }
}

/// Two diagnostics with the same finding are the same.
private struct Finding: Hashable {
    let place: Diagnostic.Place
    let summary: String
}
