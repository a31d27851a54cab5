import DatelineModel

/// Values and filters.
extension TemplateCompiler {
    /// Resolves a value and its type. A problem is reported, and gives a value without a type.
    mutating func compile(_ syntax: ExpressionSyntax) -> TypedValue {
        var value =
            switch syntax.origin {
            case .text(let text): TypedValue(origin: .constant(.text(text)), type: .text, phrase: "“\(text)”")
            case .number(let number):
                TypedValue(origin: .constant(.number(number)), type: .number, phrase: "\(number)")
            case .path(let names): find(names)
            }
        for filter in syntax.filters { apply(filter, to: &value) }
        return value
    }

    /// Adds a value to the program.
    mutating func expression(_ value: TypedValue) -> Int32 {
        var expression =
            switch value.origin {
            case .slot(let slot, let path):
                Expression(
                    origin: .slot, index: slot, firstStep: program.add(steps: path), stepCount: Int32(path.count))
            case .loop(let loop, let field): Expression(origin: .loop, field: field, index: loop)
            case .constant(let constant): Expression(origin: .constant, index: program.add(constant: constant))
            }
        expression.firstFilter = program.add(filters: value.filters)
        expression.filterCount = Int32(value.filters.count)
        return program.add(expression: expression)
    }

    // MARK: - Names

    private mutating func find(_ names: [NameSyntax]) -> TypedValue {
        guard let first = names.first else { return .unknown("") }
        usedNames.insert(first.text)
        switch scope.binding(of: first.text) {
        case .value(var value):
            if let place = value.place, present.contains(place) { value.isUncertain = false }
            for name in names.dropFirst() where value.type != nil { value = field(name, of: value) }
            return value
        case .loop(let loop): return counter(names, loop)
        case nil:
            // If there are more problems than anyone is told, nobody needs help with this one.
            let help = problems.left == 0 ? help(withName: first.text) : nil
            unknownNames.append((first.text, file.template.source.place(first.span)))
            report(.unknownName, first.span, "unknown name “\(first.text)”", help: help)
            return .unknown(first.text)
        }
    }

    private func help(withName name: String) -> String {
        Suggestion.didYouMean(name, among: scope.names)
            ?? (file.template.imports.contains { $0.name.text == name }
                ? "“\(name)” is an import: call one of its macros by {{ \(name).…(…) }}" : nil)
            ?? (name == "loop" ? "“loop” exists only inside {% for %}" : nil)
            ?? fieldsNearby(name) ?? "the names here are \(scope.names.listed)"
    }

    private mutating func field(_ name: NameSyntax, of value: TypedValue) -> TypedValue {
        let phrase = "\(value.phrase).\(name.text)"
        guard let type = value.type else { return .unknown(phrase) }
        guard case .record(let record) = type, case .slot(let slot, let path) = value.origin else {
            report(
                .unknownField, name.span, "“\(value.phrase)” is \(type.phrase) and has no fields",
                help: type.kind == .list ? "use {% for %}, or “| first”" : nil)
            return .unknown(phrase)
        }
        guard let index = record.index(of: name.text) else {
            reportUnknown(name, of: record, as: value.phrase)
            return .unknown(phrase)
        }
        let field = record.fields[index]
        noteUse(of: field.name, in: record)
        if field.isUnreadable { return .unknown(phrase) }
        if let conflict = field.conflict {
            report(
                .wrongType, name.span, "“\(phrase)” is not of one kind: \(conflict)",
                help: "give all of them one form, or take another name for one")
            return .unknown(phrase)
        }
        var result = TypedValue(
            origin: .slot(slot, path: path + [index]), type: library.resolved(field.type), phrase: phrase)
        let isPresent = result.place.map(present.contains) ?? false
        result.isUncertain = !isPresent && (value.isUncertain || field.isUncertain)
        return result
    }

    private mutating func counter(_ names: [NameSyntax], _ loop: Int32) -> TypedValue {
        let all = LoopField.allCases.map { "\($0)" }
        guard names.count > 1 else {
            report(
                .wrongType, names[0].span, "“loop” is not a value on its own", help: "it has the fields \(all.listed)"
            )
            return .unknown("loop")
        }
        guard let field = LoopField.allCases.first(where: { "\($0)" == names[1].text }) else {
            report(
                .unknownField, names[1].span, "“loop” has no field “\(names[1].text)”",
                help: Suggestion.didYouMean(names[1].text, among: all) ?? "its fields are \(all.listed)")
            return .unknown("loop")
        }
        let value = TypedValue(origin: .loop(loop, field), type: field.type, phrase: "loop.\(field)")
        return names.count > 2 ? self.field(names[2], of: value) : value
    }

