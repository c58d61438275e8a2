### Reviewing, submitting and following a profile.

open = Open

mend-problems-first-nothing-was = Fix the problems first. Nothing was sent
cm-will-have-to-validate = This change will start a new review
cm-does-not-have-to = This change will not start a new review
cm-does-not-say-whether = CM.com does not say if this change will start a new review
changes-were-not-sent-sentence = { $sentence }. Your changes were not sent

its-account-is-no-longer = This profile’s account was removed or its address was changed. To see the status, add the account again under Accounts, or change the address back
news-of = “{ $title }”: { $status }

profile-was-deleted-at-cm = This profile was deleted at CM.com. Duplicate it to submit it again
cm-did-not-approve-profile = CM.com did not approve the profile

another-profile-is-being-submitted = Another profile is being submitted. Submit this one when that is done
cm-may-have-this-profile = CM.com may already have this profile. Look again, or send it again anyway
cm-has-this-profile-as = No changes to send. CM.com has this profile as it is here
cm-takes-no-changes-these = CM.com does not accept changes to these fields after a profile is created: { $labels }. Duplicate the profile to submit it again as a new one
something-came-in-since-you = The profile changed since you opened this review. Check what will be sent now
sandbox-is-starting-submit-again = The sandbox is starting. Submit again in a moment
look-for-profile-at-cm = Look for the profile at CM.com
was-submitted-and-is = “{ $title }” was submitted. Status: { $status }
was-submitted = “{ $title }” was submitted
we-dont-know-whether-cm-title = We don’t know whether CM.com received “{ $title }”. Open it to look again
changes-to-were-not-sent = The changes to “{ $title }” were not sent. Open it to see why
changes-to-are-in-doubt = We don’t know whether CM.com received the changes to “{ $title }”. Open it to see why
was-not-submitted-open-it = “{ $title }” was not submitted. Open it to see why
account-that-this-profile-was = The account you submitted this profile with was removed or its address was changed. Add it again under Accounts, or change the address back

cm-needs-this-before-it = CM.com needs this before it can approve the profile
check-this-first = Check before you submit
putting-it-together-more = Preparing…
it-goes-to-cm-with = This goes to CM.com ({ $production_base }) with the account “{ $name }” (Production)
it-goes-to-with-account = This goes to { $base } with the account “{ $name }” (Custom)
it-goes-to-stand-in = This goes to the sandbox with the account “{ $name }”. Nothing leaves this computer
the-sandbox = the sandbox
this-server = this server
values = Values
chosen-when-you-submit = Created when you submit
that = ID of the account “{ $name }”
not-provided = Not provided
change = Change
change-line = Change { $line }
there-is-no-request-yet = No request yet
submit-incomplete-to = Submit to { $place } without the missing items
submit-anyway-to = Submit anyway to { $place }
submit-profile-to = Submit profile to { $place }

cm-sets-these-they-cant = CM.com sets these. You can’t edit them here
cm-sets-these-after-profile = CM.com sets these after you submit the profile
not-set = Not set

what-comes-next = Next step
what-comes-next-draft = Fill in the fields and attach the documents, then check and submit the profile. CM.com’s decision appears here
submitting-now = Submitting
done = Done
now = Now
to-do = To do
of-sent = { $sent } of { $total }
submit-again = Submit again
retry = Try again
draft-is-kept-as-it = Your draft is kept
draft-is-kept-and-documents = { $count ->
    [one] Your draft is kept. 1 document is already at CM.com and won’t be uploaded again
   *[other] Your draft is kept. { $count } documents are already at CM.com and won’t be uploaded again
}
we-dont-know-whether-cm-received-this = We don’t know whether CM.com received this profile
look-again-before-sending-it = Look again before you send it again. The profile is always sent with the same ID, so CM.com can tell it is the same profile
send-again-anyway = Send again anyway
approval = Approval
ask-now = Check status
id = ID
last-answer = Last updated
whole-answer = Full response (JSON)
news-title = { $status }: { $title }
