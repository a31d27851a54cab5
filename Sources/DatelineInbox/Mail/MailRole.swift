/// What a mail is to another.
enum MailRole {
    /// It passes another on.
    case forward
    /// Its subject says that it answers another.
    case reply
    /// Only its head says so, as that of a mail may that was passed on under a new subject.
    case thread
    /// Nothing.
    case letter

    init(subject: String, isInThread: Bool) {
        if MailSubject.isForward(subject) {
            self = .forward
        } else if MailSubject.isReply(subject) {
            self = .reply
        } else {
            self = isInThread ? .thread : .letter
        }
    }
}
