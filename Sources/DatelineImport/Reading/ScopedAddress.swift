/// A pattern of addresses that Jekyll's settings give to the files of a folder, of a kind, or both.
struct ScopedAddress {
    private let path: [Substring]
    private let type: String?
    /// The pattern of posts.
    let article: String
    /// The pattern of pages.
    let page: String

    init(path: String, type: String?, article: String, page: String) {
        (self.path, self.type, self.article, self.page) = (path.split(separator: "/"), type, article, page)
    }

    /// Of several the one of the longest path counts, then one with a kind.
    var rank: Int { path.joined().count * 2 + (type == nil ? 0 : 1) }

    /// Whether a post is one of those that it is for. A star in the path stands for anything within a name.
    func has(_ post: OldPost) -> Bool {
        let names = post.path.split(separator: "/")
        guard path.count <= names.count else { return false }
        let isInPath = zip(path, names).allSatisfy { pattern, name in
            guard let star = pattern.firstIndex(of: "*") else { return pattern == name }
            return name.hasPrefix(pattern[..<star]) && name.hasSuffix(pattern.split(separator: "*").last ?? "")
                || pattern.allSatisfy { $0 == "*" }
        }
        guard isInPath, let type else { return isInPath }
        if post.kind == .page { return type == "pages" }
        let isPost = post.name.section == "_posts" || post.name.section == "_drafts"
        return isPost ? type == "posts" || "_\(type)" == post.name.section : type == post.name.section
    }
}
