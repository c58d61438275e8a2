//! An unusual computer: a limit on the size of files, a wrong clock.

use std::time::Duration;

use profile_desk::sandbox::TOKEN;

use crate::harness::program::{TestProgram, at, files_under, good, strs};

/// A shell that limits the size of files to this number of blocks, and then runs the program.
fn limit(blocks: &'static str) -> [&'static str; 5] {
    ["sh", "-c", r#"ulimit -f "$0"; exec "$@""#, blocks, "env"]
}

#[test]
fn a_limit_on_file_size_is_a_plain_error() {
    let fixture = TestProgram::new();
    let file = fixture.profile("office.json", &good("Office"));
    for blocks in ["0", "1", "2"] {
        let output = fixture.run_by(&limit(blocks), &["submit", file, "--sandbox"], "");
        // With a little space the first steps may be stored; nothing ends by a signal.
        assert_eq!(output.code, 5, "{blocks}: {output:?}");
        assert!(
            output.err.contains("could not open the library")
                || output.err.contains("could not save"),
            "{blocks}: {output:?}"
        );
        assert!(output.err.contains("Nothing was"), "{blocks}: {output:?}");
    }
    let output = fixture.run_by(&limit("0"), &["account", "add", "Box", "--sandbox"], "");
    assert_eq!(output.code, 5, "{output:?}");
    assert!(
        output.err.contains("could not open the library"),
        "{output:?}"
    );
    // Commands that only read need no space.
    let output = fixture.run_by(&limit("0"), &["check", file], "");
    assert_eq!(output.code, 0, "{output:?}");
}

#[test]
fn a_result_that_does_not_fit_its_file_is_a_plain_error() {
    let fixture = TestProgram::new();
    let launcher = ["sh", "-c", r#"ulimit -f 0; exec "$@" > full.csv"#, "sh"];
    let output = fixture.run_by(&launcher, &["list", "--csv"], "");
    assert_eq!(output.code, 5, "{output:?}");
    assert!(
        output.err.contains("We could not write the result"),
        "{output:?}"
    );
}

/// Years that libraries do not support: before 1970, before the year 1, after 9999.
const AGES: [&str; 4] = [
    "@1969-06-01 00:00:00",
    "@1901-12-13 20:45:51",
    "-1000000d",
    "+3000000d",
];

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_clock_stops_no_command() {
    let fixture = TestProgram::new();
    let sandbox = fixture.sandbox(Duration::from_mins(1)).await;
    let file = fixture.profile("office.json", &good("Office"));
    for age in AGES {
        let launcher = ["faketime", "--exclude-monotonic", "-f", age];
        let submit = at(sandbox.base().as_str(), &[file]);
        let token = format!("{TOKEN}\n");
        let output = fixture.run_by(&launcher, &strs(&submit), &token);
        assert_eq!(output.code, 0, "{age}: {output:?}");
        for args in [
            &["check", file][..],
            &["list"],
            &["list", "--csv"],
            &["account", "list"],
        ] {
            let output = fixture.run_by(&launcher, args, "");
            assert_eq!(output.code, 0, "{age}: {output:?}");
        }
        let secure = at("https://127.0.0.1:9/", &[file]);
        for args in [
            secure,
            vec!["submit".into(), file.into(), "--sandbox".into()],
        ] {
            let output = fixture.run_by(&launcher, &strs(&args), &token);
            assert_eq!(output.code, 5, "{age}: {output:?}");
            assert!(
                output.err.contains("This computer’s clock"),
                "{age}: {output:?}"
            );
        }
    }
    // Each draft that was started can be read when the clock is right again.
    assert!(fixture.drafts().len() >= AGES.len());
    let crashes = files_under(&fixture.data());
    assert!(
        !crashes
            .iter()
            .any(|path| path.starts_with(fixture.data().join("crashes")))
    );
}
