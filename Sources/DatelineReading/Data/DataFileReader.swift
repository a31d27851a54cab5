import DatelineFiles
package import DatelineModel

/// Reads the files of `Content/data`, each in the form that its name says.
package struct DataFileReader: Sendable {
    private let folder: String
    private let name: String
    private let zone: SiteTimeZone

    /// The largest file, in bytes.
    static let largestFile = 8 << 20

    /// A reader of files below the `Content` folder, which messages call `name`. A time that names no zone is one of `zone`.
    package init(folder: String, name: String, zone: SiteTimeZone) {
        (self.folder, self.name, self.zone) = (folder, name, zone)
    }

    /// Whether a file of this path below `Content` is one of data.
    package static func isData(_ path: String) -> Bool {
        let parts = path.split(separator: "/")
        return parts.count == 2 && parts[0] == "data" && form(of: path) != nil
    }

    /// The value of a file with its text. Throws `DiagnosticError` with what is wrong with it.
    package func read(_ path: String) throws -> (value: DataValue, text: SourceText) {
        let file = "\(name)/\(path)"
        let bytes = try FileBytes.read("\(folder)/\(path)", as: file)
        guard bytes.count <= Self.largestFile else {
            throw DiagnosticError(
                .error(
                    .fileTooLarge, at: .file(file), "a file of data may have \(Self.largestFile >> 20) MiB",
                    help: "take out what no page shows; a file that pages only link to can lie in another folder"))
        }
        let text = try TextDecoding.text(of: bytes, file: file)
        let value =
            switch Self.form(of: path) {
            case .csv: try CSVReader.read(text, zone: zone)
            case .json: try JSONReader.read(text, zone: zone)
            case .yaml, nil:
                try YAMLReader.readData(text).map { DataValue($0, .yaml, zone: zone) } ?? DataValue(.nothing)
            }
        let problems = DataBounds.problems(of: value, in: text)
        guard problems.isEmpty else { throw DiagnosticError(problems) }
        return (value, text)
    }

    private enum Form { case csv, json, yaml }

    private static func form(of path: String) -> Form? {
        let name = path.lowercased()
        if name.hasSuffix(".csv") { return .csv }
        if name.hasSuffix(".json") { return .json }
        return name.hasSuffix(".yml") || name.hasSuffix(".yaml") ? .yaml : nil
    }
}

extension Diagnostic {
    /// The problem with a value below which keys of the site’s own should stand.
    static func notKeys(_ key: String, _ node: YAMLNode, of text: SourceText) -> Diagnostic {
        .error(
            .wrongType, at: .location(text.location(at: node.offset, length: node.length)),
            "“\(key)” must be a map of keys, not \(node.kind)",
            help: "write each on an indented line below it: “  analyst: Ann Lee”")
    }
}

extension FieldReader {
    /// The site’s own keys below a key; none if it is missing or, with a diagnostic, no map.
    mutating func own(_ key: String, zone: SiteTimeZone) -> [DataField] {
        guard let node = take(key) else { return [] }
        guard case .map = node.content else {
            add([.notKeys(key, node, of: text)])
            return []
        }
        let fields = DataValue(node, .yaml, zone: zone).fields
        add(DataBounds.warnings(of: fields, in: text))
        return fields
    }
}

extension DataValue {
    /// A value of a block of fields. In YAML what stands in quotes is text; other forms have quotes around dates, too.
    init(_ node: YAMLNode, _ form: FrontMatterBlock.Form, zone: SiteTimeZone) {
        let content: Content =
            switch node.content {
            case _ where node.isNull: .nothing
            case .scalar(let text, let isQuoted):
                .scalar(
                    isQuoted
                        ? form == .yaml ? .text(text) : DataScalar(text, zone: zone)
                        : DataScalar(plain: text, zone: zone))
            case .list(let items): .list(items.map { DataValue($0, form, zone: zone) })
            case .map(let pairs): .map(pairs.map { DataField($0.key, DataValue($0.value, form, zone: zone)) })
            }
        self.init(content, at: node.offset)
    }
}
