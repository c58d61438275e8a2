### Requests to CM.com: why one could not be made, and what its response says.

network-unreachable-error = We could not reach { $host } ({ $reason })
network-tls-error = We could not make a secure connection to { $host } ({ $reason })
network-timeout-error = { $host } did not respond in time
network-lost-error = The connection to { $host } was lost ({ $reason })
network-request-error = We could not make the request. Check the account’s address and token
network-certificates-error = This computer can’t make secure connections: we could not read the system’s certificates
network-token-characters-error = The product token has characters that can’t be sent. Replace the token
network-cancelled = Cancelled

## Reasons.

network-other-side-reason = the server closed the connection
network-cut-off-reason = the response was cut off
network-timeout-reason = it did not respond in time
network-name-reason = we could not find { $name }
network-proxy-reason = this computer’s proxy blocked the connection
network-refused-reason = the connection was refused
network-no-route-reason = this network can’t reach it
network-reset-reason = the connection was closed immediately
network-other-reason = the connection failed
tls-no-certificate-reason = the server has no certificate
tls-not-tls-reason = the server does not use TLS there
tls-refused-reason = the server refused it
tls-version-reason = the server offers no secure protocol version or cipher
tls-handshake-reason = the handshake with the server failed
tls-certificate-expired-reason = the certificate has expired
tls-certificate-not-yet-valid-reason = the certificate is not valid yet: check this computer’s clock
tls-certificate-name-reason = the certificate is for another name
tls-certificate-issuer-reason = the certificate is self-signed, or this computer does not know its issuer
tls-certificate-revoked-reason = the certificate has been revoked
tls-certificate-other-reason = the certificate can’t be trusted

## Responses of CM.com.

response-unauthorised-error = CM.com did not accept the product token
response-forbidden-error = This account does not have permission for this at CM.com
response-not-found-error = CM.com could not find this profile or address
response-conflict-error = CM.com refused the profile because it already exists
response-refused-error = CM.com refused the profile without giving a reason
response-refused-status-error = CM.com refused the profile ({ $status })
response-refused-fields-error = { $count ->
    [one] CM.com found a problem in one field
   *[other] CM.com found problems in { $count } fields
}
response-wait-error = CM.com asked us to wait before the next request
response-wait-seconds-error = { $seconds ->
    [one] CM.com asked us to wait one second before the next request
   *[other] CM.com asked us to wait { $seconds } seconds before the next request
}
response-wait-minutes-error = CM.com asked us to wait { $minutes } minutes before the next request
response-wait-hours-error = CM.com asked us to wait { $hours } hours before the next request
response-wait-days-error = CM.com asked us to wait { $days } days before the next request
response-server-error = CM.com has a problem ({ $status })
response-redirect-error = The server redirects to { $to }, which Profile Desk does not follow
response-redirect-elsewhere = another address
response-unreadable-error = The server sent an unexpected response ({ $detail })
response-web-page-reason = The response was a web page, not an API response
response-empty-reason = it is empty
response-too-large-reason = it is larger than 8 MB
response-not-json-reason = it is not valid JSON
response-not-profile-reason = it is not a profile
response-not-list-reason = it is not a list
response-entry-not-profile-reason = an entry in the list is not a profile
response-entry-not-requirement-reason = an entry in the list is not a requirement
response-entry-not-field-reason = an entry has no field name
response-no-fields-reason = it has no field names
response-no-document-id-reason = it has no document ID
response-other-profile-reason = it is about another profile: { $profile }
response-not-this-profile-reason = it does not contain this profile
response-other-values-reason = it does not show the values you sent for: { $labels }
response-id-alone-reason = it contains only the ID of this profile, and CM.com can’t find a profile with that ID
response-not-read-reason = Profile Desk can’t read it
response-unnamed-profile-reason = it is about another profile
response-reason-not-kept = the reason was not kept

## Statuses of HTTP.

http-status-with-number = { $sentence } ({ $status })
http-status-payment-required = CM.com requires a payment first
http-status-method-not-allowed = CM.com does not accept this kind of request at this address
http-status-not-acceptable = CM.com can’t respond in a format that Profile Desk reads
http-status-proxy-sign-in = A proxy between you and CM.com requires you to sign in
http-status-gone = CM.com no longer has what you requested
http-status-length-required = CM.com requires the length of the content
http-status-precondition = The request does not meet a condition that CM.com requires
http-status-content-too-large = The content is larger than CM.com accepts
http-status-address-too-long = The address of the request is longer than CM.com accepts
http-status-unsupported-media-type = CM.com does not accept the format of the content
http-status-misdirected = The request reached a server that does not handle this address
http-status-locked = CM.com has locked what this request would change
http-status-protocol-version = CM.com requires another version of HTTP
http-status-headers-too-large = The request headers are larger than CM.com accepts
http-status-legal-reasons = CM.com can’t do this for legal reasons
http-status-not-implemented = CM.com does not support this request
http-status-bad-gateway = A server in front of CM.com got an unusable response
http-status-unavailable = CM.com is not available right now
http-status-gateway-timeout = A server in front of CM.com got no response in time
http-status-no-room = CM.com has no space left to store this
http-status-network-sign-in = Your network requires you to sign in first
