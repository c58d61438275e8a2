//! The real program on a real desktop: a virtual screen, a session bus, a keyring, a file dialog. Each
//! test starts a desktop of its own and runs an inner test inside it, which is ignored otherwise.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails loudly"
)]

/// Two tests, `cpu` and `gpu`, that run an inner one with windows drawn by each.
macro_rules! on_both_renderers {
    ($name:ident, $parts:expr, $inner:expr $(,)?) => {
        on_both_renderers!($name, $parts, $inner, |_| {});
    };
    ($name:ident, $parts:expr, $inner:expr, $set:expr $(,)?) => {
        mod $name {
            use crate::harness::desktop::inside_drawn_by;

            #[test]
            fn cpu() {
                inside_drawn_by("cpu", $parts, $inner, $set);
            }

            #[test]
            fn gpu() {
                inside_drawn_by("gpu", $parts, $inner, $set);
            }
        }
    };
}

mod accessibility;
#[cfg(target_os = "linux")]
mod core_dumps;
mod file_drop;
#[path = "../harness/harness.rs"]
mod harness;
mod keyring;
mod real_window;
mod renderer;
mod replaced_library;
mod secrets;
#[cfg(target_os = "linux")]
mod tokens;
