import DatelineModel

/// Names, and the values that they stand for.
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
            ?? fieldsNearby(name)
            ?? (calls.isEmpty ? includes.last : nil)
            .map { "give it to the partial: {% include \"\($0)\" with \(name)=… %}" }
            ?? "the names here are \(scope.names.listed)"
    }

    private mutating func field(_ name: NameSyntax, of value: TypedValue) -> TypedValue {
        let phrase = "\(value.phrase).\(name.text)"
        guard let type = value.type else { return .unknown(phrase) }
        guard case .record(let record) = type, case .slot(let slot, let path) = value.origin else {
            report(
                .unknownField, name.span, "“\(value.phrase)” is \(type.phrase) and has no fields",
                help: type.kind != .list
                    ? nil
                    : ["columns", "rows"].contains(name.text) && DataTable.isTable(type)
                        ? "give it as rows and columns: “| table” after the data" : "use {% for %}, or “| first”")
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

    mutating func reportUnknown(_ name: NameSyntax, of record: RecordType, as phrase: String) {
        guard problems.left == 0 else {
            return report(.unknownField, name.span, "“\(phrase)” has no field “\(name.text)”")
        }
        let fields = record.fields.map(\.name)
        let own = ownFields(of: record)
        let remedy = record.remedy ?? own.first.map { "those of your own are in “\(phrase).\($0.name)”" }
        let nested = own.first { $0.type.index(of: name.text) != nil }
        let list = fields.isEmpty && remedy != nil ? nil : "its fields are \(fields.listed)"
        report(
            .unknownField, name.span, "“\(phrase)” has no field “\(name.text)”",
            help: Suggestion.didYouMean(name.text, among: fields)
                ?? nested.map { "did you mean “\(phrase).\($0.name).\(name.text)”?" }
                ?? Habits.field(name.text, of: record)
                ?? [list, remedy].compactMap(\.self).joined(separator: "; "))
    }

    /// The fields of a record that hold what is the site’s own: `extra`, `params`.
    private func ownFields(of record: RecordType) -> [(name: String, type: RecordType)] {
        record.fields.compactMap { field in
            guard case .own = field.type, case .record(let type) = library.resolved(field.type) else { return nil }
            return (field.name, type)
        }
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
}
