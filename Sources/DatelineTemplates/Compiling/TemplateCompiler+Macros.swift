import DatelineModel

/// A macro and the file that it is in.
struct MacroName: Hashable, Comparable {
    let file: String
    let name: String

    static func < (left: MacroName, right: MacroName) -> Bool {
        (left.file, left.name) < (right.file, right.name)
    }
}

/// Calls of macros. Each is compiled in its place, with the types of the values that it is given, so that it costs no
/// more than what it prints.
extension TemplateCompiler {
    mutating func addCall(_ call: CallNode) {
        let given = call.arguments.map { ($0.name, compile($0.value), $0.value.span) }
        guard let (template, macro) = find(call) else {
            ignoresMarkup = true
            return
        }
        let name = MacroName(file: template.name, name: macro.name.text)
        guard !calls.contains(name) else {
            ignoresMarkup = true
            return report(
                .recursiveTemplate, call.span,
                calls.last == name
                    ? "the macro “\(name.name)” calls itself"
                    : "the macro “\(name.name)” calls this one, and so itself")
        }
        use(template)
        guard let values = values(of: macro, given, call), enter(call.span) else {
            ignoresMarkup = true
            return
        }
        let outer = (file: file, scope: scope)
        var inner = Scope()
        for (index, field) in pageType.fields.enumerated() where field.type.isForAllPages {
            let type = library.resolved(field.type)
            inner.add(
                field.name, .value(TypedValue(origin: .slot(Int32(index), path: []), type: type, phrase: field.name)))
        }
        for (parameter, value) in zip(macro.parameters, values) {
            var value = assigned(value)
            value.phrase = parameter.name.text
            inner.add(parameter.name.text, .value(value))
        }
        scope = inner
        file = file.leading(to: template, "called from", call.span)
        let recall = startRecalling(number(of: name, given.count), given.map(\.1))
        calls.append(name)
        compile(macro.body)
        calls.removeLast()
        finishRecalling(recall)
        (file, scope) = outer
    }

    /// The macro that a call means, and the file that it is in; `nil` if there is none, which is reported.
    private mutating func find(_ call: CallNode) -> (template: ParsedTemplate, macro: MacroNode)? {
        var template = file.template
        if let alias = call.library {
            guard let found = template.imports.first(where: { $0.name.text == alias.text }) else {
                let names = template.imports.map(\.name.text)
                report(
                    .unknownMacro, alias.span, "“\(alias.text)” is the name of no import",
                    help: Suggestion.didYouMean(alias.text, among: names)
                        ?? (names.isEmpty
                            ? "put {% import \"macros.html\" as \(alias.text) %} at the top of this file"
                            : "the imports of this file are \(names.listed)"))
                return nil
            }
            // If it is not there, that was reported when this file was first used.
            guard let imported = library.template(named: found.template.text) else { return nil }
            template = imported
        }
        if let macro = template.macros[call.macro.text] { return (template, macro) }
        // What is wrong with the file may be the macro itself.
        guard template.diagnostics.isEmpty else {
            use(template)
            return nil
        }
        let names = template.macros.keys.sorted()
        let imports = file.template.imports.filter {
            library.template(named: $0.template.text)?.macros[call.macro.text] != nil
        }
        report(
            .unknownMacro, call.macro.span,
            call.library == nil
                ? "this file has no macro “\(call.macro.text)”"
                : "“\(template.name)” has no macro “\(call.macro.text)”",
            help: call.library == nil && !imports.isEmpty
                ? "did you mean “\(imports[0].name.text).\(call.macro.text)”?"
                : Suggestion.didYouMean(call.macro.text, among: names)
                    ?? (names.isEmpty ? "it has no macros" : "its macros are \(names.listed)"))
        return nil
    }

    // MARK: - Arguments

    /// The values of all parameters of a macro, in their order; `nil` if they are wrong, which is reported.
    private mutating func values(
        of macro: MacroNode, _ given: [(name: NameSyntax?, value: TypedValue, span: SourceSpan)], _ call: CallNode
    ) -> [TypedValue]? {
        let help = "write it as “\(macro.usage)”"
        var values: [TypedValue?] = Array(repeating: nil, count: macro.parameters.count)
        var isRight = true
        for (index, argument) in given.enumerated() {
            var position = index
            if let name = argument.name {
                let names = macro.parameters.map(\.name.text)
                guard let found = names.firstIndex(of: name.text) else {
                    report(
                        .wrongArgument, name.span, "“\(macro.name.text)” has no parameter “\(name.text)”",
                        help: Suggestion.didYouMean(name.text, among: names) ?? help)
                    isRight = false
                    continue
                }
                position = found
            }
            guard position < values.count else {
                let count = macro.parameters.count == 1 ? "1 argument" : "\(macro.parameters.count) arguments"
                report(
                    .wrongArgument, argument.span, "“\(macro.name.text)” takes \(count), not \(given.count)", help: help
                )
                return nil
            }
            let parameter = macro.parameters[position]
            if values[position] != nil {
                report(
                    .wrongArgument, argument.name?.span ?? argument.span,
                    "“\(macro.name.text)” is given “\(parameter.name.text)” twice", help: help)
                isRight = false
            }
            if !fits(argument.value, parameter, argument.span) { isRight = false }
            values[position] = argument.value
        }
        for (position, parameter) in macro.parameters.enumerated() where values[position] == nil {
            if let value = parameter.defaultValue {
                values[position] = compile(value)
            } else if isRight {
                report(
                    .wrongArgument, call.span, "“\(macro.name.text)” is not given “\(parameter.name.text)”", help: help)
                isRight = false
            }
        }
        return isRight ? values.compactMap(\.self) : nil
    }

    /// Whether a value may take the place of a parameter's default: what is a number there is one everywhere.
    private mutating func fits(_ value: TypedValue, _ parameter: MacroNode.Parameter, _ span: SourceSpan) -> Bool {
        guard let type = value.type, let origin = parameter.defaultValue?.origin else { return true }
        let isNumber = if case .number = origin { true } else { false }
        let isRight =
            switch type.kind {
            case .number: isNumber
            case .list, .record, .flag: false
            case .text, .html, .link, .url, .date, .json, .style: !isNumber
            }
        if !isRight {
            report(
                .wrongType, span,
                "“\(parameter.name.text)” is \(isNumber ? "a number" : "text") by its default, not \(type.phrase)")
        }
        return isRight
    }

    /// The number under which the cache keeps what a macro prints for a record; `nil` if its defaults are not all it is
    /// given besides, so that it may print something else.
    private func number(of name: MacroName, _ given: Int) -> Int? {
        given == 1 ? library.macros.firstIndex(of: name).map { library.names.count + $0 } : nil
    }
}

extension ValueType {
    /// Whether a macro sees a field of this type, because every page has it: `site` and `data`.
    fileprivate var isForAllPages: Bool {
        switch self {
        case .record(let record): record.isShared
        case .own: true
        default: false
        }
    }
}
