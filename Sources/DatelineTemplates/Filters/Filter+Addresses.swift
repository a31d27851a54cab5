import DatelineModel

extension Filter {
    /// Filters for addresses.
    static let addresses: [Filter] = [
        Filter(
            name: "url", usage: "url",
            meaning: "The address in a text. One that could run a script becomes about:invalid.", takes: "text",
            result: { type, _ in
                switch type.kind {
                case .text, .url: .url
                case .link: .link
                default: nil
                }
            },
            constant: { value, _ throws(Refusal) in
                guard case .text(let text) = value else { return value }
                let address = TemplateValue(address: text)
                if case .none = address {
                    throw Refusal(
                        identifier: .badAddress, summary: "“\(text)” is not an address",
                        help: "write a path in the site that begins with “/”, or an address that begins with https://")
                }
                return address
            },
            action: .transform { value, _ in
                guard case .text(let text) = value, !text.isEmpty else { return value }
                let address = TemplateValue(address: text)
                return address.isMissing ? .url(invalidAddress) : address
            }),
        Filter(
            name: "absolute", usage: "absolute", meaning: "The whole address of a page of the site.", takes: "a link",
            result: { type, _ in type.kind == .link || type.kind == .url ? .url : nil },
            action: .write(.url) { value, arguments, buffer in
                switch value {
                case .link(let permalink):
                    buffer.append(arguments.site.origin)
                    buffer.append(arguments.site.basePath)
                    buffer.append(permalink.description)
                case .url(let address):
                    buffer.append(address.isSafeAddress ? address : invalidAddress)
                default: break
                }
            }),
        Filter(
            name: "asset", usage: "\"style.css\" | asset",
            meaning: "The address of a file of Templates/assets, with the fingerprint in its name.",
            takes: "the name of an asset in quotes",
            result: { type, _ in type.kind == .text ? .link : nil },
            constant: { value, site throws(Refusal) in
                guard case .text(let name) = value else { return .none }
                if let permalink = site.assets[name] { return .link(permalink) }
                let names = site.assets.keys.sorted()
                let all = names.isEmpty ? "the site has no assets" : "the assets are \(names.listed)"
                throw Refusal(
                    identifier: .unknownAsset, summary: "there is no asset “\(name)”",
                    help: Suggestion.didYouMean(name, among: names) ?? all)
            },
            action: nil),
    ]

    /// What is printed instead of an address that could run a script.
    static let invalidAddress = "about:invalid"
}

extension TemplateValue {
    /// The address in a text: a path in the site or a full address; `none` if it is neither.
    fileprivate init(address text: String) {
        // Two slashes, or a slash and a backslash, start the name of another host.
        if text.hasPrefix("/"), !text.hasPrefix("//"), !text.hasPrefix("/\\") {
            self = .link(Permalink(text))
        } else {
            self = text.isSafeAddress ? .url(text) : .none
        }
    }
}

extension String {
    /// Whether the text is the address of a page or a mailbox, and so runs no script.
    var isSafeAddress: Bool {
        for scheme in ["https://", "http://", "mailto:"] {
            let start = utf8.prefix(scheme.utf8.count)
            if start.elementsEqual(scheme.utf8, by: { $0 == $1 || $0 | 32 == $1 && (65...90).contains($0) }) {
                return true
            }
        }
        return false
    }
}

extension [String] {
    /// The names in quotes, separated by commas, at most twelve.
    var listed: String {
        let shown = prefix(12).map { "“\($0)”" }.joined(separator: ", ")
        return count > 12 ? shown + ", …" : shown
    }
}
