import DatelineModel

/// An argument of a filter.
enum FilterArgument: Sendable {
    case number(Int)
    case text(String)
    case pattern(DatePattern)
    /// The steps from a record to one of its fields, or to one of those of a record in it.
    case path([Int])
    /// What makes a list of a map.
    case entries(MapEntries)
    /// What the fields of the records are called, as the data has it.
    case titles([String])
}

/// What a filter is given in addition to the value: its arguments, and what it may need to know about the site.
struct FilterArguments: Sendable {
    private let arguments: [FilterArgument]
    let site: SiteText

    init(_ arguments: [FilterArgument], site: SiteText) {
        self.arguments = arguments
        self.site = site
    }

    /// How many arguments there are.
    var count: Int { arguments.count }

    /// Lends the argument at an index, or `nil` if there is none.
    @inline(__always)
    private func withArgument<Result>(_ index: Int, _ body: (borrowing FilterArgument) -> Result) -> Result? {
        index < arguments.count ? arguments.withElement(at: index, body) : nil
    }

    /// Appends the text at an index, if there is one.
    func appendText(_ index: Int, to buffer: inout [UInt8]) {
        _ = withArgument(index) { argument in
            switch argument {
            case .text(let text): buffer.append(text)
            case .number, .pattern, .path, .entries, .titles: break
            }
        }
    }

    /// Appends a date in the pattern that is the first argument.
    func append(_ date: PublicationDate, to buffer: inout [UInt8]) {
        _ = withArgument(0) { argument in
            switch argument {
            case .pattern(let pattern): buffer.append(date, pattern, names: site.dateNames)
            case .number, .text, .path, .entries, .titles: break
            }
        }
    }

    /// The number at an index, 0 if there is none.
    func number(_ index: Int) -> Int {
        let number: Int? = withArgument(index) { argument in
            switch argument {
            case .number(let number): number
            case .text, .pattern, .path, .entries, .titles: 0
            }
        }
        return number ?? 0
    }

    /// The steps to the field that the first argument names.
    var path: [Int] { if case .path(let steps) = arguments.first { steps } else { [] } }

    /// What makes a list of a map, if that is the first argument.
    var entries: MapEntries? { if case .entries(let entries) = arguments.first { entries } else { nil } }

    /// What the fields of the records are called, if that is the first argument.
    var titles: [String] { if case .titles(let titles) = arguments.first { titles } else { [] } }

    /// The first argument as a value: a text or a number.
    var value: TemplateValue { value(0) }

    /// The argument at an index as a value: a text or a number.
    func value(_ index: Int) -> TemplateValue {
        switch index < arguments.count ? arguments[index] : nil {
        case .number(let number): .number(number)
        case .text(let text): .text(text)
        case .pattern, .path, .entries, .titles, nil: .none
        }
    }
}
