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
