### About, the welcome at the first start, and the program as a whole.

app-name-count = ({ $count }) Profile Desk
app-summary = Fill in company profiles, check them, submit them to CM.com and follow their approval
app-fault-notice = Something went wrong in Profile Desk. What you typed is kept. Try again, and report it if it happens again
app-crash-notice = Something went wrong and Profile Desk had to close. What you typed was saved first
app-crash-report-notice = Something went wrong and Profile Desk had to close. What you typed was saved first. The report is in { $report }. It contains nothing you typed
app-no-display-error = There is no display to open a window on: neither WAYLAND_DISPLAY nor DISPLAY is set. Commands work without one. To see them, run `profile-desk help`
app-window-error = We could not open the window: { $error }
app-window-lost-error = The window can no longer be drawn: { $error }. What you typed was saved. Start Profile Desk again
app-opengl-lost-error = OpenGL failed and Profile Desk had to close. What you typed was saved. Start Profile Desk again. If this happens again, run `profile-desk --renderer cpu`, which does not need OpenGL
clock-wrong-error = This computer’s clock is set to { $time }. Set it to the right date and try again
welcome-title = Welcome to Profile Desk
welcome-sandbox-hint = You have no account yet. Try the sandbox, a test server inside this program. Nothing leaves this computer, and each profile gets a decision after a few seconds.
welcome-use-sandbox-button = Use the sandbox
welcome-example-button = Try with an example profile
welcome-not-now-button = Not now
about-title = About Profile Desk
about-version = Version { $version }, MIT licence
about-data-sources = Country names are from Unicode CLDR, address formats from Google’s libaddressinput (CC-BY 4.0), phone number data from its libphonenumber, icons from Material Symbols (Apache 2.0)
about-untested-hint = Profile Desk has not been used with the real CM.com yet. Some API names and paths are assumptions, which you can change for an account. The README lists them.
about-drawn-by-gpu = The window is drawn by OpenGL: { $name }
about-drawn-by-cpu = The window is drawn by the processor, without a graphics card
