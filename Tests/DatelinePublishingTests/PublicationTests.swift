import DatelineModel
import DatelinePublishing
import DatelineDigest
import DatelineSite
import Testing

@Suite struct PublicationTests {
    @Test func sitesWithFoldersOfTheSameNameDoNotBlockEachOther() async throws {
        let target = PublishTarget(name: "live", kind: .folder(path: "www", releases: 1))
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 1...200 {
                group.addTask {
                    let folders = SiteFolders(source: "/sites/\(number)", output: "/sites/\(number)/Output")
                    _ = try await Publication(target, folders, isDryRun: false) { _ in }
                }
            }
            try await group.waitForAll()
        }
    }
}
