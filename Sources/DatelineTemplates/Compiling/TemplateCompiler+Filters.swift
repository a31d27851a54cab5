import DatelineModel

/// What filters make of a value: which one is meant, and what it is given.
extension TemplateCompiler {
    mutating func apply(_ syntax: FilterSyntax, to value: inout TypedValue) {
        guard let filter = Filter.named(syntax.name.text) else {
            let names = Filter.all.map(\.name)
            report(
                .unknownFilter, syntax.name.span, "unknown filter “\(syntax.name.text)”",
                help: Habits.filters[syntax.name.text] ?? Suggestion.didYouMean(syntax.name.text, among: names)
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
        let titles = filter.needsTitles ? DataTable.titles(of: type).map { [FilterArgument.titles($0)] } ?? [] : []
        value.filters.append(
            FilterCall(
                action: action, takesMissing: filter.takesMissing,
                arguments: FilterArguments(call.arguments + titles, site: program.site)))
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
            // `first: 3` of other languages.
            let isPart = filter.name == "first" && given == 1
            report(
                .wrongArgument, syntax.name.span, "“\(filter.name)” takes \(wanted), not \(given)",
                help: isPart ? "write “limit: 3” for the first three of a list" : "write it as “\(filter.usage)”")
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
                        help: Suggestion.didYouMean(text, among: words) ?? "it knows \(words.listed)")
                    return nil
                }
                arguments.append(.text(text))
            case (.datePattern, .text(let text, let span)):
                guard let argument = datePattern(text, span) else { return nil }
                arguments.append(argument)
            case (.field, .text(let text, let span)):
                // Without records there is no field to look up; the wrong type is reported instead.
                guard case .list(.record(let record)) = value.type else { return ([], nil) }
                guard let found = find(text, span, in: record) else { return nil }
                field = found.field
                arguments.append(.path(found.steps))
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
                let help =
                    switch (wanted, argument) {
                    case ("a number", .text(let text, _)) where Int(text) != nil:
                        "write \(text) without quotation marks"
                    case ("quoted text", .number(let number, _)): "write \"\(number)\" with quotation marks"
                    default: "write it as “\(filter.usage)”"
                    }
                report(
                    .wrongArgument, argument.span, "“\(filter.name)” takes \(wanted) here\(reason)", help: help)
                return nil
            }
        }
        return (arguments, field)
    }

    /// The field of records that a path such as `extra.analyst` names, and the steps to it; `nil` if it leads nowhere, which
    /// is reported.
    private mutating func find(
        _ path: String, _ span: SourceSpan, in record: RecordType
    ) -> (field: RecordType.Field, steps: [Int])? {
        var (record, phrase, steps) = (record, record.name, [Int]())
        var (isOptional, isUncertain) = (false, false)
        var result: RecordType.Field?
        for name in path.split(separator: ".", omittingEmptySubsequences: false).map(String.init) {
            if let outer = result {
                guard case .record(let inner) = outer.type else {
                    report(.unknownField, span, "“\(phrase)” is \(outer.type.phrase) and has no fields")
                    return nil
                }
                record = inner
            }
            guard let index = record.index(of: name) else {
                reportUnknown(NameSyntax(text: name, span: span), of: record, as: phrase)
                return nil
            }
            let found = record.fields[index]
            noteUse(of: name, in: record)
            if found.isUnreadable { return nil }
            if let conflict = found.conflict {
                report(.wrongType, span, "“\(path)” is not of one kind: \(conflict)")
                return nil
            }
            isOptional = isOptional || found.isOptional
            isUncertain = isUncertain || found.isUncertain
            var field = RecordType.Field(
                name: path, type: library.resolved(found.type), isOptional: isOptional, summary: found.summary)
            field.isUncertain = isUncertain
            result = field
            steps.append(index)
            phrase += ".\(name)"
        }
        return result.map { ($0, steps) }
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
