package import DatelineModel

extension TemplateLibrary {
    /// The names of all templates that these ones are made of: they themselves, what they extend, and what those include
    /// or import.
    /// Names that are not there are none of them.
    package func reached(from names: some Sequence<String>) -> Set<String> {
        var reached: Set<String> = []
        var open = Array(names)
        while let name = open.popLast() {
            guard let template = template(named: name), reached.insert(name).inserted else { continue }
            if let extended = template.extended { open.append(extended.text) }
            for block in template.blocks.values { Self.collect(block.body, &open) }
            for macro in template.macros.values { Self.collect(macro.body, &open) }
            open += template.imports.map(\.template.text)
            Self.collect(template.nodes, &open)
        }
        return reached
    }

    /// Adds the names of partials that nodes include. How deep nodes are nested is bounded by the parser.
    private static func collect(_ nodes: [Node], _ names: inout [String]) {
        for node in nodes {
            switch node {
            case .include(let include): names.append(include.template.text)
            case .conditional(let conditional):
                for branch in conditional.branches { collect(branch.body, &names) }
                if let otherwise = conditional.otherwise { collect(otherwise.body, &names) }
            case .loop(let loop):
                collect(loop.body, &names)
                if let otherwise = loop.otherwise { collect(otherwise.body, &names) }
            case .block(let block): collect(block.body, &names)
            case .text, .output, .call, .assignment, .outerBlock: break
            }
        }
    }

    /// Whether a template defines macros, for others to import.
    package func hasMacros(_ name: String) -> Bool { template(named: name)?.macros.isEmpty == false }

    /// The macros of these templates that none of the templates `callers` calls, with the places of their names. Nothing is
    /// known of what such a macro is given, so that mistakes in it are not found.
    package func uncalledMacros(
        of names: some Sequence<String>, callers: Set<String>
    ) -> [(name: String, location: SourceLocation)] {
        var called: Set<MacroName> = []
        for caller in callers.compactMap({ template(named: $0) }) {
            for body in [caller.nodes] + caller.macros.values.map(\.body) + caller.blocks.values.map(\.body) {
                for call in Self.calls(in: body) {
                    let file =
                        call.library.map { alias in
                            caller.imports.first { $0.name.text == alias.text }?.template.text ?? ""
                        } ?? caller.name
                    called.insert(MacroName(file: file, name: call.macro.text))
                }
            }
        }
        return names.compactMap { template(named: $0) }.flatMap { template in
            template.macros.values.filter { !called.contains(MacroName(file: template.name, name: $0.name.text)) }
                .sorted { $0.name.span.offset < $1.name.span.offset }
                .map { ($0.name.text, template.source.location(at: $0.name.span.offset)) }
        }
    }

    /// The calls of macros among nodes and inside them.
    private static func calls(in nodes: [Node]) -> [CallNode] {
        nodes.flatMap { node -> [CallNode] in
            switch node {
            case .call(let call): return [call]
            case .conditional(let conditional):
                return conditional.branches.flatMap { calls(in: $0.body) }
                    + calls(in: conditional.otherwise?.body ?? [])
            case .loop(let loop): return calls(in: loop.body) + calls(in: loop.otherwise?.body ?? [])
            case .block(let block): return calls(in: block.body)
            case .text, .output, .include, .assignment, .outerBlock: return []
            }
        }
    }
}
