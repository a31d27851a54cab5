extension Filter {
    /// Filters of lists.
    static let lists: [Filter] = [
        Filter(
            name: "count", usage: "count", meaning: "How many there are.", takes: "a list", result: countType,
            action: count),
        Filter(
            name: "length", usage: "length", meaning: "How many there are, as count says it.", takes: "a list",
            result: countType, action: count),
        Filter(
            name: "limit", usage: "limit: 5", meaning: "The first few.", takes: "a list",
            parameters: [.number(atLeast: 0)],
            result: { type, _ in type.kind == .list ? type : nil },
            action: .transform { value, arguments in
                guard case .list(let list) = value else { return .none }
                return .list(Array(list.prefix(arguments.number(0))))
            }),
        Filter(
            name: "skip", usage: "skip: 5", meaning: "All but the first few.", takes: "a list",
            parameters: [.number(atLeast: 0)],
            result: { type, _ in type.kind == .list ? type : nil },
            action: .transform { value, arguments in
                guard case .list(let list) = value else { return .none }
                return .list(Array(list.dropFirst(arguments.number(0))))
            }),
        Filter(
            name: "first", usage: "first", meaning: "The first; missing if there is none.", takes: "a list",
            result: elementType,
            action: .transform { value, _ in
                if case .list(let list) = value { list.first ?? .none } else { .none }
            }),
        Filter(
            name: "last", usage: "last", meaning: "The last; missing if there is none.", takes: "a list",
            result: elementType,
            action: .transform { value, _ in
                if case .list(let list) = value { list.last ?? .none } else { .none }
            }),
        Filter(
            name: "map", usage: "map: \"name\"", meaning: "The values of a field.", takes: "a list of records",
            parameters: [.field],
            result: { type, field in
                guard case .list(.record) = type, let field else { return nil }
                return .list(field.type)
            },
            action: .transform { value, arguments in
                guard case .list(let list) = value else { return .none }
                let path = arguments.path
                return .list(
                    list.compactMap { element in
                        let value = element.field(path)
                        return value.isMissing ? nil : value
                    })
            }),
        Filter(
            name: "join", usage: "join: \", \", \" and \"",
            meaning: "The texts with a sign between them, and another before the last.", takes: "a list of text",
            parameters: [.text, .text],
            optional: 1,
            result: { type, _ in if case .list(.text) = type { .text } else { nil } },
            action: .write(.text) { value, arguments, buffer in
                guard case .list(let list) = value else { return }
                for index in list.indices {
                    if index > 0 {
                        let isLast = index == list.count - 1 && arguments.count > 1
                        arguments.appendText(isLast ? 1 : 0, to: &buffer)
                    }
                    if case .text(let text) = list[index] { buffer.append(text) }
                }
            }),
    ]

    private static let countType: @Sendable (ValueType, RecordType.Field?) -> ValueType? = { type, _ in
        type.kind == .list ? .number : nil
    }

    private static let elementType: @Sendable (ValueType, RecordType.Field?) -> ValueType? = { type, _ in
        if case .list(let element) = type { element } else { nil }
    }

    private static let count = FilterAction.transform { value, _ in
        if case .list(let list) = value { .number(list.count) } else { .none }
    }
}
