import Foundation

/// What happens when the system gives the program too little memory: it says so and ends with a status of its own, where it
/// would wait forever or be killed by a signal.
///
/// Of a limit on a group of processes, as containers have, nothing can be known: the system then kills the program.
enum MemoryShortage {
    /// The exit code.
    static let exitCode: Int32 = 5

    /// The least address space that a build runs in, in bytes, for each processor has a thread with memory of its own. It is
    /// measured, with four thousand articles: with a quarter less the program stood still.
    private static let least = 192 << 20 + min(ProcessInfo.processInfo.activeProcessorCount, 16) << 25

    /// Ends the program if its address space is limited to too little, as by `ulimit -v`; looks out for a shortage later on.
    static func lookOut() {
        var limit = rlimit()
        if getrlimit(addressSpace, &limit) == 0, limit.rlim_cur != rlim_t.max, limit.rlim_cur < rlim_t(least) {
            Console.printError(
                "error: the limit on memory, \(limit.rlim_cur >> 20) MiB, is too low; Dateline needs \(least >> 20) MiB "
                    + "of address space here (ulimit -v \(least >> 10))")
            exit(exitCode)
        }
        // Swift and libcmark end the program with these when they get no memory.
        for number in [SIGABRT, SIGILL, SIGTRAP, SIGSEGV, SIGBUS] {
            signal(number) { number in
                // Nothing here may ask for memory but to see whether there is any.
                if mmap(nil, 64 << 20, PROT_NONE, MAP_PRIVATE | anonymous, -1, 0) == MAP_FAILED {
                    let message: StaticString =
                        "error: there is not enough memory; allow more of it (ulimit -v), or split the site\n"
                    _ = write(STDERR_FILENO, message.utf8Start, message.utf8CodeUnitCount)
                    _exit(MemoryShortage.exitCode)
                }
                signal(number, SIG_DFL)
                raise(number)
            }
        }
    }
}

#if canImport(Glibc)
private let addressSpace = __rlimit_resource_t(RLIMIT_AS.rawValue)
#else
private let addressSpace = RLIMIT_AS
#endif

#if canImport(Darwin)
private let anonymous = MAP_ANON
#else
private let anonymous = MAP_ANONYMOUS
#endif
