### What findings say, and the way out of each.
###
### temuan-judul-<rule>: the rule's title; temuan-arti-<rule>: what a record without the finding is known to satisfy;
### temuan-<message>: what one finding says, with .bantuan as the way out; temuan-label-<name>: label of the second place.

## Form

temuan-judul-syntax = Unreadable file
temuan-arti-syntax = Every file can be read.

temuan-judul-schema = Entries that the form does not have
temuan-arti-schema = Every file has exactly the entries of its form, each with a value of the right kind.

temuan-judul-path-layout = File in the wrong place or with an unsafe name
temuan-arti-path-layout = Every case stands in the folder of the month in which it was received, under a safe number.
temuan-path-layout = Case { $case } was received on { $received }, but is kept at { $path }.
    .bantuan = Its right place is { $expected }. Let the archive's keeper decide; moving it stays on record too.
temuan-path-layout-shape = Case { $case } is kept at { $path }, not at cases/<year>/<month>/<number>.toml.
    .bantuan = A case belongs in the folder of the year and month in which it was received, such as cases/2025/04/001.toml.
temuan-path-layout-name = The case number “{ $case }” has characters that are not allowed or is longer than { $limit } characters.
    .bantuan = Use only the letters a–z, digits, full stops, underscores and hyphens; begin with a letter or a digit.
temuan-path-layout-stray = { $path } belongs to no case.
    .bantuan = Move it into its case's folder, cases/<year>/<month>/<number>/, or remove it.

temuan-judul-duplicate-case = Case number used twice
temuan-arti-duplicate-case = Every number belongs to one case.
temuan-duplicate-case = The number { $case } is used by two files: { $other } and { $path }.
    .bantuan = Give another number to the one that was created later.

temuan-judul-unknown-sop = Unknown SOP
temuan-arti-unknown-sop = The SOP revision that the case names existed and could be read when the case was created.
temuan-unknown-sop = SOP “{ $sop }” revision { $revision } was not in the archive when this case was created.
    .bantuan = Check the SOP's name and the number of its revision; its text must stand at { $path } before the case is created.
temuan-unknown-sop-broken = SOP “{ $sop }” revision { $revision } can't be read as it stood when this case was created.
    .bantuan = Mend { $path }, then create a new case; this one stays judged by the SOP's text at its creation.

temuan-judul-unknown-activity = Unknown activity
temuan-arti-unknown-activity = Every step names an activity of the SOP.
temuan-unknown-activity = Step { $step } records activity { $activity }, which SOP “{ $sop }” revision { $revision } does not have.
    .bantuan = Record a correction of step { $step } with the right activity: { $known }.

## SOP

temuan-judul-sop-graph = The SOP can't be carried out
temuan-arti-sop-graph = Every activity of the SOP can be reached, and the end can be reached from every activity.
temuan-sop-graph-unknown-target = Activity { $activity } leads to activity { $target }, which this SOP does not have.
    .bantuan = Write the number of an activity, or "selesai".
temuan-sop-graph-unknown-lane = Activity { $activity } stands in the lane “{ $lane }”, which this SOP does not list.
    .bantuan = Add “{ $lane }” to the list of lanes, or mend its spelling.
temuan-sop-graph-duplicate = The activity number { $activity } is used twice.
    .bantuan = Give every activity a number of its own, then adjust where the flow leads.
temuan-sop-graph-unreached = No activity leads to activity { $activity }.
    .bantuan = Let an earlier activity lead to activity { $activity }, or take it out of this revision.
temuan-sop-graph-no-end = From activity { $activity } the flow never reaches the end.
    .bantuan = Add lanjut = "selesai", or an answer that leaves the loop.

## Order

temuan-judul-wrong-start = Not begun at the beginning
temuan-arti-wrong-start = Every case starts at the first activity of the SOP.
temuan-wrong-start = Step { $step } records activity { $activity }, but a case starts at activity { $expected }.
    .bantuan = If it is a slip of the pen, record a correction of step { $step }. If activity { $expected } was left out, record it as a new step and explain it in its note.

