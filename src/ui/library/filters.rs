//! The filters of the table: a menu that adds one, and each as a chip that can be removed.

use std::collections::{BTreeMap, BTreeSet};

use egui::{RichText, ScrollArea, Ui};

use crate::app::action::{Action, ListAction};
use crate::app::state::State;
use crate::domain::country::name_of;
use crate::domain::profile::PhoneNumberType;
use crate::domain::profile_row::ProfileStatus;
use crate::domain::row_query::{Column, Filters, Period};
use crate::i18n::tr;

use super::super::icons::{ICON_CLOSE, ICON_FILTER_LIST};
use super::super::theme::{self, RADIUS, palette};
use super::columns::heading;
use super::list;

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
    egui::containers::menu::MenuButton::from_button(button).ui(ui, |ui| {
        for column in FILTERED {
            ui.menu_button(heading(column), |ui| {
                ScrollArea::vertical()
                    .max_height(320.0)
                    .show(ui, |ui| values_ui(ui, state, column, &mut after));
            });
        }
    });
    for column in FILTERED {
        if let Some(values) = shown_values(before, column) {
            chip_ui(ui, column, &values, &mut after);
        }
    }
    if after != *before {
        actions.push(list(ListAction::Filter(Box::new(after))));
    }
}

/// A filter that is set, with a button that removes it.
fn chip_ui(ui: &mut Ui, column: Column, values: &str, filters: &mut Filters<Period>) {
    let colours = palette(ui);
    let frame = egui::Frame::new()
        .fill(colours.selected)
        .corner_radius(RADIUS)
        .inner_margin(egui::Margin::symmetric(8, 3));
    frame.show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            let text = tr!(
                "library-filter-chip",
                column = heading(column),
                values = values
            );
            ui.label(RichText::new(text.as_str()).size(theme::SMALL));
            let close = egui::Button::new(ICON_CLOSE.rich_text().size(theme::SMALL))
                .frame_when_inactive(false)
                .small();
            let name = tr!("library-filter-remove-button", filter = text);
            if ui.add(close).accessible_name(name).clicked() {
                remove(filters, column);
            }
        });
    });
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
        Column::Country => words(filters.countries.iter().map(|code| country(code)).collect()),
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
    let rows = state.list.rows();
    match column {
        Column::Status => {
            let mut statuses: BTreeSet<ProfileStatus> = known_statuses().collect();
            statuses.extend(rows.map(|row| row.status.clone()));
            set_ui(ui, statuses, &mut filters.statuses, |status| {
                status.label().to_owned()
            });
        }
        Column::Country => {
            let codes = rows
                .map(|row| row.country.clone())
                .filter(|code| !code.is_empty());
            let codes = codes.chain(filters.countries.iter().cloned()).collect();
            set_ui(ui, codes, &mut filters.countries, |code| {
                country(code).to_owned()
            });
        }
        Column::NumberTypes => {
            let names = PhoneNumberType::ALL
                .into_iter()
                .map(|one| one.word().to_owned());
            set_ui(ui, names.collect(), &mut filters.number_types, |name| {
                type_label(name).to_owned()
            });
        }
        Column::Account => {
            let names = state.accounts.iter().map(|account| account.name.clone());
            let names = names.chain(filters.accounts.iter().cloned()).collect();
            set_ui(ui, names, &mut filters.accounts, |name| {
                account(name).to_owned()
            });
        }
        Column::Submitted => period_ui(ui, &mut filters.submitted),
        Column::Decided => period_ui(ui, &mut filters.decided),
        Column::Changed => period_ui(ui, &mut filters.changed),
        Column::Name | Column::Company | Column::Comment => {}
    }
}

/// A tick box for each label. Values with the same one, such as two spellings of a status, are chosen together.
fn set_ui<T: Ord + Clone>(
    ui: &mut Ui,
    values: BTreeSet<T>,
    chosen: &mut BTreeSet<T>,
    label: impl Fn(&T) -> String,
) {
    let mut by_label: BTreeMap<String, Vec<T>> = BTreeMap::new();
    for value in values {
        by_label.entry(label(&value)).or_default().push(value);
    }
    for (label, values) in by_label {
        let mut is_chosen = values.iter().any(|value| chosen.contains(value));
        if ui.checkbox(&mut is_chosen, label).changed() {
            chosen.retain(|value| !values.contains(value));
            if is_chosen {
                chosen.extend(values);
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

/// The states that every library may have.
fn known_statuses() -> impl Iterator<Item = ProfileStatus> {
    let own = [
        ProfileStatus::Draft,
        ProfileStatus::NotSubmitted,
        ProfileStatus::Unknown,
        ProfileStatus::Submitted,
    ];
    let reported = ["Pending", "InReview", "Approved", "Rejected", "Incomplete"];
    let reported = reported.map(|word| ProfileStatus::Reported(word.to_owned()));
    own.into_iter().chain(reported)
}

fn country(code: &str) -> &str {
    match name_of(code) {
        "" => code,
        name => name,
    }
}

fn type_label(name: &str) -> &str {
    PhoneNumberType::from_word(name).map_or(name, |kind| kind.label())
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
