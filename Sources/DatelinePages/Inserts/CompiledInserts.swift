import DatelineDigest
import DatelineModel
import DatelineReading
import DatelineTemplates

/// The partials that texts of a site insert, each compiled for what it is given there.
struct CompiledInserts: Sendable {
    private var compiled: [InsertCall: Insert] = [:]
    /// What is wrong with inserts.
    private(set) var diagnostics: [Diagnostic] = []

    /// A partial for one insert.
    private struct Insert: Sendable {
        let template: Template
        let schema: RecordSchema<Source>
        /// Where it stands, or the first of several that are the same.
        let location: SourceLocation
        /// The type of the data that it names; `nil` if it names none, or no table.
        let table: ValueType?
    }

    /// What an insert is given.
    struct Source: Sendable {
        let site: Record
        let data: SiteData.Files
    }

    /// No inserts.
    init() {}

    /// Compiles inserts against the types of the site’s data.
    init(_ inserts: [PlacedInsert], _ library: TemplateLibrary, _ types: OwnTypes) {
        var places: [InsertCall: SourceLocation] = [:]
        for insert in inserts where places.updateValue(insert.location, forKey: insert.call) == nil {
            compile(insert, library, types)
        }
    }

    /// The files of the templates that are inserted.
    var sources: [String] { compiled.values.flatMap(\.template.sources) }

    /// What an insert uses of the site’s own values.
    func uses(of call: InsertCall) -> Set<OwnUse> {
        var uses = compiled[call]?.template.ownUses ?? []
        if let file = call.data?.first { uses.insert(.field(.data, file)) }
        return uses
    }

    /// What the inserts of a text use of them.
    func uses(of inserts: [PlacedInsert]) -> Set<OwnUse> {
        inserts.reduce(into: []) { $0.formUnion(uses(of: $1.call)) }
    }

    /// What all inserts use of the site’s own values.
    var uses: Set<OwnUse> { compiled.keys.reduce(into: []) { $0.formUnion(uses(of: $1)) } }

    /// The HTML of each insert. Throws `DiagnosticError` with all that become too large.
    func html(_ source: Source) throws(DiagnosticError) -> [InsertCall: String] {
        var html: [InsertCall: String] = [:]
        var problems: [Diagnostic] = []
        // A dictionary has no order.
        let inOrder = compiled.sorted { one, other in
            let places = [one, other].map { ($0.value.location.file, $0.value.location.line) }
            return places[0] < places[1]
        }
        for (call, insert) in inOrder {
            if let problem = Self.problem(withTableOf: call, insert, source) {
                problems.append(problem)
                continue
            }
            do throws(DiagnosticError) {
                var bytes: [UInt8] = []
                try insert.template.render(insert.schema.record(source), into: &bytes)
                html[call] = String(decoding: bytes, as: UTF8.self)
            } catch {
                let place = "inserted from \(insert.location.file):\(insert.location.line)"
                problems += error.diagnostics.map { $0.with(place: $0.place, notes: $0.notes + [place]) }
            }
        }
        guard problems.isEmpty else { throw DiagnosticError(problems) }
        return html
    }

    /// What is wrong with an insert whose table is too large for a page; `nil` if it is not.
    private static func problem(withTableOf call: InsertCall, _ insert: Insert, _ source: Source) -> Diagnostic? {
        guard let names = call.data, let type = insert.table, let value = source.data.value(at: names),
            let (rows, columns) = DataTable.size(of: value, type), rows * columns > DataTable.mostCells
        else { return nil }
        return .error(
            .pageTooLarge, at: .location(insert.location),
            "“\(names.joined(separator: "."))” has \(rows) rows and \(columns) columns, and a table in a page may have \(DataTable.mostCells) values",
            help: "link to the file of data, and insert one that has only what readers should see")
    }

    // MARK: - Compiling

