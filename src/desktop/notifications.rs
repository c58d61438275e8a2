//! Tells of a draft on the desktop, and waits for a click on that.
//!
//! A desktop without notifications is nobody's trouble: what is told here is in the window,
//! too, so the log gets a line and the person none.

use notify_rust::Notification as Shown;
use notify_rust::NotificationResponse;
use uuid::Uuid;

use crate::app::effect::Notification;
use crate::app::job_event::JobEvent;
use crate::i18n::tr;

/// Shows a notification; ends when it is clicked or gone, which may be never.
pub(super) async fn show(notification: Notification) -> JobEvent {
    let draft = notification.draft;
    match show_until_gone(notification).await {
        Ok(true) => JobEvent::NotificationClicked(draft),
        Ok(false) => JobEvent::Nothing,
        Err(error) => {
            log_error(draft, &error);
            JobEvent::Nothing
        }
    }
}

/// Only the kind of it: an error may quote what was to be shown.
fn log_error(draft: Uuid, error: &notify_rust::error::Error) {
    tracing::info!(%draft, "the desktop does not show notifications");
    tracing::debug!(%error, "notification");
}

/// The notification as the desktop gets it.
fn shown(notification: &Notification, body: &str) -> Shown {
    let mut shown = Shown::new();
    shown
        .appname("Profile Desk")
        .summary(&notification.title)
        .body(body);
    shown
}

/// True when it was clicked.
#[cfg(all(unix, not(target_os = "macos")))]
async fn show_until_gone(notification: Notification) -> Result<bool, notify_rust::error::Error> {
    let result = tokio::task::spawn_blocking(notify_rust::get_capabilities).await;
    let reads_markup = match result {
        Ok(capabilities) => capabilities?.iter().any(|can| can == "body-markup"),
        Err(_) => true,
    };
    let body = if reads_markup {
        escaped(&notification.body)
    } else {
        notification.body.clone()
    };
    let handle = shown(&notification, &body)
        .icon("profile-desk")
        .hint(notify_rust::Hint::DesktopEntry("profile-desk".to_owned()))
        .action("default", tr!("notification-open-button"))
        .show_async()
        .await?;
    tracing::info!(draft = %notification.draft, "notification shown");
    let mut clicked = false;
    handle
        .wait_for_action_async(|response: &NotificationResponse| {
            clicked = response.is_default_action();
        })
        .await;
    Ok(clicked)
}

/// Other desktops are asked in their own way, which blocks.
#[cfg(not(all(unix, not(target_os = "macos"))))]
async fn show_until_gone(notification: Notification) -> Result<bool, notify_rust::error::Error> {
    let show = move || {
        let mut clicked = false;
        let handle = shown(&notification, &notification.body).show()?;
        handle.wait_for_response(|response: &NotificationResponse| {
            clicked = response.is_default_action();
        })?;
        Ok(clicked)
    };
    tokio::task::spawn_blocking(show).await.unwrap_or(Ok(false))
}

/// A text as it is, for who would read markup in it.
#[cfg(all(unix, not(target_os = "macos")))]
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
