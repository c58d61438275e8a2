//! Reviews of profiles: their course, and the changes that start another one.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::harness::sandbox::{TestSandbox, good, guid_of, profile, with};

const SHORT: Duration = Duration::from_secs(1);

#[tokio::test]
async fn a_profile_is_pending_then_in_review_then_approved() {
    let fixture = TestSandbox::with_review(SHORT).await;
    let start = Instant::now();
    let answer = fixture.create(&good()).await;
    assert_eq!(answer["status"], "Pending");
    fixture.read_until(&guid_of(&answer), "InReview").await;
    assert!(start.elapsed() >= SHORT / 2);
    let profile = fixture.read_until(&guid_of(&answer), "Approved").await;
    assert!(start.elapsed() >= SHORT);
    assert_eq!(profile["statusComment"], Value::Null);
    assert_eq!(fixture.list().await[0]["status"], "Approved");
}

#[tokio::test]
async fn words_in_the_name_decide_the_review() {
    let fixture = TestSandbox::with_review(Duration::from_millis(20)).await;
    for (name, status, comment) in [
        ("Please REJECT me", "Rejected", "older than three months"),
        ("Incomplete one", "Incomplete", "authority to sign"),
    ] {
        let answer = fixture.create(&with("name", name)).await;
        let profile = fixture.read_until(&guid_of(&answer), status).await;
        let actual = profile["statusComment"].as_str().unwrap();
        assert!(actual.contains(comment), "{actual}");
    }
    let slow = guid_of(&fixture.create(&with("name", "Slow office")).await);
    let quick = guid_of(&fixture.create(&good()).await);
    fixture.read_until(&quick, "Approved").await;
    assert_eq!(fixture.read(&slow).await["status"], "Pending");
}

#[tokio::test]
async fn a_review_continues_after_a_restart() {
    let fixture = TestSandbox::with_review(SHORT).await;
    let guid = guid_of(&fixture.create(&with("name", "reject")).await);
    let waiting = guid_of(&fixture.create(&with("name", "slow")).await);
    // The review time of the new sandbox does not change running reviews.
    let fixture = fixture.restart(Duration::from_hours(1)).await;
    fixture.read_until(&guid, "Rejected").await;
    assert_eq!(fixture.read(&waiting).await["status"], "Pending");
}

#[tokio::test]
async fn a_change_is_reviewed_again_exactly_when_its_consequences_say_so() {
    let fixture = TestSandbox::with_review(Duration::from_millis(1)).await;
    let guid = guid_of(&fixture.create(&good()).await);
    fixture.read_until(&guid, "Approved").await;
    for (sent, again) in [
        (json!({"name": "Other"}), false),
        (json!({"callbackUrl": "https://example.com"}), false),
        (json!({"contactFirstName": "Joan"}), false),
        (json!({"contactLastName": "Clarke"}), false),
        (json!({"emailAddresses": ["joan@example.com"]}), false),
        (json!({"companyName": "Example Incorporated"}), false),
        (json!({"companyName": null, "city": "Utrecht"}), false),
        (json!({}), false),
        (json!({"companyName": "Example Limited"}), true),
        (json!({"phoneNumberTypes": ["NATIONAL"]}), true),
        (json!({"requiredFields": {"a": "b"}}), true),
        (json!({"unknownMember": 1}), true),
    ] {
        let path = format!("{}/checkUpdateConsequences", profile(&guid));
        let answer: Value = fixture.post(&path, &sent).await.json().await.unwrap();
        assert_eq!(answer["validationRequired"], again, "{sent}");
        let before = fixture.read(&guid).await;
        assert_eq!(
            before["status"], "Approved",
            "asking changes nothing: {sent}"
        );
        // With this name a new review stays Pending long enough to be seen.
        let slow = json!({"name": "slow"});
        fixture.put(&profile(&guid), &slow).await;
        assert_eq!(fixture.read(&guid).await["status"], "Approved");
        let mut change = sent.clone();
        change["name"] = json!("slow");
        fixture.put(&profile(&guid), &change).await;
        let expected = if again { "Pending" } else { "Approved" };
        assert_eq!(fixture.read(&guid).await["status"], expected, "{sent}");
        if again {
            // Back to an approved profile: any change with a name without "slow".
            let reset = json!({"name": "Quick", "extra": sent});
            fixture.put(&profile(&guid), &reset).await;
            fixture.read_until(&guid, "Approved").await;
        }
    }
}
