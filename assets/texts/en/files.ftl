### Files that are read: what was left out of them.

documents-left-out = { $file } names documents that can’t be read: { $names }. They were left out; attach them again. { $fate }
