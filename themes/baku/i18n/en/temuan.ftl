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
    .bantuan =
        By its date of receipt it belongs at { $expected }. Don't move it: every move is a finding of its own. Nothing is left to do; explain to the auditor that only the folder is wrong. A new case is always opened by the command, which chooses the folder itself:
            tertib case new
temuan-path-layout-shape = Case { $case } is kept at { $path }, not at cases/<year>/<month>/<number>.toml.
    .bantuan =
        A case belongs in the folder of the year and month in which it was received, such as cases/2025/04/001.toml. Don't move it: every move is a finding of its own; explain it to the auditor. A new case is always opened by the command, which chooses the folder itself:
            tertib case new
temuan-path-layout-name = The case number “{ $case }” has characters that are not allowed or is longer than { $limit } characters.
    .bantuan =
        A number uses only the letters a–z, digits, full stops, underscores and hyphens, and begins with a letter or a digit. One that is on record is not changed any more: explain it to the auditor. A new case gets a right number by the command:
            tertib case new
temuan-path-layout-stray = { $path } belongs to no case.
    .bantuan =
        If it belongs to a case, attach it to the step it came with (--output NAME=FILE). If not, take it out of the archive; the history keeps it:
            git rm -r --quiet -- { $file } && git commit --quiet -m "Bukan berkas"

temuan-judul-duplicate-case = Case number used twice
temuan-arti-duplicate-case = Every number belongs to one case.
temuan-duplicate-case = The number { $case } is used by two files: { $other } and { $path }.
    .bantuan =
        Give another number to the case that was created later; put one that is not in use for NOMOR-BARU:
            git mv -- { $file } { $folder }/NOMOR-BARU.toml && git commit --quiet -m "Nomor ganda"
        The move is told as case-renamed; explain it to the auditor.

temuan-judul-unknown-sop = Unknown SOP
temuan-arti-unknown-sop = The SOP revision that the case names existed and could be read when the case was created.
temuan-unknown-sop = SOP “{ $sop }” revision { $revision } was not in the archive when this case was created.
    .bantuan =
        The SOP that judges a case is settled when the case is created and can't be exchanged. Withdraw this case, then open a new one with the right SOP and revision:
            tertib case cancel { $nomor }
            tertib case new
        This finding stays with the case that was withdrawn.
temuan-unknown-sop-broken = SOP “{ $sop }” revision { $revision } can't be read as it stood when this case was created.
    .bantuan =
        Mend { $path } (another finding names its mistake), then withdraw this case and open a new one; this one stays judged by the SOP's text at its creation:
            tertib case cancel { $nomor }
            tertib case new

temuan-judul-unknown-activity = Unknown activity
temuan-arti-unknown-activity = Every step names an activity of the SOP.
temuan-unknown-activity = Step { $step } records activity { $activity }, which SOP “{ $sop }” revision { $revision } does not have.
    .bantuan =
        Record a correction with the number of the right activity ({ $known }):
            tertib case correct { $nomor } { $langkah }
    .tempat = the unknown number

## SOP

temuan-judul-sop-graph = The SOP can't be carried out
temuan-arti-sop-graph = Every activity of the SOP can be reached, and the end can be reached from every activity.
temuan-sop-graph-unknown-target = Activity { $activity } leads to activity { $target }, which this SOP does not have.
    .bantuan =
        Write the number of an activity, or "selesai". Once that line is mended and committed, check again:
            tertib check
temuan-sop-graph-unknown-lane = Activity { $activity } stands in the lane “{ $lane }”, which this SOP does not list.
    .bantuan =
        Add “{ $lane }” to the list of lanes, or mend its spelling. Once that line is mended and committed, check again:
            tertib check
temuan-sop-graph-duplicate = The activity number { $activity } is used twice.
    .bantuan =
        Give every activity a number of its own, then adjust where the flow leads. Once that line is mended and committed, check again:
            tertib check
temuan-sop-graph-unreached = No activity leads to activity { $activity }.
    .bantuan =
        Let an earlier activity lead to activity { $activity }, or take it out of this revision. Once that line is mended and committed, check again:
            tertib check
temuan-sop-graph-no-end = From activity { $activity } the flow never reaches the end.
    .bantuan =
        Add lanjut = "selesai", or an answer that leaves the loop. Once that line is mended and committed, check again:
            tertib check

## Order

temuan-judul-wrong-start = Not begun at the beginning
temuan-arti-wrong-start = Every case starts at the first activity of the SOP.
temuan-wrong-start = Step { $step } records activity { $activity }, but a case starts at activity { $expected }.
    .bantuan =
        If it is a slip of the pen, record its correction:
            tertib case correct { $nomor } { $langkah } --activity { $expected }
        If activity { $expected } was left out, nothing can mend it; explain why in the note of the next step.
    .tempat = what was recorded

temuan-judul-out-of-order = Not in the order of the SOP
temuan-arti-out-of-order = Every step is an activity that the step before it leads to.
temuan-out-of-order = Step { $step } records activity { $activity }, but activity { $expected } was next.
    .bantuan =
        If it is a slip of the pen, record its correction:
            tertib case correct { $nomor } { $langkah }{ $set }
        If something was left out, nothing can mend it; explain why in the note of the next step.
    .tempat = what was recorded

temuan-judul-step-after-end = Recorded after the case had ended
temuan-arti-step-after-end = There is no step or withdrawal after a case has ended.
temuan-step-after-end = Step { $step } (activity { $activity }) was recorded after the case was finished by the step before.
    .bantuan =
        Open a new case for further work:
            tertib case new
        If the decision of the step before was a slip of the pen, record its correction:
            tertib case correct { $nomor } { $previous }
    .tempat = recorded after it
temuan-step-after-cancellation = Step { $step } (activity { $activity }) was finished on { $finished }, after the case was withdrawn on { $cancelled }.
    .bantuan =
        If the request is pursued, open a new case:
            tertib case new
        If the time is a slip of the pen, record its correction:
            tertib case correct { $nomor } { $langkah }
    .tempat = finished after it
temuan-cancellation-after-end = The case was withdrawn on { $cancelled }, but was already finished on { $finished }.
    .bantuan = A withdrawal can't be taken back, and the case counts as finished; nothing can be mended. Explain to the auditor why it was recorded.
    .tempat = withdrawn here
temuan-cancellation-before-steps = The withdrawal is dated { $cancelled }, before what was on record when it was recorded: step { $step } was finished on { $finished }{ $more ->
        [0] {""}
        [one] , and 1 more
       *[other] , and { $more } more
    }.
    .bantuan = Nothing is wrong with those steps because of it. A withdrawal that is on record is not edited; explain its date to the auditor.
    .tempat = withdrawn here

temuan-judul-unknown-decision = Unknown decision
temuan-arti-unknown-decision = Every decision is one of the answers that the SOP offers at that activity.
temuan-unknown-decision = Step { $step } answers “{ $answer }”, but the answers at activity { $activity } are: { $answers }.
    .usul = Take one of those answers, exactly as written.
    .bantuan =
        Record a correction with one of these answers, spelled exactly so:
            tertib case correct { $nomor } { $langkah }
    .tempat = the unknown answer
temuan-decision-not-asked = Step { $step } has the decision “{ $answer }”, but activity { $activity } asks for none.
    .usul = Leave out the decision (--decision, in the file keputusan), or mend the number of the activity if that is what is wrong.
    .bantuan =
        If the number of the activity is wrong, record its correction:
            tertib case correct { $nomor } { $langkah }
        If the answer is too much, leave it: it has no effect, and a correction can't remove it. Explain it to the auditor.
    .tempat = the answer nobody asked for

temuan-judul-missing-decision = Decision not recorded
temuan-arti-missing-decision = Every step at a decision records its answer.
temuan-missing-decision = Step { $step } records activity { $activity } without a decision; its answer is one of: { $answers }.
    .usul = State the decision, one of { $answers }: --decision with the command, keputusan = "…" in the file.
    .bantuan =
        Record a correction that fills in the decision:
            tertib case correct { $nomor } { $langkah }
    .tempat = its answer is not recorded

## Time

temuan-judul-time-reversed = Time runs backwards
temuan-arti-time-reversed = No step is finished before the step before it, before the request was received, or before it began.
temuan-time-reversed = Step { $step } was finished on { $finished }, before step { $previous } was finished on { $previous_finished }.
    .usul = Mend the time. If the time of step { $previous } is what is miswritten, record its correction first:
        tertib case correct { $nomor } { $previous }
    .bantuan =
        Record a correction of the step whose time is a slip of the pen, step { $step } or step { $previous }:
            tertib case correct { $nomor } { $langkah }
            tertib case correct { $nomor } { $previous }
    .tempat = finished earlier
temuan-time-reversed-first = Step { $step } was finished on { $finished }, before the request was received on { $received }.
    .usul = Mend the time: no step can be finished before { $received }. If the day of receipt is what is miswritten, withdraw this case and open a new one.
    .bantuan =
        If the time is a slip of the pen, record its correction:
            tertib case correct { $nomor } { $langkah }
        If the date of receipt is, withdraw this case and open a new one; that date can't be corrected.
    .tempat = finished earlier
temuan-time-reversed-start = Step { $step } began on { $started }, after its own end on { $finished }.
    .usul = Mend when it began or when it was finished.
    .bantuan =
        Record a correction with the right time of its beginning or end:
            tertib case correct { $nomor } { $langkah }
    .tempat = finished here

temuan-judul-future-step = Dated in the future
temuan-arti-future-step = Nothing is dated after the day of judgement.
temuan-future-step = Step { $step } was finished on { $finished }, but everything is judged as of { $as_of }.
    .usul = Mend the date, or record the step once the work is done.
    .bantuan =
        If the date is a slip of the pen, record its correction:
            tertib case correct { $nomor } { $langkah }
        If it is right, this finding goes when that day has come; a step is recorded after its work is done.
temuan-future-received = Case { $case } was received on { $received }, but everything is judged as of { $as_of }.
    .bantuan =
        If the date of receipt is a slip of the pen, withdraw this case and open a new one with the right date:
            tertib case cancel { $nomor }
            tertib case new
        If it is right, this finding goes when that day has come.
temuan-future-correction = Correction { $number } (of step { $corrected }) is dated { $date }, but everything is judged as of { $as_of }.
    .usul = Mend the correction's date.
    .bantuan = A correction that is on record is not edited; explain it to the auditor. If the date is right, this finding goes when that day has come.
    .tempat = date of the correction
