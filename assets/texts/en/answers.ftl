### Answers of the server: whether they are about the profile, and when it may be asked again.

answer-is-not-this-profile = CM.com answered, but not with this profile
answer-is-about-another = it is about another profile: { $profile }
answer-shows-other-values = it shows other values than were sent: { $labels }
cm-no-longer-knows-profile = CM.com no longer knows this profile
cm-knows-profile-again = CM.com knows this profile again
not-found = Not found
not-found-since = CM.com has given this answer since { $time }. Check that the account is the right one, then ask CM.com. To submit the profile again, duplicate it
status-asked-again-at = CM.com asked us to wait. The status will be asked for again at { $time }
country-asked-again-at = CM.com asked us to wait. It will be asked again at { $time }
answer-names-only-the-id = it names only the id of this profile, and CM.com does not find a profile with that id
found-with-other-values = Found at CM.com: the profile is there, with other values in: { $labels }
changes-found-at-cm = Found at CM.com: the changes were received
cm-has-other-values = CM.com has other values in: { $labels }
