package import DatelineModel
package import DatelinePages

/// An edition as a mail that servers take: one message with a text and an HTML part (RFC 5322, 2045, 2369, 2919, 8058).
package struct MailMessage: Sendable {
    /// The mail, each line with CR and LF.
    package let bytes: [UInt8]

    /// The site whose editions are sent.
    package struct Origin: Sendable {
        /// Who sends them, and how readers leave.
        package let settings: EmailSettings
        /// What the digest is called.
        package let title: String
        /// Where the site is.
        package let baseURL: BaseURL
        /// The language of its texts.
        package let language: String

        /// An origin.
        package init(_ settings: EmailSettings, title: String, baseURL: BaseURL, language: String) {
            (self.settings, self.title, self.baseURL, self.language) = (settings, title, baseURL, language)
        }

        /// Stands for the list of all who get its editions: `editions.example.org`.
        fileprivate var list: String {
            let host = baseURL.origin.drop { $0 != "/" }.dropFirst(2)
            // A number in brackets is no name.
            return "editions." + (host.first == "[" ? settings.sender.host : host.prefix { $0 != ":" })
        }
    }

    /// A mail to a reader who unsubscribes at an address; without a reader it is one to nobody in particular. `name` is that of
    /// the edition: who gets it twice, and a program that knows, sees one mail.
    package init(
        _ mail: IssueMail, of name: String, from origin: Origin, to reader: MailAddress?, at date: PublicationDate,
        unsubscribe: String
    ) {
        let settings = origin.settings
        let host = settings.sender.host
        let key = "\(origin.baseURL.description)\n\(name)\n\(reader?.key ?? "")"
        let id = ContentHash(Array(key.utf8)).description.prefix(24)
        let text = TransferEncoding(Array(mail.text.utf8))
        let html = TransferEncoding(mail.html)
        let boundary = "=_" + ContentHash(text.bytes + html.bytes).description.prefix(32)
        var fields = [
            HeaderText("Date", parts: [date.rfc5322]),
            HeaderText("From", settings.sender.name, address: settings.sender.address),
        ]
        if let reply = settings.replyTo { fields.append(HeaderText("Reply-To", reply.name, address: reply.address)) }
        fields += [
            reader.map { HeaderText("To", $0.name, address: $0.address) }
                ?? HeaderText("To", parts: ["undisclosed-recipients:;"]),
            HeaderText("Subject", words: mail.subject),
            HeaderText("Message-ID", parts: ["<\(name).\(id)@\(host)>"]),
            HeaderText("List-Id", origin.title, address: origin.list),
            HeaderText("List-Unsubscribe", parts: ["<\(unsubscribe)>"]),
        ]
        if settings.unsubscribesAtOnce {
            fields.append(HeaderText("List-Unsubscribe-Post", parts: ["List-Unsubscribe=One-Click"]))
        }
        fields += [
            HeaderText("MIME-Version", parts: ["1.0"]), HeaderText("Content-Language", parts: [origin.language]),
            HeaderText("Content-Type", parts: ["multipart/alternative;", "boundary=\"\(boundary)\""]),
        ]
        var bytes = fields.flatMap(\.bytes)
        for (type, part) in [("plain", text), ("html", html)] {
            bytes += Array("\r\n--\(boundary)\r\n".utf8)
            bytes += HeaderText("Content-Type", parts: ["text/\(type);", "charset=utf-8"]).bytes
            bytes += HeaderText("Content-Transfer-Encoding", parts: [part.name]).bytes
            bytes += [13, 10] + part.bytes
        }
        self.bytes = bytes + Array("\r\n--\(boundary)--\r\n".utf8)
    }
}