temuan-future-cancellation = The withdrawal of case { $case } is dated { $date }, but everything is judged as of { $as_of }.
    .usul = Mend the withdrawal's date.
    .bantuan = Until that day the case is judged as running. A withdrawal that is on record is not edited; if the date is a slip of the pen, explain it to the auditor.
    .tempat = date of the withdrawal

temuan-judul-late-step = Late step
temuan-arti-late-step = Every step was finished within the time that the SOP gives.
temuan-late-step = Step { $step } was finished on { $finished }, { $days ->
        [one] 1 working day
       *[other] { $days } working days
    } after it was due on { $due }.
    .bantuan =
        A delay can't be mended: explain it in the note of the next step. If the time is a slip of the pen, record its correction:
            tertib case correct { $nomor } { $langkah }
    .tempat = finished here
temuan-late-step-calendar = Step { $step } was finished on { $finished }, { $days ->
        [one] 1 calendar day
       *[other] { $days } calendar days
    } after it was due on { $due }.
    .bantuan =
        A delay can't be mended: explain it in the note of the next step. If the time is a slip of the pen, record its correction:
            tertib case correct { $nomor } { $langkah }
    .tempat = finished here
temuan-late-step-hours = Step { $step } was finished on { $finished }, after it was due on { $due }.
    .bantuan =
        A delay can't be mended: explain it in the note of the next step. If the time is a slip of the pen, record its correction:
            tertib case correct { $nomor } { $langkah }
    .tempat = finished here

temuan-judul-overdue = Overdue
temuan-arti-overdue = No running case is past the due date of its next activity.
temuan-overdue = Activity { $activity } was due on { $due }; as of { $as_of } it is overdue by { $days ->
        [one] 1 working day
       *[other] { $days } working days
    }.
    .bantuan =
        Finish activity { $activity }, then record its step:
            tertib case step { $nomor }
        If the request was withdrawn, record the withdrawal:
            tertib case cancel { $nomor }
    .tempat = its time runs from here
temuan-overdue-calendar = Activity { $activity } was due on { $due }; as of { $as_of } it is overdue by { $days ->
        [one] 1 calendar day
       *[other] { $days } calendar days
    }.
    .bantuan =
        Finish activity { $activity }, then record its step:
            tertib case step { $nomor }
        If the request was withdrawn, record the withdrawal:
            tertib case cancel { $nomor }
    .tempat = its time runs from here

temuan-judul-late-record = Recorded late
temuan-arti-late-record = Every step was recorded soon after it was finished, within the tolerance of this site.
temuan-late-record = Step { $step } was finished on { $finished }, but was recorded only on { $commit_date }: { $days ->
        [one] 1 working day
       *[other] { $days } working days
    } later, where at most { $tolerance } are allowed.
    .bantuan =
        When it was recorded can't be mended: explain it to the auditor, and record every step on the day on which it is finished. If the date is a slip of the pen, record its correction:
            tertib case correct { $nomor } { $langkah }

temuan-judul-non-working-day = Finished on a day off
temuan-arti-non-working-day = Every step was finished on a working day.
temuan-non-working-day = Step { $step } was finished on { $finished }, a day off: { $holiday }.
    .bantuan =
        If the work was done on that day, nothing needs to change. If it is a slip of the pen, record its correction:
            tertib case correct { $nomor } { $langkah }
temuan-non-working-day-weekend = Step { $step } was finished on { $finished }, a Saturday or Sunday.
    .bantuan =
        If the work was done on that day, nothing needs to change. If it is a slip of the pen, record its correction:
            tertib case correct { $nomor } { $langkah }

temuan-judul-calendar-missing = Days off not listed
temuan-arti-calendar-missing = Days off are listed for every year through which a limit was counted.
temuan-calendar-missing = The calendar lists no days off for { $year }, but a limit was counted in that year.
    .bantuan =
        Add the days off of { $year } to content/kalender.toml, as decreed by the three ministers, then record it:
            git add content/kalender.toml && git commit --quiet -m "Hari libur { $year }"
    .tempat = the year is missing here
temuan-calendar-missing-years = The calendar lists no days off for { $first } to { $last }, but limits were counted in those years.
    .bantuan =
        Look first for a date with a mistyped year, such as at the second place, and record its correction with “tertib case correct”. Add the rest to content/kalender.toml, then:
            git add content/kalender.toml && git commit --quiet -m "Hari libur"
    .tempat = the years are missing here

## History

temuan-judul-many-steps-in-commit = Several entries in one commit
temuan-arti-many-steps-in-commit = Every step, correction and withdrawal was recorded by a commit of its own.
temuan-many-steps-in-commit = Commit { $commit } ({ $commit_date }) adds { $count } entries at once to case { $case }.
    .bantuan =
        What they say stands, and nothing is left to do; explain to the auditor why they were recorded at once. Next time, one command for every entry, when it happens:
            tertib case step { $nomor }
    .tempat = second entry of the same commit
temuan-many-steps-at-creation = Commit { $commit } ({ $commit_date }) creates case { $case } and at once fills it with { $count ->
        [one] 1 entry
       *[other] { $count } entries
    }.
    .bantuan =
        What they say stands, and nothing is left to do; explain to the auditor why they were recorded at once. Next time, open the case first, then one command for every step:
            tertib case new
            tertib case step { $nomor }
    .tempat = second entry of the same commit

temuan-judul-many-cases-in-commit = Several cases in one commit
temuan-arti-many-cases-in-commit = Every commit changes one case at most.
temuan-many-cases-in-commit = Commit { $commit } ({ $commit_date }) changes { $count } cases at once: { $cases }.
    .bantuan =
        What they say stands, and nothing is left to do; explain to the auditor why they were recorded at once. Next time, record every case by a “tertib case step” of its own. What was changed is shown by:
            git show --stat { $commit }
    .tempat = first case

temuan-judul-office-file-in-commit = Rule changed with a step
temuan-arti-office-file-in-commit = Settings, calendar, roster and SOPs are changed by commits of their own, never together with what is judged by them.
temuan-office-file-in-commit = Commit { $commit } ({ $commit_date }) records a case and also changes rules of the office: { $path }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }.
    .bantuan =
        Look whether the change of rules was approved by whoever may, and explain it to the auditor. Another time, change rules with a commit of its own, before they are used. What was changed is shown by:
            git show --stat { $commit }

temuan-judul-step-changed = Record changed
temuan-arti-step-changed = Nothing was ever changed after it was recorded.
temuan-step-changed = Commit { $commit } ({ $commit_date }) changes step { $number }, which was already recorded: { $fields }.
    .usul = { $settled ->
        [yes]
            It says what it said before, but both commits would be recorded. Make one of the commits that are not sent yet first.
       *[other]
            Put that step back exactly as it was, then record what is right as a correction with its reason:
                tertib case correct { $nomor } { $number }
    }
    .bantuan = { $settled ->
        [yes]
            It reads as it did; nothing is left to do. The change stays on record: explain it to the auditor.
       *[other]
            Don't edit the step again. Record what is right as a correction with its reason; both texts stay readable in the history:
                tertib case correct { $nomor } { $number }
            The change stays on record: explain it to the auditor. What was changed is shown by:
                git show { $commit }
    }
    .tempat = as it stands now
temuan-step-restored = Commit { $commit } ({ $commit_date }) changes step { $number } back to values it had before: { $fields }.
    .bantuan = It reads as it did; nothing is left to do.
    .tempat = as it stands now
temuan-head-restored = Commit { $commit } ({ $commit_date }) changes the head of case { $case } back to what it said first: { $fields }.
    .bantuan = It reads as it did; nothing is left to do.
    .tempat = as it stands now
temuan-changed-across-gap = The record of case { $case } changed around a version that is missing, at the latest in commit { $commit }. Which commit changed it can't be known.
    .bantuan =
        Fetch the repository again from a whole copy, then check again. What is missing is listed by:
            git fsck --full
temuan-step-returned = Commit { $commit } ({ $commit_date }) brings step { $number } back to where it was.
    .bantuan = The step is back in its place; nothing is left to do.
temuan-step-inserted = Commit { $commit } ({ $commit_date }) pushes step { $number } in between steps that were already recorded.
    .bantuan =
        A step that was left out is added at the end, with a note that says so. One that was pushed in stays; explain it to the auditor. If it is wrong, record its correction:
            tertib case correct { $nomor } { $langkah }
temuan-correction-changed = Commit { $commit } ({ $commit_date }) changes correction { $number }, which was already recorded.
    .bantuan =
        Don't edit it again. Record what is right as a new correction, which goes before that one:
            tertib case correct { $nomor } { $corrected }
        The change stays on record: explain it to the auditor.
    .tempat = as it stands now
temuan-correction-inserted = Commit { $commit } ({ $commit_date }) pushes correction { $number } in between corrections that were already recorded.
    .bantuan =
        A new correction is always added at the end; one that was pushed in stays. Nothing is left to do; explain it to the auditor. Next time:
            tertib case correct { $nomor } { $corrected }
temuan-cancellation-changed = Commit { $commit } ({ $commit_date }) changes the withdrawal that was already recorded.
    .bantuan =
        Don't edit it again; a withdrawal can't be corrected. Explain to the auditor which text is right. What was changed is shown by:
            git show { $commit }
    .tempat = as it stands now
temuan-head-changed = Commit { $commit } ({ $commit_date }) changes the opening entries of case { $case }: { $fields }.
    .bantuan =
        Don't edit it again; the opening entries can't be corrected. If the case was created wrongly, withdraw it and open a new one:
            tertib case cancel { $nomor }
            tertib case new
        The change stays on record: explain it to the auditor. What was changed is shown by:
            git show { $commit }
    .tempat = as it stands now

temuan-judul-step-removed = Record removed
temuan-arti-step-removed = Nothing that was recorded was ever removed.
temuan-step-removed = Commit { $commit } ({ $commit_date }) removes step { $number } (activity { $activity }, finished on { $finished }).
    .bantuan = { $undo ->
        [none]
            That commit changed other things too, so that it can't simply be reversed. Record the step again as it is written at the second place:
                tertib case step { $nomor } --activity { $activity }
            The removal stays on record: explain it to the auditor. What is wrong is not removed, but corrected.
       *[other]
            Bring it back by reversing that commit:
                { $undo }
            The removal stays on record: explain it to the auditor. What is wrong is not removed, but corrected.
    }
