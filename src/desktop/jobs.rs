//! Background work. Jobs do not know the window: each ends in a [`JobEvent`] and wakes the
//! receiver.
//!
//! Work on the library's files runs on one thread of its own, in the order of the requests;
//! everything else runs on a small tokio runtime.

use std::future::Future;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

use futures_util::FutureExt;
use poll_promise::Promise;
use tokio::runtime::Runtime;

use crate::app::job_event::JobEvent;
use crate::crash;

/// Called when a job has an event.
pub(super) type Waker = Arc<dyn Fn() + Send + Sync>;

type Work = Box<dyn FnOnce() + Send>;

/// The place where every job fails when a test asks for it.
const FAULT: &str = "a job";

/// The running jobs.
pub(super) struct Jobs {
    /// `Some` until the drop, which must not wait for running jobs.
    runtime: Option<Runtime>,
    disk: StoreThread,
    running: Vec<Promise<JobEvent>>,
    events: Sender<JobEvent>,
    inbox: Receiver<JobEvent>,
    waker: Waker,
}

/// The thread that reads and writes the library.
#[derive(Clone)]
pub(super) struct StoreThread {
    queue: Sender<Work>,
}

/// Lets a running job report its progress.
#[derive(Clone)]
pub(super) struct JobSender {
    sender: Sender<JobEvent>,
    waker: Waker,
}

impl JobSender {
    pub(super) fn send(&self, event: JobEvent) {
        // Sending fails only when the window is closing.
        if self.sender.send(event).is_ok() {
            (self.waker)();
        }
    }
}

impl StoreThread {
    fn start() -> std::io::Result<Self> {
        let (queue, work) = channel::<Work>();
        let run = move || {
            for job in work {
                job();
            }
        };
        std::thread::Builder::new()
            .name("disk".to_owned())
            .spawn(run)?;
        Ok(Self { queue })
    }

    fn push(&self, job: impl FnOnce() + Send + 'static) {
        // The thread ends only together with the queue, so sending can't fail before.
        let _ = self.queue.send(Box::new(job));
    }

    /// Runs a job after all that were requested before, and waits for its end. `None` when the
    /// job ended by a bug in the program.
    pub(super) fn wait<T: Send + 'static>(
        &self,
        job: impl FnOnce() -> T + Send + 'static,
    ) -> Option<T> {
        let (sender, receiver) = channel();
        self.push(move || {
            if let Ok(value) = std::panic::catch_unwind(AssertUnwindSafe(job)) {
                let _ = sender.send(value);
            }
        });
        receiver.recv().ok()
    }
}

/// The event of a job that ended by a bug in the program and has no more specific event.
pub(super) fn fault() -> JobEvent {
    JobEvent::Failed
}

impl Jobs {
    pub(super) fn start(waker: Waker) -> std::io::Result<Self> {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .thread_name("jobs")
            .enable_all()
            .build()?;
        let (events, inbox) = channel();
        Ok(Self {
            runtime: Some(runtime),
            disk: StoreThread::start()?,
            running: Vec::new(),
            events,
            inbox,
            waker,
        })
    }

    pub(super) fn event_sender(&self) -> JobSender {
        JobSender {
            sender: self.events.clone(),
            waker: self.waker.clone(),
        }
    }

    pub(super) fn disk(&self) -> StoreThread {
        self.disk.clone()
    }

    /// Starts a job. If it panics, the result of `fault` is its event, so that nothing waits for
    /// it forever.
    pub(super) fn spawn(
        &mut self,
        job: impl Future<Output = JobEvent> + Send + 'static,
        fault: impl FnOnce() -> JobEvent + Send + 'static,
    ) {
        let (sender, promise) = Promise::new();
        let waker = self.waker.clone();
        if let Some(runtime) = &self.runtime {
            runtime.spawn(async move {
                let job = async move {
                    crash::fail_point(FAULT);
                    job.await
                };
                let end = AssertUnwindSafe(job).catch_unwind().await;
                sender.send(end.unwrap_or_else(|_| fault()));
                waker();
            });
            self.running.push(promise);
        }
    }

    /// Starts a job on the library's files, after those requested before.
    pub(super) fn spawn_on_disk(
        &mut self,
        job: impl FnOnce() -> JobEvent + Send + 'static,
        fault: impl FnOnce() -> JobEvent + Send + 'static,
    ) {
        let (sender, promise) = Promise::new();
        let waker = self.waker.clone();
        self.disk.push(move || {
            let end = std::panic::catch_unwind(AssertUnwindSafe(|| {
                crash::fail_point(FAULT);
                job()
            }));
            sender.send(end.unwrap_or_else(|_| fault()));
            waker();
        });
        self.running.push(promise);
    }

    /// The events of jobs since the last call: progress first, in order, then results.
    pub(super) fn poll(&mut self) -> Vec<JobEvent> {
        // Finished jobs are collected before progress is read, so that no progress of a job comes
        // after its result.
        let (ended, running): (Vec<_>, Vec<_>) = self
            .running
            .drain(..)
            .partition(|promise| promise.ready().is_some());
        self.running = running;
        let mut events: Vec<JobEvent> = self.inbox.try_iter().collect();
        for promise in ended {
            match promise.try_take() {
                Ok(event) => events.push(event),
                Err(promise) => self.running.push(promise),
            }
        }
        events
    }

    /// Waits until the library's files are written, when the program ends.
    pub(super) fn finish_disk(&self, at_most: Duration) {
        let (sender, receiver) = channel();
        self.disk.push(move || {
            let _ = sender.send(());
        });
        let _ = receiver.recv_timeout(at_most);
    }
}

impl Drop for Jobs {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}
