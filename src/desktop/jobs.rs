//! Background work. Jobs do not know the window: each ends in a [`JobEvent`] and wakes the
//! receiver. Progress and ends go through one channel, so the window gets them in the order in
//! which they were sent; the progress of a job comes before its end.
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
    store_thread: StoreThread,
    query_thread: StoreThread,
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
    fn start(name: &str) -> std::io::Result<Self> {
        let (queue, work) = channel::<Work>();
        let run = move || {
            for job in work {
                job();
            }
        };
        std::thread::Builder::new()
            .name(name.to_owned())
            .spawn(run)?;
        Ok(Self { queue })
    }

    fn push(&self, job: impl FnOnce() + Send + 'static) {
        // The thread ends only together with the queue, so sending can't fail before.
        let _ = self.queue.send(Box::new(job));
    }

    /// Runs a job after all that were requested before. `None` when the job ended by a bug in the
    /// program.
    pub(super) async fn run<T: Send + 'static>(
        &self,
        job: impl FnOnce() -> T + Send + 'static,
    ) -> Option<T> {
        let end = self.request(job);
        let end = tokio::task::spawn_blocking(|| end.block_and_take()).await;
        end.ok().flatten()
    }

    /// The same for functions that are not async. The thread blocks; if it is one of the jobs'
    /// runtime, its other jobs move to another thread.
    ///
    /// # Panics
    /// On a tokio runtime with only one thread.
    pub(super) fn run_blocking<T: Send + 'static>(
        &self,
        job: impl FnOnce() -> T + Send + 'static,
    ) -> Option<T> {
        let end = self.request(job);
        tokio::task::block_in_place(|| end.block_and_take())
    }

    /// `None` comes when the job ended by a bug in the program.
    fn request<T: Send + 'static>(
        &self,
        job: impl FnOnce() -> T + Send + 'static,
    ) -> Promise<Option<T>> {
        let (sender, end) = Promise::new();
        self.push(move || sender.send(std::panic::catch_unwind(AssertUnwindSafe(job)).ok()));
        end
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
            store_thread: StoreThread::start("store")?,
            query_thread: StoreThread::start("queries")?,
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

    pub(super) fn store_thread(&self) -> StoreThread {
        self.store_thread.clone()
    }

    /// Starts a job. If it panics, the result of `fault` is its event, so that nothing waits for
    /// it forever.
    pub(super) fn spawn(
        &mut self,
        job: impl Future<Output = JobEvent> + Send + 'static,
        fault: impl FnOnce() -> JobEvent + Send + 'static,
    ) {
        let events = self.event_sender();
        if let Some(runtime) = &self.runtime {
            runtime.spawn(async move {
                let job = async move {
                    crash::fail_point(FAULT);
                    job.await
                };
                let end = AssertUnwindSafe(job).catch_unwind().await;
                events.send(end.unwrap_or_else(|_| fault()));
            });
        }
    }

    /// Starts a job that writes the library, after those requested before.
    pub(super) fn spawn_on_store_thread(
        &mut self,
        job: impl FnOnce() -> JobEvent + Send + 'static,
        fault: impl FnOnce() -> JobEvent + Send + 'static,
    ) {
        self.spawn_on(&self.store_thread, job, fault);
    }

    /// Starts a job that only reads the library, so that it does not wait for those that write.
    pub(super) fn spawn_on_query_thread(
        &mut self,
        job: impl FnOnce() -> JobEvent + Send + 'static,
        fault: impl FnOnce() -> JobEvent + Send + 'static,
    ) {
        self.spawn_on(&self.query_thread, job, fault);
    }

    fn spawn_on(
        &self,
        thread: &StoreThread,
        job: impl FnOnce() -> JobEvent + Send + 'static,
        fault: impl FnOnce() -> JobEvent + Send + 'static,
    ) {
        let events = self.event_sender();
        thread.push(move || {
            let end = std::panic::catch_unwind(AssertUnwindSafe(|| {
                crash::fail_point(FAULT);
                job()
            }));
            events.send(end.unwrap_or_else(|_| fault()));
        });
    }

    /// The events of jobs since the last call, in the order in which they were sent.
    pub(super) fn poll(&mut self) -> Vec<JobEvent> {
        self.inbox.try_iter().collect()
    }

    /// Waits until the library's files are written, when the program ends.
    pub(super) fn finish_store_thread(&self, at_most: Duration) {
        let (sender, receiver) = channel();
        self.store_thread.push(move || {
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

#[cfg(test)]
mod tests {
    use std::time::Instant;

    use uuid::Uuid;

    use super::*;

    fn jobs() -> Jobs {
        Jobs::start(Arc::new(|| {})).unwrap()
    }

    fn end(number: u128) -> JobEvent {
        JobEvent::NotificationClicked(Uuid::from_u128(number))
    }

    /// Waits until the work requested so far on the library's files is done.
    fn finish_store_thread(jobs: &Jobs) {
        jobs.finish_store_thread(Duration::from_secs(10));
    }

    #[test]
    fn events_come_in_the_order_in_which_they_were_sent() {
        let mut jobs = jobs();
        let events = jobs.event_sender();
        jobs.spawn_on_store_thread(|| end(1), fault);
        finish_store_thread(&jobs);
        events.send(end(2));
        jobs.spawn_on_store_thread(|| end(3), fault);
        finish_store_thread(&jobs);
        let numbers = jobs.poll().into_iter().map(|event| match event {
            JobEvent::NotificationClicked(id) => id.as_u128(),
            other => panic!("{other:?}"),
        });
        assert_eq!(numbers.collect::<Vec<_>>(), [1, 2, 3]);
    }

    /// There are two threads for jobs, and one of them may run the other jobs meanwhile.
    #[test]
    fn jobs_that_wait_for_a_slow_disk_let_the_others_run() {
        let mut jobs = jobs();
        let (release, released) = channel::<()>();
        jobs.store_thread().push(move || {
            let _ = released.recv();
        });
        let (sender, begun) = channel();
        for number in 1..=4 {
            let (disk, sender) = (jobs.store_thread(), sender.clone());
            let job = async move {
                sender.send(number).unwrap();
                if number % 2 == 0 {
                    disk.run(|| ()).await;
                } else {
                    disk.run_blocking(|| ());
                }
                end(number)
            };
            jobs.spawn(job, fault);
        }
        for _ in 1..=4 {
            begun.recv_timeout(Duration::from_secs(10)).unwrap();
        }
        drop(release);
        let mut ends = 0;
        let begun = Instant::now();
        while ends < 4 && begun.elapsed() < Duration::from_secs(10) {
            ends += jobs.poll().len();
            std::thread::sleep(Duration::from_millis(5));
        }
        assert_eq!(ends, 4);
    }
}
