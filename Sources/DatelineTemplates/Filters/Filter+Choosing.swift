import DatelineModel

extension Filter {
    /// Filters that choose, order and group the records of a list by one of their fields, or show all of these.
    static let choosing: [Filter] = [
        Filter(
            name: "where", usage: "where: \"kind\", \"law\"",
            meaning: "Those records whose field has this value or, without one, any.", takes: "a list of records",
            parameters: [.field, .valueOfField], optional: 1, result: { type, field in field == nil ? nil : type },
            action: .transform { value, arguments in
                guard case .list(let list) = value else { return .none }
                let (path, wanted) = (arguments.path, arguments.value(1))
                return .list(
                    list.filter { element in
                        let value = element.field(path)
                        return arguments.count == 1 ? value.isTrue : Key(value) == Key(wanted) && !value.isMissing
                    })
            }),
        Filter(
            name: "sort_by", usage: "sort_by: \"name\"",
            meaning:
                "The records in the order of a field; “descending” turns it round. Texts that are numbers, such as 4.5 and 12 %, come in the order of those, and before other texts. Records without a value come last.",
            takes: "a list of records with text, numbers, dates or flags there",
            parameters: [.field, .word(["ascending", "descending"])], optional: 1,
            result: { type, field in field.map { isKey($0.type) } == true ? type : nil },
            action: .transform { value, arguments in
                guard case .list(let list) = value else { return .none }
                let isDescending = if case .text("descending") = arguments.value(1) { true } else { false }
                return .list(
                    sorted(list, by: arguments.path, isDescending, NameOrder(language: arguments.site.language)))
            }),
        Filter(
            name: "group_by", usage: "group_by: \"country\"",
            meaning: "The records by the values of a field: each group has key and items.",
            takes: "a list of records with text, numbers, dates or flags there", parameters: [.field],
            result: { type, field in
                guard let field, isKey(field.type) else { return nil }
                return .list(.record(groupType(of: type, by: field)))
            },
            action: .transform { value, arguments in
                guard case .list(let list) = value else { return .none }
                return .list(groups(of: list, by: arguments.path))
            }),
        Filter(
            name: "table", usage: "table",
            meaning: "The maps as columns and rows, which partials/table.html shows.",
            takes: "a list of maps with single values, such as a file of CSV", needsTitles: true,
            result: { type, _ in DataTable.isTable(type) ? .record(DataTable.schema.type) : nil },
            action: .transform { value, arguments in
                guard case .list(let list) = value else { return .none }
                return .record(DataTable(list, titles: arguments.titles).record)
            }),
    ]

    /// A value by which records are told apart.
    private enum Key: Hashable {
        case none
        case text(String)
        case number(Int)
        case flag(Bool)
        case date(PublicationDate)

        init(_ value: TemplateValue) {
            switch value {
            case .text(let text), .url(let text): self = .text(text)
            case .number(let number): self = .number(number)
            case .flag(let flag): self = .flag(flag)
            case .date(let date): self = .date(date)
            case .none, .html, .link, .json, .record, .list: self = .none
            }
        }

        /// The number that a text is, with a point before its fraction and perhaps a percent sign; `nil` if it is none.
        var decimal: Double? {
            guard case .text(let text) = self, text.utf8.count <= Self.longestDecimal else { return nil }
            var digits = Substring(text).utf8
            if digits.last == UInt8(ascii: "%") {
                digits = digits.dropLast()
                if digits.last == UInt8(ascii: " ") { digits = digits.dropLast() }
            }
            let unsigned = digits.first == UInt8(ascii: "-") ? digits.dropFirst() : digits
            let parts = unsigned.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
            guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { (48...57).contains($0) } }) else {
                return nil
            }
            return Double(Substring(digits))
        }

        private static let longestDecimal = 40
    }

    private static func isKey(_ type: ValueType) -> Bool {
        switch type.kind {
        case .text, .number, .flag, .date: true
        case .html, .link, .url, .json, .style, .record, .list: false
        }
    }

    /// The records in order; those without a value come last either way, and equal ones stay as they were.
    private static func sorted(
        _ list: [TemplateValue], by path: [Int], _ isDescending: Bool, _ names: NameOrder
    ) -> [TemplateValue] {
        let keys = list.map { Key($0.field(path)) }
        // What has a fraction is text, and yet a number to those who read it.
        let decimals = keys.map(\.decimal)
        let order = list.indices.sorted { left, right in
            let (first, second) = isDescending ? (keys[right], keys[left]) : (keys[left], keys[right])
            switch isDescending ? (decimals[right], decimals[left]) : (decimals[left], decimals[right]) {
            case (let first?, let second?): return first == second ? left < right : first < second
            case (_?, nil) where second != .none: return true
            case (nil, _?) where first != .none: return false
            default: break
            }
            switch (first, second) {
            case (.none, .none): return left < right
            case (.none, _), (_, .none): return keys[right] == .none
            case (.text(let first), .text(let second)):
                if names.precedes((first, ""), (second, "")) { return true }
                if names.precedes((second, ""), (first, "")) { return false }
            case (.number(let first), .number(let second)): if first != second { return first < second }
            case (.date(let first), .date(let second)): if first != second { return first < second }
            case (.flag(let first), .flag(let second)): if first != second { return !first }
            default: break
            }
            return left < right
        }
        return order.map { list[$0] }
    }

    private static func groupType(of list: ValueType, by field: RecordType.Field) -> RecordType {
        var key = RecordType.Field(name: "key", type: field.type, isOptional: true, summary: "The value.")
        key.isUncertain = field.isUncertain
        return RecordType(
            name: "group", summary: "Records that have the same value in a field.",
            fields: [
                key,
                RecordType.Field(name: "items", type: list, isOptional: false, summary: "The records."),
            ])
    }

    /// The groups in the order in which their first records stand.
    private static func groups(of list: [TemplateValue], by path: [Int]) -> [TemplateValue] {
        var places: [Key: Int] = [:]
        var groups: [(key: TemplateValue, items: [TemplateValue])] = []
        for element in list {
            let value = element.field(path)
            let key = Key(value)
            if let place = places[key] {
                groups[place].items.append(element)
            } else {
                places[key] = groups.count
                groups.append((value, [element]))
            }
        }
        return groups.map { .record(Record(values: [$0.key, .list($0.items)])) }
    }
}

extension TemplateValue {
    /// The value to which steps lead from a record; none for other values, and where one on the way is missing.
    func field(_ path: [Int]) -> TemplateValue {
        path.reduce(self) { value, index in
            if case .record(let record) = value, index < record.values.count { record.values[index] } else { .none }
        }
    }
}
