package import DatelineModel

/// All templates of a site, read once, from which those of the page kinds are compiled.
package struct TemplateLibrary: Sendable {
    /// The names of all templates, in order.
    package let names: [String]
    /// The problems of the files themselves, whatever page they are used for: their parse errors, in order.
    package let diagnostics: [Diagnostic]

    let baseURL: BaseURL
    let assets: [String: Permalink]
    let words: Words
    let dateNames: DateNames
    let own: OwnTypes
    /// All macros, in order.
    let macros: [MacroName]
    private let templates: [String: ParsedTemplate]

    /// Reads templates. `assets` gives the address in the output of each file that the filter `asset` may name, `words`
    /// what the filter `word` prints and in which order a date is written, `own` the types of what is the site’s own.
    ///
    /// If several sources have the same name, the first one counts.
    package init(
        _ sources: [TemplateSource], baseURL: BaseURL, assets: [String: Permalink], words: Words = .english,
        dateNames: DateNames = .english, own: OwnTypes = OwnTypes()
    ) {
        let parsed = sources.map { source in
            var parser = TemplateParser(source)
            return parser.parse()
        }
        templates = Dictionary(parsed.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        names = templates.keys.sorted()
        macros = templates.values.flatMap { template in
            template.macros.keys.map { MacroName(file: template.name, name: $0) }
        }.sorted()
        diagnostics = parsed.flatMap(\.diagnostics).sorted()
        self.baseURL = baseURL
        self.assets = assets
        self.words = words
        self.dateNames = dateNames
        self.own = own
    }

    /// Compiles the template of a page kind, whose pages provide records of `type`.
    ///
    /// There is a template only if none of the files it uses has a problem. The diagnostics are those of this page kind:
    /// the problems of a file itself are in the library's `diagnostics` and not repeated.
    package func compile(_ name: String, for type: RecordType) -> (template: Template?, diagnostics: [Diagnostic]) {
        guard let parsed = templates[name] else {
            let help = Suggestion.didYouMean(name, among: names)
            return (
                nil, [.error(.missingTemplate, at: .file(name), "there is no template “\(name)”", help: help)]
            )
        }
        guard !parsed.isBlank else {
            let problem = Diagnostic.error(
                .emptyTemplate, at: .file(parsed.source.file),
                "the template is empty, and so would be what is made of it",
                help:
                    "fill it, or remove it for the built-in page; “pages: {matrix: false}” in site.yml leaves a page out"
            )
            return (nil, [problem])
        }
        var compiler = TemplateCompiler(parsed, for: type, library: self)
        compiler.compile()
        let isComplete = compiler.sources.allSatisfy { templates[$0]?.diagnostics.isEmpty ?? false }
        guard compiler.problems.isEmpty, isComplete else { return (nil, compiler.distinctDiagnostics) }
        return (
            Template(
                program: Program(compiler.program), sources: compiler.sources, ownUses: compiler.ownUses,
                usedNames: compiler.usedNames, file: parsed.source.file), []
        )
    }

    /// What comes of a partial that is compiled as a whole.
    package struct CompiledPartial: Sendable {
        /// The template; `nil` if something is wrong with it.
        package let template: Template?
        /// What is wrong with it besides names that it is not given.
        package let diagnostics: [Diagnostic]
        /// The names that it uses and is not given, with the place of the first use of each.
        package let missing: [(name: String, place: String)]
        /// The names that it uses.
        package let used: Set<String>
    }

    /// Compiles a partial alone, which is given the fields of `type`. `nil` if there is none of this name.
    package func compilePartial(_ name: String, for type: RecordType) -> CompiledPartial? {
        guard let parsed = templates[name] else { return nil }
        var compiler = TemplateCompiler(parsed, for: type, library: self)
        compiler.compile()
        let isComplete = compiler.sources.allSatisfy { templates[$0]?.diagnostics.isEmpty ?? false }
        var missing: [(name: String, place: String)] = []
        for unknown in compiler.unknownNames where !missing.contains(where: { $0.name == unknown.name }) {
            missing.append(unknown)
        }
        let isUsable = compiler.problems.isEmpty && isComplete
        return CompiledPartial(
            template: isUsable
                ? Template(
                    program: Program(compiler.program), sources: compiler.sources, ownUses: compiler.ownUses,
                    usedNames: compiler.usedNames, file: parsed.source.file) : nil,
            diagnostics: compiler.distinctDiagnostics.filter { $0.identifier != .unknownName }, missing: missing,
            used: compiler.usedNames)
    }

    /// A type as it is known when templates are compiled.
    func resolved(_ type: ValueType) -> ValueType {
        if case .own(let record) = type { .record(own[record]) } else { type }
    }

    /// The template with a name, parsed but not compiled.
    func template(named name: String) -> ParsedTemplate? { templates[name] }
}

/// A template file: its name and its text.
package struct TemplateSource: Sendable {
    /// The path below `Templates`, as `include` and `extends` name it: `partials/item.html`.
    package let name: String
    /// The text, under the path that messages show.
    package let text: SourceText

    /// A template with a name.
    package init(name: String, text: SourceText) {
        self.name = name
        self.text = text
    }
}
