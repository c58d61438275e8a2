//! The running window for a screen reader: read over AT-SPI, operated by keyboard alone.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use crate::harness::desktop::{keys, script, typed, wait_for, window_on};
use profile_desk::domain::draft::Draft;
use profile_desk::domain::fields::{FIELDS, Field, FieldId, Kind, Section, form_order};
use profile_desk::domain::profile::{CompanyProfile, PhoneNumberType};
use profile_desk::i18n::Language;
use profile_desk::store::Library;
use serde::Deserialize;
use serde::de::DeserializeOwned;

const PATIENCE: Duration = Duration::from_secs(30);

/// A node of the window's accessibility tree.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Node {
    depth: usize,
    id: String,
    role: String,
    pub(crate) name: String,
    description: String,
    text: String,
    states: Vec<String>,
    /// Left, top, width, height.
    #[serde(rename = "box")]
    pub(crate) place: [i32; 4],
}

impl Node {
    fn is(&self, state: &str) -> bool {
        self.states.iter().any(|it| it == state)
    }

    /// The role in the words of newer desktops.
    fn role(&self) -> &str {
        self.role.trim_start_matches("push ")
    }

    /// True when a person can operate it.
    fn is_interactive(&self) -> bool {
        const ROLES: [&str; 11] = [
            "button",
            "toggle button",
            "check box",
            "radio button",
            "link",
            "entry",
            "password text",
            "combo box",
            "list item",
            "menu item",
            "slider",
        ];
        self.is("focusable") || ROLES.contains(&self.role())
    }
}

#[derive(Debug, Deserialize)]
#[serde(tag = "event", rename_all = "lowercase")]
enum Heard {
    Focus(Node),
    Announcement { text: String },
}

/// The program, and a connection to its accessibility tree.
pub(crate) struct Listener {
    program: Child,
    reader: Child,
    questions: ChildStdin,
    answers: BufReader<ChildStdout>,
    /// Announcements since they were last taken.
    announced: Vec<String>,
    /// Nodes that got the focus since they were last taken.
    focused: Vec<Node>,
}

