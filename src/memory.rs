//! Keeps the program's memory, where product tokens pass through, out of core dumps and away from
//! debuggers of the same user. Knows nothing of the rest of the program.

/// Forbids core dumps of this program and of what it starts, and on Linux also that other programs
/// of the same user read its memory. To be called before the first secret is read.
pub fn protect() {
    // Neither fails: a limit can always be lowered, and the value of the other is a valid one.
    #[cfg(unix)]
    let _ = rlimit::Resource::CORE.set(0, 0);
    // A core dump that goes to a program, as with systemd-coredump, is made whatever the limit.
    #[cfg(target_os = "linux")]
    let _ = rustix::process::set_dumpable_behavior(rustix::process::DumpableBehavior::NotDumpable);
}

/// Allows other programs of the same user to look at this process again, for one that never holds
/// a secret: a desktop portal looks into `/proc` for who asks it, and refuses who hides.
#[cfg(target_os = "linux")]
pub fn unprotect() {
    let _ = rustix::process::set_dumpable_behavior(rustix::process::DumpableBehavior::Dumpable);
}
