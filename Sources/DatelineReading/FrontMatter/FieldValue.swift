package import DatelineModel

/// A value of front matter or of a file of settings in any form, without its place: for what reads the files of other
/// programs.
package indirect enum FieldValue: Sendable, Hashable {
    /// A text as it is written, `true` and `12` too.
    case text(String)
    /// Several values.
    case list([FieldValue])
    /// Keys with values of their own.
    case map(FieldValues)
    /// Nothing after the colon.
    case nothing

    init(_ node: YAMLNode) {
        switch node.content {
        case _ where node.isNull: self = .nothing
        case .scalar(let text, _): self = .text(text)
        case .list(let items): self = .list(items.map(FieldValue.init))
        case .map(let pairs): self = .map(FieldValues(pairs))
        }
    }

    /// The text on one line; `nil` if it is none or empty.
    package var text: String? {
        guard case .text(let text) = self else { return nil }
        let line = text.onOneLine()
        return line.isEmpty ? nil : line
    }

    /// Whether nothing stands behind the colon, or two quotation marks alone.
    package var isEmpty: Bool {
        switch self {
        case .nothing: true
        case .text(let text): text.allSatisfy(\.isWhitespace)
        case .list, .map: false
        }
    }

    /// The texts of a list, or of one text with `separator` between them.
    package func texts(separatedBy separator: Character = ",") -> [String] {
        switch self {
        case .text(let text):
            text.split(separator: separator).map { String($0).onOneLine() }.filter { !$0.isEmpty }
        case .list(let items): items.compactMap(\.text)
        case .map, .nothing: []
        }
    }

    /// The fields of a map; none if it is anything else.
    package var fields: FieldValues {
        if case .map(let fields) = self { fields } else { FieldValues() }
    }

    /// `true` or `false`, also as other programs write them; `nil` if it is neither.
    package var flag: Bool? {
        switch text?.lowercased() {
        case "true", "yes", "on", "1": true
        case "false", "no", "off", "0": false
        default: nil
        }
    }
}

/// Keys with their values, in their order.
package struct FieldValues: Sendable, Hashable {
    /// A key with its value.
    package struct Pair: Sendable, Hashable {
        /// The key as it is written.
        package let key: String
        /// Its value.
        package let value: FieldValue
    }

    /// The fields, in their order.
    package private(set) var pairs: [Pair] = []

    /// No fields.
    package init() {}

    init(_ pairs: [YAMLPair]) { self.pairs = pairs.map { Pair(key: $0.key, value: FieldValue($0.value)) } }

    /// The value of a key; with dots between them of keys in each other: `params.author.name`.
    package subscript(_ path: String) -> FieldValue? {
        if let pair = pairs.first(where: { $0.key == path }) { return pair.value }
        guard let dot = path.firstIndex(of: ".") else { return nil }
        return self[String(path[..<dot])]?.fields[String(path[path.index(after: dot)...])]
    }

    /// The value of the first of some keys that has one.
    package func first(_ keys: String...) -> FieldValue? {
        keys.lazy.compactMap { self[$0] }.first { $0 != .nothing }
    }

    /// Adds a field at the end.
    package mutating func add(_ key: String, _ value: FieldValue) { pairs.append(Pair(key: key, value: value)) }
}

/// A file with the fields at its head apart from its body.
package struct FileParts: Sendable {
    /// The fields; `nil` if it has none.
    package let fields: FieldValues?
    /// Where its body is.
    package let body: Range<Int>

    /// Takes a file apart. Throws `DiagnosticError` if its fields are in no form that is read.
    package init(of text: SourceText) throws {
        let parts = try FrontMatterSplitter.split(text)
        fields = try parts.frontMatter.map { FieldValues(try $0.pairs(of: text)) }
        body = parts.body
    }

    /// Where the object in braces is that a file begins with, whatever is wrong in it; `nil` if it begins with none.
    package static func object(in bytes: [UInt8]) -> Range<Int>? { FrontMatterSplitter.object(in: bytes) }
}

extension FieldValues {
    /// The fields of a whole file of YAML. Throws `DiagnosticError` if it is not YAML.
    package init(yaml text: SourceText) throws { self.init(try YAMLReader.read(text, in: 0..<text.bytes.count)) }

    /// The fields of a whole file of TOML. Throws `DiagnosticError` if it is not TOML.
    package init(toml text: SourceText) throws { self.init(try TOMLReader.read(text, in: 0..<text.bytes.count)) }

    /// The fields of a whole file of JSON. Throws `DiagnosticError` if it is not JSON.
    package init(json text: SourceText) throws { self.init(try YAMLReader.readJSON(text, in: 0..<text.bytes.count)) }
}
