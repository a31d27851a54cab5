/// The script that previews add to every page, and the address of its event stream.
enum ReloadScript {
    /// The folder of everything that is not part of the site.
    static let folder = "/__dateline/"
    /// Where the script is.
    static let path = folder + "preview.js"
    /// Where it receives changes, as server-sent events.
    static let eventsPath = folder + "events"

    /// The element that loads the script; the element says which revision of the site the page shows.
    static func element(revision: String) -> String {
        "<script src=\"\(path)\" data-revision=\"\(revision)\" defer></script>"
    }

    /// A page with the script at the end of its body.
    static func added(to page: [UInt8], revision: String) -> [UInt8] {
        let end = Array("</body>".utf8)
        var position = page.count - end.count
        while position >= 0, !page[position...].starts(with: end) { position -= 1 }
        if position < 0 { position = page.count }
        return page[..<position] + Array(element(revision: revision).utf8) + page[position...]
    }
}