temuan-step-removed-returned = Commit { $commit } ({ $commit_date }) removes step { $number } (activity { $activity }, finished on { $finished }); it was recorded again later as step { $again }.
    .bantuan = It is recorded again; nothing is left to do. The removal stays on record: explain it to the auditor.
    .tempat = recorded again here
temuan-record-wiped = Commit { $commit } ({ $commit_date }) removes { $count ->
        [one] 1 part
       *[other] { $count } parts
    } of case { $case } that { $count ->
        [one] was
       *[other] were
    } on record (the head and each entry count); the file can be read again since.
    .bantuan =
        The file can be read again; nothing is left to do. The removal stays on record: explain it to the auditor. What was changed is shown by:
            git show { $commit }
temuan-correction-removed = Commit { $commit } ({ $commit_date }) removes correction { $number }, recorded on { $date }.
    .bantuan = { $undo ->
        [none]
            That commit changed other things too, so that it can't simply be reversed. Record the correction again as it is written at the second place:
                tertib case correct { $nomor } { $corrected }
            The removal stays on record: explain it to the auditor.
       *[other]
            Bring it back by reversing that commit:
                { $undo }
            The removal stays on record: explain it to the auditor. What is wrong is not removed, but corrected.
    }
temuan-correction-removed-returned = Commit { $commit } ({ $commit_date }) removes correction { $number }, recorded on { $date }; it was recorded again later.
    .bantuan = It is recorded again; nothing is left to do. The removal stays on record: explain it to the auditor.
    .tempat = recorded again here
temuan-cancellation-removed = Commit { $commit } ({ $commit_date }) removes the withdrawal recorded on { $date }.
    .bantuan = { $undo ->
        [none]
            That commit changed other things too, so that it can't simply be reversed. Record the withdrawal again:
                tertib case cancel { $nomor }
            The removal stays on record: explain it to the auditor.
       *[other]
            Bring it back by reversing that commit:
                { $undo }
            The removal stays on record: explain it to the auditor. What is wrong is not removed, but corrected.
    }
temuan-cancellation-removed-returned = Commit { $commit } ({ $commit_date }) removes the withdrawal recorded on { $date }; it was recorded again later.
    .bantuan = It is recorded again; nothing is left to do. The removal stays on record: explain it to the auditor.
    .tempat = recorded again here

temuan-judul-case-deleted = Case deleted
temuan-arti-case-deleted = No case was ever deleted from the archive.
temuan-case-deleted = Commit { $commit } ({ $commit_date }) deletes case { $case } from the archive.
    .bantuan =
        Bring the file back:
            git checkout { $before } -- { $file }{ $folder } && git commit --quiet -m "Berkas dikembalikan"
        The deletion stays on record: explain it to the auditor. A request that is not pursued is withdrawn, not deleted.
temuan-case-deleted-returned = Commit { $commit } ({ $commit_date }) deletes case { $case }; the file returned later.
    .bantuan = Nothing is left to bring back, but the deletion stays on record: explain it to the auditor.

temuan-judul-evil-merge = New content in a merge
temuan-arti-evil-merge = Every merge took the case's text from one of its branches as it was.
temuan-evil-merge = The merge commit { $commit } ({ $commit_date }) gives case { $case } a text that none of its branches has.
    .bantuan =
        This merge stays a finding: explain it to the auditor. Where the text is wrong now, record the right one as a correction; you will be asked for the step:
            tertib case correct { $nomor }
        Another time, merge without changing the file.
temuan-evil-merge-step = The merge commit { $commit } ({ $commit_date }) gives step { $step } of case { $case } a text that none of its branches has.
    .bantuan =
        This merge stays a finding: explain it to the auditor. Where that step is wrong now, record the right text as a correction:
            tertib case correct { $nomor } { $langkah }
        Another time, merge without changing the file.
    .tempat = as it stands now

temuan-judul-changed-without-step = Changed without a new entry
temuan-arti-changed-without-step = Every change of a case's file adds one entry; files in its folder come with an entry and are never changed.
temuan-changed-without-step = Commit { $commit } ({ $commit_date }) only changes the layout of case { $case }; its values stay the same.
    .bantuan =
        No value changed, and nothing is left to do. Next time, leave what was already recorded as it is written. What was changed is shown by:
            git show { $commit }
temuan-mode-changed = Commit { $commit } ({ $commit_date }) touches case { $case } without changing a letter.
    .bantuan =
        No value changed, and nothing is left to do. Usually only the file's permissions changed. What was changed is shown by:
            git show --summary { $commit }
temuan-form-mended = Commit { $commit } ({ $commit_date }) mends the form of case { $case }; its content is as it was before.
    .bantuan = It reads as it did before it broke; nothing is left to do.
temuan-form-broken = Commit { $commit } ({ $commit_date }) breaks the form of case { $case }, so that it can't be read; it was mended later.
    .bantuan =
        Nothing is left to do. Next time, record with the command instead of editing the file. What was changed is shown by:
            git show { $commit }

temuan-folder-changed = Commit { $commit } ({ $commit_date }) { $change ->
        [added] adds file
        [removed] removes file
        [mode] changes the permissions of file
       *[changed] changes file
    } “{ $file }”{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    } in the folder of case { $case }, though no step records it.
    .bantuan =
        An attachment comes with the step that names it and stays as it is. If the file is evidence, add it under a new name together with a step or correction that names it; if not, explain it to the auditor. What was changed is shown by:
            git show --stat { $commit }

temuan-judul-uncommitted = Not committed
temuan-arti-uncommitted = The working folder holds no change that is not committed.
temuan-uncommitted = { $path } holds changes that are not committed, and so are not judged.
    .bantuan =
        If the change is right, record it:
            git add -- { $file } && git commit --quiet -m "Dicatat"
        If not, put it aside without losing it:
            git stash push --include-untracked -- { $file }

temuan-judul-history-incomplete = Incomplete history
temuan-arti-history-incomplete = The whole history of the archive was there when it was judged.
temuan-history-incomplete-shallow = The archive's history is incomplete: this repository is a partial copy (shallow clone).
    .bantuan =
        Complete the history:
            git fetch --unshallow
temuan-history-incomplete-grafts = The archive's history can't be trusted: the file .git/info/grafts changes the order of commits.
    .bantuan =
        Delete that file:
            rm "$(git rev-parse --git-common-dir)/info/grafts"
temuan-history-incomplete-replaced = The archive's history can't be trusted: { $count ->
        [one] 1 object is
       *[other] { $count } objects are
    } replaced through refs/replace.
    .bantuan =
        Remove all those replacements:
            git replace -d $(git replace -l)
temuan-history-incomplete-missing = The archive's history is incomplete: object { $object }, which commit { $commit } needs, is missing or damaged.
    .bantuan =
        Fetch the repository again from a whole copy. What is damaged is listed by:
            git fsck --full
temuan-history-incomplete-lost = A version of case { $case }, made by commit { $commit }, is missing or damaged (object { $object }). Who recorded the entries around it, and when, can't be judged.
    .bantuan =
        Fetch the repository again from a whole copy. What is damaged is listed by:
            git fsck --full

## The second place
temuan-label-previous-step = the previous step is here
temuan-label-clock = its clock runs from this step
temuan-label-started = began here
temuan-label-received = received here
temuan-label-end = the case was finished here
temuan-label-dated-after = the step finished after it is here
temuan-label-cancellation = the withdrawal is here
temuan-label-other-case = the same number is here
temuan-label-before = before the change it was written here
temuan-label-removed = what was removed was written here
temuan-label-sop-activities = the activities of this SOP begin here
temuan-label-sop-start = the SOP starts here
temuan-label-sop-due = the activity now due, in the SOP
temuan-label-clock-received = its time is counted from its receipt
temuan-label-first-entry = first entry of the same commit
temuan-label-second-case = second case of the same commit
temuan-label-counted = its limit is counted through that year
temuan-label-branch = on its branch it was written here

## Performers and officers

temuan-judul-wrong-performer = Not the performer of the SOP
temuan-arti-wrong-performer = Every step was done in a lane that the SOP gives to its activity.
temuan-wrong-performer = Step { $step } is recorded in the lane { $lane }, but activity { $activity } is done by: { $expected }.
    .bantuan =
        If it is a slip of the pen, record its correction:
            tertib case correct { $nomor } { $langkah }{ $set }
        If somebody else did do it, nothing can mend it; explain it in the note of the next step.
    .tempat = what was recorded

temuan-judul-unknown-officer = Officer not in the roster
temuan-arti-unknown-officer = Every step, correction and withdrawal names an officer of the roster.
temuan-unknown-officer = { $entry ->
        [step] Step { $number }
        [correction] Correction { $number }
       *[cancellation] The withdrawal
    } names the officer “{ $officer }”, who is not in the roster.
    .bantuan = { $entry ->
        [step]
            If it is a slip of the pen, record its correction:
                tertib case correct { $nomor } { $number }
            If there is such an officer, add them to content/petugas.toml, then:
                git add content/petugas.toml && git commit --quiet -m "Petugas baru"
       *[other]
            If there is such an officer, add them to content/petugas.toml, then:
                git add content/petugas.toml && git commit --quiet -m "Petugas baru"
            If it is a slip of the pen, nothing can mend it: explain it to the auditor, and don't edit it.
    }

temuan-judul-officer-not-in-role = Officer not on duty in the lane
temuan-arti-officer-not-in-role = Every step's officer worked in its lane on the day on which it was finished.
temuan-officer-not-in-role = Step { $step } is recorded in the name of { $officer }, who never worked as { $lane }.
    .bantuan =
        If the officer is a slip of the pen, record its correction:
            tertib case correct { $nomor } { $langkah }
        If they do work there, add the duty with its first day to content/petugas.toml, then:
            git add content/petugas.toml && git commit --quiet -m "Tugas petugas"
temuan-officer-not-in-role-term = Step { $step } was finished on { $finished } by { $officer }, who did not work as { $lane } on that day.
    .bantuan =
        If the officer or the date is a slip of the pen, record its correction:
            tertib case correct { $nomor } { $langkah }
        If the term of duty is wrong, mend it in content/petugas.toml, then:
            git add content/petugas.toml && git commit --quiet -m "Masa tugas petugas"

temuan-judul-shared-address = Shared e-mail address
temuan-arti-shared-address = No two officers who serve at the same time have one e-mail address.
temuan-shared-address = Since commit { $commit } ({ $commit_date }) { $officer } have the same e-mail address at the same time. Which of them made a commit under that address cannot be told.
    .bantuan =
        Give each officer an address of their own in content/petugas.toml, and let each one's git use it:
            git config user.email ADDRESS
