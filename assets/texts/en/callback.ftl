### The callback address, and where CM.com cannot reach it.

callback-form-error = Callback URL must start with https:// or http:// and have a host, like https://example.com/profiles
callback-space-error = Callback URL must not have spaces, line breaks or hidden characters
callback-backslash-error = Callback URL must have / instead of \. Some programs would send the profile to another host
callback-user-like-host-error = Callback URL must not have “{ $typed }” before the @. It looks like the host, but the profile would be sent to { $host }
callback-empty-user-error = Callback URL must not have “{ $typed }” before { $host }. There is no user name before the @
callback-two-ats-error = Callback URL must have only one @ before { $host }. In a password, write %40 instead
callback-host-reading-error = Callback URL has the host “{ $typed }”, which is read as { $read }. Enter { $read } instead
callback-host-form-error = Callback URL must have a host, like hooks.example.com (“{ $typed }” is not one)
callback-port-form-error = Port in the callback URL must be a number from 1 to 65535 (“{ $typed }” is not)
callback-port-zero-warning = CM.com can’t reach this address: port 0 can’t be used
callback-trailing-dot-warning = Remove the dot at the end of the host in the callback URL
callback-characters-warning = Callback URL has characters that are not allowed in a web address. Write each as % and its code, like %20 for a space or %25 for %
callback-reading-warning = Callback URL is read as { $read }. Enter it in that form
callback-http-warning = Callback URL starts with http://, so the profile would be sent without encryption
callback-password-warning = Callback URL contains a user name or password. Everyone who sees the profile can read it
callback-fragment-warning = Callback URL ends in “#{ $fragment }”, which is not sent to a server
callback-unreachable-warning = CM.com can’t reach this address: { $host } is { $why }

## Reasons why CM.com cannot reach a host.

callback-host-loopback-reason = this computer itself
callback-host-private-name-reason = a name in a private network
callback-host-test-name-reason = a name reserved for tests
callback-host-link-local-reason = a link-local address
callback-host-private-address-reason = an address in a private network
callback-host-not-unicast-reason = not the address of a single host
callback-host-documentation-reason = an address reserved for examples
callback-host-benchmark-reason = an address reserved for network measurements
callback-host-transition-reason = an address that carries IPv4 over IPv6
callback-host-reserved-reason = a reserved address that is not in use
callback-host-tor-reason = a name in the Tor network
callback-host-outside-dns-reason = a name outside the internet’s domain names
callback-host-infrastructure-reason = a name reserved for the internet itself
callback-port-error = Callbacks can’t be received on port { $port } ({ $reason })
