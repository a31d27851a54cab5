/// A line of a Markdown text that puts a partial of the theme there: `{% insert "table.html" data="rates" caption="Rates" %}`.
package struct InsertCall: Sendable, Hashable {
    /// The partial, by its path below `Templates/partials`.
    package let partial: String
    /// The names and values that it is given, in their order.
    package let arguments: [Argument]

    /// A name with a value.
    package struct Argument: Sendable, Hashable {
        /// The name.
        package let name: String
        /// The value.
        package let value: Value

        /// A name with a value.
        package init(name: String, value: Value) { (self.name, self.value) = (name, value) }
    }

    /// What an argument is.
    package enum Value: Sendable, Hashable {
        /// A text in quotes.
        case text(String)
        /// A whole number.
        case number(Int)
    }

    /// A call of a partial.
    package init(partial: String, arguments: [Argument]) { (self.partial, self.arguments) = (partial, arguments) }

    /// The data that `data="rates"` names: a file of `Content/data`, or with dots between the names what is in it; `nil` if it
    /// names none.
    package var data: [String]? {
        for argument in arguments where argument.name == "data" {
            if case .text(let path) = argument.value {
                return path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
            }
        }
        return nil
    }
}
