//! Protects the program's memory, which contains product tokens, from core dumps and from debuggers of
//! the same user. Knows nothing of the rest of the program.

/// Prevents core dumps of this program and its child processes, and on Linux also access to its memory
/// by other programs of the same user. Call this before the first secret is read.
pub fn protect() {
    // Neither call fails: a limit can always be lowered, and the other value is valid.
    #[cfg(unix)]
    let _ = rlimit::Resource::CORE.set(0, 0);
    // The limit does not apply to core dumps that are sent to a program, such as systemd-coredump.
    #[cfg(target_os = "linux")]
    let _ = rustix::process::set_dumpable_behavior(rustix::process::DumpableBehavior::NotDumpable);
}

/// Allows other programs of the same user to inspect this process again, for a process without secrets:
/// a desktop portal identifies its caller in `/proc`, and refuses a caller that it can't inspect.
#[cfg(target_os = "linux")]
pub fn unprotect() {
    let _ = rustix::process::set_dumpable_behavior(rustix::process::DumpableBehavior::Dumpable);
}
