//! The filters of the table: a menu that adds one, and each as a chip that can be removed.

use std::collections::{BTreeMap, BTreeSet};

use egui::containers::menu::{MenuButton, MenuConfig};
use egui::{PopupCloseBehavior, RichText, ScrollArea, Ui};

use crate::app::action::{Action, ListAction};
use crate::app::state::State;
use crate::domain::country::name_of;
use crate::domain::profile_row::ProfileStatus;
use crate::domain::row_group::type_label;
use crate::domain::row_query::{Column, Filters, Period};
use crate::i18n::tr;

use super::super::icons::{ICON_CLOSE, ICON_FILTER_LIST};
use super::super::theme::{self, palette};
use super::super::widgets::outline_boxes;
use super::columns::heading;

/// The columns that can be filtered by.
const FILTERED: [Column; 7] = [
    Column::Status,
    Column::Country,
    Column::NumberTypes,
    Column::Account,
    Column::Submitted,
    Column::Decided,
    Column::Changed,
];

const PERIODS: [Period; 6] = [
    Period::LastDays(1),
    Period::LastDays(7),
    Period::LastDays(30),
    Period::BeforeDays(7),
    Period::BeforeDays(14),
    Period::BeforeDays(30),
];

pub(super) fn filters_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let before = &state.list.filters;
    let mut after = before.clone();
    let button = egui::Button::new((ICON_FILTER_LIST.rich_text(), tr!("library-filter-button")));
    // It stays open: often more than one value is chosen.
    let config = MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    let menu = MenuButton::from_button(button).config(config);
    let (button, menu) = menu.ui(ui, |ui| {
        for column in FILTERED {
            ui.menu_button(heading(column), |ui| {
                ScrollArea::vertical()
                    .max_height(320.0)
                    .show(ui, |ui| values_ui(ui, state, column, &mut after));
            });
        }
    });
    button.accessible_name(tr!("library-filter-button"));
    let is_open = menu.is_some();
    if state.list.filter_menu.is_open() != is_open {
        actions.push(Action::from(ListAction::FilterMenu { is_open }));
    }
    for column in FILTERED {
        if let Some(values) = shown_values(before, column)
            && chip_ui(ui, column, &values)
        {
            remove(&mut after, column);
        }
    }
    // Only a saved view has these.
    let stages: Vec<&str> = before.stages.iter().map(|stage| stage.title()).collect();
    if !stages.is_empty() && chip_ui(ui, Column::Status, &stages.join(", ")) {
        after.stages.clear();
    }
    if after != *before {
        actions.push(Action::from(ListAction::Filter(Box::new(after))));
    }
}

/// A filter that is set: a button that removes it. Returns true when that was pressed.
fn chip_ui(ui: &mut Ui, column: Column, values: &str) -> bool {
    let column = heading(column);
    let text = tr!("library-filter-chip", column = column, values = values);
    let label = RichText::new(text.as_str()).size(theme::SMALL);
    let close = ICON_CLOSE.rich_text().size(theme::SMALL);
    let chip = egui::Button::new((label, close))
        .fill(palette(ui).selected)
        .truncate();
    let name = tr!("library-filter-remove-button", filter = text);
    let chip = ui.add(chip).accessible_name(name.as_str());
    chip.on_hover_text(name).clicked()
}

fn remove(filters: &mut Filters<Period>, column: Column) {
    match column {
        Column::Status => filters.statuses.clear(),
        Column::Country => filters.countries.clear(),
        Column::NumberTypes => filters.number_types.clear(),
        Column::Account => filters.accounts.clear(),
        Column::Submitted => filters.submitted = None,
        Column::Decided => filters.decided = None,
        Column::Changed => filters.changed = None,
        Column::Name | Column::Company | Column::Comment => {}
    }
}

