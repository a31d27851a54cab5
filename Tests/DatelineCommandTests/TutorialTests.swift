import DatelineTestSupport
import Foundation
import Testing

/// The tutorial, done as it says: each command gives what the page shows.
@Suite struct TutorialTests {
    private let dateline: ProgramRunner
    private let page = Handbook.page("tutorial/first-digest")

    init() throws { dateline = try #require(ProgramRunner(), "the program was not built beside the tests") }

    /// The commands of the page that begin with `dateline`, each with what the page shows below it; `…` stands for any lines.
    private var steps: [(arguments: [String], shown: [Substring])] {
        Handbook.blocks("console", in: page).compactMap { block in
            let lines = block.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("$ cd ") }
            guard let command = lines.first, command.hasPrefix("$ dateline ") else { return nil }
            let arguments = command.dropFirst("$ dateline ".count).split(separator: " ").map(String.init)
            return (arguments, lines.dropFirst().joined(separator: "\n").split(separator: "…\n"))
        }
    }

    @Test func showsWhatEachCommandSays() async throws {
        let place = try SiteFixture()
        let folder = "\(place.root)/my-digest"
        let path = "Content/articles/2025-02-11-paris.md"
        let article = try #require(Handbook.blocks("markdown", in: page).first)
        var done: [String] = []
        for (arguments, shown) in steps where arguments.first != "preview" {
            let isFirst = arguments.first == "init"
            let screen = try await dateline.run(arguments, in: isFirst ? place.root : folder)
            for part in shown {
                #expect((screen.output + screen.errors).contains(part), "dateline \(arguments.joined(separator: " "))")
            }
            done.append("\(arguments[0]) \(screen.status)")
            // What the page has its reader do next.
            if isFirst { try place.write("my-digest/\(path)", article + "\n") }
            if screen.errors.contains("saftey") {
                try place.write("my-digest/\(path)", article.replacing("saftey", with: "safety") + "\n")
            }
        }
        #expect(done == ["init 0", "build 1", "explain 0", "check 3", "build 0"])
    }
}
