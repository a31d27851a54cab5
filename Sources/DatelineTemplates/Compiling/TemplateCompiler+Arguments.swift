import DatelineModel

/// What a filter is given: arguments of the right number, each of the kind that it takes.
extension TemplateCompiler {
    /// The arguments of a filter, and the field that one of them names; `nil` if they are wrong, which is reported.
    mutating func arguments(
        _ syntax: FilterSyntax, of filter: Filter, for value: TypedValue
    ) -> (arguments: [FilterArgument], field: RecordType.Field?)? {
        guard isRightCount(syntax, of: filter) else { return nil }
        var arguments: [FilterArgument] = []
        var field: RecordType.Field?
        for (parameter, argument) in zip(filter.parameters, syntax.arguments) {
            if case (.field, .text(let path, let span)) = (parameter, argument) {
                // Without records there is no field to look up; the wrong type is reported instead.
                guard case .list(.record(let record)) = value.type else { return ([], nil) }
                guard let found = find(path, span, in: record) else { return nil }
                field = found.field
                arguments.append(.path(found.steps))
            } else if let words = read(argument, as: parameter, of: filter, for: value, field) {
                arguments += words
            } else {
                return nil
            }
        }
        return (arguments, field)
    }

    /// Whether a filter takes as many arguments as it is given; if not, it is reported.
    private mutating func isRightCount(_ syntax: FilterSyntax, of filter: Filter) -> Bool {
        let least = filter.parameters.count - filter.optional
        let given = syntax.arguments.count
        if (least...filter.parameters.count).contains(given) { return true }
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
        return false
    }

    /// What a filter gets for an argument; `nil` if it is wrong, which is reported. `field` is the one that an argument before it
    /// names.
    private mutating func read(
        _ argument: FilterSyntax.Argument, as parameter: Filter.Parameter, of filter: Filter, for value: TypedValue,
        _ field: RecordType.Field?
    ) -> [FilterArgument]? {
        switch (parameter, argument) {
        case (.number(let minimum), .number(let number, let span)):
            guard number >= minimum else {
                report(
                    .wrongArgument, span,
                    "“\(filter.name)” takes a number of at least \(minimum), not \(number)",
                    help: "write it as “\(filter.usage)”")
                return nil
            }
            return [.number(number)]
        case (.sameAsValue, .number(let number, _)) where value.type.map { $0.kind == .number } ?? true:
            return [.number(number)]
        case (.text, .text(let text, _)):
            // "article" and " and " are words of the page, too.
            return [.text(library.words.translation(of: text) ?? text)]
        case (.noun, .text(let text, let span)):
            return noun(text, span)
        case (.sameAsValue, .text(let text, _)) where value.type.map { $0.kind != .number } ?? true:
            return [.text(text)]
        case (.valueOfField, .number(let number, _)) where field.map { $0.type.kind == .number } ?? true:
            return [.number(number)]
        case (.valueOfField, .text(let text, _)) where field.map { $0.type.kind == .text } ?? true:
            return [.text(text)]
        case (.word(let words), .text(let text, let span)):
            guard words.contains(text) else {
                report(
                    .wrongArgument, span, "“\(filter.name)” does not know “\(text)”",
                    help: Suggestion.didYouMean(text, among: words) ?? "it knows \(words.listed)")
                return nil
            }
            return [.text(text)]
        case (.datePattern, .text(let text, let span)):
            return datePattern(text, span).map { [$0] }
        default:
            reportKind(of: argument, parameter, of: filter, for: value, field)
            return nil
        }
    }

    /// The forms of a noun of the site's words; `nil` if there is no such noun, which is reported.
    private mutating func noun(_ text: String, _ span: SourceSpan) -> [FilterArgument]? {
        if let forms = library.words.arguments(for: text) { return forms }
        let language = library.words.language
        report(
            .unknownWord, span, "there is no noun “\(text)” in words/\(language).yml",
            help: Suggestion.didYouMean(text, among: library.words.all)
                ?? "add “\(text):” with lines “one: …” and “other: …” to Templates/words/\(language).yml")
        return nil
    }

    /// Reports that an argument is not of the kind that a filter takes there, and why it takes that kind.
    private mutating func reportKind(
        of argument: FilterSyntax.Argument, _ parameter: Filter.Parameter, of filter: Filter, for value: TypedValue,
        _ field: RecordType.Field?
    ) {
        let (wanted, reason) =
            switch (parameter, field) {
            case (.valueOfField, let field?):
                switch field.type.kind {
                case .number: ("a number", ", because “\(field.name)” is a number")
                case .text: ("quoted text", ", because “\(field.name)” is text")
                default: ("no value", ", because “\(field.name)” is \(field.type.phrase)")
                }
            case (.sameAsValue, _) where value.type?.kind == .number:
                ("a number", ", because the value is a number")
            case (.sameAsValue, _): ("quoted text", ", because the value is text")
            default: (parameter.phrase, "")
            }
        let help =
            switch (wanted, argument) {
            case ("a number", .text(let text, _)) where Int(text) != nil: "write \(text) without quotation marks"
            case ("quoted text", .number(let number, _)): "write \"\(number)\" with quotation marks"
            default: "write it as “\(filter.usage)”"
            }
        report(
            .wrongArgument, argument.span, "“\(filter.name)” takes \(wanted) here\(reason)", help: help)
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
