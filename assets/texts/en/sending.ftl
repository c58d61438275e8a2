### Reviewing, sending and following a profile.

open = Open

mend-problems-first-nothing-was = Mend the problems first; nothing was sent
cm-will-have-to-validate = CM.com will have to validate the profile again
cm-does-not-have-to = CM.com does not have to validate the profile again
cm-does-not-say-whether = CM.com does not say whether it will have to validate the profile again
changes-were-not-sent-sentence = { $sentence }. The changes were not sent

its-account-is-no-longer = Its account is no longer here, or its address was changed; add it again under Accounts, or change its address back, to see the status
news-of = “{ $title }”: { $status }

profile-was-deleted-at-cm = The profile was deleted at CM.com. Duplicate it to submit it again
cm-did-not-approve-profile = CM.com did not approve the profile

another-profile-is-being-submitted = Another profile is being submitted; submit this one when that has ended
cm-may-have-this-profile = CM.com may have this profile already: look again, or send it again anyway
cm-has-this-profile-as = CM.com has this profile as it is here; nothing has changed since
cm-takes-no-changes-these = CM.com takes no changes of these once a profile is created: { $labels }. Duplicate the profile to submit it anew
something-came-in-since-you = Something came in since you looked; this is what would be sent now
sandbox-is-starting-submit-again = The sandbox is starting; submit again in a moment
look-for-profile-at-cm = Look for the profile at CM.com
was-submitted-and-is = “{ $title }” was submitted, and is { $status }
was-submitted = “{ $title }” was submitted
we-dont-know-whether-cm-title = We don’t know whether CM.com received “{ $title }”; open it to look again
changes-to-were-not-sent = The changes to “{ $title }” were not sent; open it to see why
changes-to-are-in-doubt = We don’t know whether CM.com took the changes to “{ $title }”; open it to see why
was-not-submitted-open-it = “{ $title }” was not submitted; open it to see why
account-that-this-profile-was = The account that this profile was submitted with is no longer here, or its address was changed; add it again under Accounts, or change its address back

cm-needs-this-before-it = CM.com needs this before it can approve the profile
check-this-first = Check this first
putting-it-together-more = Putting it together…
it-goes-to-cm-with = It goes to CM.com ({ $production_base }) with the account “{ $name }” (Production)
it-goes-to-with-account = It goes to { $base } with the account “{ $name }” (Custom)
it-goes-to-stand-in = It goes to the stand-in on this computer with the account “{ $name }” (Sandbox)
the-sandbox = the sandbox
this-server = this server
values = Values
chosen-when-you-submit = Chosen when you submit
that = That of “{ $name }”
not-provided = Not provided
change = Change
change-line = Change { $line }
there-is-no-request-yet = There is no request yet
submit-incomplete-to = Submit incomplete to { $place }
submit-anyway-to = Submit anyway to { $place }
submit-profile-to = Submit profile to { $place }

cm-sets-these-they-cant = CM.com sets these; they can’t be edited here
cm-sets-these-after-profile = CM.com sets these after the profile is submitted
not-set = Not set

what-comes-next = What comes next
what-comes-next-draft = Fill in the fields, attach the documents, then check and submit the profile. CM.com looks at it, and its answer appears here
submitting-now = Submitting
done = Done
now = Now
to-do = To do
of-sent = { $sent } of { $total }
submit-again = Submit again
retry = Retry
draft-is-kept-as-it = The draft is kept as it is
draft-is-kept-and-documents = { $count ->
    [one] The draft is kept as it is. One document is at CM.com already and won’t be uploaded again
   *[other] The draft is kept as it is. { $count } documents are at CM.com already and won’t be uploaded again
}
we-dont-know-whether-cm-received-this = We don’t know whether CM.com received this profile
look-again-before-sending-it = Look again before sending it again: sending goes out under the same id, so that CM.com can tell that it is the same profile
send-again-anyway = Send again anyway
approval = Approval
ask-now = Ask now
id = Id
last-answer = Last answer
whole-answer = The whole answer
news-title = { $status }: { $title }
