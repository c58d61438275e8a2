//! Accounts, their tokens in the keyring, and the sandbox.

use uuid::Uuid;

use crate::app::action::{AccountAction, TokenStorage};
use crate::app::effect::{AccountEffect, Effect};
use crate::app::state::{
    AccountField, AccountForm, AccountsDialog, Dialog, EnvironmentChoice, NoticeAction, State,
    StoreKey, TestState, TokenState, Tone,
};
use crate::domain::account::{
    Account, AccountGuidError, Environment, MAX_TOKEN_CHARS, Overrides, SANDBOX_ACCOUNT_GUID,
    Token, TypedToken, parse_guid,
};
use crate::domain::origin::{Origin, Withheld};

use super::notices::notify;
use super::sandbox::{self, is_sandbox};
use super::{autosave, learned_names, requirements};
use crate::i18n::tr;

pub(super) fn act(state: &mut State, action: AccountAction, effects: &mut Vec<Effect>) {
    match action {
        AccountAction::OpenDialog => open_dialog(state, effects),
        AccountAction::Edit(id) => edit(state, id),
        AccountAction::ChangeForm(form) => change_form(state, form),
        AccountAction::Save {
            new_id,
            token,
            keep,
        } => save(state, new_id, token, keep, effects),
        AccountAction::LoadToken(id) => load_token(state, id, effects),
        AccountAction::StoreToken {
            account,
            origin,
            token,
            keep,
        } => store_token(state, account, origin, token, keep, effects),
        AccountAction::ForgetToken(id) => forget_token(state, id, effects),
        AccountAction::Remove(id) => remove(state, id, effects),
        AccountAction::Use(id) => {
            state.settings.account_in_use = Some(id);
            requirements::retry_failed(state);
        }
        AccountAction::TestConnection(id) => test(state, id, effects),
        AccountAction::LearnNames(id) => learned_names::learn(state, id, effects),
        AccountAction::AcceptNames => learned_names::accept(state),
        AccountAction::LeaveNames => learned_names::leave(state),
        AccountAction::UseSandbox(id) => use_sandbox(state, id),
        AccountAction::RetrySandbox => sandbox::restart(state),
    }
}

/// There is no account in use: asks for one.
pub(super) fn ask_for_one(state: &mut State, effects: &mut Vec<Effect>) {
    if state.accounts.is_empty() {
        state.dialog = Some(Dialog::Welcome);
    } else {
        open_dialog(state, effects);
    }
}

pub(super) fn open_dialog(state: &mut State, effects: &mut Vec<Effect>) {
    let dialog = AccountsDialog {
        form: state.account_form.take(),
        ..AccountsDialog::default()
    };
    state.dialog = Some(Dialog::Accounts(dialog));
    let accounts = state.accounts.iter().filter(|account| !is_sandbox(account));
    let accounts: Vec<Uuid> = accounts.map(|account| account.id).collect();
    for account in accounts {
        load_token(state, account, effects);
    }
}

fn edit(state: &mut State, id: Option<Uuid>) {
    let form = match id.and_then(|id| state.account(id)) {
        Some(account) => AccountForm::from(account),
        None => AccountForm::default(),
    };
    change_form(state, form);
}

fn change_form(state: &mut State, mut form: AccountForm) {
    keep_current_problems(&mut form, &state.accounts);
    if let Some(Dialog::Accounts(dialog)) = &mut state.dialog {
        dialog.form = Some(form);
        find_withheld(state);
    }
}

/// Checks the fields with a problem again: it goes as soon as it is fixed. The token is not in the
/// form, so its problem goes with the next key.
fn keep_current_problems(form: &mut AccountForm, accounts: &[Account]) {
    if form.problems.is_empty() {
        return;
    }
    let found = read_form(form, form.id.unwrap_or_default(), &others(form, accounts));
    let found = found.err().unwrap_or_default();
    let shown = std::mem::take(&mut form.problems).into_iter();
    let current = shown.filter_map(|(field, message)| match field {
        AccountField::Token => Some((field, message)),
        AccountField::Name | AccountField::Base | AccountField::Guid => {
            found.iter().find(|(at, _)| *at == field).cloned()
        }
    });
    form.problems = current.collect();
}

