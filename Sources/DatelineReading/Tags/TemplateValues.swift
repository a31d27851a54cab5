import DatelineModel

/// The values that tags of other generators print and that are known without these programs.
package struct TemplateValues: Sendable {
    /// What is known of the site that a text was written for.
    package struct OldSite: Sendable {
        /// Its title; `nil` if it is not known, as with the other parts.
        package var title: String?
        /// What it says of itself.
        package var description: String?
        /// Who writes it.
        package var author: String?
        /// The path below its host, without a slash at its end; empty if it is at the host's root.
        package var path = ""
        /// Its scheme and host: `https://example.org`.
        package var origin: String?
        /// The texts of its settings, by their keys.
        package var texts: [String: String] = [:]

        /// A site of which nothing is known.
        package init() {}
    }

    /// Where a value stands.
    package enum Place: Sendable {
        /// In an address, which begins at the root of the site.
        case address
        /// In the words of a text, which have what the old site showed.
        case words
    }

    private let site: OldSite
    private let title: String?
    private let place: Place
    private let fields: [String: String]
    private let areVariables: Bool

    /// The values of a text with a title, if it has one, where they stand in words or in an address. `fields` are those at its
    /// head that are texts; if they are variables, their keys alone stand for them.
    package init(
        of site: OldSite = OldSite(), title: String?, fields: [String: String] = [:], areVariables: Bool = false,
        place: Place
    ) {
        (self.site, self.title, self.fields, self.place) = (site, title, fields, place)
        self.areVariables = areVariables
    }

    /// What an expression prints: `site.baseurl`, `'/map.png' | relative_url`; `nil` if it is not known.
    package func value(of expression: String) -> String? {
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
        case "site.baseurl", "baseurl", "BASE_PATH", "base_path", "site.BASE_PATH", "rootUrl", "root_url":
            return basePath
        case "site.base_url", "base_url", "config.base_url", "siteurl", "SITEURL", "metadata.url":
            return host.map { $0 + basePath }
        case "site.url", "site.github.url": return host
        case "site.title", "metadata.title", "config.title": return site.title
        case "page.title", "title": return title
        case "site.description": return site.description
        case "site.author": return site.author
        default: break
        }
        // What the themes of documentation draw around a remark; its words stand between two of these.
        if text.hasPrefix("site.data.alerts.") { return "" }
        for start in ["page.", "frontmatter.", "page.meta."] where text.hasPrefix(start) {
            if let value = fields[String(text.dropFirst(start.count))] { return value }
        }
        if areVariables, let value = fields[text] { return value }
        return text.hasPrefix("site.") ? site.texts[String(text.dropFirst("site.".count))] : nil
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
    private var basePath: String { place == .address ? "" : site.path }

    /// The host of the old site; `nil` if it is not known and would be shown.
    private var host: String? { place == .address ? "" : site.origin }
}
