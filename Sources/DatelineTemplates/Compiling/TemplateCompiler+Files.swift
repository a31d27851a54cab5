import DatelineModel

/// Parents, blocks and partials.
extension TemplateCompiler {
    // MARK: - Parents

    /// Follows `extends` up to the template that extends no other.
    mutating func findChain() {
        use(file.template)
        chain = [file]
        while let extended = file.template.extended {
            guard chain.allSatisfy({ $0.template.name != extended.text }) else {
                ignoresMarkup = true
                return report(
                    .recursiveTemplate, extended.span,
                    extended.text == file.template.name
                        ? "the template extends itself"
                        : "“\(extended.text)” extends this template again, through other templates")
            }
            guard let parent = library.template(named: extended.text) else {
                ignoresMarkup = true
                return reportMissing(extended)
            }
            guard chain.count < Self.maximumDepth else {
                ignoresMarkup = true
                return report(
                    .tooDeep, extended.span, "templates extend each other more than \(Self.maximumDepth) levels deep")
            }
            file = file.leading(to: parent, File.extended, extended.span)
            use(parent)
            chain.append(file)
        }
    }

    /// Each outermost block has to replace a block of a parent template.
    mutating func checkBlocks() {
        for level in chain.indices where chain[level].template.extended != nil {
            let above = Set(chain[(level + 1)...].flatMap { $0.template.blocks.keys }).sorted()
            // Without the parent, nothing can be checked.
            guard level + 1 < chain.count else { continue }
            file = chain[level]
            for case .block(let block) in file.template.nodes where !above.contains(block.name.text) {
                let all = above.isEmpty ? "it has no blocks" : "its blocks are \(above.listed)"
                report(
                    .unknownBlock, block.name.span,
                    "“\(file.template.extended?.text ?? "")” has no block “\(block.name.text)”",
                    help: Suggestion.didYouMean(block.name.text, among: above) ?? all)
            }
        }
    }

    mutating func use(_ template: ParsedTemplate) {
        if !template.diagnostics.isEmpty { ignoresMarkup = true }
        guard !sources.contains(template.name) else { return }
        sources.append(template.name)
        // Whether anything of them is called or not.
        let outer = file
        for new in template.imports where library.template(named: new.template.text) == nil {
            ignoresMarkup = true
            file = File(template: template, path: [])
            reportMissing(new.template)
        }
        file = outer
    }

    // MARK: - Blocks

    mutating func addBlock(_ block: BlockNode) {
        guard includes.isEmpty else {
            report(
                .blockInPartial, block.name.span, "a partial cannot have blocks",
                help: "put the block around the “include”")
            return
        }
        fill(block.name.text, from: 0)
    }

    mutating func addOuterBlock(_ span: SourceSpan) {
        guard let block = blocks.last else { return }
        let level = block.level + 1
        guard chain[level...].contains(where: { $0.template.blocks[block.name] != nil }) else {
            report(
                .unexpectedTag, span,
                "“super” has nothing to repeat: no parent template has the block “\(block.name)”"
            )
            return
        }
        fill(block.name, from: level)
    }

    /// Compiles a block, from the first file of the chain that defines it.
    private mutating func fill(_ name: String, from level: Int) {
        guard let level = chain.indices.first(where: { $0 >= level && chain[$0].template.blocks[name] != nil }),
            let block = chain[level].template.blocks[name]
        else { return }
        let outer = file
        file = chain[level]
        if enter(block.name.span) {
            blocks.append((name, level))
            compile(block.body)
            blocks.removeLast()
        }
        file = outer
    }

    /// Whether one more level of nesting is allowed. Reports it if not.
    mutating func enter(_ span: SourceSpan) -> Bool {
        if depth < Self.maximumDepth { return true }
        ignoresMarkup = true
        report(.tooDeep, span, "templates are nested more than \(Self.maximumDepth) levels deep")
        return false
    }

    // MARK: - Partials

