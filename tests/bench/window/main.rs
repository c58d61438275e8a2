//! Measures the window as it is shipped, from outside: keys go in through the X server, and what counts is when its
//! pixels change. Started by `tests/bench/window/run`.
//!
//! Everything is measured in one run, by turns, beside windows of others, because only ratios are comparable between
//! computers. Exit code 1: the window of the CPU misses a goal.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a benchmark fails loudly"
)]

#[cfg(target_os = "linux")]
mod contender;
#[cfg(target_os = "linux")]
mod parts;
#[cfg(target_os = "linux")]
mod plain;
#[cfg(target_os = "linux")]
mod processes;
#[cfg(target_os = "linux")]
mod samples;
#[cfg(target_os = "linux")]
mod screen;

#[cfg(not(target_os = "linux"))]
fn main() {
    println!("This benchmark needs an X server, and /proc");
}

#[cfg(target_os = "linux")]
fn main() -> std::process::ExitCode {
    linux::main()
}

#[cfg(target_os = "linux")]
mod linux {
    use std::cell::OnceCell;
    use std::path::{Path, PathBuf};
    use std::process::ExitCode;

    use clap::{Parser, ValueEnum};

    use super::contender::{Contender, Starter};
    use super::parts::Part;
    use super::plain;
    use super::processes::load;
    use super::samples::Samples;
    use super::screen::Screen;

    const CHROMIUM: &str = "/usr/bin/chromium";

    /// Measures the window beside others.
    #[derive(Parser)]
    struct Arguments {
        /// The program as it is shipped
        #[arg(long)]
        program: Option<PathBuf>,
        /// How often each window is measured; idling is measured once
        #[arg(long, default_value_t = 5)]
        rounds: usize,
        /// What to measure; everything if nothing is named
        parts: Vec<Part>,
        /// Shows an empty window of eframe, to compare with
        #[arg(long, hide = true)]
        empty: bool,
        /// Shows a plain form in eframe, to compare with
        #[arg(long, hide = true)]
        plain_form: bool,
        /// Given by `cargo bench`
        #[arg(long, hide = true)]
        bench: bool,
    }

    pub(super) fn main() -> ExitCode {
        let arguments = Arguments::parse();
        if arguments.empty || arguments.plain_form {
            plain::run(arguments.plain_form);
            return ExitCode::SUCCESS;
        }
        let Some(program) = arguments.program else {
            println!("Start this benchmark with tests/bench/window/run");
            return ExitCode::from(2);
        };
        let chromium = Some(PathBuf::from(CHROMIUM)).filter(|path| path.exists());
        if chromium.is_none() {
            println!("Without {CHROMIUM}, nothing is compared with Chromium");
        }
        let starter = Starter {
            program,
            chromium,
            screen: Screen::open(),
            many: OnceCell::new(),
        };
        let parts = match arguments.parts.as_slice() {
            [] => Part::value_variants(),
            parts => parts,
        };
        let mut samples = Samples::default();
        let mut loads = Vec::new();
        for part in parts {
            let rounds = match part {
                Part::Idle => 1,
                _ => arguments.rounds,
            };
            for round in 1..=rounds {
                for contender in part.contenders() {
                    if *contender == Contender::Chromium && starter.chromium.is_none() {
                        continue;
                    }
                    let load = load();
                    loads.push(load);
                    let (name, load) = (contender.name(), load * 100.0);
                    eprintln!("{part:?} {round} of {rounds}: {name}, others use {load:.0} %");
                    part.run(&starter, *contender, &mut samples);
                }
            }
        }
        samples.print();
        let are_reached = samples.print_goals();
        tell_conditions(&starter.program, &loads);
        if are_reached {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        }
    }

    /// What else decided the numbers: other programs that ran.
    fn tell_conditions(program: &Path, loads: &[f64]) {
        let mean = 100.0 * loads.iter().sum::<f64>() / super::samples::count(loads.len());
        let most = 100.0 * loads.iter().copied().fold(0.0, f64::max);
        let processors = std::thread::available_parallelism().map_or(0, usize::from);
        let bytes = std::fs::metadata(program).unwrap().len();
        println!(
            "\nBefore each window, other programs used {mean:.0} % of the {processors} processors (at most \
             {most:.0} %): times are longer by that, and the longest ones most. The program has {bytes} bytes."
        );
    }
}
