/// A value that a site brings for its own templates: below `extra:` or `params:`, or in a file of `Content/data`.
package struct DataValue: Sendable {
    /// What a value is.
    package indirect enum Content: Sendable {
        /// Left out: nothing after the colon, `null`, an empty cell.
        case nothing
        /// A text, a number, a date, true or false.
        case scalar(DataScalar)
        /// Several values in order.
        case list([DataValue])
        /// A table without rows, with the names of its columns.
        case emptyTable([String])
        /// Keys with values of their own, in order.
        case map([DataField])
    }

    /// What it is.
    package let content: Content
    /// The byte of its file where it begins.
    package let offset: Int

    /// A value that begins at a byte of its file.
    package init(_ content: Content, at offset: Int = 0) { (self.content, self.offset) = (content, offset) }

    /// Whether it is left out.
    package var isNothing: Bool { if case .nothing = content { true } else { false } }

    /// The keys of a map; none if it is anything else.
    package var fields: [DataField] { if case .map(let fields) = content { fields } else { [] } }

    /// The values of a list; `nil` if it is anything else.
    package var items: [DataValue]? {
        switch content {
        case .list(let items): items
        case .emptyTable: []
        case .nothing, .scalar, .map: nil
        }
    }
}

/// A key with its value.
package struct DataField: Sendable {
    /// The key as it is written.
    package let key: String
    /// Its value.
    package let value: DataValue

    /// A key with a value.
    package init(_ key: String, _ value: DataValue) { (self.key, self.value) = (key, value) }
}

/// A single value, of the type that its form shows.
package enum DataScalar: Sendable, Hashable {
    /// A text; a number with a decimal point is one, too, so that pages show it as it is written.
    case text(String)
    /// A whole number.
    case number(Int)
    /// True or false, with its words if they are others: `TRUE`.
    case flag(Bool, written: String? = nil)
    /// A day, perhaps with a time, with its words.
    case date(PublicationDate, written: String)

    /// What a text without quotes is. A time that names no zone is one of `zone`.
    package init(plain text: String, zone: SiteTimeZone) {
        switch text {
        case "true", "True", "TRUE": self = .flag(true, written: text == "true" ? nil : text)
        case "false", "False", "FALSE": self = .flag(false, written: text == "false" ? nil : text)
        default:
            guard let first = text.utf8.first, (48...57).contains(first) || first == UInt8(ascii: "-") else {
                self = .text(text)
                return
            }
            // `007` and `+1` are codes: printed as numbers they would be others.
            if let number = Int(text), String(number) == text {
                self = .number(number)
            } else {
                self.init(text, zone: zone)
            }
        }
    }

    /// What a text is in a form that has no dates of its own, as JSON: a date, or else a text.
    package init(_ text: String, zone: SiteTimeZone) {
        let mayBeDate = text.utf8.count >= 10 && text.utf8.first.map { (48...57).contains($0) } == true
        if mayBeDate, let date = PublicationDate(text, zone: zone) {
            self = .date(date, written: text)
        } else {
            self = .text(text)
        }
    }

    /// The value as it is written.
    package var text: String {
        switch self {
        case .text(let text): text
        case .number(let number): String(number)
        case .flag(let flag, let written): written ?? (flag ? "true" : "false")
        case .date(_, let written): written
        }
    }
}
