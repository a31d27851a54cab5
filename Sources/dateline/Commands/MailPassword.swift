import DatelinePublishing
import Foundation

/// The password of the mail server, as the environment has it when the program starts.
enum MailPassword {
    /// The password; `nil` if there is none. The first use takes it out of the environment, so that no program that this one
    /// starts gets it.
    static let value: String? = {
        let value = ProcessInfo.processInfo.environment[MailServer.passwordVariable]
        unsetenv(MailServer.passwordVariable)
        return value
    }()
}
