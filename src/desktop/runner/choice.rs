//! Chooses what draws the window, before there is one. On this computer it takes less than a millisecond; a remote X
//! server is asked once, which takes as long as its answers do.
//!
//! Only Linux is often without a GPU: on virtual desktops, over remote sessions and on old machines. OpenGL then
//! paints on the CPU as well, and far slower than this program. What can't be seen from outside, the name of
//! OpenGL's device tells once OpenGL draws a window; it is remembered until the computer is restarted.

use std::path::Path;

/// What the person asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RendererChoice {
    /// The GPU if there is one.
    #[default]
    Auto,
    /// OpenGL, whatever it draws with. If it does not start: the CPU.
    Gpu,
    Cpu,
}

/// Who runs the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Runner {
    Gpu,
    Cpu,
}

/// Chooses the runner.
pub(super) fn choose(choice: RendererChoice, data_dir: &Path) -> Runner {
    match choice {
        RendererChoice::Auto => of_this_machine(data_dir),
        RendererChoice::Gpu => Runner::Gpu,
        RendererChoice::Cpu => Runner::Cpu,
    }
}

#[cfg(target_os = "linux")]
pub(super) use linux::remember_cpu;
#[cfg(target_os = "linux")]
use linux::{forget_cpu, of_this_machine};

#[cfg(not(target_os = "linux"))]
fn of_this_machine(_data_dir: &Path) -> Runner {
    Runner::Gpu
}

/// Remembers that OpenGL does not have a GPU.
#[cfg(not(target_os = "linux"))]
pub(super) fn remember_cpu(_data_dir: &Path) {}
#[cfg(not(target_os = "linux"))]
fn forget_cpu(_data_dir: &Path) {}

/// Remembers whether OpenGL has a GPU, by the name of its device.
pub(super) fn remember_device(data_dir: &Path, name: &str) {
    if is_cpu(name) {
        remember_cpu(data_dir);
    } else {
        forget_cpu(data_dir);
    }
}

/// True for OpenGL's names of devices that are the CPU, by Mesa, Google and others.
fn is_cpu(name: &str) -> bool {
    let name = name.to_lowercase();
    let of_cpu = ["llvmpipe", "softpipe", "swrast", "swiftshader", "software"];
    of_cpu.iter().any(|part| name.contains(part))
}

#[cfg(target_os = "linux")]
mod linux {
    use std::io::{self, Write};
    use std::path::Path;

    use rustix::fs::{Access, access};
    use x11rb::protocol::xproto::ConnectionExt;

    use super::Runner;
    #[cfg(test)]
    use super::{is_cpu, remember_device};
    use crate::files;

    /// The file in the data folder with the start and the display for which OpenGL has no GPU.
    const FILE: &str = "drawn-by-cpu";

