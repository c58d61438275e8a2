### Responses that are not about the profile or differ from it, profiles that CM.com can't find, and
### waits that CM.com asked for.

answer-is-not-this-profile = it does not contain this profile
answer-is-about-another = it is about another profile: { $profile }
answer-shows-other-values = it does not show the values you sent for: { $labels }
cm-no-longer-knows-profile = CM.com can no longer find this profile
cm-knows-profile-again = CM.com found this profile again
not-found = Not found
not-found-since = Not found since { $time }. Check that you are using the right account, then contact CM.com. To submit the profile again, duplicate it
status-asked-again-at = CM.com asked us to wait. We will check the status again at { $time }
country-asked-again-at = CM.com asked us to wait. We will try again at { $time }
answer-names-only-the-id = it contains only the ID of this profile, and CM.com can’t find a profile with that ID
found-with-other-values = Found at CM.com, but with other values for: { $labels }
changes-found-at-cm = Found at CM.com: your changes were received
cm-has-other-values = CM.com has other values for: { $labels }
