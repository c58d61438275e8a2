another-program-is-sending = Een ander programma verstuurt dit profiel. Hier is niets verstuurd; probeer het opnieuw als dat klaar is
another-program-stored-record = Een ander programma heeft intussen opgeslagen wat er met dit profiel is gebeurd. Dat is bewaard
another-program-sent-meanwhile = Een ander programma heeft dit profiel intussen verstuurd of gewijzigd. Hier is niets meer verstuurd; wat het andere programma opsloeg, is bewaard