/// The accounts but the one that is being edited.
fn others<'a>(form: &AccountForm, accounts: &'a [Account]) -> Vec<&'a Account> {
    let others = accounts.iter();
    others
        .filter(|account| Some(account.id) != form.id)
        .collect()
}

/// Updates the reason in the form why the stored token can't be used for the typed server.
fn find_withheld(state: &mut State) {
    let Some(Dialog::Accounts(dialog)) = &mut state.dialog else {
        return;
    };
    let Some(form) = &mut dialog.form else {
        return;
    };
    let account = state.accounts.iter().find(|one| Some(one.id) == form.id);
    let token = account.and_then(|account| dialog.tokens.get(&account.id));
    let stored_for = match token {
        Some(TokenState::Saved | TokenState::SessionOnly) => account.and_then(Account::origin),
        Some(TokenState::Withheld(Withheld::EnteredFor { stored, .. })) => Some(stored.clone()),
        Some(TokenState::Withheld(why)) => {
            form.withheld = Some(why.clone());
            return;
        }
        Some(TokenState::Loading | TokenState::None | TokenState::Failed(_)) | None => None,
    };
    let origins = stored_for.zip(form.origin());
    let differing = origins.filter(|(stored, now)| stored != now);
    form.withheld = differing.map(|(stored, now)| Withheld::EnteredFor { stored, now });
}

/// Saves the account that is being edited, and passes a newly typed token to the keyring.
fn save(
    state: &mut State,
    new_id: Uuid,
    token: TypedToken,
    keep: TokenStorage,
    effects: &mut Vec<Effect>,
) {
    let Some(Dialog::Accounts(dialog)) = &mut state.dialog else {
        return;
    };
    let Some(form) = &mut dialog.form else {
        return;
    };
    let others = others(form, &state.accounts);
    let needs_token = form.id.is_none() && form.environment != EnvironmentChoice::Sandbox;
    let id = form.id.unwrap_or(new_id);
    let token_problem = match &token {
        TypedToken::Blank if needs_token => Some(tr!("token-missing-error").to_owned()),
        TypedToken::InvalidCharacters => Some(tr!("token-characters-error").to_owned()),
        TypedToken::TooLong => Some(tr!("token-too-long-error", most = MAX_TOKEN_CHARS)),
        TypedToken::Blank | TypedToken::Valid(_) => None,
    };
    let mut account = match (read_form(form, id, &others), token_problem) {
        (Ok(account), None) => account,
        (result, token_problem) => {
            let mut problems = result.err().unwrap_or_default();
            problems.extend(token_problem.map(|text| (AccountField::Token, text)));
            form.problems = problems;
            return;
        }
    };
    dialog.form = None;
    dialog.tests.remove(&id);
    let origin = account.origin();
    let before = state.account(id).and_then(Account::origin);
    let needs_token_check =
        before.is_some() && before != origin && matches!(token, TypedToken::Blank);
    if let (TypedToken::Valid(token), Some(origin)) = (token, origin) {
        store_token(state, id, origin, token, keep, effects);
    }
    let is_of_sandbox = is_sandbox(&account);
    if let Some(old) = state.accounts.iter_mut().find(|account| account.id == id) {
        account.overrides = std::mem::take(&mut old.overrides);
        *old = account;
    } else {
        state.accounts.push(account);
        // Which account submits is the person's choice; the first one leaves none.
        if state.account_in_use().is_none() {
            state.settings.account_in_use = Some(id);
        }
    }
    requirements::retry_failed(state);
    if needs_token_check {
        load_token(state, id, effects);
    }
    if is_of_sandbox {
        sandbox::retry(state);
    }
}