    private mutating func reportUnknown(_ name: NameSyntax, of record: RecordType, as phrase: String) {
        guard problems.left == 0 else {
            return report(.unknownField, name.span, "“\(phrase)” has no field “\(name.text)”")
        }
        let fields = record.fields.map(\.name)
        let remedy = record.remedy.map { fields.isEmpty ? $0 : "; \($0)" } ?? ""
        report(
            .unknownField, name.span, "“\(phrase)” has no field “\(name.text)”",
            help: Suggestion.didYouMean(name.text, among: fields)
                ?? (fields.isEmpty && !remedy.isEmpty ? "" : "its fields are \(fields.listed)") + remedy)
    }

    /// Suggests a record in scope that has a field of this name: `title` may be meant to be `article.title`.
    private func fieldsNearby(_ name: String) -> String? {
        for outer in scope.names {
            if case .value(let value) = scope.binding(of: outer), case .record(let record) = value.type,
                record.index(of: name) != nil
            {
                return "did you mean “\(outer).\(name)”?"
            }
        }
        return nil
    }

    // MARK: - Filters

    private mutating func apply(_ syntax: FilterSyntax, to value: inout TypedValue) {
        guard let filter = Filter.named(syntax.name.text) else {
            let names = Filter.all.map(\.name)
            report(
                .unknownFilter, syntax.name.span, "unknown filter “\(syntax.name.text)”",
                help: Suggestion.didYouMean(syntax.name.text, among: names)
                    ?? "the filters are \(names.joined(separator: ", "))")
            value.type = nil
            return
        }
        let call = arguments(syntax, of: filter, for: value)
        guard let type = value.type else { return }
        guard let call else {
            value.type = nil
            return
        }
        guard let result = filter.result(type, call.field) else {
            report(
                .wrongType, syntax.name.span, "“\(filter.name)” takes \(filter.takes), not \(type.phrase)",
                help: filter.action == nil ? "write it as \(filter.usage)" : nil)
            value.type = nil
            return
        }
        value.type = result
        if case .constant(let constant) = value.origin, value.filters.isEmpty, let fold = filter.constant {
            do {
                let folded = try fold(constant, SiteLookup(assets: library.assets, words: library.words))
                value = TypedValue(origin: .constant(folded), type: folded.addressType ?? result, phrase: value.phrase)
            } catch {
                report(error.identifier, syntax.name.span, error.summary, help: error.help)
                value.type = nil
            }
            return
        }
        guard let action = filter.action else {
            report(
                .wrongType, syntax.name.span,
                "“\(filter.name)” takes \(filter.takes), because it is looked up when the template is compiled",
                help: "write it as \(filter.usage)")
            value.type = nil
            return
        }
        if filter.takesMissing { value.isUncertain = false }
        value.filters.append(
            FilterCall(
                action: action, takesMissing: filter.takesMissing,
                arguments: FilterArguments(call.arguments, site: program.site)))
    }

