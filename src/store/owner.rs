//! Who has a claim: one run of a program on one computer.

use std::fs;
use std::path::Path;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::files;

/// No file of the system that is read here is longer, in bytes.
const LONGEST: u64 = 64 * 1024;

/// A program while it runs. What can't be found out is blank.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Owner {
    host: String,
    /// The computer, which keeps this when it starts again.
    machine: String,
    /// This run of the computer.
    boot: String,
    /// Within which process ids are unique: containers have their own.
    namespace: String,
    process: u32,
    /// When the process started, in ticks since the computer did: ids are used again.
    started: Option<u64>,
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

impl Owner {
    pub(super) fn this_program() -> Self {
        let process = std::process::id();
        let host = [read("/proc/sys/kernel/hostname"), variable("COMPUTERNAME")];
        Self {
            host: host
                .into_iter()
                .find(|host| !host.is_empty())
                .unwrap_or_default(),
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

    /// Whether both are one run of a program.
    pub(super) fn is_same_run(&self, other: &Self) -> bool {
        let since = other.since;
        let this = Self {
            since,
            ..self.clone()
        };
        this == *other
    }

    /// Whether both are of one run of one computer.
    pub(super) fn is_same_boot(&self, other: &Self) -> bool {
        !self.boot.is_empty() && self.boot == other.boot
    }

    /// Whether it still runs; `None` when that can't be told from `here`.
    pub(super) fn is_running(&self, here: &Self) -> Option<bool> {
        let known = |text: &str| !text.is_empty();
        if self.is_same_boot(here) {
            let same = known(&self.namespace) && self.namespace == here.namespace;
            return same.then(|| match (process_of(self.process), self.started) {
                (Process::Gone, _) => false,
                (Process::Started(at), Some(started)) => at == started,
                (Process::Started(_), None) | (Process::Unknown, _) => true,
            });
        }
        // The computer has started again since.
        let same_computer =
            known(&self.machine) && self.machine == here.machine && self.host == here.host;
        (same_computer && known(&self.boot) && known(&here.boot)).then_some(false)
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
    // The files of other people's processes may be hidden, but not that they are there.
    if test_kill_process(pid) == Err(Errno::SRCH) {
        return Process::Gone;
    }
    let text = read(&format!("/proc/{id}/stat"));
    // Behind the name, which may hold anything: the state is the 3rd field, the start the 22nd.
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

/// A file of the system, blank where there is none.
fn read(path: &str) -> String {
    let bytes = files::read(Path::new(path), LONGEST).unwrap_or_default();
    String::from_utf8_lossy(&bytes).trim().to_owned()
}

fn variable(name: &str) -> String {
    std::env::var(name).unwrap_or_default()
}

#[cfg(test)]
pub(super) mod testing {
    //! Owners as other programs and computers would be.

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
    fn a_computer_that_started_anew_runs_none_of_its_programs_any_more() {
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
