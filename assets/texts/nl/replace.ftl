### Een document in de plaats van een ander, in alle profielen die het hebben.

replace-in-use-reason = { $holder } gebruikt dit profiel
replace-being-sent-reason = Het wordt ingediend
replace-gone-reason = Het staat in de prullenbak of is verwijderd
replace-not-there-reason = Het heeft twee lijsten met documenten, of heeft dit document niet meer. Open het om te kiezen
replace-has-new-reason = Het heeft het nieuwe document al