fn read_form(
    form: &AccountForm,
    id: Uuid,
    others: &[&Account],
) -> Result<Account, Vec<(AccountField, String)>> {
    let mut problems = Vec::new();
    let mut problem = |field, message: &str| problems.push((field, message.to_owned()));
    let name = form.name.trim();
    if name.is_empty() {
        problem(AccountField::Name, tr!("account-name-missing-error"));
    } else if others.iter().any(|account| account.name == name) {
        problem(AccountField::Name, tr!("account-name-taken-error"));
    }
    let environment = match form.environment() {
        Ok(environment) => Some(environment),
        Err(why) => {
            problem(AccountField::Base, &why.to_string());
            None
        }
    };
    let typed = form.account_guid.trim();
    let account_guid = match form.environment {
        EnvironmentChoice::Sandbox => Some(SANDBOX_ACCOUNT_GUID),
        EnvironmentChoice::Production | EnvironmentChoice::Custom if typed.is_empty() => {
            problem(AccountField::Guid, tr!("account-id-missing-error"));
            None
        }
        EnvironmentChoice::Production | EnvironmentChoice::Custom => {
            let guid = parse_guid(typed);
            match guid {
                Ok(_) => {}
                Err(AccountGuidError::NotUuid) => {
                    problem(AccountField::Guid, tr!("account-id-form-error"));
                }
                Err(AccountGuidError::NilOrMax) => {
                    let message = tr!("account-id-nil-error", value = typed);
                    problem(AccountField::Guid, &message);
                }
            }
            guid.ok()
        }
    };
    match (environment, account_guid) {
        (Some(environment), Some(account_guid)) if problems.is_empty() => Ok(Account {
            id,
            name: name.to_owned(),
            environment,
            account_guid,
            overrides: Overrides::default(),
        }),
        _ => Err(problems),
    }
}

fn store_token(
    state: &mut State,
    account: Uuid,
    origin: Origin,
    token: Token,
    keep: TokenStorage,
    effects: &mut Vec<Effect>,
) {
    forget_test(state, account);
    set_token_state(state, account, TokenState::Loading);
    effects.push(Effect::Accounts(AccountEffect::StoreToken {
        account,
        origin,
        token,
        keep,
    }));
}

pub(super) fn load_token(state: &mut State, account: Uuid, effects: &mut Vec<Effect>) {
    let origin = state.account(account).and_then(Account::origin);
    // An account without a valid server can't have a token.
    let token = origin
        .as_ref()
        .map_or(TokenState::None, |_| TokenState::Loading);
    set_token_state(state, account, token);
    effects.extend(
        origin.map(|origin| Effect::Accounts(AccountEffect::ReadToken { account, origin })),
    );
}

fn set_token_state(state: &mut State, account: Uuid, token: TokenState) {
    if let Some(Dialog::Accounts(dialog)) = &mut state.dialog {
        dialog.tokens.insert(account, token);
        find_withheld(state);
    }
}

/// Lets queries that failed without a token be sent again. The accounts are saved because they
/// now hold the library's id.
pub(super) fn token_stored(state: &mut State) {
    autosave::mark(state, StoreKey::Accounts);
    state.requirement_queries.clear();
    state.polling.give_up_all();
}

/// The state of an account's token for this server, or for any after it was removed. By now the
/// account may be gone or point to another server: then only an error is shown.
pub(super) fn token_checked(
    state: &mut State,
    id: Uuid,
    origin: Option<&Origin>,
    token: TokenState,
) {
    let account = state.account(id);
    let is_current = account.is_some_and(|account| {
        origin.is_none_or(|origin| account.origin().as_ref() == Some(origin))
    });
    let is_shown = is_current && matches!(state.dialog, Some(Dialog::Accounts(_)));
    match token {
        TokenState::Failed(why) if !is_shown => {
            let action = Some(NoticeAction::OpenAccounts);
            notify(state, Tone::Bad, why.to_string(), action);
        }
        token if is_shown => set_token_state(state, id, token),
        TokenState::Loading
        | TokenState::Saved
        | TokenState::SessionOnly
        | TokenState::None
        | TokenState::Withheld(_)
        | TokenState::Failed(_) => {}
    }
}