    /// What the machine shows of itself.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    struct Facts {
        /// True when the X server shares pictures with a GPU; `None` on Wayland, where asking costs more than a
        /// wrong choice, and when the server does not answer.
        shares_gpu: Option<bool>,
        /// A GPU that this user may use.
        has_gpu: bool,
        /// The GPU of Windows, which X servers in its subsystem for Linux do not share and OpenGL uses.
        has_gpu_of_windows: bool,
        /// Since this start of the computer, OpenGL has once drawn on the CPU.
        was_cpu: bool,
    }

    pub(super) fn of_this_machine(data_dir: &Path) -> Runner {
        let shares_gpu =
            if variable("WAYLAND_DISPLAY").is_none() && variable("WAYLAND_SOCKET").is_none() {
                shares_gpu()
            } else {
                None
            };
        let facts = Facts {
            shares_gpu,
            has_gpu: has_gpu(Path::new("/dev")),
            has_gpu_of_windows: is_usable(Path::new("/dev/dxg")),
            was_cpu: was_cpu(data_dir, &this_display()),
        };
        let runner = decide(facts);
        tracing::debug!(?facts, ?runner, "what draws the window");
        runner
    }

    fn decide(facts: Facts) -> Runner {
        let gpu = facts.has_gpu && facts.shares_gpu != Some(false);
        if (gpu || facts.has_gpu_of_windows) && !facts.was_cpu {
            Runner::Gpu
        } else {
            Runner::Cpu
        }
    }

    /// One question to the X server.
    fn shares_gpu() -> Option<bool> {
        let (server, _) = x11rb::connect(None).ok()?;
        let extensions = server.list_extensions().ok()?.reply().ok()?;
        let shares = |name: &[u8]| [&b"DRI3"[..], b"DRI2", b"NV-GLX"].contains(&name);
        Some(extensions.names.iter().any(|name| shares(&name.name)))
    }

    fn has_gpu(devices: &Path) -> bool {
        let is_named = |folder: &Path, start: &str| {
            let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
            let mut of_name = entries.filter(|entry| {
                entry
                    .file_name()
                    .as_encoded_bytes()
                    .starts_with(start.as_bytes())
            });
            of_name.any(|entry| is_usable(&entry.path()))
        };
        is_named(&devices.join("dri"), "renderD") || is_named(devices, "nvidia")
    }

    fn is_usable(device: &Path) -> bool {
        access(device, Access::READ_OK | Access::WRITE_OK).is_ok()
    }

    fn variable(name: &str) -> Option<String> {
        std::env::var(name).ok().filter(|value| !value.is_empty())
    }

    /// This start of the computer, and the display.
    fn this_display() -> String {
        let start = files::read(Path::new("/proc/sys/kernel/random/boot_id"), 4096);
        let start = String::from_utf8(start.unwrap_or_default()).unwrap_or_default();
        let displays =
            ["WAYLAND_DISPLAY", "DISPLAY"].map(|name| variable(name).unwrap_or_default());
        format!("{} {}", start.trim(), displays.join(" "))
    }

    fn was_cpu(data_dir: &Path, display: &str) -> bool {
        files::read(&data_dir.join(FILE), 4096).is_ok_and(|stored| stored == display.as_bytes())
    }

    /// Remembers that OpenGL does not have a GPU.
    pub(in crate::desktop::runner) fn remember_cpu(data_dir: &Path) {
        let display = this_display();
        if !was_cpu(data_dir, &display)
            && let Err(error) = write(data_dir, &display)
        {
            tracing::warn!(%error, "it is not remembered that there is no GPU");
        }
    }

    /// Forgets it for this display.
    pub(super) fn forget_cpu(data_dir: &Path) {
        if was_cpu(data_dir, &this_display())
            && let Err(error) = std::fs::remove_file(data_dir.join(FILE))
        {
            tracing::warn!(%error, "it is still remembered that there is no GPU");
        }
    }

    fn write(data_dir: &Path, display: &str) -> io::Result<()> {
        files::make_folder(data_dir)?;
        let mut file = files::new_beside(data_dir)?;
        file.write_all(display.as_bytes())?;
        // Not worth waiting for the disk: what is lost is found out again.
        file.persist(data_dir.join(FILE))?;
        Ok(())
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        /// A machine with a GPU on X11.
        const GPU: Facts = Facts {
            shares_gpu: Some(true),
            has_gpu: true,
            has_gpu_of_windows: false,
            was_cpu: false,
        };

        #[test]
        fn the_gpu_draws_where_there_is_one_and_the_display_shares_it() {
            let wayland = Facts {
                shares_gpu: None,
                ..GPU
            };
            // An X server of the subsystem for Linux.
            let windows = Facts {
                shares_gpu: Some(false),
                has_gpu: false,
                has_gpu_of_windows: true,
                ..GPU
            };
            for facts in [GPU, wayland, windows] {
                assert_eq!(decide(facts), Runner::Gpu, "{facts:?}");
                let was_cpu = Facts {
                    was_cpu: true,
                    ..facts
                };
                assert_eq!(decide(was_cpu), Runner::Cpu, "{was_cpu:?}");
            }
            let remote = Facts {
                shares_gpu: Some(false),
                ..GPU
            };
            let no_device = Facts {
                has_gpu: false,
                ..GPU
            };
            let on_wayland = Facts {
                has_gpu: false,
                ..wayland
            };
            for facts in [remote, no_device, on_wayland] {
                assert_eq!(decide(facts), Runner::Cpu, "{facts:?}");
            }
        }

        #[test]
        fn what_a_person_asks_for_is_not_decided_again() {
            let folder = tempfile::tempdir().unwrap();
            let choose = |choice| super::super::choose(choice, folder.path());
            assert_eq!(choose(super::super::RendererChoice::Gpu), Runner::Gpu);
            assert_eq!(choose(super::super::RendererChoice::Cpu), Runner::Cpu);
        }

        #[test]
        fn devices_are_found_that_this_user_may_use() {
            let devices = tempfile::tempdir().unwrap();
            let path = |name: &str| devices.path().join(name);
            std::fs::create_dir(path("dri")).unwrap();
            // A screen is not yet a GPU.
            std::fs::write(path("dri/card0"), "").unwrap();
            assert!(!has_gpu(devices.path()));
            std::fs::write(path("dri/renderD128"), "").unwrap();
            assert!(has_gpu(devices.path()));
            std::fs::remove_file(path("dri/renderD128")).unwrap();
            std::fs::write(path("nvidia0"), "").unwrap();
            assert!(has_gpu(devices.path()));
            assert!(!has_gpu(&path("missing")));
        }

        #[test]
        fn that_there_is_no_gpu_is_remembered_for_this_display_alone() {
            let folder = tempfile::tempdir().unwrap();
            let data = folder.path().join("data");
            assert!(!was_cpu(&data, &this_display()));
            remember_cpu(&data);
            assert!(was_cpu(&data, &this_display()));
            assert!(!was_cpu(&data, "another start :0"));
        }

        #[test]
        fn a_gpu_that_draws_is_used_again() {
            let folder = tempfile::tempdir().unwrap();
            let data = folder.path();
            let is_remembered = || was_cpu(data, &this_display());
            remember_device(data, "llvmpipe (LLVM 19.1.7, 256 bits)");
            assert!(is_remembered());
            remember_device(data, "Mesa Intel(R) UHD Graphics 620 (KBL GT2)");
            assert!(!is_remembered());
            // What is known of another display stays.
            write(data, "another start :0").unwrap();
            remember_device(data, "NVIDIA GeForce RTX 3060/PCIe/SSE2");
            assert!(was_cpu(data, "another start :0"));
        }

        #[test]
        fn the_cpu_is_told_by_its_name() {
            for name in [
                "llvmpipe (LLVM 19.1.7, 256 bits)",
                "softpipe",
                "ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device))",
                "Software Rasterizer",
            ] {
                assert!(is_cpu(name), "{name}");
            }
            for name in [
                "NVIDIA GeForce RTX 3060/PCIe/SSE2",
                "Mesa Intel(R) UHD Graphics 620 (KBL GT2)",
                "AMD Radeon Graphics (radeonsi, renoir, LLVM 19.1.7, DRM 3.61)",
                "D3D12 (Intel(R) Iris(R) Xe Graphics)",
            ] {
                assert!(!is_cpu(name), "{name}");
            }
        }
    }
}
