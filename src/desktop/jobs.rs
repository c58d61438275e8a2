//! Work in the background. Jobs know no window: they end in a [`JobEvent`], and wake whoever
//! waits for it.
//!
//! Work on the library's files runs on one thread of its own, in the order in which
//! it was asked for; everything else runs on a small tokio runtime.

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

/// Says that a job has news.
pub(super) type Waker = Arc<dyn Fn() + Send + Sync>;

type Work = Box<dyn FnOnce() + Send>;

/// The place where every job fails when a test asks for it.
const FAULT: &str = "a job";

/// The jobs that are under way.
pub(super) struct Jobs {
    /// There until the drop, which must not wait for what still runs.
    runtime: Option<Runtime>,
    disk: StoreThread,
    running: Vec<Promise<JobEvent>>,
    news: Sender<JobEvent>,
    inbox: Receiver<JobEvent>,
    waker: Waker,
}

/// The thread that reads and writes the library.
#[derive(Clone)]
pub(super) struct StoreThread {
    queue: Sender<Work>,
}

/// A way for a running job to tell how far it is.
#[derive(Clone)]
pub(super) struct JobSender {
    sender: Sender<JobEvent>,
    waker: Waker,
}

impl JobSender {
    pub(super) fn send(&self, done: JobEvent) {
        // Nobody listens any more only when the window is closing.
        if self.sender.send(done).is_ok() {
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
        // The thread ends only with the queue.
        let _ = self.queue.send(Box::new(job));
    }

    /// Runs a job behind all that were asked for before, and waits for its end. `None`
    /// when the job failed by a fault of the program.
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

/// The end of a job that failed by a fault of the program, where none of its own says more.
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
        let (news, inbox) = channel();
        Ok(Self {
            runtime: Some(runtime),
            disk: StoreThread::start()?,
            running: Vec::new(),
            news,
            inbox,
            waker,
        })
    }

    pub(super) fn news(&self) -> JobSender {
        JobSender {
            sender: self.news.clone(),
            waker: self.waker.clone(),
        }
    }

    pub(super) fn disk(&self) -> StoreThread {
        self.disk.clone()
    }

    /// Starts a job. Should it panic, its end is `fault`, so that nothing waits for it in
    /// vain.
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

    /// Starts a job on the library's files, behind those asked for before.
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

    /// The events of jobs since the last call: news first, in order, then ends.
    pub(super) fn poll(&mut self) -> Vec<JobEvent> {
        // Ends are looked at before news are taken, so that no news of a job comes after
        // its end.
        let (ended, running): (Vec<_>, Vec<_>) = self
            .running
            .drain(..)
            .partition(|promise| promise.ready().is_some());
        self.running = running;
        let mut brought: Vec<JobEvent> = self.inbox.try_iter().collect();
        for promise in ended {
            match promise.try_take() {
                Ok(done) => brought.push(done),
                Err(promise) => self.running.push(promise),
            }
        }
        brought
    }

    /// Waits until the library's files are written; for the end of the program.
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
