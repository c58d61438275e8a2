//! A product token on standard input: accepted whole or rejected, never cut.

use std::time::Duration;

use profile_desk::domain::account::MAX_TOKEN_CHARS;
use profile_desk::sandbox::ACCOUNT_GUID;

use crate::harness::program::{TestProgram, at, good, strs};

const TOO_LONG: &str = "Product token must be 8192 characters or fewer";

#[tokio::test(flavor = "multi_thread")]
async fn a_token_over_the_limit_is_rejected_and_not_cut() {
    let fixture = TestProgram::new();
    let server = fixture.sandbox(Duration::ZERO).await;
    let file = fixture.profile("austin.json", &good("Austin Office"));
    let submit = at(server.base().as_str(), &[file]);
    let longest = "t".repeat(MAX_TOKEN_CHARS);

    for (number, line) in [
        longest.clone(),
        format!("{longest}\n"),
        format!(" \t{longest} \r\nand another line\n"),
    ]
    .iter()
    .enumerate()
    {
        // The sandbox rejects this token: it was queried.
        let output = fixture.run_with(&strs(&submit), line).ended(3);
        assert!(output.err.contains("did not accept the product token"));
        let requests = server.requests().len();
        assert!(requests > number, "the longest token is sent");
    }
    let before = server.requests().len();
    for line in [
        format!("{longest}t"),
        format!("{longest}t\n"),
        format!("{longest} t\n"),
        "t".repeat(1024 * 1024),
        format!("{}t\n", " ".repeat(2 * MAX_TOKEN_CHARS)),
        format!("t{}\n", " ".repeat(2 * MAX_TOKEN_CHARS)),
        format!("{}\n", "é".repeat(MAX_TOKEN_CHARS)),
    ] {
        let output = fixture.run_with(&strs(&submit), &line).ended(2);
        assert!(output.err.contains(TOO_LONG), "{output:?}");
        assert!(!output.err.contains("tttttttt"));
    }
    for endless in ["/dev/zero", "/dev/urandom"] {
        let launcher = ["sh", "-c", &format!("\"$@\" < {endless}"), "sh"];
        fixture.run_by(&launcher, &strs(&submit), "").ended(2);
    }
    let launcher = ["sh", "-c", "tr '\\0' t < /dev/zero | \"$@\"", "sh"];
    let output = fixture.run_by(&launcher, &strs(&submit), "").ended(2);
    assert!(output.err.contains(TOO_LONG), "{output:?}");
    assert_eq!(server.requests().len(), before, "nothing was sent");

    let guid = ACCOUNT_GUID.to_string();
    let add = ["account", "add", "Real", "--production", "--token-stdin"];
    let add = [&add[..], &["--account-guid", &guid]].concat();
    let output = fixture.run_with(&add, &format!("{longest}t\n")).ended(2);
    assert!(output.err.contains(TOO_LONG), "{output:?}");
    let accounts = fixture.run(&["account", "list", "--json"]).ended(0).json();
    assert_eq!(accounts, serde_json::json!([]));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_invalid_token_is_rejected_before_anything_is_sent() {
    let fixture = TestProgram::new();
    let server = fixture.sandbox(Duration::ZERO).await;
    let file = fixture.profile("austin.json", &good("Austin Office"));
    let submit = at(server.base().as_str(), &[file]);
    for line in ["", "\n", " \t\r\n", "\nsandbox-token\n"] {
        let output = fixture.run_with(&strs(&submit), line).ended(2);
        assert!(output.err.contains("is blank"), "{output:?}");
    }
    for line in [
        "two words\n",
        "t\u{e9}\n",
        "t\0t\n",
        "t\u{202e}t\n",
        "t\x1b[2Jt\n",
    ] {
        let output = fixture.run_with(&strs(&submit), line).ended(2);
        assert!(
            output
                .err
                .contains("has characters that a product token can’t have"),
            "{output:?}"
        );
    }
    let launcher = ["sh", "-c", "printf 'sandbox\\377token\\n' | \"$@\"", "sh"];
    let output = fixture.run_by(&launcher, &strs(&submit), "").ended(2);
    assert!(
        output
            .err
            .contains("has characters that a product token can’t have"),
        "{output:?}"
    );
    assert_eq!(server.requests().len(), 0);
    fixture
        .run_with(&strs(&submit), "  sandbox-token  \n")
        .ended(0);
}