impl Drop for Listener {
    fn drop(&mut self) {
        for child in [&mut self.program, &mut self.reader] {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

fn read_answer<T: DeserializeOwned>(answers: &mut impl BufRead) -> T {
    let mut line = String::new();
    answers.read_line(&mut line).unwrap();
    serde_json::from_str(&line).expect("the reader answers")
}

impl Listener {
    pub(crate) fn start(data: &Path) -> Self {
        Self::start_in(data, "en_GB.UTF-8")
    }

    /// As [`Self::start`], on a desktop in another language.
    fn start_in(data: &Path, language: &str) -> Self {
        let script = script("reader.py");
        let mut reader = Command::new("/usr/bin/python3")
            .arg(script)
            .args(["--app", "profile-desk"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let questions = reader.stdin.take().unwrap();
        let mut answers = BufReader::new(reader.stdout.take().unwrap());
        // A program that is faster would have told of its first focus before anyone listens.
        assert_eq!(read_answer::<String>(&mut answers), "ready");
        let mut program = window_on(data);
        program.env_remove("LANGUAGE").env("LC_ALL", language);
        let program = program.spawn().unwrap();
        Self {
            program,
            reader,
            questions,
            answers,
            announced: Vec::new(),
            focused: Vec::new(),
        }
    }

    fn query<T: DeserializeOwned>(&mut self, question: &str) -> T {
        writeln!(self.questions, "{question}").unwrap();
        read_answer(&mut self.answers)
    }

    pub(crate) fn tree(&mut self) -> Vec<Node> {
        self.query("tree")
    }

    /// The open dialog and its content.
    fn dialog(&mut self) -> Vec<Node> {
        self.query("dialog")
    }

    /// The node that has the focus now.
    fn focus(&mut self) -> Option<Node> {
        self.query("focus")
    }

    fn listen(&mut self) {
        for event in self.query::<Vec<Heard>>("heard") {
            match event {
                Heard::Focus(node) => self.focused.push(node),
                Heard::Announcement { text } => self.announced.push(text),
            }
        }
    }

    /// Waits until all of these texts were announced, in any order.
    fn wait_for_announcements(&mut self, expected: &[&str]) {
        wait_for(
            &format!("what was to be said: {expected:?}"),
            PATIENCE,
            || {
                self.listen();
                let text = |expected: &&str| self.announced.iter().any(|text| text == expected);
                expected.iter().all(text)
            },
        );
    }

    /// Waits until the focus is on a node whose name begins with this.
    pub(crate) fn wait_for_focus(&mut self, name: &str) -> Node {
        let mut found = None;
        wait_for(&format!("the focus on “{name}”"), PATIENCE, || {
            self.listen();
            found = self.focus().filter(|node| node.name.starts_with(name));
            found.is_some()
        });
        self.focused.clear();
        found.unwrap()
    }

    /// Waits until the focused node meets a condition.
    fn wait_for_focused(&mut self, what: &str, condition: impl Fn(&Node) -> bool) {
        let begun = Instant::now();
        loop {
            let node = self.focus();
            if node.as_ref().is_some_and(&condition) {
                return;
            }
            assert!(begun.elapsed() < PATIENCE, "{what} never came: {node:?}");
            std::thread::sleep(Duration::from_millis(30));
        }
    }

    /// Presses a key that moves the focus, and returns the focused node.
    fn step(&mut self, key: &str) -> Node {
        self.listen();
        self.focused.clear();
        keys(&[key]);
        wait_for("a step of the focus", PATIENCE, || {
            self.listen();
            // Between two widgets the focus is on the window itself for a moment.
            self.focused.retain(|node| node.role != "frame");
            !self.focused.is_empty()
        });
        self.focused.remove(0)
    }

    /// Answers the first question and creates a profile, with the cursor in its name.
    pub(crate) fn open_a_new_profile(&mut self) {
        self.wait_for_focus("Use the sandbox");
        keys(&["Return"]);
        self.wait_for_focus("Profile Desk");
        keys(&["ctrl+n"]);
        self.wait_for_focus("Country for numbers");
    }

    /// Runs a command by its label.
    fn command(&mut self, label: &str) {
        keys(&["ctrl+k"]);
        self.wait_for_focus("Search or type a command");
        typed(label);
        self.wait_for_focused("the words", |node| node.text == label);
        keys(&["Return"]);
    }
}

type Stop = (&'static str, String);

/// The label of a field's input.
fn label_of(row: &Field) -> String {
    let optional = if row.is_required() { "" } else { " (optional)" };
    format!("{}{optional}", row.label())
}

/// The Tab stops of a field of a blank profile: role and name.
fn stops_of(row: &Field) -> Vec<Stop> {
    let stop = |role, name: &str| (role, name.to_owned());
    match &row.kind {
        Kind::Text(_) | Kind::Phone(_) | Kind::Uuid(_) | Kind::Url(_) => {
            vec![("entry", label_of(row))]
        }
        Kind::Country(_) => vec![("combo box", label_of(row))],
        Kind::NumberTypes => PhoneNumberType::ALL
            .map(|kind| stop("check box", kind.label()))
            .into(),
        Kind::EmailAddresses => vec![
            stop("entry", "Email address 1"),
            stop("button", "Add email"),
        ],
        Kind::ExtraFields => vec![stop("entry", "Name of an extra field")],
        Kind::Documents => vec![
            stop("button", "Choose files…"),
            stop("button", "Choose from library…"),
            stop("entry", "File path"),
            stop("button", "Attach the file at this path"),
        ],
        Kind::Server(_) => Vec::new(),
    }
}

fn stop(node: &Node) -> (&str, &str) {
    (node.role(), &node.name)
}

fn find<'a>(tree: &'a [Node], (role, name): &Stop) -> &'a Node {
    let mut found = tree.iter().filter(|node| stop(node) == (*role, name));
    let node = found.next();
    let node = node.unwrap_or_else(|| panic!("there is no {role} “{name}” in {tree:#?}"));
    assert!(found.next().is_none(), "there are two of {role} “{name}”");
    node
}

/// The nodes in a part of the window.
fn within<'a>(tree: &'a [Node], role: &str, name: &str) -> &'a [Node] {
    let at = tree.iter().position(|node| stop(node) == (role, name));
    let at = at.unwrap_or_else(|| panic!("there is no {role} “{name}”"));
    let inside = tree[at + 1..].iter();
    let count = inside.take_while(|node| node.depth > tree[at].depth);
    &tree[at + 1..=at + count.count()]
}

on_both_renderers!(
    every_field_has_its_name_value_and_problem,
    "wm a11y",
    "inner_fields"
);

#[test]
#[ignore = "runs inside a desktop"]
fn inner_fields() {
    let data = tempfile::tempdir().unwrap();
    let mut window = Listener::start(data.path());
    window.open_a_new_profile();
    // The last part of the form is folded.
    while window.step("Tab").name != "Advanced" {}
    keys(&["space"]);
    wait_for("the part that was folded", PATIENCE, || {
        let tree = window.tree();
        tree.iter().any(|node| node.name == "Profile ID (optional)")
    });
    let tree = window.tree();
    for row in &FIELDS {
        for stop in stops_of(row) {
            let node = find(&tree, &stop);
            assert!(node.is("focusable"), "{node:?}");
        }
        if let Some(first) = stops_of(row).first() {
            assert_eq!(find(&tree, first).is("required"), row.is_required());
        }
    }
    let types = within(&tree, "panel", FieldId::PhoneNumberTypes.row().label());
    assert_eq!(types.len(), 3, "the ticks are in a group that has the name");

    // A problem is announced when the cursor leaves its field, and is part of the field's
    // description from then on.
    window.step("Tab");
    let guid = window.wait_for_focus("Profile ID (optional)");
    assert_eq!(guid.description, FieldId::Guid.row().help());
    typed("abc");
    window.wait_for_focused("the value of the id", |node| node.text == "abc");
    window.step("Tab");
    let problem = "Profile ID must look like 123e4567-e89b-12d3-a456-426614174000";
    window.wait_for_announcements(&["There is a problem", problem]);
    let guid = window.step("shift+Tab");
    assert_eq!(guid.description, problem);
    keys(&["ctrl+a", "BackSpace"]);
    window.wait_for_focused("the end of the problem", |node| {
        node.text.is_empty() && node.description == FieldId::Guid.row().help()
    });

    // All problems are announced with their number, and described at each field.
    let required = FIELDS.iter().filter(|row| row.is_required());
    let required: Vec<&Field> = required.collect();
    keys(&["ctrl+shift+Return"]);
    window.wait_for_announcements(&[&format!("There are {} problems", required.len())]);
    window.wait_for_focus(FieldId::CountryCode.row().missing());
    let tree = window.tree();
    for row in &required {
        let input = find(&tree, &stops_of(row)[0]);
        assert_eq!(input.description, row.missing(), "{}", row.label());
        let links = within(&tree, "landmark", "Checklist");
        find(links, &("link", row.missing().to_owned()));
    }

    // From the list to the field, and through the form with a value for each.
    keys(&["Return"]);
    window.wait_for_focus("Country for numbers");
    for (index, value) in [
        "Netherlands",
        "tick",
        "tick",
        "",
        "Netherlands",
        "Amsterdam Office",
        "Grachtenlicht Telecom B.V.",
        "69599068",
    ]
    .into_iter()
    .enumerate()
    {
        match value {
            "" => {}
            "tick" => {
                keys(&["space"]);
                window.wait_for_focused("the tick", |node| node.is("checked"));
            }
            value => {
                typed(value);
                window.wait_for_focused(value, |node| node.text == value);
            }
        }
        let left = window.step("Tab");
        assert_ne!(left.name, "Profile Desk", "the focus is lost after {index}");
    }
    // The choice found by typing was announced before.
    window.wait_for_announcements(&["Netherlands (NL), one of 2 choices"]);
    // Both countries, a number type, name, company and number are no longer missing.
    window.wait_for_announcements(&[&format!("There are {} problems", required.len() - 6)]);
    let tree = window.tree();
    for id in [
        FieldId::Name,
        FieldId::CountryCode,
        FieldId::PhoneNumberTypes,
    ] {
        let input = find(&tree, &stops_of(id.row())[0]);
        assert_eq!(input.description, id.row().help());
    }
    let country = find(&tree, &stops_of(FieldId::CountryCode.row())[0]);
    assert_eq!(country.text, "Netherlands (NL)");
}

on_both_renderers!(
    the_tab_key_follows_the_reading_order_and_back,
    "wm a11y",
    "inner_order"
);

#[test]
#[ignore = "runs inside a desktop"]
fn inner_order() {
    let data = tempfile::tempdir().unwrap();
    let mut window = Listener::start(data.path());
    window.open_a_new_profile();
    let first = window.focus().unwrap();
    let mut visited = vec![first.clone()];
    loop {
        let next = window.step("Tab");
        if next.id == first.id {
            break;
        }
        let known = visited.iter().any(|node| node.id == next.id);
        assert!(!known, "{next:?} comes twice before the way is at its end");
        visited.push(next);
    }
    // Afterwards: what follows from the start of the sandbox has appeared by then.
    let tree = window.tree();

    // The form in its order, then the banner, then the checklist.
    let profile = CompanyProfile::default();
    let shown = form_order(&profile)
        .filter(|row| row.form_section() != Section::Advanced && row.id != FieldId::RequiredFields);
    let form: Vec<Stop> = shown.flat_map(stops_of).collect();
    let stops: Vec<(&str, &str)> = visited.iter().map(stop).collect();
    let expected: Vec<(&str, &str)> = form.iter().map(|(role, name)| (*role, &**name)).collect();
    assert_eq!(stops[..form.len()], expected);
    let after = [
        ("toggle button", "Advanced"),
        ("button", "Show what will be sent…"),
        ("button", "Check profile"),
        ("button", "Submit to the sandbox"),
        ("button", "Country for numbers: To do"),
    ];
    assert_eq!(stops[form.len()..][..after.len()], after);

    // Every focusable node is a stop, in reading order.
    let usable = |node: &&Node| node.is("focusable") && node.is("enabled");
    let read: Vec<&Node> = tree.iter().filter(usable).collect();
    let begin = read.iter().position(|node| node.id == first.id).unwrap();
    let in_order = read[begin..].iter().chain(&read[..begin]);
    let read: Vec<&str> = in_order.map(|node| &*node.id).collect();
    let visited_ids: Vec<&str> = visited.iter().map(|node| &*node.id).collect();
    assert_eq!(visited_ids, read);

    // And in visual order: never upwards within the form.
    let places = form.iter().map(|stop| find(&tree, stop).place);
    let places: Vec<[i32; 4]> = places.collect();
    for pair in places.windows(2) {
        let ([left, top, _, height], [next_left, next_top, ..]) = (pair[0], pair[1]);
        let below = next_top >= top + height;
        let beside = next_left > left && (next_top - top).abs() < height;
        assert!(below || beside, "{:?} before {:?}", pair[0], pair[1]);
    }

    for expected in visited.iter().rev() {
        let node = window.step("shift+Tab");
        assert_eq!(stop(&node), stop(expected), "on the way back");
    }
}

/// Checks that every interactive node has a name.
fn all_named(nodes: &[Node], place: &str) {
    let usable = nodes.iter().filter(|node| node.is_interactive());
    let unnamed: Vec<&Node> = usable.filter(|node| !is_name(&node.name)).collect();
    assert!(unnamed.is_empty(), "in {place}: {unnamed:#?}");
}

/// True for words, false for a letter of an icon font.
fn is_name(name: &str) -> bool {
    let icon = |letter: char| ('\u{e000}'..='\u{f8ff}').contains(&letter);
    name.chars().any(char::is_alphanumeric) && !name.contains(icon)
}

on_both_renderers!(
    the_window_uses_the_language_of_the_desktop_until_another_is_chosen,
    "wm a11y",
    "inner_language"
);

#[test]
#[ignore = "runs inside a desktop"]
fn inner_language() {
    let data = tempfile::tempdir().unwrap();
    let mut window = Listener::start_in(data.path(), "de_AT.UTF-8");
    window.wait_for_focus("Sandbox verwenden");
    keys(&["Return"]);
    window.wait_for_focus("Profile Desk");
    keys(&["ctrl+shift+comma"]);
    window.wait_for_focus("Schließen");
    let mut now = window.step("Tab");
    while now.name != "Nederlands" {
        assert_ne!(now.name, "Schließen", "the languages are on the way");
        now = window.step("Tab");
    }
    keys(&["space"]);
    let wait_for_name = |window: &mut Listener, name: &str| {
        wait_for(name, PATIENCE, || {
            window.tree().iter().any(|node| node.name == name)
        });
    };
    wait_for_name(&mut window, "Nieuw profiel");
    let chosen = || Library::at(data.path()).settings().0.language;
    wait_for("the choice on the disk", PATIENCE, || {
        chosen() == Some(Language::Dutch)
    });
    drop(window);
    let mut window = Listener::start_in(data.path(), "de_AT.UTF-8");
    wait_for_name(&mut window, "Nieuw profiel");
}

on_both_renderers!(
    every_usable_widget_has_a_name_in_the_window_and_in_each_dialog,
    "wm a11y",
    "inner_names"
);

#[test]
#[ignore = "runs inside a desktop"]
fn inner_names() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let library = Library::at(data);
    library.open().unwrap();
    let now = profile_desk::clock::now();
    let mut draft = Draft::new(uuid::Uuid::from_u128(7), now);
    draft.content.profile = complete();
    library.save(&draft).unwrap();

    let mut window = Listener::start(data);
    window.wait_for_focus("Use the sandbox");
    dialog(&mut window, "Welcome to Profile Desk");
    keys(&["Return"]);
    window.wait_for_focus("Amsterdam Office, Draft");
    keys(&["ctrl+f"]);
    window.wait_for_focus("Search the library");
    let mut stop = window.step("Tab");
    while !stop.name.starts_with("Amsterdam Office, Draft") {
        stop = window.step("Tab");
    }
    let tree = window.tree();
    all_named(&tree, "the library");
    for part in ["Views", "Library"] {
        assert!(!within(&tree, "landmark", part).is_empty(), "{part}");
    }
    keys(&["Return"]);
    wait_for("the form", PATIENCE, || {
        let tree = window.tree();
        tree.iter().any(|node| node.name == "Profile name")
    });
    let tree = window.tree();
    all_named(&tree, "the window");
    for part in ["Form", "Checklist"] {
        assert!(!within(&tree, "landmark", part).is_empty(), "{part}");
    }
    let row = window.step("Tab");

    // A notice, and a menu.
    keys(&["ctrl+z"]);
    window.wait_for_announcements(&["Nothing to undo"]);
    while window.step("shift+Tab").name != "Help" {}
    keys(&["Return"]);
    wait_for("the menu", PATIENCE, || {
        let tree = window.tree();
        all_named(&tree, "the window with its menu");
        tree.iter().any(|node| node.name == "Keyboard shortcuts")
    });
    keys(&["Escape"]);
    while window.step("Tab").name != row.name {}

    let review = "Submit ";
    for (how, name, first) in [
        (Open::Keys("F1"), "Keyboard shortcuts", "Close"),
        (Open::Keys("ctrl+comma"), "Accounts", "Sandbox"),
        (Open::Words("settings"), "Settings", "Close"),
        (Open::Words("about"), "About Profile Desk", "Close"),
        (Open::Words("what will be"), "What will be sent", "Close"),
        (Open::Words("export profile"), "Export", "Folder"),
        (
            Open::Keys("ctrl+Return"),
            "Review before submitting",
            review,
        ),
    ] {
        match how {
            Open::Keys(pressed) => keys(&[pressed]),
            Open::Words(label) => window.command(label),
        }
        window.wait_for_focus(first);
        dialog(&mut window, name);
        keys(&["Escape"]);
        // The focus is back where it was.
        window.wait_for_focus(&row.name);
    }

    // Choices by arrow keys and choices by typing in the palette are read out.
    keys(&["ctrl+k"]);
    window.wait_for_focus("Search or type a command");
    dialog(&mut window, "All commands");
    typed("colours");
    window.wait_for_announcements(&["System colours, one of 3 choices"]);
    keys(&["Down"]);
    let choice = window.wait_for_focus("Light colours");
    assert!(choice.is("selected"), "{choice:?}");
    keys(&["Escape"]);
    window.wait_for_focus(&row.name);

    // A new account, with fields that describe their problems.
    keys(&["ctrl+comma"]);
    window.wait_for_focus("Sandbox");
    while window.step("Tab").name != "Add account…" {}
    keys(&["Return"]);
    window.wait_for_focus("Account name");
    dialog(&mut window, "Accounts");
    while window.step("Tab").name != "Save account" {}
    keys(&["Return"]);
    window.wait_for_announcements(&["Enter a name for the account", "Enter the product token"]);
    wait_for("the problems of the account", PATIENCE, || {
        let fields = window.dialog();
        let has_description = |role, name: &str, problem: &str| {
            let field = find(&fields, &(role, name.to_owned()));
            field.description == problem
        };
        has_description("entry", "Account name", "Enter a name for the account")
            && has_description("password text", "Product token", "Enter the product token")
    });
}

on_both_renderers!(
    rows_are_selected_and_checked_together_by_keyboard_and_read_out,
    "wm a11y",
    "inner_table"
);

#[test]
#[ignore = "runs inside a desktop"]
fn inner_table() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let library = Library::at(data);
    library.open().unwrap();
    let now = profile_desk::clock::now();
    for (number, name) in (1..).zip(["Breda office", "Delft office", "Sneek office"]) {
        let mut draft = Draft::new(uuid::Uuid::from_u128(number), now);
        draft.content.profile = complete();
        name.clone_into(&mut draft.content.profile.name);
        if number == 2 {
            draft.content.profile.city.clear();
        }
        library.save(&draft).unwrap();
    }
    let mut window = Listener::start(data);
    window.wait_for_focus("Use the sandbox");
    keys(&["Return"]);
    // Without another key, the table has the focus.
    window.wait_for_focus("Sneek office, Draft");
    assert!(window.step("Down").name.starts_with("Delft office, Draft"));
    keys(&["space"]);
    window.wait_for_focused("a selected row", |node| {
        node.name.starts_with("Delft office") && node.is("selected")
    });
    window.wait_for_announcements(&["1 selected"]);
    // A letter goes to the next name that begins with it.
    assert!(window.step("b").name.starts_with("Breda office, Draft"));
    assert!(
        window
            .step("shift+Up")
            .name
            .starts_with("Delft office, Draft")
    );
    window.wait_for_announcements(&["2 selected"]);
    let tree = window.tree();
    all_named(&tree, "the library with selected rows");
    let is_row = |node: &&Node| node.name.contains("office, Draft");
    let selected = tree
        .iter()
        .filter(is_row)
        .filter(|node| node.is("selected"));
    assert_eq!(selected.count(), 2);

