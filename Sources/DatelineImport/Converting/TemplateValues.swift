import DatelineModel
import DatelineReading

/// The values that tags print and that are known without the old program.
struct TemplateValues {
    /// Where a value stands.
    enum Place {
        /// In an address, which begins at the root of the site.
        case address
        /// In the words of a text, which have what the old site showed.
        case words
    }

    let settings: OldSettings
    let title: String?
    let place: Place

    /// What an expression prints: `site.baseurl`, `'/map.png' | relative_url`; `nil` if it is not known.
    func value(of expression: String) -> String? {
        var parts = expression.split(separator: "|").map { $0.trimmingWhitespace() }
        guard !parts.isEmpty, var value = operand(parts.removeFirst()) else { return nil }
        for filter in parts {
            let name = filter.prefix { $0 != ":" && $0 != "(" }
            let rest = filter.dropFirst(name.count).drop { ":( ".contains($0) }
            let argument = rest.hasSuffix(")") ? String(rest.dropLast()) : String(rest)
            guard let next = apply(name.trimmingWhitespace(), argument, to: value) else { return nil }
            value = next
        }
        return value
    }

    /// A literal or a name; `nil` if it is not known.
    private func operand(_ text: String) -> String? {
        if let quote = text.first, quote == "\"" || quote == "'", text.last == quote, text.count > 1,
            !text.dropFirst().dropLast().contains(quote)
        {
            return String(text.dropFirst().dropLast())
        }
        switch text {
        case "site.baseurl", "baseurl": return basePath
        case "site.base_url", "base_url", "config.base_url", "siteurl", "SITEURL", "metadata.url":
            return host.map { $0 + basePath }
        case "site.url", "site.github.url": return host
        case "site.title", "metadata.title", "config.title": return settings.title
        case "page.title", "title": return title
        case "site.description": return settings.description
        case "site.author": return settings.author
        default: return nil
        }
    }

    private func apply(_ filter: String, _ argument: String, to value: String) -> String? {
        switch filter {
        case "prepend": operand(argument).map { $0 + value }
        case "append": operand(argument).map { value + $0 }
        case "relative_url", "url": basePath + value
        case "absolute_url": host.map { $0 + basePath + value }
        // In Markdown a text is escaped when it is shown.
        case "escape", "strip", "safe", "xml_escape": argument.isEmpty ? value : nil
        case "uri_escape": place == .address ? value : nil
        default: nil
        }
    }

    /// The path of the old site below its host.
    private var basePath: String { place == .address ? "" : settings.basePath }

    /// The host of the old site; `nil` if it is not known and would be shown.
    private var host: String? { place == .address ? "" : settings.baseURL?.origin }
}
