import DatelineDigest
import DatelineModel
import DatelinePages
import DatelineSite
import Foundation

/// Measures what a hostile input costs, and what twice as much of it: the time must not grow more than the input does.
struct HostileMeasurement {
    private let input: HostileInput
    private let clock = ContinuousClock()

    /// What twice the input may cost: more than twice, as clocks and caches are not exact.
    private static let highestFactor = 2.6
    /// Less time than this is not measured well: the input is made larger.
    private static let leastTime = Duration.milliseconds(40)
    /// The largest input, in parts.
    private static let mostParts = 1 << 19

    /// Measures all inputs, or those of these names; whether each is in order.
    static func run(_ names: Set<String>) async throws -> Bool {
        var isGood = true
        for input in HostileInput.all where names.isEmpty || names.contains(input.name) {
            let (text, isLinear) = try await HostileMeasurement(input: input).result()
            print(input.name.padding(toLength: 46, withPad: " ", startingAt: 0), text)
            isGood = isGood && isLinear
        }
        return isGood
    }

    private func result() async throws -> (text: String, isLinear: Bool) {
        let nothing = try await time(0).time
        var (count, once) = (1 << 8, Duration.zero)
        var refusal: DiagnosticID?
        while count < Self.mostParts {
            (once, refusal) = try await time(count)
            once -= nothing
            if once > Self.leastTime { break }
            count *= 2
        }
        let (twice, laterRefusal) = try await time(2 * count)
        let factor = (twice - nothing) / max(once, .milliseconds(1))
        let isLinear = twice - nothing < Self.leastTime * 2 || factor <= Self.highestFactor
        let outcome = (laterRefusal ?? refusal).map { ", refused as \($0)" } ?? ""
        let milliseconds = [once, twice - nothing].map { "\(Int($0 / .milliseconds(1)))" }.joined(separator: " and ")
        return (
            "\(isLinear ? "good" : "BAD ") \(count) parts and twice as many: \(milliseconds) ms, "
                + "factor \((factor * 10).rounded() / 10)\(outcome)",
            isLinear
        )
    }

    /// The shortest of some times that a whole site in memory takes with so much of the input, and the first error.
    private func time(_ count: Int) async throws -> (time: Duration, DiagnosticID?) {
        let root = FileManager.default.temporaryDirectory.appending(path: "dateline-hostile-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: root) }  // What is left lies in a temporary folder.
        var files = count > 0 ? input.files(count) : [:]
        files["Content/site.yml"] = "title: Hostile\nbase_url: https://example.org/\n"
        for (path, text) in files {
            let file = root.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        guard let now = PublicationDate("2100-01-01") else { return (.zero, nil) }
        let folders = SiteFolders(source: root.path, output: "\(root.path)/Output")
        var shortest = Duration.seconds(1000)
        var refusal: DiagnosticID?
        for _ in 0..<3 {
            let start = clock.now
            do {
                let planned = try await Build(folders, SiteReading(now: now)).plan()
                refusal = planned.diagnostics.first { $0.severity == .error }?.identifier
                _ = DiagnosticPrinter(showsColours: false).texts(planned.diagnostics, atMost: 50, toSeeAll: "")
                _ = try await planned.renderer?.makeAll { $1.count }
            } catch let error as DiagnosticError {
                refusal = error.diagnostics.first?.identifier
            }
            shortest = min(shortest, clock.now - start)
        }
        return (shortest, refusal)
    }
}
