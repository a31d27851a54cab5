import DatelineModel

/// Reads `menu:` of `site.yml`.
enum MenuParser {
    private static let help =
        "write “menu: {masthead: [latest, topics, about], footer: [privacy, {title: Donate, to: https://…}]}”"

    /// The menus; problems are added to those of the reader.
    static func parse(_ reader: inout FieldReader) -> Menu {
        var menu = Menu()
        guard let pairs = reader.map("menu") else { return menu }
        var inner = FieldReader(pairs, of: reader.text, prefix: "menu.")
        menu.masthead = entries(&inner, "masthead")
        menu.footer = entries(&inner, "footer")
        reader.add(inner.finish("menu"))
        return menu
    }

    private static func entries(_ reader: inout FieldReader, _ key: String) -> [Menu.Entry]? {
        guard let node = reader.take(key) else { return nil }
        guard case .list(let items) = node.content else {
            reader.report(.wrongType, node, "“menu.\(key)” must be a list, not \(node.kind)", help: help)
            return nil
        }
        return items.compactMap { entry(&reader, $0) }
    }

    /// A name alone, or a map of `to` and `title`.
    private static func entry(_ reader: inout FieldReader, _ node: YAMLNode) -> Menu.Entry? {
        switch node.content {
        case .scalar(let text, _) where !node.isNull && !text.onOneLine().isEmpty:
            let place = Located(value: text.onOneLine(), offset: node.offset, length: node.length)
            return entry(&reader, to: place, title: nil)
        case .scalar:
            reader.report(.emptyValue, node, "an entry of a menu is empty", help: help)
        case .list:
            reader.report(.wrongType, node, "an entry of a menu must be a name, or a map of title and to", help: help)
        case .map(let pairs):
            var inner = FieldReader(pairs, of: reader.text)
            let title = inner.text("title")?.value
            let target = inner.text("to")
            let problems = inner.finish("an entry of a menu")
            reader.add(problems)
            if let target { return entry(&reader, to: target, title: title) }
            if problems.isEmpty {
                reader.report(.missingValue, node, "an entry of a menu has no “to”", help: help)
            }
        }
        return nil
    }

    private static func entry(
        _ reader: inout FieldReader, to target: Located<String>, title: String?
    ) -> Menu.Entry? {
        let place = target.location(in: reader.text)
        guard target.value.contains("://") || target.value.hasPrefix("mailto:") else {
            return Menu.Entry(.name(target.value), title: title, at: place)
        }
        let mail = target.value.dropFirst("mailto:".count)
        let isMail =
            target.value.hasPrefix("mailto:") && mail.contains("@")
            && mail.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}".utf8.contains($0) }
        guard isMail || WebAddress.isValid(target.value) else {
            reader.add(
                .badURL, place, "“\(target.value)” is not an address to link to",
                help: "write a whole address, https://example.org/page or mailto:desk@example.org")
            return nil
        }
        guard title != nil else {
            reader.add(
                .missingValue, place, "a link to an address in a menu needs a title",
                help: "write “{title: …, to: \(target.value)}”")
            return nil
        }
        return Menu.Entry(.address(target.value), title: title, at: place)
    }
}