temuan-judul-out-of-order = Not in the order of the SOP
temuan-arti-out-of-order = Every step is an activity that the step before it leads to.
temuan-out-of-order = Step { $step } records activity { $activity }, but activity { $expected } was next.
    .bantuan = If it is a slip of the pen, record a correction of step { $step }. If something was left out, record it as a new step and explain it in its note.

temuan-judul-step-after-end = Recorded after the case had ended
temuan-arti-step-after-end = There is no step or withdrawal after a case has ended.
temuan-step-after-end = Step { $step } (activity { $activity }) was recorded after the case was finished by the step before.
    .bantuan = Create a new case for further work. If the decision before was a slip of the pen, record its correction.
temuan-step-after-cancellation = Step { $step } (activity { $activity }) was finished on { $finished }, after the case was withdrawn on { $cancelled }.
    .bantuan = Create a new case if the request is pursued. If the time is a slip of the pen, record a correction of step { $step }.
temuan-cancellation-after-end = The case was withdrawn on { $cancelled }, but was already finished on { $finished }.
    .bantuan = A finished case can't be withdrawn; explain the reason to the archive's keeper.

temuan-judul-unknown-decision = Unknown decision
temuan-arti-unknown-decision = Every decision is one of the answers that the SOP offers at that activity.
temuan-unknown-decision = Step { $step } answers “{ $answer }”, but the answers at activity { $activity } are: { $answers }.
    .bantuan = Record a correction of step { $step } with one of these answers, spelled exactly so.
temuan-decision-not-asked = Step { $step } has the decision “{ $answer }”, but activity { $activity } asks for none.
    .bantuan = Check the number of the activity; if it is a slip of the pen, record a correction of step { $step }.

temuan-judul-missing-decision = Decision not recorded
temuan-arti-missing-decision = Every step at a decision records its answer.
temuan-missing-decision = Step { $step } records activity { $activity } without a decision; its answer is one of: { $answers }.
    .bantuan = Record a correction of step { $step } that fills in the decision.

## Time

temuan-judul-time-reversed = Time runs backwards
temuan-arti-time-reversed = No step is finished before the step before it, before the request was received, or before it began.
temuan-time-reversed = Step { $step } was finished on { $finished }, before step { $previous } was finished on { $previous_finished }.
    .bantuan = Record a correction of the step whose time is a slip of the pen.
temuan-time-reversed-first = Step { $step } was finished on { $finished }, before the request was received on { $received }.
    .bantuan = If the time is a slip of the pen, record a correction of step { $step }.
temuan-time-reversed-start = Step { $step } began on { $started }, after its own end on { $finished }.
    .bantuan = Record a correction of step { $step } with the right time of its beginning or end.

temuan-judul-future-step = Dated in the future
temuan-arti-future-step = Nothing is dated after the day of judgement.
temuan-future-step = Step { $step } was finished on { $finished }, but everything is judged as of { $as_of }.
    .bantuan = Record a correction of step { $step } with the right date; a step is recorded after its work is done.
temuan-future-received = Case { $case } was received on { $received }, but everything is judged as of { $as_of }.
    .bantuan = If the date of receipt is a slip of the pen, withdraw this case and create a new one with the right date.

temuan-judul-late-step = Late step
temuan-arti-late-step = Every step was finished within the time that the SOP gives.
temuan-late-step = Step { $step } was finished on { $finished }, { $days ->
        [one] 1 working day
       *[other] { $days } working days
    } after it was due on { $due }.
    .bantuan = Explain the delay in the note of the next step. If the date is a slip of the pen, record a correction of step { $step }.
temuan-late-step-calendar = Step { $step } was finished on { $finished }, { $days ->
        [one] 1 calendar day
       *[other] { $days } calendar days
    } after it was due on { $due }.
    .bantuan = Explain the delay in the note of the next step. If the date is a slip of the pen, record a correction of step { $step }.