    // The bar with what can be done with them follows the table.
    while window.step("Tab").name != "Check" {}
    keys(&["Return"]);
    window.wait_for_focus("Close");
    dialog(&mut window, "Check profiles");
    let finding = "Problem: Enter the city (Delft office)";
    wait_for("the finding", PATIENCE, || {
        window.dialog().iter().any(|node| node.name == finding)
    });
    while window.step("Tab").name != finding {}
    keys(&["Return"]);
    window.wait_for_focus("City");
    // The checklist, the rail and the banner are named.
    let tree = window.tree();
    all_named(&tree, "the profile");
    for part in ["Form", "Checklist", "Sections"] {
        assert!(!within(&tree, "landmark", part).is_empty(), "{part}");
    }
    let rail = within(&tree, "landmark", "Sections");
    assert!(
        rail.iter()
            .any(|node| node.name == "Address, There is a problem"),
        "{rail:#?}"
    );
    keys(&["F6"]);
    window.wait_for_focus("Check profile");
    keys(&["F6"]);
    window.wait_for_focus("Enter the city");
}

/// Reads the dialog that is open.
fn dialog(window: &mut Listener, name: &str) {
    let dialog = window.dialog();
    assert_eq!(dialog[0].name, name);
    all_named(&dialog, name);
    let focused = dialog.iter().any(|node| node.is("focused"));
    assert!(focused, "the focus is not in the dialog “{name}”");
}

/// The way to open a dialog.
enum Open {
    Keys(&'static str),
    /// A command, found by these words.
    Words(&'static str),
}

/// A profile that can be submitted.
fn complete() -> CompanyProfile {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/examples/amsterdam-office.json");
    let json: serde_json::Value = serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap();
    CompanyProfile::from_json(json.as_object().unwrap()).0
}