/// The connection of an account, as it was then, was tested. Another server or another token is
/// another test.
pub(super) fn tested(state: &mut State, tested: &Account, outcome: TestState) {
    let account = state.account(tested.id);
    if account.is_some_and(|account| account.is_same_at_server(tested))
        && let Some(Dialog::Accounts(dialog)) = &mut state.dialog
        && let Some(test @ TestState::Running) = dialog.tests.get_mut(&tested.id)
    {
        *test = outcome;
    }
}

/// Forgets the test of an account's connection: it was made with another token.
fn forget_test(state: &mut State, account: Uuid) {
    if let Some(Dialog::Accounts(dialog)) = &mut state.dialog {
        dialog.tests.remove(&account);
    }
}

fn forget_token(state: &mut State, id: Uuid, effects: &mut Vec<Effect>) {
    forget_test(state, id);
    set_token_state(state, id, TokenState::Loading);
    effects.push(Effect::Accounts(AccountEffect::ForgetToken(id)));
}

fn remove(state: &mut State, id: Uuid, effects: &mut Vec<Effect>) {
    let Some(account) = state.account(id) else {
        return;
    };
    if !is_sandbox(account) {
        effects.push(Effect::Accounts(AccountEffect::ForgetToken(id)));
    }
    state.accounts.retain(|account| account.id != id);
    if let Some(Dialog::Accounts(dialog)) = &mut state.dialog {
        dialog.tokens.remove(&id);
        dialog.tests.remove(&id);
    }
    if state.settings.account_in_use == Some(id) {
        // The next profile must not go to another account unasked.
        state.settings.account_in_use = None;
    }
}

fn test(state: &mut State, id: Uuid, effects: &mut Vec<Effect>) {
    let Some(account) = state.account(id).cloned() else {
        return;
    };
    if let Some(Dialog::Accounts(dialog)) = &mut state.dialog {
        // A test before the token is stored would say that there is none.
        if dialog.tokens.get(&id) == Some(&TokenState::Loading) {
            return;
        }
        let before = dialog.tests.insert(id, TestState::Running);
        if before == Some(TestState::Running) {
            return;
        }
    }
    effects.push(Effect::Accounts(AccountEffect::TestConnection(account)));
}

/// Adds the sandbox as an account, or selects the one that exists.
fn use_sandbox(state: &mut State, id: Uuid) {
    let existing = state.accounts.iter().find(|account| is_sandbox(account));
    let id = existing.map_or(id, |account| account.id);
    if state.account(id).is_none() {
        state.accounts.push(Account {
            id,
            name: tr!("environment-sandbox").to_owned(),
            environment: Environment::Sandbox,
            account_guid: SANDBOX_ACCOUNT_GUID,
            overrides: Overrides::default(),
        });
    }
    state.settings.account_in_use = Some(id);
    state.settings.sandbox_offered = true;
    if matches!(state.dialog, Some(Dialog::Welcome)) {
        state.dialog = None;
    }
    sandbox::retry(state);
}

impl From<&Account> for AccountForm {
    fn from(account: &Account) -> Self {
        let (environment, base) = match &account.environment {
            Environment::Production => (EnvironmentChoice::Production, String::new()),
            Environment::Sandbox => (EnvironmentChoice::Sandbox, String::new()),
            Environment::Custom(base) => (EnvironmentChoice::Custom, base.to_string()),
        };
        Self {
            id: Some(account.id),
            name: account.name.clone(),
            environment,
            base,
            account_guid: account.account_guid.to_string(),
            withheld: None,
            problems: Vec::new(),
        }
    }
}