temuan-late-step-hours = Step { $step } was finished on { $finished }, after it was due on { $due }.
    .bantuan = Explain the delay in the note of the next step. If the time is a slip of the pen, record a correction of step { $step }.

temuan-judul-overdue = Overdue
temuan-arti-overdue = No running case is past the due date of its next activity.
temuan-overdue = Activity { $activity } was due on { $due }; as of { $as_of } it is overdue by { $days ->
        [one] 1 working day
       *[other] { $days } working days
    }.
    .bantuan = Finish activity { $activity } and record its step. If the request was withdrawn, record the withdrawal.
temuan-overdue-calendar = Activity { $activity } was due on { $due }; as of { $as_of } it is overdue by { $days ->
        [one] 1 calendar day
       *[other] { $days } calendar days
    }.
    .bantuan = Finish activity { $activity } and record its step. If the request was withdrawn, record the withdrawal.

temuan-judul-late-record = Recorded late
temuan-arti-late-record = Every step was recorded soon after it was finished, within the tolerance of this site.
temuan-late-record = Step { $step } was finished on { $finished }, but was recorded only on { $commit_date }: { $days ->
        [one] 1 working day
       *[other] { $days } working days
    } later, where at most { $tolerance } are allowed.
    .bantuan = Record every step on the day on which it is finished. If the date is a slip of the pen, record a correction of step { $step }.

temuan-judul-non-working-day = Finished on a day off
temuan-arti-non-working-day = Every step was finished on a working day.
temuan-non-working-day = Step { $step } was finished on { $finished }, a day off: { $holiday }.
    .bantuan = If the work was done on that day, nothing needs to change. If it is a slip of the pen, record a correction of step { $step }.
temuan-non-working-day-weekend = Step { $step } was finished on { $finished }, a Saturday or Sunday.
    .bantuan = If the work was done on that day, nothing needs to change. If it is a slip of the pen, record a correction of step { $step }.

temuan-judul-calendar-missing = Days off not listed
temuan-arti-calendar-missing = Days off are listed for every year through which a limit was counted.
temuan-calendar-missing = The calendar lists no days off for { $year }, but a limit was counted in that year.
    .bantuan = Add the days off of { $year } to content/kalender.toml, as decreed by the three ministers.
temuan-calendar-missing-years = The calendar lists no days off for { $first } to { $last }, but limits were counted in those years.
    .bantuan = Look first for a date with a mistyped year; add the rest to content/kalender.toml.

## History

temuan-judul-many-steps-in-commit = Several entries in one commit
temuan-arti-many-steps-in-commit = Every step, correction and withdrawal was recorded by a commit of its own.
temuan-many-steps-in-commit = Commit { $commit } ({ $commit_date }) adds { $count } entries at once to case { $case }.
    .bantuan = Record every step, correction or withdrawal with one commit, when it happens.
temuan-many-steps-at-creation = Commit { $commit } ({ $commit_date }) creates case { $case } and at once fills it with { $count ->
        [one] 1 entry
       *[other] { $count } entries
    }.
    .bantuan = Create a case without steps or with its first step only; other entries are recorded one by one.

temuan-judul-many-cases-in-commit = Several cases in one commit
temuan-arti-many-cases-in-commit = Every commit changes one case at most.
temuan-many-cases-in-commit = Commit { $commit } ({ $commit_date }) changes { $count } cases at once: { $cases }.
    .bantuan = Record the change of every case with a commit of its own.

temuan-judul-step-changed = Record changed
temuan-arti-step-changed = Nothing was ever changed after it was recorded.
temuan-step-changed = Commit { $commit } ({ $commit_date }) changes step { $number }, which was already recorded: { $fields }.
    .bantuan = Don't edit the step again. Record what is right as a correction of step { $number } with its reason; both texts stay readable in the history.
temuan-step-inserted = Commit { $commit } ({ $commit_date }) pushes step { $number } in between steps that were already recorded.
    .bantuan = A new step is always added at the end; say in its note that it was left out.
temuan-correction-changed = Commit { $commit } ({ $commit_date }) changes correction { $number }, which was already recorded.
    .bantuan = Don't edit it again. Record what is right as a new correction.