temuan-shared-address-past = From commit { $commit } ({ $commit_date }) on { $officer } had the same e-mail address at the same time. Which of them made a commit under that address cannot be told.
    .bantuan =
        The roster has been mended; earlier commits cannot be told apart any more. Explain to the auditor who used that address, and when.
temuan-contoh-baik-shared-address = Two officers of the counter, each with an address of their own.
temuan-contoh-buruk-shared-address = Two officers of the counter with one address.

temuan-judul-author-not-officer = Recorded by somebody else
temuan-arti-author-not-officer = Every entry was recorded by its own officer or by a recorder, by the roster of that time.
temuan-author-not-officer = { $entry ->
        [step] Step { $number }
        [correction] Correction { $number }
       *[cancellation] The withdrawal
    } in the name of { $officer } was recorded by { $author } in commit { $commit } ({ $commit_date }); { $author } is no recorder.
    .bantuan =
        An entry is recorded by its own officer; what is on record can't be mended. Explain it to the auditor. If { $author } may record for others, set pencatat = true in content/petugas.toml for those to come, then:
            git add content/petugas.toml && git commit --quiet -m "Pencatat"
temuan-author-unknown = { $entry ->
        [step] Step { $number }
        [correction] Correction { $number }
       *[cancellation] The withdrawal
    } in the name of { $officer } was recorded in commit { $commit } ({ $commit_date }) by somebody whose e-mail address is not in the roster.
    .bantuan =
        See who made it:
            git show --no-patch { $commit }
        If the address is an officer's, add it to content/petugas.toml; if not, ask { $officer }.
temuan-author-entitled-later = { $entry ->
        [step] Step { $number }
        [correction] Correction { $number }
       *[cancellation] The withdrawal
    } in the name of { $officer } was recorded in commit { $commit } ({ $commit_date }) by somebody whom the roster entitled to it only later.
    .bantuan =
        Find out who used that address when it was recorded, and explain to the auditor why the roster was filled in late. The address is shown by:
            git show --no-patch { $commit }

## Completeness and attachments

temuan-judul-missing-requirement = Kelengkapan missing
temuan-arti-missing-requirement = Every step lists all the kelengkapan that the SOP asks for.
temuan-missing-requirement = Step { $step } (activity { $activity }) does not list the kelengkapan: { $missing }.
    .bantuan =
        If it was there, record a correction that lists all of it:
            tertib case correct { $nomor } { $langkah }{ $requirements }
        If it was not, nothing can mend it; explain it in the note of the next step.
    .tempat = this step

temuan-judul-missing-output = Output missing
temuan-arti-missing-output = Every step lists all the output that the SOP asks for.
temuan-missing-output = Step { $step } (activity { $activity }) does not list the output: { $missing }.
    .bantuan =
        If it was made, record a correction that lists all of it:
            tertib case correct { $nomor } { $langkah }{ $outputs }
        If it was not, nothing can mend it; explain it in the note of the next step.
    .tempat = this step

temuan-judul-attachment-missing = Attachment missing
temuan-arti-attachment-missing = Every attachment that is named is in the case's folder and came with its step.
temuan-attachment-missing = Step { $step } names the attachment “{ $file }”, which is not in the case's folder.
    .usul = Put the file into { $folder }/ under the same name (capital and small letters differ), then bring it with the same commit: git add { $folder }/
    .bantuan =
        Put the file into { $folder }/ under that very name (upper and lower case differ), then record a correction that brings it in:
            tertib case correct { $nomor } { $langkah }{ $outputs }
temuan-attachment-apart = The attachment “{ $file }” was not added by the commit that recorded step { $step }.
    .bantuan =
        The attachment stands, and nothing is left to do; explain to the auditor why it came apart. Next time, bring it in with its step:
            tertib case step { $nomor } --output NAME=FILE

temuan-attachment-more = There are { $count } more findings of this kind about attachments of step { $step }; they are not listed.
    .bantuan =
        Mend the attachments named first; the rest shows after that, with:
            tertib check

temuan-judul-attachment-mismatch = Attachment does not match
temuan-arti-attachment-mismatch = Every attachment has the hash that was recorded, and was never changed or removed.
temuan-attachment-mismatch = The content of the attachment “{ $file }” does not match the hash that step { $step } records.
    .usul = The hash of its content is { $actual }. If the attachment is right, write that value; if it is wrong, replace the file.
    .bantuan =
        Its hash is { $actual }. If the attachment is right, record a correction with this value, which is reckoned by itself:
            tertib case correct { $nomor } { $langkah }{ $outputs }
        If it is wrong, name the right one, under a new name, in that correction.
temuan-attachment-too-large = The attachment “{ $file }” has { $size } MiB, more than the limit of { $limit } MiB, so the hash at step { $step } is not verified.
    .bantuan =
        Verify its hash yourself:
            sha256sum -- { $target }
        Or bring in a smaller attachment by a correction of step { $step } (--output NAME=FILE).
temuan-attachment-changed = Commit { $commit } ({ $commit_date }) changes the attachment “{ $file }”, which was already recorded at step { $step }.
    .bantuan = { $settled ->
        [yes]
            Its content is as it was; nothing is left to do. The change stays on record: explain it to the auditor.
       *[other]
            Bring its content back:
                git checkout { $commit }~1 -- { $target } && git commit --quiet -m "Lampiran dikembalikan"
            A new attachment is kept under another name and named in a correction of step { $step } (--output NAME=FILE). The change stays on record: explain it to the auditor.
    }
temuan-attachment-restored = Commit { $commit } ({ $commit_date }) brings back the content of the attachment “{ $file }”, which was already recorded at step { $step }.
    .bantuan = Its content is as it was; nothing is left to do.
temuan-attachment-removed = Commit { $commit } ({ $commit_date }) removes the attachment “{ $file }”, which was already recorded at step { $step }.
    .bantuan = { $settled ->
        [yes]
            Its content is as it was; nothing is left to do. The removal stays on record: explain it to the auditor.
       *[other]
            Bring its content back:
                git checkout { $commit }~1 -- { $target } && git commit --quiet -m "Lampiran dikembalikan"
            A new attachment is kept under another name and named in a correction of step { $step } (--output NAME=FILE). The removal stays on record: explain it to the auditor.
    }

temuan-judul-attachment-path = Unsafe place of an attachment
temuan-arti-attachment-path = Every attachment is a plain file inside its case's own folder.
temuan-attachment-path = Step { $step } names the attachment “{ $file }”, which is no name of a file inside the case's own folder.
    .bantuan =
        Keep the attachment in { $folder }/, then record a correction with its name alone:
            tertib case correct { $nomor } { $langkah }{ $outputs }
temuan-attachment-path-sign = Step { $step } names the attachment “{ $file }”, which has a backslash or a character that can't be seen.
    .bantuan =
        Keep the attachment in { $folder }/ under a name of letters, digits, full stops and hyphens only, then record a correction with that name:
            tertib case correct { $nomor } { $langkah } --output NAME=FILE
temuan-attachment-path-link = Step { $step } names the attachment “{ $file }”, which is a symbolic link or lies behind one.
    .bantuan =
        Keep the attachment itself in { $folder }/, not a link to it, then record a correction that brings it in:
            tertib case correct { $nomor } { $langkah }{ $outputs }
temuan-attachment-path-kind = Step { $step } names the attachment “{ $file }”, which is no plain file.
    .bantuan =
        Name the files in it one by one; a folder or submodule can't be an attachment:
            tertib case correct { $nomor } { $langkah } --output NAME=FILE

temuan-label-sop-activity = this activity in the SOP

## Reference of rules

### temuan-contoh-baik-<rule>, temuan-contoh-buruk-<rule>: what the rule accepts and what it refuses.

kelompok-form = Form
kelompok-order = Order
kelompok-time = Time
kelompok-performer = Performer
kelompok-completeness = Completeness
kelompok-history = History
kelompok-sop = SOP

rujukan-judul = Rules
rujukan-ket = What is checked in every case and its history. The severity of each rule can be changed in the section [aturan] of tertib.toml.
rujukan-dibuat = This page is written by “tertib rules --format markdown”.
rujukan-keparahan = default severity
rujukan-membuktikan = proves
rujukan-diterima = accepted
rujukan-ditolak = refused
rujukan-mati = off

