documents-left-out = { $file } names documents that can’t be read: { $names }. They were left out; attach them again. { $fate }
it-is-behind-link-to-nothing = it is behind a link that leads to nothing, for example to a drive that is not mounted