temuan-correction-inserted = Commit { $commit } ({ $commit_date }) pushes correction { $number } in between corrections that were already recorded.
    .bantuan = A new correction is always added at the end.
temuan-cancellation-changed = Commit { $commit } ({ $commit_date }) changes the withdrawal that was already recorded.
    .bantuan = Don't edit it again; keep further reasons as an attachment.
temuan-head-changed = Commit { $commit } ({ $commit_date }) changes the opening entries of case { $case }: { $fields }.
    .bantuan = Don't edit it again. If the case was created wrongly, withdraw it and create a new one.

temuan-judul-step-removed = Record removed
temuan-arti-step-removed = Nothing that was recorded was ever removed.
temuan-step-removed = Commit { $commit } ({ $commit_date }) removes step { $number } (activity { $activity }, finished on { $finished }).
    .bantuan = Record the step again at the end of the file. A wrong step is not removed, but mended by a correction.
temuan-correction-removed = Commit { $commit } ({ $commit_date }) removes correction { $number }, recorded on { $date }.
    .bantuan = Record the correction again. A wrong correction is mended by a new one.
temuan-cancellation-removed = Commit { $commit } ({ $commit_date }) removes the withdrawal recorded on { $date }.
    .bantuan = Record the withdrawal again. A request that is pursued gets a new case.

temuan-judul-case-deleted = Case deleted
temuan-arti-case-deleted = No case was ever deleted from the archive.
temuan-case-deleted = Commit { $commit } ({ $commit_date }) deletes case { $case } from the archive.
    .bantuan = Bring the file back. A request that is not pursued is withdrawn, not deleted.
temuan-case-deleted-returned = Commit { $commit } ({ $commit_date }) deletes case { $case }; the file returned later.
    .bantuan = Nothing is left to bring back, but the deletion stays on record; explain it to the archive's keeper.

temuan-judul-evil-merge = New content in a merge
temuan-arti-evil-merge = Every merge took the case's text from one of its branches as it was.
temuan-evil-merge = The merge commit { $commit } ({ $commit_date }) gives case { $case } a text that none of its branches has.
    .bantuan = Merge without changing the file; record an entry that was left behind afterwards, with a commit of its own.

temuan-judul-changed-without-step = Changed without a new entry
temuan-arti-changed-without-step = Every change of a case's file adds one entry.
temuan-changed-without-step = Commit { $commit } ({ $commit_date }) only changes the layout of case { $case }; its values stay the same.
    .bantuan = Nothing was lost. Next time, leave what was already recorded as it is written.
temuan-mode-changed = Commit { $commit } ({ $commit_date }) touches case { $case } without changing a letter.
    .bantuan = Usually only the file's permissions changed; make it a plain file again.

temuan-judul-uncommitted = Not committed
temuan-arti-uncommitted = The working folder holds no change that is not committed.
temuan-uncommitted = { $path } holds changes that are not committed, and so are not judged.
    .bantuan = Commit the change, or bring the file back to what it was.

temuan-judul-history-incomplete = Incomplete history
temuan-arti-history-incomplete = The whole history of the archive was there when it was judged.
temuan-history-incomplete-shallow = The archive's history is incomplete: this repository is a partial copy (shallow clone).
    .bantuan = Run git fetch --unshallow, then check again.
temuan-history-incomplete-grafts = The archive's history can't be trusted: the file .git/info/grafts changes the order of commits.
    .bantuan = Delete .git/info/grafts or use a clean copy of the repository, then check again.
temuan-history-incomplete-replaced = The archive's history can't be trusted: { $count ->
        [one] 1 object is
       *[other] { $count } objects are
    } replaced through refs/replace.
    .bantuan = Remove the replacements with git replace -d or use a clean copy of the repository, then check again.
temuan-history-incomplete-missing = The archive's history is incomplete: object { $object }, which commit { $commit } needs, is missing or damaged.
    .bantuan = Run git fsck, then fetch the repository again from a whole copy.

