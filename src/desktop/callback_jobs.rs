//! Receives CM.com's callbacks while the window is open.

use std::net::{IpAddr, Ipv4Addr};
use std::sync::{Arc, Mutex, PoisonError};

use super::services::Services;
use crate::app::effect::CallbackEffect;
use crate::app::job_event::JobEvent;
use crate::callback::{CallbackServer, Receiver, url_at};
use crate::domain::local_error::LocalError;
use crate::settings::CallbackSecret;
use crate::store::Library;

/// The server, if it runs, with the number of times that one was started or stopped.
#[derive(Default)]
pub(super) struct CallbackJobs {
    running: Arc<Mutex<(u64, Option<CallbackServer>)>>,
}

impl CallbackJobs {
    pub(super) fn run(&mut self, services: &mut Services, effect: CallbackEffect) {
        let turn = {
            let mut running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
            running.0 += 1;
            running.1 = None;
            running.0
        };
        match effect {
            CallbackEffect::Stop => {}
            CallbackEffect::Start { port, secret } => self.start(services, turn, port, secret),
        }
    }

    fn start(&self, services: &mut Services, turn: u64, port: u16, secret: CallbackSecret) {
        // Of its own, as of another program: the window then reads what it changes.
        let library = Library::at(services.library.root());
        let receiver = Receiver::new(library, services.connector.clone(), None);
        let running = Arc::clone(&self.running);
        let job = async move {
            let here = IpAddr::V4(Ipv4Addr::LOCALHOST);
            let failed = |reason: std::io::Error| LocalError::CallbackPort {
                port,
                reason: reason.into(),
            };
            let started = CallbackServer::start((here, port), &secret, receiver).await;
            let outcome = started.map_err(failed).and_then(|server| {
                let url = url_at(server.address(), &secret).ok_or(LocalError::Fault)?;
                let mut running = running.lock().unwrap_or_else(PoisonError::into_inner);
                // It may have been stopped in the meantime.
                if running.0 == turn {
                    running.1 = Some(server);
                }
                Ok(url)
            });
            JobEvent::CallbacksReceived(outcome)
        };
        services
            .jobs
            .spawn(job, || JobEvent::CallbacksReceived(Err(LocalError::Fault)));
    }
}