temuan-contoh-baik-syntax = A TOML file in which every text stands in quotes.
temuan-contoh-buruk-syntax = judul = "Integrasi data, without the closing quote.
temuan-contoh-baik-schema = Only the keys of the form: sop, revisi, judul and so on.
temuan-contoh-buruk-schema = The key pemohn instead of pemohon, or diterima without its offset.
temuan-contoh-baik-path-layout = Received on 14 April 2025 and kept at cases/2025/04/2025-0001.toml.
temuan-contoh-buruk-path-layout = The same case in cases/2025/05/.
temuan-contoh-baik-duplicate-case = 2025-0001 and 2025-0002.
temuan-contoh-buruk-duplicate-case = 2025-0001 in the folder of April and again in that of May.
temuan-contoh-baik-unknown-sop = The case names revision 0, whose file was there when the case was created.
temuan-contoh-buruk-unknown-sop = The case names revision 3, which came a month later.
temuan-contoh-baik-unknown-activity = Activity 3 of an SOP with activities 1–9.
temuan-contoh-buruk-unknown-activity = Activity 10 of the same SOP.
temuan-contoh-baik-sop-graph = Every lanjut names an activity that is there, and there is a way to the end.
temuan-contoh-buruk-sop-graph = Activity 4 leads to activity 12, which is not there.
temuan-contoh-baik-wrong-start = Step 1 records activity 1.
temuan-contoh-buruk-wrong-start = Step 1 records activity 3.
temuan-contoh-baik-out-of-order = After activity 5, activity 6.
temuan-contoh-buruk-out-of-order = After activity 5, activity 7; activity 6 was left out.
temuan-contoh-baik-step-after-end = The last step leads to the end, and nothing follows.
temuan-contoh-buruk-step-after-end = One more step after the case was finished.
temuan-contoh-baik-unknown-decision = keputusan = "ya", where the answers are ya and tidak.
temuan-contoh-buruk-unknown-decision = keputusan = "setuju" at the same decision.
temuan-contoh-baik-missing-decision = A step of activity 3 with keputusan = "tidak".
temuan-contoh-buruk-missing-decision = A step of activity 3 without keputusan.
temuan-contoh-baik-time-reversed = Step 1 finished at 10:12, step 2 at 14:00 on the same day.
temuan-contoh-buruk-time-reversed = Step 2 finished a day before step 1.
temuan-contoh-baik-future-step = A step finished yesterday.
temuan-contoh-buruk-future-step = A step finished the day after tomorrow.
temuan-contoh-baik-late-step = A limit of 14 working days, finished on the 14th.
temuan-contoh-buruk-late-step = Finished on the 15th working day.
temuan-contoh-baik-overdue = A running case that is due today.
temuan-contoh-buruk-overdue = A running case that was due yesterday.
temuan-contoh-baik-late-record = Finished on Monday, recorded on Wednesday, with 2 working days of tolerance.
temuan-contoh-buruk-late-record = Finished on Monday, recorded on Thursday.
temuan-contoh-baik-non-working-day = Finished on a Monday that is no day off.
temuan-contoh-buruk-non-working-day = Finished on a Sunday or a national holiday.
temuan-contoh-baik-calendar-missing = A due date in 2026, and the calendar lists the days off of 2026.
temuan-contoh-buruk-calendar-missing = A due date in 2027, of which the calendar lists none.
temuan-contoh-baik-wrong-performer = An activity of Tim Teknis IT recorded in the lane tim-teknis-it.
temuan-contoh-buruk-wrong-performer = The same activity recorded in the lane perangkat-daerah.
temuan-contoh-baik-unknown-officer = petugas = "petugas-a", who is in the roster.
temuan-contoh-buruk-unknown-officer = petugas = "petugsa-a", a slip of the pen.
temuan-contoh-baik-officer-not-in-role = An officer on duty until 31 December, a step finished on 31 December.
temuan-contoh-buruk-officer-not-in-role = A step finished on 2 January, after the term of duty.
temuan-contoh-baik-author-not-officer = A step of petugas-b committed by petugas-b or by a recorder.
temuan-contoh-buruk-author-not-officer = A step of petugas-b committed by petugas-a, who is no recorder.
temuan-contoh-baik-missing-requirement = The SOP asks for Surat and KTP; the step lists “KTP” and “surat”.
temuan-contoh-buruk-missing-requirement = The step lists “KTP” alone.
temuan-contoh-baik-missing-output = The SOP asks for Laporan; the step lists the output “Laporan”.
temuan-contoh-buruk-missing-output = A step without output.
temuan-contoh-baik-attachment-missing = The commit of the step also adds the laporan.pdf that it names.
temuan-contoh-buruk-attachment-missing = laporan.pdf was never added, or came later with another commit.
temuan-contoh-baik-attachment-mismatch = The SHA-256 of laporan.pdf is the one written, and the file never changed.
temuan-contoh-buruk-attachment-mismatch = laporan.pdf was replaced after its step was recorded.
temuan-contoh-baik-attachment-path = berkas = "laporan.pdf" or "foto/lokasi.jpg".
temuan-contoh-buruk-attachment-path = berkas = "../2025-0002/laporan.pdf", or a link out of the folder.
temuan-contoh-baik-many-steps-in-commit = A commit adds step 4 alone.
temuan-contoh-buruk-many-steps-in-commit = A commit adds steps 4, 5 and 6.
temuan-contoh-baik-many-cases-in-commit = A commit touches one case.
temuan-contoh-buruk-many-cases-in-commit = A commit adds a step to two cases.
temuan-contoh-baik-office-file-in-commit = A new officer is entered in the roster by one commit, their first step by another.
temuan-contoh-buruk-office-file-in-commit = One commit adds a step and also a day off in the calendar.
temuan-contoh-baik-step-changed = A wrong time is mended by an entry of correction.
temuan-contoh-buruk-step-changed = The time of step 4 is edited in place, even if it is restored later.
temuan-contoh-baik-step-removed = A wrong step stays and is corrected.
temuan-contoh-buruk-step-removed = Step 8 is taken out of the file.
temuan-contoh-baik-case-deleted = A request that was withdrawn ends with an entry of withdrawal.
temuan-contoh-buruk-case-deleted = Its file is deleted.
temuan-contoh-baik-evil-merge = A merge takes the case's file from one of its branches.
temuan-contoh-buruk-evil-merge = A merge writes what none of its branches has.
temuan-contoh-baik-changed-without-step = Every commit on a case adds an entry.
temuan-contoh-buruk-changed-without-step = A commit that only tidies spaces, or that replaces a photo in the case's folder.
temuan-contoh-baik-uncommitted = The working folder equals the last commit.
temuan-contoh-buruk-uncommitted = A new step is typed but not committed.
temuan-contoh-baik-history-incomplete = A whole copy of the repository.
temuan-contoh-buruk-history-incomplete = A copy made with --depth 1, or with objects missing.
## Anchors and the site published before

temuan-judul-history-rewritten = History rewritten
temuan-arti-history-rewritten = The archive's history goes on from every anchor handed in and from the site published before, with the same contents.
temuan-history-rewritten = The archive's history was rewritten: commit { $from_short } of this anchor is no longer part of the history of commit { $to_short }.
    .bantuan =
        Secure the old history first:
            git branch riwayat-lama-{ $from_short } { $from }
        What was lost is shown by:
            git log { $to }..{ $from }
        Bring that history back and ask whoever keeps the archive to explain.
temuan-history-rewritten-missing = The archive's history was rewritten, or this is not its repository: commit { $from_short } of this anchor is not here.
    .bantuan =
        Make sure that this is the right site folder. If it is, look for a copy of the repository from around the anchor's day; one that holds the commit answers “commit” to:
            git cat-file -t { $from }
temuan-history-rewritten-altered = What the archive holds at commit { $from_short } does not match the digest (Sidik) of this anchor.
    .bantuan =
        Make sure that --site names the same site folder as when the anchor was made. If it does, don't use this repository; compare it with a backup, and explain it to the auditor. Its digest now is shown by:
            tertib anchor --rev { $from_short }
temuan-history-rewritten-unknown = This anchor can't be compared yet: part of the history is missing here, and commit { $from_short } can't be seen.
    .bantuan =
        Complete the history first, then check again with the same anchor:
            git fetch --unshallow
temuan-history-rewritten-published = The archive's history was rewritten after the site was published: commit { $from_short }, already published, is not part of the history of commit { $to_short } (seen on { $date }).
    .bantuan =
        Ask other copies of the repository; one that holds the commit answers “commit” to:
            git cat-file -t { $from }
        Ask whoever keeps the archive to explain. This finding stays in what is published next.
temuan-contoh-baik-history-rewritten = The commit named by the anchor is still in the history.
temuan-contoh-buruk-history-rewritten = The history was rewritten, and the anchor's commit is no longer found.
## Signatures of commits

temuan-judul-unsigned = Unsigned commit
temuan-arti-unsigned = Every commit of the record is signed, from the day that this site sets.
temuan-unsigned = Commit { $commit } ({ $commit_date }) is not signed, though signatures are required since { $since }.
    .bantuan =
        This commit can't be signed any more; explain it to the auditor. So that the next ones are, set up the officer's computer once:
            git config gpg.format ssh && git config user.signingkey PUBLIC-KEY-FILE && git config commit.gpgsign true
temuan-unsigned-backdated = Commit { $commit } bears the date { $commit_date } and is not signed, though it was made after a commit of { $day }; signatures are required since { $since }.
    .bantuan =
        This commit can't be signed any more: look at the clock of the computer that made it, and explain it to the auditor. So that the next ones are signed:
            git config gpg.format ssh && git config commit.gpgsign true

temuan-judul-bad-signature = Signature that can't be relied on
temuan-arti-bad-signature = Every signature fits its commit and was made with an officer's key that was in force at the time.
temuan-bad-signature-wrong = The signature of commit { $commit } ({ $commit_date }) does not fit its content.
    .bantuan =
        The commit changed after it was signed, or the signature was taken from another one; nothing can be mended. Ask the officer it names, compare with another copy of the archive, and explain it to the auditor:
            git show --no-patch { $commit }
temuan-bad-signature-garbled = The signature of commit { $commit } ({ $commit_date }) is damaged or cut short, and can't be read.
    .bantuan =
        The signature can't be mended: ask the officer who made it and explain it to the auditor. What git itself says:
            git verify-commit { $commit }
temuan-bad-signature-repeated = Commit { $commit } ({ $commit_date }) carries more than one signature.
    .bantuan =
        git never writes such a commit, and nothing can be mended. Find out where this one comes from and explain it to the auditor:
            git cat-file commit { $commit }
temuan-bad-signature-namespace = The signature of commit { $commit } ({ $commit_date }) was made for another purpose (“{ $name }”), not for a commit.
    .bantuan =
        A signature made by git has the purpose “git”; others are not valid for commits and can't be mended. Explain it to the auditor. So that git itself signs the next ones:
            git config gpg.format ssh && git config commit.gpgsign true
temuan-bad-signature-weak = The signature of commit { $commit } ({ $commit_date }) uses a method that is too weak: { $method }.
    .bantuan =
        This commit can't be mended: explain it to the auditor. Make a new key, add it to content/petugas.toml, and revoke the old one with dicabut = <day>:
            ssh-keygen -t ed25519
temuan-bad-signature-revoked = Commit { $commit } ({ $commit_date }) was signed with a key of { $officer } that is revoked since { $day }.
    .bantuan =
        Ask { $officer } whether they made this commit, and explain it to the auditor; what is said of it stays. A new key is added to content/petugas.toml. Who made it is shown by:
            git show --no-patch --format=fuller { $commit }
temuan-bad-signature-term = Commit { $commit } ({ $commit_date }) was signed with a key of { $officer } outside its term: since { $since }.
    .bantuan =
        Look at the computer's clock and explain it to the auditor; what is said of this commit stays. If the key's term is a slip of the pen, mend content/petugas.toml before the next commit. Its dates are shown by:
            git show --no-patch --format=fuller { $commit }
temuan-bad-signature-ended = Commit { $commit } ({ $commit_date }) was signed with a key of { $officer } outside its term: { $since } to { $until }.
    .bantuan =
        Explain it to the auditor; what is said of this commit stays. Add a new key of { $officer } to content/petugas.toml, in a commit of another officer whose key is still valid. Its dates are shown by:
            git show --no-patch --format=fuller { $commit }
