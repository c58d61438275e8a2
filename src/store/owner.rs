//! The owner of a claim: one run of a program on one computer.

use std::fs;
use std::path::Path;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::domain::text::clean;
use crate::files;

/// The size limit of the system files that are read, in bytes.
const MAX_BYTES: u64 = 64 * 1024;
/// The most characters of the names of the user and the computer.
const MAX_WHO: usize = 100;

/// One run of a program. Values that can't be found are blank.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Owner {
    host: String,
    /// The id of the computer, which stays the same after a restart.
    machine: String,
    /// The id of the current start of the computer.
    boot: String,
    /// The namespace in which process ids are unique: each container has its own.
    namespace: String,
    process: u32,
    /// The start of the process, in ticks since the computer started: process ids are reused.
    started: Option<u64>,
    /// The time at which the claim was made.
    since: Timestamp,
}

impl Default for Owner {
    fn default() -> Self {
        Self {
            host: String::new(),
            machine: String::new(),
            boot: String::new(),
            namespace: String::new(),
            process: 0,
            started: None,
            since: Timestamp::UNIX_EPOCH,
        }
    }
}

/// The user and the computer, as “anna@desk”, or what is known of them.
pub(super) fn who() -> String {
    let names = ["USER", "LOGNAME", "USERNAME"].into_iter().map(variable);
    let user = names.into_iter().find(|name| !name.trim().is_empty());
    let known = [user.unwrap_or_default(), host()];
    let known: Vec<&str> = known.iter().map(|name| name.trim()).collect();
    clean(known.join("@").trim_matches('@'), MAX_WHO)
}

/// The name of the computer.
fn host() -> String {
    let host = [read("/proc/sys/kernel/hostname"), variable("COMPUTERNAME")];
    host.into_iter()
        .find(|host| !host.is_empty())
        .unwrap_or_default()
}

impl Owner {
    pub(super) fn this_program() -> Self {
        let process = std::process::id();
        Self {
            host: host(),
            machine: read("/etc/machine-id"),
            boot: read("/proc/sys/kernel/random/boot_id"),
            namespace: fs::read_link("/proc/self/ns/pid")
                .map(|link| link.display().to_string())
                .unwrap_or_default(),
            process,
            started: match process_of(process) {
                Process::Started(at) => Some(at),
                Process::Gone | Process::Unknown => None,
            },
            since: crate::clock::now(),
        }
    }

    /// The name of the computer and the number of the process.
    pub(super) fn place(&self) -> String {
        format!("{}, {}", self.host, self.process)
    }

    /// True when both are the same run of a program.
    pub(super) fn is_same_run(&self, other: &Self) -> bool {
        let since = other.since;
        let this = Self {
            since,
            ..self.clone()
        };
        this == *other
    }

    /// True when both ran since the same start of the same computer.
    pub(super) fn is_same_boot(&self, other: &Self) -> bool {
        !self.boot.is_empty() && self.boot == other.boot
    }

    /// True while the program runs; `None` when `observer` can't know.
    pub(super) fn is_running(&self, observer: &Self) -> Option<bool> {
        let known = |text: &str| !text.is_empty();
        if self.is_same_boot(observer) {
            let same = known(&self.namespace) && self.namespace == observer.namespace;
            return same.then(|| match (process_of(self.process), self.started) {
                (Process::Gone, _) => false,
                (Process::Started(at), Some(started)) => at == started,
                (Process::Started(_), None) | (Process::Unknown, _) => true,
            });
        }
        // The computer was restarted.
        let same_computer =
            known(&self.machine) && self.machine == observer.machine && self.host == observer.host;
        (same_computer && known(&self.boot) && known(&observer.boot)).then_some(false)
    }
}

enum Process {
    Gone,
    /// In ticks since the computer started.
    Started(u64),
    Unknown,
}

#[cfg(target_os = "linux")]
fn process_of(id: u32) -> Process {
    use rustix::io::Errno;
    use rustix::process::{Pid, test_kill_process};

    let Some(pid) = i32::try_from(id).ok().and_then(Pid::from_raw) else {
        return Process::Gone;
    };
    // The files of other users' processes may be hidden, but this call still finds the processes.
    if test_kill_process(pid) == Err(Errno::SRCH) {
        return Process::Gone;
    }
    let text = read(&format!("/proc/{id}/stat"));
    // After the name, which may contain any characters: the state is field 3, the start field 22.
    let mut fields = text
        .rsplit(')')
        .next()
        .unwrap_or_default()
        .split(' ')
        .skip(1);
    let state = fields.next().unwrap_or_default();
    if matches!(state, "Z" | "X" | "x") {
        return Process::Gone;
    }
    let start = fields.nth(18).and_then(|ticks| ticks.parse().ok());
    start.map_or(Process::Unknown, Process::Started)
}

#[cfg(not(target_os = "linux"))]
fn process_of(_: u32) -> Process {
    Process::Unknown
}

/// The content of a system file; blank when it can't be read.
fn read(path: &str) -> String {
    let bytes = files::read(Path::new(path), MAX_BYTES).unwrap_or_default();
    String::from_utf8_lossy(&bytes).trim().to_owned()
}

fn variable(name: &str) -> String {
    std::env::var(name).unwrap_or_default()
}

#[cfg(test)]
pub(super) mod testing {
    //! Owners that represent other programs and computers.

    use super::*;

    pub(in crate::store) fn of_process(id: u32) -> Owner {
        let started = match process_of(id) {
            Process::Started(at) => Some(at),
            Process::Gone | Process::Unknown => None,
        };
        Owner {
            process: id,
            started,
            ..Owner::this_program()
        }
    }

    pub(in crate::store) fn started_earlier() -> Owner {
        Owner {
            started: Some(1),
            ..Owner::this_program()
        }
    }

    pub(in crate::store) fn elsewhere() -> Owner {
        Owner {
            host: "elsewhere".to_owned(),
            machine: "another".to_owned(),
            boot: "another".to_owned(),
            ..Owner::this_program()
        }
    }

    pub(in crate::store) fn in_container() -> Owner {
        Owner {
            namespace: "pid:[1]".to_owned(),
            ..Owner::this_program()
        }
    }

    #[test]
    fn programs_have_ended_after_a_restart_of_their_computer() {
        let before = Owner {
            host: "desk".to_owned(),
            machine: "one".to_owned(),
            boot: "first".to_owned(),
            ..Owner::default()
        };
        let after = Owner {
            boot: "second".to_owned(),
            ..before.clone()
        };
        assert_eq!(before.is_running(&after), Some(false));
        for other in [
            Owner {
                machine: "two".to_owned(),
                ..after.clone()
            },
            Owner {
                host: "other".to_owned(),
                ..after.clone()
            },
            Owner {
                boot: String::new(),
                ..after.clone()
            },
        ] {
            assert_eq!(before.is_running(&other), None, "{other:?}");
        }
        let nameless = Owner {
            machine: String::new(),
            ..before
        };
        let machine = String::new();
        assert_eq!(nameless.is_running(&Owner { machine, ..after }), None);
    }
}
