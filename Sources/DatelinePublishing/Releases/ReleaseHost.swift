import DatelineModel

/// A folder that has several releases of a site: `releases/ID`, and a link `current` to the one that readers see.
///
/// A release is complete when its manifest is there. A lock beside `releases` says what is being published, and by
/// whom.
protocol ReleaseHost: Sendable {
    /// What is there. Throws `PublishProblem` if it cannot be reached, or if `current` is not a link to a release.
    func overview() async throws -> ReleaseOverview
    /// A file of a release; `nil` if there is none.
    func read(_ path: String, of release: String) async throws -> [UInt8]?
    /// Paths of a release's files that are not as its manifest says, or that it does not name.
    func differences(of release: String, from manifest: PublishManifest) async throws -> [String]

    /// Locks out others, on this machine or elsewhere, and records what is being done. Releasing the returned value
    /// ends the lock, where the lock is tied to this process.
    func take(_ lock: PublishLock, _ overview: ReleaseOverview) async throws -> (any Sendable)?
    /// Whether the lock is still this one.
    func holds(_ lock: PublishLock) async throws -> Bool
    /// Removes the lock.
    func unlock() async throws

    /// Copies files of a folder into a release, which may already have some of them; those that another release has are
    /// shared with it. The manifest comes last.
    func upload(
        _ files: [PublishedFile], from folder: String, as release: String, sharingWith earlier: String?,
        manifest: PublishManifest) async throws
    /// Makes a release the one that readers see, at once.
    func makeCurrent(_ release: String) async throws
    /// Deletes files of a release, the last of them last, and the folders that are then empty.
    func delete(_ paths: [String], of release: String) async throws
}

/// What a host of releases has.
struct ReleaseOverview: Sendable, Equatable {
    /// Whether there is a folder of releases.
    var hasFolder = false
    /// The releases that are complete, from the oldest to the newest.
    var releases: [String] = []
    /// The one that readers see.
    var current: String?
    /// A publication that is under way or was cut off.
    var lock: PublishLock?
}

/// The names of releases: `20250212T143000Z`, the time in UTC, with a number if there are several.
enum ReleaseName {
    /// Whether a name is that of a release.
    static func isValid(_ name: String) -> Bool {
        let parts = name.split(separator: "-", omittingEmptySubsequences: false)
        let stamp = Array(parts[0].utf8)
        let areDigits = { (text: ArraySlice<UInt8>) in text.allSatisfy { (48...57).contains($0) } }
        return stamp.count == 16 && stamp[8] == UInt8(ascii: "T") && stamp[15] == UInt8(ascii: "Z")
            && areDigits(stamp[0..<8]) && areDigits(stamp[9..<15])
            && (parts.count == 1 || parts.count == 2 && parts[1].count == 3 && areDigits(Array(parts[1].utf8)[...]))
    }

    /// A name for a release made at a time, in seconds since 1970. It sorts after all others, whatever the clock says.
    static func next(after others: [String], at moment: Int) -> String {
        let name = stamp(moment)
        guard let newest = others.max(), newest >= name else { return name }
        let parts = newest.split(separator: "-")
        let number = parts.count == 2 ? (Int(parts[1]) ?? 1) + 1 : 2
        return number < 1000 ? "\(parts[0])-\(String(1000 + number).dropFirst())" : stamp(moment) + "-999"
    }

    private static func stamp(_ moment: Int) -> String {
        let (days, seconds) = (moment / 86_400, moment % 86_400)
        let day = CalendarDay(daysSinceEpoch: days)?.description.filter { $0 != "-" } ?? "19700101"
        let digits = { (number: Int) in String(String(100 + number).dropFirst()) }
        return "\(day)T\(digits(seconds / 3600))\(digits(seconds / 60 % 60))\(digits(seconds % 60))Z"
    }
}
