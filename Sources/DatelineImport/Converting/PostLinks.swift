import DatelineReading

/// What becomes of a link.
enum LinkDestination {
    /// It leads there.
    case address(String)
    /// It leads where it led, for this reason, which somebody should look at.
    case doubtful(String, String)
    /// It leads nowhere, for this reason; its words stay.
    case none(String)

    /// The address; `nil` if it leads nowhere.
    var address: String? {
        switch self {
        case .address(let address), .doubtful(let address, _): address
        case .none: nil
        }
    }
}

/// Tells where the links of a text lead.
protocol LinkResolver {
    /// Where a link leads. Tags of the program may stand in it.
    mutating func destination(of link: String, isImage: Bool) -> LinkDestination

    /// The headline of the post that a link leads to; `nil` if it leads to none.
    func title(of link: String) -> String?
}

/// The links of one post: where they lead in the new site, and what of it they lead to.
struct PostLinks: LinkResolver {
    private let conversion: Conversion
    private let index: Int
    /// Where files of the old site are in the new one, those that this post is the first to link to among them.
    private(set) var attachments: AttachmentTable
    /// The positions of the posts that it links to.
    private(set) var linked: Set<Int> = []
    /// The files of the new site that it links to, by their paths below `Content`.
    private(set) var files: Set<String> = []
    /// Its longest addresses, which a message does not show whole.
    private(set) var longAddresses: Set<String> = []

    /// The links of the post at a position.
    init(of index: Int, _ conversion: Conversion, _ attachments: consuming AttachmentTable) {
        (self.conversion, self.index, self.attachments) = (conversion, index, attachments)
    }

    private var path: String { conversion.placement.places[index].path }

    mutating func destination(of link: String, isImage: Bool) -> LinkDestination {
        let destination = found(link, isImage)
        if let address = destination.address.map(WrittenAddress.inMarkdown), address.utf8.count >= Conversion.File.long
        {
            longAddresses.insert(address)
        }
        return destination
    }

    func title(of link: String) -> String? {
        guard case .post(let other, _)? = conversion.target(of: link, in: index) else { return nil }
        return conversion.posts[other].title
    }

    private mutating func found(_ link: String, _ isImage: Bool) -> LinkDestination {
        guard let target = conversion.target(of: link, in: index) else {
            return .none("a link with a tag that is not known; its words stay")
        }
        switch target {
        case .address(let address): return allowed(address)
        case .post(let other, let suffix):
            linked.insert(other)
            if conversion.held[other] != nil, conversion.held[index] == nil {
                return .none("a link to an article that is held back; its words stay")
            }
            let page = Conversion.relative(conversion.placement.places[other].path, from: path)
            let address = other == index && !suffix.isEmpty ? suffix : page + suffix
            guard let reason = conversion.refusal(of: address, in: index) else { return .address(address) }
            if suffix.isEmpty || conversion.refusal(of: page, in: index) != nil { return .none(reason) }
            return .doubtful(page, "a link to a fragment that the text does not have; it leads to its beginning")
        case .file(let file): return destination(of: file)
        case .nowhere:
            if isImage { return .none("a picture that is not there") }
            let plain = conversion.expanded(link, in: conversion.posts[index]) ?? link
            // What an author gave in full may be another program’s on the same host.
            if WebAddress.isValid(plain) {
                return .doubtful(plain, "a link to the old host that leads to no text of the new site; it stays")
            }
            let lists = ["/tag", "/categor", "/archive", "/feed", "/rss", "/atom", "/author", "/search", "/page/"]
            let isList = lists.contains(where: plain.contains)
            return .none(
                "a link to \(isList ? "a list or feed of the old site" : "something that is not there"); its words stay"
            )
        }
    }

    /// Where a link to a file of the old site leads.
    private mutating func destination(of file: String) -> LinkDestination {
        switch attachments.place(of: file, besideText: path) {
        case .success(let place):
            let destination = allowed(Conversion.relative(place, from: path))
            if destination.address != nil { files.insert(place) }
            return destination
        case .failure(let reason): return .none(reason.words)
        }
    }

    private func allowed(_ address: String) -> LinkDestination {
        guard let reason = conversion.refusal(of: address, in: index) else { return .address(address) }
        // Pages have some ids themselves, so that a heading “Content” has the next of that name.
        let other = address + "-1"
        guard address.hasPrefix("#"), BodyRenderer.reservedIDs.contains(String(address.dropFirst())),
            conversion.refusal(of: other, in: index) == nil
        else { return .none(reason) }
        return .address(other)
    }

    /// The address of the picture that stands for the post, where it is a file of the old site.
    mutating func picture(_ link: String) -> LinkDestination {
        guard case .file(let file)? = conversion.target(of: link, in: index) else {
            return .none("a lead picture that is not there, or on another host")
        }
        return destination(of: file)
    }
}
