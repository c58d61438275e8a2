//! Receiving CM.com's callbacks while the settings say so.

use url::Url;

use crate::app::effect::{CallbackEffect, Effect};
use crate::app::state::{CallbackState, State};
use crate::domain::local_error::LocalError;

/// Starts or stops receiving, as the settings say. One that failed is tried again when it is turned on again.
pub(super) fn settle(state: &mut State, effects: &mut Vec<Effect>) {
    if !state.loaded {
        return;
    }
    let settings = &state.settings;
    let secret = settings.callback_secret.clone();
    let wanted = secret.filter(|_| settings.receives_callbacks);
    match (wanted, &state.callback) {
        (Some(secret), CallbackState::Off) => {
            let port = settings.callback_port;
            effects.push(Effect::Callback(CallbackEffect::Start { port, secret }));
            state.callback = CallbackState::Starting;
        }
        (None, CallbackState::Starting | CallbackState::On(_) | CallbackState::Failed(_)) => {
            effects.push(Effect::Callback(CallbackEffect::Stop));
            state.callback = CallbackState::Off;
        }
        (Some(_), _) | (None, CallbackState::Off) => {}
    }
}

pub(super) fn started(state: &mut State, outcome: Result<Url, LocalError>) {
    // It may have been turned off in the meantime.
    if state.callback == CallbackState::Starting {
        state.callback = outcome.map_or_else(CallbackState::Failed, CallbackState::On);
    }
}