temuan-bad-signature-unknown-key = Commit { $commit } ({ $commit_date }) was signed with a key that was in no officer's list before that commit: { $fingerprint }.
    .bantuan =
        Explain it to the auditor; what is said of this commit stays. A key is first added to content/petugas.toml, in a commit signed with another key that is already valid; then it is used. Who made it is shown by:
            git show --no-patch --format=fuller { $commit }
temuan-bad-signature-uncheckable = The signature of commit { $commit } ({ $commit_date }) can't be checked: { $kind ->
        [gpg] it is a GPG signature
        [x509] it is an X.509 signature
        [sertifikat] it was made with an OpenSSH certificate
        [sha256] it covers only the SHA-256 form of the commit
        [ukuran] the commit is too large ({ $name } bytes)
       *[cara] its method { $name } is not known
    }.
    .bantuan =
        Only SSH signatures with plain keys can be checked; this commit stays unchecked, explain it to the auditor. So that the next ones can be:
            git config gpg.format ssh && git config commit.gpgsign true
temuan-bad-signature-no-roster = The signature of commit { $commit } ({ $commit_date }) can't be judged: no list of officers stood before that commit.
    .bantuan =
        Explain it to the auditor; what is said of this commit stays. Keep content/petugas.toml with every officer's key first, once only, before other commits; don't delete it. Who made it is shown by:
            git show --no-patch --format=fuller { $commit }

temuan-judul-signer-mismatch = Signed by somebody else
temuan-arti-signer-mismatch = Every signed commit was signed by its own author and committer.
temuan-signer-mismatch = Commit { $commit } ({ $commit_date }) was signed with a key of { $officer }, but its { $role ->
        [penulis] author
       *[pembuat] committer
    } is { $named }.
    .bantuan =
        This commit can't be mended: explain it to the auditor. Officers who record for others write their own name on the commit, and a key is not shared. Put the address of whoever uses that computer for ADDRESS:
            git config user.email ADDRESS
temuan-signer-mismatch-unlisted = Commit { $commit } ({ $commit_date }) was signed with a key of { $officer }, but the address of the { $role ->
        [penulis] author
       *[pembuat] committer
    } is not that officer's and is in no officer's list.
    .bantuan =
        This commit can't be mended: explain it to the auditor. Make git's address that of { $officer } in content/petugas.toml, or add that address to it first:
            git config user.email ADDRESS
temuan-contoh-baik-unsigned = A step's commit signed with its officer's key.
temuan-contoh-buruk-unsigned = A step's commit without a signature, after signatures became required.
temuan-contoh-baik-bad-signature = A signature that fits the commit and a key in force.
temuan-contoh-buruk-bad-signature = A signature by a revoked key, or a commit changed after it was signed.
temuan-contoh-baik-signer-mismatch = The key's owner, the author and the committer are one officer.
temuan-contoh-buruk-signer-mismatch = A commit in the name of petugas-a, signed with the key of petugas-b.
## SOP texts, calendar and roster that change

temuan-judul-sop-edited = SOP changed after approval
temuan-arti-sop-edited = The text of an approved SOP was never changed, deleted or moved.
temuan-sop-edited = Commit { $commit } ({ $commit_date }) changed SOP { $sop } revision { $revision }, approved on { $approved }: { $fields }{ $more_fields ->
        [0] {""}
       *[other] {" "}and { $more_fields } more fields
    }.{ $count ->
        [0] {""}
        [one] {" "}One case is judged by the earlier text: { $cases }.
       *[other] {" "}{ $count } cases are judged by the earlier text: { $cases }{ $more ->
            [0] {""}
           *[other] , and { $more } more
        }.
    }
    .bantuan = { $settled ->
        [yes]
            The text reads as it did; nothing is left to do. The change stays on record: explain it to the auditor.
       *[other]
            Bring the approved text back, then put the changes into a new revision with an approval of its own:
                git checkout { $commit }~1 -- { $sop_file } && git commit --quiet -m "Naskah SOP dikembalikan"
            The change stays on record: explain it to the auditor.
    }
    .tempat = as it was written then
temuan-sop-edited-restored = Commit { $commit } ({ $commit_date }) brings the text of SOP { $sop } revision { $revision } back to what was approved on { $approved }.
    .bantuan = The text is as it was approved; nothing is left to do.
temuan-sop-edited-broken = Commit { $commit } ({ $commit_date }) changed SOP { $sop } revision { $revision }, approved on { $approved }, so that its text can no longer be read.
    .bantuan = { $settled ->
        [yes]
            The text reads as it did; nothing is left to do. The change stays on record: explain it to the auditor.
       *[other]
            Bring the approved text back:
                git checkout { $commit }~1 -- { $sop_file } && git commit --quiet -m "Naskah SOP dikembalikan"
    }
temuan-sop-edited-deleted = Commit { $commit } ({ $commit_date }) deleted SOP { $sop } revision { $revision }, approved on { $approved }.
    .bantuan = { $settled ->
        [yes]
            The text reads as it did; nothing is left to do. The change stays on record: explain it to the auditor.
       *[other]
            Bring the text back. An SOP that is no longer in force is kept, because old cases are judged by it:
                git checkout { $commit }~1 -- { $sop_file } && git commit --quiet -m "Naskah SOP dikembalikan"
    }
temuan-sop-edited-renamed = Commit { $commit } ({ $commit_date }) moved SOP { $sop } revision { $revision }, approved on { $approved }, to { $path }.
    .bantuan =
        Bring it back to its place; cases name the SOP and its revision by it:
            git mv -- { $sop_target } { $sop_file } && git commit --quiet -m "Naskah SOP dikembalikan"

temuan-judul-calendar-changed = Calendar changed in retrospect
temuan-arti-calendar-changed = No day off was added or removed after the clock of a step had run over it, and no office hours were changed after a limit had been reckoned in them.
temuan-label-kalender-diubah = Commit { $commit } ({ $commit_date }) { $hours ->
        [yes] changed the office hours{ $change ->
            [none] {""}
           *[other] {" "}and the day off { $day }{ $more_days ->
                [0] {""}
                [one] {" "}and one more day
               *[other] {" "}and { $more_days } more days
            } after that day had passed
        }
       *[no] { $change ->
            [added] added
            [removed] removed
           *[changed] changed
        } the day off { $day }{ $more_days ->
            [0] {""}
            [one] {" "}and one more day
           *[other] {" "}and { $more_days } more days
        } after that day had passed
    }
temuan-calendar-changed = { temuan-label-kalender-diubah }, although { $count ->
        [one] one step ran
       *[other] { $count } steps ran
    } over it. No verdict changed.
    .bantuan =
        If its decree is right, nothing is left to do; explain to the auditor why it was recorded late. Record days off as soon as they are decreed. What was changed is shown by:
            git show { $commit } -- content/kalender.toml
temuan-calendar-changed-hours = { temuan-label-kalender-diubah }, although { $count ->
        [one] one step
       *[other] { $count } steps
    } with a limit in hours or minutes had begun. No verdict changed.
    .bantuan =
        Office hours hold for everything on record. If what they rest on is right, nothing is left to do. What was changed is shown by:
            git show { $commit } -- content/kalender.toml
temuan-calendar-changed-step = { temuan-label-kalender-diubah }. This made step { $step } { $turn ->
        [late] late
       *[on-time] on time
    }.
    .bantuan =
        Look at what the change rests on. If it is right, explain to the auditor why it was recorded late; if not, bring the calendar back. What was changed is shown by:
            git show { $commit } -- content/kalender.toml
temuan-calendar-changed-open = { temuan-label-kalender-diubah }. This made activity { $activity }, which is running, { $turn ->
        [late] overdue
       *[on-time] no longer overdue
    }.
    .bantuan =
        Look at what the change rests on. If it is right, explain to the auditor why it was recorded late; if not, bring the calendar back. What was changed is shown by:
            git show { $commit } -- content/kalender.toml
temuan-calendar-changed-rule = { temuan-label-kalender-diubah }. { $step ->
        [0] This case
       *[other] Step { $step }
    } therefore { $turn ->
        [found] now breaks
       *[gone] no longer breaks
    } the rule { $rule }.
    .bantuan =
        Look at what the change rests on. If it is right, explain to the auditor why it was recorded late; if not, bring the calendar back. What was changed is shown by:
            git show { $commit } -- content/kalender.toml
temuan-calendar-changed-beyond = The calendar was changed more than { $limit } times. The last { $count } changes are not judged again, so what they did to verdicts is not known.
    .bantuan =
        No office changes them so often. Ask the keeper of the archive who did it. The commits are shown by:
            git log -- content/kalender.toml
temuan-calendar-changed-many = { temuan-label-kalender-diubah }. { $count } verdicts therefore changed (case/step): { $cases }{ $more ->
        [0] {""}
       *[other] , and { $more } more
    }.
    .bantuan =
        Look at what the change rests on. If it is right, explain to the auditor why it was recorded late; if not, bring the calendar back. The page on the history of rules names all of them. What was changed is shown by:
            git show { $commit } -- content/kalender.toml

temuan-judul-roster-changed = Roster changed in retrospect
temuan-arti-roster-changed = Terms are in the roster before the steps that rest on them and were never changed in retrospect; no officer who had acted was ever deleted.
temuan-roster-changed = Commit { $commit } ({ $commit_date }) changed the term of { $officer } in lane { $lane } in retrospect from { $since } on{ $more ->
        [0] {""}
       *[other] {" "}and { $more } other terms
    }. No step's verdict changed.
    .bantuan =
        If the letter of duty is right, nothing is left to do; explain to the auditor why it was recorded late. Record a change of duty as soon as its letter is issued. What was changed is shown by:
            git show { $commit } -- content/petugas.toml
temuan-roster-changed-step = Commit { $commit } ({ $commit_date }) changed the term of { $officer } in lane { $lane } in retrospect. Step { $step } ({ $finished }) is therefore { $turn ->
        [in] now within the term
       *[out] no longer within the term
    }.
    .bantuan =
        Look at the letter of duty. If it is right, explain to the auditor why it was recorded late; if not, bring the roster back. What was changed is shown by:
            git show { $commit } -- content/petugas.toml
temuan-roster-changed-many = Commit { $commit } ({ $commit_date }) changed terms in the roster in retrospect. The verdicts on { $count } steps therefore changed (case/step): { $cases }{ $more ->
        [0] {""}
       *[other] , and { $more } more
    }.
    .bantuan =
        Look at the letters of duty. If they are right, explain to the auditor why they were recorded late; if not, bring the roster back. The page of changes to the rules names all steps. What was changed is shown by:
            git show { $commit } -- content/petugas.toml
