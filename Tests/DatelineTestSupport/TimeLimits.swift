package import Testing

extension Trait where Self == TimeLimitTrait {
    /// Ends a test that would never end by itself. It is no measure of speed: a busy machine must not reach it.
    package static var endsIfStuck: Self { .timeLimit(.minutes(10)) }
}