    mutating func addInclude(_ include: IncludeNode) {
        let values = include.values.map { ($0.name, compile($0.value)) }
        guard let partial = library.template(named: include.template.text) else {
            ignoresMarkup = true
            return reportMissing(include.template)
        }
        let name = partial.name
        guard !includes.contains(name), !chain.contains(where: { $0.template.name == name }) else {
            ignoresMarkup = true
            return report(
                .recursiveTemplate, include.template.span,
                name == file.template.name
                    ? "the template includes itself" : "“\(name)” includes this template again, through other templates"
            )
        }
        use(partial)
        if let extended = partial.extended {
            ignoresMarkup = true
            let outer = file
            file = file.leading(to: partial, "included from", include.span)
            report(.misplacedExtends, extended.span, "a partial cannot extend a template")
            file = outer
            return
        }
        guard enter(include.span) else { return }
        let outer = (file: file, names: scope.count, hasConstants: scope.hasConstants)
        for (name, value) in values {
            var value = assigned(value)
            value.phrase = name.text
            scope.add(name.text, .value(value))
        }
        file = file.leading(to: partial, "included from", include.span)
        // A constant that the page gives a name is part of what the partial prints.
        let number = outer.hasConstants ? nil : library.names.firstIndex(of: name)
        let recall = startRecalling(number, values.map(\.1))
        includes.append(name)
        compile(partial.nodes)
        includes.removeLast()
        finishRecalling(recall)
        scope.forget(to: outer.names)
        file = outer.file
    }

    /// A place where a partial may be printed from the cache.
    struct Recall {
        let partial: Int32
        let operation: Int
        let value: TypedValue?
        let firstSlot: Int32
    }

    /// Prepares to print a partial from the cache. Whether that is possible is known only after it is compiled.
    mutating func startRecalling(_ partial: Int?, _ values: [TypedValue]) -> Recall? {
        guard includes.isEmpty, calls.isEmpty, context.place == .text, context.element == .normal, values.count <= 1,
            let partial
        else { return nil }
        let recall = Recall(
            partial: Int32(partial), operation: program.operations.count, value: values.first,
            firstSlot: Int32(program.slotCount))
        program.add(.jump(to: program.next + 1))
        program.markLabel()
        return recall
    }

    /// Lets the cache keep what the partial prints, if it depends on nothing but one record.
    mutating func finishRecalling(_ recall: Recall?) {
        guard let recall,
            let slot = program.onlySlot(from: recall.operation + 1, before: recall.firstSlot),
            let type = recordType(ofSlot: slot, recall.value)
        else { return }
        program.add(.remember)
        program.replace(
            recall.operation,
            with: .recall(partial: recall.partial, slot: slot, field: Int32(type.fields.count), to: program.next))
        program.markLabel()
    }

    /// The type of the record in a slot that a partial uses: the value that it is given, or a field of the page.
    private func recordType(ofSlot slot: Int32, _ value: TypedValue?) -> RecordType? {
        if let value {
            guard case .slot(slot, path: []) = value.origin else { return nil }
            return value.type?.recordType
        }
        // What depends on the page's own record is printed only once, and would only fill the cache.
        guard pageType.fields.indices.contains(Int(slot)), let type = pageType.fields[Int(slot)].type.recordType,
            type.isShared
        else { return nil }
        return type
    }

    /// Gives a value a name for what follows it in the same part of the template. Filters run once, here.
    mutating func addAssignment(_ name: NameSyntax, _ expression: ExpressionSyntax?) {
        var value = expression.map { assigned(compile($0)) } ?? .unknown(name.text)
        value.phrase = name.text
        scope.add(name.text, .value(value))
    }

    /// Puts the result of filters into a slot, so that they run only once.
    mutating func assigned(_ value: TypedValue) -> TypedValue {
        guard !value.filters.isEmpty else { return value }
        let slot = program.addSlot()
        program.add(.assign(expression: expression(value), slot: slot))
        return TypedValue(
            origin: .slot(slot, path: []), type: value.type, isUncertain: value.isUncertain, phrase: value.phrase)
    }

    mutating func reportMissing(_ template: NameSyntax) {
        let names = library.names
        let base = template.text.split(separator: "/").last ?? ""
        let elsewhere = names.first { $0.split(separator: "/").last == base && $0 != template.text }
        let help =
            elsewhere.map { "did you mean “\($0)”?" } ?? Suggestion.didYouMean(template.text, among: names)
            ?? "the templates are \(names.listed)"
        report(.missingTemplate, template.span, "there is no template “\(template.text)”", help: help)
    }
}