temuan-roster-changed-deleted = Commit { $commit } ({ $commit_date }) deleted { $officer } from the roster, though { $count ->
        [one] one entry was
       *[other] { $count } entries were
    } on record in that name (case/step): { $cases }{ $more ->
        [0] {""}
       *[other] , and { $more } more
    }. What is on record is still judged by the roster of its time.
    .bantuan =
        An officer who moved or left is not deleted. Bring the entry back to content/petugas.toml and fill in sampai at the end of the duty. What was deleted is shown by:
            git show { $commit } -- content/petugas.toml
temuan-roster-changed-deleted-author = Commit { $commit } ({ $commit_date }) deleted { $officer } from the roster, though { $count ->
        [one] one entry in another officer's name was
       *[other] { $count } entries in other officers' names were
    } recorded under that address (case/step): { $cases }{ $more ->
        [0] {""}
       *[other] , and { $more } more
    }. Who recorded is still judged by the roster of its time.
    .bantuan =
        A recorder who moved or left is not deleted, so that an auditor still finds who recorded. Bring the entry back to content/petugas.toml without pencatat = true; where there is a duty, fill in sampai at its end. What was deleted is shown by:
            git show { $commit } -- content/petugas.toml
temuan-roster-changed-right = Commit { $commit } ({ $commit_date }) ends the right to record, or an address, of { $officer } in the roster. { $count ->
        [one] 1 entry was
       *[other] { $count } entries were
    } recorded by that right or address (case/step): { $cases }{ $more ->
        [0] {""}
       *[other] , and { $more } more
    }. It is still judged by the roster as it was then.
    .bantuan =
        If recording for others has come to its end, or the address was replaced, nothing is left to do. If the right or the address was only lent for a while, ask the archive's keeper what for. What was changed is shown by:
            git show { $commit } -- content/petugas.toml
temuan-roster-changed-added = Commit { $commit } ({ $commit_date }) listed officers in whose names something was on record already. { $count ->
        [one] One entry therefore no longer breaks
       *[other] { $count } entries therefore no longer break
    } the rule unknown-officer (case/step): { $cases }{ $more ->
        [0] {""}
       *[other] , and { $more } more
    }.
    .bantuan =
        Look at the letter of duty. If it is right, explain to the auditor why it was recorded late; if not, bring the roster back. What was changed is shown by:
            git show { $commit } -- content/petugas.toml
temuan-judul-settings-changed = Settings changed in retrospect
temuan-arti-settings-changed = Time zone, tolerance of recording and the duty to sign are not changed after steps were judged by them.
temuan-settings-changed = Commit { $commit } ({ $commit_date }) changed settings that decide verdicts ({ $fields }), though { $count ->
        [one] one step
       *[other] { $count } steps
    } had been finished by then. No verdict changed.
    .bantuan =
        These settings hold for everything on record. Tell the archive's keeper who decided on the change. The change is seen with:
            git show { $commit } -- tertib.toml
temuan-settings-changed-step = Commit { $commit } ({ $commit_date }) changed settings that decide verdicts ({ $fields }). { $step ->
        [0] This case
       *[other] Step { $step }
    } therefore { $turn ->
        [found] now breaks
       *[gone] no longer breaks
    } the rule { $rule }.
    .bantuan =
        Find out who decided on the change. If it is right, explain why it holds in retrospect; if not, restore tertib.toml. The change is seen with:
            git show { $commit } -- tertib.toml
temuan-settings-changed-beyond = Settings that decide verdicts were changed more than { $limit } times. The last { $count } changes are not judged again, so what they did to verdicts is not known.
    .bantuan =
        No office changes them so often. Ask the keeper of the archive who did it. The commits are shown by:
            git log -- tertib.toml
temuan-settings-changed-many = Commit { $commit } ({ $commit_date }) changed settings that decide verdicts ({ $fields }). { $count } verdicts therefore changed (case/step): { $cases }{ $more ->
        [0] {""}
       *[other] , and { $more } more
    }.
    .bantuan =
        Find out who decided on the change. If it is right, explain why it holds in retrospect; if not, restore tertib.toml. The page on the history of rules names all of them. The change is seen with:
            git show { $commit } -- tertib.toml
temuan-settings-changed-signing = Commit { $commit } ({ $commit_date }) changed settings that decide verdicts ({ $fields }). { $count ->
        [one] One commit is
       *[other] { $count } commits are
    } therefore { $turn ->
        [found] now found by
       *[gone] no longer found by
    } { $rules }: { $commits }{ $more ->
        [0] {""}
       *[other] , and { $more } more
    }.
    .bantuan =
        Find out who decided on the change. If it is right, explain why it holds in retrospect; if not, restore wajib_sejak in tertib.toml. The change is seen with:
            git show { $commit } -- tertib.toml
temuan-contoh-baik-settings-changed = The tolerance of recording is set before the first case comes in.
temuan-contoh-buruk-settings-changed = The tolerance of recording is raised from 2 to 30 days after a step was recorded late.
temuan-contoh-baik-sop-edited = An SOP changes by a new revision.
temuan-contoh-buruk-sop-edited = A limit in revision 0 is changed after the revision was approved.
temuan-contoh-baik-calendar-changed = The days off of 2026 are entered in December 2025, before any step is counted across them.
temuan-contoh-buruk-calendar-changed = The day off 18 August 2025 is entered on 20 August 2025, when steps were already counted without it.
temuan-contoh-baik-roster-changed = A new officer is entered on the day the duty begins, before the first step.
temuan-contoh-buruk-roster-changed = An officer's duty is entered as of 1 April, but only on 20 April, after the officer recorded steps.
## History: attacks on the repository

temuan-judul-case-renamed = Case moved
temuan-arti-case-renamed = Every case has kept its place and number since it was created.
temuan-case-renamed = Commit { $commit } ({ $commit_date }) moves a case from { $from } to { $to }.
    .bantuan = { $undo ->
        [back]
            The case is back in its place; nothing is left to do. The move stays on record: explain it to the auditor.
        [none]
            Don't move it again, and explain to the auditor why it was moved. Where its old place is free and was the right one, ask whoever keeps the archive to bring it back.
       *[other]
            Bring it back by reversing that commit:
                { $undo }
            The move stays on record: explain it to the auditor. If the number was wrong, withdraw the case once it is back, then open a new one.
    }
temuan-case-renamed-back = Commit { $commit } ({ $commit_date }) brings the case back from { $from } to { $to }.
    .bantuan = The case is back in its place; nothing is left to do.
temuan-case-renamed-later = Commit { $deleted_by } deletes { $from }, and commit { $commit } ({ $commit_date }) brings it back as { $to }.
    .bantuan = { $undo ->
        [back]
            The case is back in its place; nothing is left to do. The move stays on record: explain it to the auditor.
        [none]
            Don't move it again, and explain to the auditor why it was moved. Where its old place is free and was the right one, ask whoever keeps the archive to bring it back.
       *[other]
            Bring it back by reversing that commit:
                { $undo }
            The move stays on record: explain it to the auditor. If the number was wrong, withdraw the case once it is back, then open a new one.
    }

temuan-judul-commit-date-reversed = Commit dated backwards
temuan-arti-commit-date-reversed = Every commit on cases, SOPs, calendar, roster, and settings is dated after what it goes on from.
temuan-commit-date-reversed-parent = Commit { $commit } is dated { $date }, earlier than its parent commit { $other } ({ $other_date }).
    .bantuan =
        Its date can't be mended any more. Look at the clock of the computer that recorded it; if the clock is right, ask who recorded it to explain, because a commit's date can be changed on purpose. Both dates are shown by:
            git show --no-patch --format=fuller { $commit }
temuan-commit-date-reversed-author = Commit { $commit } was stored on { $date }, before its author wrote it on { $other_date }.
    .bantuan =
        Its date can't be mended any more. Look at the clock of the computer that recorded it; if the clock is right, ask who recorded it to explain, because a commit's date can be changed on purpose. Both dates are shown by:
            git show --no-patch --format=fuller { $commit }
temuan-commit-date-reversed-entry = Commit { $commit } was written on { $date }, earlier than the text of the case that it goes on from (commit { $other }, { $other_date }).
    .bantuan =
        Its date can't be mended any more. Look at the clock of the computer that recorded it; if the clock is right, ask who recorded it to explain, because a commit's date can be changed on purpose. Both dates are shown by:
            git show --no-patch --format=fuller { $commit }

temuan-judul-commit-date-future = Commit dated in the future
temuan-arti-commit-date-future = No commit on cases, SOPs, calendar, roster, and settings is dated after the day of judgement.
temuan-commit-date-future = Commit { $commit } is dated { $date }, but everything is judged as of { $as_of }.
    .bantuan =
        Look at the clock of the computer that recorded it. The date can't be mended any more; this finding goes when that day has come. The dates are shown by:
            git show --no-patch --format=fuller { $commit }

temuan-judul-unsafe-entry = Unsafe content in the history
temuan-arti-unsafe-entry = Every folder of the history holds only plain files and folders with honest names, and every commit is written as git writes one.
temuan-unsafe-entry-elsewhere = Commit { $commit } holds { $path }: that name leads elsewhere.
    .bantuan =
        No ordinary git program makes such a name. Don't check that commit out; tell the archive's keeper. What lies below it is not judged. What is on record can't be mended: show it to the auditor. What the commit brought is shown by:
            git show --stat { $commit }
temuan-unsafe-entry-git = Commit { $commit } holds { $path }: on some computers that name is git's own folder.
    .bantuan =
        No ordinary git program makes such a name. Don't check that commit out; tell the archive's keeper. What lies below it is not judged. What is on record can't be mended: show it to the auditor. What the commit brought is shown by:
            git show --stat { $commit }
temuan-unsafe-entry-separator = Commit { $commit } holds { $path }: there is a slash in the name itself.
    .bantuan =
        No ordinary git program makes such a name. Don't check that commit out; tell the archive's keeper. What lies below it is not judged. What is on record can't be mended: show it to the auditor. What the commit brought is shown by:
            git show --stat { $commit }
