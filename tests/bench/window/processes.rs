//! What a program and the programs that it has started use, from /proc.

use std::collections::BTreeMap;
use std::fs;
use std::process::Child;
use std::thread::sleep;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};

/// The unit of times in /proc in milliseconds, which is the same on every Linux.
const TICK: f64 = 10.0;

/// The fields of a process after its name, which may hold spaces: the first one is the third of proc(5).
fn fields(process: &str) -> Option<Vec<String>> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    let (_, fields) = stat.rsplit_once(')')?;
    Some(fields.split_whitespace().map(str::to_owned).collect())
}

/// A process with all that it has started, and these again.
fn family(child: &Child) -> Vec<u32> {
    let mut children: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for entry in fs::read_dir("/proc").unwrap().flatten() {
        let name = entry.file_name().into_string().unwrap();
        let Ok(process) = name.parse() else { continue };
        if let Some(fields) = fields(&name) {
            let parent = fields[1].parse().unwrap();
            children.entry(parent).or_default().push(process);
        }
    }
    let mut found = vec![child.id()];
    let mut at = 0;
    while let Some(process) = found.get(at) {
        found.extend(children.remove(process).unwrap_or_default());
        at += 1;
    }
    found
}

/// The time of all processors that a program has used until now, in milliseconds.
pub(crate) fn processor_time(child: &Child) -> f64 {
    let ticks = |process: &u32| {
        let fields = fields(&process.to_string())?;
        let [user, system] = [11, 12].map(|at: usize| fields[at].parse::<u32>().unwrap());
        Some(user + system)
    };
    TICK * f64::from(family(child).iter().filter_map(ticks).sum::<u32>())
}

/// The memory of a program in MB (10⁶ bytes), where a page that others have too counts by its share (PSS).
pub(crate) fn memory(child: &Child) -> f64 {
    let kilobytes = |process: &u32| {
        let rollup = fs::read_to_string(format!("/proc/{process}/smaps_rollup")).ok()?;
        let line = rollup.lines().find(|line| line.starts_with("Pss:"))?;
        line.split_whitespace().nth(1)?.parse::<f64>().ok()
    };
    family(child).iter().filter_map(kilobytes).sum::<f64>() * 1024.0 / 1e6
}

/// The share of the processors in use by anyone, from 0 to 1, over a moment.
pub(crate) fn load() -> f64 {
    let times = || -> (f64, f64) {
        let stat = fs::read_to_string("/proc/stat").unwrap();
        let all = stat.lines().next().unwrap().split_whitespace().skip(1);
        let all: Vec<f64> = all.map(|ticks| ticks.parse().unwrap()).take(8).collect();
        // The fourth and fifth: idle, and waiting for a disk.
        (all.iter().sum(), all[3] + all[4])
    };
    let (before, idle_before) = times();
    sleep(Duration::from_millis(500));
    let (after, idle_after) = times();
    1.0 - (idle_after - idle_before) / (after - before).max(1.0)
}

/// Ends a program with all that it has started.
pub(crate) fn end(child: &mut Child) {
    let family = family(child);
    for signal in [Signal::TERM, Signal::KILL] {
        for process in &family {
            let id = Pid::from_raw(process.cast_signed()).unwrap();
            // It may have ended by itself.
            let _ = kill_process(id, signal);
        }
        let limit = Instant::now() + Duration::from_secs(3);
        while Instant::now() < limit {
            let has_ended = child.try_wait().unwrap().is_some();
            let others = &family[1..];
            let is_alive =
                |process: &u32| fields(&process.to_string()).is_some_and(|fields| fields[0] != "Z");
            if has_ended && !others.iter().any(is_alive) {
                return;
            }
            sleep(Duration::from_millis(10));
        }
    }
    panic!("a program could not be ended");
}
