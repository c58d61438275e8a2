//! Phone numbers, compared with libphonenumber in Python.

use profile_desk::domain::phone;
use serde_json::{Value, json};

#[test]
#[ignore = "needs the numbers that tests/differential/phones makes"]
fn numbers_are_read_for_a_comparison() {
    let path = std::env::var("PHONE_NUMBERS").expect("PHONE_NUMBERS names a file");
    let numbers: Vec<(String, String)> =
        serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
    let read: Vec<Value> = numbers
        .iter()
        .map(|(typed, country)| match phone::read(typed, country) {
            Some(phone) => json!({"e164": phone.e164, "international": phone.international}),
            None => Value::Null,
        })
        .collect();
    std::fs::write(format!("{path}.read"), json!(read).to_string()).unwrap();
}
