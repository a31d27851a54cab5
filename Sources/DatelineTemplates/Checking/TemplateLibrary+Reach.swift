extension TemplateLibrary {
    /// The names of all templates that these ones are made of: they themselves, what they extend, and what those include.
    /// Names that are not there are none of them.
    package func reached(from names: some Sequence<String>) -> Set<String> {
        var reached: Set<String> = []
        var open = Array(names)
        while let name = open.popLast() {
            guard let template = template(named: name), reached.insert(name).inserted else { continue }
            if let extended = template.extended { open.append(extended.text) }
            for block in template.blocks.values { Self.collect(block.body, &open) }
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
            case .text, .output, .assignment, .outerBlock: break
            }
        }
    }
}