temuan-unsafe-entry-control = Commit { $commit } holds { $path }: there are control characters in the name.
    .bantuan =
        Choose a name of letters, digits, spaces, dots and dashes only. What lies below it is not judged. What is on record can't be mended: show it to the auditor. What the commit brought is shown by:
            git show --stat { $commit }
temuan-unsafe-entry-encoding = Commit { $commit } holds { $path }: the name is not UTF-8 text.
    .bantuan =
        Choose a name of letters, digits, spaces, dots and dashes only. What lies below it is not judged. What is on record can't be mended: show it to the auditor. What the commit brought is shown by:
            git show --stat { $commit }
temuan-unsafe-entry-hidden = Commit { $commit } holds { $path }: the name has invisible characters, or some that turn the direction of reading.
    .bantuan =
        Such a name looks other than it is. Choose a plain one, and ask where the file came from. What is on record can't be mended: show it to the auditor. What the commit brought is shown by:
            git show --stat { $commit }
temuan-unsafe-entry-mixed = Commit { $commit } holds { $path }: the name mixes Latin letters with others that look alike.
    .bantuan =
        Such a name looks other than it is. Choose a plain one, and ask where the file came from. What is on record can't be mended: show it to the auditor. What the commit brought is shown by:
            git show --stat { $commit }
temuan-unsafe-entry-long = Commit { $commit } holds { $path }: the name is longer than 255 bytes.
    .bantuan =
        Shorten the name; many computers can't store it. What is on record can't be mended: show it to the auditor. What the commit brought is shown by:
            git show --stat { $commit }
temuan-unsafe-entry-duplicate = Commit { $commit } holds { $path } twice in one folder.
    .bantuan =
        No ordinary git program makes such a folder; tell the archive's keeper. Only the first is judged. What is on record can't be mended: show it to the auditor. What the commit brought is shown by:
            git show --stat { $commit }
temuan-unsafe-entry-order = Commit { $commit } holds the folder { $path }, whose entries are out of order.
    .bantuan =
        No ordinary git program makes such a folder; tell the archive's keeper. What is on record can't be mended: show it to the auditor. What the commit brought is shown by:
            git show --stat { $commit }
temuan-unsafe-entry-order-root = Commit { $commit } holds the archive's topmost folder with entries out of order.
    .bantuan =
        No ordinary git program makes such a folder; tell the archive's keeper. What is on record can't be mended: show it to the auditor. What the commit brought is shown by:
            git show --stat { $commit }
temuan-unsafe-entry-likeness = Commit { $commit } holds { $path } beside { $other }: both look like the same name.
    .bantuan =
        Choose names that differ by more than letter case, accents or invisible characters. What is on record can't be mended: show it to the auditor. What the commit brought is shown by:
            git show --stat { $commit }
temuan-unsafe-entry-symlink = Commit { $commit } holds { $path } as a symbolic link, not a file.
    .bantuan =
        Put the file itself in the link's place. Links are never followed. What is on record can't be mended: show it to the auditor. What the commit brought is shown by:
            git show --stat { $commit }
temuan-unsafe-entry-submodule = Commit { $commit } holds { $path } as a submodule, not a folder.
    .bantuan =
        Keep the files in the archive itself. What is in a submodule is not judged. What is on record can't be mended: show it to the auditor. What the commit brought is shown by:
            git show --stat { $commit }
temuan-unsafe-entry-mode = Commit { $commit } holds { $path } with a mode that git does not know.
    .bantuan =
        No ordinary git program writes such a mode; tell the archive's keeper. What is on record can't be mended: show it to the auditor. What the commit brought is shown by:
            git show --stat { $commit }
temuan-unsafe-entry-deep = Commit { $commit } holds the folder { $path }, which is too deep to be looked into.
    .bantuan =
        Keep files in fewer folders; what lies deeper than 32 levels is not judged. What is on record can't be mended: show it to the auditor. What the commit brought is shown by:
            git show --stat { $commit }
temuan-unsafe-entry-more = Commit { $commit } holds { $count } more faults in the folder { $path }.
    .bantuan =
        Mend those that are named first, then check again.
            tertib check
temuan-unsafe-header-repeated = Commit { $commit } has the header { $header } more than once.
    .bantuan =
        No ordinary git program writes such a commit; tell the archive's keeper. Only the first is judged. What is on record can't be mended: show it to the auditor. The commit is shown by:
            git cat-file commit { $commit }
temuan-unsafe-header-missing = Commit { $commit } has no header { $header }.
    .bantuan =
        No ordinary git program writes such a commit; tell the archive's keeper. What is on record can't be mended: show it to the auditor. The commit is shown by:
            git cat-file commit { $commit }
temuan-unsafe-header-misplaced = Commit { $commit } has the header { $header } out of its place.
    .bantuan =
        Other programs may read another history from this commit; tell the archive's keeper. What is on record can't be mended: show it to the auditor. The commit is shown by:
            git cat-file commit { $commit }
temuan-unsafe-header-same-parent = Commit { $commit } names one parent commit twice.
    .bantuan =
        No ordinary git program writes such a commit; tell the archive's keeper. What is on record can't be mended: show it to the auditor. The commit is shown by:
            git cat-file commit { $commit }
temuan-unsafe-header-zero = Commit { $commit } has a zero byte among its headers.
    .bantuan =
        Many programs stop reading there; tell the archive's keeper. What is on record can't be mended: show it to the auditor. The commit is shown by:
            git cat-file commit { $commit }
temuan-unsafe-header-person = Commit { $commit } has a header { $header } that does not rightly give name, address and date.
    .bantuan =
        No ordinary git program writes such a commit; tell the archive's keeper. What is on record can't be mended: show it to the auditor. The commit is shown by:
            git cat-file commit { $commit }
temuan-unsafe-header-encoding = Commit { $commit } names the { $header } { $name } in text that is not UTF-8.
    .bantuan =
        Set name and address with git config user.name and user.email, in plain letters. What is on record can't be mended: show it to the auditor. The commit is shown by:
            git cat-file commit { $commit }
temuan-unsafe-header-hidden = Commit { $commit } names the { $header } { $name }: the name has invisible characters, or some that turn the direction of reading.
    .bantuan =
        Such a name looks other than it is. Ask who recorded it. What is on record can't be mended: show it to the auditor. The commit is shown by:
            git cat-file commit { $commit }
temuan-unsafe-header-mixed = Commit { $commit } names the { $header } { $name }: the name mixes Latin letters with others that look alike.
    .bantuan =
        Such a name looks other than it is. Ask who recorded it. What is on record can't be mended: show it to the auditor. The commit is shown by:
            git cat-file commit { $commit }
temuan-unsafe-header-date = Commit { $commit } has a header { $header } with an impossible date.
    .bantuan =
        When it was recorded can't be judged. Check the clock of the computer that recorded it, and tell the archive's keeper. What is on record can't be mended: show it to the auditor. The commit is shown by:
            git cat-file commit { $commit }
temuan-unsafe-header-offset = Commit { $commit } has a header { $header } with an impossible time zone.
    .bantuan =
        Its time is read as UTC. Check the time zone of the computer that recorded it. What is on record can't be mended: show it to the auditor. The commit is shown by:
            git cat-file commit { $commit }
temuan-history-incomplete-changes = The archive's history is too large: up to commit { $commit } there are more than { $limit } changes of files; from that commit on nothing is looked at.
    .bantuan =
        Look at that commit: a folder may hold itself again and again. An archive of that size must be divided. To see it:
            git show --stat { $commit }
temuan-history-incomplete-commits = The archive's history is too large: the list of its commits takes more than { $limit } MiB. Reading ended before the parents of commit { $commit }.
    .bantuan =
        Look for names, addresses or messages of commits that are unusually long. An archive of that size must be divided. To see it:
            git show --no-patch { $commit }
temuan-history-incomplete-trees = The archive's history is too large: up to commit { $commit } the folders to be compared take more than { $limit } MiB; from that commit on nothing is looked at.
    .bantuan =
        Look for a folder with unusually many files, and move them into folders by month. To see it:
            git show --stat { $commit }
temuan-history-incomplete-files = The archive has more than { $limit } files; the rest is not looked at.
    .bantuan =
        A folder may hold itself again and again. An archive of that size must be divided. To see it:
            git ls-tree -r --long HEAD
temuan-history-incomplete-versions = All versions of case files in the archive's history take more than { $limit } MiB together (each step counts 2 KiB more); the rest is not looked at.
    .bantuan =
        Look for case files that are unusually large; documents belong into attachments. An archive of that size must be divided. To see it:
            git ls-tree -r --long HEAD cases/
temuan-history-incomplete-case = All versions of { $path } in the archive's history take more than { $limit } MiB together (each step counts 2 KiB more); the rest is not looked at.
    .bantuan =
        Look at its history:
            git log --stat -- { $file }
temuan-history-incomplete-office = All versions of settings, calendar, roster and SOPs in the archive's history take more than { $limit } MiB together; the rest is not looked at.
    .bantuan =
        Look for files of unusual size below content/, and ask whoever changed them. To see it:
            git ls-tree -r --long HEAD content/
temuan-history-incomplete-partings = Where merged branches parted is too far to look for: more than { $limit } commits were passed; the merges after that are not looked at.
    .bantuan =
        Ask the archive's keeper why there are so many branches. A working branch is merged every day and then deleted. To see it:
            git log --merges --oneline
temuan-history-incomplete-attachments = The attachments that cases name take more than { $limit } MiB together; the hashes of the rest are not verified.
    .bantuan =
        Look for attachments of unusual size, and ask whoever brought them. To see it:
            git ls-tree -r --long HEAD cases/
temuan-history-incomplete-more = More than { $limit } objects are missing or damaged; the rest is not told one by one.
    .bantuan =
        Fetch the repository again from a whole copy. What is damaged is listed by:
            git fsck --full
temuan-contoh-baik-case-renamed = The case's file has stood in its place since it was created.
temuan-contoh-buruk-case-renamed = 2025-0001.toml is moved to 2025-0031.toml.
temuan-contoh-baik-commit-date-reversed = Every commit is dated after the one before it.
temuan-contoh-buruk-commit-date-reversed = Wednesday's commit is dated Monday, before Tuesday's, which it follows.
temuan-contoh-baik-commit-date-future = A commit dated today.
temuan-contoh-buruk-commit-date-future = A commit dated next week.
temuan-contoh-baik-unsafe-entry = The folder cases/ holds plain folders and files with ordinary names.
temuan-contoh-buruk-unsafe-entry = An entry named “..” or “.git”, or two entries of one name.