## The second place

temuan-label-previous-step = the previous step is here
temuan-label-clock = its clock runs from this step
temuan-label-started = began here
temuan-label-received = received here
temuan-label-end = the case was finished here
temuan-label-cancellation = the withdrawal is here
temuan-label-other-case = the same number is here
temuan-label-before = before the change it was written here
temuan-label-removed = what was removed was written here

## History: attacks on the repository

temuan-judul-case-renamed = Case moved
temuan-arti-case-renamed = Every case has kept its place and number since it was created.
temuan-case-renamed = Commit { $commit } ({ $commit_date }) moves a case from { $from } to { $to }.
    .bantuan = The number and place of a case never change. Move it back to { $from }; if the number itself is wrong, withdraw the case and create a new one.
temuan-case-renamed-later = Commit { $deleted_by } deletes { $from }, and commit { $commit } ({ $commit_date }) brings it back as { $to }.
    .bantuan = The number and place of a case never change. Move it back to { $from }; if the number itself is wrong, withdraw the case and create a new one.

temuan-judul-commit-date-reversed = Commit dated backwards
temuan-arti-commit-date-reversed = Every commit of the archive is dated after the record that it goes on from.
temuan-commit-date-reversed-parent = Commit { $commit } is dated { $date }, earlier than its parent commit { $other } ({ $other_date }).
    .bantuan = Check the clock of the computer that recorded it. If the clock is right, ask who recorded it: a commit can be dated back on purpose.
temuan-commit-date-reversed-author = Commit { $commit } was stored on { $date }, before its author wrote it on { $other_date }.
    .bantuan = Check the clock of the computer that recorded it. If the clock is right, ask who recorded it: the dates of a commit can be changed on purpose.
temuan-commit-date-reversed-entry = Commit { $commit } was written on { $date }, earlier than the text of the case that it goes on from (commit { $other }, { $other_date }).
    .bantuan = Check the clock of the computer that recorded it. If the clock is right, ask who recorded it: the date of writing can be set back on purpose.

temuan-judul-commit-date-future = Commit dated in the future
temuan-arti-commit-date-future = No commit of the archive is dated after the day of judgement.
temuan-commit-date-future = Commit { $commit } is dated { $date }, but everything is judged as of { $as_of }.
    .bantuan = Check the clock of the computer that recorded it, or judge the archive on a later day.

temuan-judul-unsafe-entry = Unsafe content in the history
temuan-arti-unsafe-entry = Every folder of the history holds only plain files and folders with honest names, and every commit is written as git writes one.
temuan-unsafe-entry-elsewhere = Commit { $commit } holds { $path }: that name leads elsewhere.
    .bantuan = No ordinary git program makes such a name. Don't check that commit out; tell the archive's keeper. What lies below it is not judged.
temuan-unsafe-entry-git = Commit { $commit } holds { $path }: on some computers that name is git's own folder.
    .bantuan = No ordinary git program makes such a name. Don't check that commit out; tell the archive's keeper. What lies below it is not judged.
temuan-unsafe-entry-separator = Commit { $commit } holds { $path }: there is a slash in the name itself.
    .bantuan = No ordinary git program makes such a name. Don't check that commit out; tell the archive's keeper. What lies below it is not judged.
temuan-unsafe-entry-control = Commit { $commit } holds { $path }: there are control characters in the name.
    .bantuan = Choose a name of letters, digits, spaces, dots and dashes only. What lies below it is not judged.
temuan-unsafe-entry-encoding = Commit { $commit } holds { $path }: the name is not UTF-8 text.
    .bantuan = Choose a name of letters, digits, spaces, dots and dashes only. What lies below it is not judged.
temuan-unsafe-entry-hidden = Commit { $commit } holds { $path }: the name has invisible characters, or some that turn the direction of reading.
    .bantuan = Such a name looks other than it is. Choose a plain one, and ask where the file came from.
temuan-unsafe-entry-mixed = Commit { $commit } holds { $path }: the name mixes Latin letters with others that look alike.
    .bantuan = Such a name looks other than it is. Choose a plain one, and ask where the file came from.
