### Deleting a profile at CM.com.

deletion-title = Delete at CM.com?
deletion-question = CM.com deletes “{ $title }”. No more numbers can be requested with it. It stays here with its documents and history. You can’t undo this
deletion-name-label = To confirm, enter the name of the profile: { $title }
deletion-wrong-name-error = This is not the name of the profile. Nothing was deleted
deletion-confirm-button = Delete at CM.com
deletion-done-notice = “{ $title }” was deleted at CM.com
deletion-unknown-notice = We don’t know whether CM.com deleted “{ $title }”. We check its status automatically
deletion-failed-notice = “{ $title }” was not deleted. { $why }
