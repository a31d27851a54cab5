# What took long in a run of the tests, what was left out and what failed, from the events that swift test writes, a JSON
# object a line.
#
# A test without arguments is said to start when it begins to wait for one of the few places. As all wait in one queue, the
# n-th gets its place when so many others have ended that a place is free.

# The value of a member of the line's object that is a text.
function member(name,    value) {
    if (!match($0, "\"" name "\":\"([^\"\\\\]|\\\\.)*\"")) return ""
    value = substr($0, RSTART + length(name) + 4, RLENGTH - length(name) - 5)
    gsub(/\\\\/, "\001", value)
    gsub(/\\\//, "/", value)
    gsub(/\\"/, "\"", value)
    gsub(/\\n/, "\n", value)
    gsub(/\001/, "\\", value)
    return value
}

# The name of the test, without its file and line; nothing for a suite.
function test(    name) {
    name = member("testID")
    return sub(/\/[^\/]*\.swift:[0-9]+:[0-9]+$/, "", name) ? name : ""
}

function seconds() {
    match($0, /"absolute":[0-9.]+/)
    return substr($0, RSTART + 11, RLENGTH - 11)
}

# The cases of a test are added up: what all their ends say, without what their starts say.
/"kind":"testStarted"/ && (name = test()) != "" { queue[++queued] = name; start[name] = seconds() }
/"kind":"testCaseStarted"/ { name = test(); cases[name]++; running[name]++; duration[name] -= seconds() }
/"kind":"testCaseEnded"/ { name = test(); running[name]--; duration[name] += seconds(); ends[++ended] = seconds() }
/"kind":"testEnded"/ && (name = test()) != "" {
    end[name] = seconds()
    if (!(name in cases)) ends[++ended] = end[name]
}

# What a failure expected, with its comment, which is the member of the same name that follows. Long ones are cut: the
# log has them whole.
/"kind":"issueRecorded"/ && /"isKnown":false/ {
    failure = test() ":"
    match($0, /"line":[0-9]+/)
    failure = failure substr($0, RSTART + 7, RLENGTH - 7)
    while ((text = member("text")) != "") {
        gsub(/\n/, "\n    ", text)
        failure = failure "\n    " text
        sub(/"text":/, "")
    }
    failures[++failed] = substr(failure, 1, 1000)
}

# A suite that is left out is so with each of its tests.
/"kind":"testSkipped"/ && test() != "" {
    reason = member("text")
    sub(/^.* skipped: "/, "", reason)
    sub(/"$/, "", reason)
    skipped[reason]++
}

END {
    places = ENVIRON["SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH"]
    for (number = 1; number <= queued; number++) {
        name = queue[number]
        if (name in cases) {
            before += cases[name]
            continue
        }
        free = ends[++before - places]
        if (free < start[name]) free = start[name]
        if (name in end) duration[name] = end[name] - free
        else if (before - places <= ended) running[name] = 1
    }
    for (name in running) if (running[name] > 0) {
        print "Did not end: " name
        delete duration[name]
    }
    for (rank = 1; rank <= 10; rank++) {
        longest = ""
        for (name in duration) if (longest == "" || duration[name] > duration[longest]) longest = name
        if (longest == "") break
        if (rank == 1) print "The slowest tests, in seconds; " places " ran at a time:"
        printf "%8.1f  %s\n", duration[longest], longest
        delete duration[longest]
    }
    for (reason in skipped) list = list (list == "" ? "" : ", ") skipped[reason] " (" reason ")"
    if (list != "") print "Tests left out: " list
    if ("DATELINE_TEST_QUICK" in ENVIRON) print "Those that ran published to folders and git repositories only."
    for (number = 1; number <= failed; number++) print (number == 1 ? "What failed:\n" : "") "  " failures[number]
}