/// The values of a filter in words; `None` for one that is not set.
fn shown_values(filters: &Filters<Period>, column: Column) -> Option<String> {
    let words = |words: BTreeSet<&str>| {
        let words: Vec<&str> = words.into_iter().collect();
        (!words.is_empty()).then(|| words.join(", "))
    };
    match column {
        Column::Status => words(filters.statuses.iter().map(ProfileStatus::label).collect()),
        Column::Country => words(filters.countries.iter().map(|code| name_of(code)).collect()),
        Column::NumberTypes => words(
            filters
                .number_types
                .iter()
                .map(|name| type_label(name))
                .collect(),
        ),
        Column::Account => words(filters.accounts.iter().map(|name| account(name)).collect()),
        Column::Submitted => filters.submitted.map(period),
        Column::Decided => filters.decided.map(period),
        Column::Changed => filters.changed.map(period),
        Column::Name | Column::Company | Column::Comment => None,
    }
}

fn values_ui(ui: &mut Ui, state: &State, column: Column, filters: &mut Filters<Period>) {
    outline_boxes(ui);
    let facets = state.list.filter_menu.facets();
    match column {
        Column::Status => {
            let counts = facets.map(|facets| &facets.statuses);
            set_ui(ui, counts, &mut filters.statuses, ProfileStatus::label);
        }
        Column::Country => {
            let counts = facets.map(|facets| &facets.countries);
            set_ui(ui, counts, &mut filters.countries, |code| name_of(code));
        }
        Column::NumberTypes => {
            let counts = facets.map(|facets| &facets.number_types);
            set_ui(ui, counts, &mut filters.number_types, |name| {
                type_label(name)
            });
        }
        Column::Account => {
            let counts = facets.map(|facets| &facets.accounts);
            set_ui(ui, counts, &mut filters.accounts, |name| account(name));
        }
        Column::Submitted => period_ui(ui, &mut filters.submitted),
        Column::Decided => period_ui(ui, &mut filters.decided),
        Column::Changed => period_ui(ui, &mut filters.changed),
        Column::Name | Column::Company | Column::Comment => {}
    }
}

/// A tick box for each label, with the number of its profiles: of the values that occur, and of those that are
/// chosen. Values with the same label, such as two spellings of a status, are chosen together.
fn set_ui<T: Ord + Clone>(
    ui: &mut Ui,
    counts: Option<&BTreeMap<T, usize>>,
    chosen: &mut BTreeSet<T>,
    label: impl Fn(&T) -> &str,
) {
    let occurring = counts.into_iter().flatten();
    let occurring = occurring.map(|(value, count)| (value.clone(), *count));
    let also_chosen = chosen.iter().map(|value| (value.clone(), 0));
    let mut by_label: BTreeMap<String, BTreeMap<T, usize>> = BTreeMap::new();
    for (value, count) in also_chosen.chain(occurring) {
        let values = by_label.entry(label(&value).to_owned()).or_default();
        values.insert(value, count);
    }
    if by_label.is_empty() && counts.is_some() {
        ui.label(RichText::new(tr!("library-filter-no-values")).color(palette(ui).muted));
    }
    for (label, values) in by_label {
        let mut is_chosen = values.keys().any(|value| chosen.contains(value));
        let text = if counts.is_some() {
            format!("{label} ({})", values.values().sum::<usize>())
        } else {
            label
        };
        if ui.checkbox(&mut is_chosen, text).changed() {
            chosen.retain(|value| !values.contains_key(value));
            if is_chosen {
                chosen.extend(values.into_keys());
            }
        }
    }
}

fn period_ui(ui: &mut Ui, chosen: &mut Option<Period>) {
    for one in PERIODS {
        if ui.radio(*chosen == Some(one), period(one)).clicked() {
            *chosen = Some(one);
        }
    }
}

fn account(name: &str) -> &str {
    if name.is_empty() {
        tr!("account-none-label")
    } else {
        name
    }
}

fn period(period: Period) -> String {
    match period {
        Period::LastDays(days) => tr!("library-period-last-days", count = days),
        Period::BeforeDays(days) => tr!("library-period-before-days", count = days),
    }
}
