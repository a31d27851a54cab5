/// The keys of ours, with those of the taxonomies that a site declares.
struct OwnKeys: Sendable {
    /// All of them.
    let all: Set<String>
    /// What a key that is a letter away may be meant as: one of them, or one of others that holds back.
    let oftenMeant: [String]

    init(_ all: Set<String>) {
        self.all = all
        oftenMeant = all.union([
            "author", "published", "hidden", "private", "status", "unlisted", "expirydate", "publishdate", "tags",
        ]).sorted()
    }

    func contains(_ key: String) -> Bool { all.contains(key) }
}