temuan-unsafe-entry-long = Commit { $commit } holds { $path }: the name is longer than 255 bytes.
    .bantuan = Shorten the name; many computers can't store it.
temuan-unsafe-entry-duplicate = Commit { $commit } holds { $path } twice in one folder.
    .bantuan = No ordinary git program makes such a folder; tell the archive's keeper. Only the first is judged.
temuan-unsafe-entry-order = Commit { $commit } holds the folder { $path }, whose entries are out of order.
    .bantuan = No ordinary git program makes such a folder; tell the archive's keeper.
temuan-unsafe-entry-likeness = Commit { $commit } holds { $path } beside { $other }: both look like the same name.
    .bantuan = Choose names that differ by more than letter case, accents or invisible characters.
temuan-unsafe-entry-symlink = Commit { $commit } holds { $path } as a symbolic link, not a file.
    .bantuan = Put the file itself in the link's place. Links are never followed.
temuan-unsafe-entry-submodule = Commit { $commit } holds { $path } as a submodule, not a folder.
    .bantuan = Keep the files in the archive itself. What is in a submodule is not judged.
temuan-unsafe-entry-mode = Commit { $commit } holds { $path } with a mode that git does not know.
    .bantuan = No ordinary git program writes such a mode; tell the archive's keeper.
temuan-unsafe-entry-deep = Commit { $commit } holds the folder { $path }, which is too deep to be looked into.
    .bantuan = Keep files in fewer folders; what lies deeper than 32 levels is not judged.
temuan-unsafe-entry-more = Commit { $commit } holds { $count } more faults in the folder { $path }.
    .bantuan = Mend those that are named first, then check again.
temuan-unsafe-header-repeated = Commit { $commit } has the header { $header } more than once.
    .bantuan = No ordinary git program writes such a commit; tell the archive's keeper. Only the first is judged.
temuan-unsafe-header-missing = Commit { $commit } has no header { $header }.
    .bantuan = No ordinary git program writes such a commit; tell the archive's keeper.
temuan-unsafe-header-misplaced = Commit { $commit } has the header { $header } out of its place.
    .bantuan = Other programs may read another history from this commit; tell the archive's keeper.
temuan-unsafe-header-same-parent = Commit { $commit } names one parent commit twice.
    .bantuan = No ordinary git program writes such a commit; tell the archive's keeper.
temuan-unsafe-header-zero = Commit { $commit } has a zero byte among its headers.
    .bantuan = Many programs stop reading there; tell the archive's keeper.
temuan-unsafe-header-person = Commit { $commit } has a header { $header } that does not rightly give name, address and date.
    .bantuan = No ordinary git program writes such a commit; tell the archive's keeper.
temuan-unsafe-header-encoding = Commit { $commit } names the { $header } { $name } in text that is not UTF-8.
    .bantuan = Set name and address with git config user.name and user.email, in plain letters.
temuan-unsafe-header-hidden = Commit { $commit } names the { $header } { $name }: the name has invisible characters, or some that turn the direction of reading.
    .bantuan = Such a name looks other than it is. Ask who recorded it.
temuan-unsafe-header-mixed = Commit { $commit } names the { $header } { $name }: the name mixes Latin letters with others that look alike.
    .bantuan = Such a name looks other than it is. Ask who recorded it.
temuan-unsafe-header-date = Commit { $commit } has a header { $header } with an impossible date.
    .bantuan = When it was recorded can't be judged. Check the clock of the computer that recorded it, and tell the archive's keeper.
temuan-unsafe-header-offset = Commit { $commit } has a header { $header } with an impossible time zone.
    .bantuan = Its time is read as UTC. Check the time zone of the computer that recorded it.
temuan-history-incomplete-excess = The archive's history is too large: up to commit { $commit } there are more than { $limit } changes of files; the rest is not looked at.
    .bantuan = Look at that commit: a folder may hold itself again and again. An archive of that size must be divided.
