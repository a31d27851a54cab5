/// What a publication did: where readers find it, and how much travelled.
package struct PublishReceipt: Sendable, Equatable {
    /// The address at which readers find the site; `nil` if the target does not know it.
    package var liveURL: String?
    /// Files that are new at the target.
    package var created: Int
    /// Files at the target whose bytes changed.
    package var updated: Int
    /// Files that were deleted at the target.
    package var deleted: Int
    /// The bytes of the new and the changed files.
    package var bytes: Int
}
