/// Which texts Pelican makes articles of, and which pages: `ARTICLE_PATHS` and `PAGE_PATHS`, below its folder of texts.
struct PelicanPaths: Sendable {
    /// The folders and files of articles; the empty one has all.
    var articles = [""]
    /// Those of pages.
    var pages = ["pages"]

    /// What a text becomes, by the longest of the paths that it is in; `nil` if Pelican does not look there.
    func kind(of path: String) -> OldPost.Kind? {
        let (article, page) = (Self.longest(articles, around: path), Self.longest(pages, around: path))
        switch (article, page) {
        case (nil, nil): return nil
        case (_, nil): return .article
        case (nil, _): return .page
        case (let article?, let page?): return page > article ? .page : .article
        }
    }

    /// The length of the longest path that a text is in; `nil` if it is in none.
    private static func longest(_ paths: [String], around path: String) -> Int? {
        paths.compactMap { given in
            let folder = given.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
            return folder.isEmpty || path == folder || path.hasPrefix(folder + "/") ? folder.utf8.count : nil
        }.max()
    }
}