    /// The arguments of a filter; `nil` if they are wrong, which is reported.
    private mutating func arguments(
        _ syntax: FilterSyntax, of filter: Filter, for value: TypedValue
    ) -> (arguments: [FilterArgument], field: RecordType.Field?)? {
        let least = filter.parameters.count - filter.optional
        let given = syntax.arguments.count
        guard (least...filter.parameters.count).contains(given) else {
            let wanted =
                switch (least, filter.parameters.count) {
                case (_, 0): "no arguments"
                case (1, 1): "1 argument"
                case (let least, let most) where least == most: "\(most) arguments"
                case (let least, let most): "\(least) or \(most) arguments"
                }
            report(
                .wrongArgument, syntax.name.span, "“\(filter.name)” takes \(wanted), not \(given)",
                help: "write it as “\(filter.usage)”")
            return nil
        }
        var arguments: [FilterArgument] = []
        var field: RecordType.Field?
        for (parameter, argument) in zip(filter.parameters, syntax.arguments) {
            switch (parameter, argument) {
            case (.number(let minimum), .number(let number, let span)):
                guard number >= minimum else {
                    report(
                        .wrongArgument, span,
                        "“\(filter.name)” takes a number of at least \(minimum), not \(number)",
                        help: "write it as “\(filter.usage)”")
                    return nil
                }
                arguments.append(.number(number))
            case (.sameAsValue, .number(let number, _)) where value.type.map { $0.kind == .number } ?? true:
                arguments.append(.number(number))
            case (.text, .text(let text, _)):
                // "article" and " and " are words of the page, too.
                let words = library.words.translation(of: text) ?? text
                arguments.append(.text(words))
            case (.noun, .text(let text, let span)):
                guard let forms = library.words.arguments(for: text) else {
                    let language = library.words.language
                    report(
                        .unknownWord, span, "there is no noun “\(text)” in words/\(language).yml",
                        help: Suggestion.didYouMean(text, among: library.words.all)
                            ?? "add “\(text):” with lines “one: …” and “other: …” to Templates/words/\(language).yml")
                    return nil
                }
                arguments += forms
            case (.sameAsValue, .text(let text, _)) where value.type.map { $0.kind != .number } ?? true:
                arguments.append(.text(text))
            case (.valueOfField, .number(let number, _)) where field.map { $0.type.kind == .number } ?? true:
                arguments.append(.number(number))
            case (.valueOfField, .text(let text, _)) where field.map { $0.type.kind == .text } ?? true:
                arguments.append(.text(text))
            case (.word(let words), .text(let text, let span)):
                guard words.contains(text) else {
                    report(
                        .wrongArgument, span, "“\(filter.name)” does not know “\(text)”",
                        help: Suggestion.didYouMean(text, among: words) ?? "write it as “\(filter.usage)”")
                    return nil
                }
                arguments.append(.text(text))
            case (.datePattern, .text(let text, let span)):
                guard let argument = datePattern(text, span) else { return nil }
                arguments.append(argument)
            case (.field, .text(let text, let span)):
                // Without records there is no field to look up; the wrong type is reported instead.
                guard case .list(.record(let record)) = value.type else { return ([], nil) }
                guard let index = record.index(of: text) else {
                    reportUnknown(NameSyntax(text: text, span: span), of: record, as: record.name)
                    return nil
                }
                let found = record.fields[index]
                var given = RecordType.Field(
                    name: found.name, type: library.resolved(found.type), isOptional: found.isOptional,
                    summary: found.summary)
                given.isUncertain = found.isUncertain
                field = given
                if let conflict = found.conflict {
                    report(.wrongType, span, "“\(text)” is not of one kind: \(conflict)")
                    return nil
                }
                noteUse(of: text, in: record)
                arguments.append(.number(index))
            default:
                let isNumber = value.type?.kind == .number
                let (wanted, reason) =
                    if case .valueOfField = parameter, let field {
                        switch field.type.kind {
                        case .number: ("a number", ", because “\(field.name)” is a number")
                        case .text: ("quoted text", ", because “\(field.name)” is text")
                        default: ("no value", ", because “\(field.name)” is \(field.type.phrase)")
                        }
                    } else if case .sameAsValue = parameter {
                        isNumber
                            ? ("a number", ", because the value is a number")
                            : ("quoted text", ", because the value is text")
                    } else {
                        (parameter.phrase, "")
                    }
                report(
                    .wrongArgument, argument.span, "“\(filter.name)” takes \(wanted) here\(reason)",
                    help: "write it as “\(filter.usage)”")
                return nil
            }
        }
        return (arguments, field)
    }

    private mutating func datePattern(_ text: String, _ span: SourceSpan) -> FilterArgument? {
        let pattern = DatePattern(library.words.translation(of: text) ?? text)
        if let unknown = pattern.unknown {
            report(
                .wrongArgument, span, "“\(unknown)” has no meaning in a date pattern",
                help: "use d dd M MM MMM MMMM yy yyyy E EEEE H HH mm, and put words in '…'")
            return nil
        }
        return .pattern(pattern)
    }
}

extension TemplateValue {
    /// The type of a constant address.
    fileprivate var addressType: ValueType? {
        switch self {
        case .link: .link
        case .url: .url
        default: nil
        }
    }
}
