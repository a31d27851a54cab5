/// A value of YAML, or of another form of fields, with its position in the file.
struct YAMLNode: Sendable, Equatable {
    /// What the value is.
    enum Content: Sendable, Equatable {
        /// A text as written; nothing is converted to a number or a Boolean here, so `NO` stays `NO`.
        case scalar(String, isQuoted: Bool)
        case list([YAMLNode])
        case map([YAMLPair])
    }

    let content: Content
    /// The byte offset of the value's first character in its file.
    let offset: Int
    /// The value's length in bytes where known, at least 1.
    let length: Int
    /// What YAML leaves out of the value's line: the tag before a text that has no quotes, or the comment behind any.
    var leftOut: Range<Int>?

    /// The kind of value, as messages name it.
    var kind: String {
        switch content {
        case .scalar(let text, let isQuoted): !isQuoted && text.isEmpty ? "nothing" : "a text"
        case .list: "a list"
        case .map: "a map of keys"
        }
    }

    /// Whether it is a map, or a list with one in it.
    var hasMaps: Bool {
        switch content {
        case .scalar: false
        case .map: true
        case .list(let items): items.contains { if case .map = $0.content { true } else { false } }
        }
    }

    /// Whether it is a text in quotes.
    var isInQuotes: Bool {
        if case .scalar(_, isQuoted: true) = content { return true }
        return false
    }

    /// Whether the value is left out: nothing after the colon, `~` or `null`.
    var isNull: Bool {
        if case .scalar(let text, isQuoted: false) = content {
            return ["", "~", "null", "Null", "NULL"].contains(text)
        }
        return false
    }
}

/// A key with its value.
struct YAMLPair: Sendable, Equatable {
    let key: String
    /// The byte offset of the key in its file.
    let offset: Int
    let value: YAMLNode
}