    private mutating func compile(_ insert: PlacedInsert, _ library: TemplateLibrary, _ types: OwnTypes) {
        let call = insert.call
        let name = "partials/\(call.partial)"
        var fields: [Field<Source>] = [
            .record("site", of: SiteView.schema.type, "What site.yml says, and what the site has.") { $0.site }
        ]
        var isTable = false
        var table: ValueType?
        if let names = call.data {
            do throws(DataPath.Failure) {
                let path = try DataPath(names, in: types[.data])
                fields.append(
                    .data("data", path.type, "The data that the insert names.") { path.value(in: $0.data.record) })
                isTable = DataTable.isTable(path.type)
                table = isTable ? path.type : nil
                if isTable {
                    fields.append(
                        .optionalRecord("table", of: DataTable.schema.type, "The same as rows and columns.") {
                            $0.data.value(at: names).flatMap { DataTable($0, of: path.type) }?.record
                        })
                }
            } catch {
                return report(error, names, insert)
            }
        } else {
            fields.append(.own("data", .data, "The files of Content/data.") { $0.data.record })
        }
        let given = ["site", "table", "data"]
        for argument in call.arguments where argument.name != "data" {
            guard !given.contains(argument.name) else {
                return report(
                    insert, "“\(argument.name)” is given to every insert already", help: "take another name")
            }
            switch argument.value {
            case .text(let text): fields.append(.text(argument.name, "A text of the insert.") { _ in text })
            case .number(let number): fields.append(.number(argument.name, "A number of the insert.") { _ in number })
            }
        }
        if call.arguments.contains(where: { $0.name == "data" }), call.data == nil {
            return report(insert, "“data” is the name of data in quotes", help: "write “data=\"rates\"”")
        }
        let schema = RecordSchema<Source>("insert", "What an insert is given.", fields)
        guard let partial = library.compilePartial(name, for: schema.type) else {
            let partials = library.names.filter { $0.hasPrefix("partials/") }.map { String($0.dropFirst(9)) }
            return report(
                insert, "there is no partial “\(call.partial)”",
                help: Suggestion.didYouMean(call.partial, among: partials)
                    ?? "put it into Templates/partials/\(call.partial)")
        }
        let problems = diagnostics.count
        for missing in partial.missing { reportMissing(missing, insert, isTable: isTable) }
        for argument in call.arguments where !partial.used.contains(argument.name) {
            if argument.name == "data", partial.used.contains("table") { continue }
            report(
                insert, "“\(call.partial)” does not use “\(argument.name)”",
                help: Suggestion.didYouMean(argument.name, among: partial.missing.map(\.name)) ?? "remove it")
        }
        diagnostics += partial.diagnostics.map { problem in
            problem.with(
                place: problem.place,
                notes: problem.notes + ["inserted from \(insert.location.file):\(insert.location.line)"])
        }
        guard diagnostics.count == problems, let template = partial.template else { return }
        compiled[call] = Insert(template: template, schema: schema, location: insert.location, table: table)
    }

    private mutating func reportMissing(
        _ missing: (name: String, place: String), _ insert: PlacedInsert, isTable: Bool
    ) {
        let note = "it is used at \(missing.place)"
        switch missing.name {
        case "table" where insert.call.data != nil:
            report(
                insert, "“\(insert.call.data?.joined(separator: ".") ?? "")” is not a table",
                help: "a table is a list of maps with single values, such as a file of CSV", notes: [note])
        case "table", "data":
            report(
                insert, "“\(insert.call.partial)” needs data",
                help: "add data=\"…\" with the name of a file in Content/data",
                notes: [note])
        case "page", "article":
            report(
                insert, "“\(insert.call.partial)” uses “\(missing.name)”, which an insert does not know",
                help: "give it what it needs as name=\"…\"", notes: [note])
        default:
            report(
                insert, "“\(insert.call.partial)” needs “\(missing.name)”", help: "add \(missing.name)=\"…\"",
                notes: [note])
        }
    }

    private mutating func report(_ failure: DataPath.Failure, _ names: [String], _ insert: PlacedInsert) {
        let path = names.joined(separator: ".")
        switch failure {
        case .unreadable: return
        case .mixed(let reason):
            report(insert, "“\(path)” is not of one kind: \(reason)", help: "give all of its values one form")
        case .unknown(let name, let others):
            let all = others.isEmpty ? "“data.rates” is the file Content/data/rates.csv, .json or .yml" : nil
            report(
                insert, "there is no data “\(path)”",
                help: Suggestion.didYouMean(name, among: others) ?? all
                    ?? "there is \(others.map { "“\($0)”" }.joined(separator: ", "))")
        }
    }

    private mutating func report(_ insert: PlacedInsert, _ summary: String, help: String, notes: [String] = []) {
        diagnostics.append(
            .error(.badInsert, at: .location(insert.location), summary, help: help, notes: notes))
    }
}
