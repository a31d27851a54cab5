/// How sure the tagger is of a tag.
package enum Confidence: Int, Sendable, Hashable, Comparable {
    /// One passing mention, a name with several meanings, or the dateline alone: an editor should look.
    case low
    /// Named, but neither often nor early.
    case medium
    /// Named early and often.
    case high

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
