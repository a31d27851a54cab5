import DatelineModel

/// The values that other generators give their fields, in the form that ours have.
enum NeighbourValues {
    /// A list of names without what is empty, and of maps what they are called.
    static func plain(_ node: YAMLNode) -> YAMLNode {
        guard case .list(let items) = node.content else { return node }
        let names = items.compactMap { item -> YAMLNode? in
            switch item.content {
            case .scalar: item.isNothing ? nil : item
            case .map(let pairs): pairs.first { ["name", "title", "label", "slug"].contains($0.key) }?.value
            case .list: nil
            }
        }
        return YAMLNode(content: .list(names), offset: node.offset, length: node.length)
    }

    /// Names of authors: of maps the names that they give, of `Ann Lee <ann@example.org>` the first part.
    static func names(_ node: YAMLNode) -> YAMLNode? {
        switch node.content {
        case .scalar(let words, let isQuoted):
            guard let mark = words.firstIndex(where: { $0 == "<" || $0 == "(" }), mark != words.startIndex else {
                return node
            }
            let name = words[..<mark].trimmingWhitespace()
            return YAMLNode(
                content: .scalar(name, isQuoted: isQuoted), offset: node.offset, length: max(1, name.utf8.count))
        case .list(let items):
            return YAMLNode(content: .list(items.compactMap(names)), offset: node.offset, length: node.length)
        case .map(let pairs):
            let keys = ["name", "display_name", "displayName", "fullname", "title", "label"]
            return keys.lazy.compactMap { key in pairs.first { $0.key == key && $0.value.isText }?.value }.first
        }
    }

    /// `en_US.UTF-8` as `en-US`.
    static func tag(_ node: YAMLNode) -> YAMLNode? {
        guard let words = node.words else { return nil }
        let tag = String(words.prefix { $0 != "." }).replacing("_", with: "-")
        return YAMLNode(content: .scalar(tag, isQuoted: true), offset: node.offset, length: node.length)
    }

    /// A page elsewhere, with the name of who has it: of several the first.
    static func source(_ node: YAMLNode) -> YAMLNode? {
        switch node.content {
        case .scalar: return address(node)
        case .list(let items): return items.lazy.compactMap(source).first
        case .map(let pairs):
            guard let address = address(node) else { return nil }
            let name = pairs.first { ["name", "title", "publisher", "label"].contains($0.key) && $0.value.isText }
            guard let name else { return address }
            let parts = [("name", name.value), ("url", address)].map { YAMLPair(key: $0, offset: $1.offset, value: $1) }
            return YAMLNode(content: .map(parts), offset: node.offset, length: node.length)
        }
    }

    /// An address on the web.
    static func address(_ node: YAMLNode) -> YAMLNode? {
        switch node.content {
        case .scalar(let words, _): WebAddress.isValid(words.trimmingWhitespace()) ? node : nil
        case .map(let pairs):
            pairs.first { ["url", "href", "link"].contains($0.key) }.flatMap { address($0.value) }
        case .list(let items): items.first.flatMap(address)
        }
    }

    /// A picture, as text or as a map: of a list the first.
    static func picture(_ node: YAMLNode) -> YAMLNode? {
        switch node.content {
        case .scalar: ["true", "false"].contains(node.words) ? nil : node
        case .list(let items): items.lazy.compactMap(picture).first
        case .map(let pairs): pairs.contains { LeadPicture.fileKeys.contains($0.key) && $0.value.isText } ? node : nil
        }
    }

    /// A path with a slash before it; `nil` for a whole address.
    static func path(_ words: String) -> String? {
        guard !WebAddress.isValid(words) else { return nil }
        let path = words.hasPrefix("./") ? words.dropFirst(2) : words[...]
        return path.hasPrefix("/") ? String(path) : "/" + path
    }

    static func pathOfAddress(_ address: String) -> String {
        let rest = address.drop { $0 != ":" }.dropFirst(3)
        return rest.firstIndex(of: "/").map { String(rest[$0...]) } ?? "/"
    }
}

extension YAMLNode {
    /// The words of a text without white space around them; `nil` for lists and maps.
    var words: String? {
        if case .scalar(let words, _) = content { words.trimmingWhitespace() } else { nil }
    }

    /// Whether it is a text with words.
    var isText: Bool { !isNull && words?.isEmpty == false && !(words == "false" && !isInQuotes) }

    /// Whether it says nothing: left out, an empty text, an empty list, or `false`.
    var isNothing: Bool {
        switch content {
        case .scalar: !isText
        case .list(let items): items.allSatisfy(\.isNothing)
        case .map(let pairs): pairs.isEmpty
        }
    }

    /// What it says on one line, by which two values are compared.
    var sentence: String {
        switch content {
        case .scalar(let words, _): words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        case .list(let items): items.map(\.sentence).joined(separator: ", ")
        case .map(let pairs): pairs.map(\.value.sentence).joined(separator: ", ")
        }
    }
}
