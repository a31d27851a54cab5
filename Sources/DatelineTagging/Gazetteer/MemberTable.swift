package import DatelineModel

/// The members of blocs, as the file `members.tsv` of the folder `Tables` names them, which explains its rows at its head.
package struct MemberTable: Sendable {
    static let file = "members.tsv"

    /// The members of each bloc, in the order of their rows.
    private(set) var members: [String: [Membership]] = [:]
    /// The lines of the rows of each bloc.
    private(set) var lines: [String: [Int]] = [:]
    /// What is wrong with rows, each with its line. Such a row is left out.
    private(set) var problems: [String] = []

    /// Read when the first page of a bloc or a country asks for it.
    private static let builtIn = MemberTable(EmbeddedTables.text(of: file))

    /// Reads a table.
    init(_ text: String) {
        for (index, row) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            guard !row.isEmpty, row.first != "#" else { continue }
            do throws(Mistake) {
                let (bloc, membership) = try Self.membership(row)
                guard members[bloc]?.contains(where: { $0.country == membership.country }) != true else {
                    throw Mistake("\(membership.country) has a row of \(bloc) above it")
                }
                members[bloc, default: []].append(membership)
                lines[bloc, default: []].append(index + 1)
            } catch {
                problems.append("\(Self.file):\(index + 1): \(error.words)")
            }
        }
    }

    /// What is wrong with a row.
    private struct Mistake: Error {
        let words: String
        init(_ words: String) { self.words = words }
    }

    /// `asean	TL	2025-10-26`
    private static func membership(_ row: Substring) throws(Mistake) -> (bloc: String, Membership) {
        let columns = row.split(separator: "\t", omittingEmptySubsequences: false)
        guard (2...4).contains(columns.count) else {
            throw Mistake("a row of a member has two to four columns, this one \(columns.count)")
        }
        let (since, until) = (try day(in: columns, 2), try day(in: columns, 3))
        if let since, let until, until < since { throw Mistake("the last day \(until) is before the first, \(since)") }
        return (String(columns[0]), Membership(country: String(columns[1]), since: since, until: until))
    }

    private static func day(in columns: [Substring], _ column: Int) throws(Mistake) -> CalendarDay? {
        guard columns.indices.contains(column), !columns[column].isEmpty else { return nil }
        guard let day = CalendarDay(iso: columns[column]) else { throw Mistake("“\(columns[column])” is not a day") }
        return day
    }

    /// The blocs that have rows, in the order of their names.
    static var blocs: [String] { builtIn.members.keys.sorted() }

    /// The members of a bloc; none if nothing is known of them.
    package static func members(of bloc: String) -> [Membership] { builtIn.members[bloc] ?? [] }
}
