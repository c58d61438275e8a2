//! Shows a notification about a draft on the desktop, and waits for a click on it.
//!
//! On a desktop without notifications only the log gets a line: the window shows the same news.

use notify_rust::Notification as Shown;
use notify_rust::NotificationResponse;
use uuid::Uuid;

use crate::app::effect::Notification;
use crate::app::job_event::JobEvent;
use crate::i18n::tr;

/// Shows a notification; ends when it is clicked or closed, which may never happen.
pub(super) async fn show(notification: Notification) -> JobEvent {
    let draft = notification.draft;
    match show_until_closed(notification).await {
        Ok(true) => JobEvent::NotificationClicked(draft),
        Ok(false) => JobEvent::Nothing,
        Err(error) => {
            log_error(draft, &error);
            JobEvent::Nothing
        }
    }
}

/// Logs only the kind of error: its text may quote the notification.
fn log_error(draft: Uuid, error: &notify_rust::error::Error) {
    tracing::info!(%draft, "the desktop does not show notifications");
    tracing::debug!(%error, "notification");
}

/// The notification in the desktop's own format.
fn desktop_notification(notification: &Notification, body: &str) -> Shown {
    let mut desktop = Shown::new();
    desktop
        .appname("Profile Desk")
        .summary(&notification.title)
        .body(body);
    desktop
}

/// Shows the notification. Returns true when it was clicked.
#[cfg(all(unix, not(target_os = "macos")))]
async fn show_until_closed(notification: Notification) -> Result<bool, notify_rust::error::Error> {
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
    let handle = desktop_notification(&notification, &body)
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

/// The same on other desktops, whose interface blocks.
#[cfg(not(all(unix, not(target_os = "macos"))))]
async fn show_until_closed(notification: Notification) -> Result<bool, notify_rust::error::Error> {
    let show = move || {
        let mut clicked = false;
        let handle = desktop_notification(&notification, &notification.body).show()?;
        handle.wait_for_response(|response: &NotificationResponse| {
            clicked = response.is_default_action();
        })?;
        Ok(clicked)
    };
    tokio::task::spawn_blocking(show).await.unwrap_or(Ok(false))
}

/// Escapes a text for desktops that read markup in it.
#[cfg(all(unix, not(target_os = "macos")))]
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
